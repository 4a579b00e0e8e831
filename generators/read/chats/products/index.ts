import { chatgpt } from './chatgpt.ts';
import { claude } from './claude.ts';
import { deepseek } from './deepseek.ts';
import { messages } from './messages.ts';
import type { JsonRecogniser } from './recogniser.ts';
import { takeout } from './takeout.ts';

/** The first that knows a file reads it: DeepSeek's looks like ChatGPT's from outside, and the last one knows many. */
export const recognisers: readonly JsonRecogniser[] = [deepseek, chatgpt, claude, takeout, messages];
export { isCopilotCsv, readCopilotCsv } from './copilot.ts';
export { PAGE_SHAPES, readPage } from './pages.ts';

import { chatgpt } from './chatgpt.ts';
import { claude } from './claude.ts';
import { deepseek } from './deepseek.ts';
import { messages } from './messages.ts';
import type { JsonRecogniser } from './recogniser.ts';
import { takeout } from './takeout.ts';

/**
 * The first recogniser that accepts a file reads it. DeepSeek's files resemble ChatGPT's, and the last recogniser
 * accepts many.
 */
export const recognisers: readonly JsonRecogniser[] = [deepseek, chatgpt, claude, takeout, messages];
export { isCopilotCsv, readCopilotCsv } from './copilot.ts';
export { PAGE_SHAPES, readPage } from './pages.ts';

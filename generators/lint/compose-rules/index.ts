import { dataRules } from './data.ts';
import { keyRules } from './keys.ts';
import { portRules } from './ports.ts';
import type { ComposeRule } from './rule.ts';
import { serviceRules } from './services.ts';

/** Every rule for a compose file. */
export const composeRules: readonly ComposeRule[] = [...keyRules, ...portRules, ...serviceRules, ...dataRules];

import { dataRules } from './data.ts';
import { keyRules } from './keys.ts';
import { portRules } from './ports.ts';
import type { ComposeRule } from './rule.ts';
import { secretRules } from './secrets.ts';
import { serviceRules } from './services.ts';
import { valueRules } from './values.ts';

/** Every rule for a compose file. */
export const composeRules: readonly ComposeRule[] = [
  ...keyRules,
  ...valueRules,
  ...portRules,
  ...serviceRules,
  ...secretRules,
  ...dataRules,
];

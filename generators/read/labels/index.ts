export type { Kind, Role } from '../languages/index.ts';
export { isKind, itemLabel, type Label, type LabelLine, labelLine, labelOf } from './grammar.ts';

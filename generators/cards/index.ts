export { cardOf, commandsCard } from './card.ts';
export { canWrap, codeLanguagesOf } from './code-languages.ts';
export { correctionsOf } from './corrections.ts';
export { disagreementsOf } from './disagreements.ts';
export {
  codeElement,
  createHighlighter,
  type Highlighter,
  type Keep,
  lineContent,
} from './highlight.ts';
export { box, createHtml, type HtmlOptions, type HtmlSetter } from './html.ts';
export {
  type CardHead,
  cardKinds,
  countOf,
  headOf,
  isCardKind,
  type KindInfo,
  kindInfo,
  VERDICT_ICONS,
} from './kinds.ts';
export { linkTarget } from './links.ts';
export type { Card, CardBlock, CardPart } from './model.ts';
export { type Pick, type PickReason, pickFor, worthOf } from './pick.ts';
export { words as cardWords } from './words.ts';

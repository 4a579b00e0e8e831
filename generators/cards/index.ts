export { askedAlone, titleAlone } from './alone.ts';
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
  type KindLook,
  kindLook,
  nounOf,
  VERDICT_ICONS,
} from './kinds.ts';
export { linkTarget } from './links.ts';
export type { Card, CardBlock, CardPart } from './model.ts';
export { isGiven } from './parts.ts';
export { distinctPicks, type Pick, type PickReason, pickFor, repeatsAnswer, worthOf } from './pick.ts';
export {
  type AnyForms,
  type CardWords,
  cardWordsFor,
  counted,
  type Forms,
  fill,
  formatNumber,
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
  interfaceLanguageFor,
  PLURALS,
} from './words/index.ts';
export { cardWordsOf } from './words/of-notes.ts';

export { glossaryOf, noteGlossaryOf } from './glossary-of.ts';
export { lemmaOf } from './lemma.ts';
export { beginningsOf } from './phrases.ts';
export { compileStatement, type StatementPattern } from './says.ts';
export { type Sentence, sentenceOf, sentencesIn, type Token } from './sentence.ts';
export {
  isAttributed,
  isContrasted,
  isDenied,
  isExcused,
  isLeft,
  isPast,
  isRetired,
  type Mention,
  mentionAt,
} from './stance.ts';

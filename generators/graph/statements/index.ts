export { beginningsOf } from './phrases.ts';
export { compileStatement, type StatementPattern } from './says.ts';
export { type Sentence, sentenceOf, sentencesIn } from './sentence.ts';
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

/**
 * `npm run bench:judgement SET...`: how the finders of facts, contradictions and same questions do on files of
 * sentences with verdicts, and which sentences they get wrong.
 */
import { judgementSet, type Score, scoreContradictions, scoreFacts, scoreQuestions } from '../helpers/judgement.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

for (const path of process.argv.slice(2)) {
  const set = judgementSet(path);
  console.log(`# ${path}`);
  const scores: Record<string, Score> = {
    facts: scoreFacts(set),
    contradictions: scoreContradictions(set),
    questions: scoreQuestions(set),
  };
  for (const [finder, { precision, recall, missed, wrong }] of Object.entries(scores)) {
    console.log(`${finder}: precision ${percent(precision)}, recall ${percent(recall)}`);
    for (const words of missed) console.log(`  - ${words}`);
    for (const words of wrong) console.log(`  ! ${words}`);
  }
}

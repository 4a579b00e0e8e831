/** Lists the answers of the notes that take less than 30 or more than 100 seconds to say: npm run notes:answers */
import { nameOf, query } from './own-notes.ts';
import { spokenSeconds } from './spoken.ts';

for (const question of query.byType('question')) {
  const seconds = spokenSeconds(question);
  if (process.argv.includes('--all') || seconds < 30 || seconds > 100)
    process.stdout.write(`${seconds} s  ${nameOf(question)}\n`);
}

import { libraryOf } from '../../generators/build/library.ts';
import { makePacks } from '../../generators/build/packs.ts';
import { readDocument } from '../../generators/index.ts';

const NOTES = 30;
const QUESTIONS = 100;

/** How much CPU time the packs of a build take, for a user without notes and for one with 3,000 questions. */
export function benchPackStep(): void {
  const encoder = new TextEncoder();
  const documents = Array.from({ length: NOTES }, (_, note) =>
    readDocument({ path: `topic-${note}.md`, bytes: encoder.encode(noteOf(note)) }),
  );
  console.log('\n| user questions | pack step, CPU ms |');
  console.log('|---|---|');
  for (const own of [libraryOf([]), libraryOf(documents)]) {
    const questions = own.graph.nodes.filter(({ type }) => type === 'question').length;
    const rounds = Array.from({ length: 6 }, () => cpuTimeOf(() => makePacks(own, 'on'))).slice(1);
    console.log(`| ${questions} | ${Math.min(...rounds).toFixed(0)} |`);
  }
}

function noteOf(note: number): string {
  const questions = Array.from(
    { length: QUESTIONS },
    (_, index) =>
      `## What is part ${index} of module ${note}?\n\nIt does work ${index} for the others of module ${note}.\n`,
  );
  return `# Module ${note}\n\n${questions.join('\n')}`;
}

/** Milliseconds of CPU time, user and system. */
function cpuTimeOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

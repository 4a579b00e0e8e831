import { createRandom, type Random } from './random.ts';

/** A note as it lies in a folder. */
export interface NoteText {
  path: string;
  text: string;
}

const SUBJECTS = [
  'queue',
  'cache',
  'index',
  'lease',
  'shard',
  'token',
  'beacon',
  'ledger',
  'buffer',
  'quota',
  'relay',
  'cursor',
];
const TRAITS = [
  'bounded',
  'sorted',
  'lazy',
  'shared',
  'durable',
  'signed',
  'sparse',
  'warm',
  'nested',
  'strict',
  'tiered',
];
const VERBS = [
  'drains',
  'refuses',
  'copies',
  'orders',
  'expires',
  'merges',
  'replays',
  'throttles',
  'compacts',
  'samples',
];
const REASONS = [
  'because a reader never waits for a writer',
  'so that a restart finds what was promised',
  'since every retry carries the same key',
  'because memory is given back in whole pages',
  'so that one slow client cannot starve the rest',
  'since the clock of another machine is only a guess',
];
const FLAGS = ['--limit', '--since', '--quiet', '--region', '--depth', '--dry-run'];
const PER_FOLDER = 25;

/**
 * Notes to measure a whole build with: small ones, each a topic with a few sections, a question, a comparison, commands and
 * code. The same count gives the same notes, and the first notes of a larger count are those of a smaller one.
 */
export function siteNotes(count: number): NoteText[] {
  return Array.from({ length: count }, (_, index) => noteOf(index));
}

function noteOf(index: number): NoteText {
  const random = createRandom(index + 1);
  const subject = random.pick(SUBJECTS);
  const trait = random.pick(TRAITS);
  const name = `${trait} ${subject} ${index + 1}`;
  const tool = `${subject}ctl`;
  const text = [
    `# ${capitalised(name)}`,
    paragraph(random, name),
    '## How it works',
    paragraph(random, name),
    `- **Capacity**: ${random.below(900) + 100} entries in each ${random.pick(SUBJECTS)}`,
    `- **Owner**: the ${random.pick(TRAITS)} ${random.pick(SUBJECTS)} that ${random.pick(VERBS)} first`,
    '## Interview questions',
    `### Q1. What does the ${name} promise when a node of group ${random.below(97)} is lost?`,
    `**Answer:** ${paragraph(random, name)}`,
    '## Compared',
    `| Aspect | ${capitalised(trait)} ${subject} | Plain ${subject} |\n|---|---|---|\n${rows(random)}`,
    '## Commands',
    `\`\`\`bash\n${tool} open ${random.pick(FLAGS)} ${random.below(50)} # opens number ${index + 1}\n${tool} show ${random.pick(FLAGS)}\n\`\`\``,
    '## Example',
    `\`\`\`${index % 3 === 0 ? 'yaml' : index % 3 === 1 ? 'python' : 'json'}\n${code(random, index, subject)}\n\`\`\``,
  ].join('\n\n');
  const folder = `part-${String(Math.floor(index / PER_FOLDER) + 1).padStart(3, '0')}`;
  return { path: `${folder}/${trait}-${subject}-${index + 1}.md`, text: `${text}\n` };
}

function paragraph(random: Random, name: string): string {
  return Array.from({ length: 3 }, (_, index) => {
    const who = index === 0 ? `The ${name}` : `A ${random.pick(TRAITS)} ${random.pick(SUBJECTS)}`;
    return `${who} ${random.pick(VERBS)} the ${random.pick(SUBJECTS)} of group ${random.below(400)} ${random.pick(REASONS)}.`;
  }).join(' ');
}

function rows(random: Random): string {
  return ['Order', 'Cost', 'Loss']
    .map(
      (aspect) =>
        `| ${aspect} | ${random.pick(TRAITS)}, ${random.below(90)} ms | ${random.pick(VERBS)} at ${random.below(90)} % |`,
    )
    .join('\n');
}

function code(random: Random, index: number, subject: string): string {
  const [limit, retries] = [random.below(500) + 1, random.below(9) + 1];
  if (index % 3 === 0) return `${subject}:\n  name: ${subject}-${index}\n  limit: ${limit}\n  retries: ${retries}`;
  if (index % 3 === 1) {
    return `def open_${subject}(limit=${limit}):\n    for attempt in range(${retries}):\n        if try_open("${subject}-${index}", limit):\n            return attempt\n    return None`;
  }
  return JSON.stringify({ [subject]: { name: `${subject}-${index}`, limit, retries } }, null, 2);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

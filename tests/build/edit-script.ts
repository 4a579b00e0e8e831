import type { Random } from '../bench/site/random.ts';

/** Notes by path, how the site is called, where it lies, and what its PDFs are for. */
export interface Project {
  notes: Map<string, string>;
  title: string;
  base: string;
  papers: ('a4' | 'letter')[];
}

const WORDS = ['snapshot', 'pointer', 'lock', 'ledger', 'branch', 'mirror', 'queue'];
const LANGUAGES = ['bash', 'python', 'yaml', 'markdown', 'nonsense'];

/** A few notes that name each other, ask the same, and hold code of several languages. */
export function firstProject(random: Random): Project {
  const notes = new Map(['alpha', 'beta', 'deep/gamma'].map((name) => [`${name}.md`, noteOf(name, random)]));
  return { notes, title: 'Edits', base: '/', papers: ['a4'] };
}

/** Changes that somebody makes between two builds, by what they are. */
export const EDITS = {
  add: ({ notes }: Project, random: Random) => {
    const name = `added-${random.below(1000)}`;
    notes.set(`${name}.md`, noteOf(name, random));
  },
  change: ({ notes }: Project, random: Random) => {
    const path = random.pick([...notes.keys()]);
    notes.set(path, `${notes.get(path)}\n${sentence(random)}\n`);
  },
  answer: ({ notes }: Project, random: Random) => {
    const path = random.pick([...notes.keys()]);
    notes.set(path, (notes.get(path) ?? '').replace(/^A .*$/mu, sentence(random)));
  },
  rename: ({ notes }: Project, random: Random) => {
    const path = random.pick([...notes.keys()]);
    const text = notes.get(path) ?? '';
    notes.delete(path);
    notes.set(`moved-${random.below(1000)}/${path.split('/').at(-1)}`, text);
  },
  delete: ({ notes }: Project, random: Random) => {
    if (notes.size > 1) notes.delete(random.pick([...notes.keys()]));
  },
  'move a heading': ({ notes }: Project, random: Random) => {
    const path = random.pick([...notes.keys()]);
    const [head = '', ...sections] = (notes.get(path) ?? '').split(/^(?=## )/mu);
    notes.set(path, [head, ...sections.slice(1), ...sections.slice(0, 1)].join(''));
  },
  'turn a heading into another level': ({ notes }: Project, random: Random) => {
    const path = random.pick([...notes.keys()]);
    notes.set(path, (notes.get(path) ?? '').replace(/^## /mu, '# '));
  },
  'write of containers, which makes packs': ({ notes }: Project, random: Random) => {
    notes.set('containers.md', `# Containers\n\n\`\`\`dockerfile\nFROM alpine:3.${random.below(20)}\n\`\`\`\n`);
  },
  'teach a practice, which packs are explained by': ({ notes }: Project, random: Random) => {
    notes.set('practices.md', `# Practices\n\n## Best practice: ${random.pick(WORDS)} first\n\n${sentence(random)}\n`);
  },
  'print on other paper': (project: Project) => {
    project.papers = project.papers.includes('a4') ? ['letter'] : ['a4'];
  },
  'call the site differently': (project: Project, random: Random) => {
    project.title = `Edits of the ${random.pick(WORDS)}`;
  },
  'serve it elsewhere': (project: Project, random: Random) => {
    project.base = project.base === '/' ? `/${random.pick(WORDS)}/` : '/';
  },
} as const satisfies Record<string, (project: Project, random: Random) => void>;

function noteOf(name: string, random: Random): string {
  const title = `${name.replace(/^.*\//u, '')} ${random.pick(WORDS)}`;
  const language = random.pick(LANGUAGES);
  return [
    `# ${title}`,
    sentence(random),
    '## Questions',
    `### Q1: What is a ${random.pick(WORDS)}?`,
    sentence(random),
    `### Q2: Why does the ${title} wait?`,
    `${sentence(random)} See [[alpha]] and [beta](beta.md).`,
    '## Commands',
    `| Command | What it does |\n|---|---|\n| \`git ${random.pick(WORDS)} --all\` | ${sentence(random)} |`,
    '## Code',
    `\`\`\`${language}\nvalue: ${random.below(100)} # ${random.pick(WORDS)}\n\`\`\``,
    '',
  ].join('\n\n');
}

function sentence(random: Random): string {
  return `A ${random.pick(WORDS)} keeps ${random.below(60)} entries for each ${random.pick(WORDS)}.`;
}

import { spokenSigns } from '../graph/index.ts';

const LONGEST = 60;

/**
 * Creates a function that assigns unique file names, which are safe on every system.
 *
 * @example const nameOf = createFileNames(); nameOf('C & C++'); // 'c-c-plus-plus'
 */
export function createFileNames(): (title: string) => string {
  const taken = new Set<string>();
  return (title) => {
    const slug = slugOf(title);
    let name = slug;
    for (let count = 2; taken.has(name); count += 1) name = `${slug}-${count}`;
    taken.add(name);
    return name;
  };
}

function slugOf(title: string): string {
  const plain = spokenSigns(title)
    .normalize('NFKD')
    // Only accents of Latin letters. In other scripts, a mark can make a different letter, such as й from и.
    .replace(/(?<=\p{Script=Latin})[\u0300-\u036f]+/gu, '')
    .normalize('NFC')
    .toLowerCase();
  const words = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...words.join('-')].slice(0, LONGEST).join('').replace(/-$/, '') || 'topic';
}

const LONGEST = 60;

/**
 * Gives out file names that are safe on every system and never twice the same.
 *
 * @example const nameOf = createFileNames(); nameOf('C & C++'); // 'c-c'
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
  const words =
    title
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, LONGEST).replace(/-$/, '') || 'topic';
}

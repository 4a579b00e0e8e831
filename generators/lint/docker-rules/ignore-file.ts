/**
 * Compiles a `.dockerignore`. The last matching pattern decides.
 *
 * @returns A function that tells whether a path is excluded from the build context.
 */
export function ignoreMatcher(text: string): (path: string) => boolean {
  const patterns = text.split('\n').flatMap((line) => {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) return [];
    const negated = trimmed.startsWith('!');
    const parts = partsOf(negated ? trimmed.slice(1) : trimmed);
    return parts.length === 0 ? [] : [{ negated, parts }];
  });
  return (path) => {
    const parts = partsOf(path);
    let ignored = false;
    for (const { negated, parts: pattern } of patterns) {
      // A pattern that matches a folder matches everything below it.
      if (fits(pattern, parts)) ignored = !negated;
    }
    return ignored && parts.length > 0;
  };
}

function partsOf(path: string): string[] {
  return path
    .trim()
    .split('/')
    .filter((part) => part !== '' && part !== '.');
}

/** Whether a pattern matches a path or one of its parent folders. `**` matches any number of folders. */
function fits(pattern: readonly string[], path: readonly string[]): boolean {
  // For each prefix of the pattern, the lengths of path that it can match.
  let eaten = new Set([0]);
  for (const part of pattern) {
    const next = new Set<number>();
    if (part === '**' && eaten.size > 0) {
      for (let length = Math.min(...eaten); length <= path.length; length += 1) next.add(length);
    } else {
      for (const length of eaten) if (fitsName(part, path[length])) next.add(length + 1);
    }
    eaten = next;
  }
  return [...eaten].some((length) => length > 0);
}

/** Matches `*` (any characters) and `?` (one), without a regular expression that could backtrack. */
function fitsName(pattern: string, name: string | undefined): boolean {
  if (name === undefined) return false;
  let at = 0;
  let star = -1;
  let mark = 0;
  let inName = 0;
  while (inName < name.length) {
    if (at < pattern.length && pattern[at] !== '*' && (pattern[at] === '?' || pattern[at] === name[inName])) {
      at += 1;
      inName += 1;
    } else if (pattern[at] === '*') {
      star = at;
      at += 1;
      mark = inName;
    } else if (star !== -1) {
      at = star + 1;
      mark += 1;
      inName = mark;
    } else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}

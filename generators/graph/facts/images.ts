import type { ImageSearch } from './rule.ts';

/** Compiles the search for images by name. The group `lead` captures what precedes them: FROM, `image:` or a pull. */
export function compileImages(names: readonly string[]): RegExp {
  const choices = names.map((name) => name.replace(/[./]/gu, '\\$&')).join('|');
  return new RegExp(
    `(?<lead>FROM[ \\t]{1,9}(?:--platform=[^ \\t\\n]{1,60}[ \\t]{1,9})?|image:[ \\t]{1,9}["']?|docker (?:image )?pull )?` +
      `(?<![\\w./:@-])(?:docker\\.io/)?(?:library/)?(?<name>${choices})(?::(?<tag>[\\w][\\w.-]{0,127}))?(?![\\w/]|-\\w|\\.\\w|:)`,
    'giu',
  );
}

/** Whether a rule is about the image that was found. */
export function isMeant(search: ImageSearch, tag: string | undefined, written: boolean): boolean {
  if (tag === undefined) return search.tags.length === 0 && written;
  const parts = tag.toLowerCase().split('-');
  if (search.except.some((part) => parts.includes(part))) return false;
  return search.tags.length === 0 || search.tags.some((known) => parts.some((part) => isVersion(part, known)));
}

function isVersion(part: string, known: string): boolean {
  return part === known || part.startsWith(`${known}.`);
}

const FROM = /^[ \t]*FROM[ \t]+(?:--platform=\S+[ \t]+)?(?<image>[^\s#]+)(?:[ \t]+AS[ \t]+(?<stage>\S+))?/gimu;

/**
 * Finds base images in a Dockerfile without a tag or with the tag latest. Stages, variables and scratch are skipped.
 */
export function untaggedBases(code: string): { name: string; start: number; end: number }[] {
  const stages = new Set<string>(['scratch']);
  const found: { name: string; start: number; end: number }[] = [];
  for (const match of code.matchAll(FROM)) {
    const { image = '', stage } = match.groups ?? {};
    const name = image.toLowerCase();
    const last = name.slice(name.lastIndexOf('/') + 1);
    const isFloating = !/[$<{@]/u.test(name) && (!last.includes(':') || last.endsWith(':latest'));
    if (isFloating && !stages.has(name) && !/distroless\//u.test(name)) {
      const start = match.index + match[0].indexOf(image);
      found.push({ name: image, start, end: start + image.length });
    }
    if (stage) stages.add(stage.toLowerCase());
  }
  return found;
}

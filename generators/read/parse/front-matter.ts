import type { FrontMatter } from '../document.ts';
import { readToml, readYaml } from './front-matter-fields.ts';

/**
 * Front matter of a note, which stands between two lines `---` at the very top. Without the second one
 * there is none. Throws CribsmithError `front-matter-invalid` with the line of the mistake.
 */
export function readFrontMatter(path: string, lines: readonly string[]): FrontMatter {
  const none: FrontMatter = { tags: [], aliases: [], data: {}, endLine: 0 };
  if (!/^---\s*$/u.test(lines[0] ?? '')) return none;
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/u.test(line));
  if (end < 0) return none;
  const yaml = lines.slice(1, end);
  // A rule at the top of a note is no front matter: that has a key on its first line.
  const first = yaml.find((line) => line.trim() !== '' && !line.startsWith('#'));
  if (first !== undefined && /^[\w-]+\s*=\s*\S/u.test(first)) return readToml(yaml) ?? none;
  if (first === undefined || !/^["']?[\p{L}_][^:]*:(?:\s|$)/u.test(first)) return none;
  return readYaml(path, yaml) ?? none;
}

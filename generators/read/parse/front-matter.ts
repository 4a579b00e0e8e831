import type { FrontMatter } from '../document.ts';
import { readToml, readYaml } from './front-matter-fields.ts';

/**
 * Reads the front matter of a note, between two lines `---` at the very top. Without the second line there is none.
 *
 * @throws CribsmithError `front-matter-invalid` with the line of the error.
 */
export function readFrontMatter(path: string, lines: readonly string[]): FrontMatter {
  const none: FrontMatter = { tags: [], aliases: [], data: {}, endLine: 0 };
  if (!/^---\s*$/u.test(lines[0] ?? '')) return none;
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/u.test(line));
  if (end < 0) return none;
  const yaml = lines.slice(1, end);
  // A thematic break at the top of a note is not front matter, which has a key on its first line.
  const first = yaml.find((line) => line.trim() !== '' && !line.startsWith('#'));
  if (first !== undefined && /^[\w-]+\s*=\s*\S/u.test(first)) return readToml(yaml) ?? none;
  if (first === undefined || !/^["']?[\p{L}_][^:]*:(?:\s|$)/u.test(first)) return none;
  return readYaml(path, yaml) ?? none;
}

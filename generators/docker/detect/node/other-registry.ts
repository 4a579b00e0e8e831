import { shownPath } from '../folder.ts';
import { lineAt } from '../parse/lines.ts';
import type { Folder } from '../project.ts';
import type { Manager } from './manager.ts';

/** The place of a package in a lock file of npm, Yarn 1 or pnpm, whose address may name a user. */
const PLACE = /(?:"resolved": "|^ {2}resolved "|\btarball: )https?:\/\/(?:[^\s"'/@]{1,200}@)?([\w.-]{1,200})[/:]/gm;
/** What everybody reaches. */
const PUBLIC =
  /^(?:registry\.(?:npmjs\.org|yarnpkg\.com|npmmirror\.com)|(?:codeload\.)?github\.com|gitlab\.com|bitbucket\.org)$/;

/**
 * Names another registry that a lock file takes packages from, unless the settings of the project name it. Such a file is often
 * written in a company's network, and the installation waits for a host that the build does not reach.
 *
 * @param root - The folder with the lock file.
 * @param manager - The package manager.
 */
export function registryDecisions(root: Folder, { lock }: Manager): string[] {
  const text = lock === undefined ? undefined : root.text(lock);
  if (lock === undefined || text === undefined) return [];
  const settings = ['.npmrc', '.yarnrc', '.yarnrc.yml'].map((file) => root.text(file) ?? '').join('\n');
  const known = new Set<string>();
  for (const { 1: host = '', index } of text.matchAll(PLACE)) {
    if (known.has(host)) continue;
    known.add(host);
    if (!PUBLIC.test(host) && !settings.includes(host))
      return [
        `${shownPath(root, lock)}:${lineAt(text, index + 1)}: it takes packages from ${host}: the build has to reach that host, or write the file again with the registry that it should use`,
      ];
  }
  return [];
}

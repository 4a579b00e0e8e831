import type { Folder } from './project.ts';

const SETTINGS = /(?:^|\/)src\/main\/resources\/(?:config\/)?application\.(?:properties|ya?ml)$/;
const OF_PROFILE = /(?:^|\/)src\/main\/resources\/(?:config\/)?application-([\w-]+)\.(?:properties|ya?ml)$/;
/** The profiles on the line of the setting, or as a list below it. */
const ACTIVE =
  /^spring\.profiles\.active[ \t]*[=:]([^\n]{1,200})$|^[ \t]+profiles:[ \t]*\n(?:[ \t]*#[^\n]*\n){0,5}[ \t]+active:([^\n]{0,200}(?:\n[ \t]*-[ \t]+[^\n]{1,60}){0,20})/gm;
/** What the image or the compose file of the project sets, unless it is in a comment. */
const IN_CONTAINER = /\bSPRING_PROFILES_ACTIVE\b(?<!#[^\n]{0,200})["']?[ \t]*[:= ][ \t]*["']?([^\n"'#]{1,200})/g;
const CONTAINERS = /^(?:Dockerfile|(?:docker-)?compose\.ya?ml)$/;
/** A variable, of which the default counts. */
const VARIABLE = /\$\{[\w.]{1,60}(?::([^}\n]{0,200}))?\}/g;

/**
 * Tells settings of Spring that the image does not read from all other files: those of a profile that is not active.
 *
 * @param folder - The project.
 * @returns For a file: `read` for the settings of an active profile, `idle` for those of another one.
 */
export function springProfiles(folder: Folder): (file: string) => 'read' | 'idle' | undefined {
  const found = (files: RegExp, pattern: RegExp) =>
    folder.files
      .filter((file) => files.test(file))
      .flatMap((file) => [...(folder.text(file) ?? '').matchAll(pattern)])
      .flatMap(([, flat, nested]) => namesIn(flat ?? nested ?? ''));
  const active = new Set([...found(SETTINGS, ACTIVE), ...found(CONTAINERS, IN_CONTAINER)]);
  return (file) => {
    const profile = OF_PROFILE.exec(file)?.[1];
    if (profile === undefined) return undefined;
    return active.has(profile) ? 'read' : 'idle';
  };
}

function namesIn(written: string): string[] {
  const text = written
    .replace(VARIABLE, (_, usual?: string) => usual?.replace(/^-/, '') ?? '')
    .replace(/(?:^|[ \t])#.*$/gm, '');
  return text.match(/[\w-]*\w[\w-]*/g) ?? [];
}

import type { Folder } from './project.ts';

const SETTINGS = /(?:^|\/)src\/main\/resources\/(?:config\/)?application\.(?:properties|ya?ml)$/;
const OF_PROFILE = /(?:^|\/)src\/main\/resources\/(?:config\/)?application-([\w-]+)\.(?:properties|ya?ml)$/;
const ACTIVE =
  /^spring\.profiles\.active[ \t]*[=:][ \t]*([\w, -]{1,200}?)[ \t]*$|^[ \t]+profiles:[ \t]*\n(?:[ \t]*#[^\n]*\n){0,5}[ \t]+active:[ \t]*["']?([\w, -]{1,200}?)["']?[ \t]*$/gm;

/**
 * Tells settings of Spring that the image does not read from all other files: those of a profile that is not active.
 *
 * @param folder - The project.
 * @returns For a file: `read` for the settings of an active profile, `idle` for those of another one.
 */
export function springProfiles(folder: Folder): (file: string) => 'read' | 'idle' | undefined {
  const active = new Set(
    folder.files
      .filter((file) => SETTINGS.test(file))
      .flatMap((file) => [...(folder.text(file) ?? '').matchAll(ACTIVE)])
      .flatMap(([, flat, nested]) => (flat ?? nested ?? '').split(',').map((name) => name.trim())),
  );
  return (file) => {
    const profile = OF_PROFILE.exec(file)?.[1];
    if (profile === undefined) return undefined;
    return active.has(profile) ? 'read' : 'idle';
  };
}

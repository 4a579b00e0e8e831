import type { Folder } from '../project.ts';

const PREFIX = /^[ \t]*env\.prefix[ \t]*=[ \t]*["']([A-Z][A-Z0-9_]{0,40})["']/m;

/**
 * What django-environ puts before each name that settings ask it for: `DJANGO_` where `env.prefix` says so.
 *
 * @param folder - The project.
 * @returns Empty if settings set none.
 */
export function environPrefix(folder: Folder): string {
  for (const file of folder.files.filter((each) =>
    /(?:^|\/)(?:settings|env|environ|config)\w*(?:\/\w+)?\.py$/.test(each),
  )) {
    const found = PREFIX.exec(folder.text(file) ?? '')?.[1];
    if (found !== undefined) return found;
  }
  return '';
}

/** Whether a call reads a variable by such a reader: `env("NAME")`, `env.str("NAME")`. */
export const isEnvironCall = (call: string): boolean => /^env(?:\.\w+)?(?:\(|$)/.test(call);

/** A path in the notes as seen from outside: below `base`, unless that is the current folder. */
export function underBase(path: string, base = ''): string {
  const folder = base.replaceAll('\\', '/').replace(/^(?:\.\/)+/u, '');
  if (folder === '' || folder === '.') return path;
  return folder.endsWith('/') ? folder + path : `${folder}/${path}`;
}

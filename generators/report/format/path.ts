/** A path of the notes as it is seen from outside: below `base`, unless that is the folder one stands in. */
export function underBase(path: string, base = ''): string {
  const folder = base.replaceAll('\\', '/').replace(/^(?:\.\/)+/u, '');
  if (folder === '' || folder === '.') return path;
  return folder.endsWith('/') ? folder + path : `${folder}/${path}`;
}

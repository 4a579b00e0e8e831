/** The id of a file's element on the page of its pack. */
export function fileAnchor(path: string): string {
  return `file-${path.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;
}

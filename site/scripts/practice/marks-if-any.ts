/** Shows the marks of practice in a part of the page. Who has never practised here loads nothing for it. */
export async function showMarksIfAny(part: ParentNode): Promise<void> {
  // Where the browser keeps nothing, there is nothing to show.
  const databases = await indexedDB.databases().catch(() => []);
  if (!databases.some(({ name }) => name?.endsWith(' marks'))) return;
  const { showMarks } = await import('./marks.ts');
  await showMarks(part);
}

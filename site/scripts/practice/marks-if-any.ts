/** Shows progress marks in a part of the page. Nothing is loaded for visitors who have never practised here. */
export async function showMarksIfAny(part: ParentNode): Promise<void> {
  // If storage is unavailable, there is no progress to show.
  const databases = await indexedDB.databases().catch(() => []);
  if (!databases.some(({ name }) => name?.endsWith(' marks'))) return;
  const { showMarks } = await import('./marks.ts');
  await showMarks(part);
}

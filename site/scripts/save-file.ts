/** Downloads a file that was created in the page. */
export function saveFile({ name, type, bytes }: { name: string; type: string; bytes: BlobPart }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

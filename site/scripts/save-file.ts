/** Lets the browser download a file that was made in the tab. */
export function saveFile({ name, type, bytes }: { name: string; type: string; bytes: BlobPart }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

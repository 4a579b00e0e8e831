import { sizeOf } from '../view/size.ts';

/** Turns a link into a download of a zip archive that was created in the page. The file name stays the same. */
export function offerZip(link: HTMLAnchorElement, bytes: Uint8Array): void {
  if (link.protocol === 'blob:') URL.revokeObjectURL(link.href);
  else if (link.download === '') link.download = new URL(link.href).pathname.split('/').at(-1) ?? '';
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/zip' }));
  const size = link.querySelector('small');
  if (size) size.textContent = sizeOf(bytes.length);
}

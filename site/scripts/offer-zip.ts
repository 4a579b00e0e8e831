import { sizeOf } from '../view/size.ts';

/** Lets a link download a zip that was made in the tab, under the name that the link had before. */
export function offerZip(link: HTMLAnchorElement, bytes: Uint8Array): void {
  if (link.protocol === 'blob:') URL.revokeObjectURL(link.href);
  else if (link.download === '') link.download = new URL(link.href).pathname.split('/').at(-1) ?? '';
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/zip' }));
  const size = link.querySelector('small');
  if (size) size.textContent = sizeOf(bytes.length);
}

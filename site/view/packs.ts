import type { Pack } from '../../generators/index.ts';
import { downloads, packs } from './data.ts';
import { href } from './links.ts';
import { sizeOf } from './print.ts';
import { codeToHtml } from './rich-text.ts';

export interface PackPage {
  id: string;
  title: string;
  href: string;
  zip: { href: string; size: string } | undefined;
  files: { path: string; anchor: string; rawHref: string; codeHtml: string }[];
}

/** A page for each pack, in the order of their ids. */
export const packPages: readonly PackPage[] = packs.map((pack) => ({
  id: pack.language,
  title: pack.title,
  href: href(`templates/${pack.language}/`),
  zip: zipOf(pack),
  files: pack.files.map((file) => ({
    path: file.path,
    anchor: `file-${file.path.replaceAll(/[^A-Za-z0-9]+/g, '-')}`,
    rawHref: href(`templates/${pack.language}/files/${file.path}`),
    codeHtml: codeToHtml(file.text.replace(/\n$/, ''), file.language),
  })),
}));

function zipOf(pack: Pack): PackPage['zip'] {
  const file = downloads.find((download) => download.href === `downloads/templates/${pack.language}.zip`);
  return file && { href: href(file.href), size: sizeOf(file.bytes) };
}

import { toHtml } from 'hast-util-to-html';
import type { Pack } from '../../generators/index.ts';
import { downloads, packs, practices, query } from './data.ts';
import { highlightLines } from './highlight.ts';
import { href, nodeHref, sourceLink } from './links.ts';
import { sizeOf } from './print.ts';

/** A line of a file, with the practices that it follows. */
export interface PackLine {
  html: string;
  practices: { title: string; href: string }[];
}

export interface PackFileView {
  path: string;
  anchor: string;
  rawHref: string;
  language: string;
  lines: PackLine[];
}

export interface PackPage {
  id: string;
  title: string;
  href: string;
  zip: { href: string; size: string } | undefined;
  /** Makes the pack again, in a terminal. */
  command: string;
  files: PackFileView[];
  practiceCount: number;
}

/** Where each practice is explained: on the user's own sheet, else in the note that comes with Cribsmith. */
const practiceLinks = new Map(
  practices.map((practice) => {
    const own = query.node(practice.id);
    const target = own ? nodeHref(own) : sourceLink(practice.source).href;
    return [practice.id, target === undefined ? undefined : { title: practice.title, href: target }];
  }),
);

/** A page for each pack, in the order of their ids. */
export const packPages: readonly PackPage[] = packs.map((pack) => ({
  id: pack.language,
  title: pack.title,
  href: href(`templates/${pack.language}/`),
  zip: zipOf(pack),
  command: `npx cribsmith docker ${pack.language} --out my-service`,
  files: pack.files.map((file) => fileOf(pack, file)),
  practiceCount: pack.practices.length,
}));

function fileOf(pack: Pack, file: Pack['files'][number]): PackFileView {
  const followed = Map.groupBy(file.notes, ({ line }) => line);
  return {
    path: file.path,
    anchor: fileAnchor(file.path),
    rawHref: href(`templates/${pack.language}/files/${file.path}`),
    language: file.language,
    lines: highlightLines(file.text.replace(/\n$/, ''), file.language).map((children, index) => {
      const notes = followed.get(index + 1) ?? [];
      return {
        html: toHtml({ type: 'root', children }),
        practices: notes.flatMap(({ practice }) => practiceLinks.get(practice) ?? []),
      };
    }),
  };
}

/** The id of a file's element on the page of its pack. */
export function fileAnchor(path: string): string {
  return `file-${path.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;
}

function zipOf(pack: Pack): PackPage['zip'] {
  const file = downloads.find((download) => download.href === `downloads/templates/${pack.language}.zip`);
  return file && { href: href(file.href), size: sizeOf(file.bytes) };
}

import { toHtml } from 'hast-util-to-html';
import { lineContent, type Pack, packCommand, type SitePack } from '../../generators/index.ts';
import { downloads, packs, practices, query } from './data.ts';
import { fileAnchor } from './file-anchor.ts';
import { highlighter } from './highlight.ts';
import { href, nodeHref, sourceLink } from './links.ts';
import { type PackField, packFields } from './pack-form.ts';
import { sizeOf } from './size.ts';

type PackFile = Pack['files'][number];

/** A line of a file, with the practices that it follows. */
export interface PackLine {
  html: string;
  practices: { title: string; href: string }[];
}

export interface PackFileView {
  path: string;
  anchor: string;
  /** The URL of the raw file, if it is published. */
  rawHref: string | undefined;
  language: string;
  lines: PackLine[];
}

export interface PackPage {
  id: string;
  title: string;
  href: string;
  zip: { href: string; size: string } | undefined;
  /** The command that creates the same pack. */
  command: string;
  /** The folder that the command writes to. */
  folder: string;
  files: PackFileView[];
  practiceCount: number;
  fields: PackField[];
  /** Example files that belong to other options. */
  more: PackFileView[];
  /** An empty file. */
  blank: PackFileView;
  /** All practices that a line can follow. */
  reasons: { id: string; title: string; href: string }[];
  /** The input of the packs of this language, as JSON that is safe in a script element. */
  input: string;
}

/** Creates packs in the browser; see generators/build/classic-script.ts. */
export const packScript = href('templates/pack.js');

const FOLDER = 'my-service';

/** Links to the explanation of each practice: on the user's own sheet, or in the note that comes with Cribsmith. */
const practiceLinks = new Map(
  practices.map((practice) => {
    const own = query.node(practice.id);
    const target = own ? nodeHref(own) : sourceLink(practice.source).href;
    return [practice.id, target === undefined ? undefined : { title: practice.title, href: target }];
  }),
);

/** The page of each pack, ordered by id. */
export const packPages: readonly PackPage[] = packs.map((pack) => ({
  id: pack.language,
  title: pack.title,
  href: href(`templates/${pack.language}/`),
  zip: zipOf(pack),
  command: packCommand(pack.language, {}, FOLDER),
  folder: FOLDER,
  files: pack.files.map((file) => fileOf(file, rawHref(pack, file))),
  practiceCount: pack.practices.length,
  fields: packFields(pack.choices),
  more: moreFiles(pack),
  blank: { path: '', anchor: '', rawHref: undefined, language: 'text', lines: [] },
  reasons: Object.values(pack.input.practices).flatMap(({ id }) => {
    const link = practiceLinks.get(id);
    return link ? [{ id, ...link }] : [];
  }),
  input: JSON.stringify(pack.input).replaceAll('<', '\\u003c'),
}));

function rawHref(pack: Pack, file: PackFile): string {
  return href(`templates/${pack.language}/files/${file.path}`);
}

function moreFiles({ files, input }: SitePack): PackFileView[] {
  const shown = new Set(files.map(({ path }) => path));
  return Object.entries(input.app)
    .filter(([path]) => !shown.has(path))
    .map(([path, file]) => fileOf({ path, ...file, notes: [] }, undefined));
}

function fileOf(file: PackFile, raw: string | undefined): PackFileView {
  const followed = Map.groupBy(file.notes, ({ line }) => line);
  return {
    path: file.path,
    anchor: fileAnchor(file.path),
    rawHref: raw,
    language: file.language,
    lines: highlighter.pieces(file.text.replace(/\n$/, ''), file.language).map((pieces, index) => {
      const notes = followed.get(index + 1) ?? [];
      return {
        html: toHtml({ type: 'root', children: lineContent(pieces) }),
        practices: notes.flatMap(({ practice }) => practiceLinks.get(practice) ?? []),
      };
    }),
  };
}

function zipOf(pack: Pack): PackPage['zip'] {
  const file = downloads.find((download) => download.href === `downloads/templates/${pack.language}.zip`);
  return file && { href: href(file.href), size: sizeOf(file.bytes) };
}

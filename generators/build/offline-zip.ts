import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, Zip, type ZipInputFile } from 'fflate';
import { pathBelow } from '../files/path-below.ts';
import { byCodeUnit } from '../report/index.ts';
import { OFFLINE_ZIP, PDF_FOLDER } from './artifact.ts';
import { filesBelow } from './reader-version.ts';

/** The earliest moment that a zip can hold, in local time as zips have it: every build writes the same bytes. */
const EPOCH = new Date(1980, 0, 1);

/**
 * What is of no use on a disk: modules and workers, which a browser does not load from there, the full-text index, what is for
 * servers, and the zip itself. PDFs are as large as all the rest, and were taken along by themselves.
 */
const LEFT_OUT = new RegExp(
  `^(?:_astro/.*\\.(?:js|wasm|ttf)|pagefind/|${PDF_FOLDER}|${OFFLINE_ZIP}$|sw\\.js$|offline-files\\.js$|_headers$|\\.)`,
  'u',
);

/** Links to what is not in the zip. */
const LINK = new RegExp(`<a (?=[^>]*?href="((?:\\.\\./|/)*)((?:${PDF_FOLDER}|${OFFLINE_ZIP})[^"]*)")([^>]*)>`, 'gu');

/**
 * Packs a built site into a zip in itself, to be unpacked and opened from a disk: there it is read, searched by the names of
 * things, and practised.
 *
 * @param dir - Folder of the site.
 * @param url - Address of the start page, where it is known: what is not in the zip is linked there, and else not at all.
 */
export function writeOfflineZip(dir: string, url: string | undefined): void {
  const paths = filesBelow(dir)
    .map((file) => pathBelow(dir, file))
    .filter((path) => !LEFT_OUT.test(path))
    .sort(byCodeUnit);
  const target = join(dir, OFFLINE_ZIP);
  mkdirSync(dirname(target), { recursive: true });
  const file = openSync(target, 'w');
  try {
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      writeSync(file, chunk);
    });
    for (const path of paths) {
      const bytes = readFileSync(join(dir, path));
      add(zip, path, path.endsWith('.html') ? strToU8(withoutDeadLinks(strFromU8(bytes), url)) : bytes);
    }
    zip.end();
  } finally {
    closeSync(file);
  }
}

/** Code 8 of the format: deflated. */
const DEFLATED = 8;

/** Adds a file as Node deflates it, which takes a fourth of the time of JavaScript. */
function add(zip: Zip, filename: string, bytes: Uint8Array): void {
  // The zip listens from when the file is added to it.
  const file: ZipInputFile = {
    filename,
    size: bytes.length,
    crc: crc32(bytes),
    compression: DEFLATED,
    mtime: EPOCH,
    ondata: () => {},
  };
  zip.add(file);
  file.ondata?.(null, deflateRawSync(bytes), true);
}

function withoutDeadLinks(html: string, url: string | undefined): string {
  return html.replace(LINK, (_, up: string, path: string, attributes: string) =>
    url === undefined
      ? `<a hidden ${attributes}>`
      : `<a ${attributes.replace(`href="${up}${path}"`, `href="${new URL(path, url).href}"`)}>`,
  );
}

import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, Zip, type ZipInputFile } from 'fflate';
import { pathBelow } from '../files/path-below.ts';
import { byCodeUnit } from '../report/index.ts';
import { OFFLINE_ZIP, PDF_FOLDER } from './artifact.ts';
import { filesBelow } from './reader-version.ts';

/**
 * The earliest time that a zip can store, in local time as in the format, so that every build writes the same bytes.
 */
const EPOCH = new Date(1980, 0, 1);

/**
 * Files that are of no use on a disk: modules and workers, which browsers do not load from there, the full-text index,
 * server configuration, and the zip itself. PDFs are as large as everything else and are downloaded separately.
 */
const LEFT_OUT = new RegExp(
  `^(?:_astro/.*\\.(?:js|wasm|ttf)|pagefind/|${PDF_FOLDER}|${OFFLINE_ZIP}$|sw\\.js$|offline-files\\.js$|_headers$|\\.)`,
  'u',
);

/** Links to files that are not in the zip. */
const LINK = new RegExp(`<a (?=[^>]*?href="((?:\\.\\./|/)*)((?:${PDF_FOLDER}|${OFFLINE_ZIP})[^"]*)")([^>]*)>`, 'gu');

/**
 * Packs a built site into a zip inside it, for opening from a disk. There it can be read, practised with, and searched
 * by name.
 *
 * @param dir - The folder of the site.
 * @param url - The address of the home page, if known. Files that are not in the zip are linked there, otherwise not
 *   at all.
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

/** The code for "deflate" in the zip format. */
const DEFLATED = 8;

/** Adds a file, compressed by Node.js in a quarter of the time that JavaScript takes. */
function add(zip: Zip, filename: string, bytes: Uint8Array): void {
  // The zip receives data only after the file has been added.
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

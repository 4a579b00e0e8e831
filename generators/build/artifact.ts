import type { Download } from './site-data.ts';

/** A file of the output that is not a page. */
export interface Artifact {
  download: Download;
  content: string | Uint8Array;
}

/** The folder of a site's PDFs, with a trailing slash. */
export const PDF_FOLDER = 'downloads/pdf/';

/** The offline copy of the site, for opening from a disk. */
export const OFFLINE_ZIP = 'downloads/offline.zip';

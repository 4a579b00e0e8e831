import type { Download } from './site-data.ts';

/** A file of the output that is not a page. */
export interface Artifact {
  download: Download;
  content: string | Uint8Array;
}

/** Where the PDFs of a site lie, with a slash at its end. */
export const PDF_FOLDER = 'downloads/pdf/';

/** The site as one file, to be opened from a disk. */
export const OFFLINE_ZIP = 'downloads/offline.zip';

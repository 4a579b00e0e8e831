import type { Download } from './site-data.ts';

/** A file of the output that is not a page. */
export interface Artifact {
  download: Download;
  content: string | Uint8Array;
}

import { deserialize, serialize } from 'node:v8';
import type { PdfStore } from '../print/index.ts';
import { openKeptFiles } from './kept-files.ts';

/** A PDF cache that can remove the files that the last run did not use. */
export interface KeptPdfs extends PdfStore {
  forgetOthers(): void;
}

/** Caches PDFs and the heights of their parts in a folder; see kept-files.ts. */
export function openPdfStore(folder: string): KeptPdfs {
  const files = openKeptFiles(folder);
  return {
    load(name) {
      const kept = files.load(name);
      return kept && deserialize(kept);
    },
    save: (name, pdf) => files.save(name, serialize(pdf)),
    loadHeights(name) {
      const kept = files.load(name);
      return kept && deserialize(kept);
    },
    saveHeights: (name, heights) => files.save(name, serialize(heights)),
    forgetOthers: files.forgetOthers,
  };
}

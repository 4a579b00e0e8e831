import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CribsmithError } from '../report/index.ts';

/** Marks a folder as Cribsmith's own output, which the next build may replace. */
const MARKER = '.cribsmith';

/** A folder beside the output, in which the new output grows until it is whole. */
export interface Stage {
  /** Absolute path to write into. */
  readonly dir: string;
  /** Writes one file below the stage; `path` is relative, with forward slashes. */
  write(path: string, content: string | Uint8Array): void;
  /** Puts the stage in the place of the old output. */
  commit(): void;
  /** Removes the stage and leaves the old output as it was. Does nothing after `commit`. */
  discard(): void;
}

/**
 * Opens a stage for an output folder. In: the output folder and the notes it is made from.
 * Throws CribsmithError `out-unsafe` when replacing the folder would lose something that Cribsmith did
 * not write: it holds the notes or the working directory, is a file, or has content without our marker.
 */
export function openStage(out: string, notes: string): Stage {
  const target = resolve(out);
  guard(target, resolve(notes));
  mkdirSync(dirname(target), { recursive: true });
  const dir = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  let open = true;
  return {
    dir,
    write(path, content) {
      const file = join(dir, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    },
    commit() {
      writeFileSync(join(dir, MARKER), 'Written by cribsmith build; the next build replaces this folder.\n');
      const old = `${dir}-old`;
      if (existsSync(target)) renameSync(target, old);
      renameSync(dir, target);
      open = false;
      rmSync(old, { recursive: true, force: true });
    },
    discard() {
      if (open) rmSync(dir, { recursive: true, force: true });
      open = false;
    },
  };
}

function guard(target: string, notes: string): void {
  const unsafe = (what: string) =>
    new CribsmithError('out-unsafe', `The output folder ${target} ${what}, and a build would replace it.`, {
      hint: 'Name another folder with --out.',
    });
  if (holds(target, notes)) throw unsafe('holds the notes');
  if (holds(target, process.cwd())) throw unsafe('holds the working directory');
  if (!existsSync(target)) return;
  let content: string[];
  try {
    content = readdirSync(target);
  } catch {
    throw unsafe('is not a folder');
  }
  if (content.length > 0 && !content.includes(MARKER)) throw unsafe('has content that Cribsmith did not write');
}

function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !/^[a-z]:/i.test(way));
}

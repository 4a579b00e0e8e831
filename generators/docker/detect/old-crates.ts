import { shownPath } from './folder.ts';
import { lineAt } from './parse/lines.ts';
import type { Folder, Said } from './project.ts';

/** The entry of `time` in a lock file: its version, and what it is built with. */
const TIME = /^name = "time"\nversion = "0\.3\.(\d{1,3})"\n[^[]{0,300}dependencies = \[([^\]]{0,2000})\]/m;

/**
 * Names a crate of the lock file that newer compilers refuse: `time` before 0.3.35 leaves a type open that Rust 1.80 no
 * longer infers. Only what formats times has that code, and that needs `itoa`.
 *
 * @param root - The folder with the lock file.
 * @param pinned - The version of Rust that the project names.
 */
export function oldCrateDecisions(root: Folder, pinned: Said | undefined): string[] {
  const lock = root.text('Cargo.lock') ?? '';
  const match = TIME.exec(lock);
  const patch = Number(match?.[1]);
  const isOldRust = Number(/^=?1\.(\d{1,3})/.exec(pinned?.value ?? '')?.[1] ?? 80) < 80;
  if (!match || isOldRust || patch < 18 || patch > 34 || !/"itoa[ "]/.test(match[2] ?? '')) return [];
  return [
    `${shownPath(root, 'Cargo.lock')}:${lineAt(lock, match.index)}: time 0.3.${patch} does not compile with Rust 1.80 or newer: run cargo update time --recursive`,
  ];
}

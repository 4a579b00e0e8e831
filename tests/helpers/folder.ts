import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with these files in it, gone when the test ends. Out: its path. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'cribsmith-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/** Every file below a folder with its bytes as base64, by path: two equal folders give equal values. */
export function contentOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), readFileSync(path).toString('base64')]),
  );
}

/** A folder that lasts for all tests of a file, for what takes long to make. */
export function keptFolder() {
  const path = mkdtempSync(join(tmpdir(), 'cribsmith-test-'));
  return {
    path,
    remove: () => rmSync(path, { recursive: true, force: true }),
    /** Writes a file unless the file system here refuses its name, or takes it for that of another. */
    tryToWrite(name: string, content: string): void {
      const file = join(path, name);
      if (existsSync(file)) return;
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      } catch {
        // Windows has names that no file can have.
      }
    },
  };
}

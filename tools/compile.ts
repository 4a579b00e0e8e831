/**
 * Compiles the published package into lib/: the bundled modules, the types of each, the notes and templates that they
 * read, and the pages. lib/ has the same structure as the repository, so that relative paths to files stay the same.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configJsonSchema } from '../generators/config/index.ts';
import { createQuery, loadPackLibrary, packLibrary } from '../generators/index.ts';
import { bundle } from './bundle.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const lib = join(root, 'lib');
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** A relative import in a declaration file. TypeScript keeps the extension of the source there. */
const TYPED_IMPORT = /(?<=(?:from |import\()(?<quote>['"])\.[^'"]*)\.ts(?=\k<quote>)/gu;

rmSync(lib, { recursive: true, force: true });
run('node_modules/typescript/bin/tsc', '-p', 'tools/tsconfig.json');
await bundle(root, lib, ['generators/start', ...exported()]);
for (const path of globSync('**/*.d.ts', { cwd: lib })) {
  const file = join(lib, path);
  writeFileSync(file, readFileSync(file, 'utf8').replace(TYPED_IMPORT, '.js'));
}
for (const folder of ['notes', 'templates']) cpSync(join(root, folder), join(lib, folder), { recursive: true });
writeFileSync(join(lib, 'packs.json'), JSON.stringify(packLibrary(createQuery(loadPackLibrary().graph))));
writeFileSync(join(lib, 'config.schema.json'), `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
const { name, version, type } = packageJson;
writeFileSync(join(lib, 'package.json'), `${JSON.stringify({ name, version, type, code: codeHash() }, null, 2)}\n`);
const work = mkdtempSync(join(tmpdir(), 'cribsmith-compile-'));
try {
  run('generators/build/compile-site.ts', join(lib, 'site'), work);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Runs a Node.js program, and exits if it fails. */
function run(...argv: string[]): void {
  const { status } = spawnSync(process.execPath, argv, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** The modules that the package exports, without a file extension. */
function exported(): string[] {
  const targets: (string | { default: string })[] = Object.values(packageJson.exports);
  return targets.flatMap((target) =>
    typeof target === 'string' ? [] : target.default.replace(/^\.\/lib\/(.+)\.js$/u, '$1'),
  );
}

/** A hash of the compiled code, on which cached files depend. */
function codeHash(): string {
  const hash = createHash('sha256');
  for (const path of globSync('**/*.js', { cwd: lib }).sort()) hash.update(readFileSync(join(lib, path)));
  return hash.digest('hex');
}

import { globSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, posix, relative } from 'node:path';
import { rolldown } from 'rolldown';

/** A module that is started by its address: in a thread or process of its own, or by Node.js as an import hook. */
const STARTED = /new URL\(`\.\/([\w-]+)\$\{extname\(import\.meta\.url\)\}`/gu;
/** The address of a module, which its code finds files by. Bundled, it needs the one that it had. */
const ADDRESS = /\bimport\.meta\.url\b/gu;
const MARKED = /__ADDRESS_OF__\("([^"]+)"\)/gu;

/**
 * Bundles the modules below `generators/` into few files, because Node.js takes most of the time of a short run to find and
 * link a thousand of them. Packages stay imports.
 *
 * @param root - The folder of the repository.
 * @param lib - The output folder. Entry points have the same path in it as in the repository.
 * @param entries - The entry points, as paths in the repository without a file extension.
 * @throws Error if a module cannot be resolved.
 */
export async function bundle(root: string, lib: string, entries: readonly string[]): Promise<void> {
  const names = [...new Set([...entries, ...startedModules(root)])].sort();
  const bundled = await rolldown({
    cwd: root,
    input: Object.fromEntries(names.map((name) => [name, join(root, `${name}.ts`)])),
    platform: 'node',
    external: (id) => !id.startsWith('.') && !isAbsolute(id),
    plugins: [
      {
        name: 'cribsmith:addresses',
        transform(code, id) {
          if (!code.includes('import.meta.url')) return null;
          const path = relative(root, id).replaceAll('\\', '/').replace(/\.ts$/u, '.js');
          return { code: code.replace(ADDRESS, () => `__ADDRESS_OF__(${JSON.stringify(path)})`), map: null };
        },
        renderChunk(code, { fileName }) {
          const placed = (_: string, path: string) =>
            `new URL(${JSON.stringify(posix.relative(posix.dirname(fileName), path))}, import.meta.url).href`;
          return { code: code.replace(MARKED, placed), map: null };
        },
      },
    ],
  });
  try {
    await bundled.write({
      dir: lib,
      entryFileNames: '[name].js',
      chunkFileNames: 'generators/chunks/[name]-[hash].js',
      comments: false,
    });
  } finally {
    await bundled.close();
  }
}

/** The modules that others start by their address, which the bundler does not see. */
function startedModules(root: string): string[] {
  return globSync('generators/**/*.ts', { cwd: root }).flatMap((path) =>
    Array.from(readFileSync(join(root, path), 'utf8').matchAll(STARTED), ([, name]) => `${dirname(path)}/${name}`),
  );
}

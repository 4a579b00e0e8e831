/**
 * Runs a configuration file in a separate process and sends its exports to the parent, so that an edited file is loaded
 * again and Node can be told to strip types. Argument: the path of the file.
 */
import * as nodeModule from 'node:module';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Evaluated } from './run-file.ts';

const [path = ''] = process.argv.slice(2);
const file = pathToFileURL(path).href;

/** Modules that are resolved here instead of from the location of the file: by specifier or URL. */
const resolved: Readonly<Partial<Record<string, { url: string; format?: string; shortCircuit: true }>>> = {
  // Resolved from any location, and without loading the whole package.
  cribsmith: { url: new URL(`./define${extname(import.meta.url)}`, import.meta.url).href, shortCircuit: true },
  // Always a module, regardless of the `package.json` around it.
  [file]: { url: file, format: path.endsWith('.ts') ? 'module-typescript' : 'module', shortCircuit: true },
};

const { register, registerHooks }: Partial<typeof nodeModule> = nodeModule;
if (registerHooks) {
  registerHooks({ resolve: (specifier, context, next) => resolved[specifier] ?? next(specifier, context) });
} else {
  // Node.js before 22.15.
  const hook = `const resolved = ${JSON.stringify(resolved)};
    export const resolve = (specifier, context, next) => resolved[specifier] ?? next(specifier, context);`;
  register?.(`data:text/javascript,${encodeURIComponent(hook)}`);
}

process.on('disconnect', () => process.exit(1));
process.channel?.unref();

function send(evaluated: Evaluated): void {
  process.send?.(evaluated, () => process.exit(0));
}

/** Only plain data can be sent to another process. */
function plain(name: string, value: unknown): unknown {
  if (typeof value === 'function') throw new Error(`unexpected function ${name}, expected a plain value`);
  return value;
}

try {
  const module: { default?: unknown } = await import(file);
  send(
    'default' in module
      ? { config: JSON.parse(JSON.stringify((await module.default) ?? null, plain)) }
      : { missing: true },
  );
} catch (error) {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  send({ message: message.split('\n')[0] ?? '', stack });
}

import { isBuiltin } from 'node:module';

/** A module of the compiled pages. */
export interface CompiledModule {
  /** Its sources. */
  moduleIds: readonly string[];
  /** What it always loads: modules by path, and packages. */
  imports: readonly string[];
  /** What it may load later. */
  dynamicImports: readonly string[];
}

/**
 * Finds the modules that can be loaded before the data of the site is known: all packages, and the modules that do not
 * load the data.
 *
 * @param modules - All modules, by path.
 * @param data - The source that provides the data.
 * @returns Names of packages, and paths of modules with a leading `./`, in alphabetical order.
 */
export function earlyModules(modules: ReadonlyMap<string, CompiledModule>, data: string): string[] {
  const late = new Set([...modules].filter(([, { moduleIds }]) => moduleIds.includes(data)).map(([path]) => path));
  for (let before = -1; before !== late.size; ) {
    before = late.size;
    for (const [path, { imports }] of modules) if (imports.some((other) => late.has(other))) late.add(path);
  }
  const packages = [...modules.values()]
    .flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports])
    .filter((name) => !modules.has(name) && !isBuiltin(name));
  const own = [...modules.keys()].filter((path) => !late.has(path)).map((path) => `./${path}`);
  return [...new Set([...packages, ...own])].sort();
}

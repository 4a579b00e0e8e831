import { pathFrom } from '../files.ts';
import { shownPath } from '../folder.ts';
import { type JsonFile, readJson } from '../parse/json.ts';
import type { Folder } from '../project.ts';
import { MOST_FILES } from '../sources.ts';

/** A file that a start script names, and where the compiler really puts it. */
export interface CompiledEntry {
  /** Its position among the arguments. */
  at: number;
  path: string;
  why: string;
}

const TYPESCRIPT = /(?<!\.d)\.[cm]?tsx?$/;
/** An import of a JSON file, which the compiler copies beside what it compiles. */
const JSON_IMPORT = /^import[ \t][^'"\n;]{1,200}\bfrom[ \t]+['"](\.[\w./-]{1,200}\.json)['"]/gm;

/**
 * Finds the start file of a program that the TypeScript compiler puts into another folder than its script says. Without a
 * `rootDir`, files outside `src` that are compiled or copied as well, such as `prisma.config.ts` or an imported package.json, move
 * everything one folder down.
 *
 * @param folder - The project.
 * @param json - Its package.json.
 * @param args - The arguments of `node`.
 * @returns Undefined if the script is right, or if it cannot be known.
 */
export function compiledEntry(folder: Folder, json: JsonFile, args: readonly string[]): CompiledEntry | undefined {
  const build = json.said('scripts', 'build')?.value ?? '';
  const isNest = /\bnest build\b/.test(build) && !/--webpack|--builder|-b\s/.test(build) && !isBundled(folder);
  if (!isNest && !/\btsc\b(?!-)/.test(build)) return undefined;
  const named = /\btsc\b[^&|;]*?\s(?:-p|--project)\s+([\w./-]+\.json)\b/.exec(build)?.[1]?.replace(/^\.\//, '');
  const settings = settingsOf(folder, named ?? (isNest ? 'tsconfig.build.json' : 'tsconfig.json'));
  const out = plainPath(settings.outDir);
  if (out === undefined || settings.rootDir !== undefined) return undefined;
  const at = args.findIndex((arg) => plainPath(arg)?.startsWith(`${out}/`) === true);
  const written = plainPath(args[at] ?? '') ?? '';
  const inside = written.slice(out.length + 1).replace(/\.[cm]?js$/, '');
  const has = (path: string) =>
    folder.files.some((file) => file.replace(TYPESCRIPT, '') === path && TYPESCRIPT.test(file));
  if (at === -1 || has(inside) || !has(`src/${inside}`)) return undefined;
  const isCompiled = (file: string) =>
    TYPESCRIPT.test(file) && !file.startsWith('src/') && !settings.excluded.some((each) => isIn(file, each));
  const compiled = settings.isLimited ? undefined : folder.files.find(isCompiled);
  const copied = settings.copiesJson && compiled === undefined ? importedJson(folder, settings.excluded) : undefined;
  const outside = compiled ?? copied;
  if (outside === undefined) return undefined;
  return {
    at,
    path: `${out}/src/${written.slice(out.length + 1)}`,
    why: `the start script names ${written}, but ${shownPath(folder, outside)} is ${compiled === undefined ? 'imported' : 'compiled'} as well, so the compiler keeps the folder src`,
  };
}

/** A JSON file outside `src` that a source inside imports. */
function importedJson(folder: Folder, excluded: readonly string[]): string | undefined {
  const sources = folder.files.filter(
    (file) => TYPESCRIPT.test(file) && file.startsWith('src/') && !excluded.some((each) => isIn(file, each)),
  );
  for (const file of sources.slice(0, MOST_FILES))
    for (const [, path = ''] of (folder.text(file) ?? '').matchAll(JSON_IMPORT)) {
      const target = pathFrom(file.slice(0, file.lastIndexOf('/')), path);
      if (target !== undefined && !target.startsWith('src/') && folder.files.includes(target)) return target;
    }
  return undefined;
}

interface Settings {
  outDir: string;
  rootDir?: string;
  /** Whether it lists the files that are compiled. */
  isLimited: boolean;
  copiesJson: boolean;
  excluded: readonly string[];
}

/** The settings in a file, and in the ones of the project that it extends. */
function settingsOf(folder: Folder, file: string, depth = 0): Settings {
  const text = folder.text(file);
  if (text === undefined) return file === 'tsconfig.json' ? NONE : settingsOf(folder, 'tsconfig.json', depth + 1);
  const json = readJson(file, shownPath(folder, file), text);
  const base = plainPath(json.said('extends')?.value ?? '');
  const before =
    base !== undefined && depth < 5 && folder.files.includes(base) ? settingsOf(folder, base, depth + 1) : NONE;
  const rootDir = json.said('compilerOptions', 'rootDir')?.value ?? before.rootDir;
  const excluded = json.value('exclude');
  return {
    outDir: json.said('compilerOptions', 'outDir')?.value ?? before.outDir,
    ...(rootDir !== undefined && { rootDir }),
    copiesJson: flag(json.value('compilerOptions', 'resolveJsonModule')) ?? before.copiesJson,
    isLimited: before.isLimited || json.value('include') !== undefined || json.value('files') !== undefined,
    excluded: Array.isArray(excluded) ? ['node_modules', ...excluded.map(String)] : before.excluded,
  };
}

const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

const NONE: Settings = { outDir: '', isLimited: false, copiesJson: false, excluded: ['node_modules'] };

/** Whether Nest puts everything into one file, or another compiler builds it. */
function isBundled(folder: Folder): boolean {
  return /"(?:webpack"\s*:\s*true|builder"\s*:\s*(?:"|\{\s*"type"\s*:\s*")(?!tsc))/.test(
    folder.text('nest-cli.json') ?? '',
  );
}

/** Whether a file matches an entry of `exclude`: a folder, a file, or a pattern of endings. */
function isIn(file: string, pattern: string): boolean {
  const plain = pattern.replace(/^(?:\.\/)+/, '').replace(/\/\*{0,2}(?:\/\*)?$/, '');
  if (file === plain || file.startsWith(`${plain}/`)) return true;
  const ending = /^\*\*\/\*([\w.-]+)$/.exec(plain)?.[1];
  return ending !== undefined && file.endsWith(ending);
}

const plainPath = (path: string): string | undefined => /^(?:\.\/)?(\w[\w.-]*(?:\/[\w.-]+)*)\/?$/.exec(path)?.[1];

import { lineAt } from '../parse/lines.ts';
import { isPlain } from '../plain.ts';
import type { Folder, Said } from '../project.ts';
import { isAside, isComment, MOST_FILES } from '../sources.ts';

/** A handler of a logging configuration that writes a file: `'class': 'logging.handlers.RotatingFileHandler'`. */
const HANDLER = /["']class["']\s*:\s*["']logging\.(?:handlers\.)?\w*FileHandler["']/;
/** The file of a handler, up to the next comma outside a call. */
const FILE_NAME = /["']filename["']\s*:[ \t]*((?:[^\n,()]|\([^()]{0,300}\)){1,300})/g;
const LITERAL = /["']([^"'\n]{1,200})["']/g;
const FROM_OUTSIDE = /\benviron\b|\bgetenv\(|\b(?:config|env(?:\.\w+)?)\(/;
/** The folder of the project, as settings call it. */
const ROOT = /\b\w*(?:BASE|ROOT|PROJECT)\w*\b/;

/** Files of logs, and the folders that have to exist before they can be opened. */
export interface LogFiles {
  said: Said;
  /** Relative to the folder of the project, in which the logs are. Empty if they are in the folder itself. */
  folders: readonly string[];
}

/**
 * Finds the files that a logging configuration such as Django's `LOGGING` opens when the program starts. Nothing creates
 * their folders.
 *
 * @param folder - The project.
 * @returns Undefined if no log is in the folder of the program.
 */
export function logFilesOf(folder: Folder): LogFiles | undefined {
  const sources = folder.files.filter((file) => file.endsWith('.py') && !isAside(file));
  const folders = new Set<string>();
  let said: Said | undefined;
  for (const file of sources.slice(0, MOST_FILES)) {
    const text = folder.text(file) ?? '';
    if (!HANDLER.test(text)) continue;
    for (const { 1: value = '', index } of text.matchAll(FILE_NAME)) {
      const path = isComment(text, index) ? undefined : pathOf(text, value);
      if (path === undefined) continue;
      said ??= { value: 'it writes to the folder of the program', file, line: lineAt(text, index) };
      const parent = path.split('/').slice(0, -1).join('/');
      if (parent !== '') folders.add(parent);
    }
  }
  return said && { said, folders: [...folders].sort() };
}

/** The path of a log, relative to the folder of the project. Undefined if it is elsewhere, or only known when it runs. */
function pathOf(text: string, value: string): string | undefined {
  if (FROM_OUTSIDE.test(value)) return undefined;
  const written = literalsIn(value);
  const first = /^(?:str\(|os\.path\.join\(|Path\()*\s*([A-Za-z_]\w*)\s*[/,]/.exec(value)?.[1];
  const before = first === undefined || ROOT.test(first) ? [] : definitionOf(text, first);
  if (before === undefined || written.length === 0) return undefined;
  const path = [...before, ...written].join('/').replace(/^\.\//, '');
  return path.startsWith('/') || !isPlain(path) ? undefined : path;
}

/** The parts of a folder that a variable names: `LOG_DIR = BASE_DIR / "logs"`. */
function definitionOf(text: string, name: string): string[] | undefined {
  const value = new RegExp(`^[ \\t]*${name}[ \\t]*=[ \\t]*([^\\n]{1,300})`, 'm').exec(text)?.[1];
  const parts = value === undefined ? [] : literalsIn(value);
  return parts.length === 0 ? undefined : parts;
}

/** The literals of a path without what stands for the folder of the project: `f"{BASE_DIR}/logs"`. */
const literalsIn = (value: string): string[] =>
  [...value.matchAll(LITERAL)].map(([, part = '']) => part.replace(/^\{\w*(?:BASE|ROOT|PROJECT)\w*\}\//, ''));

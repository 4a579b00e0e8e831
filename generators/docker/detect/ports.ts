import { firstLine } from './parse/lines.ts';
import type { Folder, Said } from './project.ts';

/** Where a port is written down, the surest first: a file, or the sources that the detector names, and the number in a line. */
const PLACES: readonly { file: RegExp; number: RegExp }[] = [
  { file: /^(?:Dockerfile|Containerfile)$/, number: /^\s*EXPOSE\s+(\d{2,5})\b/i },
  { file: /^\.env(?:\.example|\.sample|\.dist)?$/, number: /^\s*(?:export\s+)?PORT\s*=\s*["']?(\d{2,5})\b/ },
  {
    file: /^(?:src\/main\/resources\/)?application[\w-]*\.properties$/,
    number: /^\s*(?:quarkus\.http\.port|server\.port)\s*=\s*(?:\$\{\w+:)?(\d{2,5})\b/,
  },
  { file: /^(?:src\/main\/resources\/)?application[\w-]*\.ya?ml$/, number: /^\s+port:\s*(?:\$\{\w+:)?(\d{2,5})\b/ },
  { file: /^Procfile$/, number: /(?:--port|-p|--bind\s+\S*:)[\s=]*(\d{2,5})\b/ },
];

const IN_SOURCE = [
  /\bPORT\b["'`)\]]*\s*(?:\|\||\?\?|,|:|or|=)?\s*["'`]?:?(\d{2,5})\b/,
  /\b(?:listen|bind|run|serve)\w*\([^)\n]{0,60}?["'`:\s(](\d{2,5})\b/i,
  /\bport\s*[:=]\s*["'`]?(\d{2,5})\b/i,
];

/** The port that a folder's files speak of. `sources` are read last, in their order. */
export function findPort(folder: Folder, sources: readonly string[]): Said | undefined {
  for (const { file: name, number } of PLACES) {
    for (const file of folder.files.filter((candidate) => name.test(candidate))) {
      const found = portIn(folder, file, number);
      if (found) return found;
    }
  }
  for (const file of sources) {
    for (const pattern of IN_SOURCE) {
      const found = portIn(folder, file, pattern);
      if (found) return found;
    }
  }
  return undefined;
}

function portIn(folder: Folder, file: string, pattern: RegExp): Said | undefined {
  const found = firstLine(folder.text(file) ?? '', pattern);
  const port = Number(found?.value);
  return found && port >= 1 && port <= 65535 ? { ...found, file } : undefined;
}

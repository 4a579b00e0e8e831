import { firstLine } from './parse/lines.ts';
import type { Folder, Said } from './project.ts';

/** A file in which a port is written down, and the number in a line. */
interface PortPlace {
  file: RegExp;
  number: RegExp;
}

const IMAGE: PortPlace = { file: /^(?:Dockerfile|Containerfile)$/, number: /^\s*EXPOSE\s+(\d{2,5})\b/i };

/** The surest first. */
const SETTINGS: readonly PortPlace[] = [
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

/** The port that a folder's files speak of, the surest first: `composed` is what its compose file says; `sources` are read last. */
export function findPort(folder: Folder, composed: Said | undefined, sources: readonly string[]): Said | undefined {
  return (
    inPlaces(folder, [IMAGE]) ??
    composed ??
    inPlaces(folder, SETTINGS) ??
    first(sources, (file) => first(IN_SOURCE, (pattern) => portIn(folder, file, pattern)))
  );
}

function inPlaces(folder: Folder, places: readonly PortPlace[]): Said | undefined {
  return first(places, ({ file: name, number }) =>
    first(
      folder.files.filter((candidate) => name.test(candidate)),
      (file) => portIn(folder, file, number),
    ),
  );
}

/** The first result that there is. */
function first<In, Out>(all: readonly In[], find: (one: In) => Out | undefined): Out | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function portIn(folder: Folder, file: string, pattern: RegExp): Said | undefined {
  const found = firstLine(folder.text(file) ?? '', pattern);
  const port = Number(found?.value);
  return found && port >= 1 && port <= 65535 ? { ...found, file } : undefined;
}

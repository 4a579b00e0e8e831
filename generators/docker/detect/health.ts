import { lineAt } from './parse/lines.ts';
import type { Folder, Said } from './project.ts';
import { isAside, isComment, MOST_FILES } from './sources.ts';

/** Common paths of health routes. */
const ROUTE = String.raw`(\/(?:api\/)?(?:health(?:z|[-_]?check)?|_health|livez?|liveness|readyz?|heartbeat|ping|up|status))\/?`;

/** How sources register a route on the program itself, without a prefix. */
interface Pattern {
  files: RegExp;
  route: RegExp;
  /** Undefined if the receiver of the route has a prefix in the same file. */
  receiver?: true;
}

const PATTERNS: readonly Pattern[] = [
  {
    files: /\.[cm]?[jt]s$/,
    route: new RegExp(String.raw`\b(app|server|fastify)\.(?:get|all|use)\(\s*["'\`]${ROUTE}["'\`]`, 'g'),
  },
  {
    files: /\.py$/,
    route: new RegExp(String.raw`@(app|application|server|api)\.(?:get|route)\(\s*["']${ROUTE}["']`, 'g'),
    receiver: true,
  },
  {
    files: /\.go$/,
    route: new RegExp(String.raw`\b(\w+)\.(?:GET|Get|Any|Handle|HandleFunc)\(\s*"(?:GET )?${ROUTE}"`, 'g'),
    receiver: true,
  },
  { files: /\.rs$/, route: new RegExp(String.raw`(\.)route\(\s*"${ROUTE}"`, 'g') },
  { files: /^bootstrap\/app\.php$/, route: new RegExp(String.raw`(health):\s*["']${ROUTE}["']`, 'g') },
  {
    files: /^config\/routes\.rb$/,
    route: new RegExp(String.raw`^ {0,2}(get)\s+["']${ROUTE.replace(String.raw`(\/`, String.raw`(\/?`)}["']`, 'gm'),
  },
  { files: /\.cs$/, route: new RegExp(String.raw`\b(app|endpoints)\.(?:MapHealthChecks|MapGet)\(\s*"${ROUTE}"`, 'g') },
];

/** An existing health check: the line with its keyword, and the lines that continue it. */
const CHECK = /^([ \t]*)(?:HEALTHCHECK\b|healthcheck:)[^\n]*(?:(?<=\\)\n[^\n]*|\n\1[ \t-][^\n]*){0,12}/gm;
const ASKED =
  /https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?::(?:\d+|\$\{?\w+(?::-\d+)?\}?))?(\/[\w./-]*)(?![\w$?{])/;

/** The route in the health check of a Dockerfile or compose file. */
export function askedRoute(text: string): { value: string; line: number } | undefined {
  for (const { 0: check, index } of text.matchAll(CHECK)) {
    const found = ASKED.exec(check);
    if (found?.[1] !== undefined) return { value: found[1], line: lineAt(text, index + found.index) };
  }
  return undefined;
}

/**
 * Finds the health route of a project: the one that an existing health check uses, or one that the sources register on
 * the program itself.
 *
 * @param folder - The project.
 * @returns The route with its line. Undefined if none is certain.
 */
export function findRoute(folder: Folder): Said | undefined {
  const asked = askedRoute(folder.text('Dockerfile') ?? '');
  if (asked) return { ...asked, file: 'Dockerfile' };
  for (const { files, route, receiver } of PATTERNS) {
    const sources = folder.files.filter((file) => files.test(file) && !isAside(file)).slice(0, MOST_FILES);
    for (const file of sources) {
      const text = folder.text(file) ?? '';
      for (const match of text.matchAll(route)) {
        const [, owner = '', path = ''] = match;
        if (receiver === true && (hasPrefix(text, owner) || isInGroup(text, match.index))) continue;
        if (isComment(text, match.index)) continue;
        return { value: path.startsWith('/') ? path : `/${path}`, file, line: lineAt(text, match.index) };
      }
    }
  }
  return undefined;
}

function hasPrefix(text: string, owner: string): boolean {
  return new RegExp(
    String.raw`\.(?:Mount|Handle|include_router|mount)\(\s*"[^"\n]{2,60}",\s*(?:http\.StripPrefix\("[^"\n]{1,60}",\s*)?${owner}\b|\b${owner}\b[^\n]{0,40}(?::?=)[^\n]*(?:\.Group\(|\.Route\(|Subrouter\(|APIRouter\(|Blueprint\(|prefix)|\b${owner}\s+\*?[\w.]*(?:RouterGroup|Group)\b`,
  ).test(text);
}

/** Whether a line is inside the routes of a group of Go, by the lines around it with less indentation. */
function isInGroup(text: string, at: number): boolean {
  const rows = text.slice(0, at).split('\n');
  let depth = indentOf(rows.pop() ?? '');
  for (const row of rows.reverse()) {
    if (row.trim() === '' || indentOf(row) >= depth) continue;
    depth = indentOf(row);
    if (/\.(?:Route|Group)\(\s*"\/?[^"/\n][^"\n]*"/.test(row)) return true;
  }
  return false;
}

const indentOf = (row: string): number => /^[ \t]*/.exec(row)?.[0].length ?? 0;

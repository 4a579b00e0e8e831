import { shownPath } from './folder.ts';
import { lineAt } from './parse/lines.ts';
import type { Folder } from './project.ts';
import { isAside, isComment, MOST_FILES } from './sources.ts';

/** How a language checks what holds in production only: a condition, and what follows it. */
interface Language {
  files: RegExp;
  /** The groups are the condition and the beginning of what it guards. */
  check: RegExp;
  stops: RegExp;
}

const MODE = String.raw`(?:\b\w*(?:ENV|[Ee]nv)\w*["'\])]{0,2}\s*={2,3}\s*["'\`]prod(?:uction)?["'\`]|\bis_?prod(?:uction)?\b(?:\(\))?)`;

const LANGUAGES: readonly Language[] = [
  {
    files: /\.[cm]?[jt]s$/,
    check: new RegExp(
      String.raw`\bif\s*\(([^;{}]{0,200}?(?<!!\s{0,3})${MODE}[^;{}]{0,300}?)\)\s*(\{[^}]{0,500}|throw\b[^;]{0,300})`,
      'gi',
    ),
    stops: /\bthrow\b|\bprocess\.exit\(|\baddIssue\(|\b(?:errors|issues|problems|missing)\.push\(/,
  },
  {
    files: /\.py$/,
    check: new RegExp(String.raw`^[ \t]*(?:el)?if\b([^\n]{0,200}?${MODE}[^\n]{0,300}?):[ \t]*(\n[\s\S]{0,400})`, 'gim'),
    stops: /^(?:\n[ \t]+(?:if|for|\w+\s*=)[^\n]*){0,3}\n[ \t]+(?:raise\b|sys\.exit\()/,
  },
  {
    files: /\.go$/,
    check: new RegExp(String.raw`\bif\s+([^{}\n]{0,200}?${MODE}[^{}\n]{0,300}?)\s*(\{[^}]{0,400})`, 'gi'),
    stops: /\bpanic\(|\.(?:Fatal|Panic)\w*\(|\bos\.Exit\(|\breturn\s+(?:\w+,\s*)?(?:errors\.New|fmt\.Errorf)\(/,
  },
];

const VARIABLE = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g;
const MESSAGE =
  /(?:throw|raise|message|Error|New|Errorf|Fatal\w*|push|exit)\b[^"'`\n]{0,60}["'`]([^"'`\p{C}]{10,160})["'`]/u;
/** The most of them that are reported. */
const MOST = 4;

/**
 * Finds checks that hold in production only and stop the program: an image runs in production, development does not.
 *
 * @param folder - The project.
 * @returns Messages with lines, variables and what the program says.
 */
export function productionChecks(folder: Folder): string[] {
  const sources = folder.files.filter((file) => !isAside(file));
  const found = LANGUAGES.flatMap(({ files, check, stops }) =>
    sources
      .filter((file) => files.test(file))
      .slice(0, MOST_FILES)
      .flatMap((file) => {
        const text = folder.text(file) ?? '';
        return [...text.matchAll(check)].flatMap(({ 1: condition = '', 2: body = '', index }) =>
          stops.test(body) && !isComment(text, index)
            ? [saidOf(`${shownPath(folder, file)}:${lineAt(text, index)}`, condition, body)]
            : [],
        );
      }),
  );
  return [...new Set(found)].slice(0, MOST);
}

function saidOf(place: string, condition: string, body: string): string {
  const names = [...`${condition}\n${body}`.matchAll(VARIABLE)].map(([name]) => name);
  const asked = [...new Set(names)].filter((name) => !/^(?:NODE_ENV|APP_ENV|ENVIRONMENT)$/.test(name));
  const message = MESSAGE.exec(body)?.[1]?.trim();
  return [
    `${place}: it checks more in production, and stops`,
    ...(message === undefined ? [] : [`: "${message}"`]),
    ...(asked.length === 0 ? [] : [` (look at ${asked.join(', ')})`]),
  ].join('');
}

import type { Variable } from '../recipe.ts';
import type { Folder } from './project.ts';
import { isAside, isComment, MOST_FILES } from './sources.ts';
import { isSecret, PLACE_HOLDER } from './variables.ts';

/** What a program accepts as the value of a variable, in words, and a value for development that it accepts. */
export interface Demand {
  asks: string;
  sample?: string;
}

const NAME = '(?<name>[A-Z][A-Z0-9_]*[A-Z0-9])';
const SCRIPT = /\.[cm]?[jt]sx?$/;
/** The definition of a variable in a schema, up to the end of its line or lines. */
const REST = String.raw`(?:[^,{}]|\{[^{}]{0,200}\}|,(?!\s*\n)){0,400}`;
/** 32 bytes as libraries want to be given them. */
const HEX = '0123456789abcdef'.repeat(4);
const BASE64 = 'b25seS1mb3ItZGV2ZWxvcG1lbnQtb25seS1mb3ItZGU=';

/** How sources say what they accept. The group `name` is the variable. */
interface Pattern<Says> {
  files: RegExp;
  /** What the file must contain, if the pattern alone is not specific enough. */
  holds?: RegExp;
  variable: RegExp;
  demand: Says;
}

/** Definitions in schemas. The group `must` is what the value has to be. */
const SCHEMAS: readonly Pattern<(must: string) => Demand | undefined>[] = [
  {
    files: SCRIPT,
    holds: /\b[Jj]oi\b|\bz\b|\bv\b/,
    variable: new RegExp(String.raw`^[ \t]*${NAME}:\s*(?<must>(?:[Jj]oi|z)\b${REST})`, 'gm'),
    demand: ofChain,
  },
  {
    files: SCRIPT,
    holds: /cleanEnv\(/,
    variable: new RegExp(String.raw`\b${NAME}:\s*(?<must>(?:num|url|bool|email|host|port|json)\()`, 'g'),
    demand: ofChain,
  },
  {
    files: /\.go$/,
    holds: /\benv:"/,
    variable: new RegExp(
      String.raw`^[ \t]*\w+[ \t]+(?<must>[\w.*\[\]]{1,40})[ \t]+\`[^\`\n]{0,200}\benv:"${NAME}\b`,
      'gm',
    ),
    demand: ofGoType,
  },
];

/** Code that decodes a variable. */
const DECODED: readonly Pattern<Demand>[] = [
  {
    files: SCRIPT,
    holds: /aes-256/i,
    variable: new RegExp(String.raw`Buffer\.from\(\s*process\.env\.${NAME}!?\s*(?:as string\s*)?,\s*["']hex["']`, 'g'),
    demand: { asks: '32 bytes as 64 hexadecimal digits', sample: HEX },
  },
  {
    files: SCRIPT,
    holds: /aes-256/i,
    variable: new RegExp(
      String.raw`Buffer\.from\(\s*process\.env\.${NAME}!?\s*(?:as string\s*)?,\s*["']base64["']`,
      'g',
    ),
    demand: { asks: '32 bytes in base64', sample: BASE64 },
  },
  {
    files: /\.py$/,
    variable: new RegExp(
      String.raw`\bFernet\(\s*(?:\w+\.)?(?:environ\[|environ\.get\(|getenv\(|settings\.|config\.)\s*["']?${NAME}\b`,
      'g',
    ),
    demand: { asks: 'a Fernet key, 32 bytes in URL-safe base64', sample: BASE64 },
  },
  {
    files: /\.go$/,
    variable: new RegExp(String.raw`\bhex\.DecodeString\(\s*os\.Getenv\(\s*"${NAME}"`, 'g'),
    demand: { asks: 'hexadecimal digits', sample: HEX },
  },
  {
    files: /\.go$/,
    variable: new RegExp(String.raw`\baes\.NewCipher\(\s*\[\]byte\(\s*os\.Getenv\(\s*"${NAME}"`, 'g'),
    demand: { asks: '16, 24 or 32 characters', sample: PLACE_HOLDER.slice(0, 32) },
  },
];

/** Conditions of Zod, Joi and envalid, most specific first. A number in them is a length. */
const CONDITIONS: readonly [condition: RegExp, demand: (match: RegExpExecArray) => Demand][] = [
  [/\b(?:url|uri|httpUrl)\(/, () => ({ asks: 'a URL', sample: 'http://localhost' })],
  [/\bemail\(/, () => ({ asks: 'an e-mail address', sample: 'nobody@example.com' })],
  [/\bu?u?guid\(|\buuid(?:v\d)?\(/, () => ({ asks: 'a UUID' })],
  [/\bport\(/, () => ({ asks: 'a port' })],
  [/\b(?:num|number|int|bigint)\(/, () => ({ asks: 'a number' })],
  [/\b(?:bool|boolean|stringbool)\(/, () => ({ asks: 'true or false' })],
  [/\bjson\(/, () => ({ asks: 'JSON' })],
  [/\bstartsWith\(\s*["'`]([^"'`\n]{1,40})["'`]/, ([, start = '']) => ({ asks: `a value that begins with ${start}` })],
  [
    /\blength\(\s*(\d{1,3})\b/,
    ([, length = '']) => ({ asks: `${length} characters`, sample: standIn(Number(length)) }),
  ],
  [/\bhex\(/, () => ({ asks: 'hexadecimal digits', sample: HEX })],
  [/\bmin\(\s*([2-9]|\d{2,3})\b/, ([, length = '']) => atLeast(Number(length))],
];

/** A placeholder of a length. */
function standIn(length: number): string {
  return PLACE_HOLDER.repeat(Math.ceil(length / PLACE_HOLDER.length)).slice(0, length);
}

function atLeast(length: number): Demand {
  const asks = `at least ${length} characters`;
  return length > PLACE_HOLDER.length ? { asks, sample: standIn(length) } : { asks };
}

function ofChain(text: string): Demand | undefined {
  for (const [condition, demand] of CONDITIONS) {
    const match = condition.exec(text);
    if (match) return demand(match);
  }
  return undefined;
}

function ofGoType(type: string): Demand | undefined {
  if (/^\*?u?int\d*$|^\*?float\d+$/.test(type)) return { asks: 'a number' };
  if (/^\*?bool$/.test(type)) return { asks: 'true or false' };
  if (/^\*?time\.Duration$/.test(type)) return { asks: 'a duration such as 15m' };
  return /^\*?url\.URL$/.test(type) ? { asks: 'a URL', sample: 'http://localhost' } : undefined;
}

/**
 * What the sources of a project accept as the values of variables, by name.
 *
 * @param folder - The project.
 */
export function demandsOf(folder: Folder): Map<string, Demand> {
  const found = new Map<string, Demand>();
  const sources = folder.files.filter((file) => !isAside(file));
  const textsOf = (files: RegExp) =>
    sources
      .filter((each) => files.test(each))
      .slice(0, MOST_FILES)
      .map((file) => folder.text(file) ?? '');
  const add = (name: string, demand: Demand | undefined): void => {
    if (demand !== undefined && !found.has(name)) found.set(name, demand);
  };
  for (const { files, holds, variable, demand } of [...DECODED, ...SCHEMAS])
    for (const text of textsOf(files).filter((each) => holds?.test(each) !== false))
      for (const { groups: { name = '', must = '' } = {}, index } of text.matchAll(variable))
        if (!isComment(text, index)) add(name, typeof demand === 'function' ? demand(must) : demand);
  return found;
}

/**
 * What a field of Pydantic accepts.
 *
 * @param type - The type of the field.
 * @param options - What stands in the place of its default.
 */
export function fieldDemand(type: string, options: string): Demand | undefined {
  if (/^(?:int|float|Decimal|Positive(?:Int|Float))$/.test(type)) return { asks: 'a number' };
  if (type === 'bool') return { asks: 'true or false' };
  if (/Dsn$|Url$/.test(type)) return { asks: 'a URL', ...(/Dsn$/.test(type) ? {} : { sample: 'http://localhost' }) };
  if (type === 'EmailStr') return { asks: 'an e-mail address', sample: 'nobody@example.com' };
  const [, least] = /\bmin_length\s*=\s*(\d{1,3})\b/.exec(options) ?? [];
  return least === undefined ? undefined : atLeast(Number(least));
}

/** A variable with what the program accepts. A value that only stands for one becomes one that the program accepts. */
export function demanding<Each extends Variable>(variable: Each, demand: Demand | undefined): Each {
  if (demand === undefined || variable.unknown !== true) return variable;
  const { asks, sample } = demand;
  const isStandIn = variable.value === '' || (isSecret(variable.name) && variable.value.startsWith(PLACE_HOLDER));
  return { ...variable, asks, ...(isStandIn && sample !== undefined && { value: sample }) };
}

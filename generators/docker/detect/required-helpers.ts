/** How sources in a language define a function that reads the variable it is given, and stops the program without it. */
interface Language {
  files: RegExp;
  /** The head of a function: its name, and its first parameter. */
  head: RegExp;
  /** How a variable is read, before its name. */
  reads: string;
  /** A test for what is missing. */
  missing: RegExp;
  stops: RegExp;
}

const LANGUAGES: readonly Language[] = [
  {
    files: /\.py$/,
    head: /^[ \t]*def[ \t]+(\w+)\([ \t]*(\w+)\b/gm,
    reads: String.raw`(?:getenv\(|environ\.get\(|environ\[)\s*`,
    missing: /\bis None\b|\bif not\b|\bKeyError\b|==\s*(?:""|'')/,
    stops: /\braise\b|\bsys\.exit\b/,
  },
  {
    files: /\.[cm]?[jt]sx?$/,
    head: /\b(?:function|const)[ \t]+(\w+)\s*(?:=\s*(?:function\s*)?)?\(\s*(\w+)\b/g,
    reads: String.raw`process\.env\[\s*`,
    missing: /!\s*\w|===?\s*(?:undefined|null|""|'')/,
    stops: /\bthrow\b|\bprocess\.exit\b/,
  },
  {
    files: /\.go$/,
    head: /^func[ \t]+(\w+)\(\s*(\w+)\b/gm,
    reads: String.raw`os\.(?:Getenv|LookupEnv)\(\s*`,
    missing: /==\s*""|!\s*\w/,
    stops: /\bpanic\(|\blog\.\w*(?:Fatal|Panic)|\bos\.Exit\(/,
  },
];
/** The longest function that is looked at. */
const LONGEST = 1000;

/** The end of a function: the next line with something on the level of its head. */
function bodyAt(text: string, at: number): string {
  const body = text.slice(at, at + LONGEST);
  const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', at) + 1))?.[0] ?? '';
  const ends = body.search(new RegExp(`\\n(?=${indent}\\S)`));
  return ends === -1 ? body : body.slice(0, ends);
}

/**
 * The functions of a project that stop it without a variable: `requireEnv('MINT_KEY')`, `get_env("MINT_KEY")`.
 *
 * @param sources - The files of the project and their texts.
 * @returns The calls with nothing but a name: the file, the name and its position.
 */
export function requiringCalls(
  sources: readonly (readonly [file: string, text: string])[],
): { file: string; name: string; text: string; at: number }[] {
  return LANGUAGES.flatMap(({ files, head, reads, missing, stops }) => {
    const own = sources.filter(([file]) => files.test(file));
    const helpers = new Set(
      own.flatMap(([, text]) =>
        [...text.matchAll(head)].flatMap(({ 1: name = '', 2: given = '', index }) => {
          const body = bodyAt(text, index);
          const isOne = new RegExp(`${reads}${given}\\b`).test(body) && missing.test(body) && stops.test(body);
          return isOne ? [name] : [];
        }),
      ),
    );
    if (helpers.size === 0) return [];
    const call = new RegExp(
      String.raw`\b(?:${[...helpers].join('|')})\(\s*["']([A-Z][A-Z0-9_]*[A-Z0-9])["']\s*,?\s*\)`,
      'g',
    );
    return own.flatMap(([file, text]) =>
      [...text.matchAll(call)].map(({ 0: all, 1: name = '', index }) => ({
        file,
        name,
        text,
        at: index + all.indexOf(name),
      })),
    );
  });
}

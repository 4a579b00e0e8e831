import { inAll } from '../languages/index.ts';

/** How a line of code looks, as against a line of prose. All in: one line. */

const PROGRAMS = new Set(
  (
    'ansible ansible-playbook apk apt apt-get aws awk az bash brew bundle cargo cat cd chmod chown cmake composer conda cp curl ' +
    'deno dig dnf docker docker-compose dockerd dotnet echo env eksctl export find gcc gcloud gem gh git go gradle grep groupadd ' +
    'gunzip gunicorn gzip head helm htop ifconfig ip iptables java javac journalctl jq k3s k9s kill kind kubeadm kubectl ' +
    'less ln ls lsof make minikube mkdir mount mv mvn mysql nano netstat nginx node nohup npm npx openssl pacman ping pip pip3 ' +
    'pnpm podman poetry printf ps psql pwd pytest python python3 rails redis-cli rm rmdir rsync ruby rustc rustup scp sed sh ' +
    'skopeo source ss ssh ssh-keygen su sudo systemctl tail tar tee terraform tofu top touch trivy umount uname useradd uv uvicorn vagrant ' +
    'vault vi vim watch wget which whoami xargs yarn yum zip unzip zsh'
  ).split(' '),
);

const INSTRUCTION =
  /^(?:FROM\s+\S+(?:\s+AS\s+\S+)?\s*$|(?:RUN|CMD|ENTRYPOINT|COPY|ADD|WORKDIR|ENV|EXPOSE|ARG|USER|LABEL|VOLUME|HEALTHCHECK|ONBUILD|STOPSIGNAL|SHELL)\s+(?![—–:-]\s)\S)/u;
const SQL =
  /^(?:SELECT\s.+\sFROM\s|INSERT\s+INTO\s|UPDATE\s+\S+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(?:TABLE|INDEX|VIEW|DATABASE|USER)\s|ALTER\s+TABLE\s|DROP\s+(?:TABLE|DATABASE)\s|GRANT\s.+\sON\s)/iu;
/** A query that goes on over several lines: how it begins, and how each line after it does. Both in capitals. */
const QUERY =
  /^(?:SELECT\s+(?:(?:DISTINCT|ALL)\s+)?(?:\*|["\w.]+(?:\s*$|\s*[,(]|\s+AS\s))|WITH\s+(?:RECURSIVE\s+)?\w+\s+AS\s*\()/u;
const CLAUSE =
  /^(?:FROM\s+["\w.]+(?:\s+(?:AS\s+)?\w+)?|(?:(?:INNER|LEFT|RIGHT|FULL|CROSS|NATURAL)\s+)?(?:OUTER\s+)?JOIN\s+\S.*|(?:ON|WHERE|AND|OR|HAVING|RETURNING)\s+\S.*|(?:GROUP|ORDER|PARTITION)\s+BY\s+\S.*|LIMIT\s+\S+|OFFSET\s+\S+|UNION(?:\s+ALL)?|EXCEPT|INTERSECT|SET\s+\w+\s*=.*|VALUES\s*\(.*)[;,]?$/u;
const STATEMENT =
  /^(?:import\s+[\w.{*]|from\s+[\w.]+\s+import\s|(?:const|let|var|val)\s+[\w{[]+.*=|(?:export\s+)?(?:async\s+)?function\s*\w*\(|def\s+\w+\(|class\s+\w+.*[:{]\s*$|func\s+[(\w]|package\s+\w+;?$|public\s+\w|private\s+\w|#include\s|return\b.*[;)]|if\s*[([].*|for\s*[(\w].*[:{;]|while\s.*[:{]|fi$|done$|then$|else:?$|end$|try:$|@\w+)/u;
const KEY_VALUE = /^(?:-\s+)?["']?[\w./-]+["']?\s*[:=]\s*(?:$|["'[{]|[\w./$-]+["']?,?\s*$)/u;
const ASSIGNMENT = /^(?:export\s+)?[A-Za-z_][\w.]*\s?\+?=(?![=>])\s?\S/u;
/** `ACID = Atomicity, Consistency, Isolation`: what letters stand for. */
const EXPANSION = /^\p{L}[\p{L}\p{N}]*\s=\s\p{L}+(?:[ ,]+\p{L}+){2,}[.;]?$/u;
const CALL = /^[\w.$]+\([^)]*\)[;,]?$/u;
const CODE_TAIL = /(?:\\|[{;]|&&|\|\||=>|[)\]}],?)\s*$/u;
/** An empty bracket or several, alone on their line. */
const BRACKETS = /^[[\]{}()<>]+[,;]?$/u;
const COMMENT = /^(?:#|\/\/|\/\*|--\s)/u;
const PROMPT = /^(?:\$|PS>|>>>)\s\S/u;
const PROMPT_OF_HOST = /^[\w.-]+@[\w.-]+:.*[$#]\s/u;
/** What goes on with the command of the line above: `&& make`, `| sort`, `--rm`. */
const CONTINUATION = /^(?:&&|\||--?\w)/u;
const PATH = /^[\w.*/_-]+\/?$/u;
const FLAG = /\s--?[a-zA-Z][\w-]*(?:[=\s]|$)/u;

/** How surely a line is code: 0 not at all, 1 it may be, 2 hardly anything else. */
export type CodeScore = 0 | 1 | 2;

/** A line as the signs of code look at it. */
interface Shape {
  line: string;
  /** The line without the blanks around it. */
  text: string;
  /** That of the block that the line stands in, if it says so. */
  language: string;
}

/** Something that code has: what a line with it scores, and what it scores where it reads like a sentence. */
interface Sign {
  shows(shape: Shape): boolean;
  score: CodeScore;
  /** `undecided` leaves a sentence to the signs that follow. */
  sentence?: 0 | 'undecided';
}

/** The signs of code. The first that decides counts. */
const SIGNS: readonly Sign[] = [
  { shows: ({ text }) => INSTRUCTION.test(text), score: 2, sentence: 0 },
  { shows: ({ text }) => QUERY.test(text) || STATEMENT.test(text) || CALL.test(text), score: 2 },
  { shows: ({ text }) => SQL.test(text) && /^[A-Z]{4,}\s/u.test(text), score: 2 },
  { shows: ({ text }) => SQL.test(text), score: 2, sentence: 'undecided' },
  { shows: ({ text }) => PROMPT.test(text) || PROMPT_OF_HOST.test(text), score: 2 },
  { shows: ({ text }) => CLAUSE.test(text), score: 1, sentence: 0 },
  { shows: ({ text }) => isProgram(text) && hasArguments(text), score: 2, sentence: 'undecided' },
  { shows: ({ text }) => isProgram(text), score: 1, sentence: 'undecided' },
  { shows: ({ text }) => ASSIGNMENT.test(text) && !EXPANSION.test(text), score: 2, sentence: 'undecided' },
  { shows: ({ text }) => COMMENT.test(text), score: 1 },
  { shows: (shape) => KEY_VALUE.test(shape.text) && isKeyOfData(shape), score: 1 },
  { shows: ({ text }) => BRACKETS.test(text) || CODE_TAIL.test(text), score: 1 },
  { shows: ({ line }) => /^\s{2,}\S/u.test(line), score: 1, sentence: 'undecided' },
  { shows: ({ text }) => CONTINUATION.test(text) && !/:\s/u.test(text), score: 1 },
  { shows: ({ text }) => PATH.test(text) && /[./_*]/u.test(text), score: 1 },
];

/**
 * How surely a line is code.
 * @param language That of the block that the line stands in, if it says so.
 */
export function codeScore(line: string, language = ''): CodeScore {
  const text = line.trim();
  if (text === '') return 0;
  const shape: Shape = { line, text, language };
  for (const { shows, score, sentence } of SIGNS) {
    if (!shows(shape)) continue;
    if (sentence === undefined || !isSentenceLike(text)) return score;
    if (sentence === 0) return 0;
  }
  return 0;
}

/** Begins with the path of a well-known program, or with its name. */
function isProgram(text: string): boolean {
  return PROGRAMS.has(/^(?:sudo\s+)?([\w./-]+)(?=\s|$)/u.exec(text)?.[1] ?? '');
}

/** Has what only a command line has: flags, paths, quotes, variables, pipes. */
function hasArguments(text: string): boolean {
  return FLAG.test(text) || /[/$|<>=@~*"']|\.\w/u.test(text);
}

/** A key that cannot be a label of prose: indented, in small letters, or in a block of configuration. */
function isKeyOfData({ line, text, language }: Shape): boolean {
  return /^\s/u.test(line) || !/^\p{Lu}/u.test(text) || CONFIGURATION.has(language);
}

const CONFIGURATION: ReadonlySet<string> = new Set(['yaml', 'json', 'toml', 'ini', 'dotenv', 'properties']);

const PROSE: ReadonlySet<string> = new Set(inAll((language) => language.small?.prose));

/** Words of prose: a sentence, an introduction that ends in a colon, a heading. */
export function isSentenceLike(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  if (words.length < 3) return false;
  const plain = words.filter((word) => /^[(“"']?\p{L}[\p{L}\p{M}'’-]*[.,:;!?)”"']*$/u.test(word)).length;
  const ends = /[.!?:。।]["”')]?$/u.test(text.trim()) && !/\s\.$/u.test(text.trim());
  const small = words.slice(1).filter((word) => PROSE.has(word.toLowerCase())).length;
  return (
    (plain >= words.length * 0.7 && (ends || small >= 2)) ||
    (small >= 3 && plain >= words.length * 0.6) ||
    (/^\p{Lu}\p{Ll}+\s/u.test(text) && ends && plain >= words.length / 2)
  );
}

/** Begins with the name of a well-known program. */
export function isCommand(text: string): boolean {
  return PROGRAMS.has(/^\s*(?:\$\s+)?(?:sudo\s+)?([\w.-]+)(?=\s|$)/u.exec(text)?.[1] ?? '');
}

/** The language of a block of code without a name, where its lines show it. */
export function languageOf(lines: readonly string[]): string | undefined {
  const texts = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (texts.some((text) => QUERY.test(text))) return 'sql';
  if (texts.some((text) => INSTRUCTION.test(text))) return 'dockerfile';
  if (texts.some((text) => SQL.test(text))) return 'sql';
  if (texts.some(isCommand)) return 'bash';
  if (texts.length > 1 && texts.every((text) => KEY_VALUE.test(text) || text.startsWith('- ') || text.startsWith('#')))
    return 'yaml';
  return undefined;
}

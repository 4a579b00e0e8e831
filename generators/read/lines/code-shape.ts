import { inAll } from '../languages/index.ts';

/** How code differs from prose. All functions take one line. */

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
/** A query over several lines: the beginning of its first line and of the following ones, in upper case. */
const QUERY =
  /^(?:SELECT\s+(?:(?:DISTINCT|ALL)\s+)?(?:\*|["\w.]+(?:\s*$|\s*[,(]|\s+AS\s))|WITH\s+(?:RECURSIVE\s+)?\w+\s+AS\s*\()/u;
const CLAUSE =
  /^(?:FROM\s+["\w.]+(?:\s+(?:AS\s+)?\w+)?|(?:(?:INNER|LEFT|RIGHT|FULL|CROSS|NATURAL)\s+)?(?:OUTER\s+)?JOIN\s+\S.*|(?:ON|WHERE|AND|OR|HAVING|RETURNING)\s+\S.*|(?:GROUP|ORDER|PARTITION)\s+BY\s+\S.*|LIMIT\s+\S+|OFFSET\s+\S+|UNION(?:\s+ALL)?|EXCEPT|INTERSECT|SET\s+\w+\s*=.*|VALUES\s*\(.*)[;,]?$/u;
const STATEMENT =
  /^(?:import\s+[\w.{*]|from\s+[\w.]+\s+import\s|(?:const|let|var|val)\s+[\w{[]+.*=|(?:export\s+)?(?:async\s+)?function\s*\w*\(|def\s+\w+\(|class\s+\w+.*[:{]\s*$|func\s+[(\w]|package\s+\w+;?$|public\s+\w|private\s+\w|#include\s|return\b.*[;)]|if\s*[([].*|for\s*[(\w].*[:{;]|while\s.*[:{]|fi$|done$|then$|else:?$|end$|try:$|@\w+)/u;
const KEY_VALUE = /^(?:-\s+)?["']?[\w./-]+["']?\s*[:=]\s*(?:$|["'[{]|[\w./$-]+["']?,?\s*$)/u;
const ASSIGNMENT = /^(?:export\s+)?[A-Za-z_][\w.]*\s?\+?=(?![=>])\s?\S/u;
/** `ACID = Atomicity, Consistency, Isolation`: an abbreviation with its meaning. */
const EXPANSION = /^\p{L}[\p{L}\p{N}]*\s=\s\p{L}+(?:[ ,]+\p{L}+){2,}[.;]?$/u;
const CALL = /^[\w.$]+\([^)]*\)[;,]?$/u;
const CODE_TAIL = /(?:\\|[{;]|&&|\|\||=>|[)\]}],?)\s*$/u;
/** Only brackets. */
const BRACKETS = /^[[\]{}()<>]+[,;]?$/u;
const COMMENT = /^(?:#|\/\/|\/\*|--\s)/u;
const PROMPT = /^(?:\$|PS>|>>>)\s\S/u;
const PROMPT_OF_HOST = /^[\w.-]+@[\w.-]+:.*[$#]\s/u;
/** A continuation of the command above: `&& make`, `| sort`, `--rm`. */
const CONTINUATION = /^(?:&&|\||--?\w)/u;
const PATH = /^[\w.*/_-]+\/?$/u;
const FLAG = /\s--?[a-zA-Z][\w-]*(?:[=\s]|$)/u;

/** How likely a line is code: 0 not at all, 1 possibly, 2 almost certainly. */
export type CodeScore = 0 | 1 | 2;

/** A line as seen by the signs of code. */
interface Shape {
  line: string;
  /** The line without surrounding space. */
  text: string;
  /** The language of the block, if it is known. */
  language: string;
}

/** A sign of code: the score of a line that has it, and its score if it reads like a sentence. */
interface Sign {
  shows(shape: Shape): boolean;
  score: CodeScore;
  /** `undecided` leaves a sentence to the following signs. */
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
 * How likely a line is code.
 *
 * @param line - The line.
 * @param language - The language of its block, if it is known.
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

/** Whether a line begins with the name or path of a well-known program. */
function isProgram(text: string): boolean {
  return PROGRAMS.has(/^(?:sudo\s+)?([\w./-]+)(?=\s|$)/u.exec(text)?.[1] ?? '');
}

/** Whether a line has elements of a command line: flags, paths, quotes, variables, pipes. */
function hasArguments(text: string): boolean {
  return FLAG.test(text) || /[/$|<>=@~*"']|\.\w/u.test(text);
}

/**
 * Whether a line begins with a key that cannot be a label in prose: indented, in lower case, or in a configuration
 * file.
 */
function isKeyOfData({ line, text, language }: Shape): boolean {
  return /^\s/u.test(line) || !/^\p{Lu}/u.test(text) || CONFIGURATION.has(language);
}

const CONFIGURATION: ReadonlySet<string> = new Set(['yaml', 'json', 'toml', 'ini', 'dotenv', 'properties']);

const PROSE: ReadonlySet<string> = new Set(inAll((language) => language.small?.prose));

/** Whether a line is prose: a sentence, an introduction with a colon, or a heading. */
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

/** Whether a line begins with the name of a well-known program. */
export function isCommand(text: string): boolean {
  return PROGRAMS.has(/^\s*(?:\$\s+)?(?:sudo\s+)?([\w.-]+)(?=\s|$)/u.exec(text)?.[1] ?? '');
}

/** The language of an unnamed code block, if its lines show it. */
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

import { nameOf, settingOf } from '../dockerfile/index.ts';
import type { Expansion, ShellCommand, ShellWord } from '../shell/index.ts';
import { allInstructions, type Run, runsOf } from './parts.ts';
import type { DockerInput, DockerRule } from './rule.ts';

/** Special parameters are one word, or are meant to be several. */
const SPECIAL = /^[#?!$\-@*0-9]/;
/** Names of variables that hold lists, which the shell is meant to split. */
const LIST = /(?:s|list|deps|pkgs|args|opts|flags|mark)$/i;
/** Set by the builder; each is one word. */
const BUILDER = /^(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)$/;
/** Programs that take lists of packages or files, so that a bare variable is meant as a list. */
const TAKES_LISTS = new Set(
  'apt apt-get apt-mark apk yum dnf microdnf tdnf zypper pip pip3 uv npm pnpm yarn gem docker-php-ext-install xargs'.split(
    ' ',
  ),
);

const unquoted: DockerRule = {
  id: 'docker/shell-variable-quoted',
  title: 'Variables in commands are quoted',
  severity: 'info',
  also: ['SC2086'],
  practice: 'quote-what-the-shell-expands',
  *check(file) {
    const values = settingsOf(file);
    for (const run of runsOf(file.instructions)) {
      for (const { command, word, expansion } of looseExpansions(run, 'variable')) {
        const { name, start } = expansion;
        if (SPECIAL.test(name) || BUILDER.test(name) || isMeantAsList(command, word, expansion)) continue;
        // A value set in the file, without white space and wildcards, is one word.
        if (isOneWord(name, values) || isAlternative(word, expansion)) continue;
        yield { at: start, message: `Unexpected unquoted $${name}, expected "$${name}"` };
      }
    }
  },
};

const substituted: DockerRule = {
  id: 'docker/shell-substitution-quoted',
  title: 'Command substitutions are quoted',
  severity: 'info',
  also: ['SC2046'],
  practice: 'quote-what-the-shell-expands',
  *check(file) {
    for (const run of runsOf(file.instructions)) {
      for (const { command, word, expansion } of looseExpansions(run, 'command')) {
        // A substitution that is a whole word may be meant as several words; not so in part of a word or in a test.
        const isPart =
          word.text.length > expansion.name.length || command.program === '[' || command.program === 'test';
        if (!isPart || ONE_WORD.test(expansion.name)) continue;
        yield { at: expansion.start, message: 'Unexpected unquoted $(...), expected "$(...)"' };
      }
    }
  },
};

/** Commands that print a number or a single word. */
const ONE_WORD =
  /^(?:\$\(|`)\s*(?:nproc|getconf|id|uname|arch|whoami|hostname|date|dpkg --print-architecture|dpkg-architecture|xx-info|go env|lsb_release|rpm -E)\b/;

interface Loose {
  command: ShellCommand;
  word: ShellWord;
  expansion: Expansion;
}

/** Expansions that the shell splits at white space. Assignments are never split. */
function looseExpansions({ commands }: Run, kind: Expansion['kind']): Loose[] {
  return commands.flatMap((command) =>
    command.words
      .filter(({ value }) => !/^[A-Za-z_]\w*=/.test(value))
      .flatMap((word) =>
        word.expansions
          .filter((one) => one.kind === kind && !one.quoted)
          .map((expansion) => ({ command, word, expansion })),
      ),
  );
}

function isMeantAsList({ program }: ShellCommand, { text }: ShellWord, { name }: Expansion): boolean {
  const isBare = text === `$${name}` || text === `\${${name}}`;
  return isBare && (LIST.test(name) || TAKES_LISTS.has(program));
}

/** Whether all values of a variable in the file are one word, including those of the variables that they use. */
function isOneWord(name: string, values: ReadonlyMap<string, readonly string[]>, depth = 0): boolean {
  const given = values.get(name);
  if (given === undefined || depth > MOST_STEPS) return false;
  return given.every(
    (value) =>
      /^[\w.+:@%/=-]+$/.test(value.replaceAll(REFERENCE, 'x')) &&
      [...value.matchAll(REFERENCE)].every(([, used = '']) => isOneWord(used, values, depth + 1)),
  );
}

/** A variable in the value of another. */
const REFERENCE = /\$\{?([A-Za-z_]\w*)\}?/g;
/** Limit for following values: a variable may refer to itself. */
const MOST_STEPS = 5;

/** `${NAME+word}` is the word or nothing, whatever the value of the variable. */
function isAlternative({ text }: ShellWord, { name }: Expansion): boolean {
  return new RegExp(String.raw`\$\{${name}:?\+[\w.+:@%/=-]*\}`).test(text);
}

/** The values of ARGs and ENVs in the file by name; undefined values for ARGs without a default. */
function settingsOf(file: DockerInput): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { keyword, words } of allInstructions(file.instructions)) {
    if (keyword !== 'ARG' && keyword !== 'ENV') continue;
    const [first, ...rest] = words;
    // The old form `ENV NAME value`.
    const isOld = keyword === 'ENV' && first?.value.includes('=') === false;
    if (isOld) found.set(first.value, [...(found.get(first.value) ?? []), rest.map(({ value }) => value).join(' ')]);
    for (const word of isOld ? [] : words) {
      // `ARG NAME` takes the value of the global one.
      if (keyword === 'ARG' && !word.value.includes('=') && found.has(nameOf(word))) continue;
      found.set(nameOf(word), [...(found.get(nameOf(word)) ?? []), settingOf(word)]);
    }
  }
  return found;
}

export const quotingRules: readonly DockerRule[] = [unquoted, substituted];

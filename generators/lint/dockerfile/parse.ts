import { type Logical, slice } from '../logical.ts';
import { scriptOf } from '../shell/index.ts';
import { sourceOf } from '../source.ts';
import type { Dockerfile, Flag, Instruction, Stage, Word } from './model.ts';
import { globalDefaults, resolvedImage } from './reference.ts';
import { type RawInstruction, splitDockerfile } from './split.ts';
import { execForm, isSpace, wordsOf } from './words.ts';

const FLAGGED = new Set(['ADD', 'COPY', 'FROM', 'HEALTHCHECK', 'RUN']);
const EXECUTED = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'SHELL', 'HEALTHCHECK', 'COPY', 'ADD', 'VOLUME']);
const RUN_BY_SHELL = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK']);

/** Parses a Dockerfile. Never fails: a line that is not an instruction gets its first word as keyword. Linear. */
export function parseDockerfile(text: string): Dockerfile {
  const source = sourceOf(text);
  const { escapeMark, directives, comments, raw } = splitDockerfile(text);
  const instructions = raw.map((one) => instructionOf(one, one.logical, escapeMark));
  const { global, stages } = stagesOf(instructions, escapeMark);
  return { source, escapeMark, directives, comments, instructions, global, stages };
}

function instructionOf(raw: RawInstruction, logical: Logical, escapeMark: string): Instruction {
  const { text } = logical;
  let end = 0;
  while (end < text.length && !isSpace(text[end])) end += 1;
  const written = text.slice(0, end);
  const keyword = written.toUpperCase();
  const { flags, rest } = FLAGGED.has(keyword) ? flagsOf(logical, end, escapeMark) : { flags: [], rest: end };
  const body = slice(logical, skipSpace(text, rest));
  const trigger = keyword === 'ONBUILD' && body.text !== '' ? instructionOf(raw, body, escapeMark) : undefined;
  const command = keyword === 'HEALTHCHECK' ? slice(body, skipWord(body.text)) : body;
  const exec = EXECUTED.has(keyword) ? execForm(command.text) : undefined;
  return {
    start: raw.start,
    end: raw.end,
    keyword,
    written,
    keywordSpan: { start: logical.offsetOf(0), end: logical.offsetOf(Math.max(end - 1, 0)) + 1 },
    flags,
    body,
    words: trigger ? [] : wordsOf(body, escapeMark),
    exec,
    heredocs: raw.heredocs,
    ...(trigger && { trigger }),
    blankLines: raw.blankLines,
    script: RUN_BY_SHELL.has(keyword) ? scriptOf(command, exec, raw.heredocs) : undefined,
  };
}

/** The leading words that begin with `--`. */
function flagsOf(logical: Logical, from: number, escapeMark: string): { flags: Flag[]; rest: number } {
  const { text } = logical;
  const flags: Flag[] = [];
  let at = skipSpace(text, from);
  while (text.startsWith('--', at)) {
    let end = at;
    while (end < text.length && !isSpace(text[end])) end += 1;
    const [word] = wordsOf(slice(logical, at, end), escapeMark);
    const [name = '', ...value] = (word?.value ?? '').slice(2).split('=');
    flags.push({
      name,
      value: value.join('='),
      start: logical.offsetOf(at),
      end: logical.offsetOf(end - 1) + 1,
    });
    at = skipSpace(text, end);
    if (name === '') break;
  }
  return { flags, rest: at };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text[at])) at += 1;
  return at;
}

function skipWord(text: string): number {
  let at = 0;
  while (at < text.length && !isSpace(text[at])) at += 1;
  return skipSpace(text, at);
}

function stagesOf(
  instructions: readonly Instruction[],
  escapeMark: string,
): { global: Instruction[]; stages: Stage[] } {
  const first = instructions.findIndex(({ keyword }) => keyword === 'FROM');
  const global = first === -1 ? [...instructions] : instructions.slice(0, first);
  const stages: (Stage & { instructions: Instruction[] })[] = [];
  const byName = new Map<string, Stage>();
  const defaults = globalDefaults({ global });
  for (const instruction of instructions.slice(global.length)) {
    if (instruction.keyword !== 'FROM') {
      stages.at(-1)?.instructions.push(instruction);
      continue;
    }
    const [image, as, name] = instruction.words;
    const stage = {
      index: stages.length,
      from: instruction,
      image,
      name: isAs(as) ? name : undefined,
      // A variable may select one of several stages.
      parent: image && byName.get((resolvedImage(image, escapeMark, defaults) ?? image.value).toLowerCase()),
      instructions: [],
    };
    stages.push(stage);
    if (stage.name) byName.set(stage.name.value.toLowerCase(), stage);
  }
  return { global, stages };
}

function isAs(word: Word | undefined): boolean {
  return word?.value.toLowerCase() === 'as';
}

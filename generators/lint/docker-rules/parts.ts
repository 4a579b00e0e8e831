import type { Dockerfile, Instruction, Stage, Word } from '../dockerfile/index.ts';
import { globalDefaults, resolvedImage } from '../dockerfile/index.ts';
import { type Fix, insertAfter } from '../fixes.ts';
import type { Found } from '../rule.ts';
import type { ShellCommand, ShellWord } from '../shell/index.ts';
import type { DockerRule } from './rule.ts';

/** All instructions, including the triggers of ONBUILD. */
export function allInstructions(instructions: readonly Instruction[]): Instruction[] {
  return instructions.flatMap((one) => (one.trigger ? [one, ...allInstructions([one.trigger])] : [one]));
}

/** Instructions of the file with these keywords. */
export function instructionsOf(file: Dockerfile, ...keywords: string[]): Instruction[] {
  return allInstructions(file.instructions).filter(({ keyword }) => keywords.includes(keyword));
}

/** A RUN with its commands. */
export interface Run {
  run: Instruction;
  commands: readonly ShellCommand[];
}

const NOT_POSIX = /(?:^|[\\/])(?:powershell|pwsh|cmd)(?:\.exe)?$/i;

/** The RUN instructions for a POSIX shell; those after a SHELL with PowerShell or cmd are excluded. */
export function runsOf(instructions: readonly Instruction[]): Run[] {
  const runs: Run[] = [];
  let posix = true;
  for (const one of allInstructions(instructions)) {
    if (one.keyword === 'FROM') posix = true;
    if (one.keyword === 'SHELL') posix = !NOT_POSIX.test(one.exec?.[0] ?? '');
    if (one.keyword === 'RUN' && one.script && (posix || one.script.exec)) {
      runs.push({ run: one, commands: one.script.commands });
    }
  }
  return runs;
}

/** The last stage and its parent stages, whose layers make up the image. */
export function finalStages(file: Dockerfile): Stage[] {
  const chain: Stage[] = [];
  for (let stage = file.stages.at(-1); stage; stage = stage.parent) chain.push(stage);
  return chain;
}

/** The instructions of the final image in order. */
export function finalInstructions(file: Dockerfile): Instruction[] {
  return finalStages(file)
    .reverse()
    .flatMap(({ instructions }) => instructions);
}

/** The external image that a stage is ultimately based on. */
export function rootImage(stage: Stage): Word | undefined {
  let root = stage;
  while (root.parent) root = root.parent;
  return root.image;
}

/** The reference of that image, with the defaults of global ARGs filled in; undefined if a variable has no default. */
export function rootReference(stage: Stage, file: Dockerfile): string | undefined {
  const image = rootImage(stage);
  return image && resolvedImage(image, file.escapeMark, globalDefaults(file));
}

/** Whether the image of a stage has no shell: scratch, or distroless without `debug`. */
export function hasNoShell(stage: Stage): boolean {
  const image = rootImage(stage)?.value ?? '';
  return image === 'scratch' || (/(?:^|\/)distroless\//.test(image) && !image.includes('debug'));
}

/** Name, tag and digest of an image reference. */
export function partsOfImage(image: string): { name: string; tag: string | undefined; digest: string | undefined } {
  const [reference = '', digest] = image.split('@', 2);
  const last = reference.lastIndexOf('/') + 1;
  const colon = reference.indexOf(':', last);
  if (colon === -1) return { name: reference, tag: undefined, digest };
  return { name: reference.slice(0, colon), tag: reference.slice(colon + 1), digest };
}

/** The operands of a command: words that are neither flags nor values of flags. */
export function operands(args: readonly ShellWord[], takesValue: readonly string[] = []): ShellWord[] {
  const found: ShellWord[] = [];
  let skip = false;
  for (const word of args) {
    if (skip) skip = false;
    else if (word.value.startsWith('-') && word.value !== '-') skip = takesValue.includes(word.value);
    else found.push(word);
  }
  return found;
}

/**
 * Whether a command has one of these flags, also as `--flag=value` or in combined short flags: `-qy` contains `-y`,
 * `-qO-` contains `-q`.
 */
export function hasFlag({ args }: ShellCommand, ...flags: string[]): boolean {
  return args.some(({ value }) =>
    flags.some((flag) => {
      if (value === flag || value.startsWith(`${flag}=`)) return true;
      return flag.length === 2 && /^-[A-Za-z]+-?$/.test(value) && value.includes(flag.slice(1));
    }),
  );
}

/** The targets of a RUN's cache mounts and tmpfs mounts. */
export function cacheTargets(run: Instruction): string[] {
  return run.flags.flatMap(({ name, value }) => {
    if (name !== 'mount') return [];
    const options = new Map(value.split(',').map((option) => option.split('=', 2) as [string, string | undefined]));
    if (!['cache', 'tmpfs'].includes(options.get('type') ?? 'bind')) return [];
    const target = options.get('target') ?? options.get('dst') ?? options.get('destination');
    return target === undefined ? [] : [target];
  });
}

/** Whether the argument of USER is root, by name or number, with or without a group. */
export function isRootUser(user: string): boolean {
  return /^(?:root|0+)(?::|$)/.test(user);
}

/** A path without trailing slashes. */
export function withoutSlash(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

/**
 * Inserts a flag after a word of a command: `apk add` becomes `apk add --no-cache`. Returns no fix for commands in a
 * JSON array, and for words that are quoted or escaped.
 */
export function addFlag({ run }: Run, word: ShellWord | undefined, flag: string): Fix[] {
  if (!word || word.text !== word.value || run.exec !== undefined || run.script?.exec) return [];
  return [insertAfter(word, ` ${flag}`)];
}

/** A rule about the commands of each RUN. */
export function commandRule(
  info: Omit<DockerRule, 'check'>,
  check: (command: ShellCommand, run: Run) => string | Omit<Found, 'at'> | undefined,
): DockerRule {
  return {
    ...info,
    *check(file) {
      for (const run of runsOf(file.instructions)) {
        for (const command of run.commands) {
          const found = check(command, run);
          if (found === undefined) continue;
          yield { at: command.start, ...(typeof found === 'string' ? { message: found } : found) };
        }
      }
    },
  };
}

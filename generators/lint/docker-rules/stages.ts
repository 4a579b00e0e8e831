import type { Flag, Instruction } from '../dockerfile/index.ts';
import { allInstructions } from './parts.ts';
import type { DockerInput, DockerRule } from './rule.ts';

const RESERVED = new Set(['scratch', 'context']);

const casing: DockerRule = {
  id: 'docker/stage-name-casing',
  title: 'Stage names are in small letters',
  severity: 'info',
  also: ['StageNameCasing'],
  practice: 'build-in-stages',
  *check(file) {
    for (const { name } of file.stages) {
      if (!name || name.value === name.value.toLowerCase()) continue;
      yield { at: name.start, message: `Unexpected stage name ${name.value}, expected ${name.value.toLowerCase()}` };
    }
  },
};

const asCasing: DockerRule = {
  id: 'docker/from-as-casing',
  title: 'FROM and AS are written alike',
  severity: 'info',
  also: ['FromAsCasing'],
  practice: 'build-in-stages',
  *check(file) {
    for (const { from, name } of file.stages) {
      const as = from.words[1];
      if (!name || !as) continue;
      const upper = from.written === from.written.toUpperCase();
      const expected = upper ? 'AS' : 'as';
      if (as.value !== expected)
        yield { at: as.start, message: `Unexpected ${as.value}, expected ${expected} as FROM is` };
    }
  },
};

const duplicate: DockerRule = {
  id: 'docker/stage-name-twice',
  title: 'No two stages have the same name',
  severity: 'error',
  also: ['DuplicateStageName', 'DL3024'],
  practice: 'build-in-stages',
  *check(file) {
    const seen = new Set<string>();
    for (const { name } of file.stages) {
      if (!name) continue;
      const key = name.value.toLowerCase();
      if (seen.has(key))
        yield { at: name.start, message: `Unexpected stage name ${name.value}, expected one not yet taken` };
      seen.add(key);
    }
  },
};

const reserved: DockerRule = {
  id: 'docker/stage-name-reserved',
  title: 'No stage has a reserved name',
  severity: 'error',
  also: ['ReservedStageName'],
  practice: 'build-in-stages',
  *check(file) {
    for (const { name } of file.stages) {
      if (!name || !RESERVED.has(name.value.toLowerCase())) continue;
      yield {
        at: name.start,
        message: `Unexpected stage name ${name.value}, expected one that the builder does not use`,
      };
    }
  },
};

const unknown: DockerRule = {
  id: 'docker/copy-from-unknown',
  title: 'What is copied from is an earlier stage or a full image',
  severity: 'warning',
  also: ['DL3022'],
  practice: 'ship-the-artifact-alone',
  *check(file) {
    for (const { flag, index, earlier } of copiesFrom(file)) {
      const { value } = flag;
      // A reference with a tag, a digest or a registry is an image, which is fine; a variable is anybody's guess.
      if (value === '' || /[/:@$]/.test(value) || earlier.has(value.toLowerCase())) continue;
      if (/^\d+$/.test(value) ? Number(value) < index : value === 'scratch') continue;
      if (file.stages[index]?.name?.value.toLowerCase() === value.toLowerCase()) continue;
      yield {
        at: flag.start,
        message: `Unexpected --from=${value}, expected an earlier stage or an image with its tag`,
      };
    }
  },
};

const itself: DockerRule = {
  id: 'docker/copy-from-itself',
  title: 'No stage copies from itself',
  severity: 'error',
  also: ['DL3023'],
  practice: 'ship-the-artifact-alone',
  *check(file) {
    for (const { flag, index, earlier } of copiesFrom(file)) {
      const own = file.stages[index]?.name?.value.toLowerCase();
      const wanted = flag.value.toLowerCase();
      if (earlier.has(wanted) || (wanted !== own && wanted !== String(index))) continue;
      yield { at: flag.start, message: `Unexpected --from=${flag.value}, expected another stage than this one` };
    }
  },
};

/** Every `COPY --from=` with its stage and the names of the stages before it. */
function* copiesFrom(file: DockerInput): Iterable<{ flag: Flag; index: number; earlier: ReadonlySet<string> }> {
  const earlier = new Set<string>();
  for (const { index, name, instructions } of file.stages) {
    for (const flag of allInstructions(instructions).flatMap(fromFlags)) yield { flag, index, earlier };
    if (name) earlier.add(name.value.toLowerCase());
  }
}

function fromFlags({ keyword, flags }: Instruction): Flag[] {
  return keyword === 'COPY' ? flags.filter(({ name }) => name === 'from') : [];
}

export const stageRules: readonly DockerRule[] = [casing, asCasing, duplicate, reserved, unknown, itself];

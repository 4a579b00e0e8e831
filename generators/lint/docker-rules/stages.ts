import type { Flag, Instruction } from '../dockerfile/index.ts';
import { replace } from '../fixes.ts';
import { allInstructions } from './parts.ts';
import type { DockerInput, DockerRule } from './rule.ts';

const RESERVED = new Set(['scratch', 'context']);

const casing: DockerRule = {
  id: 'docker/stage-name-casing',
  title: 'Stage names are in lower case',
  severity: 'info',
  also: ['StageNameCasing'],
  practice: 'build-in-stages',
  *check(file) {
    for (const { name } of file.stages) {
      if (!name || name.value === name.value.toLowerCase()) continue;
      // Builders compare the names of stages case-insensitively.
      yield {
        at: name.start,
        message: `Unexpected stage name ${name.value}, expected ${name.value.toLowerCase()}`,
        fixes: name.text === name.value ? [replace(name, name.value.toLowerCase())] : [],
      };
    }
  },
};

const asCasing: DockerRule = {
  id: 'docker/from-as-casing',
  title: 'FROM and AS have the same casing',
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
        yield {
          at: as.start,
          message: `Unexpected ${as.value}, expected ${expected} to match ${from.written}`,
          fixes: [replace(as, expected)],
        };
    }
  },
};

const duplicate: DockerRule = {
  id: 'docker/stage-name-twice',
  title: 'Stage names are unique',
  severity: 'warning',
  also: ['DuplicateStageName', 'DL3024'],
  practice: 'build-in-stages',
  *check(file) {
    const seen = new Set<string>();
    for (const { name } of file.stages) {
      if (!name) continue;
      const key = name.value.toLowerCase();
      if (seen.has(key))
        yield { at: name.start, message: `Unexpected second stage named ${name.value}, expected a unique name` };
      seen.add(key);
    }
  },
};

const reserved: DockerRule = {
  id: 'docker/stage-name-reserved',
  title: 'Stage names are not reserved words',
  severity: 'warning',
  also: ['ReservedStageName'],
  practice: 'build-in-stages',
  *check(file) {
    for (const { name } of file.stages) {
      if (!name || !RESERVED.has(name.value.toLowerCase())) continue;
      yield {
        at: name.start,
        message: `Unexpected stage name ${name.value}, expected one that is not reserved`,
      };
    }
  },
};

const unknown: DockerRule = {
  id: 'docker/copy-from-unknown',
  title: 'COPY --from names an earlier stage or a tagged image',
  severity: 'warning',
  also: ['DL3022'],
  practice: 'ship-only-the-artifact',
  *check(file) {
    for (const { flag, index, earlier } of copiesFrom(file)) {
      const { value } = flag;
      // A reference with a tag, digest or registry is an image, which is fine; a variable may be either.
      if (value === '' || /[/:@$]/.test(value) || earlier.has(value.toLowerCase())) continue;
      if (/^\d+$/.test(value) ? Number(value) < index : value === 'scratch') continue;
      if (file.stages[index]?.name?.value.toLowerCase() === value.toLowerCase()) continue;
      yield {
        at: flag.start,
        message: `Unexpected --from=${value}, expected an earlier stage or an image with a tag`,
      };
    }
  },
};

const itself: DockerRule = {
  id: 'docker/copy-from-itself',
  title: 'Stages do not copy from themselves',
  severity: 'error',
  also: ['DL3023'],
  practice: 'ship-only-the-artifact',
  *check(file) {
    for (const { flag, index, earlier } of copiesFrom(file)) {
      const own = file.stages[index]?.name?.value.toLowerCase();
      const wanted = flag.value.toLowerCase();
      if (earlier.has(wanted) || (wanted !== own && wanted !== String(index))) continue;
      yield { at: flag.start, message: `Unexpected --from=${flag.value}, expected a different stage` };
    }
  },
};

/** Every `COPY --from=` with the index of its stage and the names of the previous stages. */
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

import type { ShellCommand } from '../shell/index.ts';
import { operands, runsOf, withoutSlash } from './parts.ts';
import type { DockerRule } from './rule.ts';

/** Programs that modify the paths in their arguments, with the number of arguments before the first path. */
const CHANGES: Readonly<Record<string, number>> = { chown: 1, chmod: 1, chgrp: 1, mkdir: 0, touch: 0 };

const late: DockerRule = {
  id: 'docker/volume-changed-later',
  title: 'Files in a volume are prepared before VOLUME',
  severity: 'warning',
  also: [],
  practice: 'keep-data-in-named-volumes',
  *check(file) {
    for (const { instructions } of file.stages) {
      const volumes: string[] = [];
      for (const one of instructions) {
        if (one.keyword === 'VOLUME')
          volumes.push(...(one.exec ?? one.words.map(({ value }) => value)).map(withoutSlash));
        for (const command of volumes.length === 0 ? [] : runsOf([one]).flatMap(({ commands }) => commands)) {
          const path = changed(command).find((target) => volumes.some((volume) => isBelow(target, volume)));
          if (path === undefined) continue;
          yield {
            at: command.start,
            message: `Unexpected ${command.program} of ${path} after its VOLUME, expected it before: some builders discard the change`,
          };
        }
      }
    }
  },
};

function changed({ program, args }: ShellCommand): string[] {
  const skipped = CHANGES[program];
  if (skipped === undefined) return [];
  return operands(args)
    .slice(skipped)
    .map(({ value }) => withoutSlash(value));
}

function isBelow(path: string, volume: string): boolean {
  return volume !== '' && !volume.includes('$') && (path === volume || path.startsWith(`${volume}/`));
}

export const volumeRules: readonly DockerRule[] = [late];

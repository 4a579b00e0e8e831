import type { Folder, Said } from './project.ts';

/** A process of a Procfile. */
export interface Process {
  /** `web`, `worker` and the like. */
  name: string;
  /** The words of the command that stays. */
  command: readonly string[];
  /** What is run before it, as written. */
  before: readonly string[];
  said: Said;
}

const LONGEST = 2000;

/**
 * The processes of a project's Procfile, in its order. Of several commands in a row the last one stays.
 * @param folder The project.
 */
export function readProcfile(folder: Folder): Process[] {
  return (folder.text('Procfile') ?? '').split(/\r?\n/).flatMap((row, index) => {
    const [, name = '', line = ''] = /^([A-Za-z][\w-]*):[ \t]*(\S.*)$/.exec(row.slice(0, LONGEST)) ?? [];
    const steps = line
      .split(/;|&&/)
      .map((step) => step.trim())
      .filter((step) => step !== '');
    const command = steps
      .pop()
      ?.replace(/^exec\s+/, '')
      .split(/\s+/);
    if (command === undefined) return [];
    return [{ name, command, before: steps, said: { value: line.trim(), file: 'Procfile', line: index + 1 } }];
  });
}

import type { Folder, Said } from './project.ts';

/** A process in a Procfile. */
export interface Process {
  /** For example `web` or `worker`. */
  name: string;
  /** The words of the long-running command. */
  command: readonly string[];
  /** The commands before it, as written. */
  before: readonly string[];
  said: Said;
}

const LONGEST = 2000;

/**
 * Reads the processes in a project's Procfile, in order. Of several chained commands, the last one is the process.
 *
 * @param folder - The project.
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

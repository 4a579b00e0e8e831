import { driversOf } from './drivers.ts';
import type { Folder, Workspace } from './project.ts';
import { RELATIONAL, serviceOf } from './services.ts';
import { isAside, MOST_FILES } from './sources.ts';
import type { Example } from './variables.ts';

const CODE = /\.(?:[cm]?[jt]sx?|py|go|rs|rb|php|java|kts?|exs?|cs|properties|ya?ml|toml|prisma|sh)$/;

/**
 * The variables in an example file without addresses of databases that the project neither has a client for nor reads: such
 * a file is often copied from another project.
 *
 * @param folder - The project.
 * @param workspace - Its workspace. There, another member may have the client.
 * @param examples - The variables in its example file.
 */
export function usedExamples(
  folder: Folder,
  workspace: Workspace | undefined,
  examples: readonly Example[],
): readonly Example[] {
  if (workspace !== undefined || !examples.some(({ value }) => serviceOf(value) !== undefined)) return examples;
  const drivers = driversOf(folder);
  return examples.filter(({ name, value }) => {
    const service = serviceOf(value);
    // Clients of the others come with packages of many names, such as a queue of tasks.
    return service === undefined || !RELATIONAL.includes(service) || drivers.has(service) || isRead(folder, name);
  });
}

/** Whether a source of the project contains a name. */
function isRead(folder: Folder, name: string): boolean {
  const sources = folder.files.filter((file) => CODE.test(file) && !isAside(file) && !/(?:^|\/)\./.test(file));
  return sources.slice(0, MOST_FILES).some((file) => folder.text(file)?.includes(name) === true);
}

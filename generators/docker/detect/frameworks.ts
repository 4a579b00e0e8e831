import type { Said } from './project.ts';

/** A framework, the name that a manifest calls it by, and where its server listens unless told otherwise. */
export interface Framework {
  name: string;
  dependency: string | RegExp;
  port: number;
}

/** The first of the known frameworks that a manifest names. `find` gives the place of a dependency. */
export function frameworkIn(
  known: readonly Framework[],
  find: (dependency: string | RegExp) => Omit<Said, 'value'> | undefined,
): { said: Said; port: number } | undefined {
  for (const { name, dependency, port } of known) {
    const place = find(dependency);
    if (place) return { said: { ...place, value: name }, port };
  }
  return undefined;
}

/** Looks for dependencies in the lines of a text file. */
export function inText(file: string, text: string): (dependency: string | RegExp) => Omit<Said, 'value'> | undefined {
  const rows = text.split('\n');
  return (dependency) => {
    const line = rows.findIndex((row) =>
      typeof dependency === 'string' ? row.includes(dependency) : dependency.test(row),
    );
    return line < 0 ? undefined : { file, line: line + 1 };
  };
}

import type { Said } from './project.ts';

/** A framework, its name in a manifest, and its default port. */
export interface Framework {
  name: string;
  dependency: string | RegExp;
  port: number;
}

/** The first known framework in a manifest. `find` returns the line of a dependency. */
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

/** Searches a text file for dependencies. */
export function inText(file: string, text: string): (dependency: string | RegExp) => Omit<Said, 'value'> | undefined {
  const rows = text.split('\n');
  return (dependency) => {
    const line = rows.findIndex((row) =>
      typeof dependency === 'string' ? row.includes(dependency) : dependency.test(row),
    );
    return line < 0 ? undefined : { file, line: line + 1 };
  };
}

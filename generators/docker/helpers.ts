/**
 * How a value is written into a file so that it stays a value there. Each helper of the templates is one kind of
 * place: what is safe in one is not in the next.
 */
export const helpers = {
  /** A YAML string in single quotes. */
  yaml: (value: unknown): string => quoted(String(value)),
  /** A YAML string in a compose file, where `$` would name a variable. */
  compose: (value: unknown): string => quoted(String(value).replaceAll('$', '$$$$')),
  /** A string of HCL, where `${` and `%{` would begin an expression. */
  hcl: (value: unknown): string => JSON.stringify(String(value).replaceAll(/[$%](?=\{)/g, '$&$&')),
  /** Whether a value is another one. */
  differs: (value: unknown, other: unknown): boolean => value !== other,
  /** Whether one of two lists holds something, or one of two switches is on. */
  either: (left: unknown, right: unknown): boolean =>
    [left, right].some((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value))),
  /** A command in exec form. */
  exec: (value: unknown): string => execForm(value as readonly string[]),
} as const;

/** A command in the exec form of a Dockerfile. */
export function execForm(argv: readonly string[]): string {
  return `[${argv.map((argument) => JSON.stringify(argument)).join(', ')}]`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * Handlebars helpers that escape values. Each helper is for one context, because what is safe in one is not safe in
 * another.
 */
export const helpers = {
  /** A single-quoted YAML string. */
  yaml: (value: unknown): string => quoted(String(value)),
  /** A YAML string in a compose file, where `$` starts a variable. */
  compose: (value: unknown): string => quoted(String(value).replaceAll('$', '$$$$')),
  /** An HCL string, where `${` and `%{` start an expression. */
  hcl: (value: unknown): string => JSON.stringify(String(value).replaceAll(/[$%](?=\{)/g, '$&$&')),
  /** Whether two values differ. */
  differs: (value: unknown, other: unknown): boolean => value !== other,
  /** Whether one of two lists is not empty, or one of two switches is on. */
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

/** Joins lines to the content of a text file. */
export function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

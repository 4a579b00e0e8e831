/** Lines as the text of a file. */
export function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

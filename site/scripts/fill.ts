/**
 * Puts values into the places of a text.
 *
 * @example fill('{shown} of {all}', { shown: 2, all: 9 }) // '2 of 9'
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

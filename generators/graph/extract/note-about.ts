/** Front matter keys with the date of a note, most recent kind of date first. */
const DATES = ['updated', 'lastmod', 'modified', 'date', 'created'];
const AUTHORS = ['author', 'authors'];
const DAY = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:$|[T\s])/u;

/**
 * Reads author and date of a note from its front matter. Values in unknown formats are ignored.
 *
 * @param data - The front matter.
 * @returns `date` in the form year-month-day.
 */
export function noteAbout(data: Readonly<Record<string, unknown>>): { authors?: string[]; date?: string } {
  const authors = AUTHORS.flatMap((key) => [data[key]].flat())
    .filter((name) => typeof name === 'string')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const date = DATES.map((key) => dayOf(data[key])).find((day) => day !== undefined);
  return { ...(authors.length > 0 && { authors: [...new Set(authors)] }), ...(date !== undefined && { date }) };
}

function dayOf(value: unknown): string | undefined {
  const day = DAY.exec(String(value))?.[1];
  // The thirtieth of February is not a date.
  return day !== undefined && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? day : undefined;
}

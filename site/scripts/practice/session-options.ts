/** The options of a practice session. */
export interface SessionOptions {
  interview: boolean;
  limit: number;
  seconds: number;
  exam: number | undefined;
  levels: readonly string[];
  topics: readonly string[];
  kinds: readonly string[];
  bookmarked: boolean;
}

/** The names of the checkboxes that filter cards. */
const NARROWING = ['topic', 'level', 'kind'] as const;

/** Selects the checkboxes given in the query string. */
export function checkSelected(form: HTMLFormElement, asked: URLSearchParams): void {
  for (const name of [...NARROWING, 'bookmarked'])
    for (const box of form.querySelectorAll<HTMLInputElement>(`[name=${name}]`))
      box.checked = asked.getAll(name).includes(box.value);
}

/** Reads the options from the form. */
export function optionsOf(form: HTMLFormElement): SessionOptions {
  const data = new FormData(form);
  const number = (name: string, usual: number) => Math.max(1, Number(data.get(name)) || usual);
  const all = (name: (typeof NARROWING)[number]) => data.getAll(name).map(String);
  return {
    interview: data.get('mode') === 'interview',
    limit: number('limit', 15),
    seconds: 60 * number('minutes', 3),
    exam: dayOf(String(data.get('exam') ?? '')),
    levels: all('level'),
    topics: all('topic'),
    kinds: all('kind'),
    bookmarked: data.has('bookmarked'),
  };
}

/** The start of a day such as `2026-12-01` in local time. Undefined for any other text. */
export function dayOf(text: string): number | undefined {
  const day = Date.parse(`${text}T00:00`);
  return Number.isNaN(day) ? undefined : day;
}

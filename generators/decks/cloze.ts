/** A stretch of a sentence; with a number it is hidden, and stretches of one number are asked together. */
export interface Gap {
  text: string;
  /** The same as HTML, where it is more than plain text. */
  html?: string;
  number?: number;
  hint?: string;
}

/**
 * A sentence with gaps in the form that Anki reads: `{{c1::hidden}}`. Stretches of one number that follow each other, with
 * nothing but space between, become one gap.
 *
 * @param stretches - The sentence.
 * @param toHtml - Makes HTML of plain text.
 * @returns The text, or undefined where nothing is hidden.
 */
export function gaps(stretches: readonly Gap[], toHtml: (text: string) => string): string | undefined {
  const joined = joinedGaps(stretches);
  if (!joined.some(({ number }) => number !== undefined)) return undefined;
  const numbers = [...new Set(joined.flatMap(({ number }) => number ?? []))].sort((a, b) => a - b);
  return joined
    .map(({ text, html, number, hint }) => {
      const shown = withoutMarks(html ?? toHtml(text));
      if (number === undefined) return shown;
      const help = hint === undefined ? '' : `::${withoutMarks(toHtml(hint))}`;
      return `{{c${numbers.indexOf(number) + 1}::${shown}${help}}}`;
    })
    .join('');
}

function joinedGaps(stretches: readonly Gap[]): Gap[] {
  const joined: Gap[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const last = joined.at(-1);
    const next = stretches[index + 1];
    const bridges =
      stretch.html === undefined &&
      stretch.text.trim() === '' &&
      last?.number !== undefined &&
      next?.number === last.number;
    const joins = last?.html === undefined && stretch.html === undefined;
    if (last && joins && (bridges || (last.number === stretch.number && last.number !== undefined)))
      last.text += stretch.text;
    else joined.push({ ...stretch });
  }
  return joined;
}

/** Braces and colons that Anki would read as the marks of a gap or a field, as entities. */
export function withoutMarks(html: string): string {
  return html.replaceAll('{{', '&#123;&#123;').replaceAll('}}', '&#125;&#125;').replaceAll('::', '&#58;&#58;');
}

/** A part of a sentence. With a number it is hidden, and parts with the same number are asked together. */
export interface Gap {
  text: string;
  /** The content as HTML, if it is more than plain text. */
  html?: string;
  number?: number;
  hint?: string;
}

/**
 * Formats a sentence as a cloze for Anki: `{{c1::hidden}}`. Parts with the same number that are separated only by
 * spaces become one.
 *
 * @param stretches - The sentence.
 * @param toHtml - Converts plain text to HTML.
 * @returns The text. Undefined if nothing is hidden.
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

/** Escapes braces and colons that Anki would read as syntax. */
export function withoutMarks(html: string): string {
  return html.replaceAll('{{', '&#123;&#123;').replaceAll('}}', '&#125;&#125;').replaceAll('::', '&#58;&#58;');
}

/** A part of a line: a code span with its delimiters, or other text. */
export interface Part {
  text: string;
  code: boolean;
}

/** Splits a line into code spans and the text between them. The parts add up to the line. */
export function codeParts(line: string): Part[] {
  if (!line.includes('`')) return [{ text: line, code: false }];
  const runs = [...line.matchAll(/`+/gu)].map((run) => ({ at: run.index, length: run[0].length }));
  const ends = new Map<number, number[]>();
  for (let index = runs.length - 1; index >= 0; index--) {
    const run = runs[index];
    if (!run) continue;
    const later = ends.get(run.length);
    if (later) later.push(run.at);
    else ends.set(run.length, [run.at]);
  }
  const parts: Part[] = [];
  let at = 0;
  for (const run of runs) {
    if (run.at < at || line[run.at - 1] === '\\') continue;
    const later = ends.get(run.length) ?? [];
    while (later.length > 0 && (later.at(-1) ?? 0) <= run.at) later.pop();
    const end = later.at(-1);
    if (end === undefined) continue;
    if (run.at > at) parts.push({ text: line.slice(at, run.at), code: false });
    at = end + run.length;
    parts.push({ text: line.slice(run.at, at), code: true });
  }
  if (at < line.length) parts.push({ text: line.slice(at), code: false });
  return parts;
}

/** Applies `change` to the text of a line that is not code. */
export function outsideCode(line: string, change: (text: string) => string): string {
  return codeParts(line)
    .map((part) => (part.code ? part.text : change(part.text)))
    .join('');
}

/** A piece of a line: code with its marks, or other text. */
export interface Piece {
  text: string;
  code: boolean;
}

/** Cuts a line into code spans and what stands between them; together they are the line again. */
export function piecesOf(line: string): Piece[] {
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
  const pieces: Piece[] = [];
  let at = 0;
  for (const run of runs) {
    if (run.at < at || line[run.at - 1] === '\\') continue;
    const later = ends.get(run.length) ?? [];
    while (later.length > 0 && (later.at(-1) ?? 0) <= run.at) later.pop();
    const end = later.at(-1);
    if (end === undefined) continue;
    if (run.at > at) pieces.push({ text: line.slice(at, run.at), code: false });
    at = end + run.length;
    pieces.push({ text: line.slice(run.at, at), code: true });
  }
  if (at < line.length) pieces.push({ text: line.slice(at), code: false });
  return pieces;
}

/** The line with `change` done to all that is no code. */
export function outsideCode(line: string, change: (text: string) => string): string {
  return piecesOf(line)
    .map((piece) => (piece.code ? piece.text : change(piece.text)))
    .join('');
}

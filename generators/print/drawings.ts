/** The right side of a box. A tree has none, and reads well with a long line wrapped. */
const CORNERS = /[┐┘┤╗╝╣╮╯┓┛┫]/u;
const SIDES = /[│║┃]/gu;
/** Nothing but lines and arrows. */
const STROKES = /^[-=|+\\/<>^vV_.` ]+$/u;
/** Arrows between the columns of a sequence. */
const ARROWS = /-->|==>|<--|<==/u;
/** What drawings are marked as, where they are marked at all. */
const PLAIN: ReadonlySet<string> = new Set(['text', 'txt', 'plaintext', 'plain', 'ascii', 'diagram', 'tree', 'none']);
/** A drawing has at least this many drawn lines, and this share of its lines is drawn. */
const FEWEST = 2;
const SHARE = 0.3;

/**
 * Whether a code block is a drawing, whose lines make sense only as long as none is wrapped: be it boxes or a sequence of messages.
 *
 * @param text - The code.
 * @param language - Its language. Code in a programming language is never a drawing.
 */
export function isDrawing(text: string, language: string | undefined): boolean {
  if (language !== undefined && !PLAIN.has(language.toLowerCase())) return false;
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const boxed = lines.filter((line) => CORNERS.test(line) || hasSides(line)).length;
  const sketched = lines.filter((line) => isFramed(line) || STROKES.test(line) || ARROWS.test(line)).length;
  // A shell's pipe may end a line: in ASCII it takes more of them.
  return Math.max(boxed, sketched - 1) >= Math.max(FEWEST, SHARE * lines.length);
}

/** `│ Client │`, but not the sides of folders in a tree: `│   │   ├── app`. */
function hasSides(line: string): boolean {
  const [first, ...others] = [...line.matchAll(SIDES)];
  const last = others.at(-1);
  return first !== undefined && last !== undefined && /[\p{L}\p{N}]/u.test(line.slice(first.index, last.index));
}

/** A border, or a line with the side of a box on either end, in ASCII. */
function isFramed(line: string): boolean {
  return line.length > 1 && '|+'.includes(line.charAt(0)) && '|+'.includes(line.charAt(line.length - 1));
}

/** The right side of a box. A tree has none, and reads well with a long line wrapped. */
const BOXES = /[┐┘┤╗╝╣╮╯┓┛┫]|[│║┃].{0,400}[^\s\u{2500}-\u{257F}].{0,400}[│║┃]/u;
/** A line of a drawing in ASCII: a border, the side of a box on either end, or nothing but lines and arrows. */
const SKETCHED = /^\s*(?:\+[-=+ ]{2,}\+|[|+].{0,400}[|+]|[-=|+\\/<>^vV_.` ]{1,400})\s*$/u;
/** Arrows between the columns of a sequence. */
const ARROWS = /[-=]{2,}>|<[-=]{2,}|\|\s{2,}.{0,400}\|\s*$/u;
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
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const boxed = lines.filter((line) => BOXES.test(line)).length;
  const sketched = lines.filter((line) => SKETCHED.test(line) || ARROWS.test(line)).length;
  // A shell's pipe may end a line: in ASCII it takes more of them.
  return Math.max(boxed, sketched - 1) >= Math.max(FEWEST, SHARE * lines.length);
}

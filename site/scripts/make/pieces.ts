import type { Pieces } from './questions.ts';

const made = new WeakMap<Element, string>();
const turns = new WeakMap<Element, number>();

/**
 * Shows HTML in pieces, one a frame, so that the page never stands still. What is the same as before stays as it is. The HTML
 * is made of notes by the worker, where it was sanitised as that of a site is.
 */
export async function showPieces(panel: HTMLElement, pieces: Pieces): Promise<void> {
  const turn = (turns.get(panel) ?? 0) + 1;
  turns.set(panel, turn);
  for (const [index, html] of pieces.entries()) {
    const present = panel.children[index];
    if (present && made.get(present) === html) continue;
    const piece = document.createElement('div');
    piece.className = 'made-piece';
    piece.innerHTML = html;
    made.set(piece, html);
    if (present) present.replaceWith(piece);
    else panel.append(piece);
    await new Promise((frame) => setTimeout(frame));
    if (turns.get(panel) !== turn) return;
  }
  while (panel.childElementCount > pieces.length) panel.lastElementChild?.remove();
}

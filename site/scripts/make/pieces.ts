import type { Pieces } from './questions.ts';

const made = new WeakMap<Element, string>();
const turns = new WeakMap<Element, number>();

/**
 * Renders HTML piece by piece, one per frame, so that the page stays responsive. Unchanged pieces are not rendered
 * again. The worker has sanitised the HTML in the same way as that of a site.
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

import type { Pack, Piece } from '../../../generators/browser.ts';
import { fileAnchor } from '../../view/file-anchor.ts';
import { piecesOfCode } from './code.ts';

type File = Pack['files'][number];

/** The files on the page of a pack. */
export interface ShownFiles {
  /** Shows other files. Unchanged ones are not rendered again. */
  show(files: readonly File[]): void;
}

/**
 * Initialises the files that are part of the page.
 *
 * @param holder - The element that contains them.
 * @param jump - The list of links to them.
 * @param templates - Templates for files, lines and reasons that are added.
 * @param usual - The default files, which the page shows.
 */
export function hydrateFiles(
  holder: HTMLElement,
  jump: HTMLElement,
  { blank, more, reasons }: Record<'blank' | 'more' | 'reasons', HTMLTemplateElement>,
  usual: readonly File[],
): ShownFiles {
  const sections = new Map<string, HTMLElement>();
  const shown = new Map<string, string>();
  const usualText = new Map(usual.map((file) => [file.path, file.text]));
  for (const section of [...holder.children, ...more.content.children]) {
    if (section instanceof HTMLElement) sections.set(section.dataset['path'] ?? '', section);
  }
  for (const file of usual) shown.set(file.path, keyOf(file));

  const sectionOf = (file: File): HTMLElement => {
    const section = sections.get(file.path) ?? blankFor(file, blank);
    sections.set(file.path, section);
    // Files that do not depend on the options are part of the page and highlighted.
    const known = shown.get(file.path) ?? (section.querySelector('.line') ? keyOf(file) : undefined);
    if (known !== keyOf(file)) {
      const code = section.querySelector('code');
      code?.replaceChildren(...linesOf(file, reasons.content));
    }
    shown.set(file.path, keyOf(file));
    const raw = section.querySelector<HTMLElement>('.raw');
    if (raw) raw.hidden = usualText.get(file.path) !== file.text;
    return section;
  };

  return {
    show(files) {
      holder.replaceChildren(...files.map(sectionOf));
      jump.replaceChildren(...files.map(({ path }) => jumpTo(path)));
    },
  };
}

function keyOf({ text, notes }: File): string {
  return JSON.stringify([text, notes]);
}

function blankFor({ path, language }: File, blank: HTMLTemplateElement): HTMLElement {
  const section = document.importNode(blank.content, true).firstElementChild;
  if (!(section instanceof HTMLElement)) throw new Error('The page has no blank file.');
  const title = section.querySelector('h2');
  if (title) {
    title.id = fileAnchor(path);
    title.textContent = path;
  }
  section.dataset['path'] = path;
  section.setAttribute('aria-labelledby', fileAnchor(path));
  section.querySelector<HTMLElement>('.code')?.setAttribute('data-language', language);
  for (const name of section.querySelectorAll('.visually-hidden')) name.textContent = ` ${path}`;
  return section;
}

function linesOf({ text, language, notes }: File, reasons: DocumentFragment): HTMLElement[] {
  const followed = Map.groupBy(notes, ({ line }) => line);
  return piecesOfCode(text.replace(/\n$/, ''), language).map((pieces, index) => {
    const line = element('span', 'line', [element('span', 'text', pieces.map(pieceOf))]);
    const links = (followed.get(index + 1) ?? []).flatMap(({ practice }) => {
      const link = reasons.querySelector(`[data-practice="${CSS.escape(practice)}"]`);
      return link ? [document.importNode(link, true)] : [];
    });
    if (links.length > 0) {
      const why = element('span', 'why', links);
      why.dataset['pagefindIgnore'] = '';
      line.append(why);
    }
    line.append('\n');
    return line;
  });
}

function pieceOf({ look, text }: Piece): Node {
  return look === '' ? document.createTextNode(text) : element('span', look, [document.createTextNode(text)]);
}

function jumpTo(path: string): HTMLElement {
  const link = document.createElement('a');
  link.href = `#${fileAnchor(path)}`;
  link.textContent = path;
  return element('li', '', [link]);
}

function element(name: 'span' | 'li', className: string, children: readonly Node[]): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

import type { CardView, InLanguage, PartView } from './card-views.ts';

/** The icons and labels that the HTML of cards needs. */
export interface CardFrame {
  /** The content of an icon's `svg` element. */
  icon(name: string): string;
  /** The tooltip of source links. */
  sourceHint: string;
}

/** Renders a card as HTML, for the pages of a site and for the browser. */
export function cardHtml(card: CardView, wide: boolean, frame: CardFrame): string {
  const titleId = card.title === '' ? undefined : card.anchor;
  const ownId = card.sectionAnchor ?? (titleId || card.kind === 'prose' ? undefined : card.anchor);
  const attributes = attributesOf({
    id: ownId,
    class: ['card', card.verdict, wide && 'wide'].filter(Boolean).join(' '),
    'data-kind': card.kind,
    'data-asked': card.isAsked && '',
    'data-pagefind-ignore': card.hasPage ? '' : undefined,
  });
  const header = card.label === '' ? '' : headerHtml(card, titleId, frame);
  const title = titleId === undefined ? '' : titleHtml(card, titleId);
  const tail = card.label === '' && card.parts.length > 0 ? sourceHtml(card.source, frame) : '';
  return `<article${attributes}>${header}${title}${partsHtml(card.parts, card.inLanguage)}${tail}</article>`;
}

/** Renders the parts of a card, each with its label. */
export function partsHtml(parts: readonly PartView[], inLanguage: InLanguage): string {
  const ofNote = attributesOf({ ...inLanguage });
  return parts
    .map(({ label, role, html }) => {
      // Corrections are in the language of the page.
      const said = role === 'correction' ? '' : ofNote;
      return label
        ? `<div class="part labelled${role === 'correction' ? ' correction' : ''}"><p class="part-label">${escaped(label)}</p><div class="part-body"${said}>${html}</div></div>`
        : `<div class="part${role === 'missing' ? ' missing' : ''}"${said}>${html}</div>`;
    })
    .join('');
}

/** An icon as HTML. */
export function iconHtml(body: string): string {
  return `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${body}</svg>`;
}

function headerHtml(card: CardView, titleId: string | undefined, frame: CardFrame): string {
  // If the title is a link, the label would be a second link to the same page.
  const isLink = card.href !== undefined && !(card.hasPage && titleId !== undefined);
  const kind = isLink
    ? `a${attributesOf({ class: 'kind', href: card.href, 'aria-describedby': titleId })}`
    : `span${attributesOf({ class: 'kind' })}`;
  const picture = card.icon === undefined ? '' : iconHtml(frame.icon(card.icon));
  const level =
    card.level === undefined
      ? ''
      : `<span class="level" data-level="${escaped(card.level.name)}">${escaped(card.level.label)}</span>`;
  return `<header data-pagefind-ignore=""><${kind}>${picture}${escaped(card.label)}</${isLink ? 'a' : 'span'}>${level}${sourceHtml(card.source, frame, {})}</header>`;
}

function titleHtml({ hasPage, href, titleHtml: html, inLanguage }: CardView, id: string): string {
  const inner = hasPage ? `<a${attributesOf({ href })}>${html}</a>` : html;
  return `<h3${attributesOf({ id, ...inLanguage })}>${inner}</h3>`;
}

/**
 * Renders the source of a node, as a link if the note is on the site. The surrounding element may already be excluded
 * from the search index.
 */
export function sourceHtml(
  { text, href }: CardView['source'],
  { sourceHint }: CardFrame,
  unsearched: Readonly<Record<string, string>> = { 'data-pagefind-ignore': '' },
): string {
  if (href === undefined) return `<span${attributesOf({ class: 'source', ...unsearched })}>${escaped(text)}</span>`;
  const attributes = attributesOf({ class: 'source', href, ...unsearched, title: sourceHint });
  return `<a${attributes}>${escaped(text)}</a>`;
}

function attributesOf(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escaped(value)}"`]))
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for an element or attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
}

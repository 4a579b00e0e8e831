import { loadEngine } from './engine.ts';

/** Number of suggestions. */
const SHOWN = 5;

const section = document.querySelector<HTMLElement>('.suggestions');
const list = section?.querySelector('ul');
// Without the index, only the link to the start page is shown.
if (section && list) suggest(section, list).catch(() => undefined);

/** Searches for the words of the requested address. */
async function suggest(section: HTMLElement, list: HTMLElement): Promise<void> {
  const query = wordsOf(location.pathname);
  if (query === '') return;
  const engine = await loadEngine();
  const { results } = await engine.all(query, []);
  list.replaceChildren(
    ...results.slice(0, SHOWN).map(({ title, url }) => {
      const link = document.createElement('a');
      link.href = url;
      link.textContent = title;
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
  section.hidden = results.length === 0;
}

/** The words of the last part of an address. */
function wordsOf(path: string): string {
  const last =
    path
      .replace(/\/(?:index\.html)?$/u, '')
      .split('/')
      .at(-1) ?? '';
  return decoded(last.replace(/\.html?$/u, ''))
    .replace(/[-_]+/gu, ' ')
    .trim();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

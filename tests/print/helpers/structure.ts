import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader that did not make the PDF finds in it. */
export interface Structure {
  pages: number;
  /** Roles of the structure tree, each as often as it occurs. */
  roles: ReadonlyMap<string, number>;
  /** The text of each page in the order of its content. */
  texts: string[];
  bookmarks: string[];
}

interface Tree {
  role?: string;
  children?: readonly object[];
}

interface Bookmark {
  title: string;
  items: Bookmark[];
}

/** Reads a PDF with pdf.js. */
export async function structureOf(bytes: Uint8Array): Promise<Structure> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const roles = new Map<string, number>();
  const count = ({ role, children = [] }: Tree): void => {
    if (role !== undefined) roles.set(role, (roles.get(role) ?? 0) + 1);
    for (const child of children) count(child);
  };
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const tree: Tree | null = await page.getStructTree();
    if (tree) count(tree);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  const titles = (list: readonly Bookmark[]): string[] => list.flatMap(({ title, items }) => [title, ...titles(items)]);
  const bookmarks = titles((await pdf.getOutline()) ?? []);
  const { numPages: pages } = pdf;
  await task.destroy();
  return { pages, roles, texts, bookmarks };
}

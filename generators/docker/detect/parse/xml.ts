import { DOMParser, type Element, type Node, ParseError } from '@xmldom/xmldom';
import { CribsmithError } from '../../../report/index.ts';
import type { Said } from '../project.ts';

/** An XML file whose elements have lines. */
export interface XmlFile {
  /** The text of the first element at a path of names below the root, with its line. */
  said(...names: string[]): Said | undefined;
  /** The texts of all elements with a name, at any depth. */
  all(name: string): Said[];
  /** An attribute of the root element. */
  attribute(name: string): Said | undefined;
}

/**
 * Parses an XML file.
 *
 * @param file - The name of the file.
 * @param shown - Its path in messages.
 * @param text - Its content.
 * @throws CribsmithError `project-invalid` with the line of the error.
 */
export function readXml(file: string, shown: string, text: string): XmlFile {
  const root = rootOf(shown, text);
  const saidBy = (element: Element): Said => ({
    value: (element.textContent ?? '').trim(),
    file,
    line: element.lineNumber ?? 1,
  });
  return {
    said(...names) {
      let at: Element | undefined = root;
      for (const name of names) at = at && childrenOf(at).find((child) => child.localName === name);
      return at && saidBy(at);
    },
    all: (name) => Array.from(root.getElementsByTagNameNS('*', name), saidBy),
    attribute(name) {
      const value = root.getAttribute(name);
      return value ? { value, file, line: root.lineNumber ?? 1 } : undefined;
    },
  };
}

function rootOf(shown: string, text: string): Element {
  const broken = (reason: string, line = 1): CribsmithError =>
    new CribsmithError('project-invalid', `${reason}, expected XML`, {
      place: { path: shown, line },
      hint: 'Fix the file, then run the command again.',
    });
  try {
    const { documentElement } = new DOMParser({ onError: (level, message) => stop(level, message) }).parseFromString(
      text,
      'text/xml',
    );
    if (documentElement) return documentElement;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const reason = error.message.split(/[\n@]/)[0]?.trim() ?? 'a fault';
    throw broken(`Unexpected ${reason}`, error.locator?.lineNumber ?? 1);
  }
  throw broken('Unexpected end of the file');
}

function stop(level: string, message: string): void {
  if (level !== 'warning') throw new ParseError(message);
}

function childrenOf(element: Element): Element[] {
  const isElement = (node: Node): node is Element => node.nodeType === 1;
  return Array.from(element.childNodes).filter(isElement);
}

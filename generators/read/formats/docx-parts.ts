/** A tag, or the text between tags, in the XML of a Word document. */
export interface Token {
  kind: 'open' | 'close' | 'text';
  /** Name of the tag without its namespace. */
  name: string;
  attributes: string;
  isEmpty: boolean;
  text: string;
}

const TOKEN = /<(\/?)(?:\w+:)?(\w[\w.-]*)((?:\s[^<>]*?)?)(\/?)>|([^<]+)/gu;

/** Reads XML as a stream, without a tree: depth costs nothing, and custom entities are not expanded. */
export function* tokensOf(xml: string): Generator<Token> {
  for (const [, end = '', name = '', attributes = '', empty = '', text = ''] of xml.matchAll(TOKEN)) {
    const kind = text !== '' ? 'text' : end === '/' ? 'close' : 'open';
    yield { kind, name, attributes, isEmpty: empty === '/', text };
  }
}

/** The value of an attribute in any namespace. */
export function attribute({ attributes }: Token, name: string): string | undefined {
  const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(attributes);
  return match ? decoded(match[1] ?? '') : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Decodes XML entities. */
export function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/giu, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
  });
}

/** Names of styles by their ids: ids depend on the language of Word, names such as `heading 1` do not. */
export function styleNames(xml: string): Map<string, string> {
  const names = new Map<string, string>();
  let id: string | undefined;
  for (const token of tokensOf(xml)) {
    if (token.kind === 'open' && token.name === 'style') id = attribute(token, 'styleId');
    else if (token.kind === 'open' && token.name === 'name' && id !== undefined)
      names.set(id, (attribute(token, 'val') ?? '').toLowerCase());
    else if (token.kind === 'close' && token.name === 'style') id = undefined;
  }
  return names;
}

/** Ids of numbered lists with a depth, `3 0`. */
export function numberedLists(xml: string): Set<string> {
  const kinds = new Map<string, Map<string, boolean>>();
  const found = new Set<string>();
  let kind = new Map<string, boolean>();
  let depth = '0';
  let list = '';
  for (const token of tokensOf(xml)) {
    if (token.kind !== 'open') continue;
    if (token.name === 'abstractNum') {
      kind = new Map();
      kinds.set(attribute(token, 'abstractNumId') ?? '', kind);
    } else if (token.name === 'lvl') depth = attribute(token, 'ilvl') ?? '0';
    else if (token.name === 'numFmt') kind.set(depth, !/^(?:bullet|none)$/u.test(attribute(token, 'val') ?? ''));
    else if (token.name === 'num') list = attribute(token, 'numId') ?? '';
    else if (token.name === 'abstractNumId')
      for (const [at, isNumbered] of kinds.get(attribute(token, 'val') ?? '') ?? [])
        if (isNumbered) found.add(`${list} ${at}`);
  }
  return found;
}

/** Targets of links by their ids. */
export function relations(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const token of tokensOf(xml)) {
    const [id, target] = [attribute(token, 'Id'), attribute(token, 'Target')];
    if (token.name === 'Relationship' && id !== undefined && target !== undefined && /^https?:/u.test(target))
      targets.set(id, target);
  }
  return targets;
}

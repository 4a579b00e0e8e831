import { type Document, isAlias, isMap, isSeq, type Node, type YAMLMap } from 'yaml';

/** The value of a key in a service of a compose file, including merged ones (`<<: *base`). */
export function inherited(document: Document, service: YAMLMap, key: string): Node | undefined {
  const own = service.get(key, true);
  if (own !== undefined) return own as Node;
  const merged = service.get('<<', true) as Node | undefined;
  for (const each of isSeq(merged) ? merged.items : [merged]) {
    const base = isAlias(each) ? each.resolve(document) : each;
    const value = isMap(base) ? inherited(document, base, key) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

import { type Document, isMap, isSeq } from 'yaml';

/** A service that another one waits for, and how. */
type Wait = [name: string, how: Record<string, unknown>];

/**
 * What a service waits for, in the long form.
 *
 * @param written - The value of `depends_on`.
 */
export function waitsOf(document: Document, written: unknown): Wait[] {
  const usual = { condition: 'service_started' };
  if (isSeq(written)) return (written.toJS(document) as unknown[]).map((name) => [String(name), usual]);
  if (!isMap(written)) return [];
  const waits = Object.entries(written.toJS(document) as Record<string, Record<string, unknown> | null>);
  return waits.map(([name, how]) => [name, how ?? usual]);
}

import { areasOf } from '../lines/fences.ts';
import type { Line } from '../lines/line.ts';

const DEFINITION = /^ {0,3}\[(\^?(?:[^[\]\\]|\\.){1,999})\]:/u;
const LABEL = /\[(\^?(?:[^[\]\\]|\\.){1,999})\]/gu;

/** Labels that a note defines for links and footnotes, as Markdown compares them. */
export function definedLabels(lines: readonly Line[]): Map<string, string> {
  const labels = new Map<string, string>();
  if (!lines.some((line) => line.text.includes(']:'))) return labels;
  const areas = areasOf(lines);
  lines.forEach(({ text }, index) => {
    const label = areas[index] === 'text' && text.includes(']:') ? DEFINITION.exec(text)?.[1] : undefined;
    if (label) labels.set(normal(label), label);
  });
  return labels;
}

/** Definitions, without a meaning of their own, of the labels that `text` uses and does not define. */
export function borrowed(text: string, labels: ReadonlyMap<string, string>): string[] {
  if (labels.size === 0) return [];
  const used = new Set([...text.matchAll(LABEL)].map((match) => normal(match[1] ?? '')));
  return [...used].flatMap((label) => {
    const written = labels.get(label);
    return written ? [`[${written}]: ${written.startsWith('^') ? 'x' : '#'}`] : [];
  });
}

function normal(label: string): string {
  return label.replace(/\s+/gu, ' ').trim().toLowerCase().toUpperCase();
}

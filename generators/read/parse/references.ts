import { areasOf } from '../lines/fences.ts';
import type { Line } from '../lines/line.ts';

/** A label and its target, unless the target is on the next line. */
const DEFINITION = /^ {0,3}\[(\^?(?:[^[\]\\]|\\.){1,999})\]:[ \t]*(?:(?:<[^<>]*>|[^\s<]\S*)(?:\s+(?:["'(].*)?)?)?$/u;
const FOOTNOTE = /^ {0,3}\[(\^[^[\]\s]{1,999})\]:/u;
const LABEL = /\[(\^?(?:[^[\]\\]|\\.){1,999})\]/gu;

/** Labels of links and footnotes that a note defines, normalised as in Markdown. */
export function definedLabels(lines: readonly Line[]): Map<string, string> {
  const labels = new Map<string, string>();
  if (!lines.some((line) => line.text.includes(']:'))) return labels;
  const areas = areasOf(lines);
  lines.forEach(({ text }, index) => {
    if (areas[index] !== 'text' || !text.includes(']:')) return;
    const label = (FOOTNOTE.exec(text) ?? DEFINITION.exec(text))?.[1];
    const isWhole = !/\]:\s*$/u.test(text) || /\S/u.test(lines[index + 1]?.text ?? '');
    if (label && isWhole) labels.set(normal(label), label);
  });
  return labels;
}

/** Empty definitions for the labels that `text` uses without defining them. */
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

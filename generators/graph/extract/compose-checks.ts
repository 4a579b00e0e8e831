import { type Document, isMap, isScalar, type LineCounter, type Node, type Pair } from 'yaml';
import type { CodeProblem } from './code-problem.ts';

/** Keys that a compose file may hold at its top, beside `x-...` (https://docs.docker.com/reference/compose-file/). */
const TOP = new Set(['version', 'name', 'services', 'networks', 'volumes', 'configs', 'secrets', 'include', 'models']);
/** One of these says what a service runs. */
const SOURCES = ['image', 'build', 'extends', 'provider'];

/** What Compose would refuse in a file whose top holds `services`; nothing for any other YAML. */
export function composeProblems(document: Document, lines: LineCounter): CodeProblem[] {
  const { contents } = document;
  if (!isMap(contents) || !contents.has('services')) return [];
  const problems: CodeProblem[] = [];
  const add = (node: unknown, message: string): void => {
    const { line, col } = lines.linePos((node as Node | null)?.range?.[0] ?? 0);
    problems.push({ message, line: Math.max(1, line), column: Math.max(1, col), fatal: true });
  };
  for (const pair of contents.items as Pair[]) {
    const key = nameOf(pair);
    if (!TOP.has(key) && !key.startsWith('x-')) add(pair.key, `Compose knows no key "${key}" at the top`);
  }
  const services = contents.get('services', true) as unknown;
  if (!isMap(services)) {
    if (services !== null && !(isScalar(services) && services.value === null)) add(services, 'services must be a map');
    return problems;
  }
  for (const pair of services.items as Pair[]) {
    const { value } = pair;
    const empty = value === null || (isScalar(value) && value.value === null);
    if (empty) continue;
    if (!isMap(value)) add(pair.key, `the service "${nameOf(pair)}" must be a map`);
    else if (!value.has('<<') && !SOURCES.some((source) => value.has(source))) {
      add(pair.key, `the service "${nameOf(pair)}" has neither image nor build`);
    }
  }
  return problems;
}

function nameOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}

import { lastAtMost } from '../report/index.ts';
import type { Dockerfile } from './dockerfile/index.ts';

/** Comments that suppress findings, and whether they apply to the whole file. */
const COMMENTS: readonly { form: RegExp; whole: boolean }[] = [
  { form: /^hadolint\s+global\s+ignore\s*=(.+)$/i, whole: true },
  { form: /^hadolint\s+(?:shell\s*=\s*\S+\s+)?ignore\s*=(.+)$/i, whole: false },
  { form: /^cribsmith\s+global\s+ignore\s*=(.+)$/i, whole: true },
  { form: /^cribsmith\s+ignore\s*=(.+)$/i, whole: false },
  { form: /^trivy:ignore:(\S+)/i, whole: false },
  { form: /^checkov:skip=([^:\s]+)/i, whole: true },
  { form: /^shellcheck\s+disable=(\S+)/i, whole: false },
];

/**
 * The rules that a comment suppresses.
 *
 * @param comment - Its text without the `#`.
 * @returns Ids in lower case, and whether they apply to the whole file; undefined for any other comment.
 */
export function suppressedBy(comment: string): { ids: string[]; whole: boolean } | undefined {
  for (const { form, whole } of COMMENTS) {
    const ids = form
      .exec(comment)?.[1]
      ?.split(/[,\s]+/)
      .filter((id) => id !== '');
    if (ids) return { ids: ids.map((id) => id.toLowerCase()), whole };
  }
  return undefined;
}

/** Whether a finding of a rule with these ids is suppressed at an offset. */
type IsSuppressed = (ids: readonly string[], at: number) => boolean;

/**
 * Reads `# hadolint ignore=`, `# check=skip=` and similar comments of a Dockerfile. A comment applies to the next
 * instruction.
 */
export function suppressionsOf(file: Dockerfile): IsSuppressed {
  const everywhere = new Set<string>();
  const starts = file.instructions.map(({ start }) => start);
  const here = new Map<number, Set<string>>();
  for (const { name, value } of file.directives) {
    if (name === 'check') for (const id of skipped(value)) everywhere.add(id);
  }
  for (const { text, start } of file.comments) {
    const found = suppressedBy(text);
    if (!found) continue;
    const index = instructionFor(starts, start, file);
    const target = found.whole ? everywhere : (here.get(index) ?? new Set());
    for (const id of found.ids) target.add(id);
    if (!found.whole) here.set(index, target);
  }
  return (ids, at) => {
    const local = here.get(lastAtMost(starts, at));
    return (
      ids.some((id) => {
        const key = id.toLowerCase();
        return everywhere.has(key) || local?.has(key);
      }) || everywhere.has('all')
    );
  };
}

/** `skip=A,B;error=true` */
function skipped(value: string): string[] {
  return value
    .split(';')
    .map((option) => option.trim())
    .filter((option) => option.startsWith('skip='))
    .flatMap((option) => option.slice('skip='.length).split(','))
    .map((id) => id.trim().toLowerCase());
}

/** The instruction that contains a comment, or the next one. */
function instructionFor(starts: readonly number[], offset: number, { instructions }: Dockerfile): number {
  if (starts.length === 0 || offset < (starts[0] ?? 0)) return 0;
  const before = lastAtMost(starts, offset);
  return offset < (instructions[before]?.end ?? 0) ? before : before + 1;
}

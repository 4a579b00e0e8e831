import { anchorOf, plainText, stopWords } from '../../generators/browser.ts';
import type { Inline, NodeOf } from '../../generators/index.ts';
import type { InLanguage } from './card-views.ts';
import { query } from './data.ts';
import { htmlOf } from './html.ts';
import { inLanguage } from './in-language.ts';
import { nodeHref, sourceLink } from './links.ts';
import { once } from './once.ts';

export interface CommandRow {
  id: string;
  anchor: string;
  synopsis: string;
  purposeHtml: string;
  inLanguage: InLanguage;
  href: string | undefined;
  source: { text: string; href: string | undefined };
}

/**
 * Commands by program, largest group first. Occurrences of the same command line are merged. Commands that are only
 * mentioned in passing have no purpose of their own and are listed where they are mentioned.
 */
export const commandGroups = once((): readonly { program: string; rows: CommandRow[] }[] =>
  [...Map.groupBy(query.byType('command'), (command) => command.program)]
    .map(([program, commands]) => ({ program, rows: rowsOf(commands) }))
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => b.rows.length - a.rows.length || (a.program < b.program ? -1 : 1)),
);

/** The number of listed commands. */
export function commandCount(): number {
  return commandGroups().reduce((sum, { rows }) => sum + rows.length, 0);
}

function rowsOf(commands: readonly NodeOf<'command'>[]): CommandRow[] {
  return [...Map.groupBy(commands, ({ synopsis }) => synopsis)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([synopsis, same]) => {
      // A description in a table or list is better than a sentence that mentions the command.
      const byTrust = [...same].sort((a, b) => Number(isLabelled(b)) - Number(isLabelled(a)));
      const purposes = byTrust.map((command) => ({ command, purpose: purposeOf(command) }));
      const best = purposes.find(({ purpose }) => purpose.length > 0);
      if (!best) return [];
      const { command, purpose } = best;
      return [
        {
          id: command.id,
          anchor: anchorOf(command),
          synopsis,
          purposeHtml: htmlOf(purpose),
          inLanguage: inLanguage(command),
          href: nodeHref(command),
          source: sourceLink(command.source),
        },
      ];
    });
}

function isLabelled({ confidence }: NodeOf<'command'>): boolean {
  return confidence === 'labelled';
}

/**
 * The purpose of a command: the description in its row, what it does according to its sentence, or the question that it
 * answers.
 */
function purposeOf(command: NodeOf<'command'>): readonly Inline[] {
  const { description } = command;
  if (description.length === 0) return askedFor(command);
  if (isLabelled(command)) return withCapital(description);
  return saysWhatItDoes(command) ? withoutStop(withCapital(description)) : [];
}

/** Whether the sentence continues with what the command does: `shows the log`, but not `is the first look`. */
function saysWhatItDoes({ description: [first, ...rest], synopsis }: NodeOf<'command'>): boolean {
  if (first?.type !== 'text' || rest.some((inline) => plainText([inline]) === synopsis)) return false;
  const [, word = '', next] = /^(\p{Ll}[\p{L}\p{M}]*)(?:\s+(\S+))?/u.exec(first.value) ?? [];
  const goesOn = next !== undefined || rest.length > 0;
  return goesOn && word !== '' && !stopWords.has(word);
}

/** The question that consists of nothing but this command as its answer. */
function askedFor({ id }: NodeOf<'command'>): readonly Inline[] {
  const parent = query.parentOf(id);
  return parent?.type === 'question' ? parent.question : [];
}

function withCapital([first, ...rest]: readonly Inline[]): Inline[] {
  if (!first) return [];
  if (first.type !== 'text') return [first, ...rest];
  return [{ ...first, value: first.value.charAt(0).toUpperCase() + first.value.slice(1) }, ...rest];
}

/** Removes the full stop at the end of a sentence. */
function withoutStop(inlines: readonly Inline[]): Inline[] {
  const last = inlines.at(-1);
  if (last?.type !== 'text') return [...inlines];
  return [...inlines.slice(0, -1), { ...last, value: last.value.replace(/[.。।]$/u, '') }];
}

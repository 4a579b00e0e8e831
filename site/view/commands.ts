import { anchorOf, plainText, stopWords } from '../../generators/browser.ts';
import type { Inline, NodeOf } from '../../generators/index.ts';
import type { InLanguage } from './card-views.ts';
import { query } from './data.ts';
import { htmlOf } from './html.ts';
import { inLanguage } from './in-language.ts';
import { nodeHref, sourceLink } from './links.ts';

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
 * Commands by program, that with the most first; the same command line in several notes is one row. A command that the notes only
 * name in passing has no purpose of its own, and stands where it is named.
 */
export const commandGroups: readonly { program: string; rows: CommandRow[] }[] = [
  ...Map.groupBy(query.byType('command'), (command) => command.program),
]
  .map(([program, commands]) => ({ program, rows: rowsOf(commands) }))
  .filter(({ rows }) => rows.length > 0)
  .sort((a, b) => b.rows.length - a.rows.length || (a.program < b.program ? -1 : 1));

/** How many commands are listed. */
export const commandCount = commandGroups.reduce((sum, { rows }) => sum + rows.length, 0);

function rowsOf(commands: readonly NodeOf<'command'>[]): CommandRow[] {
  return [...Map.groupBy(commands, ({ synopsis }) => synopsis)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([synopsis, same]) => {
      // What a table or a list says of a command says it better than a sentence that it stands in.
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

/** What a command is for, as a line that stands alone: what its row says, what it does in its sentence, or what it answers. */
function purposeOf(command: NodeOf<'command'>): readonly Inline[] {
  const { description } = command;
  if (description.length === 0) return askedFor(command);
  if (isLabelled(command)) return withCapital(description);
  return saysWhatItDoes(command) ? withoutStop(withCapital(description)) : [];
}

/** Whether a sentence goes on from the command with what it does: `shows the log`, but not `is the first look`. */
function saysWhatItDoes({ description: [first, ...rest], synopsis }: NodeOf<'command'>): boolean {
  if (first?.type !== 'text' || rest.some((inline) => plainText([inline]) === synopsis)) return false;
  const [, word = '', next] = /^(\p{Ll}[\p{L}\p{M}]*)(?:\s+(\S+))?/u.exec(first.value) ?? [];
  const goesOn = next !== undefined || rest.length > 0;
  return goesOn && word !== '' && !stopWords.has(word);
}

/** The question that a command alone is the answer to. */
function askedFor({ id }: NodeOf<'command'>): readonly Inline[] {
  const parent = query.parentOf(id);
  return parent?.type === 'question' ? parent.question : [];
}

function withCapital([first, ...rest]: readonly Inline[]): Inline[] {
  if (!first) return [];
  if (first.type !== 'text') return [first, ...rest];
  return [{ ...first, value: first.value.charAt(0).toUpperCase() + first.value.slice(1) }, ...rest];
}

/** A sentence as a line of a list. */
function withoutStop(inlines: readonly Inline[]): Inline[] {
  const last = inlines.at(-1);
  if (last?.type !== 'text') return [...inlines];
  return [...inlines.slice(0, -1), { ...last, value: last.value.replace(/[.。।]$/u, '') }];
}

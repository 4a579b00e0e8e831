import { lineAt } from '../claims/flat-text.ts';
import type { ClaimText } from '../claims/index.ts';
import type { Contest } from './contested-assertions.ts';
import { addStated, quoteOf, type ReadNote, type Stated, sentenceAt } from './stated.ts';

/** The message of a shell for a missing program: `bash: ping: command not found`. */
const MISSING = /(?:\b(?:bash|sh|zsh|ash):\s+(?:(?:line )?\d+:\s+)?)([a-z][\w.-]{1,20}):\s+(?:command\s+)?not found/giu;

interface Use {
  passage: ClaimText;
  at: number;
}

/**
 * Adds claims that a container can use a program which, according to the same note, it does not have. The nearest place
 * above counts, otherwise the first below. Linear in the text for each missing program.
 */
export function addMissingCommands(notes: readonly ReadNote[]): Contest[] {
  return notes.flatMap((note) => {
    const seen = new Set<string>();
    return note.passages.flatMap((passage, index) =>
      [...passage.source.text.matchAll(MISSING)].flatMap(({ 1: command = '', index: at }): Contest[] => {
        if (seen.has(command)) return [];
        seen.add(command);
        const used =
          usesOf(command, note.passages.slice(0, index)).at(-1) ?? usesOf(command, note.passages.slice(index + 1))[0];
        if (!used) return [];
        const missing = addStated(statedAt(note, { passage, at }, command, false));
        return [{ later: missing, earlier: addStated(statedAt(note, used, command, true)) }];
      }),
    );
  });
}

function usesOf(command: string, passages: readonly ClaimText[]): Use[] {
  const pattern = new RegExp(
    `\\bcan\\s+(?:\\p{L}+ly\\s+)?${command.replace(/[.+]/gu, '\\$&')}\\s(?!(?:command|tool)\\b)`,
    'iu',
  );
  return passages.flatMap((passage) => {
    const found = pattern.exec(passage.source.text);
    return found && !sentenceAt(passage.source.text, found.index).text.endsWith('?')
      ? [{ passage, at: found.index }]
      : [];
  });
}

function statedAt({ context }: ReadNote, { passage, at }: Use, command: string, possible: boolean): Stated {
  const { source, owner } = passage;
  const line = lineAt(source, at);
  return {
    context,
    owner,
    line,
    endLine: line,
    rule: 'missing-command',
    confidence: 'inferred',
    saying: possible ? 'used' : 'not found',
    fields: {
      kind: 'ability',
      subject: command,
      property: 'available',
      possible,
      quote: quoteOf(sentenceAt(source.text, at).text),
      sources: [],
    },
  };
}

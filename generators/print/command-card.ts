import { worthOf } from '../cards/index.ts';
import { type GraphNode, type NodeOf, plainText } from '../graph/index.ts';
import { aboutOf } from './about.ts';
import type { PrintContext } from './context.ts';
import type { Crib, CribLine } from './ir.ts';

/** More lines than a page can contain in the smallest type. */
const MOST_LINES = 320;

/**
 * Creates a page of commands by program, each with its purpose. If there is not enough space, the least important ones
 * are left out.
 *
 * @returns Undefined if no command has an explanation.
 */
export function commandCardOf(context: PrintContext, accept: (node: GraphNode) => boolean): Crib | undefined {
  const { query, set, kinds, words } = context;
  const known = new Set<string>();
  const commands = query.byType('command').filter((node) => {
    const told = accept(node) && plainText(node.description).trim() !== '' && !known.has(node.synopsis);
    return told && known.add(node.synopsis);
  });
  if (commands.length === 0) return undefined;
  const worth = new Map(commands.map((node) => [node, worthOf(node, query)]));
  const ranked = [...commands].sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0));
  const ranks = new Map(ranked.map((node, rank) => [node, rank]));
  const shown = commands.filter((node) => (ranks.get(node) ?? 0) < MOST_LINES);
  const programs = [...Map.groupBy(shown, programOf)].sort(([, a], [, b]) => b.length - a.length);
  return {
    title: words.commandCard,
    about: aboutOf(commands, words.commandCard, context),
    pageWords: words.page,
    overline: '',
    kinds,
    groups: programs.map(([program, own]) => ({
      kind: 'command',
      label: set.plain(program, (own[0] as NodeOf<'command'>).source),
      lines: own.map(
        (node): CribLine => ({
          rank: ranks.get(node) ?? 0,
          head: set.inlines([{ type: 'inlineCode', value: node.synopsis }], node.source),
          body: set.inlines(node.description, node.source),
        }),
      ),
    })),
    total: commands.length,
    titles: ranked.map(({ synopsis }) => synopsis),
    leftOut: words.crib.leftOut,
    complete: words.crib.complete,
  };
}

/** The program in a command line, after variables and `sudo`. */
function programOf({ synopsis }: NodeOf<'command'>): string {
  const parts = synopsis.trim().split(/\s+/u);
  return parts.find((word) => !/^(?:sudo|time|\$|\w+=.*)$/u.test(word)) ?? synopsis;
}

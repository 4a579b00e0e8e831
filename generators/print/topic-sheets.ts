import { type NodeOf, noteLanguagesOf } from '../graph/index.ts';
import { sharedSheetOf } from './cheat-sheet.ts';
import type { PrintContext } from './context.ts';
import { inEqualGroups } from './equal-groups.ts';
import type { CheatSheet } from './ir.ts';

/** A sheet that fills less of a page in the usual type leaves more than a tenth of it empty in the largest. */
const LEAST_FULL = 0.5;
/** What shared sheets hold on average, in full pages. Up to half as much again fits on two. */
const SHARED_FULL = 1.5;
/** A sheet of up to this many topics is named after them. */
const MOST_NAMED = 3;

/** A topic, and the sheet of its own. */
export interface TopicSheet {
  topic: NodeOf<'section'>;
  sheet: CheatSheet;
}

/** The sheet of one topic or of several. */
export interface SheetOfTopics {
  topics: readonly NodeOf<'section'>[];
  sheet: CheatSheet;
}

/**
 * Puts topics that would leave most of a page empty together with the next such topics in the same language. One that has no
 * others and consists of a single card gets no sheet, unless there would be none.
 *
 * @param made - All topics in order.
 * @param contextOf - The context for a topic.
 */
export function shareSheets(
  made: readonly TopicSheet[],
  contextOf: (topic: NodeOf<'section'>) => PrintContext,
): SheetOfTopics[] {
  const [first] = made;
  if (!first) return [];
  const { query } = contextOf(first.topic);
  const languages = noteLanguagesOf(query);
  const short = made.filter(({ sheet }) => sheet.fullPages < LEAST_FULL);
  const groups = [...Map.groupBy(short, ({ topic }) => languages.of(topic) ?? languages.main).values()].map(inGroups);
  const shared = groups.flatMap((sheets) =>
    sheets.flatMap((group, index): SheetOfTopics[] => {
      const [only, ...others] = group;
      if (!only) return [];
      if (others.length === 0) return [sheetAlone(only)];
      const topics = group.map(({ topic }) => topic);
      const context = contextOf(only.topic);
      const title = titleOf(group, sheets.length > 1 ? index + 1 : undefined, context);
      const sheet = sharedSheetOf(topics, title, context);
      return sheet ? [{ topics, sheet }] : [];
    }),
  );
  const place = new Map(made.map(({ topic }, index) => [topic, index]));
  const placeOf = ({ topics: [topic] }: SheetOfTopics) => (topic && place.get(topic)) ?? 0;
  const long = made.filter(({ sheet }) => sheet.fullPages >= LEAST_FULL).map(sheetAlone);
  const all = [...long, ...shared].sort((a, b) => placeOf(a) - placeOf(b));
  const worthPrinting = all.filter(({ sheet }) => sheet.total > 1 || sheet.fullPages >= LEAST_FULL);
  return worthPrinting.length > 0 ? worthPrinting : all;
}

/** The sheet of a topic as one that it does not share. */
export function sheetAlone({ topic, sheet }: TopicSheet): SheetOfTopics {
  return { topics: [topic], sheet };
}

/** Splits topics into groups that are about equally full. */
function inGroups(short: readonly TopicSheet[]): TopicSheet[][] {
  const fullOf = ({ sheet }: TopicSheet) => sheet.fullPages;
  const total = short.reduce((sum, made) => sum + fullOf(made), 0);
  return inEqualGroups(short, Math.max(1, Math.round(total / SHARED_FULL)), fullOf);
}

function titleOf(group: readonly TopicSheet[], number: number | undefined, { words }: PrintContext): string {
  if (group.length <= MOST_NAMED) return group.map(({ sheet }) => sheet.title).join(', ');
  return number === undefined ? words.sheet.shared : `${words.sheet.shared} ${number}`;
}

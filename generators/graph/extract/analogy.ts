import type { ListItem, RootContent } from 'mdast';
import { cutLead, flatten } from '../outline/index.ts';
import type { Block, Inline } from '../schema/index.ts';
import { plainText } from '../text.ts';
import type { NoteContext } from './context.ts';
import type { UnitExtractor } from './extractor.ts';
import { splitArrows } from './rich.ts';

interface Pair {
  source: Inline[];
  target: Inline[];
}

/** Analogies: prose, and pairs of `**picture** -> thing` or `**thing:** picture`. */
export const analogy: UnitExtractor = {
  name: 'analogy',
  type: 'analogy',
  match: (unit) => unit.label?.role === 'analogy' && (unit.content.length > 0 || unit.units.length > 0),
  extract(unit, scope, context) {
    const picture: Block[] = [];
    const pairs: Pair[] = [];
    for (const block of flatten(unit)) {
      const found = block.type === 'list' ? block.children.map((item) => pairOf(item, context)) : [];
      const whole = found.filter((pair) => pair !== undefined);
      pairs.push(...whole);
      if (block.type !== 'list' || whole.length === 0) picture.push(...context.convert.blocks([block]));
      else if (whole.length < found.length) picture.push(...context.convert.blocks([unpaired(block, found)]));
    }
    const node = context.add(
      'analogy',
      {
        title: unit.name || scope.subject,
        span: unit.span,
        rule: 'analogy',
        confidence: 'labelled',
        parent: scope.parent,
      },
      { picture, pairs },
    );
    return { node, rest: unit.content };
  },
};

function pairOf(item: ListItem, { convert }: NoteContext): Pair | undefined {
  const [paragraph, ...more] = item.children;
  if (paragraph?.type !== 'paragraph' || more.length > 0) return undefined;
  const inlines = convert.inlines(paragraph.children);
  const arrow = splitArrows(inlines, 1);
  if (arrow?.length === 2 && arrow[0] && arrow[1]) return { source: arrow[1], target: unwrapped(arrow[0]) };
  const cut = cutLead(inlines);
  return cut && { source: cut.lead, target: cut.rest };
}

/** Removes bold around a whole text. */
function unwrapped(inlines: Inline[]): Inline[] {
  const [only, ...more] = inlines.filter((inline) => plainText([inline]).trim() !== '');
  return only?.type === 'strong' && more.length === 0 ? only.children : inlines;
}

function unpaired(list: RootContent & { type: 'list' }, found: readonly (Pair | undefined)[]): RootContent {
  return { ...list, children: list.children.filter((_, index) => !found[index]) };
}

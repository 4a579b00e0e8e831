import type { Paragraph, RootContent } from 'mdast';
import { cutLabel } from '../../read/index.ts';
import { cutLead, spanOf } from '../outline/index.ts';
import type { Inline } from '../schema/index.ts';
import { plainText } from '../text.ts';
import type { NoteContext } from './context.ts';
import type { BlockExtractor, UnitExtractor } from './extractor.ts';
import { splitArrows } from './rich.ts';

/** The minimum number of arrows in a flow: a sentence may contain a single one. */
const ARROWS = 2;
const LONGEST_STOP = 160;

/** Flows below a label. */
export const flow: UnitExtractor = {
  name: 'flow',
  type: 'flow',
  match: (unit) => unit.label?.role === 'flow' && unit.units.length === 0 && unit.content.some(mayHoldChain),
  extract(unit, scope, context) {
    const at = unit.content.findIndex((block) => chainOf(block, context) !== undefined);
    const chain = unit.content[at];
    const stops = (chain && chainOf(chain, context)) ?? [[{ type: 'text', value: unit.text }]];
    const rest = unit.content.filter((_, index) => index !== at);
    const node = context.add(
      'flow',
      {
        title: unit.name || scope.subject,
        span: unit.span,
        rule: 'flow',
        confidence: 'labelled',
        parent: scope.parent,
      },
      { stops, body: context.convert.blocks(rest) },
    );
    return { node, rest };
  },
};

/** A paragraph that is a flow as a whole. */
export const chain: BlockExtractor = {
  name: 'chain',
  type: 'flow',
  match: (block, _place, context) => mayHoldChain(block) && chainOf(block, context) !== undefined,
  extract(block, scope, context) {
    const stops = chainOf(block, context) ?? [];
    const { title, first } = titleAt(stops[0] ?? []);
    const span = spanOf([block], scope.parent.source);
    const node = context.add(
      'flow',
      { title: title ?? scope.subject, span, rule: 'chain', confidence: 'inferred', parent: scope.parent },
      { stops: title ? [first, ...stops.slice(1)] : stops, body: [] },
    );
    return [node];
  },
};

const ARROW_SIGN = /->|=>|[→⟶⇒➜➔➝]/gu;

/** A fast check before the paragraph is converted. */
function mayHoldChain(block: RootContent): block is Paragraph {
  if (block.type !== 'paragraph') return false;
  let arrows = 0;
  for (const child of block.children) if (child.type === 'text') arrows += child.value.match(ARROW_SIGN)?.length ?? 0;
  return arrows >= ARROWS;
}

function chainOf(block: RootContent, { convert }: NoteContext): Inline[][] | undefined {
  if (!mayHoldChain(block)) return undefined;
  const stops = splitArrows(convert.inlines(block.children), ARROWS)?.map(trimStop);
  return stops?.every((stop) => plainText(stop).length <= LONGEST_STOP) ? stops : undefined;
}

/** A stop without surrounding space and without the full stop of the sentence. */
function trimStop(stop: readonly Inline[], index: number, all: readonly unknown[]): Inline[] {
  const out = [...stop];
  const first = out[0];
  if (first?.type === 'text') out[0] = { type: 'text', value: first.value.trimStart() };
  const last = out.at(-1);
  if (last?.type === 'text') {
    const value = last.value.trimEnd();
    out[out.length - 1] = { type: 'text', value: index === all.length - 1 ? value.replace(/\.$/u, '') : value };
  }
  return out.filter((inline) => plainText([inline]) !== '');
}

/** The title in `**Build:** code -> image -> registry` or `Build: code -> image -> registry`. */
function titleAt(stop: readonly Inline[]): { title?: string; first: Inline[] } {
  const cut = cutLead(stop) ?? cutPlain(stop);
  const first = cut?.rest.filter((inline) => plainText([inline]) !== '') ?? [];
  return cut && plainText(first).trim() !== '' ? { title: plainText(cut.lead), first } : { first: [...stop] };
}

function cutPlain([text, ...rest]: readonly Inline[]): { lead: Inline[]; rest: Inline[] } | undefined {
  const cut = text?.type === 'text' ? cutLabel(text.value) : undefined;
  if (!cut || cut.words === '' || /[.!?:]/u.test(cut.words)) return undefined;
  return {
    lead: [{ type: 'text', value: cut.words }],
    rest: [{ type: 'text', value: cut.value.trimStart() }, ...rest],
  };
}

import { plainText } from '../../generators/browser.ts';
import type { Block, GraphNode, Inline, NodeOf, NodeType } from '../../generators/index.ts';
import { htmlOf } from './html.ts';
import { anchorOf } from './links.ts';
import { codeToHtml } from './rich-text.ts';

/** A stretch of a card: HTML, with a label where the notes have one. */
export interface Part {
  label?: string;
  html: string;
}

/** What a card of a node shows, in order; undefined for a type of node that is no card. Nothing empty is among it. */
export function partsOf(node: GraphNode): Part[] | undefined {
  const render = PARTS[node.type] as ((node: GraphNode) => Part[]) | undefined;
  return render?.(node).filter(({ html }) => html !== '');
}

/** Commands that stand together, as the rows of one list. */
export function commandList(commands: readonly NodeOf<'command'>[]): Part {
  const rows = commands.map(
    (command) =>
      `<div><dt id="${anchorOf(command)}">${codeToHtml(command.synopsis, 'shell')}</dt><dd>${htmlOf(command.description)}</dd></div>`,
  );
  return { html: `<dl class="commands">${rows.join('')}</dl>` };
}

const labelled = (label: string, blocks: readonly (Block | Inline)[]): Part => ({ label, html: htmlOf(blocks) });
const plain = (blocks: readonly (Block | Inline)[]): Part => ({ html: htmlOf(blocks) });
const text = (value: string): Inline[] => [{ type: 'text', value }];

const PARTS: { readonly [T in NodeType]?: (node: NodeOf<T>) => Part[] } = {
  question: ({ intent, answer, empty, keyPhrases }) => [
    ...(intent ? [labelled('Intent', intent)] : []),
    empty ? { html: '<p class="empty">The notes leave this open.</p>' } : plain(answer),
    ...keyPhrases.map((phrase) => labelled('Say', phrase)),
  ],
  concept: ({ definition, aliases }) => [
    plain(definition),
    ...(aliases.length > 0 ? [labelled('Also', text(aliases.join(', ')))] : []),
  ],
  pitfall: ({ situation, trap, reason, fix, body }) => [
    plain(body),
    labelled('When', situation),
    labelled('Trap', trap),
    labelled('Why', reason),
    labelled('Fix', fix),
  ],
  analogy: ({ picture, pairs }) => [plain(picture), { html: pairs.length > 0 ? pairTable(pairs) : '' }],
  command: ({ synopsis, description }) => [{ html: codeToHtml(synopsis, 'shell') }, plain(description)],
  comparison: (node) => [{ html: comparisonTable(node) }, plain(node.body)],
  procedure: ({ goal, steps, result }) => [
    plain(goal),
    plain([
      { type: 'list', ordered: true, children: steps.map(({ content }) => ({ type: 'listItem', children: content })) },
    ]),
    labelled('Result', result),
  ],
  flow: ({ stops, body }) => [
    {
      html: `<ol class="flow">${stops.map((stop) => `<li><span class="stop">${htmlOf(stop)}</span></li>`).join('')}</ol>`,
    },
    plain(body),
  ],
  practice: ({ body, do: todo, dont, why, checks }) => [
    plain(body),
    labelled('Do', todo),
    labelled('Don’t', dont),
    labelled('Why', why),
    ...(checks.length > 0 ? [labelled('Checks', text(checks.join(', ')))] : []),
  ],
  tip: ({ body }) => [plain(body)],
  claim: ({ quote, sources }) => [
    plain([
      { type: 'text', value: `${quote} ` },
      ...sources.map((url): Inline => ({ type: 'link', url, children: text('source') })),
    ]),
  ],
  example: ({ code, language, problems, repaired, body }) => [
    plain(body),
    { html: codeToHtml(code, language) },
    ...problems.map((problem) => labelled('Problem', text(problem))),
    ...(repaired === undefined ? [] : [{ label: 'Repaired', html: codeToHtml(repaired, language) }]),
  ],
};

/** Thing and picture beside each other; the shorter of the two is the label. */
function pairTable(pairs: NodeOf<'analogy'>['pairs']): string {
  const length = (side: 'source' | 'target') => pairs.reduce((sum, pair) => sum + plainText(pair[side]).length, 0);
  const [label, other] =
    length('source') < length('target') ? (['source', 'target'] as const) : (['target', 'source'] as const);
  const rows = pairs.map((pair) => `<dt>${htmlOf(pair[label])}</dt><dd>${htmlOf(pair[other])}</dd>`);
  return `<dl class="pairs">${rows.join('')}</dl>`;
}

function comparisonTable({ corner, subjects, aspects, cells }: NodeOf<'comparison'>): string {
  const row = (columns: readonly Inline[][]) => ({
    type: 'tableRow' as const,
    children: columns.map((children) => ({ type: 'tableCell' as const, children })),
  });
  return htmlOf([
    {
      type: 'table',
      align: [null, ...subjects.map(() => null)],
      children: [
        row([text(corner), ...subjects.map(text)]),
        ...aspects.map((aspect, index) => row([text(aspect), ...(cells[index] ?? [])])),
      ],
    },
  ]);
}

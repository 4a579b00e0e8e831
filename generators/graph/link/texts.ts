import type { GraphNode, NodeOf } from '../schema/index.ts';
import { plainText } from '../text.ts';

/** The words of a node: what it is about, and what else it says. */
export interface Texts {
  title: string;
  body: string;
}

function shownOrHidden(part: NodeOf<'cloze'>['sentence'][number]) {
  return 'said' in part ? part.said : part.hidden;
}

/** The words of a node that may name concepts. Code is not read; notes and offers say nothing of their own. */
export function textsOf(node: GraphNode): Texts {
  switch (node.type) {
    case 'section':
      return { title: node.title, body: plainText(node.body) };
    case 'question':
      return {
        title: `${node.title}\n${plainText(node.question)}`,
        body: plainText([...(node.given ?? []), ...node.answer]),
      };
    case 'cloze':
      return { title: node.title, body: plainText([...node.sentence.flatMap(shownOrHidden), ...node.body]) };
    case 'comparison':
      return {
        title: node.title,
        body: [
          ...node.subjects,
          ...node.aspects,
          ...node.cells.flat().map((cell) => plainText(cell)),
          plainText(node.body),
        ].join('\n'),
      };
    case 'reference':
      return {
        title: node.title,
        body: [...node.columns, ...node.rows.flat().map((cell) => plainText(cell))].join('\n'),
      };
    case 'procedure':
      return {
        title: node.title,
        body: plainText([...node.goal, ...node.steps.flatMap((step) => step.content), ...node.result]),
      };
    case 'flow':
      return {
        title: node.title,
        body: [...node.stops.map((stop) => plainText(stop)), plainText(node.body)].join('\n'),
      };
    case 'example':
      return { title: node.title, body: plainText(node.body) };
    case 'command':
      return { title: '', body: plainText(node.description) };
    case 'pitfall':
      return {
        title: node.title,
        body: plainText([...node.situation, ...node.trap, ...node.reason, ...node.fix, ...node.body]),
      };
    case 'analogy':
      return {
        title: node.title,
        body: [plainText(node.picture), ...node.pairs.map((pair) => plainText(pair.source))].join('\n'),
      };
    case 'practice':
      return { title: node.title, body: plainText([...node.do, ...node.dont, ...node.why, ...node.body]) };
    case 'tip':
      return { title: node.title, body: plainText(node.body) };
    case 'claim':
      return { title: node.subject, body: '' };
    case 'concept':
    case 'tool':
    case 'image':
    case 'instruction':
    case 'language':
      return { title: '', body: plainText(node.definition) };
    case 'note':
    case 'offer':
    case 'fact':
      return { title: '', body: '' };
  }
}

import { isKind, type Kind, nameIn } from '../../read/index.ts';
import { fieldsOf, type Unit } from '../outline/index.ts';
import type { Block, NodeOf } from '../schema/index.ts';
import { plainText } from '../text.ts';
import type { UnitExtractor } from './extractor.ts';
import { dropStart, partsOfLine, sortFields } from './rich.ts';
import { subjectOf } from './subject.ts';

/** Definitions: a block "in plain words", or a heading or label that says what kind of thing it names. */
export const concept: UnitExtractor = {
  name: 'plain-words',
  type: 'concept',
  match(unit, scope) {
    if (unit.units.some((inner) => inner.asks)) return false;
    if (unit.label?.role === 'plain-words') return unit.content.length > 0 && (unit.name !== '' || scope.named);
    return kindOf(unit) !== undefined;
  },
  extract(unit, scope, context) {
    const kind = kindOf(unit);
    const fields = sortFields(fieldsOf(unit, ['aliases']), ['aliases'], context);
    const isNamedBelow = kind !== undefined && unit.name === '';
    const { name, definition } = isNamedBelow ? named(fields.body) : { name: unit.name, definition: fields.body };
    const node: NodeOf<Kind> = context.add(
      kind ?? 'concept',
      {
        title: kind ? name : subjectOf(name) || scope.subject,
        span: unit.span,
        rule: 'plain-words',
        confidence: 'labelled',
        parent: scope.parent,
      },
      { aliases: partsOfLine(plainText(fields.of('aliases'))), definition },
    );
    return { node, rest: unit.content };
  },
};

/** The kind that a heading or label such as `Tool: Trivy` names. */
function kindOf({ label }: Unit): Kind | undefined {
  return label && isKind(label.role) ? label.role : undefined;
}

/** Splits the text of a label into the name at its beginning and the definition. */
function named([first, ...more]: readonly Block[]): { name: string; definition: Block[] } {
  const children = first?.type === 'paragraph' ? first.children : [];
  const [line = ''] = plainText(children).trimStart().split('\n', 1);
  const name = nameIn(line) ?? line;
  const dash = /^\s+[-–—]\s+/u.exec(line.slice(name.length))?.[0] ?? '';
  const said = dropStart(children, name.length + dash.length);
  const isSaid = plainText(said).trim() !== '';
  return { name, definition: isSaid ? [{ type: 'paragraph', children: said }, ...more] : more };
}

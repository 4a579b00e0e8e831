import { fieldsOf, type Unit } from '../outline/index.ts';
import type { NodeOf } from '../schema/index.ts';
import { plainText } from '../text.ts';
import { words } from '../words/index.ts';
import type { UnitExtractor } from './extractor.ts';
import { partsOfLine, sortFields } from './rich.ts';
import { subjectOf } from './subject.ts';

type Kind = 'concept' | 'tool' | 'image' | 'instruction';

/** Definitions: a block "in plain words", or a heading that says what kind of thing it names. */
export const concept: UnitExtractor = {
  name: 'plain-words',
  type: 'concept',
  match(unit, place) {
    if (unit.units.some((inner) => inner.asks)) return false;
    if (unit.label?.role === 'plain-words') return unit.content.length > 0 && (unit.name !== '' || place.named);
    return kindOf(unit) !== undefined;
  },
  extract(unit, place, context) {
    const kind = kindOf(unit);
    const fields = sortFields(fieldsOf(unit, ['aliases']), ['aliases'], context);
    const node: NodeOf<Kind> = context.add(
      kind?.kind ?? 'concept',
      {
        title: kind?.title ?? (subjectOf(unit.name) || place.subject),
        span: unit.span,
        rule: 'plain-words',
        confidence: 'labelled',
        parent: place.parent,
      },
      { aliases: partsOfLine(plainText(fields.of('aliases'))), definition: fields.body },
    );
    return { node, rest: unit.content };
  },
};

/** What a heading such as `Tool: Trivy` names. */
function kindOf(unit: Unit): { kind: Kind; title: string } | undefined {
  // In some languages an instruction is a prompt, too; those of a Dockerfile are in capitals.
  const isInstruction = unit.label?.role === 'prompt' && /^[A-Z]+$/u.test(unit.name);
  if (!unit.heading || (unit.label && !isInstruction)) return undefined;
  const match = /^([\p{L}\p{M} ]{1,30})[:：]\s+(\S.*)$/u.exec(unit.text);
  const [, word = '', title = ''] = match ?? [];
  for (const kind of ['tool', 'image', 'instruction', 'concept'] as const) {
    if (words.kinds[kind].includes(word.toLowerCase().trim())) return { kind, title };
  }
  return undefined;
}

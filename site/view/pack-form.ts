import type { PackChoice } from '../../generators/index.ts';
import { strings } from '../strings/index.ts';

/** A field of the form on a pack page. */
export interface PackField {
  kind: 'text' | 'number' | 'choice' | 'list' | 'switch';
  name: string;
  label: string;
  /** The default value, which applies if the field is empty. */
  usual: string | undefined;
  values: readonly string[];
  /** Empty if no explanation is needed. */
  hint: string;
}

/** Kinds of fields with self-explanatory values. */
const SELF_EXPLAINING: ReadonlySet<PackField['kind']> = new Set(['choice', 'list', 'switch']);

/** Creates a field for each option of the pack, in the order of the options. */
export function packFields(choices: readonly PackChoice[]): PackField[] {
  return choices.map(({ flag, usual, values, refused = [] }) => {
    const kind = kindOf(flag.kind, values !== undefined);
    return {
      kind,
      name: flag.name,
      label: kind === 'switch' ? flag.summary : labelOf(flag.name),
      usual,
      values: values ?? [],
      hint: [...(SELF_EXPLAINING.has(kind) ? [] : [`${flag.summary}.`]), ...refusals(refused)].join(' '),
    };
  });
}

function kindOf(kind: PackChoice['flag']['kind'], hasValues: boolean): PackField['kind'] {
  if (kind === 'on' || kind === 'off') return 'switch';
  if (kind === 'list' || kind === 'number') return kind;
  return hasValues ? 'choice' : 'text';
}

/** Unsupported values, grouped by reason. */
function refusals(refused: NonNullable<PackChoice['refused']>): string[] {
  return [...Map.groupBy(refused, ({ why }) => why)].map(([why, all]) =>
    strings.templates.not(all.map(({ value }) => value).join(', '), why),
  );
}

/** Converts the name of a flag to a label: `package-manager` becomes `Package manager`. */
function labelOf(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

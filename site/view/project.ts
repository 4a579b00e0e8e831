import { type PackChoice, packFlags } from '../../generators/index.ts';
import { strings } from '../strings/index.ts';
import { packs } from './data.ts';
import { href } from './links.ts';
import { type PackField, packFields } from './pack-form.ts';
import { packPages } from './packs.ts';

const { project } = strings;

/** Options that are determined by the project. */
const DECIDED: ReadonlySet<string> = new Set(['packageManager']);

/** The options for the pack of a project of any language. */
export const projectFields: readonly PackField[] = [
  ...packFields(packFlags.flatMap((flag) => choiceOf(flag) ?? [])),
  ...Object.entries(project.says).map(
    ([name, hint]): PackField => ({
      kind: 'text',
      name: name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      label: hint,
      usual: project.usual,
      values: [],
      hint: '',
    }),
  ),
];

function choiceOf(flag: PackChoice['flag']): PackChoice | undefined {
  if (DECIDED.has(flag.option)) return undefined;
  if (flag.option === 'base') return { flag, usual: project.fitting, values: [project.fitting, ...basesOfPacks()] };
  if (flag.option === 'services') return { flag, values: servicesOfPacks() };
  return { flag, usual: project.usual };
}

function basesOfPacks(): string[] {
  return [...new Set(packs.flatMap(({ input }) => Object.keys(input.facts.bases)))].sort();
}

function servicesOfPacks(): readonly string[] {
  const all = packs.flatMap(({ choices }) => choices.filter(({ flag }) => flag.option === 'services'));
  return [...new Set(all.flatMap(({ values = [] }) => values))];
}

/** Links to the explanations of all practices. */
export const projectReasons = [
  ...new Map(packPages.flatMap(({ reasons }) => reasons.map((reason) => [reason.id, reason] as const))).values(),
];

/** The data of the page's script: strings, and the URL of the inputs of packs. */
export const projectData = { messages: project.messages, inputs: href('templates/inputs.json') };

import type { NodeId } from '../graph/index.ts';
import { CribsmithError } from '../report/index.ts';
import { type Annotated, annotate } from './annotate.ts';
import type { PackAssets } from './assets.ts';
import type { PackInput } from './input.ts';
import type { PackOptions, SettledOptions } from './options.ts';
import { settle } from './settle.ts';
import { viewOf } from './view.ts';

export interface PackFile extends Annotated {
  /** Within the pack, with forward slashes. */
  path: string;
  /** The language for syntax highlighting in Shiki. */
  language: string;
}

/** A Dockerfile with all related files, ready to be copied to a project. */
export interface Pack {
  language: string;
  title: string;
  options: SettledOptions;
  files: PackFile[];
  /** All practices that lines refer to. */
  practices: NodeId[];
}

const HIGHLIGHT: Readonly<Record<string, string>> = {
  Dockerfile: 'dockerfile',
  dockerignore: 'ini',
  yaml: 'yaml',
  yml: 'yaml',
  md: 'markdown',
  hcl: 'hcl',
};

/** The placeholder for passwords. */
const PASSWORD = 'only-for-development';

/**
 * Renders a pack from plain data and templates. Pure, so that it can run in a browser.
 *
 * @param input - What the notes say about the pack.
 * @param options - The options of the pack.
 * @param assets - The templates.
 * @throws CribsmithError `usage` for an unsupported option, `pack-incomplete` if the notes lack something that a
 *   template refers to.
 */
export function renderPackFrom(input: PackInput, options: PackOptions, assets: PackAssets): Pack {
  const choice = settle(input, options, assets.pins);
  const view = viewOf(input, choice, assets.pins, assets.services);
  const family = assets.families[input.facts.family];
  if (!family) throw new CribsmithError('pack-incomplete', `There is no template of the family ${input.facts.family}.`);
  const { plain, explain } = choice.options;
  const comments = plain ? 'none' : explain ? 'all' : 'once';
  const files: PackFile[] = [];
  for (const [path, template] of Object.entries({ Dockerfile: family, ...assets.shared })) {
    const text = template(view);
    // An empty result means that these options do not need the file.
    if (text.trim() === '') continue;
    files.push({ path, language: highlightOf(path), ...annotate(text, input.practices, comments) });
  }
  files.push(...view.secrets.map((name) => plainFile(`secrets/${name}.txt`, `${PASSWORD}\n`)));
  files.push(...choice.app.flatMap((path) => appFile(input, path)));
  const followed = new Set(files.flatMap((file) => file.notes.map(({ practice }) => practice)));
  return {
    language: input.facts.id,
    title: input.title,
    options: choice.options,
    files,
    practices: [...followed],
  };
}

function appFile({ app }: PackInput, path: string): PackFile[] {
  const file = app[path];
  return file ? [plainFile(path, file.text, file.language)] : [];
}

function plainFile(path: string, text: string, language = 'text'): PackFile {
  return { path, text, language, notes: [] };
}

function highlightOf(path: string): string {
  return HIGHLIGHT[path.split(/[./]/).at(-1) ?? ''] ?? 'text';
}

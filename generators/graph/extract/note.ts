import type { Document } from '../../read/index.ts';
import { diagnose } from '../../report/index.ts';
import type { IdRegistry } from '../ids.ts';
import type { LinkResolver } from '../note-links/index.ts';
import { isIndexNote, titleOfPath } from '../note-names.ts';
import { askByFrontMatter, OPENERS, outlineOf, type Unit, union } from '../outline/index.ts';
import { createContext, type NoteContext } from './context.ts';
import type { Scope } from './extractor.ts';
import { extractLanguage } from './language.ts';
import { answerLeadQuestion } from './lead-question.ts';
import { noteAbout } from './note-about.ts';
import { walkSection } from './walk.ts';

/**
 * Creates the nodes of a note in reading order. Sections of depth 1 are its topics; a note without one gets a topic
 * with its own title.
 *
 * @throws CribsmithError `front-matter-invalid` for an invalid description of a language.
 */
export function extractNote(document: Document, ids: IdRegistry, resolve: LinkResolver): NoteContext {
  const context = createContext(document, ids, resolve);
  const { frontMatter, path } = document;
  const root = outlineOf(document.root.children, context.convert);
  askByFrontMatter(root, frontMatter.title);
  if (isIndexNote(path)) promoteTitle(root);
  const topics = root.units.filter((unit) => isTopic(unit));
  const title = frontMatter.title ?? topics[0]?.text ?? titleOfPath(path);
  const course = frontMatter.course ?? (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : undefined);
  const note = context.add(
    'note',
    { title, span: { line: 1, endLine: document.sourceLines.length }, rule: 'note', confidence: 'labelled' },
    {
      ...(course && { course }),
      ...(frontMatter.order !== undefined && { order: frontMatter.order }),
      tags: [...frontMatter.tags, ...document.tags],
      layout: document.layout,
      ...noteAbout(frontMatter.data),
      ...(context.dir === 'rtl' && { dir: context.dir }),
    },
    [context.noteSlug],
  );
  const { language } = frontMatter.data;
  if (language !== undefined && language !== null) extractLanguage(note, context);
  const scope: Scope = { parent: note, subject: title, named: false };
  for (const topic of topicsOf(root, title, context)) walkSection(topic, scope, context);
  answerLeadQuestion(context);
  if (context.nodes.length === 1 && !document.diagnostics.some(({ ruleId }) => ruleId === 'note-empty')) {
    const hint = 'Add some content, or remove it.';
    context.diagnostics.push(diagnose('note-empty', 'The note is empty', { path, hint }));
  }
  return context;
}

/**
 * Whether a heading of depth 1 is a topic: not if it is a question or its label makes it a block, unless it contains
 * other headings.
 */
function isTopic(unit: Unit): boolean {
  if (unit.depth !== 1 || unit.asks) return false;
  return !unit.label || unit.label.role === 'commands' || !OPENERS.has(unit.label.role) || unit.units.length > 0;
}

/** The topics of a note, which contain all other content. */
function topicsOf(root: Unit, title: string, context: NoteContext): Unit[] {
  const topics: Unit[] = [];
  const open = (content: Unit['content'], units: Unit[]): void => {
    const span = [...units.map((unit) => unit.span), ...content.map(spanOfBlock)].reduce(union);
    topics.push({ depth: 1, text: title, name: title, content, units, span });
  };
  const [first] = root.units;
  const makesNodes =
    context.convert.blocks(root.content).length > 0 || root.content.some((node) => node.type === 'html');
  const loose = makesNodes ? root.content : [];
  if (loose.length > 0 && !(first && isTopic(first))) open(loose, []);
  for (const unit of root.units) {
    const last = topics.at(-1);
    if (isTopic(unit)) topics.push(unit);
    else if (last) {
      last.units.push({ ...unit, depth: Math.max(2, unit.depth) });
      last.span = union(last.span, unit.span);
    } else open([], [{ ...unit, depth: Math.max(2, unit.depth) }]);
  }
  // Content before the first topic belongs to it: a badge, a line about the file.
  if (loose.length > 0 && first && isTopic(first)) {
    first.content = [...loose, ...first.content];
    first.span = union(first.span, loose.map(spanOfBlock).reduce(union));
  }
  return topics;
}

function spanOfBlock({ position }: Unit['content'][number]): { line: number; endLine: number } {
  return position ? { line: position.start.line, endLine: position.end.line } : { line: 1, endLine: 1 };
}

/** Takes a first heading that is smaller than the next one for the title that it looks like. */
function promoteTitle({ content, units: [first, second] }: Unit): void {
  const isTitle = first !== undefined && content.length === 0 && !first.asks && !first.label;
  if (isTitle && second !== undefined && first.depth > second.depth) first.depth = 1;
}

import type { Code } from 'mdast';
import { diagnose } from '../../report/index.ts';
import { type CodeProblem, isShell, lineOfCode, problemsOf, repairedCode } from '../code/index.ts';
import { languageOf } from '../convert/index.ts';
import { type Span, spanOf, type Unit } from '../outline/index.ts';
import type { Block, Confidence, NodeOf } from '../schema/index.ts';
import { addCommentedCommands } from './commented-commands.ts';
import type { NoteContext } from './context.ts';
import type { BlockExtractor, Scope, UnitExtractor } from './extractor.ts';
import { verdictBeside, verdictOf } from './subject.ts';

const ROLES: Readonly<Record<string, 'bad' | 'good' | undefined>> = { bad: 'bad', good: 'good', example: undefined };

/** A single code block below a label or heading that announces an example, bad or good. */
export const example: UnitExtractor = {
  name: 'example',
  type: 'example',
  match(unit, scope) {
    if (unit.units.length > 0 || unit.content.filter((block) => block.type === 'code').length !== 1) return false;
    if (unit.label) return Object.hasOwn(ROLES, unit.label.role);
    return unit.heading !== undefined && headingVerdict(unit, scope) !== undefined;
  },
  extract(unit, scope, context) {
    const code = unit.content.find((block) => block.type === 'code');
    const rest = unit.content.filter((block) => block !== code);
    const verdict = (unit.label && ROLES[unit.label.role]) ?? headingVerdict(unit, scope) ?? scope.verdict;
    const body = context.convert.blocks(rest);
    const title = unit.name || (unit.label ? scope.subject : unit.text);
    const node = make(
      code,
      { title, span: unit.span, confidence: 'labelled', body, ...(verdict && { verdict }) },
      scope,
      context,
    );
    return { node, rest };
  },
};

function headingVerdict(unit: Unit, { before }: Scope): 'bad' | 'good' | undefined {
  return verdictOf(unit) ?? (before && verdictBeside(unit.text, before.text));
}

/** Any other code block. */
export const fence: BlockExtractor = {
  name: 'fence',
  type: 'example',
  match: (block) => block.type === 'code' && block.value.trim() !== '',
  extract(block, scope, context) {
    if (block.type !== 'code') return [];
    const span = spanOf([block], scope.parent.source);
    const { verdict } = scope;
    const about: About = { title: scope.subject, span, confidence: 'inferred', body: [], ...(verdict && { verdict }) };
    const node = make(block, about, scope, context);
    if (verdict !== 'bad' && isShell(languageOf(block.lang)) && block.value.includes('#'))
      addCommentedCommands(block, node, scope, context);
    return [node];
  },
};

interface About {
  title: string;
  span: Span;
  confidence: Confidence;
  body: Block[];
  verdict?: 'bad' | 'good';
}

function make(code: Code | undefined, about: About, scope: Scope, context: NoteContext): NodeOf<'example'> {
  const { title, span, confidence, body, verdict } = about;
  const language = languageOf(code?.lang);
  const text = code?.value ?? '';
  const problems = problemsOf(language, text);
  const repaired = problems && repairedCode(language, text, problems);
  // Code that the notes call bad is meant to be wrong.
  if (code && verdict !== 'bad') report(code, problems ?? [], repaired !== undefined, context);
  return context.add(
    'example',
    { title, span, rule: confidence === 'labelled' ? 'example' : 'fence', confidence, parent: scope.parent },
    {
      ...(language && { language }),
      code: text,
      ...(verdict && { verdict }),
      ...(problems && { valid: problems.length === 0 }),
      problems: (problems ?? []).map(({ line, message }) => `line ${line}: ${message}`),
      ...(repaired !== undefined && { repaired }),
      body,
    },
  );
}

function report(
  code: Code,
  problems: readonly CodeProblem[],
  isSure: boolean,
  { document, diagnostics }: NoteContext,
): void {
  const { path, sourceLines } = document;
  for (const { message, line: inCode, column, repair } of problems) {
    const line = lineOfCode(code, inCode, sourceLines);
    const source = sourceLines[line - 1] ?? '';
    const written = code.value.split('\n')[inCode - 1] ?? '';
    const indent = source.length - written.length;
    const isAsWritten = source.endsWith(written) && source.slice(0, indent).trim() === '';
    diagnostics.push(
      diagnose('code-invalid', message, {
        path,
        line,
        column: isAsWritten ? column + indent : 1,
        ...(repair !== undefined && {
          hint: `Write ${repair
            .trim()
            .split('\n')
            .map((part) => `\`${part.trim()}\``)
            .join(', then ')}`,
        }),
        ...(repair !== undefined &&
          isSure &&
          isAsWritten && {
            repair: [
              {
                line,
                column: indent + 1,
                endLine: line,
                endColumn: source.length + 1,
                text: repair.replaceAll('\n', `\n${source.slice(0, indent)}`),
              },
            ],
          }),
      }),
    );
  }
}

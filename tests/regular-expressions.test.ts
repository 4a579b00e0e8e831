import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from 'scslre';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Folders whose expressions may not even be quadratic. */
const STRICT = /^generators\/(?:build|cards|check|commands|config|dev|export|files|import|lint|print|report)\//;

interface Expression {
  place: string;
  source: string;
  flags: string;
}

/** Every regular expression that is written out in the sources. */
function* expressions(): Iterable<Expression> {
  for (const folder of ['generators', 'site']) {
    const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const path of paths.filter((name) => name.endsWith('.ts'))) yield* expressionsOf(join(folder, path));
  }
}

function expressionsOf(path: string): Expression[] {
  const file = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push({
        place: `${path.replaceAll('\\', '/')}:${line + 1}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const all = [...expressions()];

test('no regular expression takes exponential time, and none in the strict folders more than linear time', () => {
  const slow = all.filter(({ place, source, flags }) => {
    const isStrict = STRICT.test(place);
    const { reports } = analyse({ source, flags }, { reportTypes: { Move: isStrict } });
    return reports.some(({ exponential }) => isStrict || exponential);
  });
  expect(slow).toEqual([]);
  expect(all.length).toBeGreaterThan(500);
});

test('the search finds slow expressions', () => {
  const kinds = [/^(a+)+$/, /\s+$/, /^a*b?a*$/].map(({ source, flags }) => analyse({ source, flags }).reports[0]?.type);
  expect(kinds).toEqual(['Self', 'Move', 'Trade']);
});

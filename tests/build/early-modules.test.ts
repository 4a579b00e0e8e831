import { expect, test } from 'vitest';
import { type CompiledModule, earlyModules } from '../../generators/build/early-modules.ts';

const DATA = '\0data';

function moduleWith(
  imports: readonly string[],
  { dynamicImports = [], moduleIds = [] }: Partial<CompiledModule> = {},
): CompiledModule {
  return { imports, dynamicImports, moduleIds };
}

test('finds the packages, and the modules that do not load the data', () => {
  const modules = new Map([
    ['entry.mjs', moduleWith(['icons.mjs', 'node:fs'], { dynamicImports: ['page.mjs', 'shiki'] })],
    ['icons.mjs', moduleWith([])],
    ['page.mjs', moduleWith(['view.mjs', 'zod'])],
    ['view.mjs', moduleWith(['data.mjs'])],
    ['data.mjs', moduleWith([], { moduleIds: ['data.ts', DATA] })],
  ]);
  expect(earlyModules(modules, DATA)).toEqual(['./entry.mjs', './icons.mjs', 'shiki', 'zod']);
});

test('leaves out modules that load the data through a cycle', () => {
  const modules = new Map([
    ['a.mjs', moduleWith(['b.mjs'])],
    ['b.mjs', moduleWith(['a.mjs', 'data.mjs'])],
    ['data.mjs', moduleWith([], { moduleIds: [DATA] })],
    ['c.mjs', moduleWith(['d.mjs'])],
    ['d.mjs', moduleWith(['c.mjs'])],
  ]);
  expect(earlyModules(modules, DATA)).toEqual(['./c.mjs', './d.mjs']);
});

import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const ROOT = 'var root = &cobra.Command{\n\tUse: "till",\n}\n\nfunc main() { root.Execute() }\n';
const command = (name: string, runs = 'Run: run') =>
  `var c${name} = &cobra.Command{\n\tUse: "${name}",\n\t${runs},\n}\n`;

const startIn = (root: string, rest: string, files: Record<string, string> = {}) =>
  detectIn({
    'go.mod': 'module till\n\ngo 1.26\n',
    'main.go': `package main\n\n${root}`,
    'more.go': `package main\n\n${rest}`,
    ...files,
  })[0];

test.each([
  ['serve', command('migrate') + command('serve'), 7],
  ['server', command('server [flags]', 'RunE: func(c *cobra.Command, a []string) error { return nil }'), 3],
])('starts a program that needs a subcommand with %s', (name, rest, line) => {
  const detection = startIn(ROOT, rest);
  expect(detection?.recipe?.start).toEqual(['/srv/app', name]);
  expect(detection?.found).toContainEqual({ what: 'start', value: name, path: 'more.go', line });
});

test("the command in the project's Dockerfile takes precedence over common subcommands", () => {
  const files = { Dockerfile: 'FROM x\nCMD ["/till", "listen"]\n' };
  expect(startIn(ROOT, command('serve') + command('listen'), files)?.recipe?.start).toEqual(['/srv/app', 'listen']);
});

test.each([
  ['it serves by itself', ROOT.replace('Use: "till",', 'Use: "till",\n\tRun: run,'), command('serve')],
  ['no command has a usual name', ROOT, command('migrate')],
  ['the command does nothing', ROOT, command('serve', 'Short: "x"')],
])('starts a program without a subcommand if %s', (_, root, rest) => {
  expect(startIn(root, rest)?.recipe?.start).toEqual(['/srv/app']);
});

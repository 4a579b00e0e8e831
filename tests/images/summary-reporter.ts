import type { Reporter, TestModule, TestSuite } from 'vitest/node';

/** Closes a run with a table that says of each pack whether it was built and run, and if not, why. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const rows = modules.flatMap((module) => [...module.children.suites()].flatMap(rowOf));
    if (rows.length === 0) return;
    const header = ['language', 'base', 'built', 'run', 'why not'];
    const width = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)));
    const line = (row: readonly string[]) => row.map((cell, column) => cell.padEnd(width[column] ?? 0)).join(' | ');
    process.stdout.write(
      `\n${[line(header), width.map((size) => '-'.repeat(size)).join('-|-'), ...rows.map(line)].join('\n')}\n`,
    );
  }
}

/** Rows come from suites that are named `go on distroless`, `go also on scratch`, `go with postgres` or `go on distroless (not run: why)`. */
function rowOf(suite: TestSuite): string[][] {
  const {
    language,
    base,
    why = '',
  } = /^(?<language>\S+) (?:on|also on|with) (?<base>\S+)(?: \(not run: (?<why>.*)\))?$/.exec(suite.name)?.groups ?? {};
  if (language === undefined || base === undefined) return [];
  const tests = [...suite.children.allTests()];
  const built = verdict(tests.filter(({ name }) => name.startsWith('builds')));
  const ran = verdict(tests.filter(({ name }) => !name.startsWith('builds')));
  const chosen = built !== 'not run' || ran !== 'not run';
  return [[language, base, built, ran, why || (chosen ? '' : 'left out of this run')]];
}

function verdict(tests: readonly { result(): { state: string } }[]): string {
  const states = tests.map((test) => test.result().state);
  if (states.some((state) => state === 'failed' || state === 'pending')) return 'FAILED';
  return states.includes('passed') ? 'yes' : 'not run';
}

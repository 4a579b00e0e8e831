import type { Reporter, TestModule } from 'vitest/node';

const SLOWEST = 12;

/**
 * Closes a run with the files that took longest, and one line that any log reader understands: `N passed, N failed, N skipped`.
 */
export default class TotalReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const total = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      if (module.state() === 'failed' && [...module.children.allTests()].length === 0) total.failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        total[state === 'pending' ? 'failed' : state] += 1;
      }
    }
    const slowest = modules
      .map((module) => ({ file: module.relativeModuleId, seconds: Math.round(module.diagnostic().duration / 1000) }))
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, SLOWEST);
    if (modules.length > SLOWEST)
      process.stdout.write(
        `\nSlowest files:\n${slowest.map(({ file, seconds }) => `  ${seconds} s  ${file}\n`).join('')}`,
      );
    process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
  }
}

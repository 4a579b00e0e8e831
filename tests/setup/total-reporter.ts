import type { Reporter, TestModule } from 'vitest/node';

/** Closes a run with one line that any log reader understands: `N passed, N failed, N skipped`. */
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
    process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
  }
}

/** Shows whether the page is busy, also to assistive technology. */
export interface Busy {
  /** Sets whether work is scheduled, such as reading after a pause in typing. */
  due(isDue: boolean): void;
  /** Runs work that takes a while. The page is marked as busy until all such work has ended. */
  during(work: () => Promise<void>): Promise<void>;
}

export function createBusy(page: HTMLElement): Busy {
  let isDue = false;
  let running = 0;
  const show = (): void => page.setAttribute('aria-busy', String(isDue || running > 0));
  return {
    due(next) {
      isDue = next;
      show();
    },
    async during(work) {
      running += 1;
      show();
      try {
        await work();
      } finally {
        running -= 1;
        show();
      }
    },
  };
}

/** Whether the page is at work, for who uses it and for what assists. */
export interface Busy {
  /** Whether something is still to be done, such as reading what is being typed. */
  due(isDue: boolean): void;
  /** Does something that takes a while; the page is marked as busy until all such work has ended. */
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

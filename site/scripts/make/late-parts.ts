/** Loads a part. */
type Load = () => Promise<void>;

const loads = new Map<string, Load[]>();
const missed = new Set<string>();

/** Thrown by the placeholder of a part that is not loaded yet. */
class PartMissing extends Error {}

/**
 * Registers a part of the reader that is loaded on demand. Called by the modules of generators/build/late-parts.ts.
 *
 * @public
 * @returns A placeholder for its functions.
 */
export function late(part: string, load: Load): () => never {
  loads.set(part, [...(loads.get(part) ?? []), load]);
  return function missing(): never {
    missed.add(part);
    throw new PartMissing(part);
  };
}

/**
 * Runs a function that may need parts that are not loaded yet. The function runs again once they are loaded, so it must
 * not have side effects.
 *
 * @param work - The function.
 * @param expected - Parts that will certainly be needed and are loaded first.
 */
export async function withParts<T>(work: () => T | Promise<T>, expected: readonly string[] = []): Promise<T> {
  await load(expected);
  for (;;) {
    missed.clear();
    try {
      const done = await work();
      // The error was caught by code that continues after failures.
      if (missed.size === 0) return done;
    } catch (error) {
      if (missed.size === 0) throw error;
    }
    await load([...missed]);
  }
}

async function load(parts: readonly string[]): Promise<void> {
  await Promise.all(
    parts.map(async (part) => {
      await Promise.all((loads.get(part) ?? []).map((one) => one()));
      // A failed load is retried with the next text.
      loads.delete(part);
    }),
  );
}

/** Loads the remaining parts, so that a browser that caches them can continue offline. */
export const loadRest = (): Promise<void> => load([...loads.keys()]);

/** Loads a part. */
type Load = () => Promise<void>;

const loads = new Map<string, Load[]>();
const missed = new Set<string>();

/** A part of the reader was called that is not there yet. */
class PartMissing extends Error {}

/**
 * Names a part of the reader that is loaded when it is needed. Called by the modules of generators/build/late-parts.ts.
 *
 * @public
 * @returns What stands in for each of its functions until then.
 */
export function late(part: string, load: Load): () => never {
  loads.set(part, [...(loads.get(part) ?? []), load]);
  return function missing(): never {
    missed.add(part);
    throw new PartMissing(part);
  };
}

/**
 * Does something that may need parts which are not there; it is done again when they are, so it must not change anything.
 * @param expected Parts that are loaded first, since it will surely need them.
 */
export async function withParts<T>(work: () => T | Promise<T>, expected: readonly string[] = []): Promise<T> {
  await load(expected);
  for (;;) {
    missed.clear();
    try {
      const done = await work();
      // A reader that goes on where something fails has swallowed it.
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
      // One that cannot be loaded stays, and is tried again with the next text.
      loads.delete(part);
    }),
  );
}

/** Loads what no text has needed yet: a browser that keeps it can go on without a connection. */
export const loadRest = (): Promise<void> => load([...loads.keys()]);

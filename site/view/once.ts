/** Wraps a function so that its result is computed once, on the first call. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Wraps a function so that it remembers its last result. A page is computed for its cache key, and right afterwards for
 * rendering.
 */
export function latest<A, T>(make: (of: A) => T): (of: A) => T {
  let last: { of: A; value: T } | undefined;
  return (of) => {
    if (last?.of !== of) last = { of, value: make(of) };
    return last.value;
  };
}

/** A function that works out its answer when it is first asked. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A function that remembers its last answer: what a page is made of is asked for its key, and at once again to render it. */
export function latest<A, T>(make: (of: A) => T): (of: A) => T {
  let last: { of: A; value: T } | undefined;
  return (of) => {
    if (last?.of !== of) last = { of, value: make(of) };
    return last.value;
  };
}

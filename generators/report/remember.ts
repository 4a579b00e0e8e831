/**
 * Caches the results of a function of a string. Notes repeat their words, and many rules examine the same line.
 *
 * @param make - A pure function.
 * @param most - The maximum number of entries; when it is exceeded the cache is emptied, so that its size is bounded.
 */
export function remember<T>(make: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    if (known.size >= most) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

/** Evaluates a function when it is first called, and remembers the value. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

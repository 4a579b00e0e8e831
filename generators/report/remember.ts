/**
 * A function of a text that remembers what it gave: notes repeat their words, and rules ask the same of a line.
 *
 * @param make a pure function
 * @param most texts that are remembered; when there are more it begins anew, so that no input fills the memory
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

/** A function without arguments that makes its value when it is first asked for it. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

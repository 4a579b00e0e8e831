import type { Instruction, Word } from './model.ts';
import { variablesOf } from './variables.ts';

type Defaults = ReadonlyMap<string, string | undefined>;

/** The name in an ARG or ENV setting: the text before `=`. */
export function nameOf(word: Word): string {
  return word.value.split('=', 1)[0] ?? '';
}

/** The value in an ARG or ENV setting: the text after `=`. */
export function settingOf(word: Word): string {
  return word.value.slice(nameOf(word).length + 1);
}

/** Defaults of the global ARGs; undefined for those without one. */
export function globalDefaults({ global }: { global: readonly Instruction[] }): Defaults {
  const args = global.filter(({ keyword }) => keyword === 'ARG').flatMap(({ words }) => words);
  return new Map(args.map((word) => [nameOf(word), word.value.includes('=') ? settingOf(word) : undefined]));
}

/** An image reference with the defaults of global ARGs filled in; undefined if a variable has no default. */
export function resolvedImage(word: Word, escapeMark: string, defaults: Defaults): string | undefined {
  let open = false;
  const value = expandedImage(word, escapeMark, (name, fallback) => {
    const found = defaults.get(name) || fallback;
    if (found === undefined) open = true;
    return found ?? '';
  });
  return open || value.includes('$') ? undefined : value;
}

/** An image reference with each variable replaced; `fallback` is the text after its `:-`. */
export function expandedImage(
  word: Word,
  escapeMark: string,
  valueFor: (name: string, fallback: string | undefined) => string,
): string {
  if (variablesOf(word, escapeMark).length === 0) return word.value;
  return word.value.replace(
    /\$(?:\{([A-Za-z_]\w*)(?::?-([^}]*))?\}|([A-Za-z_]\w*))/g,
    (_, braced?: string, fallback?: string, bare?: string) => valueFor(braced ?? bare ?? '', fallback),
  );
}

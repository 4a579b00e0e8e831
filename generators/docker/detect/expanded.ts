/** Expands variables like Compose: `${DATA:-./data}:/data`, `${USER:?not set}`, `${SEED:+--seed}`. */
export function expanded(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(
    /\$\{(\w+)(?::?([-?+])([^}]*))?\}|\$(\w+)/g,
    (_all, braced?: string, sign?: string, other = '', bare?: string) => {
      const value = values.get(braced ?? bare ?? '') ?? '';
      if (sign === '+') return value === '' ? '' : other;
      return value === '' && sign === '-' ? other : value;
    },
  );
}

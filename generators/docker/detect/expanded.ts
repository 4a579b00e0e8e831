/** Expands variables like Compose: `${DATA:-./data}:/data`. */
export function expanded(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/\$\{(\w+)(?::?-([^}]*))?\}|\$(\w+)/g, (_all, braced?: string, usual = '', bare?: string) => {
    const value = values.get(braced ?? bare ?? '');
    return value === undefined || value === '' ? usual : value;
  });
}

/** Compares strings by code unit, which is the same everywhere; localeCompare is not. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

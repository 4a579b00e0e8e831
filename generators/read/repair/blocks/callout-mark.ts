/** `> [!warning]- Title`: its quote markers, its type and its title. */
export const CALLOUT = /^(\s{0,3}(?:>[ \t]?)+)\[!([\w-]{1,24})(?:\|[^\]]{0,80})?\][+-]?[ \t]*(.*)$/u;

/** Choices on one line: `a) this b) that c) both`. */
export const ON_ONE_LINE = /(?:^|\s)\(?[aA]\)\s.*\s\(?[bB]\)\s.*\s\(?[cC]\)\s/u;

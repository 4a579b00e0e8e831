/** The second line of a definition list: `: meaning`. */
export const DEFINITION = /^ {0,3}:[ \t]+(\S.*)$/u;

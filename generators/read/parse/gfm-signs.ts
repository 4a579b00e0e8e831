/** Constructs that GitHub Flavored Markdown adds to CommonMark. */
export type GfmConstruct = 'table' | RareConstruct;
/** Those that most notes do without. */
export type RareConstruct = 'autolink' | 'footnote' | 'strikethrough' | 'taskList';

/** A text without the sign of a construct cannot contain it. */
const SIGNS: Readonly<Record<GfmConstruct, RegExp>> = {
  autolink: /:\/\/|www\.|@/iu,
  footnote: /\[\^/u,
  // A longer run opens a code block.
  strikethrough: /(?<!~)~{1,2}(?!~)/u,
  // A delimiter row of one column needs no pipe.
  table: /\||:-|-:/u,
  taskList: /\[[\sx]\]/iu,
};

const NAMES = Object.keys(SIGNS) as GfmConstruct[];

/** The constructs that a text may contain. */
export function constructsIn(text: string): GfmConstruct[] {
  return NAMES.filter((name) => SIGNS[name].test(text));
}

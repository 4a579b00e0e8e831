/** The tags of a fold, anywhere in a line. */
export const FOLD_TAGS = /<\/?(?:details|summary)\b[^<>]{0,200}>/giu;

/** Whether a line contains a tag of a fold. */
export function hasFoldTag(text: string): boolean {
  return text.includes('<') && text.search(FOLD_TAGS) >= 0;
}

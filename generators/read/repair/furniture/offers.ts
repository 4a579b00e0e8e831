import { offerIndex } from '../../labels/chat.ts';
import { labelLine } from '../../labels/index.ts';
import { isRequest } from '../../labels/requests.ts';
import { isBlank, type Line, pushBlank } from '../../lines/line.ts';
import { headingOf, isStrayBullet, isTableRow } from '../../lines/marks.ts';
import { plain, withoutStrong } from '../../lines/text.ts';
import type { Rule } from '../rule.ts';

/**
 * Converts offers of a chat for a next turn to `<!-- offer: ... -->`. An offer is the sentence and the rest of its
 * paragraph; whole sentences before it stay.
 */
export const offers: Rule = {
  name: 'offers',
  needs: (line) => offerIndex(line.text) >= 0,
  apply(note) {
    const { lines, areas } = note;
    const result: Line[] = [];
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index];
      if (!line) continue;
      const cut = areas[index] === 'text' && mayOffer(line.text) ? offerCut(line.text) : undefined;
      if (cut === undefined) {
        result.push(line);
        continue;
      }
      const before = line.text.slice(0, cut).trimEnd();
      if (before !== '') result.push({ ...line, text: before, rule: 'offers' });
      let end = index;
      while (end + 1 < lines.length && continues(lines[end + 1], areas[end + 1])) end++;
      const offer = [line.text.slice(cut), ...lines.slice(index + 1, end + 1).map((next) => next.text.trim())].join(
        ' ',
      );
      pushBlank(result, line);
      result.push({
        ...line,
        text: `<!-- offer: ${commentText(offer)} -->`,
        to: lines[end]?.to ?? line.to,
        rule: 'offers',
      });
      if (!isBlank(lines[end + 1])) result.push({ ...line, text: '' });
      index = end;
    }
    return result;
  },
};

function mayOffer(text: string): boolean {
  return (
    !headingOf(text) &&
    labelLine(withoutStrong(text))?.role !== 'question' &&
    !isTableRow(text) &&
    !/^\s*(?:>|["“«]|\d+[.)]|\*\*[^*:]{1,40}:\*\*)/u.test(text) &&
    /[?？]/u.test(text)
  );
}

/** The index at which the offer begins: after the last complete sentence before it, or at the beginning of the line. */
function offerCut(text: string): number | undefined {
  const at = offerIndex(text);
  if (at < 0) return undefined;
  let cut = 0;
  for (const end of text.slice(0, at).matchAll(/[.!?]["'”’)*]*\s+/gu)) cut = end.index + end[0].length;
  // `When should I add a key?` asks for knowledge; a lead such as `Or` does not.
  return /\p{L}/u.test(text.slice(cut, at)) && isRequest(text.slice(cut)) ? undefined : cut;
}

function continues(line: Line | undefined, area: string | undefined): boolean {
  return (
    line !== undefined &&
    area === 'text' &&
    !isBlank(line) &&
    !isStrayBullet(line.text) &&
    !/^\s*(?:[-*+#>|]|\d+[.)])/u.test(line.text)
  );
}

/** A comment must not contain its own end. */
function commentText(text: string): string {
  return plain(text)
    .replace(/^[-+•\s]+/u, '')
    .replace(/--+>?/gu, '—')
    .trim();
}

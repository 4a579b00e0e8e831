import { inserted, type Line, pushBlank, withText } from '../../lines/line.ts';
import { bulletOf, isStrayBullet, numberedOf } from '../../lines/marks.ts';
import type { Rule } from '../rule.ts';
import { candidatesOf } from './candidates.ts';
import { decide } from './decisions.ts';

/** Restores headings: topics, sections, categories, questions, cards and steps. */
export const outline: Rule = {
  name: 'outline',
  needs: (line) => line.flat !== undefined,
  apply(note) {
    const { lines } = note;
    const decisions = decide(lines, candidatesOf(lines));
    if (decisions.size === 0) return lines;
    const result: Line[] = [];
    let heading = false;
    let inItem = false;
    lines.forEach((line, index) => {
      const decision = decisions.get(index);
      if (decision?.kind === 'heading') {
        pushBlank(result, line);
        if (decision.before !== undefined) {
          result.push(inserted(decision.before, line, 'lost-heading'));
          pushBlank(result, line);
        }
        result.push({ ...line, text: `${'#'.repeat(decision.depth)} ${decision.text}`, rule: 'outline' });
        heading = true;
        inItem = false;
        return;
      }
      if (heading && line.text.trim() !== '') pushBlank(result, line);
      heading = false;
      if (decision?.kind === 'item') inItem = true;
      else if (inItem && bulletOf(line.text) && !isStrayBullet(line.text)) {
        const bullet = bulletOf(line.text);
        result.push(withText(line, `   ${bullet?.indent ? '  ' : ''}- ${bullet?.text ?? ''}`, 'outline'));
        return;
      } else if (inItem && line.text.trim() !== '' && !isStrayBullet(line.text) && !numberedOf(line.text))
        inItem = false;
      result.push(line);
    });
    return result;
  },
};

import { decode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import { drawSharePictures, shareFonts } from '../../generators/build/share-pictures.ts';
import { createSharePictures, type ShareContent } from '../../generators/print/index.ts';
import { folderWith } from '../helpers/folder.ts';
import { graphOf } from './helpers/graph.ts';

const content = (title: string, language = 'en'): ShareContent => ({
  title,
  kind: 'Sheet',
  site: 'Kettles',
  colour: '#8a3d0c',
  language,
});

const TITLES: readonly (readonly [string, string])[] = [
  ['Kettles', 'en'],
  ['What is the difference between `CMD ["node"]` and `ENTRYPOINT`, and when does one use both of them?', 'en'],
  [`${'How does a kettle that was never filled know that it is empty? '.repeat(12)}`, 'en'],
  ['kubectl-apply--server-side--force-conflicts--field-manager=one-very-long-name-without-any-blank', 'en'],
  ['ما هي الحاويات ولماذا نستخدمها؟', 'ar'],
  ['מהי תמונה?', 'he'],
  ['容器编排与服务发现：从入门到面试', 'zh'],
];

describe.each(TITLES)('the picture of %j', (title, language) => {
  const fonts = shareFonts(graphOf({ 'a.md': `# ${title}\n\nText.\n` }));

  test.skipIf(!fonts)('is 1200 by 630 pixels, shows the title within its margins, and is always the same', () => {
    const { bytes, width, height } = createSharePictures(fonts ?? [])(content(title, language));
    expect([width, height]).toEqual([1200, 630]);
    expect(bytes.length).toBeLessThan(100_000);
    const { data, palette, channels } = decode(bytes);
    const dark = (x: number, y: number) => {
      const at = y * width + x;
      const colour = palette ? palette[data[at] ?? 0] : [...data.subarray(at * channels, at * channels + 3)];
      return (colour ?? [255]).every((value) => value < 128);
    };
    const inked = (left: number, top: number, right: number, bottom: number) => {
      for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) if (dark(x, y)) return true;
      return false;
    };
    expect(inked(80, 150, 1120, 480), 'the title').toBe(true);
    expect(inked(80, 510, 1120, 560), 'the site').toBe(true);
    const isLeftward = language === 'ar' || language === 'he';
    expect(inked(isLeftward ? 0 : 1140, 0, isLeftward ? 60 : 1200, 630), 'the far margin').toBe(false);
    expect(inked(80, 575, 1120, 630), 'below').toBe(false);
    expect(Buffer.from(createSharePictures(fonts ?? [])(content(title, language)).bytes).equals(bytes)).toBe(true);
  });
});

test('cached pictures are not drawn again, and are the same', () => {
  const folder = folderWith({});
  const shares = ['One', 'Two'].map((title) => ({ ...content(title), path: `pictures/${title}.png` }));
  const first = drawSharePictures(shares, [], folder);
  expect([...first.keys()]).toEqual(['pictures/One.png', 'pictures/Two.png']);
  const again = drawSharePictures(shares, [], folder);
  for (const [path, bytes] of first) expect(Buffer.from(again.get(path) ?? []).equals(bytes)).toBe(true);
  const other = drawSharePictures([{ ...content('Three'), path: 'pictures/One.png' }], [], folder);
  expect(
    Buffer.from(other.get('pictures/One.png') ?? []).equals(first.get('pictures/One.png') ?? Buffer.from('')),
  ).toBe(false);
});

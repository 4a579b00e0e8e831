/** A script that the bundled fonts lack, and fonts for it. */
export interface Script {
  /** Its English name. */
  name: string;
  pattern: RegExp;
  /** Some of its letters. */
  sample: string;
  /** The most common language in this script (BCP 47), for hyphenation and screen readers. */
  language: string;
  /** Font families that contain it, best first. */
  families: readonly string[];
  /** Names of system font files that contain it, in lower case without weight and extension. */
  files: readonly string[];
  /** An npm package with one of these families. */
  package: string;
}

const google = (name: string): string => `@expo-google-fonts/${name}`;

/** Scripts of notes besides Latin, Greek and Cyrillic. Han is last, because Japanese and Korean contain it too. */
export const SCRIPTS: readonly Script[] = [
  {
    name: 'Devanagari',
    pattern: /\p{Script=Devanagari}/u,
    sample: 'कखहि',
    language: 'hi',
    families: ['Noto Sans Devanagari', 'Kohinoor Devanagari', 'Nirmala UI'],
    files: ['notosansdevanagari', 'kohinoor', 'nirmala'],
    package: google('noto-sans-devanagari'),
  },
  {
    name: 'Bengali',
    pattern: /\p{Script=Bengali}/u,
    sample: 'কখহ',
    language: 'bn',
    families: ['Noto Sans Bengali', 'Kohinoor Bangla', 'Nirmala UI'],
    files: ['notosansbengali', 'kohinoorbangla', 'nirmala'],
    package: google('noto-sans-bengali'),
  },
  {
    name: 'Tamil',
    pattern: /\p{Script=Tamil}/u,
    sample: 'கஙன',
    language: 'ta',
    families: ['Noto Sans Tamil', 'Tamil Sangam MN', 'Nirmala UI'],
    files: ['notosanstamil', 'tamilsangammn', 'nirmala'],
    package: google('noto-sans-tamil'),
  },
  {
    name: 'Thai',
    pattern: /\p{Script=Thai}/u,
    sample: 'กขน',
    language: 'th',
    families: ['Noto Sans Thai', 'Thonburi', 'Leelawadee UI'],
    files: ['notosansthai', 'thonburi', 'leelawui'],
    package: google('noto-sans-thai'),
  },
  {
    name: 'Arabic',
    pattern: /\p{Script=Arabic}/u,
    sample: 'ابق',
    language: 'ar',
    families: ['Noto Sans Arabic', 'Geeza Pro', 'Segoe UI'],
    files: ['notosansarabic', 'geezapro', 'segoeui'],
    package: google('noto-sans-arabic'),
  },
  {
    name: 'Hebrew',
    pattern: /\p{Script=Hebrew}/u,
    sample: 'אבת',
    language: 'he',
    families: ['Noto Sans Hebrew', 'Arial Hebrew', 'Segoe UI'],
    files: ['notosanshebrew', 'arialhb', 'segoeui'],
    package: google('noto-sans-hebrew'),
  },
  {
    name: 'Japanese',
    pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
    sample: 'あアん',
    language: 'ja',
    families: ['Noto Sans CJK JP', 'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic'],
    files: ['notosanscjk', 'notosansjp', 'hiraginosans', 'yugoth'],
    package: google('noto-sans-jp'),
  },
  {
    name: 'Korean',
    pattern: /\p{Script=Hangul}/u,
    sample: '가한글',
    language: 'ko',
    families: ['Noto Sans CJK KR', 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic'],
    files: ['notosanscjk', 'notosanskr', 'applesdgothicneo', 'malgun'],
    package: google('noto-sans-kr'),
  },
  {
    name: 'Chinese',
    pattern: /\p{Script=Han}/u,
    sample: '的一是',
    language: 'zh',
    families: ['Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei'],
    files: ['notosanscjk', 'notosanssc', 'pingfang', 'msyh'],
    package: google('noto-sans-sc'),
  },
];

/** Characters that belong to none of the listed scripts. A text that contains only these needs no further check. */
const USUAL = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

/**
 * Lists the scripts of a text that the bundled fonts lack, most frequent first. Chinese characters in Japanese or
 * Korean text do not count as Chinese.
 */
export function scriptsIn(text: string): Script[] {
  if (USUAL.test(text)) return [];
  const counts = SCRIPTS.map((script) => ({
    script,
    count: text.match(new RegExp(script.pattern.source, 'gu'))?.length ?? 0,
  })).filter(({ count }) => count > 0);
  const han = counts.find(({ script }) => script.language === 'zh');
  const carries = counts.some(
    ({ script, count }) => /^(?:ja|ko)$/.test(script.language) && count * 4 > (han?.count ?? 0),
  );
  return counts
    .filter((entry) => entry !== han || !carries)
    .sort((a, b) => b.count - a.count)
    .map(({ script }) => script);
}

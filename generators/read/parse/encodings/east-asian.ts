import { analyse } from 'chardet';
import type { LegacyEncoding } from './encoding.ts';

/** An encoding, with the characters that a text in it is mostly made of. */
interface Candidate extends LegacyEncoding {
  /** As chardet calls it. */
  detected: string;
  /** Characters that must occur, and their least share of all characters beyond ASCII. */
  typical: RegExp;
  least: number;
}

const KANA = /[\u3041-\u30FF]/gu;
const HANGUL = /[\uAC00-\uD7A3]/gu;
const HAN = /\p{Script=Han}/gu;

const CANDIDATES: readonly Candidate[] = [
  { detected: 'Shift_JIS', name: 'shift_jis', script: 'Japanese', typical: KANA, least: 0.1 },
  { detected: 'EUC-JP', name: 'euc-jp', script: 'Japanese', typical: KANA, least: 0.1 },
  { detected: 'GB18030', name: 'gb18030', script: 'simplified Chinese', typical: HAN, least: 0.6 },
  { detected: 'Big5', name: 'big5', script: 'traditional Chinese', typical: HAN, least: 0.6 },
  { detected: 'EUC-KR', name: 'euc-kr', script: 'Korean', typical: HANGUL, least: 0.6 },
];

/** Characters of these scripts, with their punctuation and wide forms, and signs of other scripts in technical text. */
const EXPECTED =
  /[\u3000-\u30FF\uFF00-\uFF60\uFFE0-\uFFE6\uAC00-\uD7A3\u3130-\u318F\u2010-\u2027\u2030-\u203B\u2190-\u21FF\u2200-\u22FF\u2460-\u24FF\u2500-\u257F\u25A0-\u266F\u00A7-\u00B7\u00D7\u00F7\u0391-\u03C9]|\p{Script=Han}/gu;
/** Out of 100. Other languages reach 60. */
const LEAST_CONFIDENCE = 80;
const LEAST_LEAD = 10;

/** The encoding of a Chinese, Japanese or Korean text, if its frequent characters tell it. */
export function eastAsianOf(bytes: Uint8Array): LegacyEncoding[] {
  const matches = analyse(bytes);
  const confidence = (candidate: Candidate) => matches.find(({ name }) => name === candidate.detected)?.confidence ?? 0;
  const [first, second] = [...CANDIDATES].sort((a, b) => confidence(b) - confidence(a));
  if (!first || !second) return [];
  const isClear = confidence(first) >= LEAST_CONFIDENCE && confidence(first) - confidence(second) >= LEAST_LEAD;
  return isClear && isWritten(new TextDecoder(first.name).decode(bytes), first) ? [first] : [];
}

function isWritten(text: string, { typical, least }: Candidate): boolean {
  const all = text.match(/[^\0-\u007F]/gu)?.length ?? 0;
  const expected = text.match(EXPECTED)?.length ?? 0;
  return expected >= 0.97 * all && (text.match(typical)?.length ?? 0) >= least * all;
}

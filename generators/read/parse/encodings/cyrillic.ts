import { analyse } from 'chardet';
import { wordsBeyondAscii } from './sample.ts';

/** The fewest letters that tell an encoding. */
const FEWEST = 20;

const EXPECTED = /[\u0401-\u045F\u0490\u0491«»“”„‘’–—…№•·°§©±×÷\u00A0]/gu;
/** Letters that make up about two thirds of a text in Russian, Ukrainian, Bulgarian and their relatives. */
const FREQUENT = /[оаеинтсрвіл]/giu;
/** Greek, Hebrew and Arabic text reaches 50 of 100. */
const MOST_CONFIDENCE = 45;
const VOWELS = /[оаеиіуыяюєїёэ]/giu;

/**
 * Whether bytes are Cyrillic text in an encoding. The letters of another encoding have other frequencies, and often
 * capitals within words.
 */
export function isCyrillic(bytes: Uint8Array, encoding: string): boolean {
  const text = new TextDecoder(encoding).decode(bytes);
  const letters = countOf(text, /\p{Script=Cyrillic}/gu);
  if (letters < FEWEST) return false;
  const share = (pattern: RegExp) => countOf(text, pattern) / letters;
  const vowels = share(VOWELS);
  return (
    countOf(text, EXPECTED) >= 0.98 * countOf(text, /[^\0-\u007F]/gu) &&
    share(/\p{Ll}(?=\p{Lu})/gu) <= 0.005 &&
    share(/[a-z](?=\p{Script=Cyrillic})|\p{Script=Cyrillic}(?=[a-z])/giu) <= 0.03 &&
    share(FREQUENT) >= 0.5 &&
    vowels >= 0.3 &&
    vowels <= 0.55 &&
    (encoding === 'ibm866' || !isOtherScript(bytes))
  );
}

/** Whether the letters are more likely Greek, Hebrew or Arabic, whose encodings use the same bytes as most Cyrillic ones. */
function isOtherScript(bytes: Uint8Array): boolean {
  return analyse(wordsBeyondAscii(bytes)).some(
    ({ name, confidence }) => /^(?:ISO-8859-[678]|windows-125[356])$/u.test(name) && confidence > MOST_CONFIDENCE,
  );
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

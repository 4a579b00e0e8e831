import { alternatives, inAll } from '../languages/index.ts';

const TALK = inAll(({ chat }) => chat?.talk);
const OPENING = inAll(({ chat }) => chat?.opening);
const OFFER = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(inAll(({ chat }) => chat?.offer))})`, 'u');
const ANNOUNCE = inAll(({ chat }) => chat?.announce);

/** Names that chat products print above a page or turn, in lower case. */
const PRODUCTS = [
  'gemini',
  'chatgpt',
  'claude',
  'copilot',
  'microsoft copilot',
  'perplexity',
  'deepseek',
  'grok',
  'mistral',
];

const FURNITURE = new RegExp(
  `^(?:(?:${PRODUCTS.join('|')})(?: (?:chat|said:?|can make mistakes.*))?|you said:?|copy code|copy|edit|export to sheets|` +
    'show thinking|was this (?:response |answer )?helpful\\??|good response|bad response|powered by \\[?chatgpt exporter\\b.*|share|regenerate(?: response)?|read aloud|copy to clipboard|' +
    'thought for .{1,20}|opens in a new window|conversation with (?:gemini|chatgpt|claude|copilot))$',
  'iu',
);

export function isChatTalk(text: string): boolean {
  const said = normalise(text);
  return TALK.some((words) => said.startsWith(words));
}

/** Chat phrases that have no content at the beginning of a turn. */
function isChatOpening(text: string): boolean {
  const said = normalise(text);
  return isChatTalk(text) || OPENING.some((words) => said.startsWith(words));
}

const SENTENCE = /^.*?(?:[.!?…。！？।]["'”’)*_]*(?=\s|$)|$)(?:\s|\p{Extended_Pictographic}|\uFE0F)*/su;
/** `Sure, ...`: the sentence may continue with content. */
const AGREES = /^[\p{L} ]{2,16},\s+/u;

/**
 * The index at which the first sentence with content begins in a paragraph at the start of a turn. 0 if it is the first
 * sentence, the length of the text if there is none.
 */
export function talkEnd(text: string): number {
  if (isChatTalk(text)) return text.length;
  let at = 0;
  while (at < text.length) {
    const sentence = SENTENCE.exec(text.slice(at))?.[0] ?? '';
    if (sentence === '' || !isTalkSentence(sentence, at > 0)) break;
    at += sentence.length;
  }
  return at;
}

function isTalkSentence(sentence: string, talked: boolean): boolean {
  const words = sentence.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
  if (talked && (words < 4 || announces(sentence))) return true;
  if (!isChatOpening(sentence)) return false;
  // `Here is the rule of three: keep ...` contains what it announces.
  if (/[:：]\s+\S+\s+\S+\s+\S/u.test(sentence)) return false;
  const agreed = AGREES.exec(sentence)?.[0];
  return agreed === undefined || words < 6 || isTalkSentence(sentence.slice(agreed.length), true);
}

/** Sentences in which an assistant says what it will do, or where to look. */
function announces(sentence: string): boolean {
  const said = normalise(sentence);
  return ANNOUNCE.some((start) => said.startsWith(start)) || /[:：]\s*$/u.test(sentence);
}

/** The index at which an offer begins in a text, or -1. */
export function offerIndex(text: string): number {
  const said = text.toLowerCase().replace(/[’‘]/gu, "'");
  return said.length === text.length ? said.search(OFFER) : -1;
}

/** Whether a line belongs to the page of a chat product. */
export function isChatFurniture(text: string): boolean {
  return text.length < 90 && FURNITURE.test(text.trim());
}

function normalise(text: string): string {
  return text
    .slice(0, 80)
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/^[^\p{L}\p{N}¿]+/u, '');
}

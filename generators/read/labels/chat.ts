/**
 * What an assistant says beside the matter, per language, lower case. Each entry is how a sentence begins.
 * `talk` is never content; `opening` is none at the start of a turn; `offer` proposes the next turn.
 */
interface ChatTable {
  talk: readonly string[];
  opening: readonly string[];
  offer: readonly string[];
}

const TABLES: readonly ChatTable[] = [
  {
    talk: [
      'based on the transcript',
      'based on your transcript',
      'based on the video',
      'based on your notes',
      'based on the provided',
      'based on the text you',
      'based on your specific',
      'based on our conversation',
      'these notes are designed',
      'these notes are structured',
      'these notes are organized',
      'these notes are organised',
      'this guide is designed',
      'this guide is structured',
      'i have structured',
      "i've structured",
      'i have organized',
      "i've organized",
      'i have created',
      "i've created",
      'i have prepared',
      "i've prepared",
      'i hope this helps',
      'hope this helps',
      'let me know if',
      'feel free to ask',
      'if you have any other questions',
      'if you have any questions',
      'as an ai',
    ],
    opening: [
      'sure,',
      'sure!',
      'sure thing',
      'certainly',
      'of course',
      'absolutely',
      'great question',
      'good question',
      'got it',
      'no problem',
      "you're welcome",
      'you are welcome',
      'here is the',
      'here are the',
      "here's the",
      'here is your',
      'here are your',
      "here's your",
      'here is a',
      "here's a",
      'below is',
      'below are',
    ],
    offer: [
      'would you like me to',
      'do you want me to',
      'should i ',
      'shall i ',
      'want me to',
      "if you'd like, i can",
      'if you like, i can',
      'if you want, i can',
      'would you like a ',
      'would you like to see',
      'would you like to explore',
    ],
  },
  {
    talk: [
      'auf grundlage des transkripts',
      'basierend auf dem transkript',
      'basierend auf dem video',
      'basierend auf dein',
      'basierend auf ihre',
      'diese notizen sind',
      'ich hoffe, das hilft',
      'lass mich wissen',
    ],
    opening: ['gerne', 'natürlich', 'selbstverständlich', 'hier ist', 'hier sind'],
    offer: ['möchtest du, dass ich', 'möchten sie, dass ich', 'soll ich '],
  },
  {
    talk: [
      'basado en la transcripción',
      'según la transcripción',
      'estas notas están',
      'espero que esto',
      'espero que te',
    ],
    opening: ['claro', 'por supuesto', 'aquí tienes', 'aquí están', 'aquí está'],
    offer: ['¿quieres que', '¿te gustaría que', '¿deseas que'],
  },
  {
    talk: [
      "d'après la transcription",
      'sur la base de la transcription',
      'sur la base de vos',
      'sur la base de tes',
      'ces notes sont',
      "j'espère que",
    ],
    opening: ['bien sûr', 'certainement', 'voici'],
    offer: ['voulez-vous que je', 'souhaitez-vous que je', 'veux-tu que je', 'souhaites-tu que je'],
  },
  {
    talk: [
      'com base na transcrição',
      'com base no vídeo',
      'com base no texto',
      'com base nas suas',
      'estas notas foram',
      'espero que isso',
    ],
    opening: ['claro', 'com certeza', 'aqui está', 'aqui estão'],
    offer: ['gostaria que eu', 'você gostaria que eu', 'quer que eu', 'você quer que eu'],
  },
  {
    talk: ['на основі транскрипту', 'на основі вашого', 'ці нотатки', 'сподіваюся, це'],
    opening: ['звичайно', 'звісно', 'ось ваш', 'ось твій', 'ось список', 'ось відповід'],
    offer: ['хочете, щоб я', 'хочеш, щоб я', 'бажаєте, щоб я'],
  },
  {
    talk: ['प्रतिलेख के आधार पर', 'ये नोट्स', 'आशा है कि'],
    opening: ['ज़रूर', 'बिल्कुल', 'यहाँ आपके'],
    offer: ['क्या आप चाहते हैं कि मैं', 'क्या आप चाहेंगे कि मैं'],
  },
];

/** How a sentence begins that goes on with what `Sure!` began, in the same languages. */
const ANNOUNCE = [
  'let me ',
  "let's ",
  "i'll ",
  "i'd ",
  'i will ',
  "i'm ",
  'this is a great',
  "that's a great",
  'happy to',
  'ich ',
  'lass uns',
  'schauen wir',
  'vamos a',
  'veamos',
  'allons',
  'je vais',
  'vamos ',
  'vou ',
  'давайте',
  'चलिए',
];

const TALK = TABLES.flatMap((table) => table.talk);
const OPENING = TABLES.flatMap((table) => table.opening);
const OFFER = TABLES.flatMap((table) => table.offer);

/** Names that chat products print over a page or a turn, lower case. */
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

/** Talk that is only talk where a turn begins. */
function isChatOpening(text: string): boolean {
  const said = normalise(text);
  return isChatTalk(text) || OPENING.some((words) => said.startsWith(words));
}

const SENTENCE = /^.*?(?:[.!?…。！？।]["'”’)*_]*(?=\s|$)|$)(?:\s|\p{Extended_Pictographic}|\uFE0F)*/su;
/** `Sure, ...`: the sentence may go on with the matter. */
const AGREES = /^[\p{L} ]{2,16},\s+/u;

/**
 * How much of a paragraph at the start of a turn is talk: up to where its first sentence about the matter begins. 0 when it
 * begins with that, the length of the text when it has none.
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
  // `Here is the rule of three: keep ...` says what it announces.
  if (/[:：]\s+\S+\s+\S+\s+\S/u.test(sentence)) return false;
  const agreed = AGREES.exec(sentence)?.[0];
  return agreed === undefined || words < 6 || isTalkSentence(sentence.slice(agreed.length), true);
}

/** What an assistant says it will do, or where to look. */
function announces(sentence: string): boolean {
  const said = normalise(sentence);
  return ANNOUNCE.some((start) => said.startsWith(start)) || /[:：]\s*$/u.test(sentence);
}

/** Where in the text an offer begins, or -1. */
export function offerIndex(text: string): number {
  const said = text.toLowerCase().replace(/[’‘]/gu, "'");
  if (said.length !== text.length) return -1;
  let best = -1;
  for (const words of OFFER) {
    const index = said.indexOf(words);
    const begins = index === 0 || (index > 0 && !/[\p{L}\p{N}]/u.test(said[index - 1] ?? ''));
    if (index >= 0 && begins && (best < 0 || index < best)) best = index;
  }
  return best;
}

/** A line that belongs to the page of a chat product. */
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

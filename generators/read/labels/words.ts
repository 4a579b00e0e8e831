/**
 * Words that only tell how a text is divided, per language, lower case. They label no block, so they
 * are no part of the label tables.
 */
const TOPIC_WORDS: readonly string[] = [
  'day',
  'part',
  'chapter',
  'module',
  'week',
  'lesson',
  'unit',
  'lecture',
  'session',
  'volume',
  'tag',
  'teil',
  'kapitel',
  'modul',
  'woche',
  'lektion',
  'día',
  'parte',
  'capítulo',
  'módulo',
  'semana',
  'lección',
  'tema',
  'unidad',
  'jour',
  'partie',
  'chapitre',
  'semaine',
  'leçon',
  'unité',
  'dia',
  'aula',
  'unidade',
  'lição',
  'день',
  'частина',
  'розділ',
  'модуль',
  'тиждень',
  'урок',
  'दिन',
  'भाग',
  'अध्याय',
  'मॉड्यूल',
  'पाठ',
];

const TOPIC = new RegExp(
  `(?:^|[\\s.#])(?:${TOPIC_WORDS.join('|')})\\s+(?:\\p{Nd}{1,3}|[IVX]{1,5})(?=[\\s:：.,-]|$)`,
  'iu',
);

/** Whether a title counts parts of a course: `Day 3: Volumes`, `Part II`. */
export function isTopicWord(title: string): boolean {
  return TOPIC.test(title);
}

/** Words that open a sentence and hardly ever stand inside a title, lower case. */
export const OPENERS: ReadonlySet<string> = new Set([
  'if',
  'when',
  'you',
  'we',
  'this',
  'it',
  'now',
  'once',
  'after',
  'then',
  'here',
  'there',
  'since',
  'because',
  'after',
  'before',
  'wenn',
  'du',
  'sie',
  'wir',
  'jetzt',
  'dann',
  'nachdem',
  'hier',
  'si',
  'cuando',
  'ahora',
  'después',
  'aquí',
  'quand',
  'lorsque',
  'vous',
  'maintenant',
  'ensuite',
  'se',
  'quando',
  'você',
  'agora',
  'depois',
  'aqui',
  'якщо',
  'коли',
  'ви',
  'тепер',
  'потім',
  'यदि',
  'जब',
  'आप',
  'अब',
  'फिर',
]);

const ANSWER_WORDS = [
  'answer',
  'solution',
  'antwort',
  'lösung',
  'respuesta',
  'solución',
  'réponse',
  'resposta',
  'solução',
  'відповідь',
  'рішення',
  "розв'язок",
  'उत्तर',
  'समाधान',
];
const ANSWER = new RegExp(`(?:^|[^\\p{L}])(?:${ANSWER_WORDS.join('|')})s?(?:[^\\p{L}]|$)`, 'iu');

/** Whether a fold is labelled `Show answer` or the like, so that what it hides answers the text above. */
export function isAnswerToggle(text: string): boolean {
  return text.length < 40 && !/[?？]/u.test(text) && ANSWER.test(text);
}

const CONTENTS_TITLES: ReadonlySet<string> = new Set([
  'table of contents',
  'contents',
  'toc',
  'index',
  'inhalt',
  'inhaltsverzeichnis',
  'índice',
  'contenido',
  'tabla de contenidos',
  'sommaire',
  'table des matières',
  'conteúdo',
  'sumário',
  'зміст',
  'विषय सूची',
  'विषय-सूची',
]);

export function isContentsTitle(text: string): boolean {
  return CONTENTS_TITLES.has(text.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, ''));
}

const ANSWER_KEY_TITLES: ReadonlySet<string> = new Set([
  'answer key',
  'answer keys',
  'answers',
  'key',
  'solutions',
  'correct answers',
  'quiz answers',
  'lösungen',
  'antworten',
  'lösungsschlüssel',
  'respuestas',
  'respuestas correctas',
  'soluciones',
  'clave de respuestas',
  'réponses',
  'corrigé',
  'solutions du quiz',
  'respostas',
  'gabarito',
  'відповіді',
  'ключ',
  'правильні відповіді',
  'उत्तर',
  'उत्तर कुंजी',
  'उत्तरमाला',
]);

/** Whether a title announces the answers to all questions above it. */
export function isAnswerKeyTitle(title: string): boolean {
  return ANSWER_KEY_TITLES.has(title.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, ''));
}

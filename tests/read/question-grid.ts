/** What notes of a language ask and answer, with its own words for both. The answers tell the questions apart. */
export interface Words {
  /** Above questions: a heading that says so. */
  title: string;
  question: string;
  answer: string;
  /** Above the answers of all questions. */
  key: string;
  asked: readonly [string, string, string];
  /** Orders instead of questions. */
  ordered: readonly [string, string, string];
  answers: readonly [string, string, string];
}

export const WORDS: Readonly<Record<string, Words>> = {
  en: {
    title: 'Questions',
    question: 'Question',
    answer: 'Answer',
    key: 'Answer key',
    asked: ['What does a lock keep?', 'Why do rivers bend?', 'How is paper made?'],
    ordered: ['Describe the work of a lock', 'Explain the bend of a river', 'Compare paper with cloth'],
    answers: ['It keeps boats level.', 'The outer bank wears away.', 'Fibres are pressed and dried.'],
  },
  de: {
    title: 'Fragen',
    question: 'Frage',
    answer: 'Antwort',
    key: 'Lösungen',
    asked: ['Was hält eine Schleuse?', 'Warum biegen sich Flüsse?', 'Wie entsteht Papier?'],
    ordered: [
      'Beschreiben Sie eine Schleuse',
      'Erklären Sie den Bogen eines Flusses',
      'Vergleichen Sie Papier mit Stoff',
    ],
    answers: ['Sie hält Boote auf einer Höhe.', 'Das äußere Ufer wird abgetragen.', 'Fasern werden gepresst.'],
  },
  es: {
    title: 'Preguntas',
    question: 'Pregunta',
    answer: 'Respuesta',
    key: 'Respuestas',
    asked: ['¿Qué retiene una esclusa?', '¿Por qué se curvan los ríos?', '¿Cómo se hace el papel?'],
    ordered: ['Describe una esclusa del canal', 'Explica la curva de un río', 'Compara el papel con la tela'],
    answers: ['Mantiene los barcos a un nivel.', 'La orilla exterior se desgasta.', 'Se prensan las fibras.'],
  },
  fr: {
    title: 'Questions',
    question: 'Question',
    answer: 'Réponse',
    key: 'Corrigé',
    asked: ['Que retient une écluse ?', 'Pourquoi les rivières tournent-elles ?', 'Comment fait-on le papier ?'],
    ordered: ['Décrivez une écluse du canal', 'Expliquez la courbe d’une rivière', 'Comparez le papier et le tissu'],
    answers: ['Elle garde les bateaux à niveau.', 'La rive extérieure s’use.', 'On presse des fibres.'],
  },
  pt: {
    title: 'Perguntas',
    question: 'Pergunta',
    answer: 'Resposta',
    key: 'Gabarito',
    asked: ['O que retém uma eclusa?', 'Por que os rios fazem curvas?', 'Como se faz o papel?'],
    ordered: ['Descreva uma eclusa do canal', 'Explique a curva de um rio', 'Compare o papel com o tecido'],
    answers: ['Mantém os barcos no nível.', 'A margem de fora se gasta.', 'Prensam-se as fibras.'],
  },
  uk: {
    title: 'Питання',
    question: 'Питання',
    answer: 'Відповідь',
    key: 'Відповіді',
    asked: ['Що утримує шлюз?', 'Чому річки звиваються?', 'Як роблять папір?'],
    ordered: ['Опишіть роботу шлюзу', 'Поясніть вигин річки', 'Порівняйте папір і тканину'],
    answers: ['Він тримає човни на рівні.', 'Зовнішній берег розмивається.', 'Волокна пресують.'],
  },
  hi: {
    title: 'प्रश्न',
    question: 'प्रश्न',
    answer: 'उत्तर',
    key: 'उत्तर कुंजी',
    asked: ['नहर का फाटक क्या रोकता है?', 'नदियाँ क्यों मुड़ती हैं?', 'कागज़ कैसे बनता है?'],
    ordered: ['नहर का फाटक समझाइए', 'नदी के मोड़ का वर्णन कीजिए', 'कागज़ और कपड़े की तुलना कीजिए'],
    answers: ['वह नावों को बराबर रखता है।', 'बाहरी किनारा घिसता है।', 'रेशे दबाए जाते हैं।'],
  },
  zh: {
    title: '问题',
    question: '问题',
    answer: '答案',
    key: '参考答案',
    asked: ['船闸保持什么？', '河流为什么弯曲？', '纸是怎么做的？'],
    ordered: ['简述船闸的作用', '解释河流的弯曲', '比较纸和布的不同'],
    answers: ['它让船保持在同一高度。', '外侧的河岸被冲走。', '纤维被压平晾干。'],
  },
  ja: {
    title: '質問',
    question: '質問',
    answer: '回答',
    key: '解答',
    asked: ['水門は何を保ちますか？', '川はなぜ曲がりますか？', '紙はどう作りますか？'],
    ordered: ['水門の働きを説明せよ', '川の曲がりを説明せよ', '紙と布の違いを述べよ'],
    answers: ['船を同じ高さに保つ。', '外側の岸が削られる。', '繊維を押して乾かす。'],
  },
  ko: {
    title: '질문',
    question: '질문',
    answer: '답변',
    key: '정답',
    asked: ['갑문은 무엇을 유지하나요?', '강은 왜 굽나요?', '종이는 어떻게 만드나요?'],
    ordered: ['갑문의 역할을 설명하시오', '강의 굽이를 설명하시오', '종이와 천을 비교하시오'],
    answers: ['배를 같은 높이로 유지한다.', '바깥쪽 둑이 깎인다.', '섬유를 눌러 말린다.'],
  },
  ru: {
    title: 'Вопросы',
    question: 'Вопрос',
    answer: 'Ответ',
    key: 'Ответы',
    asked: ['Что удерживает шлюз?', 'Почему реки изгибаются?', 'Как делают бумагу?'],
    ordered: ['Опишите работу шлюза', 'Объясните изгиб реки', 'Сравните бумагу с тканью'],
    answers: ['Он держит лодки на уровне.', 'Внешний берег размывается.', 'Волокна прессуют.'],
  },
  pl: {
    title: 'Pytania',
    question: 'Pytanie',
    answer: 'Odpowiedź',
    key: 'Odpowiedzi',
    asked: ['Co utrzymuje śluza?', 'Dlaczego rzeki się wyginają?', 'Jak powstaje papier?'],
    ordered: ['Opisz pracę śluzy', 'Wyjaśnij zakole rzeki', 'Porównaj papier z tkaniną'],
    answers: ['Utrzymuje łodzie na poziomie.', 'Zewnętrzny brzeg się ściera.', 'Włókna są prasowane.'],
  },
};

/** How a question is written, with `number` from 1, and its answer below or behind it. */
type Style = (asked: string, answer: string, number: number, words: Words) => string;

/** Those that need questions with a question mark, or a heading above that says "Questions". */
export const ASKING: Readonly<Record<string, Style>> = {
  'plain line': (asked, answer) => `${asked}\n${answer}\n\n`,
  'plain line, blank line': (asked, answer) => `${asked}\n\n${answer}\n\n`,
  'numbered line': (asked, answer, number) => `${number}. ${asked}\n${answer}\n\n`,
  'numbered line, blank line': (asked, answer, number) => `${number}. ${asked}\n\n${answer}\n\n`,
  'numbered with bracket': (asked, answer, number) => `${number}) ${asked}\n\n${answer}\n\n`,
  'numbered, indented answer': (asked, answer, number) => `${number}. ${asked}\n   ${answer}\n`,
  'numbered, tabs': (asked, answer, number) => `${number}.\t${asked}\n\n\t${answer}\n\n`,
  'numbered, answer as list': (asked, answer, number) => `${number}. ${asked}\n   - ${answer}\n   - ...\n`,
  'numbered bold, answer as bullet': (asked, answer, number) => `${number}. **${asked}**\n   - ${answer}\n\n`,
  'bullet, nested answer': (asked, answer) => `- ${asked}\n  - ${answer}\n`,
  'bullet, nested answer by tab': (asked, answer) => `- ${asked}\n\t- ${answer}\n`,
  'bold line': (asked, answer) => `**${asked}**\n${answer}\n\n`,
  'bold with number outside': (asked, answer, number) => `${number}. **${asked}**\n\n${answer}\n\n`,
  'bold with dash': (asked, answer) => `- **${asked}** - ${answer}\n`,
  'italic line': (asked, answer) => `*${asked}*\n\n${answer}\n\n`,
  'quoted question': (asked, answer) => `> ${asked}\n\n${answer}\n\n`,
  'quoted bold question': (asked, answer) => `> **${asked}**\n\n${answer}\n\n`,
  'quoted answer': (asked, answer) => `### ${asked}\n\n> ${answer}\n\n`,
  'cards between rules': (asked, answer) => `${asked}\n\n${answer}\n\n---\n\n`,
  'closed heading': (asked, answer) => `### ${asked} ###\n${answer}\n\n`,
  'underlined heading': (asked, answer) => `${asked}\n---\n\n${answer}\n\n`,
  'html heading': (asked, answer) => `<h3>${asked}</h3>\n<p>${answer}</p>\n\n`,
};

/** Those in which labels, places or marks say what asks. */
export const MARKED: Readonly<Record<string, Style>> = {
  'Q. and A.': (asked, answer) => `Q. ${asked}\nA. ${answer}\n\n`,
  'Q1: and A1:': (asked, answer, number) => `Q${number}: ${asked}\nA${number}: ${answer}\n\n`,
  'bold Q1. and A.': (asked, answer, number) => `**Q${number}.** ${asked}\n\n**A.** ${answer}\n\n`,
  'heading with number of the question': (asked, answer, number, words) =>
    `## ${words.question} ${number}\n\n${asked}\n\n**${words.answer}:** ${answer}\n\n`,
  'words of the language': (asked, answer, _number, words) =>
    `${words.question}: ${asked}\n${words.answer}: ${answer}\n\n`,
  'bold words of the language': (asked, answer, number, words) =>
    `**${words.question} ${number}:** ${asked}\n\n**${words.answer}:** ${answer}\n\n`,
  'numbered line and answer label': (asked, answer, number, words) =>
    `${number}. ${asked}\n\n**${words.answer}:** ${answer}\n\n`,
  'numbered line and indented label': (asked, answer, number, words) =>
    `${number}. ${asked}\n   ${words.answer}: ${answer}\n\n`,
  'heading and answer heading': (asked, answer, _number, words) =>
    `### ${asked}\n\n#### ${words.answer}\n\n${answer}\n\n`,
  'heading and quoted label': (asked, answer, _number, words) => `### ${asked}\n\n> **${words.answer}:** ${answer}\n\n`,
  'heading and fold': (asked, answer, _number, words) =>
    `### ${asked}\n\n<details>\n<summary>${words.answer}</summary>\n\n${answer}\n\n</details>\n\n`,
  'numbered line and fold': (asked, answer, number, words) =>
    `${number}. ${asked}\n\n<details><summary>${words.answer}</summary>\n${answer}\n</details>\n\n`,
  admonition: (asked, answer) => `!!! question "${asked}"\n    ${answer}\n\n`,
  'folded admonition': (asked, answer) => `??? question "${asked}"\n\n    ${answer}\n\n`,
  'callout that is folded': (asked, answer) => `> [!question]- ${asked}\n> ${answer}\n\n`,
};

/** Where they stand. */
export const AROUND: Readonly<Record<string, (questions: string, words: Words) => string>> = {
  alone: (questions) => questions,
  'below its title': (questions, { title }) => `# ${title}\n\n${questions}`,
  'below a part': (questions, { title }) => `# Notes\n\nWater and wood.\n\n## ${title}\n\n${questions}`,
  'with carriage returns': (questions, { title }) => `# ${title}\n\n${questions}`.replaceAll('\n', '\r\n'),
};

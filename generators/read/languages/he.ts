import { list, type PartialLanguage } from './language.ts';

export const he: PartialLanguage = {
  code: 'he',
  labels: {
    question: list('שאלה, ש'),
    answer: list('תשובה נכונה, תשובה, ת'),
    tip: list('טיפ, הערה'),
    'plain-words': list('הגדרה'),
    example: list('דוגמה, דוגמא'),
    step: list('שלב, צעד'),
    warning: list('אזהרה, שים לב'),
    reason: list('סיבה, למה'),
    fix: list('פתרון, הפתרון'),
    result: list('תוצאה'),
    tool: list('כלי'),
    image: list('תמונה, תמונת בסיס'),
    instruction: list('הוראה'),
    concept: list('מונח'),
  },
  titles: {
    answerKeys: list('תשובות, פתרונות, מפתח תשובות'),
    answers: list('תשובה'),
    questions: list('שאלות, שאלות ותשובות'),
    answerColumns: list('תשובה'),
  },
  pages: {
    page: list('עמוד'),
    of: list('מתוך'),
    top: list('חזרה למעלה, למעלה'),
  },
  unanswered: {
    begins: list('בהמשך, להשלים'),
    alone: list(''),
  },
  requests: {
    tasks: list(`
      הסבר, הסבירו, תאר, תארו, הגדר, הגדירו, השווה, השוו, מנה, מנו, נמק, נמקו, הוכח, הוכיחו, חשב, חשבו, נתח, נתחו,
      דון, דונו, ציין, ציינו, פרט, פרטו
    `),
    asks: list('מה, איך, כיצד, מתי, איפה, מדוע, למה, מי, כמה, היכן, אילו, איזה, איזו'),
    ends: list(''),
  },
};

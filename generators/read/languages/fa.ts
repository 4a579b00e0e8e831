import { list, type PartialLanguage } from './language.ts';

export const fa: PartialLanguage = {
  code: 'fa',
  labels: {
    question: list('سوال, سؤال, پرسش'),
    answer: list('پاسخ, جواب, پاسخ صحیح'),
    tip: list('نکته'),
    example: list('مثال'),
    warning: list('توجه, هشدار'),
    reason: list('توضیح, چرا, دلیل'),
    fix: list('راه حل'),
    tool: list('ابزار'),
    result: list('نتیجه'),
  },
  titles: {
    answers: list('پاسخ, جواب'),
    contents: list('فهرست, فهرست مطالب'),
    answerKeys: list('پاسخ‌ها, پاسخنامه, جواب‌ها'),
    questions: list('سوالات, سؤالات, پرسش‌ها, پرسش و پاسخ, سوالات متداول, سوالات مصاحبه'),
    answerColumns: list('پاسخ, جواب, توضیح'),
  },
  requests: {
    tasks: list('توضیح دهید, شرح دهید, تعریف کنید, مقایسه کنید, نام ببرید, بیان کنید'),
    asks: list('چرا, چگونه, چطور, چیست, کدام, چند, چه'),
    ends: list('چیست, کدامند, چگونه است, را توضیح دهید, را نام ببرید'),
  },
};

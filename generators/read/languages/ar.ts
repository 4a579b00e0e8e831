import { list, type PartialLanguage } from './language.ts';

export const ar: PartialLanguage = {
  code: 'ar',
  labels: {
    question: list('سؤال, السؤال, س'),
    answer: list('الإجابة الصحيحة, جواب, الجواب, إجابة, الإجابة, ج'),
    tip: list('نصيحة, ملاحظة, تلميح'),
    'plain-words': list('تعريف, التعريف'),
    example: list('مثال'),
    step: list('خطوة, الخطوة'),
    warning: list('تحذير, تنبيه'),
    reason: list('السبب, لماذا'),
    fix: list('الحل, حل'),
    result: list('النتيجة'),
    tool: list('أداة, الأداة'),
    image: list('صورة, الصورة'),
    instruction: list('تعليمة'),
    concept: list('مصطلح, المصطلح'),
  },
  titles: {
    answerKeys: list('الإجابات, مفتاح الإجابات, الحلول'),
    answers: list('الإجابة, الجواب'),
    questions: list('أسئلة, أسئلة وأجوبة'),
    answerColumns: list('الإجابة'),
  },
  pages: {
    page: list('صفحة'),
    of: list('من'),
    top: list('العودة إلى الأعلى, إلى الأعلى, عودة للأعلى, للأعلى'),
  },
  unanswered: {
    begins: list('قيد الإعداد, قريبا'),
    alone: list(''),
  },
  requests: {
    tasks: list(`
      اشرح, اشرحي, عرف, عرّف, اذكر, قارن, صف, وضح, وضّح, عدد, ناقش, ناقشي, حلل, حللي, علل, عللي, برهن, احسب, احسبي,
      صنف, صنفي, بين, بيني
    `),
    asks: list('ما, ماذا, كيف, متى, أين, لماذا, من هو, هل, كم'),
    ends: list(''),
  },
};

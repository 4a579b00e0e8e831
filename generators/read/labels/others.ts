import type { PartialLabelTable } from './role.ts';

/** Words that label questions and the commonest blocks in more languages, one table for each. */
const ar: PartialLabelTable = {
  question: ['سؤال', 'السؤال', 'س'],
  answer: ['جواب', 'الجواب', 'إجابة', 'الإجابة', 'ج'],
  tip: ['نصيحة', 'ملاحظة', 'تلميح'],
  'plain-words': ['تعريف', 'التعريف'],
  example: ['مثال'],
  step: ['خطوة', 'الخطوة'],
  warning: ['تحذير', 'تنبيه'],
  reason: ['السبب', 'لماذا'],
  fix: ['الحل', 'حل'],
  result: ['النتيجة'],
};

const he: PartialLabelTable = {
  question: ['שאלה', 'ש'],
  answer: ['תשובה', 'ת'],
  tip: ['טיפ', 'הערה'],
  'plain-words': ['הגדרה'],
  example: ['דוגמה', 'דוגמא'],
  step: ['שלב', 'צעד'],
  warning: ['אזהרה', 'שים לב'],
  reason: ['סיבה', 'למה'],
  fix: ['פתרון', 'הפתרון'],
  result: ['תוצאה'],
};

const zh: PartialLabelTable = {
  question: ['问', '问题', '面试题', '問', '問題'],
  answer: ['答', '答案', '回答', '参考答案', '參考答案'],
  tip: ['提示', '注', '备注', '技巧', '小贴士'],
  'plain-words': ['定义', '概念', '定義'],
  example: ['例子', '示例', '例如', '範例'],
  step: ['步骤', '步驟'],
  warning: ['警告', '注意'],
  reason: ['原因', '为什么', '為什麼'],
  fix: ['解决方法', '解决方案', '解決方案'],
  result: ['结果', '結果'],
  trap: ['陷阱', '常见错误'],
};

const ja: PartialLabelTable = {
  question: ['質問', '設問'],
  answer: ['回答例', '解答', '答え'],
  tip: ['ヒント', 'メモ', '補足'],
  'plain-words': ['用語'],
  example: ['例'],
  step: ['手順', 'ステップ'],
  warning: ['注意点'],
  reason: ['理由'],
  fix: ['解決策', '対処法'],
};

const ko: PartialLabelTable = {
  question: ['질문', '문제'],
  answer: ['답변', '정답', '답', '해답'],
  tip: ['팁', '참고'],
  'plain-words': ['정의'],
  example: ['예시', '예'],
  step: ['단계'],
  warning: ['주의', '경고'],
  reason: ['이유'],
  fix: ['해결', '해결 방법'],
};

const ru: PartialLabelTable = {
  question: ['вопрос', 'вопрос на собеседовании'],
  answer: ['ответ', 'правильный ответ', 'пример ответа'],
  tip: ['совет', 'примечание', 'подсказка'],
  'plain-words': ['простыми словами', 'определение', 'понятие'],
  analogy: ['аналогия'],
  example: ['пример', 'например'],
  step: ['шаг'],
  result: ['итог'],
  warning: ['внимание', 'предупреждение', 'важно', 'опасно'],
  trap: ['ловушка', 'типичная ошибка', 'частая ошибка'],
  situation: ['ситуация', 'сценарий', 'симптом'],
  reason: ['почему'],
  fix: ['решение', 'исправление'],
};

const it: PartialLabelTable = {
  question: ['domanda', "domanda d'esame"],
  answer: ['risposta', 'risposta corretta'],
  tip: ['suggerimento', 'consiglio', 'nota bene'],
  'plain-words': ['in parole semplici', 'definizione', 'concetto'],
  example: ['esempio', 'per esempio', 'ad esempio'],
  step: ['passaggio'],
  result: ['risultato'],
  warning: ['attenzione', 'avviso', 'pericolo'],
  trap: ['trappola', 'errore comune'],
  reason: ['motivo', 'perché'],
  fix: ['soluzione', 'la soluzione'],
};

const pl: PartialLabelTable = {
  question: ['pytanie', 'pytanie rekrutacyjne'],
  answer: ['odpowiedź', 'poprawna odpowiedź'],
  tip: ['wskazówka', 'uwaga', 'porada'],
  'plain-words': ['definicja', 'pojęcie', 'w prostych słowach'],
  example: ['przykład', 'na przykład'],
  step: ['krok'],
  result: ['wynik'],
  warning: ['ostrzeżenie', 'ważne'],
  trap: ['pułapka', 'częsty błąd'],
  reason: ['powód', 'dlaczego', 'przyczyna'],
  fix: ['rozwiązanie'],
};

const nl: PartialLabelTable = {
  question: ['vraag', 'sollicitatievraag'],
  answer: ['antwoord', 'het antwoord', 'juiste antwoord'],
  tip: ['opmerking'],
  'plain-words': ['definitie', 'begrip', 'in gewone woorden'],
  example: ['voorbeeld', 'bijvoorbeeld'],
  step: ['stap'],
  result: ['resultaat'],
  warning: ['waarschuwing', 'let op', 'gevaar', 'belangrijk'],
  trap: ['valkuil', 'veelgemaakte fout'],
  reason: ['waarom', 'oorzaak', 'reden'],
  fix: ['oplossing'],
};

const tr: PartialLabelTable = {
  question: ['soru', 'mülakat sorusu'],
  answer: ['cevap', 'yanıt', 'doğru cevap'],
  tip: ['ipucu', 'not'],
  'plain-words': ['tanım', 'kavram'],
  example: ['örnek'],
  step: ['adım'],
  result: ['sonuç'],
  warning: ['uyarı', 'dikkat', 'önemli'],
  trap: ['tuzak'],
  reason: ['neden', 'sebep'],
  fix: ['çözüm'],
};

export const others: readonly PartialLabelTable[] = [ar, he, zh, ja, ko, ru, it, pl, nl, tr];

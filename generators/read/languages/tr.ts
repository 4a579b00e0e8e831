import { list, type PartialLanguage } from './language.ts';

export const tr: PartialLanguage = {
  code: 'tr',
  labels: {
    question: list('soru, mülakat sorusu'),
    answer: list('cevap, yanıt, doğru cevap'),
    tip: list('ipucu, not'),
    'plain-words': list('tanım, kavram'),
    example: list('örnek'),
    step: list('adım'),
    result: list('sonuç'),
    warning: list('uyarı, dikkat, önemli'),
    trap: list('tuzak'),
    reason: list('neden, sebep'),
    fix: list('çözüm'),
    tool: list('araç'),
    image: list('imaj, temel imaj'),
    instruction: list('talimat'),
    concept: list('terim'),
  },
  titles: {
    answerKeys: list('cevaplar, cevap anahtarı, yanıtlar, çözümler'),
    answers: list('cevap'),
    questions: list('sorular, soruları'),
    answerColumns: list('cevap, açıklama'),
  },
  pages: {
    page: list(''),
    of: list(''),
    top: list('yukarı, başa dön, yukarı çık'),
  },
  unanswered: {
    begins: list('eklenecek, yakında'),
    alone: list(''),
  },
  requests: {
    tasks: list('açıklayınız, anlatınız, tanımlayınız'),
    asks: list('nedir, ne, nasıl, ne zaman, nerede, kim, hangi, neden, niçin, niye, kaç, kimin, kime'),
    ends: list(
      'açıklayınız, açıkla, açıklayın, tanımlayınız, karşılaştırınız, nedir, yazınız, sıralayınız, anlatınız, anlatın, belirtiniz, belirtin, tartışınız, tartışın, yorumlayınız, yorumlayın, karşılaştırın, tanımlayın, sıralayın, hesaplayınız, hesaplayın',
    ),
  },
  tables: {
    fields: list(`
      açıklama, kullanım, örnek, anlam, tür, değer, avantajlar, dezavantajlar, tanım, komut, sonuç, boyut, amaç
    `),
    differences: list('fark, farklar, karşılaştırma'),
  },
};

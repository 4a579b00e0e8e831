import { list, type PartialLanguage } from './language.ts';

export const el: PartialLanguage = {
  code: 'el',
  labels: {
    question: list('ερώτηση, ερώτημα, άσκηση, θέμα'),
    answer: list('απάντηση, σωστή απάντηση'),
    tip: list('σημείωση'),
    example: list('παράδειγμα'),
    warning: list('προσοχή'),
    reason: list('εξήγηση, γιατί, αιτιολόγηση'),
    fix: list('λύση'),
    tool: list('εργαλείο'),
    result: list('αποτέλεσμα'),
  },
  titles: {
    answers: list('απάντηση, λύση'),
    contents: list('περιεχόμενα'),
    answerKeys: list('απαντήσεις, λύσεις'),
    questions: list('ερωτήσεις, ερωτήσεις και απαντήσεις, ερωτήσεις συνέντευξης, συχνές ερωτήσεις'),
    answerColumns: list('απάντηση, εξήγηση, περιγραφή'),
  },
  requests: {
    tasks: list('εξηγήστε, περιγράψτε, ορίστε, συγκρίνετε, αναφέρετε, υπολογίστε, αποδείξτε, εξήγησε'),
    asks: list('τι, πώς, πότε, πού, ποιος, ποια, ποιο, ποιες, γιατί, πόσα, πόσοι'),
    ends: list(''),
  },
};

import { list, type PartialLanguage } from './language.ts';

export const bg: PartialLanguage = {
  code: 'bg',
  labels: {
    question: list('въпрос'),
    answer: list('отговор, верен отговор, правилен отговор'),
    fix: list('решение'),
    reason: list('обяснение, защо'),
  },
  titles: {
    answers: list('отговор, решение'),
    answerKeys: list('отговори, верни отговори, решения'),
    questions: list('въпроси, въпроси и отговори, изпитни въпроси, контролни въпроси'),
    answerColumns: list('отговор, обяснение, описание'),
  },
  requests: {
    tasks: list('обяснете, опишете, дефинирайте, сравнете, избройте, посочете, обясни, опиши, дефинирай, изброй'),
    asks: list('какво, какви, каква, какъв, как, кога, къде, кой, коя, кое, кои, защо, колко'),
    ends: list(''),
  },
};

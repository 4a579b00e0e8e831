import { list, type PartialLanguage } from './language.ts';

export const ru: PartialLanguage = {
  code: 'ru',
  labels: {
    question: list('вопрос, вопрос на собеседовании, дополнительный вопрос'),
    answer: list('ответ, правильный ответ, пример ответа'),
    tip: list('совет, примечание, подсказка'),
    'plain-words': list('простыми словами, определение, понятие'),
    analogy: list('аналогия'),
    example: list('пример, например'),
    step: list('шаг'),
    result: list('итог'),
    warning: list('внимание, предупреждение, важно, опасно'),
    trap: list('ловушка, типичная ошибка, частая ошибка'),
    situation: list('ситуация, сценарий, симптом'),
    reason: list('почему'),
    fix: list('решение, исправление'),
    tool: list('инструмент'),
    image: list('образ, базовый образ'),
    instruction: list('инструкция'),
    concept: list('термин'),
  },
  followUps: list('дополнительный вопрос'),
  titles: {
    answers: list('ответ, как отвечать, решение'),
    questions: list('вопросы, вопросы и ответы'),
    answerColumns: list('ответ, описание, пояснение, источник, тема'),
  },
  pages: {
    page: list('страница'),
    of: list('из'),
    top: list(
      'наверх, вверх, к началу, в начало, назад к оглавлению, к оглавлению, к содержанию, назад, вернуться наверх, вернуться к оглавлению',
    ),
  },
  unanswered: {
    begins: list('будет добавлено, скоро будет'),
    alone: list('дополнить'),
  },
};

import { list, type PartialLanguage } from './language.ts';

export const ko: PartialLanguage = {
  code: 'ko',
  labels: {
    question: list('질문, 문제'),
    answer: list('답변, 정답, 답, 해답'),
    tip: list('팁, 참고'),
    'plain-words': list('정의'),
    example: list('예시, 예'),
    step: list('단계'),
    warning: list('주의, 경고'),
    reason: list('이유'),
    fix: list('해결, 해결 방법'),
    tool: list('도구'),
    image: list('이미지, 베이스 이미지'),
    instruction: list('지시어'),
    concept: list('용어'),
  },
  titles: {
    answers: list('정답, 답변'),
    questions: list('질문, 질문과 답변'),
    answerColumns: list('답변, 설명'),
  },
  pages: {
    page: list(''),
    of: list(''),
    top: list('맨 위로, 위로, 목차로, 목차로 돌아가기, 맨 위로 이동'),
  },
  unanswered: {
    begins: list('추후 작성'),
    alone: list(''),
  },
};

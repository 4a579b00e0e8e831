import { list, type PartialLanguage } from './language.ts';

export const ko: PartialLanguage = {
  code: 'ko',
  labels: {
    question: list('질문, 문제'),
    answer: list('답변, 정답, 답, 해답, 모범 답안'),
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
    answerKeys: list('정답, 해답, 답안, 정답표'),
    answers: list('정답, 답변'),
    questions: list('질문, 질문과 답변, 문제, 예상 문제, 기출문제, 기출 문제, 연습문제'),
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
  requests: {
    tasks: list(''),
    asks: list('왜, 어떻게, 언제, 어디서, 무엇을, 무엇이, 어느, 누가, 무슨, 어떤'),
    ends: list(
      '해보세요, 해 보세요, 해주세요, 해 주세요, 해주시고, 설명하시오, 설명하라, 설명하세요, 설명해주세요, 설명해 주세요, 서술하시오, 말해보세요, 말해주세요, 무엇인가, 무엇인가요, 비교하시오, 보시오, 이란, 란',
    ),
  },
  tables: {
    fields: list(`
      설명, 용도, 특징, 예시, 예, 의미, 역할, 타입, 유형, 기본값, 값, 원리, 비고, 장점, 단점, 정의, 명령어, 매개변수, 문법, 기능, 이름, 크기, 버전, 포트, 상태, 이유, 방법,
      결과, 내용, 목적
    `),
    differences: list('차이, 차이점, 비교'),
  },
};

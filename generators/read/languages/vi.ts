import { list, type PartialLanguage } from './language.ts';

export const vi: PartialLanguage = {
  code: 'vi',
  labels: {
    question: list('câu hỏi, câu, hỏi, bài tập'),
    answer: list('trả lời, câu trả lời, đáp án, đáp án đúng, đáp, gợi ý trả lời'),
    tip: list('lưu ý, ghi chú, mẹo'),
    example: list('ví dụ'),
    warning: list('chú ý, cảnh báo'),
    reason: list('giải thích, lý do, vì sao, tại sao'),
    fix: list('lời giải, giải pháp'),
    step: list('bước'),
    tool: list('công cụ'),
    result: list('kết quả'),
  },
  followUps: list('câu hỏi phụ'),
  titles: {
    parts: list('chương, bài, phần, tuần'),
    answers: list('đáp án, trả lời, lời giải'),
    contents: list('mục lục'),
    answerKeys: list('đáp án, lời giải, bảng đáp án'),
    questions: list('câu hỏi, câu hỏi phỏng vấn, câu hỏi ôn tập, câu hỏi thường gặp, câu hỏi và đáp án, trắc nghiệm'),
    answerColumns: list('đáp án, trả lời, giải thích, mô tả'),
    numberColumns: list('stt'),
  },
  requests: {
    tasks: list('hãy, trình bày, giải thích, nêu, so sánh, phân biệt, mô tả, định nghĩa, liệt kê, chứng minh'),
    asks: list('tại sao, vì sao, khi nào, thế nào, làm thế nào, làm sao, có bao nhiêu'),
    ends: list('là gì, là ai, như thế nào, thế nào, ra sao, để làm gì'),
  },
};

import { list, type PartialLanguage } from './language.ts';

/** Indonesian; most of it is Malay as well. */
export const id: PartialLanguage = {
  code: 'id',
  labels: {
    question: list('pertanyaan, soal'),
    answer: list('jawaban, jawab, jawapan, kunci jawaban, jawaban benar, jawaban yang benar'),
    tip: list('catatan'),
    example: list('contoh'),
    warning: list('perhatian, peringatan'),
    reason: list('penjelasan, alasan, mengapa, pembahasan'),
    fix: list('penyelesaian, solusi'),
    step: list('langkah'),
    tool: list('perkakas'),
    result: list('hasil'),
  },
  titles: {
    parts: list('bab, bagian, minggu'),
    answers: list('jawaban, pembahasan'),
    contents: list('daftar isi'),
    answerKeys: list('kunci jawaban, jawaban, pembahasan'),
    questions: list('pertanyaan, pertanyaan wawancara, soal, soal latihan, contoh soal, tanya jawab, soalan'),
    answerColumns: list('jawaban, penjelasan, keterangan'),
  },
  requests: {
    tasks: list(
      'jelaskan, sebutkan, uraikan, bandingkan, hitunglah, hitung, tentukan, tuliskan, berikan, gambarkan, buktikan',
    ),
    asks: list('apa, apakah, bagaimana, mengapa, kenapa, kapan, siapa, siapakah, berapa, berapakah, manakah'),
    ends: list(''),
  },
};

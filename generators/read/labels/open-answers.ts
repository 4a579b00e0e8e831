/** What stands where an answer is still to be written, per language, lower case. */
const PHRASES: readonly string[] = [
  'to be completed',
  'to be done',
  'to be added',
  'to be written',
  'to be filled',
  'to be answered',
  'to be continued',
  'to be decided',
  'todo',
  'to do',
  'tbd',
  'tba',
  'tbc',
  'coming soon',
  'work in progress',
  'wip',
  'no answer yet',
  'not answered yet',
  'answer pending',
  'answer missing',
  'fill in',
  'fill me in',
  'folgt noch',
  'folgt',
  'noch offen',
  'noch zu ergänzen',
  'wird noch ergänzt',
  'zu ergänzen',
  'por completar',
  'pendiente',
  'próximamente',
  'por hacer',
  'falta respuesta',
  'à compléter',
  'à venir',
  'à faire',
  'à rédiger',
  'bientôt disponible',
  'a completar',
  'a definir',
  'a preencher',
  'em breve',
  'por fazer',
  'буде додано',
  'буде доповнено',
  'незабаром',
  'потрібно доповнити',
  'доповнити',
  'будет добавлено',
  'скоро будет',
  'дополнить',
  'जल्द आ रहा है',
  'बाद में',
  'अधूरा',
  'पूरा करना है',
  'da completare',
  'do uzupełnienia',
  'wkrótce',
  'nog in te vullen',
  'volgt nog',
  'eklenecek',
  'yakında',
  '待补充',
  '待完成',
  '待定',
  '未完待续',
  '未記入',
  '추후 작성',
  'قيد الإعداد',
  'قريبا',
  'בהמשך',
  'להשלים',
];

/** Phrases that may begin a real answer as well: `Folgt dem Link`. They count where they are all there is. */
const ALONE = new Set(['folgt', 'pendiente', 'बाद में', 'доповнити', 'дополнить', 'fill in', 'to do']);
const BEGIN = new RegExp(
  `^[\\s(\\[_*<-]*(?:${PHRASES.filter((phrase) => !ALONE.has(phrase)).join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
  'iu',
);
const WHOLE = new RegExp(
  `^[^\\p{L}\\p{N}?.…_–—-]*(?:${[...ALONE].join('|')}|n/?a|\\?+|-{1,3}|[–—…_]+|\\.{2,}|x{3,})[\\s.…)\\]]*$`,
  'iu',
);
const LONGEST = 80;

/**
 * Whether the lines of an answer say that it is still to be written: one of them `To be completed.`, or all of them
 * no more than `TBD`, `-`, `N/A`.
 */
export function isOpenAnswer(lines: readonly string[]): boolean {
  const short = lines.map((line) => line.trim()).filter((line) => line.length <= LONGEST);
  if (short.some((line) => BEGIN.test(line))) return true;
  return lines.length > 0 && short.length === lines.length && short.every((line) => WHOLE.test(line));
}

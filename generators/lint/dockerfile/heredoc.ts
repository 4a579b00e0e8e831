/** Instructions that may have here-documents, also after ONBUILD. */
const CARRIERS = /^(?:ONBUILD\s+)?(?:RUN|COPY|ADD)\s/i;
const MARK = /^\d*<<(-?)([^<]*)$/;

/** The here-documents of an instruction: words such as `<<EOF`, `<<-"END"` or `3<<EOT`, outside of quotes. */
export function heredocMarks(text: string): { name: string; stripTabs: boolean }[] {
  if (!CARRIERS.test(text) || !text.includes('<<')) return [];
  return shellWords(text).flatMap((word) => {
    const [, dash = '', quoted = ''] = MARK.exec(word) ?? [];
    const name = quoted.replace(/["'\\]/g, '');
    return name === '' ? [] : [{ name, stripTabs: dash === '-' }];
  });
}

/** Words with their quotes, so that a quoted `"<<EOF"` is not mistaken for a here-document. */
function shellWords(text: string): string[] {
  const words: string[] = [];
  let word = '';
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] as string;
    if (quote === '' && /\s/.test(letter)) {
      if (word !== '') words.push(word);
      word = '';
      continue;
    }
    word += letter;
    if (letter === '\\' && quote !== "'") word += text[++at] ?? '';
    else if (quote === '' && (letter === '"' || letter === "'")) quote = letter;
    else if (letter === quote) quote = '';
  }
  return word === '' ? words : [...words, word];
}

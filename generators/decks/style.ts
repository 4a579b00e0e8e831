import tokens from '../../templates/tokens.json' with { type: 'json' };

/** Classes for night mode in Anki's different apps. */
export const NIGHT = ['.card.nightMode', '.card.night_mode', '.nightMode .card', '.night_mode .card'];

const { light, dark } = tokens.surface;

/**
 * The style sheet of the cards. Anki's night mode is a class on the card, `nightMode` or `night_mode`, and does not use
 * media queries, so each colour is defined twice. Code is wrapped, because horizontal scrolling conflicts with swipe
 * gestures on phones.
 *
 * @param code - The rules for highlighted code.
 */
export function deckCss(code: string): string {
  return `.card {
  --text: ${light.text}; --muted: ${light.muted}; --line: ${light.line}; --sunken: ${light.sunken}; --accent: ${light.accent};
  max-width: 42rem; margin: 0 auto; padding: 0.75rem; color: var(--text); background: ${light.page};
  font: 1.125rem/1.5 system-ui, sans-serif; text-align: start; overflow-wrap: break-word;
}
${NIGHT.join(', ')} {
  --text: ${dark.text}; --muted: ${dark.muted}; --line: ${dark.line}; --sunken: ${dark.sunken}; --accent: ${dark.accent};
  color: var(--text); background: ${dark.page};
}
.front > :not(.context) { font-weight: 600; }
.front pre, .front code { font-weight: 400; }
.context, .place, .task { margin: 0 0 0.5rem; color: var(--muted); font-size: 0.875rem; font-weight: 400; }
.label { margin: 0.75rem 0 0; color: var(--accent); font-weight: 600; }
.phrase { padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--accent); font-weight: 600; }
#answer { border: 0; border-top: 1px solid var(--line); margin: 1rem 0; }
.place { margin-top: 1rem; }
a { color: var(--accent); }
p, ul, ol, dl, table, pre { margin: 0 0 0.6rem; }
ul, ol { padding-inline-start: 1.4rem; }
code, pre { font: 0.9em/1.45 ui-monospace, monospace; direction: ltr; unicode-bidi: isolate; }
:not(pre) > code { padding: 0.05em 0.25em; border-radius: 0.25em; background: var(--sunken); }
pre { padding: 0.6rem; border-radius: 0.4rem; background: var(--sunken); white-space: pre-wrap; text-align: left; }
img { max-width: 100%; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.3rem 0.5rem; border-top: 1px solid var(--line); text-align: start; vertical-align: top; }
blockquote { margin: 0 0 0.6rem; padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--line); }
.cloze { color: var(--accent); font-weight: 700; }
${code}`;
}

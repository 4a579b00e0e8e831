/** Prompts that show a line is typed, not part of what is typed. */
const PROMPT = /^(\$|#|>|PS>) (?=\S)/gm;
const SHOWN_MS = 1500;

document.addEventListener('click', async (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button.copy') : null;
  if (!button) return;
  const text = button.dataset['copyText'] ?? codeBeside(button);
  await navigator.clipboard.writeText(text);
  const label = button.textContent;
  button.textContent = 'Copied';
  setTimeout(() => {
    button.textContent = label;
  }, SHOWN_MS);
});

function codeBeside(button: HTMLButtonElement): string {
  const frame = button.closest<HTMLElement>('.code');
  const text = frame?.querySelector('pre')?.textContent ?? '';
  // In a Dockerfile or script `# ` begins a comment, so only a console transcript loses its prompts.
  return /^(console|shellsession|shell-session|terminal)$/.test(frame?.dataset['language'] ?? '')
    ? text.replace(PROMPT, '')
    : text.replace(/^\$ (?=\S)/gm, '');
}

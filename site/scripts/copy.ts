import { isTranscript } from '../../generators/browser.ts';

/** Shell prompts, which are not copied. */
const PROMPT = /^(\$|#|>|PS>) (?=\S)/gm;
const SHOWN_MS = 1500;

/** Makes every copy button copy the code next to it. */
export function listenForCopies(): void {
  document.addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button.copy') : null;
    if (!button) return;
    const text = button.dataset['copyText'] ?? codeBeside(button);
    const copied = await write(text);
    button.dataset['state'] = copied ? 'copied' : 'failed';
    setTimeout(() => {
      delete button.dataset['state'];
    }, SHOWN_MS);
  });
}

/** Copies text to the clipboard. Returns whether it succeeded: the clipboard is unavailable without HTTPS. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function codeBeside(button: HTMLButtonElement): string {
  const frame = button.closest<HTMLElement>('.code');
  const code = frame?.querySelector('pre')?.cloneNode(true);
  if (!(code instanceof HTMLElement)) return '';
  for (const note of code.querySelectorAll('.why')) note.remove();
  const text = code.textContent ?? '';
  // In a Dockerfile or script, `# ` begins a comment, so only console transcripts lose all prompts.
  return isTranscript(frame?.dataset['language'] ?? '') ? text.replace(PROMPT, '') : text.replace(/^\$ (?=\S)/gm, '');
}

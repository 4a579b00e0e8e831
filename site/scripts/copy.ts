import { isTranscript } from '../../generators/browser.ts';

/** Prompts before a typed command, which are not part of it. */
const PROMPT = /^(\$|#|>|PS>) (?=\S)/gm;
const SHOWN_MS = 1500;

/** Makes every `copy` button copy the code next to it. */
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

/** Copies a text to the clipboard. Returns whether it was copied: without HTTPS there is no clipboard. */
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
  // In a Dockerfile or script, `# ` begins a comment. Only a console transcript loses all prompts.
  return isTranscript(frame?.dataset['language'] ?? '') ? text.replace(PROMPT, '') : text.replace(/^\$ (?=\S)/gm, '');
}

import { isTranscript } from '../../generators/browser.ts';

/** Prompts that show a line is typed, not part of what is typed. */
const PROMPT = /^(\$|#|>|PS>) (?=\S)/gm;
const SHOWN_MS = 1500;

/** Lets every button called `copy` put what it stands beside on the clipboard. */
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

/** Puts a text on the clipboard. Out: whether it is there; a page without https has no clipboard. */
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
  // In a Dockerfile or script `# ` begins a comment, so only a console transcript loses all prompts.
  return isTranscript(frame?.dataset['language'] ?? '') ? text.replace(PROMPT, '') : text.replace(/^\$ (?=\S)/gm, '');
}

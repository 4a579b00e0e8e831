/**
 * Generates packs in the browser with the templates, rules and checks of the command line. All inputs are part of the
 * page, so neither a server nor a connection is needed. Bundled as a classic script, see
 * generators/build/classic-script.ts.
 */
import '../no-eval.ts';
import assets from 'virtual:cribsmith/pack-assets';
import {
  CribsmithError,
  formatFlags,
  type GivenFlags,
  type PackInput,
  packCommand,
  packZip,
  parseFlags,
  renderPackFrom,
} from '../../../generators/browser.ts';
import { listenForCopies } from '../copy.ts';
import { offerZip } from '../offer-zip.ts';
import { hydrateFiles } from './files.ts';
import { fillForm, flagsOfForm } from './form.ts';

const page = document.querySelector<HTMLElement>('.pack');
const form = page?.querySelector('form');
if (page && form) start(page, form);

function start(page: HTMLElement, form: HTMLFormElement): void {
  const part = <Kind extends Element>(selector: string): Kind => {
    const found = page.querySelector<Kind>(selector);
    if (!found) throw new Error(`The page of a pack has no ${selector}.`);
    return found;
  };
  const input: PackInput = JSON.parse(part('.pack-input').textContent ?? '');
  const status = part<HTMLElement>('[role=status]');
  const command = part<HTMLElement>('.command code');
  const download = part<HTMLAnchorElement>('.download');
  const folder = command.dataset['folder'] ?? '';
  const templates = {
    blank: part<HTMLTemplateElement>('.blank'),
    more: part<HTMLTemplateElement>('.more'),
    reasons: part<HTMLTemplateElement>('.reasons'),
  };
  const usual = renderPackFrom(input, {}, assets);
  const files = hydrateFiles(part('.pack-files'), part('.jump ol'), templates, usual.files);

  const apply = (given: GivenFlags): boolean => {
    try {
      const options = parseFlags(given);
      const pack = renderPackFrom(input, options, assets);
      files.show(pack.files);
      command.textContent = packCommand(pack.language, options, folder);
      offerZip(download, packZip(pack));
      showAddress(formatFlags(options));
      say(status, '');
      return true;
    } catch (error) {
      if (!(error instanceof CribsmithError)) throw error;
      say(status, [error.message, error.hint].filter(Boolean).join(' '));
      return false;
    }
  };

  // The query of the site search is in the address as well.
  const asked = [...new URLSearchParams(location.search)].filter(([name]) => name !== 'q');
  fillForm(form, asked);
  const typed = flagsOfForm(form);
  // Options in the address that the form does not have must be reported.
  if (asked.length > 0) apply(asked);
  else if (typed.length > 0) apply(typed);
  form.addEventListener('input', () => apply(flagsOfForm(form)));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(() => apply(flagsOfForm(form))));
  // The other scripts of the page are modules, which browsers do not load from disk.
  if (location.protocol === 'file:') listenForCopies();
  form.dataset['ready'] = '';
}

function say(status: HTMLElement, words: string): void {
  status.textContent = words;
}

/** Writes the options to the address, so that it can be shared. */
function showAddress(flags: GivenFlags): void {
  const query = flags.map(([name, text]) => (text === '' ? name : `${name}=${encodeURIComponent(text)}`)).join('&');
  history.replaceState(null, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
}

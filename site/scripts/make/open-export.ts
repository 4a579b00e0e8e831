/** Apart from the rest, since it weighs as much: chat exports, archives and the parser of HTML. */
export { openFile } from '../../../generators/browser.ts';

/** A separate module because chat exports, archives and the HTML parser double the size of the reader. */
export { openFile } from '../../../generators/browser.ts';

export { fill } from '../../generators/browser.ts';

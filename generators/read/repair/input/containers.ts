import type { Rule } from '../rule.ts';
import { quotedContainers } from './quoted-containers.ts';

/** Converts the containers of Docusaurus, VitePress and HackMD, `:::tip Title` up to `:::`, to callouts. */
export const containers: Rule = {
  name: 'containers',
  needs: ({ text }) => /^ *:::/u.test(text),
  // Looked up at each call: a function that is loaded late is replaced by then.
  apply: (note) => quotedContainers(note),
};

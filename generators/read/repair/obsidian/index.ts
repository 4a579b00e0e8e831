export { callouts } from './callouts.ts';
export { obsidianComments } from './comments.ts';
export { obsidianFields } from './fields.ts';
export { flashcards } from './flashcards.ts';
export { outliner } from './outliner.ts';

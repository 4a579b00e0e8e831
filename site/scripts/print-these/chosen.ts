/** The event with the node ids to print, which is dispatched on the element of site/components/PrintThese.astro. */
export const CHOSEN = 'cribsmith:chosen';

/** What is chosen to be printed: ids of the graph, told to the element of site/components/PrintThese.astro. */
export const CHOSEN = 'cribsmith:chosen';

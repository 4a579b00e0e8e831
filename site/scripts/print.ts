// Collapsed content cannot be opened on paper, so all of it is expanded while printing.
const folded = new Set<HTMLDetailsElement>();

addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
    details.open = true;
    folded.add(details);
  }
});

addEventListener('afterprint', () => {
  for (const details of folded) details.open = false;
  folded.clear();
});

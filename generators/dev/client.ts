/**
 * The script in each page under `cribsmith dev`: it reloads the page after a build and shows problems in an overlay.
 */
export const CLIENT = `
let loaded;
const panel = document.createElement('dialog');
panel.setAttribute('aria-label', 'Problems in the notes');
panel.style.cssText =
  'position:fixed;inset:auto 1rem 1rem auto;margin:0;max-inline-size:min(60rem,90vw);max-block-size:50vh;overflow:auto;' +
  'padding:1rem;border:2px solid #b3261e;border-radius:.5rem;background:#fff;color:#1c1b1f;font:14px/1.5 ui-monospace,monospace';
const close = document.createElement('button');
close.type = 'button';
close.textContent = 'Close';
close.addEventListener('click', () => panel.close());
const list = document.createElement('pre');
list.style.whiteSpace = 'pre-wrap';
panel.append(close, list);
document.body.append(panel);
new EventSource('/__cribsmith/events').addEventListener('message', ({ data }) => {
  const { build, problems } = JSON.parse(data);
  loaded ??= build;
  if (build !== loaded) return location.reload();
  list.textContent = problems.join('\\n');
  if (problems.length > 0 && !panel.open) panel.show();
  if (problems.length === 0) panel.close();
});
`;

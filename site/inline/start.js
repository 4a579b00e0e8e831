// Before the first paint, so that a chosen theme does not flash. Storage may be forbidden.
try {
  const theme = localStorage.getItem('theme');
  if (theme) document.documentElement.dataset.theme = theme;
} catch {}
// A disk has no index of a folder, and a page that is opened from one may load no module.
if (location.protocol === 'file:') {
  document.documentElement.dataset.disk = '';
  const src = document.currentScript.dataset.script;
  addEventListener('DOMContentLoaded', () =>
    document.head.append(Object.assign(document.createElement('script'), { src })),
  );
  addEventListener('click', ({ target }) => {
    const link = target.closest?.('a[href]');
    if (link?.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html';
  });
}

// Runs before the first paint, so that a chosen theme does not flash. Storage may be blocked.
try {
  const theme = localStorage.getItem('theme');
  if (theme) document.documentElement.dataset.theme = theme;
} catch {}
// On disk, links to folders have no index page, and pages cannot load modules.
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

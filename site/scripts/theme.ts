const root = document.documentElement;
const systemDark = matchMedia('(prefers-color-scheme: dark)');

document.querySelector('[data-theme-switch]')?.addEventListener('click', () => {
  const dark = root.dataset['theme'] ? root.dataset['theme'] === 'dark' : systemDark.matches;
  const theme = dark ? 'light' : 'dark';
  root.dataset['theme'] = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Storage is blocked, so the choice applies only to this page.
  }
});

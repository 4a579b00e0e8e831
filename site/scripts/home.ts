/** Tells the page of practice the day of the interview. */
const field = document.querySelector<HTMLInputElement>('[data-until]');
const link = document.querySelector<HTMLAnchorElement>('[data-until-link]');
field?.addEventListener('input', () => {
  if (link) link.search = field.value === '' ? '' : `?exam=${field.value}`;
});

// Hides the answer on request, for readers who want to try first.
document.querySelector<HTMLButtonElement>('[data-try]')?.addEventListener('click', ({ currentTarget }) => {
  const shown = document.querySelector<HTMLElement>('#answer');
  if (!shown || !(currentTarget instanceof HTMLButtonElement)) return;
  shown.hidden = !shown.hidden;
  currentTarget.setAttribute('aria-expanded', String(!shown.hidden));
  currentTarget.textContent = (shown.hidden ? currentTarget.dataset['show'] : currentTarget.dataset['try']) ?? '';
});

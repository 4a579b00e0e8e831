// The script that creates packs is loaded when the user is about to need it.
{
  const form = document.querySelector('.pack-form form');
  const isAsked = location.search !== '';
  const load = () => {
    if (!form.dataset.script) return;
    const script = document.createElement('script');
    script.src = form.dataset.script;
    form.dataset.script = '';
    document.head.append(script);
  };
  if (isAsked || matchMedia('(min-width: 60rem)').matches) form.parentElement.open = true;
  for (const event of ['pointerenter', 'focusin', 'input']) form.addEventListener(event, load, { once: true });
  if (isAsked) addEventListener('DOMContentLoaded', load);
}

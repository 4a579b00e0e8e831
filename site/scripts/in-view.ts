export {};

// Highlights the current section in the section bar.
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.jump a')].map((link) => [
    decodeURIComponent(link.hash.slice(1)),
    link,
  ]),
);
const inView = new Set<string>();

const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inView.add(target.id);
      else inView.delete(target.id);
    }
    mark();
  },
  // The section at a third of the window height is the current one.
  { rootMargin: '-20% 0px -66% 0px' },
);

for (const id of links.keys()) {
  const section = document.getElementById(id)?.closest('section');
  if (!section) continue;
  section.id ||= `${id}-section`;
  observer.observe(section);
}

function mark(): void {
  const [here] = [...links.keys()].filter((id) => inView.has(`${id}-section`));
  for (const [id, link] of links) {
    if ((id === here) === link.hasAttribute('aria-current')) continue;
    if (id !== here) link.removeAttribute('aria-current');
    else {
      link.setAttribute('aria-current', 'true');
      const list = link.closest('ol');
      if (list) list.scrollLeft = link.offsetLeft - list.offsetLeft - list.clientWidth / 3;
    }
  }
}

// A host shows the "not found" page at any address below the site. If the page was not told where the site is, its files
// are looked for in each folder above that address, and its links are corrected. A page without style has none of them.
{
  const told = document.currentScript.dataset.root;
  const links = ['href', 'src'];
  const move = (element, root) => {
    const copy = document.createElement(element.localName);
    for (const { name, value } of element.attributes)
      copy.setAttribute(name, links.includes(name) ? root + value.slice(told.length) : value);
    return copy;
  };
  const correct = (root) => {
    for (const name of links) {
      for (const element of document.querySelectorAll(`[${name}^="${told}"]`)) {
        if (/^(?:link|script)$/.test(element.localName)) element.replaceWith(move(element, root));
        else element.setAttribute(name, root + element.getAttribute(name).slice(told.length));
      }
    }
  };
  addEventListener('DOMContentLoaded', async () => {
    if (getComputedStyle(document.documentElement).getPropertyValue('--radius') !== '') return;
    const folders = location.pathname.split('/').slice(0, -1);
    for (let depth = 1; depth <= folders.length; depth++) {
      const root = `${folders.slice(0, depth).join('/')}/`;
      const answer = await fetch(`${root}tokens.css`, { method: 'HEAD' }).catch(() => ({}));
      if (answer.ok) return correct(root);
    }
  });
}

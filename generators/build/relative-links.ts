/** A tag with all that stands in it. Text cannot hold one: its `<` is escaped. */
const TAG = /<[a-z][a-z0-9-]*(?:\s+[^\s"'<>=]+(?:="[^"]*")?)*\s*\/?>/gi;
const ATTRIBUTE = /(\s(?:href|src|data-script)=")(\/[^"]*)(?=")/g;
const CSS_URL = /(url\(["']?)(\/[^"')]+)/g;

/**
 * Makes the links of a page lead from the page, so that the site can be opened from a disk, or moved. In: HTML with every
 * attribute in double quotes, its path in the site (`topics/git/index.html`), and the path under which the site is served.
 * Links that leave that path stay as they are.
 */
export function relativeLinks(html: string, path: string, base: string): string {
  const relative = relativeTo(path, base);
  return html.replace(TAG, (tag) =>
    tag.replace(ATTRIBUTE, (_, before: string, target: string) => before + relative(target)),
  );
}

/** Does the same for the addresses in a style sheet. */
export function relativeUrls(css: string, path: string, base: string): string {
  const relative = relativeTo(path, base);
  return css.replace(CSS_URL, (_, before: string, target: string) => before + relative(target));
}

function relativeTo(path: string, base: string): (target: string) => string {
  const root = base.endsWith('/') ? base : `${base}/`;
  const up = '../'.repeat(path.split('/').length - 1);
  return (target) => {
    if (!target.startsWith(root) || target.startsWith('//')) return target;
    return up + target.slice(root.length) || './';
  };
}

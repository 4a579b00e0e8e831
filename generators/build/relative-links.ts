/** A tag with its attributes. In text, `<` is escaped. */
const TAG = /<[a-z][a-z0-9-]*(?:\s+[^\s"'<>=]+(?:="[^"]*")?)*\s*\/?>/gi;
const ATTRIBUTE = /(\s(?:href|src|data-script|data-styles)=")(\/[^"]*)(?=")/g;
const CSS_URL = /(url\(["']?)(\/[^"')]+)/g;

/**
 * Makes the links of a page relative, so that the site can be opened from a disk or moved. Links outside the base path
 * are unchanged.
 *
 * @param html - The page, with all attributes in double quotes.
 * @param path - The path of the page in the site, such as `topics/git/index.html`.
 * @param base - The base path of the site.
 */
export function relativeLinks(html: string, path: string, base: string): string {
  const relative = relativeTo(path, base);
  return html.replace(TAG, (tag) =>
    tag.replace(ATTRIBUTE, (_, before: string, target: string) => before + relative(target)),
  );
}

/** Does the same for URLs in a style sheet. */
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

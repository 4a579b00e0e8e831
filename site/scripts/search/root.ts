/** Address of the start page, wherever the site is served: this script is in a folder beside it. */
export const ROOT = import.meta.url.replace(/_astro\/[^/]*$/, '');

/**
 * Finds what a page is known to have.
 *
 * @param page The element that holds it all.
 * @returns A function from a selector to the first element that it matches. It throws an Error where there is none.
 */
export function partsOf(page: ParentNode): <Kind extends Element>(selector: string) => Kind {
  return <Kind extends Element>(selector: string): Kind => {
    const found = page.querySelector<Kind>(selector);
    if (!found) throw new Error(`The page has no ${selector}.`);
    return found;
  };
}

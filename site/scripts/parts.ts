/**
 * Finds elements that a page is known to contain.
 *
 * @param page - The element that contains them.
 * @returns A function from a selector to the first matching element. It throws an Error if there is none.
 */
export function partsOf(page: ParentNode): <Kind extends Element>(selector: string) => Kind {
  return <Kind extends Element>(selector: string): Kind => {
    const found = page.querySelector<Kind>(selector);
    if (!found) throw new Error(`The page has no ${selector}.`);
    return found;
  };
}

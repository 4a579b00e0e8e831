/** The size in which networks show the picture of a page, in pixels. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** The size of preview images in social networks, in pixels. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

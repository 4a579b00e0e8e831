/** The query parameter, so that the back button returns to the results. */
export const PARAMETER = 'q';

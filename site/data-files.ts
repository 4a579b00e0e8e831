/** Where the scripts that hold data leave them, by path. */
export const DATA_FILES = 'cribsmithData';

/** A border line of a drawn table. */
export const BORDER =
  /^\s*(?:\+(?:[-=]{2,}\+)+|[┌├└╔╠╚╭╰┏┣┗╞╟][─━═┬┼┴╦╬╩╤╧╪╫┯┿┷┳╋┻╥╨]*[┐┤┘╗╣╝╮╯┓┫┛╡╢]|\|(?:[-=]+\+)+[-=]+\|)\s*$/u;
/** Characters of which boxes and trees are drawn. */
export const DRAWN = /[─━═│║┃┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╰╯┏┓┗┛┣┫┳┻╋]/u;
/** The line below the header in the output of a database client. */
export const CLIENT_MARKS = /^\s*-{2,}(?:\+-{2,})+\s*$/u;

/** Whether a line belongs to a drawing. */
export const isDrawn = (text: string): boolean => BORDER.test(text) || DRAWN.test(text) || CLIENT_MARKS.test(text);

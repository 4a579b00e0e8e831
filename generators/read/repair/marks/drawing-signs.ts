/** A line that goes around rows of a drawn table. */
export const BORDER =
  /^\s*(?:\+(?:[-=]{2,}\+)+|[┌├└╔╠╚╭╰┏┣┗╞╟][─━═┬┼┴╦╬╩╤╧╪╫┯┿┷┳╋┻╥╨]*[┐┤┘╗╣╝╮╯┓┫┛╡╢]|\|(?:[-=]+\+)+[-=]+\|)\s*$/u;
/** What boxes and trees are drawn with. */
export const DRAWN = /[─━═│║┃┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╰╯┏┓┗┛┣┫┳┻╋]/u;
/** Below the header of what a database client prints. */
export const CLIENT_MARKS = /^\s*-{2,}(?:\+-{2,})+\s*$/u;

/** Whether a line belongs to a drawing. */
export const isDrawn = (text: string): boolean => BORDER.test(text) || DRAWN.test(text) || CLIENT_MARKS.test(text);

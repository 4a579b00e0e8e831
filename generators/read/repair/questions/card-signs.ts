const TAGS = String.raw`(?:\s+#[\p{L}\p{N}_/-]+)*`;
/** The marker of a card in carddown, NeuraCache and Logseq, among other tags. */
export const CARD_SIGN = new RegExp(
  String.raw`${TAGS}\s*(?:🧠|⚡\uFE0F?|(?:^|\s)#(?:flashcards?|card)|\[\[card\]\])${TAGS}\s*$`,
  'iu',
);

/** Whether a line may be a card, or begin one. */
export const maySignCard = (text: string): boolean =>
  CARD_SIGN.test(text) || /\s(?:>>|<<|<>|;;)\s|(?:>>>?|>>1\.|;;;?|::?>|:::?)$/u.test(text);

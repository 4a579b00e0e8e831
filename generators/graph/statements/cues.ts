/** English cue words that show how a statement is meant, in lower case. */
function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}

function list(phrases: string): readonly string[] {
  return phrases.trim().split(/\s*,\s*/u);
}

/** Words that negate their clause. */
export const DENYING = set(`
  not never no none nobody neither nor without hardly nowhere impossible unable fail fails failed refuse refuses nothing
`);
/** After a negation these words cancel it: "not only", "no matter". */
export const NOT_DENYING = set('only just matter doubt merely simply necessarily but');

/** Lemmas that mark their subject or object as obsolete. */
export const RETIRING = set(`
  remov deprecat retir replac supersed discontinu drop sunset archiv abandon succeed eliminat withdraw scrap phas shelv
  rip swap decommission
`);
/** Lemmas that mark the topic of the clause as obsolete. */
export const RETIRED = set(`
  disappear vanish expir obsolet legacy outdat unsupport unmaintain defunct gone eol sunset predecessor anymor
  superseded historical discontinued deprecated deprecation removal retirement formerly former dead unavailable frozen
`);
/** Phrases with the same meaning, in the syntax of `compilePhrases`. */
export const RETIRED_PHRASES = list(`
  no longer, no longer .., not .. any more, not ... any more, no .. any more, not ... anymore, out of use, end of life, end of support, end of its life,
  out of support, end-of-life, is history, is over, was shut down, is being shut down, stop working, past its support, past its end, past end of life,
  unknown command, print an error, prints only an error, ends in an error, is an error, old name, old way, is rejected, is unknown,
  no .. (update|updates|fix|fixes|patch|patches|support|maintenance), not .. (updated|maintained|patched), went away, has gone, has ended, was ended, ended in, took over, take the place of, took the place of, is being replaced
`);

/** Verbs of leaving one thing for another, as lemmas. "from" after them introduces what is left. */
export const LEAVING = set(`
  upgrad migrat migration mov switch port convert chang go get bump away updat jump step transition com translat rewrit
  upgrade switched moved transition way rais lift chang replac swap
`);

/** Lemmas and words that attribute a statement to somebody. */
export const VIEW = set(`
  trap pitfall remember recall believ assum rumour rumor myth misconception mistak mistaken mistakenly wrongly wrong false untrue
  incorrect folklore misunderstand superstition urban pretend confus legend heresy fallacy error-prone
`);
export const VIEW_PHRASES = list(`
  used to (say|think|believe|claim|hear|read), people (say|think|claim|believe), some (say|think|claim|believe), many (say|think|claim|believe), think that, thinks that, (beginners|newcomers|many|most|users|developers|people) .. (think|believe|assume|say|claim|expect),
  is often said, often say, it is said, they say, is said to, old tutorial, old blog, old book, old article, old guide, contrary to, as if,
  one might think, you might think, you may think, seem like, look like, sound like, ask whether, ask if, wonder (if|whether), would be
`);

/** Words that contrast a thing with the topic, possibly with a few words in between. */
export const CONTRAST = list(`
  unlike, instead of, rather than, in contrast to, in contrast with, as opposed to, opposed to, compared with, compared to, than, in place of, avoid,
  alternative to, successor of, successor to, stop using, goodbye to, differ from, different from, apart from, other than, not, never, no, without
`);
/** Words with the same meaning directly before it. */
export const CONTRAST_NEAR = list('before, before the, until');

/** Words that place a clause in the past. */
export const PAST_TIME = list(`
  ago, back then, previously, originally, historically, in the past, at that time, in those days, in the old days, in the early days,
  long ago, at first, at the time
`);
export const PAST_YEAR =
  / (?:(?:back in|until|befor|up to|till|prior to) (?:(?:19|20)\d\d|v?\d{1,3}(?:\.\d{1,3})+)|in (?:199|200|201)\d) /u;
/** Words that cancel this. */
export const STILL = list('still, today, nowadays, to this day, now');
export const PAST_SUBJECTS = set(`
  we they i he she you people everyone everybody nobody users user developers developer teams team engineers engineer
  most many some who colleagues colleague windows company administrators admins i it which
`);
export const PRETERITES = set(`
  came went took began became gave ran wrote grew fell rose broke chose drove knew saw spoke shook stole threw drew
  forgot hid overrode froze woke wore sank shrank
`);
export const NO_PARTICIPLE_BEFORE = set(`
  is are be been being was were am has have had having get gets got a an the of by with and or as its newly most more
  recently often usually always also already never not still to in on for at when if once where their your our his her
`);
export const OBJECT_BEGINS = set('the a an its his her their our my your all any some every no it them');
/** Words that place a clause in the present. */
export const PRESENT = set(
  'is are am has have can cannot must should will do does may might need needs could would let use run',
);
export const ADVERBS = set('still often usually always also once never only just first then already even mostly');
/** First words of a clause that continues the topic of the one before it. */
export const GOES_ON = set('which who that it this they these those and but now today since as its');

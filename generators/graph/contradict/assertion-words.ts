/** Words of English that tell how two statements of the same words can exclude each other. Lower case; lemmas where so named. */
function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}

/** Words that say nothing about the subject of a statement. */
export const SMALL = set(`
  a an the this that these those its his her their our your my of in on at by for with to from into onto as than and or also
  there it they he she we you i own each every any all just very really simply itself themselves one's so then too both per
  between over about around through upon will would shall do be have get whole entire given certain such exactly
  only actually always after once long wide size total created creation up least more less fewer
`);
export const PRONOUNS = set('it they this these those he she we you i there that');
/** Words before the subject of an exercise: "your company has 120 people". */
export const POSSESSIVES = set('my our your his her their');
export const ARTICLES = set('a an the');
/** Subjects that only refer to nearby text: "the correct answer", "the code above". */
export const POINTING = set(`
  answer answers option options choice choices output outputs result results code snippet program example statement
  explanation solution expression correct right wrong following above below expected final next previous here
`);
/** Words that point at a picture or at code nearby. */
export const SHOWN = set('below above following');
export const RELATIVE = set('that which who');
/** Words that start a new clause. */
export const JOINING = set('but yet which who whose because although though whereas while and so or then nor');
/**
 * Lemmas of verbs and nouns that only introduce an amount: "allows 100 connections", "the number of connections is".
 */
export const LIGHT = set(`
  allow number have us tak hold hav consist contain compris count amount listen provid offer support defin accept last wait
  occur take equal amount mak total valu set limit_to own require requir need
`);
/** Lemmas that say no more of a port than that it is one. */
export const AT_PORT = set('run us work operat communicat bind reach serv open available');
export const NEGATIONS = set('not never no none nobody neither nor nothing');
export const MODALS: Readonly<Record<string, string>> = {
  can: 'can',
  could: 'can',
  may: 'may',
  might: 'may',
  must: 'must',
  should: 'should',
  shall: 'must',
  need: 'need',
};
/** Words that limit a statement to some cases, or mark an example. */
export const HEDGES = set(`
  sometimes usually often mostly typically generally normally some many most few possibly probably rarely seldom frequently
  occasionally commonly perhaps maybe likely almost nearly e.g i.e example examples instance like various different
`);
export const CONDITIONS = set(
  'if unless when whenever until till while except without before since during although though',
);
export const PAST = set('was were had did used');
/** Pairs of words with opposite meanings. */
const ANTONYMS = `
  stateful stateless
  mutable immutable
  encrypted unencrypted
  synchronous asynchronous
  possible impossible
  enabled disabled
  allowed forbidden
  allowed prohibited
  required optional
  mandatory optional
  blocking non-blocking
  ordered unordered
  sorted unsorted
  signed unsigned
  typed untyped
  public private
  persistent ephemeral
  permanent temporary
  case-sensitive case-insensitive
  reliable unreliable
  compiled interpreted
  static dynamic
  strong weak
  strongly weakly
  statically dynamically
  unique duplicate
  relational non-relational
  thread-safe thread-unsafe
  connection-oriented connectionless
  single-threaded multi-threaded
  open closed
  idempotent non-idempotent
  deterministic non-deterministic
  safe unsafe
  supported unsupported
  reversible irreversible
  true false
  identical different
  even odd
  ascending descending
  preemptive non-preemptive
  lazy eager
`;
export const OPPOSITES: ReadonlyMap<string, string> = new Map(
  ANTONYMS.trim()
    .split('\n')
    .map((row) => row.trim().split(' '))
    .map(([first = '', second = '']) => [second, first]),
);

/** Numbers in words, and words that stand for an amount, with their lowest and highest value. */
export const AMOUNTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, value): [string, [number, number]] => [word, [value, value]]),
  ['single', [1, 1]],
  ['several', [2, Number.POSITIVE_INFINITY]],
  ['multiple', [2, Number.POSITIVE_INFINITY]],
]);

/** Lemmas of verbs with a single place: what is stored in X is not stored in Y. Each with its prepositions. */
export const PLACED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['stor', set('in')],
  ['keep', set('in')],
  ['sav', set('in')],
  ['liv', set('in')],
  ['resid', set('in')],
  ['locat', set('in at')],
  ['writ', set('in by')],
  ['implement', set('in')],
  ['bas', set('on')],
  ['stand', set('for')],
  ['call', set('')],
  ['nam', set('after')],
  ['develop', set('by')],
  ['creat', set('by')],
  ['invent', set('by')],
  ['maintain', set('by')],
  ['own', set('by')],
  ['run', set('as')],
  ['belong', set('to')],
  ['li', set('with')],
  ['replac', set('by')],
  ['manag', set('by')],
  ['encod', set('in')],
  ['releas', set('in')],
]);
/** Words that make a subject unique. */
export const SOLE = set(`
  default initial only official first last standard name port author creator owner successor predecessor abbreviation extension
  preferred primary protocol latest newest oldest root entrypoint
`);
/** Lemmas that begin the predicate, in addition to auxiliaries. */
export const VERBS = set(`
  be hav do can could may might must should will shall need us hold tak run listen us allow mov defin keep stor liv mean
  consist contain compris requir giv mak send receiv return creat open clos start stop wait last execut read writ map serv
  support provid offer rewrit shar guarante multiplex catch block lock copy mount publish expos bind forward resolv encrypt
  sign chang updat delet remov add install load  replicat schedul lead follow accept reject process handl produc consum
  emit    expir retry fail end begin becom belong stand  sort      return  rout
  happen occur  weigh  equal exceed reach go com get put set lie sit refer   depend inherit extend
  implement us know see show list kill restart  deploy build pull push fetch merg rebas commit track ignor compil
  collaps overlap appear vanish match miss trigger queu flush drain buffer compress decompress validat authenticat authoriz
  rotat sync render display hid scroll inherit cascad dispatch dereferenc alias cast convert sort filter join group count
  occupy consum burn leak swap spill persist survive outliv exit enter wrap nest spawn fork yield await invok dispos
  interpret parse pars print throw rais us lose gain save sav restor reserv releas inherit call nam bas develop invent maintain
  work operat li
  span boil melt freez orbit beat bloom hatch border cost
`);

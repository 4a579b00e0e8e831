import { lemmaOf } from '../statements/index.ts';

/** English words that show what a question asks, and synonyms in questions about computers. */
function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}

/** The kind of answer, by the opening of the question. The first match applies. In lower case. */
export const KINDS: readonly { kind: string; pattern: RegExp; negated?: boolean }[] = [
  { kind: 'truth', pattern: /^true or false/u },
  {
    kind: 'difference',
    pattern:
      /\b(?:differences?|differ|differs|different from|different to|versus|vs\.?|compare|compared|distinguish|distinguishes|differentiate|contrast)\b|\btell .+ (?:from|apart)\b/u,
  },
  { kind: 'reason', pattern: /\bwhat speaks against\b|\bwhat is wrong with\b/u, negated: true },
  {
    kind: 'event',
    pattern: /\bwhat (?:happens|will happen|would happen|occurs)\b|\bwhat does .+ do (?:if|when|once)\b/u,
  },
  {
    kind: 'effect',
    pattern:
      /\bwhat (?:do|does|did|can|could) .+ (?:lead to|cause|result in)\b|\b(?:effects?|consequences?|results?|outcomes?|implications?) of\b/u,
  },
  { kind: 'place', pattern: /^where\b/u },
  {
    kind: 'purpose',
    pattern:
      /\b(?:purpose|used for|use of|role of|point of|significance|function of|what (?:is|are) .+ (?:good for|for(?=\W*$))|what (?:does|do) .+ do)\b/u,
  },
  {
    kind: 'reason',
    pattern:
      /\bwhy\b|\breasons?\b|\bwhat (?:makes|causes?|caused|triggers|leads to|led to)\b|\bcauses? (?:of|for)\b|\bhow come\b/u,
  },
  {
    kind: 'time',
    pattern:
      /^when\b|\bin (?:what|which) (?:situations?|cases?|scenarios?|circumstances)\b|\bwhen (?:do|should|would|is|are)\b/u,
  },
  {
    kind: 'work',
    pattern:
      /\bhow (?:does|do|is|are|did) .+\b(?:works?|function|operate|implemented)\b|\bhow .+ works?\b|\bhow it works\b/u,
  },
  {
    kind: 'way',
    pattern:
      /^(?:implement|write|reverse|sort|merge|count|convert|calculate|compute|remove|rotate|swap|traverse|validate)\b|\bhow\b|\b(?:what|which) (?:\p{L}+ )?commands?\b|\b(?:commands?|ways?|steps) (?:to|for|of)\b|\bwalk (?:me )?through\b|\bwhat (?:can )?(?:helps?|reduces?|lowers?|decreases?|increases?|raises?|improves?)\b/u,
  },
];

/** Words that do not distinguish questions. In lower case. */
export const EMPTY = set(`
  a an the this that these those of in on at by for with to from into onto as is are was were be been being am do does did has have had
  having can could would will should shall may might must it its he she they them their our your my you i we us me one some any all
  each every and or than there what which who whose how when where why if once while so please let tell explain describe
  define discuss outline mean means meant called most many much very more just also exactly briefly
  main major key important different various certain right choice situation situations case cases scenario scenarios
  circumstances difference differences differ differs versus vs compare compared distinguish distinguishes differentiate
  contrast between purpose point role significance reason reasons happens happen occurs way ways command commands steps
  step works work working function operate does say says stand stands about own go going word words term concept
  cause causes caused lead leads led result results effect effects consequence consequences outcome outcomes happened occur occurs occurring useful helpful appropriate suitable sensible
  detail own words know perform performed apart understand understanding speaks against makes implemented good through
`);
/** Lemmas that do not distinguish questions if there is a noun. */
export const WEAK = set(
  'us need listen number spac want consist contain hav mak do be get run_on exist method_of typic commonly',
);

/** Subjects that a question may name or leave to the context of the notes. The words of one row are synonyms. */
export const AREAS: ReadonlyMap<string, string> = new Map(
  `
  sql database databases db relational rdbms
  git repository repositories repo
  kubernetes k8s
  linux unix
  docker
  python
  java
  javascript js
  typescript
  css
  html
  react reactjs
  angular
  vue vuejs
  node nodejs
  go golang
  rust
  http web
  aws
  bash shell
  networking network
  redis
  kafka
  `
    .trim()
    .split('\n')
    .flatMap((row) => {
      const names = row.trim().split(' ');
      return names.map((name): [string, string] => [lemmaOf(name), names[0] ?? name]);
    }),
);

/** Synonymous words and phrases, as lemmas. The first of each row represents the others. */
export const SAME_WORDS = `
  delete: remove, erase, get rid of, wipe, destroy
  show: see, view, display, list, find, find out, look at, check, get a list of, inspect
  create: make, set up, add
  copy: clone, duplicate
  kill: terminate, end
  undo: revert, roll back, rollback, reverse, take back, back out
  fail: crash, go down, die, break, break down, become unavailable, stop working
  speed up: accelerate, optimize, improve the performance of, tune, make faster
  start: launch, bring up, boot, spin up, begin, commence
  stop: halt, shut down, bring down
  change: modify, alter, edit, update
  install: get
  reach: access, connect to
  increase: scale up, raise, grow
  decrease: scale down, lower, reduce, shrink
  store: keep, save, persist
  execute: run, perform
  allow: permit
  calculate: compute, work out
  prevent: avoid, block, forbid
  advantage: benefit, pro, strength, upside
  disadvantage: drawback, con, downside, weakness
  kind: type, sort, form, category
  component: part, element, building block
  recent: last, latest, newest
  previous: former, earlier, preceding
  big: large, huge
  fast: quick, rapid
  folder: directory
  argument: parameter
  output: print, return, yield, result
  root: root user
  exit: quit, leave
  stage: phase
  log: logs
  use: usage, utilization
`;

/** Pairs of words with opposite meanings. Questions that contain different ones ask opposite things. */
export const RIVALS = set(`
  before:after up:down start:stop create:delete advantage:disadvantage enable:disable encrypt:decrypt read:write
  maximum:minimum max:min first:last left:right inner:outer primary:foreign increase:decrease push:pull fetch:pull
  upload:download import:export encode:decode lock:unlock mount:unmount attach:detach serialize:deserialize
  compress:decompress allow:deny allow:prevent grant:revoke synchronous:asynchronous static:dynamic shallow:deep
  public:private horizontal:vertical time:space
`);

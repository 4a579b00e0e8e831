import { remember } from '../../report/index.ts';

/** Irregular forms. Each row contains a lemma and its forms. */
const IRREGULAR = `
be am is are was were been being
have has had having
do does did done doing
go goes went gone
run ran
come came
become became
begin began begun
break broke broken
bring brought
build built
buy bought
catch caught
choose chose chosen
cut cutting
deal dealt
draw drew drawn
drive drove driven
fall fell fallen
feed fed
feel felt
fight fought
find found
forget forgot forgotten
freeze froze frozen
get got gotten getting
give gave given
grow grew grown
hang hung
hear heard
hide hid hidden
hold held
keep kept
know knew known
lay laid
lead led
leave left
lend lent
let letting
lie lay lying
lose lost
make made
mean meant
meet met
pay paid
put putting
read reading
rise rose risen
say said
see saw seen
seek sought
sell sold
send sent
set setting settings
shake shook shaken
show showed shown
shrink shrank shrunk
shut shutting
sit sat sitting
speak spoke spoken
spend spent
split splitting
stand stood
steal stole stolen
stick stuck
swap swapped
take took taken
teach taught
tell told
think thought
throw threw thrown
understand understood
wake woke woken
write wrote written
overwrite overwrote overwritten
override overrode overridden overriden
index indices indexes
vertex vertices
child children
person people
man men
datum data
medium media
matrix matrices
criterion criteria
axis axes
analysis analyses
quick quickly
one ones
this these
that those
vm vms
os oses
id ids
`;

const forms = new Map<string, string>();
for (const row of IRREGULAR.trim().split('\n')) {
  const [plain = '', ...others] = row.split(' ');
  for (const form of [plain, ...others]) forms.set(form, plain);
}

/** Short words that look inflected but are not. */
const AS_THEY_ARE: ReadonlySet<string> = new Set(
  `as his us its is was has this thus always perhaps less unless besides towards need seed speed exceed indeed string
  during nothing anything something everything bus gas plus minus alias bias canvas dns https tls css aws gcs kubernetes
  jenkins redis nginx postgres sometimes afterwards news series species`.split(/\s+/u),
);

const MOST_WORDS = 20_000;

/**
 * The form that all inflections of a word share: `run` for `runs`, `ran` and `running`. It is not always a word,
 * because a final `e` is dropped, so that `used` and `use` match.
 *
 * @param word - A word in lower case.
 */
export const lemmaOf: (word: string) => string = remember(
  (word) => plain(forms.get(word) ?? withoutEnding(word)),
  MOST_WORDS,
);

/** Whether a word is one of the irregular forms. */
export function isIrregular(word: string): boolean {
  return forms.has(word);
}

const VOWEL = /[aeiouy]/u;

function withoutEnding(word: string): string {
  if (!/^[a-z]{4,}$/u.test(word) || AS_THEY_ARE.has(word)) return word;
  if (word.endsWith('ies') || word.endsWith('ied'))
    return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|x|ch|sh|zz|o)es$/u.test(word)) return word.slice(0, -2);
  if (/[^suie]s$|[^i]es$|ies$/u.test(word)) return word.slice(0, -1);
  for (const ending of ['ing', 'ed']) {
    const stem = word.slice(0, -ending.length);
    if (word.endsWith(ending) && stem.length > 1 && VOWEL.test(stem) && !word.endsWith('eed')) return stem;
  }
  return word;
}

/** Normalises spelling: removes a doubled final consonant and a final `e`, and replaces `-ise` by `-ize`. */
function plain(word: string): string {
  let out = word;
  if (out.length > 3 && /([bdgmnprt])\1$/u.test(out)) out = out.slice(0, -1);
  if (out.length > 5 && out.endsWith('ll')) out = out.slice(0, -1);
  if (out.length > 2 && out.endsWith('e')) out = out.slice(0, -1);
  return out.length > 5 && out.endsWith('is') ? `${out.slice(0, -1)}z` : out;
}

/** What a setting or an argument exposes. */
export type SecretKind = 'secret' | 'token' | 'password in the address';

const PASSWORDS = new Set(['password', 'passwd', 'pword', 'passphrase', 'pass']);
const SECRETS = new Set([...PASSWORDS, 'secret', 'token', 'apikey', 'credential', 'credentials']);
/** A `key` is a secret only after one of these words: primary keys, cache keys and fingerprints are not. */
const KEY_OWNERS = new Set(
  (
    'access account admin aes api app application auth cipher cookie crypt crypto deploy encrypt encryption hmac jwt ' +
    'licence license master private secret server service session shared sign signing ssh storage subscription webhook'
  ).split(' '),
);
/** Suffixes that do not change the meaning: SECRET_KEY_BASE, DB_PASSWORD_PROD, API_TOKEN_2. */
const TAILS = /^(?:base|value|default|prod|production|dev|development|test|staging|local|\d+)$/;
/** Words that make a name harmless: a file name, something public, a fingerprint. */
const HARMLESS = new Set('public publishable file path version gpg pgp allow random name id'.split(' '));
/** Settings that a bundler writes into public pages anyway. */
const SHIPPED = /^(?:VITE|REACT_APP|NEXT_PUBLIC|NUXT_PUBLIC|EXPO_PUBLIC|NG_APP|GATSBY)_/;

/** The formats of tokens of well-known services, and of PEM keys. */
const TOKEN =
  /^(?:gh[pousr]_\w{36}|github_pat_\w{22,}|glpat-[\w-]{20,}|xox[abprs]-[\w-]{10,}|sk-[\w-]{20,}|[rs]k_live_\w{16,}|AKIA[0-9A-Z]{16}|AIza[\w-]{35}|npm_\w{36}|dckr_pat_[\w-]{20,}|hf_\w{30,}|SG\.[\w-]{16,}\.[\w-]{16,}|eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]+|-----BEGIN [A-Z ]*PRIVATE KEY-----)/;
const PLACEHOLDER =
  /^(?:<.*>|\*+|x{3,}|(?:a[-_ ])?(?:dummy|placeholder|fake|unused|redacted|build[-_ ]?time|build[-_ ]?only|not[-_ ](?:used|needed|a|set|real))(?:$|[-_ ]).*)/i;
const SWITCH = /^(?:true|false|yes|no|on|off|none|null|nil|undefined|enabled|disabled|required|optional|n\/a)$/i;
const PATH = /^(?:~|\.{0,2}\/|[A-Za-z]:[\\/])/;

/**
 * Whether a setting is a secret, judged by name and value together.
 *
 * @param name - Name of the variable.
 * @param value - Its literal value; undefined if it is set from outside and only the name is known.
 * @returns What the value exposes; undefined for a harmless setting.
 */
export function secretIn(name: string, value: string | undefined): SecretKind | undefined {
  if (value === undefined) return isSecretName(name) ? 'secret' : undefined;
  const text = value.trim();
  if (TOKEN.test(text)) return 'token';
  if (hasPassword(text) || hasPasswordAmongPairs(text)) return 'password in the address';
  if (/\$/.test(text) || !isSecretName(name, text)) return undefined;
  return isHarmlessValue(text, name) ? undefined : 'secret';
}

/** Whether a setting is the user name that belongs to a secret: S3_ACCESS_KEY with S3_SECRET_KEY. */
export function isUserName(name: string, names: ReadonlySet<string>): boolean {
  const prefix = /^(.*)ACCESS_KEY(?:_ID)?$/.exec(name)?.[1];
  return (
    prefix !== undefined && [`${prefix}SECRET_KEY`, `${prefix}SECRET_ACCESS_KEY`].some((other) => names.has(other))
  );
}

const SECRET_FLAG = /^--?(?:requirepass|masterauth|password|passwd|pass|token|auth-token|secret|secret-key|api-key)$/i;

/**
 * Finds the first flag in a command line with a literal secret: `--requirepass x`, `--token=x`.
 *
 * @param words - The words of the command, without quotes.
 * @returns The index of the word and the flag as written; undefined if there is none.
 */
export function secretArgument(words: readonly string[]): { index: number; flag: string } | undefined {
  for (const [index, word] of words.entries()) {
    const equals = word.indexOf('=');
    const flag = equals === -1 ? word : word.slice(0, equals);
    if (!SECRET_FLAG.test(flag)) continue;
    const value = equals === -1 ? words[index + 1] : word.slice(equals + 1);
    if (value === undefined || /^-|\$/.test(value) || isHarmlessValue(value, 'password')) continue;
    return { index, flag };
  }
  return undefined;
}

function isSecretName(name: string, value?: string): boolean {
  if (SHIPPED.test(name)) return false;
  const words = wordsOf(name);
  while (words.length > 1 && TAILS.test(words.at(-1) ?? '')) words.pop();
  if (words.some((word) => HARMLESS.has(word))) return false;
  const last = words.at(-1) ?? '';
  if (last === 'pass') return words.length > 1;
  if (last === 'auth') return value !== undefined && /^[^:\s]+:[^:\s]{4,}$/.test(value);
  if (last === 'key') return KEY_OWNERS.has(words.at(-2) ?? '');
  return SECRETS.has(last);
}

/** `DB_PASSWORD`, `db.password` and `dbPassword` consist of the same two words. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
}

function isHarmlessValue(value: string, name: string): boolean {
  if (value === '' || PATH.test(value) || SWITCH.test(value) || PLACEHOLDER.test(value)) return true;
  // A number can be a password, but not a key or token.
  return /^\d{1,8}[a-z]{0,2}$/i.test(value) && !wordsOf(name).some((word) => PASSWORDS.has(word));
}

/** `scheme://user:password@host`, where the password is not a variable. */
function hasPassword(value: string): boolean {
  const [, password = '', host = ''] = /^[a-z][a-z\d+.-]*:\/\/[^\s:/@]*:([^\s/@]+)@([^\s:/?#]*)/i.exec(value) ?? [];
  if (password === '' || /^[$<{%]/.test(password) || PLACEHOLDER.test(password)) return false;
  // Addresses for later use are not opened on the machine that builds.
  return !/^(?:localhost|127\.|\[?::1|(?:dummy|placeholder|example)\b)/i.test(host);
}

/** `Server=db;User Id=app;Password=...`, the address of a database as .NET writes it. */
function hasPasswordAmongPairs(value: string): boolean {
  if (!/(?:^|;)\s*(?:server|host|data source|addr(?:ess)?|database|initial catalog)\s*=/i.test(value)) return false;
  const password = /(?:^|;)\s*(?:password|pwd)\s*=\s*([^;]*)/i.exec(value)?.[1]?.trim() ?? '';
  return password !== '' && !/^[$<{%]/.test(password) && !PLACEHOLDER.test(password);
}

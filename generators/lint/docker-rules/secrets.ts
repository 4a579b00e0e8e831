import { type Instruction, nameOf, settingOf, type Word } from '../dockerfile/index.ts';
import { secretArgument, secretIn } from '../secrets.ts';
import { finalInstructions, instructionsOf } from './parts.ts';
import type { DockerRule } from './rule.ts';

/** Files that hold private keys or tokens. An `.npmrc` often holds only settings. */
const FILES =
  /(?:^|\/)(?:\.env(?:\.[\w-]+)?|\.netrc|\.pypirc|id_(?:rsa|dsa|ecdsa|ed25519)|[^/]*\.(?:key|p12|pfx)|[^/]*(?:key|priv)[^/]*\.pem)$/;
const EXAMPLE = /\.(?:example|sample|template|dist)$/;
/** Public keys for the verification of packages and signatures. */
const PUBLIC = /gpg|pub(?![a-z]*priv)|sign|keyring|archive|release/i;

const variable: DockerRule = {
  id: 'docker/secret-in-variable',
  title: 'ARG and ENV hold no secrets',
  severity: 'error',
  also: ['SecretsUsedInArgOrEnv', 'DL3064', 'DS-0031', 'CIS-4.10'],
  practice: 'keep-secrets-out-of-the-image',
  *check(file) {
    // An ARG that is declared again in each stage, or passed to an ENV, is reported once.
    const seen = new Set<string>();
    for (const one of instructionsOf(file, 'ARG', 'ENV')) {
      for (const { name, value, word } of settingsOf(one)) {
        const kind = secretIn(name, value);
        if (kind === undefined || seen.has(name)) continue;
        seen.add(name);
        yield {
          at: word.start,
          message: `Unexpected ${kind} ${kind === 'secret' ? '' : 'of '}${name} in ${one.keyword}, expected a secret mount: anyone can read it in the image`,
          hint: 'Use RUN --mount=type=secret,id=... for the build and a file under /run/secrets for the program.',
        };
      }
    }
  },
};

/** In the old form `ENV name value`, the rest of the line is the value. */
function settingsOf({ keyword, words }: Instruction): { name: string; value: string | undefined; word: Word }[] {
  const [first, ...rest] = words;
  if (keyword === 'ENV' && first && !first.value.includes('=')) {
    return [{ name: first.value, value: rest.map(({ value }) => value).join(' '), word: first }];
  }
  return words.map((word) => ({
    name: nameOf(word),
    value: word.value.includes('=') ? settingOf(word) : undefined,
    word,
  }));
}

const argument: DockerRule = {
  id: 'docker/secret-in-command',
  title: 'Commands contain no literal secrets',
  severity: 'error',
  also: ['CIS-4.10'],
  practice: 'keep-secrets-out-of-the-image',
  *check(file) {
    for (const { script, keyword } of instructionsOf(file, 'RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK')) {
      for (const { words } of script?.commands ?? []) {
        const found = secretArgument(words.map(({ value }) => value));
        const word = found && words[found.index];
        if (!found || !word) continue;
        yield {
          at: word.start,
          message: `Unexpected literal after ${found.flag} in ${keyword}, expected a secret: anyone can read it in the image`,
        };
      }
    }
  },
};

const copied: DockerRule = {
  id: 'docker/secret-copied',
  title: 'No secret files are copied into the image',
  severity: 'warning',
  also: ['DS-0031', 'CIS-4.10'],
  practice: 'keep-secrets-out-of-the-image',
  *check(file) {
    for (const { keyword, words, flags, exec } of finalInstructions(file)) {
      if ((keyword !== 'COPY' && keyword !== 'ADD') || exec || flags.some(({ name }) => name === 'from')) continue;
      for (const word of words.slice(0, -1)) {
        if (!FILES.test(word.value) || EXAMPLE.test(word.value) || PUBLIC.test(word.value)) continue;
        yield { at: word.start, message: `Unexpected copy of ${word.value}, expected no secret in a layer` };
      }
    }
  },
};

export const secretRules: readonly DockerRule[] = [variable, argument, copied];

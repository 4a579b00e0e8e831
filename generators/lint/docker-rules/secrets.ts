import { instructionsOf, nameOf, settingOf } from './parts.ts';
import type { DockerRule } from './rule.ts';

const SECRET = /(?:_|^)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i;
/** A public key, the path of a secret and its version are none. */
const HARMLESS = /(?:_|^)(?:public|file|version)(?:_|$)/i;
/** Files that hold keys or tokens wherever they turn up. */
const FILES =
  /(?:^|\/)(?:\.env(?:\.[\w-]+)?|\.npmrc|\.netrc|\.pypirc|id_(?:rsa|dsa|ecdsa|ed25519)|[^/]*\.(?:pem|key|p12|pfx))$/;
const EXAMPLE = /\.(?:example|sample|template|dist)$/;

const variable: DockerRule = {
  id: 'docker/secret-in-variable',
  title: 'No secret is an ARG or ENV',
  severity: 'error',
  also: ['SecretsUsedInArgOrEnv', 'DL3064', 'DS-0031', 'CIS-4.10'],
  practice: 'keep-secrets-out-of-the-image',
  *check(file) {
    for (const { keyword, words } of instructionsOf(file, 'ARG', 'ENV')) {
      // In the old form `ENV name value` only the first word is a name.
      const named = keyword === 'ENV' && !words[0]?.value.includes('=') ? words.slice(0, 1) : words;
      for (const word of named) {
        const name = nameOf(word);
        if (!SECRET.test(name) || HARMLESS.test(name)) continue;
        if (keyword === 'ENV' && word.value.endsWith('=') && settingOf(word) === '') continue;
        yield {
          at: word.start,
          message: `Unexpected secret ${name} in ${keyword}, expected a secret mount: everyone can read it in the image`,
          hint: 'RUN --mount=type=secret,id=... for the build, a file under /run/secrets for the program.',
        };
      }
    }
  },
};

const copied: DockerRule = {
  id: 'docker/secret-copied',
  title: 'No file with secrets is copied into the image',
  severity: 'error',
  also: ['DS-0031', 'CIS-4.10'],
  practice: 'keep-secrets-out-of-the-image',
  *check(file) {
    for (const { words, flags, exec } of instructionsOf(file, 'COPY', 'ADD')) {
      if (exec || flags.some(({ name }) => name === 'from')) continue;
      for (const word of words.slice(0, -1)) {
        if (FILES.test(word.value) && !EXAMPLE.test(word.value)) {
          yield { at: word.start, message: `Unexpected copy of ${word.value}, expected no secret in a layer` };
        }
      }
    }
  },
};

export const secretRules: readonly DockerRule[] = [variable, copied];

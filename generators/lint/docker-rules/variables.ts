import { nearest } from '../../report/index.ts';
import type { Flag, Stage, Variable, Word } from '../dockerfile/index.ts';
import { expandedImage, globalDefaults, nameOf, variablesOf } from '../dockerfile/index.ts';
import { replace } from '../fixes.ts';
import { workdirOf } from './known-images.ts';
import { partsOfImage, rootReference } from './parts.ts';
import type { DockerInput, DockerRule } from './rule.ts';

const EXPANDED = new Set(['ADD', 'ARG', 'COPY', 'ENV', 'EXPOSE', 'LABEL', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR']);
/** ARGs that the builder predefines. */
const PREDEFINED = /^(?:(?:https?|ftp|no|all)_proxy|(?:HTTPS?|FTP|NO|ALL)_PROXY|BUILDKIT_\w+|SOURCE_DATE_EPOCH)$/;
const PLATFORM = /^(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)$|^TARGETSTAGE$/;
/** Variables that well-known base images set. */
const FROM_IMAGES = new Set(
  (
    'PATH LANG LC_ALL GOPATH GOTOOLCHAIN GOLANG_VERSION JAVA_HOME JAVA_VERSION MAVEN_HOME GRADLE_HOME NODE_VERSION ' +
    'YARN_VERSION PYTHON_VERSION PHP_INI_DIR PHP_VERSION COMPOSER_HOME COMPOSER_VERSION RUBY_VERSION GEM_HOME ' +
    'BUNDLE_APP_CONFIG CARGO_HOME RUSTUP_HOME RUST_VERSION DOTNET_VERSION ASPNET_VERSION APP_UID DENO_DIR ' +
    'ELIXIR_VERSION OTP_VERSION NGINX_VERSION PGDATA CATALINA_HOME'
  ).split(' '),
);

const undefinedVariable: DockerRule = {
  id: 'docker/variable-undefined',
  title: 'Variables are declared before they are used',
  severity: 'warning',
  also: ['UndefinedVar'],
  practice: 'set-a-variable-before-its-use',
  *check(file) {
    const atEnd = new Map<Stage, ReadonlySet<string>>();
    const globals = new Set(globalDefaults(file).keys());
    for (const stage of file.stages) {
      const known = new Set(stage.parent && atEnd.get(stage.parent));
      // Other images may set any variable, so all variables count as declared.
      const isPlain = workdirOf(rootReference(stage, file)) !== undefined;
      for (const { keyword, words } of stage.instructions) {
        for (const { name, guarded, start } of EXPANDED.has(keyword) ? variablesIn(words, file) : []) {
          if (guarded || known.has(name) || FROM_IMAGES.has(name) || PREDEFINED.test(name)) continue;
          const isGlobal = globals.has(name) || PLATFORM.test(name);
          const near = isGlobal ? undefined : typoOf(name, known);
          if (!isPlain && !isGlobal && near === undefined) continue;
          yield {
            at: start,
            message: `Unexpected variable ${name}, expected ${near ?? 'an ARG or ENV before it'}`,
            ...(isGlobal && { hint: `Add ARG ${name} to this stage.` }),
          };
        }
        if (keyword === 'ARG') for (const word of words) known.add(nameOf(word));
        if (keyword === 'ENV') for (const name of envNames(words)) known.add(name);
      }
      atEnd.set(stage, known);
    }
  },
};

const SHORTEST_TYPO = 5;

/** A declared variable that this may be a misspelling of. */
function typoOf(name: string, known: ReadonlySet<string>): string | undefined {
  return name.length < SHORTEST_TYPO ? undefined : nearest(name, [...known])[0];
}

const inFrom: DockerRule = {
  id: 'docker/variable-in-from',
  title: 'Variables in FROM are declared before the first FROM',
  severity: 'error',
  also: ['UndefinedArgInFrom'],
  practice: 'set-a-variable-before-its-use',
  *check(file) {
    const globals = globalDefaults(file);
    for (const { from } of file.stages) {
      const words = [...from.words.slice(0, 1), ...from.flags.map(valueWord)];
      for (const { name, guarded, start } of variablesIn(words, file)) {
        if (guarded || globals.has(name) || PLATFORM.test(name) || PREDEFINED.test(name)) continue;
        yield {
          at: start,
          message: `Unexpected variable ${name} in FROM, expected ARG ${name} before the first FROM`,
        };
      }
    }
  },
};

const noDefault: DockerRule = {
  id: 'docker/variable-default-in-from',
  title: 'Images in FROM are valid with the defaults of their variables',
  severity: 'warning',
  also: ['InvalidDefaultArgInFrom'],
  practice: 'set-a-variable-before-its-use',
  *check(file) {
    const globals = globalDefaults(file);
    for (const { image, parent } of file.stages) {
      if (parent) continue;
      const variables = image ? variablesOf(image, file.escapeMark) : [];
      if (!image || variables.length === 0) continue;
      if (variables.some(({ name, guarded }) => !guarded && !globals.has(name))) continue;
      // Without a value the variable is empty; the rest must still be a valid reference.
      const left = expandedImage(image, file.escapeMark, (name, fallback) => globals.get(name) || fallback || '');
      if (left.includes('$') || isReference(left)) continue;
      yield {
        at: image.start,
        message: `Unexpected image ${image.value} that is invalid without --build-arg, expected a default for its ARG`,
      };
    }
  },
};

const legacy: DockerRule = {
  id: 'docker/key-value-form',
  title: 'ENV and LABEL use name=value',
  severity: 'info',
  also: ['LegacyKeyValueFormat'],
  practice: 'write-instructions-consistently',
  *check(file) {
    for (const { keyword, words, start, body } of file.instructions) {
      const [first, second] = words;
      if ((keyword !== 'ENV' && keyword !== 'LABEL') || !first || first.text.includes('=') || words.length < 2)
        continue;
      const value = body.text.trimStart().slice(first.text.length).trim();
      const isPlain = second && file.source.text.slice(first.start, words.at(-1)?.end) === body.text.trim();
      yield {
        at: start,
        message: `Unexpected ${keyword} ${first.value} with a space, expected ${first.value}=...`,
        // Quotes and backslashes have different meanings in the two forms.
        fixes:
          isPlain && /^[^"'`\\]+$/.test(value)
            ? [replace({ start: first.end, end: words.at(-1)?.end ?? first.end }, `="${value}"`)]
            : [],
      };
    }
  },
};

function variablesIn(words: readonly Word[], file: DockerInput): Variable[] {
  return words.flatMap((word) => variablesOf(word, file.escapeMark));
}

/** The value of a flag as a word with its position. */
function valueWord({ value, end }: Flag): Word {
  return { text: value, value, start: end - value.length, end };
}

/** The names set by an ENV, in the old form with a space and in the form with `=`. */
function envNames(words: readonly Word[]): string[] {
  const [first] = words;
  return first && !first.value.includes('=') ? [first.value] : words.map(nameOf);
}

function isReference(image: string): boolean {
  const { name, tag, digest } = partsOfImage(image);
  return /^[a-z0-9][a-z0-9._:/-]*$/i.test(name) && !name.endsWith('/') && tag !== '' && digest !== '';
}

export const variableRules: readonly DockerRule[] = [undefinedVariable, inFrom, noDefault, legacy];

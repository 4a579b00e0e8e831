import { expect, test } from 'vitest';
import { practicePlaces } from '../../generators/commands/practices.ts';
import { lintRules } from '../../generators/lint/index.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'advice' } as const;

test('docs/lint.md lists every rule with its severity, its equivalents in other linters, and its practice', async () => {
  const places = practicePlaces();
  const rules = lintRules.map(({ id, severity, title, also, practice }) => {
    const place = places.get(practice);
    return `| \`${id}\` | ${LEVELS[severity]} | ${title} | ${also.join(' ')} | [${place?.title}](../notes/${place?.path}) |`;
  });
  const text = [
    '# What `cribsmith docker --lint` finds',
    '',
    '    cribsmith docker --lint [--strict] [--format pretty|json|sarif] FILE...',
    '',
    'Dockerfiles and compose files are recognised by their content; `-` reads standard input. The `.dockerignore` next to a Dockerfile',
    'is taken into account. Each finding shows its location, its rule and the note that explains it.',
    '',
    '| level | meaning | reported | exit code 1 |',
    '|---|---|---|---|',
    '| error | The build or the start fails, or a secret is exposed | always | always |',
    '| warning | It works, but is likely to fail later or to be unsafe | always | with `--strict` |',
    '| advice | Worth considering, depending on the project; `info` in JSON, `note` in SARIF | with `--strict`, once per rule and file | never |',
    '',
    'The linter reports only what it can determine. It knows the user and the working directory of the official images that most',
    'Dockerfiles start from, and assumes nothing about other images. Secrets are recognised by their name and value together:',
    '`TOKEN_TTL=60` is not a secret, but `CACHE=redis://:hunter2@cache` contains one. Waiting for the health of a dependency is',
    'recommended only if that dependency has a health check. Variables that contain lists of words do not have to be quoted.',
    '',
    'Compose files for development (`compose.dev.yaml`, or files in a folder `tests` or `.devcontainer`), override files, and files that',
    'another compose file includes are not checked for missing settings, because these may be set elsewhere. A finding in an anchor that',
    'is used several times is reported once, at the anchor.',
    '',
    'Some findings include a safe fix that does not change what the file does, such as adding `--no-cache` to `apk add`; the fix is part',
    'of the JSON and SARIF output. Findings that need a decision, such as choosing a version, have no automatic fix.',
    '',
    'Comments suppress findings: `# cribsmith ignore=docker/apt-pinned` for the next instruction or line, and',
    '`# cribsmith global ignore=...` for the whole file. In Dockerfiles, the comments of hadolint (`# hadolint ignore=DL3008`), BuildKit',
    '(`# check=skip=...`), Trivy, Checkov and ShellCheck work too, with their own rule ids.',
    '',
    '| rule | level | requirement | ids in other linters | practice |',
    '|---|---|---|---|---|',
    ...rules,
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('../../docs/lint.md');
});

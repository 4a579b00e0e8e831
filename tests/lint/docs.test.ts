import { expect, test } from 'vitest';
import { practicePlaces } from '../../generators/commands/practices.ts';
import { lintRules } from '../../generators/lint/index.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'advice' } as const;

test('docs/lint.md lists every rule with its level, its peers and its practice', async () => {
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
    'A file is recognised as a Dockerfile or a compose file by its content; `-` is the standard input. The `.dockerignore` beside',
    'a Dockerfile is taken into account. Each finding names its place, its rule and the note that explains it.',
    '',
    '| level | meaning | reported | exit code 1 |',
    '|---|---|---|---|',
    '| error | The build or the start fails, or a secret is given away | always | always |',
    '| warning | It works, and is likely to go wrong or to be unsafe | always | with `--strict` |',
    '| advice | Worth considering; a matter of the project. In JSON and SARIF it is `info` and `note` | with `--strict`, once a rule and file | never |',
    '',
    'The linter judges what it can know. The user and the working folder of a base image are known for the official images that',
    'most Dockerfiles start from; about the others nothing is claimed. A secret is recognised by name and value together:',
    '`TOKEN_TTL=60` is none, and `CACHE=redis://:hunter2@cache` is one. Whoever waits for a service is told to wait for its health',
    'only where it has a health check. Variables that hold lists of words are not to be quoted.',
    '',
    'A compose file for development (`compose.dev.yaml`, a folder `tests` or `.devcontainer`), one that is laid over another, and one',
    'that a compose file further up includes, is not asked for settings that may stand elsewhere. What an anchor repeats is one',
    'finding, at the anchor.',
    '',
    'Some findings carry edits that mend them and alter nothing that the file does, as in `apk add` without `--no-cache`; they are',
    'in the JSON and SARIF forms. What needs a decision, such as a version, is left to people.',
    '',
    'A comment suppresses findings of the next instruction or line: `# cribsmith ignore=docker/apt-pinned`, and for the whole file',
    '`# cribsmith global ignore=...`. In a Dockerfile the comments of hadolint (`# hadolint ignore=DL3008`), BuildKit',
    '(`# check=skip=...`), Trivy, Checkov and ShellCheck work as well, with their ids.',
    '',
    '| rule | level | what holds in a file without findings | ids of other linters | practice |',
    '|---|---|---|---|---|',
    ...rules,
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('../../docs/lint.md');
});

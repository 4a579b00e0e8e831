import { DockerfileParser } from 'dockerfile-ast';
import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '../../generators/lint/dockerfile/index.ts';
import { lintDockerfile } from '../../generators/lint/index.ts';

const ids = (text: string) => lintDockerfile(text).map(({ ruleId }) => ruleId);
const CLEAN_END = 'USER 1000\nHEALTHCHECK NONE\nCMD ["x"]\n';

describe('an instruction', () => {
  test('continues over continuation lines, comments and blank lines', () => {
    const { instructions, source } = parseDockerfile(
      'FROM a:1\r\nRUN one \\\r\n  # not a word\r\n\r\n  two\r\nRUN three\r\n',
    );
    expect(instructions.map(({ words }) => words.map(({ value }) => value))).toEqual([
      ['a:1'],
      ['one', 'two'],
      ['three'],
    ]);
    expect(source.pointOf(instructions[1]?.words[1]?.start ?? 0)).toEqual({ line: 5, column: 3 });
    expect(instructions[1]?.blankLines.map((at) => source.pointOf(at).line)).toEqual([4]);
  });

  test('ends at an escaped line end, and with the escape character that a directive sets', () => {
    expect(parseDockerfile('FROM a\nRUN x \\\\\nRUN y').instructions).toHaveLength(3);
    expect(parseDockerfile('# escape=`\nFROM a\nCOPY C:\\x\\ `\n D:\\\nRUN y').instructions).toHaveLength(3);
    expect(parseDockerfile('# about\n# escape=`\nFROM a\nRUN x `\nRUN y').escapeMark).toBe('\\');
  });

  test('has its flags, its exec form and the instruction that ONBUILD triggers', () => {
    const [, health, later] = parseDockerfile(
      'FROM a\nHEALTHCHECK --timeout=3s CMD ["a", "b c"]\nONBUILD COPY --from=x a b',
    ).instructions;
    expect(health?.flags.map(({ name, value }) => [name, value])).toEqual([['timeout', '3s']]);
    expect(health?.exec).toEqual(['a', 'b c']);
    expect(later?.trigger?.flags[0]?.value).toBe('x');
  });

  test('has its here-documents in order, and the script in them', () => {
    const [, run, python] = parseDockerfile(
      'FROM a\nRUN <<EOF\ncd /x\nmake\nEOF\nRUN <<P python3\nimport x\nP\n',
    ).instructions;
    expect(run?.script?.commands.map(({ program }) => program)).toEqual(['cd', 'make']);
    expect(python?.script?.commands).toEqual([]);
    const [, copy] = parseDockerfile('FROM a\nCOPY <<A <<-B /x/\n1\nA\n\t2\n\tB\nRUN y').instructions;
    expect(copy?.heredocs.map(({ name, body }) => [name, body.text])).toEqual([
      ['A', '1\n'],
      ['B', '\t2\n'],
    ]);
  });
});

test('a stage knows the stage it is based on', () => {
  const { stages, global } = parseDockerfile('ARG V\nFROM a AS Base\nFROM base AS two\nFROM c\n');
  expect(global).toHaveLength(1);
  expect(stages.map(({ parent }) => parent?.index)).toEqual([undefined, 0, undefined]);
});

test('an independent parser finds the same instructions at the same positions', () => {
  const texts = [
    '# syntax=docker/dockerfile:1\nARG V=1\nFROM a:$V AS b\n\nRUN x && \\\n    # why\n    y\nCOPY --from=b ["a", "b"]\n',
    'FROM a\r\nENV A=b \\\r\n    C=d\r\nRUN cat <<EOF > /x\r\nFROM nowhere\r\nEOF\r\nCMD x\r\n',
    '# escape=`\nFROM a\nRUN dir `\n  c:\\\nonbuild run x\n',
  ];
  for (const text of texts) {
    const theirs = DockerfileParser.parse(text).getInstructions();
    const { instructions, source } = parseDockerfile(text);
    expect(instructions.map(({ keyword, start }) => [keyword, source.pointOf(start).line])).toEqual(
      theirs.map((one) => [one.getKeyword(), one.getRange().start.line + 1]),
    );
  }
});

describe('a finding is suppressed', () => {
  const FILE = 'FROM debian\nRUN sudo make\nRUN sudo make install\n';
  test.each([
    ['# hadolint ignore=DL3004\nRUN sudo make', 1],
    ['# hadolint ignore=DL3006,DL3004\n# and why\n\nRUN sudo make', 1],
    ['# cribsmith ignore=docker/no-sudo\nRUN sudo make', 1],
    ['# hadolint ignore=DL3006\nRUN sudo make', 2],
    ['# hadolint global ignore=DL3004\nRUN sudo make', 0],
  ])('where a comment says so: %j', (comment, left) => {
    const found = ids(FILE.replace('RUN sudo make', comment)).filter((id) => id === 'docker/no-sudo');
    expect(found).toHaveLength(left);
  });

  test('where a check directive skips it by its BuildKit name', () => {
    const file = `FROM a:1 as b\n${CLEAN_END}`;
    expect(ids(file)).toEqual(['docker/from-as-casing']);
    expect(ids(`# check=skip=FromAsCasing,StageNameCasing;error=true\n${file}`)).toEqual([]);
    expect(ids(`# syntax=docker/dockerfile:1\n# check=skip=all\n${file}`)).toEqual([]);
    expect(ids(`# check=skip=UndefinedVar\n${file}`)).toEqual(['docker/from-as-casing']);
  });
});

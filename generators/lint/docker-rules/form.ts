import { removeLine, replace } from '../fixes.ts';
import { allInstructions } from './parts.ts';
import type { DockerRule } from './rule.ts';

const casing: DockerRule = {
  id: 'docker/instruction-casing',
  title: 'Instructions use one casing throughout',
  severity: 'info',
  also: ['ConsistentInstructionCasing'],
  practice: 'write-instructions-consistently',
  *check(file) {
    const all = allInstructions(file.instructions).filter(({ written }) => /^[A-Za-z]+$/.test(written));
    const small = all.filter(({ written }) => written === written.toLowerCase()).length;
    const capitals = all.filter(({ written, keyword }) => written === keyword).length;
    const wanted = small > capitals ? 'lower case' : 'upper case';
    for (const { written, keyword, keywordSpan } of all) {
      const expected = small > capitals ? written.toLowerCase() : keyword;
      if (written === expected) continue;
      yield {
        at: keywordSpan.start,
        message: `Unexpected ${written}, expected ${expected}: most instructions are in ${wanted}`,
        fixes: [replace(keywordSpan, expected)],
      };
    }
  },
};

const blank: DockerRule = {
  id: 'docker/blank-line-inside',
  title: 'Instructions contain no blank lines',
  severity: 'warning',
  also: ['NoEmptyContinuation'],
  practice: 'write-instructions-consistently',
  *check(file) {
    for (const { blankLines, keyword } of file.instructions) {
      for (const at of blankLines) {
        yield {
          at,
          message: `Unexpected blank line inside ${keyword}, expected its next line: future builders will reject this`,
          // The last line has no line end to remove.
          fixes: at < file.source.text.length ? [removeLine(file.source.text, at)] : [],
        };
      }
    }
  },
};

/** Words that mean the same in double quotes. */
const PLAIN = /^[^"'`\\$\n]+$/;

const maintainer: DockerRule = {
  id: 'docker/no-maintainer',
  title: 'The maintainer is named in a label',
  severity: 'info',
  also: ['MaintainerDeprecated', 'DL4000'],
  practice: 'write-instructions-consistently',
  *check(file) {
    for (const { keyword, start, end, body } of file.instructions) {
      if (keyword !== 'MAINTAINER') continue;
      yield {
        at: start,
        message: 'Unexpected MAINTAINER, expected LABEL org.opencontainers.image.authors=...',
        fixes: PLAIN.test(body.text)
          ? [replace({ start, end }, `LABEL org.opencontainers.image.authors="${body.text.trim()}"`)]
          : [],
      };
    }
  },
};

const NO_SHELL = new Set([
  'ADD',
  'ARG',
  'COPY',
  'ENV',
  'EXPOSE',
  'FROM',
  'LABEL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
]);

const comment: DockerRule = {
  id: 'docker/comment-on-own-line',
  title: 'Comments are on lines of their own',
  severity: 'error',
  also: [],
  practice: 'give-a-comment-its-own-line',
  *check(file) {
    for (const { keyword, words, body, exec } of allInstructions(file.instructions)) {
      // Any text after a JSON array makes it the shell form.
      const afterArray = exec === undefined && /^\[.*\]\s+#/.test(body.text);
      const mark = words.find(({ text }, index) => index > 0 && text.startsWith('#'));
      if (!mark || (!NO_SHELL.has(keyword) && !afterArray)) continue;
      yield {
        at: mark.start,
        message: `Unexpected # in ${keyword}, expected the comment on a line of its own: here it is an argument`,
      };
    }
  },
};

export const formRules: readonly DockerRule[] = [casing, blank, maintainer, comment];

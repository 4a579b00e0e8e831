import { nearest } from '../../report/index.ts';
import { allInstructions } from './parts.ts';
import type { DockerRule } from './rule.ts';

/** All instructions with their flags. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  ADD: ['keep-git-dir', 'checksum', 'chown', 'chmod', 'link', 'exclude', 'unpack'],
  ARG: [],
  CMD: [],
  COPY: ['from', 'chown', 'chmod', 'link', 'parents', 'exclude'],
  ENTRYPOINT: [],
  ENV: [],
  EXPOSE: [],
  FROM: ['platform'],
  HEALTHCHECK: ['interval', 'timeout', 'start-period', 'start-interval', 'retries'],
  LABEL: [],
  MAINTAINER: [],
  ONBUILD: [],
  RUN: ['mount', 'network', 'security', 'device'],
  SHELL: [],
  STOPSIGNAL: [],
  USER: [],
  VOLUME: [],
  WORKDIR: [],
};

const unknown: DockerRule = {
  id: 'docker/unknown-instruction',
  title: 'Only known instructions are used',
  severity: 'error',
  also: [],
  practice: 'write-instructions-consistently',
  *check(file) {
    let isTemplate = false;
    for (const { keyword, written, keywordSpan } of allInstructions(file.instructions)) {
      if (Object.hasOwn(FLAGS, keyword)) continue;
      if (/^(?:\{[%{#]|<%)/.test(written)) {
        // Unrendered template markers all have one cause.
        if (!isTemplate)
          yield {
            at: keywordSpan.start,
            message: `Unexpected ${written.slice(0, 2)} of a template, expected the file that is generated from it`,
          };
        isTemplate = true;
        continue;
      }
      const [near] = nearest(keyword, Object.keys(FLAGS));
      const name = written.length > 40 ? `${written.slice(0, 40)}...` : written;
      const expected = near === undefined ? 'a known one such as RUN or COPY' : near;
      yield { at: keywordSpan.start, message: `Unexpected instruction ${name}, expected ${expected}` };
    }
  },
};

const flag: DockerRule = {
  id: 'docker/unknown-flag',
  title: 'Only flags that the instruction supports are used',
  severity: 'error',
  also: [],
  practice: 'write-instructions-consistently',
  *check(file) {
    for (const { keyword, flags } of allInstructions(file.instructions)) {
      const known = FLAGS[keyword] ?? [];
      for (const { name, start } of flags) {
        if (known.includes(name)) continue;
        yield {
          at: start,
          message: `Unexpected flag --${name} of ${keyword}, expected ${known.map((word) => `--${word}`).join(', ')}`,
        };
      }
    }
  },
};

const empty: DockerRule = {
  id: 'docker/argument-missing',
  title: 'Every instruction has its arguments',
  severity: 'error',
  also: [],
  practice: 'write-instructions-consistently',
  *check(file) {
    for (const { keyword, body, start, words, exec, heredocs } of allInstructions(file.instructions)) {
      const isShort = (keyword === 'COPY' || keyword === 'ADD') && (exec ?? words).length < 2 && heredocs.length === 0;
      if (body.text.trim() !== '' && !isShort) continue;
      if (!Object.hasOwn(FLAGS, keyword)) continue;
      yield {
        at: start,
        message: `Unexpected ${keyword} with missing arguments, expected ${isShort ? 'a source and a target' : 'at least one'}`,
      };
    }
  },
};

const from: DockerRule = {
  id: 'docker/from-first',
  title: 'A Dockerfile starts with FROM, or with an ARG for FROM',
  severity: 'error',
  also: [],
  practice: 'write-instructions-consistently',
  *check(file) {
    for (const { keyword, start } of file.global) {
      if (keyword === 'ARG' || !Object.hasOwn(FLAGS, keyword)) continue;
      yield { at: start, message: `Unexpected ${keyword} before the first FROM, expected only ARG there` };
    }
    if (file.stages.length === 0) yield { at: 0, message: 'Unexpected file without a stage, expected FROM' };
  },
};

const heredoc: DockerRule = {
  id: 'docker/heredoc-open',
  title: 'Every here-document is closed',
  severity: 'error',
  also: [],
  practice: 'write-instructions-consistently',
  *check(file) {
    for (const { heredocs, start } of file.instructions) {
      for (const { name, closed } of heredocs) {
        if (!closed)
          yield {
            at: start,
            message: `Unexpected end of file in a here-document, expected a closing line ${name}`,
          };
      }
    }
  },
};

/** Instructions that ONBUILD does not accept. */
const NOT_TRIGGERED = new Set(['FROM', 'MAINTAINER', 'ONBUILD']);

const trigger: DockerRule = {
  id: 'docker/onbuild-trigger',
  title: 'ONBUILD is followed by an instruction that it can trigger',
  severity: 'error',
  also: ['DL3043'],
  practice: 'write-instructions-consistently',
  *check(file) {
    for (const { trigger: kept } of file.instructions) {
      if (!kept || !NOT_TRIGGERED.has(kept.keyword)) continue;
      yield {
        at: kept.keywordSpan.start,
        message: `Unexpected ONBUILD ${kept.keyword}, expected an instruction other than FROM, MAINTAINER and ONBUILD`,
      };
    }
  },
};

export const validityRules: readonly DockerRule[] = [unknown, flag, empty, from, heredoc, trigger];

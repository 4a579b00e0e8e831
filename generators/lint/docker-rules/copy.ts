import type { Instruction } from '../dockerfile/index.ts';
import { insertAfter, replace } from '../fixes.ts';
import { ignoreMatcher } from './ignore-file.ts';
import { workdirOf } from './known-images.ts';
import { allInstructions, instructionsOf, rootReference } from './parts.ts';
import type { DockerRule } from './rule.ts';

const REMOTE = /^(?:https?:|ftp:|git@|git:|ssh:)/i;
const ARCHIVE = /\.(?:tar|tgz|tbz2?|txz|tzst|gz|bz2|xz|zst|lzma|lz)$/i;

/** Flags that ADD and COPY share. */
const COPY_TAKES: ReadonlySet<string> = new Set(['chown', 'chmod', 'link', 'exclude']);

const add: DockerRule = {
  id: 'docker/copy-not-add',
  title: 'Local files are copied with COPY, not ADD',
  severity: 'info',
  also: ['DL3020', 'DS-0005', 'CKV_DOCKER_4', 'CIS-4.9'],
  practice: 'use-copy-not-add',
  *check(file) {
    for (const one of instructionsOf(file, 'ADD')) {
      const sources = sourcesOf(one);
      const isLocal = (source: string) => !REMOTE.test(source) && !ARCHIVE.test(source) && !/[$*?[]/.test(source);
      const plain = sources.find(isLocal);
      if (plain === undefined || plain.startsWith('<<')) continue;
      const isCopy = sources.every(isLocal) && one.flags.every(({ name }) => COPY_TAKES.has(name));
      yield {
        at: one.start,
        message: `Unexpected ADD of ${plain}, expected COPY: it is neither an archive nor a URL`,
        fixes: isCopy ? [replace(one.keywordSpan, one.written === 'add' ? 'copy' : 'COPY')] : [],
      };
    }
  },
};

const remote: DockerRule = {
  id: 'docker/add-checksum',
  title: 'Files that ADD downloads are verified',
  severity: 'info',
  also: [],
  practice: 'use-copy-not-add',
  *check(file) {
    for (const one of instructionsOf(file, 'ADD')) {
      const address = sourcesOf(one).find((source) => /^https?:/i.test(source) && !/\.git(?:[#?]|$)/.test(source));
      if (address === undefined || one.flags.some(({ name }) => name === 'checksum')) continue;
      yield { at: one.start, message: `Unexpected unverified download of ${address}, expected --checksum=sha256:...` };
    }
  },
};

const slash: DockerRule = {
  id: 'docker/copy-many-into-folder',
  title: 'Several sources have a folder as their destination',
  severity: 'error',
  also: ['DL3021'],
  practice: 'use-copy-not-add',
  *check(file) {
    for (const one of instructionsOf(file, 'COPY', 'ADD')) {
      const target = targetOf(one);
      if (sourcesOf(one).length < 2 || target === undefined || /[/\\]$|^\.{1,2}$|\$/.test(target)) continue;
      const word = one.exec ? undefined : one.words.at(-1);
      yield {
        at: word?.start ?? one.start,
        message: `Unexpected target ${target} for several sources, expected a folder: ${target}/`,
        fixes: word && word.text === word.value ? [insertAfter(word, '/')] : [],
      };
    }
  },
};

const relative: DockerRule = {
  id: 'docker/copy-needs-workdir',
  title: 'A relative destination follows WORKDIR',
  severity: 'warning',
  also: ['DL3045'],
  practice: 'use-an-absolute-workdir',
  *check(file) {
    const settled = new Set<number>();
    for (const stage of file.stages) {
      // An unknown image may set a working directory.
      const image = rootReference(stage, file);
      // A stage from scratch has only the folder `/`, which is intended if it exports files.
      const isRoot = image !== 'scratch' && workdirOf(image) === '/';
      let known = !isRoot || (stage.parent !== undefined && settled.has(stage.parent.index));
      for (const one of stage.instructions) {
        if (one.keyword === 'WORKDIR') known = true;
        if (known || (one.keyword !== 'COPY' && one.keyword !== 'ADD')) continue;
        const target = targetOf(one);
        if (target === undefined || /^(?:[/\\$]|[A-Za-z]:)/.test(target)) continue;
        yield { at: one.start, message: `Unexpected relative target ${target}, expected WORKDIR before it` };
        // One WORKDIR fixes the whole stage.
        break;
      }
      if (known) settled.add(stage.index);
    }
  },
};

const ignored: DockerRule = {
  id: 'docker/copy-ignored-file',
  title: 'Copied files are not excluded by .dockerignore',
  severity: 'error',
  also: ['CopyIgnoredFile'],
  practice: 'send-only-what-the-build-needs',
  *check(file) {
    if (file.ignore === undefined) return;
    const isIgnored = ignoreMatcher(file.ignore);
    for (const one of allInstructions(file.instructions)) {
      if ((one.keyword !== 'COPY' && one.keyword !== 'ADD') || one.flags.some(({ name }) => name === 'from')) continue;
      const found = sourcesOf(one).find((source) => isPlain(source) && isIgnored(source));
      if (found === undefined) continue;
      yield {
        at: one.start,
        message: `Unexpected source ${found}, expected a file that .dockerignore does not exclude`,
      };
    }
  },
};

function sourcesOf({ exec, words }: Instruction): string[] {
  return (exec ?? words.map(({ value }) => value)).slice(0, -1);
}

function targetOf({ exec, words }: Instruction): string | undefined {
  return exec ? exec.at(-1) : words.at(-1)?.value;
}

function isPlain(source: string): boolean {
  return !REMOTE.test(source) && !/[*?[$<]/.test(source);
}

export const copyRules: readonly DockerRule[] = [add, remote, slash, relative, ignored];

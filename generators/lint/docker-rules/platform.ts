import { replace } from '../fixes.ts';
import type { DockerRule } from './rule.ts';

const constant: DockerRule = {
  id: 'docker/platform-constant',
  title: 'FROM does not fix the platform',
  severity: 'warning',
  also: ['FromPlatformFlagConstDisallowed', 'DL3029'],
  practice: 'leave-the-platform-to-the-builder',
  *check(file) {
    for (const { from, name } of file.stages) {
      const platform = from.flags.find((flag) => flag.name === 'platform');
      if (!platform || platform.value.includes('$')) continue;
      // A stage that is named after its platform is one of several, and intended.
      const words = platform.value.toLowerCase().split('/');
      if (words.some((word) => word !== '' && name?.value.toLowerCase().includes(word))) continue;
      yield {
        at: platform.start,
        message: `Unexpected fixed platform ${platform.value}, expected $BUILDPLATFORM or none: the image can be built for no other`,
      };
    }
  },
};

const redundant: DockerRule = {
  id: 'docker/platform-redundant',
  title: 'FROM does not repeat the default platform',
  severity: 'info',
  also: ['RedundantTargetPlatform'],
  practice: 'leave-the-platform-to-the-builder',
  *check(file) {
    for (const { from } of file.stages) {
      const platform = from.flags.find(({ name }) => name === 'platform');
      if (!platform || !/^\$\{?TARGETPLATFORM\}?$/.test(platform.value)) continue;
      const { text } = file.source;
      const space = /^[ \t]*/.exec(text.slice(platform.end))?.[0].length ?? 0;
      yield {
        at: platform.start,
        message: 'Unexpected --platform=$TARGETPLATFORM, expected none: it is the default',
        fixes: [replace({ start: platform.start, end: platform.end + space }, '')],
      };
    }
  },
};

export const platformRules: readonly DockerRule[] = [constant, redundant];

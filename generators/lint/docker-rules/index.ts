import { baseImageRules } from './base-image.ts';
import { copyRules } from './copy.ts';
import { formRules } from './form.ts';
import { languagePackageRules } from './language-packages.ts';
import { platformRules } from './platform.ts';
import { portRules } from './ports.ts';
import { quotingRules } from './quoting.ts';
import type { DockerRule } from './rule.ts';
import { secretRules } from './secrets.ts';
import { shellRules } from './shell.ts';
import { stageRules } from './stages.ts';
import { startRules } from './start.ts';
import { systemPackageRules } from './system-packages.ts';
import { userRules } from './user.ts';
import { validityRules } from './validity.ts';
import { variableRules } from './variables.ts';
import { volumeRules } from './volume.ts';
import { workdirRules } from './workdir.ts';

/** Every rule for a Dockerfile. */
export const dockerRules: readonly DockerRule[] = [
  ...validityRules,
  ...baseImageRules,
  ...userRules,
  ...secretRules,
  ...copyRules,
  ...startRules,
  ...systemPackageRules,
  ...languagePackageRules,
  ...workdirRules,
  ...volumeRules,
  ...stageRules,
  ...variableRules,
  ...platformRules,
  ...portRules,
  ...formRules,
  ...shellRules,
  ...quotingRules,
];

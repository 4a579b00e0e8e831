import { partsOfImage, rootReference } from './parts.ts';
import type { DockerInput, DockerRule } from './rule.ts';

const untagged: DockerRule = {
  id: 'docker/base-image-tag',
  title: 'Base images have a tag or a digest',
  severity: 'warning',
  also: ['DL3006', 'DS-0001', 'CKV_DOCKER_7'],
  practice: 'pin-the-base-image',
  *check(file) {
    for (const { at, image } of baseImages(file)) {
      const { tag, digest } = partsOfImage(image);
      if (tag === undefined && digest === undefined) {
        yield { at, message: `Unexpected image ${image} without a tag, expected ${image}:<version>` };
      }
    }
  },
};

const latest: DockerRule = {
  id: 'docker/base-image-latest',
  title: 'Base images are not tagged `latest`',
  severity: 'warning',
  also: ['DL3007', 'DS-0001', 'CKV_DOCKER_7'],
  practice: 'pin-the-base-image',
  *check(file) {
    for (const { at, image } of baseImages(file)) {
      const { tag, digest } = partsOfImage(image);
      if (tag === 'latest' && digest === undefined) {
        yield { at, message: `Unexpected tag latest of ${image}, expected a version` };
      }
    }
  },
};

/** External images: in FROM, and in `--from=` if that is a full reference. */
function* baseImages(file: DockerInput): Iterable<{ at: number; image: string }> {
  for (const stage of file.stages) {
    if (!stage.image || stage.parent) continue;
    const resolved = rootReference(stage, file);
    if (resolved !== undefined && resolved !== 'scratch') yield { at: stage.image.start, image: resolved };
  }
  for (const { keyword, flags } of file.instructions) {
    const from = keyword === 'COPY' ? flags.find(({ name }) => name === 'from') : undefined;
    if (from && /[/:]/.test(from.value) && !from.value.includes('$')) yield { at: from.start, image: from.value };
  }
}

export const baseImageRules: readonly DockerRule[] = [untagged, latest];

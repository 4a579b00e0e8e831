import type { Dockerfile } from '../dockerfile/index.ts';
import type { Rule } from '../rule.ts';

/** A Dockerfile, with the `.dockerignore` that belongs to it where there is one. */
export interface DockerInput extends Dockerfile {
  ignore: string | undefined;
}

export type DockerRule = Rule<DockerInput>;

import type { Dockerfile } from '../dockerfile/index.ts';
import type { Rule } from '../rule.ts';

/** A Dockerfile, with its `.dockerignore` if there is one. */
export interface DockerInput extends Dockerfile {
  ignore: string | undefined;
}

export type DockerRule = Rule<DockerInput>;

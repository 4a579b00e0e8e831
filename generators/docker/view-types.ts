import type { ServiceView } from './services.ts';

/** A file or folder that is copied from one stage to a later one. */
interface StageCopy {
  stage: string;
  from: string;
  to: string;
}

/** A named volume, and where it is mounted. */
interface Volume {
  name: string;
  path: string;
}

/**
 * The contract with `templates/docker`: all that a template may name. A text is empty where there is nothing to write, and
 * is already in the form of the place that it is written into.
 */
export interface PackView {
  title: string;
  language: string;
  /** Whether the pack belongs to the example of its note; else to a project that somebody has. */
  example: boolean;
  name: string;
  port: number;
  base: string;
  version: string;
  healthcheck: boolean;
  compat: boolean;
  plain: boolean;
  explain: boolean;
  entry: string;
  /** `--link `, where the syntax is known. */
  link: string;
  place: { context: string; dockerfile: string; service: string; compose: string };
  /** The route that tells whether the program is well; empty when a connection does. */
  route: string;
  /** `platform` is empty, or the flag that leads to the builder's own, with a blank. */
  tools: readonly { stage: string; image: string; platform: string }[];
  build: {
    platform: string;
    /** Whether the compiler is told what to build for. */
    targets: boolean;
    image: string;
    tools: readonly StageCopy[];
    env: string;
    setup: string;
    manifests: readonly { from: string; to: string }[];
    manifestList: readonly string[];
    mounts: string;
    installMounts: string;
    install: string;
    installDev: string;
    compile: string;
    /** The stage that the sources are copied into. */
    from: string;
    why: string;
    /** The stage that holds what was made. */
    made: string;
  };
  dev: {
    command: readonly string[];
    env: string;
    action: 'sync' | 'sync+restart';
    keep: readonly string[];
    caches: readonly Volume[];
  };
  debug: { image: string };
  final: {
    image: string;
    user: string;
    setup: string;
    copy: readonly (StageCopy & { why: string })[];
    env: string;
    workdir: string;
  };
  artifacts: readonly (StageCopy & { chown: string })[];
  sources: string;
  health: readonly string[];
  entrypoint: readonly string[];
  /** Processes beside the program, out of the same image. */
  workers: readonly { name: string; entrypoint: readonly string[]; health: readonly string[] }[];
  /** How long the program may take to start. */
  start: string;
  writable: readonly string[];
  readOnly: boolean;
  ignore: readonly string[];
  memory: string;
  /** Volumes of the program itself. */
  data: readonly Volume[];
  /** Whether the program reads variables out of a file. */
  variables: boolean;
  /** Secrets of the build, by the file of the project that holds each. */
  buildSecrets: readonly { id: string; file: string }[];
  services: readonly ServiceView[];
  /** `host:port,host:port` of the services, for the examples. */
  endpoints: string;
  /** Names of all volumes. */
  volumes: readonly string[];
  /** Names of the secrets of services. */
  secrets: readonly string[];
  /** Full references by name, with `_` for `-`. */
  pins: Readonly<Record<string, string>>;
}

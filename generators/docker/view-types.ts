import type { ServiceView } from './services.ts';

/** A file or folder that is copied between stages. */
interface StageCopy {
  stage: string;
  from: string;
  to: string;
}

/** A named volume and its mount point. */
interface Volume {
  name: string;
  path: string;
}

/**
 * The view model of `templates/docker`: all values that a template may use. Strings are empty if there is nothing to
 * write, and are already escaped for their context.
 */
export interface PackView {
  title: string;
  language: string;
  /** Whether the pack contains the example in the note rather than belonging to an existing project. */
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
  /** `--link ` if the Dockerfile syntax supports it. */
  link: string;
  /** `profile` is empty, or the option that starts a service with a profile, with a leading space. */
  place: { context: string; dockerfile: string; service: string; compose: string; profile: string };
  /** The health route. Empty if the health check opens a connection. */
  route: string;
  /** `platform` is empty, or the flag for the build platform, with a trailing space. */
  tools: readonly { stage: string; image: string; platform: string }[];
  build: {
    platform: string;
    /** Whether the compiler is told the target platform. */
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
    /** The stage that the sources are copied to. */
    from: string;
    why: string;
    /** The stage with the result of the build. */
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
  /** What belongs to the user of the image and makes the working directory, which would belong to root if it existed before. */
  home: readonly (StageCopy & { chown: string })[];
  artifacts: readonly (StageCopy & { chown: string })[];
  sources: string;
  health: readonly string[];
  entrypoint: readonly string[];
  /** Processes beside the program, from the same image. */
  workers: readonly { name: string; entrypoint: readonly string[]; health: readonly string[] }[];
  /** The command of the service that creates the tables of the database. Empty if there is none. */
  migration: readonly string[];
  /** How long the program may take to start. */
  start: string;
  writable: readonly string[];
  readOnly: boolean;
  ignore: readonly string[];
  memory: string;
  /** Volumes of the program itself. */
  data: readonly Volume[];
  /** Whether the program reads variables from a file. */
  variables: boolean;
  /** Build secrets, with the file of each in the project. */
  buildSecrets: readonly { id: string; file: string }[];
  services: readonly ServiceView[];
  /** `host:port,host:port` of the services, for the examples. */
  endpoints: string;
  /** The names of all volumes. */
  volumes: readonly string[];
  /** The names of the services' secrets. */
  secrets: readonly string[];
  /** Full image references by name, with `_` for `-`. */
  pins: Readonly<Record<string, string>>;
}

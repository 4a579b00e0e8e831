import { parse } from 'yaml';

type Service = Record<string, unknown>;
type Flags = (value: unknown) => readonly string[];

const each =
  (flag: string): Flags =>
  (value) =>
    (value as unknown[]).map((item) => `${flag}=${item}`);
const one =
  (flag: string): Flags =>
  (value) => [`${flag}=${value}`];

/** `docker run` options for the keys of a compose service. */
const FLAGS: Readonly<Record<string, Flags>> = {
  build: () => [],
  image: () => [],
  environment: (value) => Object.entries(value as object).map(([name, text]) => `--env=${name}=${text}`),
  // Docker picks a free port on the same address, so that tests do not meet other programs.
  ports: (value) => (value as string[]).map((port) => `--publish=${port.replace(/:\d+:/, '::')}`),
  read_only: one('--read-only'),
  tmpfs: each('--tmpfs'),
  cap_drop: each('--cap-drop'),
  security_opt: each('--security-opt'),
  init: one('--init'),
  mem_limit: one('--memory'),
  cpus: one('--cpus'),
  pids_limit: one('--pids-limit'),
  stop_grace_period: (value) => [`--stop-timeout=${Number.parseInt(String(value), 10)}`],
  logging: (value) => {
    const { driver, options } = value as { driver: string; options: Record<string, string> };
    return [`--log-driver=${driver}`, ...Object.entries(options).map(([name, text]) => `--log-opt=${name}=${text}`)];
  },
  restart: one('--restart'),
};

/** The options that start the service `app` of a compose file. Throws an Error at a key that it cannot translate. */
export function runFlags(composeFile: string): string[] {
  const { services } = parse(composeFile) as { services: { app: Service } };
  return Object.entries(services.app).flatMap(([key, value]) => {
    const flags = FLAGS[key];
    if (!flags) throw new Error(`tests/images/compose.ts does not know the key ${key}.`);
    return flags(value);
  });
}

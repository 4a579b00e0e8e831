import { type Document, isMap, type YAMLMap } from 'yaml';
import { inherited } from './compose-inherited.ts';
import { expanded } from './detect/expanded.ts';

/** Settings of a service that may conflict with the image of the pack. `runsMounted`: whether mounted sources run in it. */
export function conflictsOf(
  document: Document,
  theirs: YAMLMap,
  workdir: string,
  values: ReadonlyMap<string, string>,
  runsMounted: boolean,
): string[] {
  const volumes: unknown = inherited(document, theirs, 'volumes')?.toJS(document);
  const targets = (Array.isArray(volumes) ? volumes : []).flatMap((volume: unknown) => {
    if (typeof volume === 'string') return expanded(volume, values).split(':')[1] ?? [];
    return typeof volume === 'object' && volume !== null && 'target' in volume ? String(volume.target) : [];
  });
  const hides = targets.filter((target) => workdir === target || workdir.startsWith(`${target}/`));
  const command = ['command', 'entrypoint'].filter((key) => theirs.has(key));
  return [
    ...externals(document),
    ...manyProcessors(document, values),
    ...hides.map((target) =>
      runsMounted
        ? `the mount at ${target} is started instead of the program in the image: move it to a compose file for development, so that what was built is what runs`
        : `the mount at ${target} hides the program in the image: remove it, or move it to a compose file for development`,
    ),
    ...command.map(
      (key) => `its ${key} overrides the start command of the image, which may lack the shell or tools that it needs`,
    ),
  ];
}

/** The published ports of the container, if the program does not listen on any of them. */
export function unansweredPorts(
  document: Document,
  theirs: YAMLMap,
  listens: number | undefined,
  values: ReadonlyMap<string, string>,
): string[] {
  // On the network of the machine, Compose publishes nothing.
  if (listens === undefined || inherited(document, theirs, 'network_mode') !== undefined) return [];
  const ports = portsOf(document, theirs, values);
  // A number that cannot be read may be the right one.
  const isOpen = ports.length === 0 || ports.some(([from, to]) => !(listens < from) && !(listens > to));
  if (isOpen) return [];
  const published = ports.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
  return [
    `it publishes ${published} of the container, but the program listens on ${listens}: publish ${listens} instead, or specify the port with --port`,
  ];
}

/** The first and last port of the container in each entry of `ports`. NaN if they cannot be read. */
export function portsOf(document: Document, service: YAMLMap, values: ReadonlyMap<string, string>): [number, number][] {
  const listed: unknown = inherited(document, service, 'ports')?.toJS(document);
  return (Array.isArray(listed) ? listed : []).map((entry: unknown) => {
    const target = typeof entry === 'object' && entry !== null && 'target' in entry ? entry.target : entry;
    const [, from, to = from] =
      /(?:^|:)(\d{1,5})(?:-(\d{1,5}))?(?:\/tcp)?$/.exec(expanded(String(target), values)) ?? [];
    return [Number(from), Number(to)];
  });
}

/** More processors than a small machine has. */
const MANY = 2;

/** Limits of processors that a small machine does not have. The engine refuses to start such a container there. */
export function manyProcessors(document: Document, values: ReadonlyMap<string, string>): string[] {
  const services = document.get('services');
  if (!isMap(services)) return [];
  return services.items.flatMap(({ key, value }) => {
    if (!isMap(value)) return [];
    const deploy: unknown = inherited(document, value, 'deploy')?.toJS(document);
    const limit = [
      ['deploy.resources.limits.cpus', valueIn(deploy, 'resources', 'limits', 'cpus')],
      ['cpus', value.get('cpus')],
    ]
      .map(([path, written]) => ({ path: String(path), number: Number(expanded(String(written ?? ''), values)) }))
      .find(({ number }) => number > MANY);
    return limit === undefined
      ? []
      : [
          `services.${key}.${limit.path} is ${limit.number}: Docker does not start it on a machine with fewer processors, so lower the limit for such a machine`,
        ];
  });
}

function valueIn(map: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    map,
  );
}

/** What Compose uses but does not create. */
export function externals(document: Document): string[] {
  return ['network', 'volume'].flatMap((kind) => {
    const all = document.get(`${kind}s`);
    if (!isMap(all)) return [];
    return all.items.flatMap(({ key, value }) => {
      if (!isMap(value) || !value.get('external')) return [];
      const external = value.get('external');
      const name = String(value.get('name') ?? (isMap(external) ? external.get('name') : undefined) ?? key);
      return [`it needs the ${kind} ${name}, which it does not create: run "docker ${kind} create ${name}" first`];
    });
  });
}

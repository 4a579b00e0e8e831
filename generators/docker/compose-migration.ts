import { type Document, isAlias, isNode, Scalar, YAMLMap } from 'yaml';
import { copyOf } from './compose-copy.ts';
import { waitsOf } from './compose-waits.ts';

/** The name of the service that creates the tables of the database, in the pack and in a project's file. */
export const MIGRATION = 'migrate';
/** What the user is told about it. */
export const MIGRATES = `services.${MIGRATION}: added, which creates the tables of the database and ends`;
/** What it shares with the program: the image, and how it reaches and logs in to the database. */
const SHARED = [
  'build',
  'image',
  'platform',
  'profiles',
  'user',
  'environment',
  'env_file',
  'secrets',
  'configs',
  'volumes',
];
const REACH = ['networks', 'network_mode', 'links', 'dns', 'extra_hosts', 'depends_on'];

/**
 * Adds a service that creates the tables of the database and ends, before the program starts.
 *
 * @param theirs - The service of the program, which waits for the added one.
 * @param pack - The pack's compose file, with the command.
 * @returns The changes to the service of the program, and to the others. Nothing if the file has such a service, or inherits settings.
 */
export function addMigration(document: Document, theirs: YAMLMap, pack: Document): { own: string[]; others: string[] } {
  const entrypoint = pack.getIn(['services', MIGRATION, 'entrypoint'], true);
  const waits: unknown = theirs.get('depends_on', true);
  const isOpen = document.hasIn(['services', MIGRATION]) || theirs.has('<<') || theirs.has('extends');
  if (entrypoint === undefined || isAlias(waits) || isOpen) return { own: [], others: [] };
  const service = new YAMLMap();
  const copy = (key: string): void => {
    const value: unknown = theirs.get(key, true);
    if (isNode(value)) service.set(document.createNode(key), copyOf(value));
  };
  for (const key of SHARED) copy(key);
  service.set(document.createNode('entrypoint'), entrypoint);
  for (const key of [...REACH, 'cap_drop', 'security_opt', 'init']) copy(key);
  service.set(document.createNode('restart'), noRestart());
  document.setIn(['services', MIGRATION], service);
  theirs.set(
    document.createNode('depends_on'),
    document.createNode({
      ...Object.fromEntries(waitsOf(document, waits)),
      [MIGRATION]: { condition: 'service_completed_successfully' },
    }),
  );
  return {
    own: [`depends_on: starts after ${MIGRATION}`],
    others: [MIGRATES],
  };
}

/** In quotes: older readers of YAML take the plain word for `false`. */
function noRestart(): Scalar<string> {
  const word = new Scalar('no');
  word.type = 'QUOTE_SINGLE';
  return word;
}

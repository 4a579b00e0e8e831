/**
 * `npm run pins:renew`: gets the current versions of pinned packages from the package registries and updates
 * templates/docker/pins.yaml with the current date. Image tags cannot be requested without their registries, so they
 * keep the month in which they were last checked.
 */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { renewPins } from './pins/renew-pins.ts';

const FILE = fileURLToPath(new URL('../templates/docker/pins.yaml', import.meta.url));
const run = promisify(execFile);

/** Registries are queried with their own clients, which use the settings of the machine. */
const CLIENTS: Readonly<Record<string, (name: string) => Promise<readonly string[]>>> = {
  npm: async (name) => {
    const { stdout } = await run('npm', ['view', name, 'versions', '--json']);
    return JSON.parse(stdout);
  },
  pypi: async (name) => {
    const { stdout } = await run('python3', ['-m', 'pip', 'index', 'versions', name]);
    return /^Available versions: (.*)$/m.exec(stdout)?.[1]?.split(', ') ?? [];
  },
};

const { text, said } = await renewPins(
  readFileSync(FILE, 'utf8'),
  new Date().toISOString().slice(0, 10),
  async (registry, name) => {
    const client = CLIENTS[registry];
    if (!client) throw new Error(`no client for ${registry}`);
    return client(name);
  },
);
writeFileSync(FILE, text);
for (const sentence of said) console.log(sentence);

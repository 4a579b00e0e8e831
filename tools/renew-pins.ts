/**
 * `npm run pins:renew`: asks the registries of packages for the versions of what packs pin, and writes templates/docker/pins.yaml
 * anew, with the day of the answer. Tags of images and services cannot be asked for without their registries: they stay as of
 * the month in which they were last seen.
 */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { renewPins } from './pins/renew-pins.ts';

const FILE = fileURLToPath(new URL('../templates/docker/pins.yaml', import.meta.url));
const run = promisify(execFile);

/** Registries are asked by their own clients, which know the settings of the machine. */
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

import { once } from 'node:events';
import { useEngine } from './daemon.ts';
import { enginePid, whyNoEngine } from './engine.ts';

/** Keeps the engine running between test runs, until it is interrupted: `npm run images:engine`. */
const absent = whyNoEngine();
if (absent !== undefined) throw new Error(absent);
const release = await useEngine();
console.log(`The engine runs as process ${enginePid()}. Ctrl+C stops it, once no test uses it.`);
await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
await release();

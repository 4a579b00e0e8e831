/**
 * Adds to package-lock.json the optional platform packages that npm left out because the registry
 * in use did not offer them. Without the entries `npm ci` refuses the lock file ("Missing: ...").
 * Run it after every `npm install` that changes the lock file: `npm run lock`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'wasm32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];
const ALIASES = { windows: 'win32', gnueabihf: 'arm' };

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const present = new Set(Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1)));
let added = 0;

const platform = (field, values) => (values.length > 0 ? { [field]: [...new Set(values)] } : {});

for (const owner of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
    if (present.has(name)) continue;
    const words = name.split(/[/-]/).map((word) => ALIASES[word] ?? word);
    const cpu = words.flatMap((word) => PROCESSORS.filter((known) => word === known));
    lock.packages[`node_modules/${name}`] = {
      version,
      ...platform('cpu', cpu),
      ...(owner.dev ? { dev: true } : {}),
      optional: true,
      ...platform(
        'os',
        SYSTEMS.filter((system) => words.includes(system)),
      ),
    };
    present.add(name);
    added += 1;
  }
}

// npm writes the paths in this order; keeping to it keeps the diffs small.
const order = Object.keys(lock.packages).sort((a, b) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(order.map((path) => [path, lock.packages[path]]));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added} platform package(s) added`);

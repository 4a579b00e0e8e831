import { expect, test } from 'vitest';
import { libraryOf } from '../../generators/build/library.ts';
import { wantsPacks } from '../../generators/build/packs.ts';
import { readDocument } from '../../generators/read/index.ts';

/** Whether notes with these blocks of shell code get packs. */
function getsPacks(...commands: readonly string[]): boolean {
  const sections = commands.map((code, at) => `## Step ${at}\n\nIt does this:\n\n\`\`\`bash\n${code}\n\`\`\`\n`);
  return wantsPacks(libraryOf([readDocument({ path: 'notes.md', text: `# Notes\n\n${sections.join('\n')}` })]));
}

const CONTAINERS = [
  'docker ps -a',
  'docker run -d nginx',
  'docker logs web',
  'sudo docker stop web',
  'docker compose up',
];
const DATABASE = ['psql shop', 'pg_dump shop', 'createdb shop', 'pg_restore shop.dump', 'vacuumdb shop'];

test('notes whose code is about containers get packs, even without a Dockerfile', () => {
  expect(getsPacks(...CONTAINERS)).toBe(true);
});

test('so do notes with a table of commands', () => {
  const rows = ['docker ps', 'docker run IMAGE', 'docker stop NAME', 'docker rm NAME', 'docker images'];
  const table = rows.map((command) => `| \`${command}\` | what it does to ${command.slice(7)} |`).join('\n');
  const text = `# Notes\n\n| Command | Purpose |\n|---|---|\n${table}\n`;
  expect(wantsPacks(libraryOf([readDocument({ path: 'notes.md', text })]))).toBe(true);
});

test('notes about something else get none, even if they start it in a container', () => {
  expect(getsPacks(...DATABASE, 'docker run -d postgres')).toBe(false);
  expect(getsPacks(...Array.from({ length: 4 }, () => DATABASE).flat(), ...CONTAINERS)).toBe(false);
});

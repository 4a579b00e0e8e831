import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const GO = {
  'go.mod': 'module till\n\ngo 1.26\n\nrequire gorm.io/driver/mysql v1.6.0\n',
  'main.go': 'package main\n\nfunc main() { http.ListenAndServe(":9000", nil) }\n',
  'settings/read.go':
    'package settings\n\nfunc Read() {\n\tviper.SetDefault("db.port", 3306)\n\thost = viper.GetString("db.host")\n\tport = viper.GetInt("db.port")\n\tname = viper.GetString("db.name")\n}\n',
};
const OPEN = 'package settings\n\nfunc init() {\n\tviper.AutomaticEnv()\n';
const DOTTED = `${OPEN}\tviper.SetEnvKeyReplacer(strings.NewReplacer(".", "_"))\n}\n`;
const known = (files: Record<string, string>) => {
  const [found] = detectIn({ ...GO, ...files });
  return { services: found?.options.services, names: found?.variables.map(({ name, value }) => `${name}=${value}`) };
};

test('leads the settings that Viper takes from the environment to a database', () => {
  expect(known({ 'settings/open.go': DOTTED })).toEqual({
    services: ['mysql'],
    names: ['DB_HOST=mysql', 'DB_PORT=3306', 'DB_NAME=app'],
  });
});

test.each([
  ['asks no variables', 'package settings\n'],
  ['spells dots otherwise', `${OPEN}}\n`],
])('a program whose Viper %s has none', (_, text) => {
  expect(known({ 'settings/open.go': text }).services).toBeUndefined();
});

const asking = (usual: number) => ({
  'go.mod': 'module till\n\ngo 1.26\n',
  'main.go': `package main\n\nfunc main() {\n\tviper.AutomaticEnv()\n\tviper.SetDefault("SERVER_PORT", ${usual})\n\topen(viper.GetInt("server_port"))\n}\n`,
});

test('a default counts whatever the case of its key, as for Viper', () => {
  expect(detectIn(asking(9090))[0]?.options.port).toBe(9090);
});

test('a number that is no port is none', () => {
  expect(detectIn(asking(99_999))[0]?.options.port).toBe(8080);
});

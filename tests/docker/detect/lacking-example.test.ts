import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';

const SETTINGS = `from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    db_driver: str
    db_user: str
    db_password: str
    db_host: str
    db_port: int
    db_name: str
    redis_host: str
    redis_port: int
    redis_db: int
    signing_key: str
    harbour: str

    @property
    def address(self) -> str:
        return f"{self.db_driver}://{self.db_user}:{self.db_password}@{self.db_host}:{self.db_port}/{self.db_name}"
`;

const PROJECT = {
  'requirements.txt': 'fastapi\nuvicorn\npydantic-settings\nsqlalchemy\nasyncpg\nredis\n',
  'main.py': 'from fastapi import FastAPI\n\napp = FastAPI()\n',
  'settings.py': SETTINGS,
  '.env.example': 'DATABASE_URL=postgresql://quay:tide@store/moorings\nSIGNING_KEY=abc\n',
  '.env.store.example': 'POSTGRES_USER=quay\nPOSTGRES_PASSWORD=tide\nPOSTGRES_DB=moorings\n',
  'compose.yaml': `services:
  web:
    build: .
    env_file: .env
    ports: ["8000:8000"]
  store:
    image: postgres:17
    env_file: .env.store
  cache:
    image: redis:8
`,
};

test('a copied example gets what the program fails to start without, with the login that the database gets', async () => {
  const folder = folderWith(PROJECT);
  const { stderr } = await call('docker', '--detect', folder, '--force');
  const env = readFileSync(join(folder, '.env'), 'utf8');
  expect(env.split('\n').filter((line) => !line.startsWith('# settings.py'))).toEqual([
    'DATABASE_URL=postgresql://quay:tide@store/moorings',
    'SIGNING_KEY=abc',
    'db_driver=postgresql+asyncpg',
    'db_user=quay',
    'db_password=tide',
    'db_host=store',
    'db_port=5432',
    'db_name=moorings',
    'redis_host=cache',
    'redis_port=6379',
    'redis_db=0',
    '# harbour=',
    '',
  ]);
  expect(stderr).toContain(
    'it does not start without db_driver, db_user, db_password, db_host, db_port, db_name, redis_host, redis_port, redis_db, harbour: put your own values into .env\n',
  );
});

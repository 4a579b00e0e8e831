import { describe, expect, test } from 'vitest';
import { detectIn } from './known.ts';

type Files = Record<string, string>;

const FLASK = { 'requirements.txt': 'flask==3.1.2\npsycopg2-binary==2.9.11\n', 'app.py': 'app = Flask(__name__)\n' };
const NODE = (driver: string): Files => ({
  'package.json': `{ "name": "till", "main": "index.js", "dependencies": { "express": "5.1.0", "${driver}": "1.0.0" } }`,
});
const GO = (module: string): Files => ({
  'go.mod': `module till\n\ngo 1.26\n\nrequire ${module} v1.0.0\n`,
});
const SPRING = {
  'pom.xml':
    '<project><parent><artifactId>spring-boot-starter-parent</artifactId><version>3.5.0</version></parent><artifactId>till</artifactId><dependency><artifactId>mysql-connector-j</artifactId></dependency></project>',
};

/** Services, with the line that leads to each, and the variables that lead there. */
function led(files: Files): { services: string[]; variables: Record<string, string> } {
  const [detection] = detectIn(files);
  return {
    services: (detection?.found ?? [])
      .filter(({ what }) => what === 'service')
      .map(({ value, path, line }) => `${value} ${path}:${line}`),
    variables: Object.fromEntries((detection?.variables ?? []).map(({ name, value }) => [name, value])),
  };
}

const CASES: Readonly<Record<string, [files: Files, services: string[], variables: Record<string, string>]>> = {
  'parts that Python does not start without': [
    {
      ...FLASK,
      'settings.py':
        "import os\nURI = f\"postgresql://{os.environ['DBUSER']}:{os.environ['DBPASS']}@{os.environ['DBHOST']}/{os.environ['DBNAME']}\"\n",
    },
    ['postgres settings.py:2'],
    { DBUSER: 'app', DBPASS: 'only-for-development', DBHOST: 'postgres', DBNAME: 'app' },
  ],
  'defaults on this machine, in JavaScript': [
    {
      ...NODE('mysql2'),
      'index.js':
        "createPool({\n  host: process.env.DB_HOST || 'localhost',\n  port: process.env.DB_PORT ?? '3306',\n  password: process.env.DB_PASSWORD,\n})\n",
    },
    ['mysql index.js:2'],
    { DB_HOST: 'mysql', DB_PORT: '3306', DB_PASSWORD: 'only-for-development' },
  ],
  'an address on this machine as the default': [
    { ...NODE('mongoose'), 'index.js': "connect(process.env.MONGODB_URI || 'mongodb://localhost:27017/till')\n" },
    ['mongodb index.js:1'],
    { MONGODB_URI: 'mongodb://app:only-for-development@mongodb:27017/till?authSource=admin' },
  ],
  'an example file whose parts lead to this machine': [
    { ...NODE('pg'), 'index.js': '', '.env.example': 'PGHOST=127.0.0.1\nPGUSER=me\nLEVEL=info\n' },
    ['postgres .env.example:1'],
    { PGHOST: 'postgres', PGUSER: 'app', PGPASSWORD: 'only-for-development', PGDATABASE: 'app', LEVEL: 'info' },
  ],
  'an example file that names the kind of database, with clients for two': [
    {
      'go.mod':
        'module till\n\ngo 1.26\n\nrequire (\n\tgorm.io/driver/mysql v1.6.0\n\tgithub.com/jackc/pgx/v5 v5.7.0\n)\n',
      'main.go': 'package main\n',
      '.env.example': 'DB_TYPE=postgres\nDB_HOST=localhost\nDB_PORT=5432\nDB_NAME=till\n',
    },
    ['postgres .env.example:2'],
    {
      DB_TYPE: 'postgres',
      DB_HOST: 'postgres',
      DB_PORT: '5432',
      DB_NAME: 'app',
      PGUSER: 'app',
      PGPASSWORD: 'only-for-development',
    },
  ],
  'an example file with the usual port of a database, with SQLite as the other one': [
    { ...NODE('mysql2'), 'index.js': 'require("sqlite3")\n', '.env.example': 'DB_HOST=localhost\nDB_PORT=3306\n' },
    ['mysql .env.example:1'],
    { DB_HOST: 'mysql', DB_PORT: '3306' },
  ],
  'names that say more than the part of the address': [
    {
      ...NODE('pg'),
      'index.js': '',
      '.env.example':
        'POSTGRES_URL=\nPOSTGRES_PRISMA_URL=\nPOSTGRES_URL_NON_POOLING=\nDB_URL_PROD=\nPOSTGRES_URL_TTL=5\n',
    },
    ['postgres .env.example:1'],
    {
      ...Object.fromEntries(
        ['POSTGRES_URL', 'POSTGRES_PRISMA_URL', 'POSTGRES_URL_NON_POOLING', 'DB_URL_PROD'].map((name) => [
          name,
          'postgresql://app:only-for-development@postgres:5432/app',
        ]),
      ),
      POSTGRES_URL_TTL: '5',
    },
  ],
  'an example file that leaves an address open': [
    { ...NODE('mongoose'), 'index.js': '', '.env.example': 'MONGODB_URI=\nLEVEL=info\n' },
    ['mongodb .env.example:1'],
    { MONGODB_URI: 'mongodb://app:only-for-development@mongodb:27017/app?authSource=admin', LEVEL: 'info' },
  ],
  'helpers of Go with a default': [
    {
      ...GO('github.com/redis/go-redis/v9'),
      'main.go':
        'package main\n\nvar addr = getEnv("REDIS_ADDR", "localhost:6379")\nvar pass = os.Getenv("REDIS_PASSWORD")\n',
    },
    ['redis main.go:3'],
    { REDIS_ADDR: 'redis:6379', REDIS_PASSWORD: 'only-for-development' },
  ],
  'settings of Spring, which variables go before': [
    {
      ...SPRING,
      'src/main/resources/application.properties':
        'spring.datasource.url=jdbc:mysql://localhost:3306/notes?useSSL=false\nspring.datasource.username=root\nspring.datasource.password=callicoder\n',
    },
    ['mysql src/main/resources/application.properties:1'],
    {
      SPRING_DATASOURCE_URL: 'jdbc:mysql://mysql:3306/app?useSSL=false',
      SPRING_DATASOURCE_USERNAME: 'root',
      SPRING_DATASOURCE_PASSWORD: 'only-for-development',
    },
  ],
  'nested settings of Spring, but not those of a profile': [
    {
      ...SPRING,
      'src/main/resources/application.yml':
        'spring:\n  datasource:\n    url: jdbc:mysql://localhost:3306/notes\n    username: root\n    password: callicoder\n---\nspring:\n  config:\n    activate:\n      on-profile: live\n  datasource:\n    url: jdbc:mysql://far:3306/notes\n',
    },
    ['mysql src/main/resources/application.yml:3'],
    {
      SPRING_DATASOURCE_URL: 'jdbc:mysql://mysql:3306/app',
      SPRING_DATASOURCE_USERNAME: 'root',
      SPRING_DATASOURCE_PASSWORD: 'only-for-development',
    },
  ],
  'a host without a default, and a client that reads the rest itself': [
    { ...FLASK, 'db.py': 'connect(host=os.getenv("DATABASE_HOST"), database=os.getenv("DATABASE_NAME"))\n' },
    ['postgres db.py:1'],
    { DATABASE_HOST: 'postgres', DATABASE_NAME: 'app', PGUSER: 'app', PGPASSWORD: 'only-for-development' },
  ],
  'an example file with placeholders in braces': [
    {
      ...GO('github.com/lib/pq'),
      'main.go': 'package main\n',
      '.env.example': 'DB_HOST={DB_HOST}\nDB_PORT={DB_PORT}\nDB_USER={you}\nDB_PASS={x}\nDB_NAME={DB_NAME}\n',
    },
    ['postgres .env.example:1'],
    { DB_HOST: 'postgres', DB_PORT: '5432', DB_USER: 'app', DB_PASS: 'only-for-development', DB_NAME: 'app' },
  ],
  'a variable that Rust returns an error without': [
    {
      'Cargo.toml': '[package]\nname = "till"\n\n[dependencies]\nsqlx = { version = "0.8", features = ["postgres"] }\n',
      'src/main.rs':
        'fn main() -> Result<()> {\n    let url = env::var("DATABASE_URL")?;\n    let tone = env::var("TONE").map_err(|e| {\n        e.into()\n    })?;\n    let level = env::var("LEVEL").unwrap_or("info")?;\n}\n',
    },
    ['postgres src/main.rs:2'],
    { DATABASE_URL: 'postgresql://app:only-for-development@postgres:5432/app', TONE: '' },
  ],
  'settings of pydantic': [
    {
      'requirements.txt': 'fastapi==0.120.0\nuvicorn==0.38.0\nasyncpg==0.30.0\n',
      'main.py': 'app = FastAPI()\n',
      'settings.py':
        'class Settings(BaseSettings):\n    postgres_host: str = "localhost"\n    postgres_password: str\n',
    },
    ['postgres settings.py:2'],
    { postgres_host: 'postgres', postgres_password: 'only-for-development', PGUSER: 'app', PGDATABASE: 'app' },
  ],
};

describe('detects a service by the variables that point to it', () => {
  test.each(Object.entries(CASES))('%s', (_name, [files, services, variables]) => {
    expect(led(files)).toEqual({ services, variables });
  });
});

test.each<[string, Files]>([
  ['no package talks to it', { ...NODE('ms'), 'index.js': "const host = process.env.DB_HOST || 'localhost'\n" }],
  [
    'a file would do as well',
    {
      'package.json':
        '{ "main": "index.js", "dependencies": { "express": "5.1.0", "pg": "8.0.0", "better-sqlite3": "12.0.0" } }',
      'index.js': "const host = process.env.DB_HOST || 'localhost'\n",
    },
  ],
  ['the default is none of this machine', { ...NODE('pg'), 'index.js': "process.env.DB_HOST || 'db.internal'\n" }],
  [
    'it is only set while somebody develops',
    { ...NODE('pg'), 'index.js': '', 'config/dev.js': "process.env.DB_HOST || 'localhost'" },
  ],
  ['only a test says so', { ...NODE('pg'), 'index.js': '', 'test/db.js': "process.env.DB_HOST || 'localhost'" }],
])('detects no service if %s', (_, files) => {
  expect(led(files).services).toEqual([]);
});

test('reports a hard-coded address on localhost', () => {
  const files = {
    ...GO('github.com/go-sql-driver/mysql'),
    'main.go': 'package main\n',
    'conf/app.ini': '[db]\nHost = 127.0.0.1:3306\n',
  };
  expect(detectIn(files)[0]?.decisions).toEqual([
    'conf/app.ini:2: it connects to mysql at 127.0.0.1:3306, where nothing listens inside a container: read the address from a variable, and add --service mysql',
  ]);
});

test('reports another host that the program connects to, even in a script without an extension', () => {
  const files = {
    'package.json':
      '{ "name": "till", "scripts": { "start": "node ./bin/www" }, "dependencies": { "express": "5.1.0", "mongoose": "9.0.0" } }',
    'bin/www':
      'const url =\n  "mongodb+srv://me:word@cluster0.example.net/till";\nconnect(process.env.MONGODB_URI || url);\n',
  };
  expect(detectIn(files)[0]?.decisions).toEqual([
    'bin/www:3: without MONGODB_URI it connects to cluster0.example.net: set it in secrets/app.env, or add --service mongodb',
  ]);
});

test('a program with the host in its sources gets the user, the password and the port of its compose file', () => {
  const [detection] = detectIn({
    'package.json':
      '{ "main": "index.js", "dependencies": { "pg": "8.16.3", "mysql2": "3.14.0", "better-sqlite3": "12.0.0" } }',
    'index.js': "connect({ host: 'localhost', port: +process.env.DB_PORT, password: process.env.DB_PASSWORD })\n",
    '.env.example': 'DB_PORT=5439\nDB_PASSWORD=\n',
    'compose.yaml': 'services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD: kettle\n',
  });
  expect(detection?.variables.map(({ name, value }) => `${name}=${value}`)).toEqual([
    'DB_PORT=5432',
    'DB_PASSWORD=kettle',
  ]);
});

test('an address names the user of a database that trusts everybody', () => {
  const [detection] = detectIn({
    'requirements.txt': 'django==5.2.8\npsycopg[binary]==3.2.12\n',
    'manage.py': '',
    'shop/wsgi.py': 'application = get_wsgi_application()\n',
    'shop/settings.py':
      'import environ\nenv = environ.Env()\nDATABASES = {"default": env.db_url("DATABASE_URL", default="postgres://postgres@localhost:5432/postgres")}\n',
    'compose.yaml':
      'services:\n  store:\n    image: postgres:17\n    environment: { POSTGRES_HOST_AUTH_METHOD: trust }\n',
  });
  expect(detection?.variables.find(({ name }) => name === 'DATABASE_URL')?.value).toBe(
    'postgres://postgres@store:5432/postgres',
  );
});

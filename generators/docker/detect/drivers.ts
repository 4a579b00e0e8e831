import type { Service } from '../options.ts';
import type { Folder } from './project.ts';
import { RELATIONAL } from './services.ts';

/** Files with the dependencies of a project, or with the database that Prisma uses. */
const MANIFESTS =
  /^(?:package\.json|requirements[^/]*\.txt|requirements\/[^/]*\.txt|pyproject\.toml|Pipfile|go\.mod|Cargo\.toml|pom\.xml|build\.gradle(?:\.kts)?|Gemfile|composer\.json|mix\.exs|[^/]+\.csproj|(?:[\w-]+\/)?schema\.prisma)$/;

const named = (names: string): RegExp => new RegExp(String.raw`(?<![\w-])(?:${names})(?![\w-])`, 'i');

/** The client packages of each service. */
const DRIVERS: Readonly<Partial<Record<Service | 'sqlite', RegExp>>> = {
  postgres: named(
    'psycopg(?:2|2-binary|-binary|-c)?|asyncpg|aiopg|pg8000|pg|pg-promise|pgx|lib/pq|postgres|postgresql|tokio-postgres|postgrex|npgsql(?:\\.\\w+)*',
  ),
  mysql: named(
    'mysqlclient|pymysql|aiomysql|asyncmy|mysql2?|mysql-connector(?:-\\w+)?|myxql|pomelo\\.entityframeworkcore\\.mysql',
  ),
  mariadb: named('mariadb|mariadb-java-client'),
  mongodb: named(
    'mongoose|mongodb|pymongo|motor|mongoengine|beanie|mongo-driver|mongoid|spring-boot-starter-data-mongodb',
  ),
  redis: named(
    'redis|ioredis|aioredis|redis-py|go-redis|redigo|jedis|lettuce-core|bull|bullmq|connect-redis|sidekiq|spring-boot-starter-data-redis',
  ),
  rabbitmq: named('amqplib|pika|aio-pika|amqp091-go|streadway/amqp|lapin|bunny|spring-boot-starter-amqp'),
  nats: named('nats|nats-py|nats\\.go|async-nats'),
  sqlite: named('sqlite3?|better-sqlite3|go-sqlite3|modernc\\.org/sqlite|aiosqlite|sqlite-jdbc|rusqlite|h2'),
};

/** The services that a project has client packages for. `sqlite` is a database in a file. */
export function driversOf(folder: Folder): ReadonlySet<Service | 'sqlite'> {
  const texts = folder.files.filter((file) => MANIFESTS.test(file)).map((file) => folder.text(file) ?? '');
  const known = Object.entries(DRIVERS) as [Service | 'sqlite', RegExp][];
  return new Set(known.filter(([, driver]) => texts.some((text) => driver.test(text))).map(([service]) => service));
}

/** The URL schemes of SQLAlchemy for clients other than its default one, which takes precedence. */
const SCHEMES: Readonly<
  Partial<Record<Service, { usual: RegExp; others: readonly [client: RegExp, scheme: string][] }>>
> = {
  postgres: {
    usual: named('psycopg2(?:-binary)?'),
    others: [
      [named('asyncpg'), 'postgresql+asyncpg'],
      [named('psycopg(?:-binary|-c)?'), 'postgresql+psycopg'],
      [named('pg8000'), 'postgresql+pg8000'],
    ],
  },
  mysql: {
    usual: named('mysqlclient'),
    others: [
      [named('aiomysql'), 'mysql+aiomysql'],
      [named('asyncmy'), 'mysql+asyncmy'],
      [named('pymysql'), 'mysql+pymysql'],
      [named('mysql-connector-python'), 'mysql+mysqlconnector'],
    ],
  },
};

/** The URL scheme that the database client of a project needs. Undefined if it is the usual one. */
export function urlScheme(folder: Folder, service: Service): string | undefined {
  if (RELATIONAL.includes(service) && readsJdbc(folder))
    return `jdbc:${service === 'postgres' ? 'postgresql' : service}`;
  const scheme = SCHEMES[service];
  const lists = folder.files.filter((file) => MANIFESTS.test(file) && /\.(?:txt|toml)$|Pipfile$/.test(file));
  const text = lists.map((file) => folder.text(file) ?? '').join('\n');
  if (scheme === undefined || !named('sqlalchemy|sqlmodel|flask-sqlalchemy').test(text)) return undefined;
  return scheme.usual.test(text) ? undefined : scheme.others.find(([client]) => client.test(text))?.[1];
}

const JAVA_SETTINGS = /(?:^|\/)src\/main\/resources\/(?:config\/)?application(?:-[\w-]+)?\.(?:properties|ya?ml)$/;

/** Whether Spring takes the whole address of its database from a variable, which has to be one for Java drivers. */
function readsJdbc(folder: Folder): boolean {
  return folder.files.some(
    (file) =>
      JAVA_SETTINGS.test(file) &&
      /^spring\.datasource\.url[ \t]*[=:][ \t]*\$\{|^[ \t]+datasource:[ \t]*\n(?:[ \t]+[^\n]{0,300}\n){0,8}?[ \t]+url:[ \t]*["']?\$\{/m.test(
        folder.text(file) ?? '',
      ),
  );
}

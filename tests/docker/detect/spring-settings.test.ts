import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const POM = (more: string) =>
  `<project>\n<parent><artifactId>spring-boot-starter-parent</artifactId><version>3.5.7</version></parent>\n<artifactId>till</artifactId>\n${more}\n</project>\n`;
const STORE =
  '<dependency><artifactId>spring-boot-starter-data-jpa</artifactId></dependency><dependency><artifactId>postgresql</artifactId></dependency>';
const variablesIn = (files: Record<string, string>) =>
  Object.fromEntries((detectIn(files)[0]?.variables ?? []).map(({ name, value }) => [name, value]));

test('variables lead Spring to its database if no settings file does', () => {
  expect(variablesIn({ 'pom.xml': POM(STORE) })).toEqual({
    SPRING_DATASOURCE_URL: 'jdbc:postgresql://postgres:5432/app',
    SPRING_DATASOURCE_USERNAME: 'app',
    SPRING_DATASOURCE_PASSWORD: 'only-for-development',
  });
  expect(detectIn({ 'pom.xml': POM(STORE) })[0]?.found).toContainEqual({
    what: 'service',
    value: 'postgres',
    path: 'pom.xml',
    line: 4,
  });
});

test.each<[string, Record<string, string>]>([
  ['a settings file does', { 'src/main/resources/application.yml': 'spring:\n  datasource:\n    url: jdbc:x\n' }],
  ['it has a database of its own', { 'pom.xml': POM(`${STORE}<dependency><artifactId>h2</artifactId></dependency>`) }],
  ['it uses none', { 'pom.xml': POM('') }],
])('no variable leads Spring to a database if %s', (_, files) => {
  expect(variablesIn({ 'pom.xml': POM(STORE), ...files })).toEqual({});
});

const VALUES = {
  'pom.xml': POM(''),
  'src/main/java/Mint.java': `class Mint {
    @Value("\${mint.key-file}")
    String key;
    // @Value("\${mint.old}")
    @Value("#{'\${mint.coins}'.split(',')}")
    String[] coins;
    @Value("\${mint.tone:red}")
    String tone;
    @Value("\${spring.application.name}")
    String name;
}
`,
};
const saidIn = (files: Record<string, string>) =>
  (detectIn({ ...VALUES, ...files })[0]?.decisions ?? []).filter((each) => each.includes('settings file'));

test('settings that no file has are named', () => {
  expect(saidIn({})).toEqual([
    'src/main/java/Mint.java:2: it does not start without mint.key-file, mint.coins, which no settings file of the project has: add them to src/main/resources/application.properties before the image is built',
  ]);
  expect(saidIn({ 'src/main/resources/application.yml': 'mint:\n  keyFile: a\n' })).toEqual([
    'src/main/java/Mint.java:5: it does not start without mint.coins, which no settings file of the project has: add them to src/main/resources/application.yml before the image is built',
  ]);
});

test.each<[string, Record<string, string>]>([
  ['properties', { 'src/main/resources/application.properties': 'mint.key-file=a\nmint.coins = b\n' }],
  ['YAML', { 'src/main/resources/application-prod.yaml': 'mint:\n  key-file: a\n  coins: b\n' }],
  ['a source names its file', { 'src/main/java/A.java': '@PropertySource("classpath:a.properties")\nclass A {}\n' }],
])('nothing is said about settings in %s', (_, files) => {
  expect(saidIn(files)).toEqual([]);
});

test('a variable in a source is required', () => {
  const source = `class A {\n  @Value("$\{MINT_SECRET}") String a;\n}\n`;
  expect(detectIn({ 'pom.xml': POM(''), 'src/main/java/A.java': source })[0]?.variables).toMatchObject([
    { name: 'MINT_SECRET', place: 'src/main/java/A.java:2', unknown: true },
  ]);
});

test('reads sources in a package called com.example', () => {
  const { 'src/main/java/Mint.java': source, 'pom.xml': manifest } = VALUES;
  const files = { 'pom.xml': manifest, 'src/main/java/com/example/mint/Mint.java': source };
  expect((detectIn(files)[0]?.decisions ?? []).join('\n')).toContain(
    'src/main/java/com/example/mint/Mint.java:2: it does not start without mint.key-file, mint.coins',
  );
});

test.each([
  ['application.properties', 'spring.profiles.active=night, shop\n'],
  ['application.yml', 'spring:\n  profiles:\n    active: shop\n'],
  ['application.yml', 'spring:\n  profiles:\n    active:\n      - night\n      - shop # by day\n'],
  ['application.yml', 'spring:\n  profiles:\n    active: [night, "shop"]\n'],
  ['application.properties', `spring.profiles.active=\${TILL_PROFILE:shop}\r\n`],
])('reads the settings of the profile that %s activates', (file, text) => {
  const folder = 'src/main/resources';
  const names = Object.keys(
    variablesIn({
      'pom.xml': POM(''),
      [`${folder}/${file}`]: text,
      [`${folder}/application-shop.properties`]: `shop.rate=\${SHOP_RATE}\n`,
      [`${folder}/application-dev.properties`]: `shop.rate=\${RATE_OF_DEVELOPMENT}\n`,
    }),
  );
  expect(names).toContain('SHOP_RATE');
  expect(names).not.toContain('RATE_OF_DEVELOPMENT');
});

test.each([
  ['application.properties', `spring.datasource.url=\${TILL_DB_URL}\n`],
  ['application.yml', `spring:\n  datasource:\n    hikari: {}\n    url: \${TILL_DB_URL}\n`],
])('gives Spring an address for Java drivers, by a variable in %s', (file, text) => {
  expect(variablesIn({ 'pom.xml': POM(STORE), [`src/main/resources/${file}`]: text })).toMatchObject({
    TILL_DB_URL: 'jdbc:postgresql://postgres:5432/app',
  });
});

test('gives a service without tables no address for Java drivers', () => {
  const redis = '<dependency><artifactId>spring-boot-starter-data-redis</artifactId></dependency>';
  const settings = `spring.datasource.url=\${TILL_DB_URL}\nspring.data.redis.url=\${TILL_REDIS_URL}\n`;
  expect(
    variablesIn({ 'pom.xml': POM(`${STORE}${redis}`), 'src/main/resources/application.properties': settings }),
  ).toMatchObject({
    TILL_DB_URL: 'jdbc:postgresql://postgres:5432/app',
    TILL_REDIS_URL: 'redis://:only-for-development@redis:6379',
  });
});

import { expect, test } from 'vitest';
import { detect } from '../../../generators/docker/index.ts';
import { detectIn } from './known.ts';

const pom = (spring: string, more = '') =>
  `<project xmlns="http://maven.apache.org/POM/4.0.0">\n  <parent>\n    <artifactId>spring-boot-starter-parent</artifactId>\n    <version>${spring}</version>\n  </parent>\n  <artifactId>ledger</artifactId>\n  ${more}\n  <build><plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build>\n</project>\n`;
const detectPom = (text: string) =>
  detect([{ path: '', files: ['pom.xml'], text: (file) => (file === 'pom.xml' ? text : undefined) }], () => ({
    usual: '25',
    supported: ['25', '21', '17'],
    precision: 1,
  }))[0];

test.each([
  ['1.5.9.RELEASE', '8'],
  ['2.0.1.RELEASE', '8'],
  ['2.3.12.RELEASE', '11'],
  ['2.6.4', '17'],
  ['2.7.18', '21'],
  ['3.1.0', '21'],
  ['3.5.7', undefined],
  ['4.0.0', undefined],
])('selects a supported Java version for Spring Boot %s', (spring, version) => {
  const detection = detectPom(pom(spring));
  expect(detection?.options.version).toBe(version);
  if (version !== undefined)
    expect(detection?.assumed.find(({ what }) => what === 'version')?.why).toContain('(pom.xml:4)');
});

const detectGradle = (files: Readonly<Record<string, string>>) => {
  const all: Readonly<Record<string, string>> = {
    'build.gradle': "plugins {\n  id 'application'\n}\n",
    'src/main/java/Ledger.java': '',
    gradlew: '',
    ...files,
  };
  return detect([{ path: '', files: Object.keys(all).sort(), text: (file) => all[file] }], () => ({
    usual: '25',
    supported: ['25', '21', '17'],
    precision: 1,
  }))[0];
};

test.each([
  ['9.2.1', undefined],
  ['8.14', '21'],
  ['8.5-rc-1', '21'],
  ['8.4', '17'],
  ['7.2', '11'],
])('selects a supported Java version for Gradle %s', (gradle, version) => {
  const wrapper = `distributionUrl=https\\://services.gradle.org/distributions/gradle-${gradle}-bin.zip\n`;
  const detection = detectGradle({ 'gradle/wrapper/gradle-wrapper.properties': wrapper });
  expect(detection?.options.version).toBe(version);
});

test.each([
  ['system.properties', 'java.runtime.version=21\n'],
  ['Dockerfile', 'FROM eclipse-temurin:21-jre\n'],
  ['Dockerfile', 'FROM openjdk:21-jdk-slim\n'],
])('uses the Java version in %s', (file, text) => {
  const detection = detectGradle({ [file]: text });
  expect(detection?.found).toContainEqual({ what: 'version', value: '21', path: file, line: 1 });
});

test.each([
  ['15', '17'],
  ['1.8', '8'],
  ['11', '11'],
  ['18', '18'],
])('replaces a Java %s that has no image by the next one that has: %s', (asked, version) => {
  const detection = detectGradle({ 'system.properties': `java.runtime.version=${asked}\n` });
  expect(detection?.options.version).toBe(version);
});

test('keeps the Java version that the project specifies', () => {
  const named = '<properties><java.version>17</java.version></properties>';
  expect(detectPom(pom('2.3.12.RELEASE', named))?.options.version).toBe('17');
});

test('starts a program that is packaged as a WAR', () => {
  const { compile } = detectPom(pom('3.5.7', '<packaging>war</packaging>'))?.recipe ?? {};
  expect(compile).toContain("-name '*.war'");
  // The tools of Spring Boot refuse to extract it.
  expect(compile).not.toContain('jarmode');
  expect(detectPom(pom('3.5.7'))?.recipe?.compile).toContain("-name '*.jar'");
});

test.each([
  ['3.5.0', '/app'],
  ['3.0.0', '/app'],
])('a Spring Boot program that writes files (%s) has a writable folder of its own', (version, to) => {
  const store = { 'src/main/java/Store.java': 'class Store {\n  void init() { Files.createDirectories(root); }\n}\n' };
  const [writing] = detectIn({ 'pom.xml': pom(version), ...store });
  expect(writing?.recipe).toMatchObject({ writesToImage: true });
  expect(writing?.recipe?.artifacts.every((each) => each.to === to && each.owned === true)).toBe(true);
  expect(writing?.found).toContainEqual({
    what: 'file',
    value: 'it writes to the folder of the program',
    path: 'src/main/java/Store.java',
    line: 2,
  });
  expect(detectIn({ 'pom.xml': pom(version) })[0]?.recipe?.writesToImage).toBeUndefined();
});

const JPA =
  '<dependencies><dependency><artifactId>spring-boot-starter-data-jpa</artifactId></dependency></dependencies>';
const DATA = { 'pom.xml': pom('3.5.7', JPA), 'src/main/resources/data.sql': "INSERT INTO coins VALUES (1, 'cent');\n" };
const WAITS = { SPRING_JPA_DEFER_DATASOURCE_INITIALIZATION: 'true' };

test('data.sql runs after Hibernate has created the tables', () => {
  const [detection] = detectIn(DATA);
  expect(detection?.recipe?.env).toMatchObject(WAITS);
  expect(detection?.assumed.find(({ what }) => what === 'variable')?.why).toContain(
    'src/main/resources/data.sql fills tables that Hibernate creates',
  );
});

test.each([
  ['Spring Boot is older', { 'pom.xml': pom('2.4.13', JPA) }],
  ['nothing uses Hibernate', { 'pom.xml': pom('3.5.7') }],
  ['Flyway creates them', { 'pom.xml': pom('3.5.7', `${JPA}<flyway.version>11</flyway.version>`) }],
  ['a schema creates them', { 'src/main/resources/schema.sql': 'CREATE TABLE coins (id INT);\n' }],
  [
    'it is said',
    { 'src/main/resources/application.yml': 'spring:\n  jpa:\n    defer-datasource-initialization: true\n' },
  ],
])('data.sql does not run later if %s', (_, files) => {
  const [detection] = detectIn({ ...DATA, ...files });
  expect(detection?.recipe?.env).not.toMatchObject(WAITS);
});

test('a jar with a launch script is not extracted', () => {
  const script = '<configuration><executable>true</executable></configuration>';
  expect(detectPom(pom('3.5.7'))?.recipe?.compile).toContain('-Djarmode=tools');
  expect(detectPom(pom('3.5.7', script))?.recipe?.compile).not.toContain('-Djarmode=tools');
  expect(detectPom(pom('3.5.7', script))?.recipe?.start.slice(2)).toEqual(['-jar', '/app/app.jar']);
});

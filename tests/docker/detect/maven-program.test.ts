import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const PLUGIN = '<plugin><artifactId>spring-boot-maven-plugin</artifactId></plugin>';
const BOUND =
  '<plugin><artifactId>spring-boot-maven-plugin</artifactId><executions><execution><goals><goal>repackage</goal></goals></execution></executions></plugin>';
const WEB =
  '<dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies>';
const pom = (more: string) => `<project><artifactId>till</artifactId>${more}${WEB}</project>`;
const plugins = (each: string) => `<build><plugins>${each}</plugins></build>`;
const managed = (each: string) => `<build><pluginManagement><plugins>${each}</plugins></pluginManagement></build>`;
const parent = (name: string) => `<parent><artifactId>${name}</artifactId><version>1</version></parent>`;

const startOf = (text: string) =>
  detectIn({
    'pom.xml': text,
    'src/main/java/till/TillApplication.java': 'package till;\n\n@SpringBootApplication\nclass TillApplication {}\n',
  })[0]?.recipe?.start.slice(2);
const PLAIN = ['-cp', '/app/app.jar:/app/lib/*', 'till.TillApplication'];
const RUNNABLE = ['-jar', '/app/app.jar'];

test.each([
  ['has no plugin', pom('')],
  ['lists the plugin without its goal', pom(plugins(PLUGIN))],
  ['only manages the plugin', pom(managed(BOUND))],
])('a Spring Boot program whose POM %s starts from its class path', (_, text) => {
  expect(startOf(text)).toEqual(PLAIN);
});

test.each([
  ['binds the goal', pom(plugins(BOUND))],
  ['has the parent of Spring Boot', pom(parent('spring-boot-starter-parent') + plugins(PLUGIN))],
  ['has another parent, which may bind it', pom(parent('our-parent') + plugins(PLUGIN))],
])('a Spring Boot program whose POM %s starts as a jar', (_, text) => {
  expect(startOf(text)).toEqual(RUNNABLE);
});

test('a module inherits what its root says about the plugin', () => {
  const member = (root: string, own: string) =>
    detectIn({
      'pom.xml': `<project><artifactId>all</artifactId><packaging>pom</packaging><modules><module>till</module></modules>${root}</project>`,
      'till/pom.xml': pom(parent('all') + own),
      'till/src/main/java/till/TillApplication.java':
        'package till;\n\n@SpringBootApplication\nclass TillApplication {}\n',
    })[0]?.recipe?.start.slice(2);
  expect(member(managed(PLUGIN), '')).toEqual(PLAIN);
  expect(member(managed(PLUGIN), plugins(PLUGIN))).toEqual(PLAIN);
  expect(member(managed(BOUND), plugins(PLUGIN))).toEqual(RUNNABLE);
});

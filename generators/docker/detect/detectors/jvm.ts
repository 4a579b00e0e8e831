import type { Health, Recipe } from '../../recipe.ts';
import { readDockerfile } from '../dockerfile.ts';
import { firstPresent, shownPath } from '../folder.ts';
import { type Framework, frameworkIn, inText } from '../frameworks.ts';
import { javaForGradle } from '../gradle.ts';
import { makesProgram } from '../maven-program.ts';
import { firstLine } from '../parse/lines.ts';
import { readXml } from '../parse/xml.ts';
import type { Clue, Detector, Folder, Said } from '../project.ts';
import { canExtract, deferredData, javaForSpring } from '../spring.ts';
import { imageVersion, pinnedVersion } from '../tool-versions.ts';
import { owning, writingPlace } from '../writes.ts';

const FRAMEWORKS: readonly Framework[] = [
  { name: 'Spring Boot', dependency: /spring-boot|org\.springframework\.boot/, port: 8080 },
  { name: 'Quarkus', dependency: /io\.quarkus/, port: 8080 },
  { name: 'Micronaut', dependency: /io\.micronaut/, port: 8080 },
  { name: 'Ktor', dependency: /io\.ktor/, port: 8080 },
  { name: 'Javalin', dependency: /io\.javalin/, port: 8080 },
];

const GRADLE_FILES = ['build.gradle.kts', 'build.gradle'];
const SETTINGS = ['settings.gradle.kts', 'settings.gradle'];
const CATALOGUE = 'gradle/libs.versions.toml';
/** A jar with the program, rather than its sources, its documentation or an intermediate result. */
const PROGRAM_JAR =
  "-name '*.{kind}' ! -name '*-sources.jar' ! -name '*-javadoc.jar' ! -name '*-tests.jar' ! -name '*-plain.jar' ! -name 'original-*'";
/** The image sets `MAVEN_CONFIG` to a folder, which the wrapper would read as arguments. */
const WRAPPER = 'MAVEN_CONFIG= sh ./mvnw';
const MODULE_PROGRAM =
  /<artifactId>(?:spring-boot|quarkus|micronaut|maven-shade|maven-assembly|exec)-?(?:maven)?-?plugin/;
const JAVA = ['java', '-XX:MaxRAMPercentage=75'];

export const maven: Detector = {
  name: 'java-maven',
  detect(folder, { workspace }) {
    const manifest = 'pom.xml';
    const text = folder.text(manifest);
    if (text === undefined) return undefined;
    const xml = readXml(manifest, shownPath(folder, manifest), text);
    // A parent POM contains nothing to run.
    if (xml.said('packaging')?.value === 'pom') return undefined;
    // A library module is built with the module that uses it.
    if (workspace && !MODULE_PROGRAM.test(text) && !hasMain(folder)) return undefined;
    const parent = workspace?.root.text(manifest) ?? '';
    const framework = frameworkIn(FRAMEWORKS, inText(manifest, text));
    const release = ['java.version', 'maven.compiler.release', 'maven.compiler.target', 'maven.compiler.source']
      .map((name) => xml.said('properties', name))
      .find((found) => found !== undefined && /^\d/.test(found.value));
    const name = framework?.said.value;
    const wrapper = wrapperOf(workspace?.root ?? folder, 'mvnw', '.mvn/wrapper/maven-wrapper.properties');
    const modules = workspace === undefined ? '' : ` --projects ${workspace.member} --also-make`;
    const here = workspace === undefined ? '/src' : `/src/${workspace.member}`;
    const main = makesProgram(text, parent) ? undefined : mainClass(folder, text);
    // A jar without its libraries needs them on the class path.
    const libraries =
      main === undefined
        ? ''
        : ` dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=${here}/target/lib`;
    return {
      language: 'java-maven',
      manifest,
      name: xml.said('artifactId'),
      version: pinnedJava(folder) ?? javaVersion(release ?? xml.all('release')[0]) ?? javaImage(folder),
      framework: framework?.said,
      ...javaForSpring(manifest, text),
      usualPort: framework?.port ?? 8080,
      sources: mainsOf(folder),
      says: saysOf(folder, wrapper),
      assumed: deferredData(folder, text + parent).assumed,
      recipe: {
        ...jvmRecipe(folder, text + parent, name, {
          build: `${wrapper ? WRAPPER : 'mvn'} --batch-mode --no-transfer-progress -DskipTests${modules} package${libraries}`,
          jars: `${here}/target`,
          quarkus: `${here}/target/quarkus-app`,
          ...(name === 'Spring Boot' && xml.said('packaging')?.value === 'war' && { kind: 'war' }),
          ...(main !== undefined && { beside: `${here}/target/lib`, main }),
        }),
        image: 'maven',
        caches: ['/root/.m2'],
        dev: {
          command: [
            'mvn',
            ...(name === 'Spring Boot'
              ? ['spring-boot:run']
              : name === 'Quarkus'
                ? ['quarkus:dev']
                : ['compile', 'exec:java']),
          ],
          keep: ['/src/target'],
        },
      },
    };
  },
};

export const gradle: Detector = {
  name: 'java-gradle',
  detect(folder, { workspace }) {
    const manifest = GRADLE_FILES.find((file) => folder.files.includes(file));
    const text = manifest && folder.text(manifest);
    if (manifest === undefined || text === undefined) return undefined;
    // The root of a multi-project build has sources only in its subprojects.
    if (!folder.files.some((file) => file.startsWith('src/main/'))) return undefined;
    const plugins = `${text}\n${folder.text(CATALOGUE) ?? ''}`;
    const makes = gradleTask(plugins);
    if (workspace && !makes && !hasMain(folder)) return undefined;
    const framework = frameworkIn(FRAMEWORKS, inText(manifest, text));
    const settings = firstPresent(folder, SETTINGS)?.value;
    const name = settings && firstLine(folder.text(settings) ?? '', /^[ \t]*rootProject\.name\s*=\s*["']([^"']+)["']/);
    const level = firstLine(
      text,
      /(?:JavaLanguageVersion\.of\(|jvmToolchain\(|VERSION_|(?:source|target)Compatibility\s*=\s*["']?)(\d[\d.]*)/,
    );
    const isKotlin = folder.files.some((file) => file.startsWith('src/main/kotlin/'));
    const wrapper = wrapperOf(workspace?.root ?? folder, 'gradlew', 'gradle/wrapper/gradle-wrapper.properties');
    const path = workspace === undefined ? '' : `:${workspace.member.replaceAll('/', ':')}:`;
    const here = workspace === undefined ? '/src' : `/src/${workspace.member}`;
    const command = wrapper ? 'sh ./gradlew' : 'gradle';
    const task = makes ?? { task: 'installDist', distribution: true };
    return {
      language: isKotlin ? 'kotlin' : 'java-gradle',
      manifest,
      name: name && settings ? { ...name, file: settings } : undefined,
      version: pinnedJava(folder) ?? javaVersion(level && { ...level, file: manifest }) ?? javaImage(folder),
      framework: framework?.said,
      ...javaForGradle(wrapper),
      usualPort: framework?.port ?? 8080,
      sources: mainsOf(folder),
      says: saysOf(folder, wrapper),
      assumed: deferredData(folder, plugins).assumed,
      decisions:
        makes || mainClass(folder, text)
          ? []
          : [
              `${shownPath(folder, manifest)}: no plugin builds a runnable program: add the application plugin, or specify the command with --start`,
            ],
      recipe: {
        ...jvmRecipe(folder, plugins, framework?.said.value, {
          build: `${command} --no-daemon ${path}${task.task}`,
          jars: `${here}/build/libs`,
          quarkus: `${here}/build/quarkus-app`,
          ...(task.distribution === true && {
            installed: `${here}/build/install`,
            main: mainClass(folder, text) ?? 'Main',
          }),
        }),
        image: 'gradle',
        buildEnv: { GRADLE_USER_HOME: '/home/gradle/.gradle' },
        caches: ['/home/gradle/.gradle'],
        dev: {
          command: [...command.split(' '), '--no-daemon', framework?.said.value === 'Spring Boot' ? 'bootRun' : 'run'],
          keep: ['/src/build', '/src/.gradle'],
        },
      },
    } satisfies Clue;
  },
};

/** The task that creates an executable program, by the plugin that provides it. */
function gradleTask(text: string): { task: string; distribution?: true } | undefined {
  if (
    /org\.springframework\.boot["'`]?\)?\s*version|id\s*\(?["']org\.springframework\.boot["']|spring-boot-gradle-plugin|springBoot\b.*plugin/.test(
      text,
    )
  )
    return { task: 'bootJar' };
  if (/io\.quarkus["']/.test(text)) return { task: 'build -x test' };
  if (/io\.ktor\.plugin/.test(text)) return { task: 'buildFatJar' };
  if (/com\.(?:github\.johnrengelman|gradleup)\.shadow|io\.micronaut\.application/.test(text))
    return { task: 'shadowJar' };
  return /(?:^|\s)(?:id\s*\(?["'])?application\b|apply plugin:\s*["']application["']/m.test(text)
    ? { task: 'installDist', distribution: true }
    : undefined;
}

function saysOf(folder: Folder, wrapper: Said | undefined): NonNullable<Clue['says']> {
  const writes = writingPlace(folder, 'jvm');
  return [
    ...(wrapper ? [{ what: 'package manager' as const, said: wrapper }] : []),
    ...(writes ? [{ what: 'file' as const, said: writes }] : []),
  ];
}

interface JvmBuild {
  build: string;
  /** The output folder of the jars. */
  jars: string;
  quarkus: string;
  /** The packaging. Spring Boot can also start a `war`. */
  kind?: 'war';
  /** The folder of an installed distribution, and its main class. */
  installed?: string;
  /** The folder with the libraries of a plain jar. */
  beside?: string;
  main?: string;
}

type JvmParts = Omit<Recipe, 'image' | 'caches' | 'dev'>;

/** The output differs between frameworks: a single jar, a folder of jars, or layers inside a jar. */
function jvmRecipe(folder: Folder, manifest: string, framework: string | undefined, build: JvmBuild): JvmParts {
  const plainParts = jvmParts(folder, manifest, framework, build);
  const parts = { ...plainParts, start: withProperties(folder, plainParts.start, framework) };
  return writingPlace(folder, 'jvm') === undefined ? parts : owning(parts);
}

/**
 * Keeps the system properties in the start command of the project's own Dockerfile. Spring reads variables by itself.
 */
function withProperties(
  folder: Folder,
  [java = '', ...rest]: readonly string[],
  framework: string | undefined,
): string[] {
  const words = readDockerfile(folder).command?.value.split(' ') ?? [];
  const own = words.filter(
    (word) =>
      /^-D[\w.]+=[\w./:,${}-]+$/.test(word) &&
      // Only what that Dockerfile builds has been prepared for it.
      !word.startsWith('-Dspring.aot.') &&
      (!word.includes('$') || (framework === 'Spring Boot' && word.includes('${'))),
  );
  return [java, ...own, ...rest];
}

function jvmParts(folder: Folder, manifest: string, framework: string | undefined, build: JvmBuild): JvmParts {
  const common = {
    runtime: 'busybox',
    // Bytecode runs on any processor architecture.
    crosses: true,
    bases: ['distroless', 'slim', 'alpine'],
    manifests: [],
    sources: [],
    workdir: '/app',
    env: { ...portOf(framework), ...deferredData(folder, manifest).env },
    memory: '768m',
    startPeriod: '90s',
    health: healthOf(folder, manifest, framework),
  } as const;
  if (framework === 'Quarkus') {
    return {
      ...common,
      compile: `${build.build} && mkdir -p /out && cp -r ${build.quarkus} /out/app`,
      artifacts: [{ from: '/out/app', to: '/app' }],
      start: [...JAVA, '-jar', '/app/quarkus-run.jar'],
    };
  }
  if (build.installed !== undefined) {
    return {
      ...common,
      compile: `${build.build} && mkdir -p /out && cp -r ${build.installed}/*/lib /out/lib`,
      artifacts: [{ from: '/out/lib', to: '/app/lib' }],
      start: [...JAVA, '-cp', '/app/lib/*', build.main ?? 'Main'],
    };
  }
  const jar = `${build.build} && mkdir -p /out && find ${build.jars} -maxdepth 1 ${PROGRAM_JAR.replace('{kind}', build.kind ?? 'jar')} -exec cp {} /out/app.jar ';'`;
  if (build.beside !== undefined) {
    return {
      ...common,
      compile: `${jar} && mkdir -p ${build.beside} && cp -r ${build.beside} /out/lib`,
      artifacts: [
        { from: '/out/lib', to: '/app/lib' },
        { from: '/out/app.jar', to: '/app/app.jar' },
      ],
      start: [...JAVA, '-cp', '/app/app.jar:/app/lib/*', build.main ?? 'Main'],
    };
  }
  // The tools of Spring Boot cannot extract the server that a war brings for itself.
  if (framework === 'Spring Boot' && build.kind !== 'war' && canExtract(manifest)) {
    const layers = ['dependencies', 'spring-boot-loader', 'snapshot-dependencies', 'application'];
    return {
      ...common,
      compile: `${jar} && java -Djarmode=tools -jar /out/app.jar extract --layers --destination /out/layers && mkdir -p ${layers.map((layer) => `/out/layers/${layer}`).join(' ')}`,
      artifacts: layers.map((layer) => ({ from: `/out/layers/${layer}`, to: '/app' })),
      start: [...JAVA, '-jar', '/app/app.jar'],
    };
  }
  return {
    ...common,
    compile: jar,
    artifacts: [{ from: '/out/app.jar', to: '/app/app.jar' }],
    start: [...JAVA, '-jar', '/app/app.jar'],
  };
}

function portOf(framework: string | undefined): Record<string, string> {
  if (framework === 'Spring Boot') return { SERVER_PORT: '{port}' };
  if (framework === 'Quarkus') return { QUARKUS_HTTP_HOST: '0.0.0.0', QUARKUS_HTTP_PORT: '{port}' };
  return framework === 'Micronaut' ? { MICRONAUT_SERVER_PORT: '{port}' } : {};
}

/** Actuator and similar libraries provide a health route, unless it requires authentication or was moved. */
function healthOf(folder: Folder, manifest: string, framework: string | undefined): Health {
  const settings = folder.files
    .filter((file) => /^src\/main\/resources\/application[\w-]*\.(?:properties|ya?ml)$/.test(file))
    .map((file) => folder.text(file) ?? '')
    .join('\n');
  const moved =
    /management\.(?:server\.port|endpoints\.web\.base-path)|base-path|context-path|root-path|management:[ \t]*\r?\n(?:[ \t].*\n|\r?\n)*?[ \t]+server:/.test(
      settings,
    );
  if (moved) return { kind: 'tcp' };
  if (
    framework === 'Spring Boot' &&
    /spring-boot-starter-actuator/.test(manifest) &&
    !/spring-boot-starter-(?:security|oauth2)/.test(manifest)
  )
    return { kind: 'http', path: '/actuator/health' };
  if (framework === 'Quarkus' && /quarkus-smallrye-health/.test(manifest)) return { kind: 'http', path: '/q/health' };
  return { kind: 'tcp' };
}

/** The version of the build tool in a wrapper's configuration. */
function wrapperOf(root: Folder, script: string, properties: string): Said | undefined {
  if (!root.files.includes(script) || !root.files.includes(properties)) return undefined;
  const found = firstLine(root.text(properties) ?? '', /distributionUrl=.*?\/?(apache-maven-[\d.]+|gradle-[\d.]+)/);
  return {
    value:
      found?.value
        .replace(/^apache-/, '')
        .replace('-', ' ')
        .replace(/\.$/, '') ?? script,
    file: properties,
    line: found?.line ?? 1,
    inRoot: true,
  };
}

function mainClass(folder: Folder, text: string): string | undefined {
  const named = /mainClass(?:Name)?(?:\.set\(|\s*=\s*|>)\s*["']?([\w.]+)["'<]/.exec(text)?.[1];
  if (named !== undefined) return named;
  const file = mainsOf(folder)[0] ?? startsAt(folder);
  const source = file === undefined ? '' : (folder.text(file) ?? '');
  const inPackage = /^[ \t]*package\s+([\w.]+)/m.exec(source)?.[1];
  const base = /([\w]+)\.(java|kt)$/.exec(file ?? '');
  return base?.[1] === undefined
    ? undefined
    : [inPackage, base[2] === 'kt' ? `${base[1]}Kt` : base[1]].filter(Boolean).join('.');
}

function hasMain(folder: Folder): boolean {
  return startsAt(folder) !== undefined;
}

/** The first source file with a main method. */
function startsAt(folder: Folder): string | undefined {
  return folder.files.find(
    (file) =>
      /^src\/main\/(?:java|kotlin)\/.*\.(?:java|kt)$/.test(file) &&
      /@SpringBootApplication|static void main|fun main\(/.test(folder.text(file) ?? ''),
  );
}

function pinnedJava(folder: Folder): Said | undefined {
  const heroku = firstLine(folder.text('system.properties') ?? '', /^java\.runtime\.version\s*=\s*(\d[\d.]*)/);
  const pinned =
    pinnedVersion(folder, ['java'], ['.java-version']) ?? (heroku && { ...heroku, file: 'system.properties' });
  const value = /\d+/.exec(pinned?.value.replace(/^1\./, '') ?? '')?.[0];
  // Releases between the old ones with long support have no images; a later one compiles for them.
  const isShort = value !== undefined && Number(value) < 17 && !['8', '11'].includes(value);
  return isShort ? javaVersion(pinned) : pinned && { ...pinned, value: value ?? pinned.value };
}

function javaImage(folder: Folder): Said | undefined {
  return imageVersion(folder, '(?:openjdk|eclipse-temurin|amazoncorretto|ibm-semeru-runtimes|bellsoft/liberica-\\w+)');
}

/**
 * Compiled code runs on the Java version that it was built for and all later ones. Older build tools may not support
 * much newer versions, so the lowest supported version is chosen. `1.8` is the old notation for 8.
 */
function javaVersion(said: Said | undefined): Said | undefined {
  if (!said) return undefined;
  const level = Number(/\d+/.exec(said.value.replace(/^1\./, ''))?.[0] ?? Number.NaN);
  const living = [17, 21, 25].find((version) => version >= level);
  return { ...said, value: living === undefined ? `>=${said.value}` : String(living) };
}

function mainsOf(folder: Folder): string[] {
  return folder.files.filter((file) =>
    /^src\/main\/(?:java|kotlin)\/.*(?:App|Application|Main|Server)\.(?:java|kt)$/.test(file),
  );
}

/** Maven plugins that create an executable jar, or declare its libraries. */
const MAKES_PROGRAM =
  /<artifactId>(?:quarkus-maven|micronaut-maven|maven-shade|maven-assembly)-plugin|<(?:Main-Class|addClasspath)>/;
const SPRING_PLUGIN = /<artifactId>\s*spring-boot-maven-plugin/;
const REPACKAGES = /<goal>\s*repackage|<artifactId>\s*spring-boot-starter-parent/;

/**
 * Whether Maven builds a jar that starts by itself. Spring Boot's plugin does so only if its goal is bound, which Spring's
 * own parent does and its list of versions does not.
 *
 * @param own - The POM of the module.
 * @param root - The POM of its workspace, or nothing.
 */
export function makesProgram(own: string, root: string): boolean {
  const used = withoutBlocks(own, 'pluginManagement') + withoutBlocks(root, 'pluginManagement');
  if (MAKES_PROGRAM.test(used)) return true;
  if (!SPRING_PLUGIN.test(used)) return false;
  return REPACKAGES.test(own + root) || hasForeignParent(own, root);
}

/** Whether a parent that the project does not contain may bind the goal. */
function hasForeignParent(own: string, root: string): boolean {
  const above = parentOf(root === '' ? own : root);
  if (above !== undefined) return true;
  const parent = parentOf(own);
  const rootName = /<artifactId>\s*([\w.-]+)/.exec(root)?.[1];
  return parent !== undefined && parent !== rootName;
}

/** The name of the parent in a POM. */
const parentOf = (pom: string): string | undefined => /<parent>[\s\S]{0,600}?<artifactId>\s*([\w.-]+)/.exec(pom)?.[1];

function withoutBlocks(xml: string, name: string): string {
  return xml
    .split(`<${name}>`)
    .map((part, index) => (index === 0 ? part : part.slice(Math.max(0, part.indexOf(`</${name}>`)))))
    .join('');
}

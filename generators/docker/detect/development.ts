/** Profiles, stages and words in the names of services that are for development, which the program of a pack is not. */
const DEVELOPMENT = /^(?:dev|development|debug|local|test|tests|testing)$/i;

/** What a compose file says about the purpose of a service. */
export interface Purpose {
  name: string;
  profiles: readonly string[];
  /** The stage of its Dockerfile. */
  target?: string | undefined;
}

/**
 * The profile with which a service is started: one that is not for development, if there is one.
 *
 * @param profiles - The profiles of the service.
 */
export function profileOf(profiles: readonly string[]): string | undefined {
  return profiles.find((each) => !DEVELOPMENT.test(each)) ?? profiles[0];
}

/** Whether a service is for development: by all its profiles, by its stage, or by a word in its name. */
export function isForDevelopment({ name, profiles, target }: Purpose): boolean {
  const words = [profileOf(profiles), target, ...name.split(/[-_.]/)];
  return words.some((each) => each !== undefined && DEVELOPMENT.test(each));
}

/** Scripts of a package, and tools, that build and restart a program while its sources change. */
const RELOADERS =
  /^(?:(?:npm|yarn|pnpm|bun)(?: run)? (?:[\w-]{1,40}:)?(?:dev|develop|development|watch)(?::[\w-]{1,40})?(?: .{0,300})?|(?:npx )?(?:nodemon|ts-node-dev|tsnd|tsx watch|nest start|next dev|nuxi? dev|remix dev|astro dev)(?: .{0,300})?|(?:npx )?vite(?: dev| serve)?(?: -.{0,300})?|(?:air|reflex|CompileDaemon|gow)(?: .{0,300})?|go run .{1,300}|cargo (?:watch|run)(?: .{0,300})?|(?:\.\/)?mvnw? .{0,200}spring-boot:run(?: .{0,300})?|(?:\.\/)?gradlew? (?:.{0,200} )?bootRun(?: .{0,300})?)$/;

/** A shell around a command, and the packages that it installs first. */
const AROUND =
  /^(?:\/bin\/)?(?:ba|da|a)?sh -l?c ["']?|^(?:(?:npm|pnpm) (?:install|i|ci)|yarn(?: install)?|bun install) && |["']$/g;

/**
 * Whether a command starts a program by a tool of development, which the image of a pack does not have.
 *
 * @param command - The words of the command.
 */
export function isReloader(command: string): boolean {
  const inner = command.trim().replace(AROUND, '').replace(AROUND, '');
  return !/[;&|]/.test(inner) && RELOADERS.test(inner);
}

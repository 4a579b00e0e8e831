import type { Config } from './schema.ts';

/**
 * Gives a configuration file its types.
 *
 * @example export default defineConfig({ title: 'Git', paper: 'a4' });
 */
export function defineConfig(config: Config): Config {
  return config;
}

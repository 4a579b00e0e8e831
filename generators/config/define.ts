import type { Config } from './schema.ts';

/**
 * Adds types to a configuration file.
 *
 * @example export default defineConfig({ title: 'Git', paper: 'a4' });
 */
export function defineConfig(config: Config): Config {
  return config;
}

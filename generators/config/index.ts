export { defineConfig } from './define.ts';
export { findConfig } from './find.ts';
export { loadConfig } from './load.ts';
export { type Config, configJsonSchema, type Section } from './schema.ts';
export { type Theme, tokensWith } from './theme.ts';

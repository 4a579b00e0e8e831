export type { ComposeRole, Entry, Item, Service } from './model.ts';
export { composeRole, dependenciesOf, MAKES_SERVICE, type ParsedCompose, parseCompose } from './parse.ts';
export { isQuoted, isTrue, textOf, withDefaults } from './yaml.ts';

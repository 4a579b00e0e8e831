export { askByFrontMatter } from './asking-title.ts';
export { type Field, splitFields } from './field.ts';
export { partsOf, unquoted } from './heading.ts';
export { cutLead } from './label-in-text.ts';
export { outlineOf } from './outline.ts';
export { fieldsOf, flatten, LABELS, OPENERS } from './parts.ts';
export { FIELDS, LABEL_DEPTH, type Span, spanOf, type Unit, union } from './unit.ts';

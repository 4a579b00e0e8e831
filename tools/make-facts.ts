/** `npm run facts`: generates the module with all fact rules from the YAML files in generators/graph/facts/. */
import { writeFileSync } from 'node:fs';
import { factsModule, TABLES_FILE } from './facts/read-facts.ts';

writeFileSync(TABLES_FILE, factsModule());

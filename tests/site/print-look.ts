import { printLookModule } from '../../generators/print/index.ts';

/** What documents are composed with in a browser, as its module says it. */
const look: typeof import('virtual:cribsmith/print-look').default = JSON.parse(
  printLookModule()
    .replace(/^export default /, '')
    .replace(/;\n$/, ''),
);
export default look;

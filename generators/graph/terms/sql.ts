import type { Terms } from './subject.ts';

export const sql: Terms = {
  subject: 'sql',
  when: ['sql', 'postgres', 'postgresql', 'mysql', 'sqlite', 'mariadb'],
  terms: [
    { name: 'SQL', type: 'concept', exact: true },
    { name: 'PostgreSQL', type: 'tool', aliases: ['Postgres'] },
    { name: 'MySQL', type: 'tool' },
    { name: 'MariaDB', type: 'tool' },
    { name: 'SQLite', type: 'tool' },
    { name: 'Primary key', type: 'concept' },
    { name: 'Foreign key', type: 'concept' },
    { name: 'Inner join', type: 'concept' },
    { name: 'Left join', type: 'concept', aliases: ['left outer join'] },
    { name: 'Window function', type: 'concept' },
    { name: 'Transaction', type: 'concept' },
    { name: 'Isolation level', type: 'concept' },
    { name: 'Dirty read', type: 'concept' },
    { name: 'Deadlock', type: 'concept' },
    { name: 'Normal form', type: 'concept', aliases: ['normalization', 'normalisation'] },
    { name: 'Execution plan', type: 'concept', aliases: ['query plan'] },
    { name: 'B-tree', type: 'concept' },
    { name: 'Common table expression', type: 'concept', aliases: ['CTE'] },
  ],
};

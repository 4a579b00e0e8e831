import { config } from 'zod';

// Zod tries out whether it may compile code, which the policy of a page forbids and reports.
config({ jitless: true });

import { config } from 'zod';

// Zod would test whether it may compile code, which the Content-Security-Policy forbids and reports.
config({ jitless: true });

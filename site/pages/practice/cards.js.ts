import type { APIRoute } from 'astro';
import { dataScript } from '../../view/data-script.ts';
import { practiceCards } from '../../view/practice-cards.ts';

export const GET: APIRoute = () => dataScript('practice/cards', practiceCards());

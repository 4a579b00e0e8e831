import type { APIRoute } from 'astro';
import { practiceCards } from '../../view/practice-cards.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(practiceCards()), { headers: { 'content-type': 'application/json' } });

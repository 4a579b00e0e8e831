import type { APIRoute } from 'astro';
import { dataScript } from '../../../view/data-script.ts';
import { searchTextFiles } from '../../../view/search-texts.ts';

export function getStaticPaths() {
  return searchTextFiles().map((texts, index) => ({ params: { file: String(index) }, props: { texts } }));
}

export const GET: APIRoute = ({ params, props }) => dataScript(`search/texts/${params['file']}`, props['texts']);

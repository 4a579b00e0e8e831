import type { APIRoute } from 'astro';
import { dataScript } from '../../view/data-script.ts';
import { previewFiles } from '../../view/previews.ts';

export function getStaticPaths() {
  return previewFiles().map((previews, index) => ({ params: { file: String(index) }, props: { previews } }));
}

export const GET: APIRoute = ({ params, props }) => dataScript(`previews/${params['file']}`, props['previews']);

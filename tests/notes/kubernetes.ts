import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parseAllDocuments } from 'yaml';

const { kinds, definitions } = JSON.parse(
  readFileSync(new URL('fixtures/kubernetes.schema.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv({ allErrors: true, strict: false, allowUnionTypes: true });
ajv.addSchema({ $id: 'kubernetes', definitions });

/** Kinds that are not in the API of a cluster: files that a tool or the API server reads. */
const READ_BY_TOOLS = new Set([
  'apiserver.config.k8s.io/v1/EncryptionConfiguration',
  'argoproj.io/v1alpha1/Application',
  'kind.x-k8s.io/v1alpha4/Cluster',
  'kustomize.config.k8s.io/v1beta1/Kustomization',
  'v1/Config',
]);

/**
 * What is wrong with manifests.
 *
 * @param yaml One or more documents.
 * @returns A line for each mistake; none for what a cluster accepts.
 */
export function manifestProblems(yaml: string): string[] {
  return parseAllDocuments(yaml).flatMap((document) => {
    if (document.errors.length > 0) return document.errors.map(({ message }) => message);
    const manifest = document.toJS() as { apiVersion?: string; kind?: string } | null;
    const id = `${manifest?.apiVersion}/${manifest?.kind}`;
    if (READ_BY_TOOLS.has(id)) return [];
    if (kinds[id] === undefined) return [`${id} is no kind that is known`];
    const pointer = kinds[id].replaceAll('/', '~1');
    const validate = ajv.getSchema(`kubernetes#/definitions/${encodeURI(pointer)}`);
    if (validate?.(manifest)) return [];
    return (validate?.errors ?? []).map(({ instancePath, message, params }) =>
      [id, instancePath, message, JSON.stringify(params)].join(' '),
    );
  });
}

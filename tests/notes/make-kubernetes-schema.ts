/**
 * Makes the schema that the manifests of the notes are held to, from Kubernetes' own API description:
 *
 *     npm run notes:schema -- 1.37.2 swagger.json gateways.yaml httproutes.yaml
 *
 * swagger.json lies in api/openapi-spec of Kubernetes, the two others in config/crd/standard of the Gateway API.
 *
 * What only describes is left out, and an unknown field is an error, as in kubeconform's strict mode.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** Kinds that the notes use, as `apiVersion/kind`. */
const KINDS = new Set(
  `v1/Pod v1/Service v1/ConfigMap v1/Secret v1/Namespace v1/ServiceAccount v1/PersistentVolume v1/PersistentVolumeClaim
  v1/ResourceQuota v1/LimitRange apps/v1/Deployment apps/v1/ReplicaSet apps/v1/StatefulSet apps/v1/DaemonSet batch/v1/Job
  batch/v1/CronJob networking.k8s.io/v1/Ingress networking.k8s.io/v1/NetworkPolicy rbac.authorization.k8s.io/v1/Role
  rbac.authorization.k8s.io/v1/RoleBinding autoscaling/v2/HorizontalPodAutoscaler policy/v1/PodDisruptionBudget
  storage.k8s.io/v1/StorageClass scheduling.k8s.io/v1/PriorityClass gateway.networking.k8s.io/v1/Gateway
  gateway.networking.k8s.io/v1/HTTPRoute`.split(/\s+/u),
);

/** Keywords that a validator of JSON Schema understands. The names of properties are no keywords. */
const KEYWORDS = new Set(
  `type properties items required enum additionalProperties anyOf allOf oneOf not pattern minimum maximum minLength maxLength
  minItems maxItems minProperties maxProperties`.split(/\s+/u),
);

const [release = '', swagger = '', ...definitions] = process.argv.slice(2);
const schemas: JsonObject = {};
const kinds: Record<string, string> = {};

const api: { definitions: Record<string, JsonObject> } = JSON.parse(readFileSync(swagger, 'utf8'));
for (const [name, schema] of Object.entries(api.definitions)) {
  for (const { group, version, kind } of list(schema['x-kubernetes-group-version-kind'])) {
    const id = [group, version, kind].filter((part) => part !== '').join('/');
    if (!KINDS.has(id)) continue;
    kinds[id] = name;
    addWithReferences(name);
  }
}
for (const path of definitions) {
  const { spec } = parse(readFileSync(path, 'utf8'));
  for (const { name, schema } of spec?.versions ?? []) {
    const id = `${spec.group}/${name}/${spec.names.kind}`;
    if (!KINDS.has(id)) continue;
    kinds[id] = id;
    schemas[id] = strict(schema.openAPIV3Schema);
    // The definition leaves to Kubernetes what every object has.
    const { properties } = schemas[id] as { properties: JsonObject };
    properties['metadata'] = { $ref: '#/definitions/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta' };
  }
}

const missing = [...KINDS].filter((id) => !(id in kinds));
if (missing.length > 0) throw new Error(`No schema was found for ${missing.join(', ')}.`);
const comment = `Made by npm run notes:schema from the API description of Kubernetes ${release}, Apache License 2.0`;
writeFileSync(
  new URL('fixtures/kubernetes.schema.json', import.meta.url),
  `${JSON.stringify({ $comment: comment, kinds, definitions: schemas }, undefined, 1)}\n`,
);

function addWithReferences(name: string): void {
  const schema = api.definitions[name];
  if (name in schemas || schema === undefined) return;
  schemas[name] = strict(schema);
  for (const [, reference = ''] of JSON.stringify(schemas[name]).matchAll(/"#\/definitions\/([^"]+)"/gu))
    addWithReferences(reference);
}

/** The schema with its keywords alone, closed to properties that it does not name. */
function strict(schema: JsonObject): JsonObject {
  if (typeof schema['$ref'] === 'string') return { $ref: schema['$ref'] };
  if (schema['format'] === 'int-or-string' || schema['x-kubernetes-int-or-string'] === true)
    return { type: ['integer', 'string'] };
  const kept = Object.entries(schema).flatMap(([key, value]) => (KEYWORDS.has(key) ? [[key, inside(key, value)]] : []));
  const result: JsonObject = Object.fromEntries(kept);
  if ('properties' in result && !('additionalProperties' in result) && schema['type'] === 'object')
    result['additionalProperties'] = false;
  return result;
}

function inside(key: string, value: Json): Json {
  if (key === 'enum' || key === 'required' || !isContainer(value)) return value;
  if (Array.isArray(value)) return value.map((part) => (isObject(part) ? strict(part) : part));
  if (key !== 'properties') return strict(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, schema]) => [name, isObject(schema) ? strict(schema) : schema]),
  );
}

function isContainer(value: Json): value is Json[] | JsonObject {
  return typeof value === 'object' && value !== null;
}

function isObject(value: Json): value is JsonObject {
  return isContainer(value) && !Array.isArray(value);
}

function list(value: Json | undefined): { group: string; version: string; kind: string }[] {
  return Array.isArray(value) ? (value as { group: string; version: string; kind: string }[]) : [];
}

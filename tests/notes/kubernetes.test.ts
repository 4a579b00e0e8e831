import { describe, expect, test } from 'vitest';
import { looksLikeCommand, parseCommand } from '../../generators/graph/code/index.ts';
import { plainText } from '../../generators/graph/index.ts';
import { manifestProblems } from './kubernetes.ts';
import { query } from './own-notes.ts';

/** What somebody who knows Docker has to learn, in this order: a word of the question, one of the manifest. */
const GUIDE = [
  ['pod', 'kind: Pod'],
  ['docker run', 'args:'],
  ['dockerd', 'runtimeClassName'],
  ['One Docker host', 'nodeSelector'],
  ['kubectl', 'kind: Deployment'],
  ['kubeconfig', 'kind: Config'],
  ['inspect, logs, exec', 'kind: Pod'],
  ['Compose project', 'kind: Namespace'],
  ['apiVersion, kind and spec', 'kind: ConfigMap'],
  ['CrashLoopBackOff', 'restartPolicy'],
  ['controller', 'kind: Deployment'],
  ['--scale', 'kind: ReplicaSet'],
  ['rollout', 'rollingUpdate'],
  ['images', 'imagePullSecrets'],
  ['service name', 'kind: Service'],
  ['docker run -p', 'type: LoadBalancer'],
  ['Gateway API', 'kind: HTTPRoute'],
  ['overlay drivers', 'hostNetwork'],
  ['separate pods', 'kind: NetworkPolicy'],
  ['environment:', 'configMapRef'],
  ['secrets', 'kind: EncryptionConfiguration'],
  ['tmpfs', 'projected'],
  ['named volume', 'kind: PersistentVolumeClaim'],
  ['database in a container', 'kind: StatefulSet'],
  ['HEALTHCHECK', 'startupProbe'],
  ['depends_on', 'initContainers'],
  ['sidecar', 'restartPolicy: Always'],
  ['QoS', 'requests'],
  ['SIGTERM', 'preStop'],
  ['seccomp', 'securityContext'],
  ['docker group', 'kind: RoleBinding'],
  ['CronJob', 'kind: CronJob'],
  ['agent', 'kind: DaemonSet'],
  ['scheduler', 'topologySpreadConstraints'],
  ['HPA', 'kind: HorizontalPodAutoscaler'],
  ['reboot', 'kind: PodDisruptionBudget'],
  ['Kustomize', 'kind: Kustomization'],
  ['GitOps', 'kind: Application'],
  ['docker logs', 'shareProcessNamespace'],
  ['cluster on the laptop', 'kind: Cluster'],
] as const;

const guide = query
  .byType('question')
  .filter(({ source }) => source.path.startsWith('kubernetes/'))
  .toSorted((a, b) => Number(a.number) - Number(b.number));
const code = (languages: readonly string[], of = guide): string[] =>
  of.flatMap(({ answer }) =>
    answer.flatMap((block) => (block.type === 'code' && languages.includes(block.lang ?? '') ? [block.value] : [])),
  );

describe('the path from Docker to Kubernetes', () => {
  test('has each idea, in the order of learning', () => {
    expect(guide.map(({ number }) => Number(number))).toEqual(GUIDE.map((_, index) => index + 1));
    for (const [index, [word, field]] of GUIDE.entries()) {
      const question = guide[index];
      expect(question && plainText(question.question)).toContain(word);
      expect(code(['yaml'], question && [question]).join('\n')).toContain(field);
    }
  });

  test('gives each idea its own trap', () => {
    const traps = query.byType('pitfall').filter(({ source }) => source.path.startsWith('kubernetes/'));
    for (const [index, question] of guide.entries()) {
      const next = guide[index + 1];
      const own = traps.filter(
        ({ source: { path, line } }) =>
          path === question.source.path &&
          line > question.source.line &&
          (next?.source.path !== path || line < next.source.line),
      );
      expect(own.length, question.title).toBeGreaterThan(0);
    }
  });

  test('gives each idea commands that the shell parser accepts', () => {
    for (const question of guide) {
      const lines = code(['bash'], [question])
        .join('\n')
        .replaceAll(/\\\n\s*/gu, ' ')
        .split('\n');
      expect(lines.length, question.title).toBeGreaterThan(1);
      for (const line of lines) {
        expect(looksLikeCommand(line), line).toBe(true);
        expect(parseCommand(line)?.program, line).toMatch(
          /^(?:kubectl|crictl|etcdctl|helm|argocd|flux|kind|docker|minikube)$/u,
        );
      }
    }
  });

  test.each(code(['yaml']))('shows manifests that are valid for a cluster: %#', (yaml) => {
    expect(manifestProblems(yaml)).toEqual([]);
  });
});

describe('the validation of manifests', () => {
  test.each([
    [
      'a field that is misspelt',
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: b, imge: c}]}',
      'imge',
    ],
    ['a field that is missing', 'apiVersion: apps/v1\nkind: Deployment\nspec: {template: {}}', 'selector'],
    ['a version that is gone', 'apiVersion: extensions/v1beta1\nkind: Ingress', 'is no kind'],
    ['YAML that cannot be read', 'a: [1', 'Flow'],
  ])('reports %s', (_name, yaml, word) => {
    expect(manifestProblems(yaml).join('\n')).toContain(word);
  });
});

import type { Terms } from './subject.ts';

export const git: Terms = {
  subject: 'git',
  when: ['git', 'github', 'gitlab'],
  terms: [
    { name: 'Git', type: 'tool' },
    { name: 'GitHub', type: 'tool' },
    { name: 'GitLab', type: 'tool' },
    { name: 'Commit', type: 'concept' },
    { name: 'Branch', type: 'concept', aliases: ['branches'] },
    { name: 'Merge', type: 'concept' },
    { name: 'Rebase', type: 'concept', aliases: ['rebasing'] },
    { name: 'Cherry-pick', type: 'concept', aliases: ['cherry pick'] },
    { name: 'Staging area', type: 'concept' },
    { name: 'Working tree', type: 'concept', aliases: ['working directory'] },
    { name: 'Stash', type: 'concept' },
    { name: 'Reflog', type: 'concept' },
    { name: 'HEAD', type: 'concept', exact: true },
    { name: 'Fast-forward', type: 'concept' },
    { name: 'Merge conflict', type: 'concept' },
    { name: 'Pull request', type: 'concept', aliases: ['merge request'] },
    { name: 'Submodule', type: 'concept' },
    { name: 'Bisect', type: 'concept', aliases: ['git bisect'] },
  ],
};

import type { Terms } from './subject.ts';

export const linux: Terms = {
  subject: 'linux',
  when: ['linux', 'shell', 'network', 'networking', 'server', 'kernel'],
  terms: [
    { name: 'Bash', type: 'tool', exact: true },
    { name: 'systemd', type: 'tool' },
    { name: 'curl', type: 'tool' },
    { name: 'iptables', type: 'tool' },
    { name: 'Nginx', type: 'tool' },
    { name: 'Linux kernel', type: 'concept' },
    { name: 'PID 1', type: 'concept', exact: true },
    { name: 'OOM killer', type: 'concept' },
    { name: 'Zombie process', type: 'concept', aliases: ['zombie processes'] },
    { name: 'Copy-on-write', type: 'concept' },
    { name: 'AppArmor', type: 'tool' },
    { name: 'Seccomp', type: 'tool' },
    { name: 'Subnet', type: 'concept' },
    { name: 'NAT', type: 'concept', exact: true },
    { name: 'DNS', type: 'concept', exact: true },
    { name: 'VXLAN', type: 'concept' },
    { name: 'Reverse proxy', type: 'concept' },
  ],
};

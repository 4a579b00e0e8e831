export const IMAGE = '<img src=x onerror="window.hit=1">';
export const SCRIPT = '<script>window.hit=1</script>';
const LINK = '[press](javascript:window.hit=1)';
const ALL = `${IMAGE} ${SCRIPT} ${LINK} <a href="javascript:window.hit=1">here</a> <svg onload="window.hit=1"></svg>`;
/** Hostile text wherever a note can say something that a page shows. */
export const NOTE = `---
title: 'Docker ${IMAGE.replaceAll("'", '')}'
tags: ['${SCRIPT}']
---

# Docker ${IMAGE}

${ALL}

## 1. Parts ${SCRIPT}

### Q1: What is a layer ${IMAGE}?

**Level:** basic

A change of files. ${ALL}

**Key phrase:** "${IMAGE} layers"

### Compare: image ${IMAGE} and container ${SCRIPT}

| | image ${IMAGE} | container |
|---|---|---|
| state ${SCRIPT} | none ${LINK} | some |

### Trap: A tag moves ${IMAGE}

**Situation:** ${ALL}

**Fix:** Pin it. ${ALL}

## Commands

| Command | What it does |
|---|---|
| \`docker ps ${IMAGE}\` | Lists containers ${ALL} |

### Q2: Which ${SCRIPT} is bad?

${'```'}html
${ALL}
</code></pre>${IMAGE}
${'```'}
`;

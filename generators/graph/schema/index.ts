export { type EdgeType, edgeSchema, type GraphEdge } from './edges.ts';
export { type Coverage, coverageSchema, type Graph, graphSchema } from './graph.ts';
export { nodeIdSchema } from './ids.ts';
export { type BuildSteps, FINAL_BASES, type LanguageFacts, languageFactsSchema } from './language.ts';
export { type NodeId, nodeId } from './node-id.ts';
export { type GraphNode, type NodeOf, type NodeType, nodeSchema } from './nodes.ts';
export {
  type Block,
  blockSchema,
  type CodeBlock,
  type Inline,
  inlineSchema,
  type ListItem,
  type Table,
} from './rich-text.ts';
export { type Confidence, confidenceSchema, type Source, sourceSchema } from './source.ts';

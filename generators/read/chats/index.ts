export type { Chat, Conversation } from './conversation.ts';
export { conversationLines } from './lines.ts';
export { open } from './open.ts';

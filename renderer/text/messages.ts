export { messages } from './catalogue.ts';
export { wordFailure, wordField } from './reasons.ts';
export * from './format.ts';

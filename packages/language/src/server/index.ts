export { type Soon, serve } from './serve.ts';

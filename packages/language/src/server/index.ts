export { type Line, serve } from './serve.ts';

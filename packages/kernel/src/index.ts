export { KernelAssertion } from './assert.ts';
export {
  compile,
  type Kernel,
  type KernelRun,
  type Opening,
  type Prepared,
  type Purpose,
  type Watch,
} from './kernel.ts';
export type { Answer, Draft, State } from './state.ts';

export { KernelAssertion } from './assert.ts';
export { compile, type Kernel, type KernelRun, type RunSetup } from './kernel.ts';
export type { Answer, Draft, State } from './state.ts';

export { StudyAssertion } from './assert.ts';
export { baseDesign } from './design/base.ts';
export { type Design, type Dimension, levelAt, POINTS_MOST } from './design/design.ts';
export { fullFactorial, fullFactorialPoints } from './design/full-factorial.ts';
export { latinHypercube } from './design/latin-hypercube.ts';
export { randomDesign } from './design/random.ts';

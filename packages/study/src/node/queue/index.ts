// Only for those who need it: the libraries of the queue take long to load.

export { queueHands } from './queue-hands.ts';
export { type QueueWorker, startQueueWorker } from './queue-worker.ts';

import { workerData } from 'node:worker_threads';
import { answerPart, type PartAsked } from './part-of-run.ts';

// The run gave it.
void answerPart(workerData as PartAsked);

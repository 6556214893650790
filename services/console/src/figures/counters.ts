import type { AnswerOf } from '../api/types';

/** How a goal of the plan stands; money is digits of fen. */
export type Standing = AnswerOf<'/api/counters/targets'>['targets'][number];

/** A metric as the registry tells it. */
export type Metric = AnswerOf<'/api/counters/metrics'>['metrics'][number];

/** The unit of metrics that are money: their numbers are digits of fen. */
export const fenUnit = '分';

import type { ItemOf } from '../../api/types';
import { serviceTerms } from '../../dictionary/operations';

/** A service that parks letters. */
export type Service = keyof typeof serviceTerms;
/** A parked event. */
export type DeadLetter = ItemOf<'/api/ops/counters/dead-letters'>;

/** The services, in the order of the house. */
export const services = Object.keys(serviceTerms) as readonly Service[];

/** Where a service's letters are read and settled. */
export const lettersPath = (service: Service): string => `/api/ops/${service}/dead-letters`;

/** Whether a replay of its stream begins with this letter, so that one act stands where one is needed. */
export function isFirstOfStream(letters: readonly DeadLetter[], letter: DeadLetter): boolean {
  return letters.find(({ stream }) => stream === letter.stream)?.id === letter.id;
}

/** Letters one answer of a service holds at most. */
export const lettersMax = 200;

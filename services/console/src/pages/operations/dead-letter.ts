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

/** The content of an event as a person reads it: JSON a line a field, and anything else as it came. */
export function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

/** What came with the content, a line an attribute, without the prefix that all of them have. */
export function envelopeText(headers: Readonly<Record<string, unknown>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name.replace(/^ce_/, '')}: ${String(value)}`)
    .join('\n');
}

/** The name of who settled it, without the prefix that tells people from keys apart. */
export const nameOf = (subject: string): string => subject.replace(/^user:/, '');

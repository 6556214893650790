import { parsePatentNumber } from '@ipflow/kernel';
import type { invalidationAnswers, sameDayAnswers } from '../../dictionary/pledge';

/** What the filer stated of a patent, as the service takes and tells it; what is absent was not stated. */
export interface Statement {
  /** An application number, or {@link noInvention}. */
  readonly sameDayInvention?: string;
  readonly invalidationStarted?: boolean;
}

/** What is stated of a patent, as it is chosen and typed; what is not chosen is not stated. */
export interface TypedStatement {
  readonly sameDay?: keyof typeof sameDayAnswers;
  readonly sameDayInvention?: string;
  readonly invalidation?: keyof typeof invalidationAnswers;
}

/** Stands for the number where it is stated that there is no invention of the same day. */
export const noInvention = 'none';

/** Whether an invention filed on the same day is asked for: it ends a utility model and nothing else. */
export function mayHaveInvention(patentNumber: string): boolean {
  const read = parsePatentNumber(patentNumber);
  return read.ok && read.type === 'utility_model';
}

/** What the request states. */
export function statementOf({ sameDay, sameDayInvention, invalidation }: TypedStatement): Statement {
  const invention = sameDay === 'filed' ? sameDayInvention?.trim() : sameDay && noInvention;
  return {
    ...(invention && { sameDayInvention: invention }),
    ...(invalidation && { invalidationStarted: invalidation === 'started' }),
  };
}

/** What was stated before, to begin a correction with. */
export function typedStatement({ sameDayInvention, invalidationStarted }: Statement): TypedStatement {
  return {
    ...(sameDayInvention === noInvention && { sameDay: 'none' }),
    ...(sameDayInvention && sameDayInvention !== noInvention && { sameDay: 'filed', sameDayInvention }),
    ...(invalidationStarted !== undefined && { invalidation: invalidationStarted ? 'started' : 'none' }),
  };
}

import type { AnswerOf, ItemOf } from '../../api/types';

/** An indicator of the grade, explained. */
export interface Score {
  readonly indicator: string;
  readonly name: string;
  readonly measure: string;
  readonly measured: string;
  readonly points: number;
  readonly pointsMax: number;
}

/** An application in a list. */
export type Application = ItemOf<'/api/credit-applications'>;
/** An application on its own page. */
export type ApplicationDetail = Omit<AnswerOf<'/api/credit-applications/{id}'>, 'scores'> & {
  readonly scores: readonly Score[] | null;
};

/** Where applications are read and changed. */
export const applicationsPath = '/api/credit-applications';
/** What a command on an application makes stale. */
export const changedByApplications = [applicationsPath, '/api/workbench', '/api/counters'] as const;

import type { Who } from '../../api/session';
import type { AnswerOf, ItemOf } from '../../api/types';
import type { Case } from '../../design/examination';

/** A compensation in a list. */
export type Compensation = ItemOf<'/api/compensations'>;
/** A compensation on its own page. */
export type CompensationDetail = AnswerOf<'/api/compensations/{id}'>;
/** What one bears of the loss, and what he got back. */
export type Share = NonNullable<Compensation['shares']>[number];

/** Where compensations are read and changed. */
export const compensationsPath = '/api/compensations';
/** What a command on a compensation makes stale: its fund pays it. */
export const changedByCompensations = [compensationsPath, '/api/funds', '/api/counters'] as const;

/** Whoever looks, as far as acts depend on it. */
type Person = Pick<Who['principal'], 'subject' | 'tenant' | 'roles'>;

/** What may be done with a compensation. */
export type Act = 'review' | 'approve' | 'refuse' | 'recover';

const isOffice = ({ roles }: Person): boolean => roles.includes('office') || roles.includes('reviewer');

/** True while nothing is decided. */
export const isUndecided = ({ stage }: Pick<Compensation, 'stage'>): boolean =>
  stage === 'claimed' || stage === 'reviewed';

/** True for the first of the four eyes: the service refuses his approval. */
export const isFirstReviewer = (
  { reviewedBy }: Pick<Compensation, 'reviewedBy'>,
  { subject }: Person,
): boolean => reviewedBy === subject;

/** What of the loss has not come back yet (digits of fen). */
export const leftFen = ({ lossFen, recoveredFen }: Pick<Compensation, 'lossFen' | 'recoveredFen'>): string =>
  `${BigInt(lossFen) - BigInt(recoveredFen)}`;

/** What somebody may do with a compensation at its stage; everything else is not shown, and refused by the service. */
export function actsOf(
  compensation: Pick<Compensation, 'stage' | 'bank' | 'claimedBy' | 'lossFen' | 'recoveredFen'>,
  person: Person,
): readonly Act[] {
  const { stage, bank, claimedBy } = compensation;
  const isOfBank = person.tenant === bank;
  if (stage === 'paid') {
    const mayRecover = isOffice(person) || (isOfBank && person.roles.includes('bank'));
    return mayRecover && leftFen(compensation) !== '0' ? ['recover'] : [];
  }
  // Nobody decides on a claim of his own.
  if (!isUndecided(compensation) || !isOffice(person) || isOfBank || person.subject === claimedBy) return [];
  return [stage === 'claimed' ? 'review' : 'approve', 'refuse'];
}

/** Whether a compensation waits for this person: to be reviewed, or to be approved after another's review. */
export function awaits(compensation: Compensation, person: Person): boolean {
  return actsOf(compensation, person).includes('refuse') && !isFirstReviewer(compensation, person);
}

/** The compensation as its examination asks. */
export const caseOf = ({ id, stage, history }: CompensationDetail): Case => ({
  path: `${compensationsPath}/${id}`,
  isUnderReview: isUndecided({ stage }),
  facts: history.length,
});

import type { AnswerOf } from '../../api/types';
import { feeOf } from '../licenses/filing';
import { filled } from '../transfers/transfer-filing';
import type { DeclarationForm } from './declaration';

/** What the service says of a fee that is not filed yet. */
export type FeeSaid = AnswerOf<'/api/open-licenses/fee-guidance', 'post'>;
/** The fee and the matters as far as they are typed, as the service is asked about them. */
export interface FeeQuestion {
  readonly terms: { readonly fee: Readonly<Record<string, unknown>>; readonly otherMatters?: string };
}

/** Where the service is asked. */
export const feeGuidancePath = '/api/open-licenses/fee-guidance';

/** The question a half-filled form asks; what cannot be read yet is left out, for the form itself says so. */
export function questionOf({ fee, otherMatters }: Partial<DeclarationForm['terms']>): FeeQuestion {
  const { method = 'lump_sum', payment = '', ...rest } = fee ?? {};
  const asked = feeOf({ method, payment: payment.trim(), ...rest }) as FeeQuestion['terms']['fee'];
  return { terms: { fee: asked, ...filled({ otherMatters: otherMatters?.trim() }) } };
}

/** What would be refused, without what is merely not typed yet: nobody is blamed for a form they are still filling in. */
export function refusedSoFar(
  { terms: { fee } }: FeeQuestion,
  refusals: FeeSaid['refusals'],
): FeeSaid['refusals'] {
  const prefix = 'terms.fee.';
  return refusals.filter(
    ({ field }) => !field?.startsWith(prefix) || fee[field.slice(prefix.length)] !== undefined,
  );
}

import type { financing, Message } from '@ipflow/contracts';
import type { PretendedFor } from '@ipflow/testing';

/** How the pretended pool understands financing: which fact asks for what. Only pledges ask. */
export const ofFinancing: Pick<PretendedFor, 'topic' | 'cases' | 'asks' | 'caseRefOf'> = {
  topic: 'ipflow.financing.v1',
  cases: /\.Pledge(Filed|Registered|Refused|Withdrawn|Cancelled|Revoked|PartlyReleased)$/,
  asks: (event: Message) => {
    const fact = event as Case;
    switch (fact.$typeName) {
      case 'ipflow.financing.v1.PledgeFiled': {
        const patents = fact.collateral.filter(({ kind }) => kind === 'patent');
        if (patents.length === 0) return undefined;
        const patentNumbers = patents.map(({ number }) => number);
        const beneficiary = fact.terms?.pledgee?.name;
        return { type: 'claim', claimId: fact.pledgeId, kind: 'pledge', patentNumbers, beneficiary };
      }
      case 'ipflow.financing.v1.PledgeRegistered':
        return { type: 'confirm', claimId: fact.pledgeId };
      case 'ipflow.financing.v1.PledgePartlyReleased':
        return { type: 'release', claimId: fact.pledgeId, patentNumbers: fact.patentNumbers };
      default:
        return { type: 'release', claimId: fact.pledgeId };
    }
  },
  caseRefOf: (claimId) => `pledge-${claimId}`,
};

type Case =
  | financing.PledgeFiled
  | financing.PledgeRegistered
  | financing.PledgePartlyReleased
  | financing.PledgeRefused
  | financing.PledgeWithdrawn
  | financing.PledgeCancelled
  | financing.PledgeRevoked;

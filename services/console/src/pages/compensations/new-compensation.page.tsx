import { useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { canDigest } from '../../api/digest';
import { newId } from '../../api/id';
import { useRead } from '../../api/reading';
import { CommandForm } from '../../design/command';
import { DigestItem } from '../../design/digest-item';
import { Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { ProblemPanel } from '../../design/problem-panel';
import { Waiting } from '../../design/waiting';
import { compensationEvidence } from '../../dictionary/compensation';
import { yuan } from '../../format/money';
import { usePick, useWords } from '../../i18n/words';
import { loansPath, type LoanDetail } from '../loans/loan';
import { claimOf, unpaidFen, type ClaimForm } from './claim-filing';
import { LossItems } from './loss-items';
import { claimWords } from './claim-words';
import { changedByCompensations, compensationsPath } from './compensation';

/** 申请风险补偿; a loan in the address is chosen already. */
export default function NewCompensationPage() {
  const say = useWords(claimWords);
  const [asked] = useSearchParams();
  const loanId = asked.get('loan') ?? '';
  const { data: loan, error, isLoading } = useRead<LoanDetail>(`${loansPath}/${loanId}`, {}, loanId !== '');
  const compensationId = useRef(newId());
  const go = useNavigate();
  if (error) return <ProblemPanel error={error} />;
  if (isLoading) return <Waiting />;
  return (
    <>
      <PageHead title={say('title')} hint={say('hint')} />
      <CommandForm<ClaimForm>
        label={say('file')}
        initialValues={loan && { loanId: loan.id, lossFen: yuan(unpaidFen(loan)) }}
        order={(form) => ({ path: compensationsPath, body: claimOf(compensationId.current, form) })}
        done={say('filed')}
        changes={changedByCompensations}
        onDone={() => void go(`/compensations/${compensationId.current}`)}
      >
        <Section title={say('what')}>
          <LossItems asked={loan} />
        </Section>
        <Section title={say('evidence')}>
          <EvidenceItems />
        </Section>
      </CommandForm>
    </>
  );
}

/** The digest of each kind of evidence. */
function EvidenceItems() {
  const say = useWords(claimWords);
  const pick = usePick();
  return (
    <>
      <p className="hint">{say(canDigest() ? 'evidenceHint' : 'evidenceTyped')}</p>
      {Object.entries(compensationEvidence).map(([kind, name]) => (
        <DigestItem key={kind} name={['evidence', kind]} label={pick(name)} />
      ))}
    </>
  );
}

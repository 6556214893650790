import { Link } from 'react-router';
import { useWho } from '../../api/session';
import { PageHead } from '../../design/page-head';
import { PlanProgress } from '../../figures/plan-progress';
import { useWords } from '../../i18n/words';
import { Undecided, UnderReview } from './waiting';
import { bankWords } from './words';

/** 银行: what it files and tells, what waits for it and for the office, and how pledge financing stands against the province's plan. */
export default function BankHome() {
  const say = useWords(bankWords);
  return (
    <>
      <PageHead
        title={useWho()?.displayName}
        actions={
          <>
            <Link className="button-link" to="/pledges/new">
              {say('pledge')}
            </Link>
            <Link className="button-link" to="/loans/new">
              {say('loan')}
            </Link>
          </>
        }
      />
      <PlanProgress />
      <Undecided />
      <UnderReview />
    </>
  );
}

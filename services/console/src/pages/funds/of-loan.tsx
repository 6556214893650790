import { Link } from 'react-router';
import { Facts, Section } from '../../design/facts';
import { On } from '../../design/values';
import { useWords } from '../../i18n/words';
import type { LoanDetail } from '../loans/loan';
import { isTooLate } from './coverage';
import { coverageWords } from './coverage-words';

/** The fund that covers a loan, on the loan's page; or what it means that none does, while the loan may still be lost. */
export function CoverageOfLoan({ loan }: { readonly loan: LoanDetail }) {
  const say = useWords(coverageWords);
  const { coverage, stage } = loan;
  // Not told to whoever looks: that is not to say that none covers it.
  if (coverage === undefined) return null;
  if (coverage === null) {
    if (stage === 'settled' || stage === 'reversed') return null;
    return (
      <Section title={say('title')}>
        <p className="hint">{say(isTooLate(loan) ? 'uncoveredTooLate' : 'uncovered')}</p>
      </Section>
    );
  }
  const { fundId, name, coveredOn, rulesVersion: version } = coverage;
  return (
    <Section title={say('title')}>
      <Facts
        facts={[
          [say('fund'), <Link to={`/funds/${fundId}`}>{name}</Link>],
          [say('coveredOn'), <On date={coveredOn} />],
          [say('rulesVersion'), say('version', { version })],
        ]}
      />
    </Section>
  );
}

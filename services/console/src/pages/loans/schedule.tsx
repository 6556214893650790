import { CaptionedTable } from '../../design/captioned-table';
import { Section } from '../../design/facts';
import { On, Yuan } from '../../design/values';
import { useWords } from '../../i18n/words';
import type { LoanDetail } from './loan';
import { loanWords } from './words';

type Installment = LoanDetail['schedule'][number];

/** How far an installment's principal is covered. */
function standingOf({ coveredFen, principalFen }: Installment): 'paid' | 'partly' | 'open' {
  const covered = BigInt(coveredFen);
  const principal = BigInt(principalFen);
  if (principal > 0n && covered >= principal) return 'paid';
  return covered > 0n ? 'partly' : 'open';
}

/** 还款计划, installment by installment. */
export function ScheduleSection({ schedule }: { readonly schedule: readonly Installment[] }) {
  const say = useWords(loanWords);
  return (
    <Section title={`${say('schedule')} (${schedule.length})`}>
      <CaptionedTable caption={say('schedule')}>
        <thead>
          <tr>
            <th scope="col">{say('ordinal')}</th>
            <th scope="col">{say('installmentDue')}</th>
            <th scope="col">{say('payBy')}</th>
            <th scope="col" className="figure">
              {say('principalDue')}
            </th>
            <th scope="col" className="figure">
              {say('interestDue')}
            </th>
            <th scope="col" className="figure">
              {say('covered')}
            </th>
            <th scope="col">{say('state')}</th>
          </tr>
        </thead>
        <tbody>
          {schedule.map((installment) => (
            <tr key={installment.ordinal}>
              <td>{installment.ordinal}</td>
              <td>
                <On date={installment.dueOn} />
              </td>
              <td>
                <On date={installment.payBy} />
              </td>
              <td className="figure">
                <Yuan fen={installment.principalFen} />
              </td>
              <td className="figure">
                <Yuan fen={installment.interestFen} />
              </td>
              <td className="figure">
                <Yuan fen={installment.coveredFen} />
              </td>
              <td>{say(standingOf(installment))}</td>
            </tr>
          ))}
        </tbody>
      </CaptionedTable>
    </Section>
  );
}

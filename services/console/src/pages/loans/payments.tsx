import { useWho } from '../../api/session';
import { CaptionedTable } from '../../design/captioned-table';
import { CommandButton } from '../../design/command';
import { Section } from '../../design/facts';
import { LongTextItem } from '../../design/form-items';
import { On, Yuan } from '../../design/values';
import { useWords } from '../../i18n/words';
import { changedByLoans, loansPath, type LoanDetail } from './loan';
import { loanWords } from './words';

type Payment = LoanDetail['payments'][number];

/** 还款明细: every payment as it was told, the last first; one told by mistake stays, with the reason. */
export function PaymentsSection({ loan }: { readonly loan: LoanDetail }) {
  const say = useWords(loanWords);
  const principal = useWho()?.principal;
  const { payments, bank, stage } = loan;
  const mayReverse =
    principal?.roles.includes('bank') === true && principal.tenant === bank && stage !== 'reversed';
  return (
    <Section title={`${say('payments')} (${payments.length})`}>
      <CaptionedTable caption={say('payments')}>
        <thead>
          <tr>
            <th scope="col">{say('reference')}</th>
            <th scope="col">{say('paidOn')}</th>
            <th scope="col" className="figure">
              {say('principalYuan')}
            </th>
            <th scope="col" className="figure">
              {say('interestYuan')}
            </th>
            <th scope="col">{say('state')}</th>
            {mayReverse && <th scope="col">{say('act')}</th>}
          </tr>
        </thead>
        <tbody>
          {[...payments].reverse().map((payment, index) => (
            // A reference may come again once it was reversed: only its place tells a payment apart.
            <tr key={payments.length - index}>
              <td>{payment.paymentReference}</td>
              <td>
                <On date={payment.paidOn} />
              </td>
              <td className="figure">
                <Yuan fen={payment.principalFen} />
              </td>
              <td className="figure">
                <Yuan fen={payment.interestFen} />
              </td>
              <td>{payment.reversal ? say('takenBack', payment.reversal) : say('stands')}</td>
              {mayReverse && (
                <td>
                  <span className="row-acts">
                    {!payment.reversal && <ReversePayment loanId={loan.id} payment={payment} />}
                  </span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </CaptionedTable>
    </Section>
  );
}

function ReversePayment({ loanId, payment }: { readonly loanId: string; readonly payment: Payment }) {
  const say = useWords(loanWords);
  const { paymentReference } = payment;
  return (
    <CommandButton<{ reason: string }>
      kind="link"
      label={say('takeBack')}
      title={say('takeBackOf', { reference: paymentReference })}
      hint={say('takeBackHint')}
      irreversible={say('takeBackIrreversible')}
      order={({ reason }) => ({
        path: `${loansPath}/${loanId}/repayment-reversals`,
        body: { paymentReference, reason },
      })}
      done={say('takenBackDone')}
      changes={changedByLoans}
    >
      <LongTextItem name="reason" label={say('reversalReason')} max={1_000} />
    </CommandButton>
  );
}

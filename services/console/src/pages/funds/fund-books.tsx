import { Link } from 'react-router';
import { useCursorList, useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import { DataTable, type Column } from '../../design/data-table';
import { Empty } from '../../design/empty';
import { Section } from '../../design/facts';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag, TermText } from '../../design/status-tag';
import { TenantName } from '../../design/tenant-name';
import { Money, On } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { fundAccounts } from '../../dictionary/fund';
import { loanClasses } from '../../dictionary/loan';
import { useWords, type Say } from '../../i18n/words';
import { isBadClass } from '../compensations/claim-filing';
import { ClaimLink } from '../compensations/of-loan';
import { fundsPath, type CoveredLoan, type FundDetail, type Ledger } from './fund';
import { fundWords } from './words';

/** What was paid out, by year and by borrower. */
export function UsesSection({ fund: { byYear, byBorrower } }: { readonly fund: FundDetail }) {
  const say = useWords(fundWords);
  if (byYear.length + byBorrower.length === 0) {
    return (
      <Section title={say('uses')}>
        <p className="hint">{say('noUses')}</p>
      </Section>
    );
  }
  return (
    <Section title={say('uses')}>
      <Uses
        caption={say('yearsCaption')}
        first={say('year')}
        rows={byYear.map(({ year, paidFen }) => [`${year}`, paidFen])}
      />
      <Uses
        caption={say('borrowersCaption')}
        first={say('borrower')}
        rows={byBorrower.map(({ borrower, paidFen }) => [borrower, paidFen])}
      />
    </Section>
  );
}

function Uses({
  caption,
  first,
  rows,
}: {
  readonly caption: string;
  readonly first: string;
  readonly rows: readonly (readonly [of: string, paidFen: string])[];
}) {
  const say = useWords(fundWords);
  if (rows.length === 0) return null;
  return (
    <table className="data-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col" className="figure">
            {say('paid')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([of, paidFen]) => (
          <tr key={of}>
            <td>{of}</td>
            <td className="figure">
              <Money fen={paidFen} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const coverageColumns = (say: Say<keyof typeof fundWords.zh>): readonly Column<CoveredLoan>[] => [
  {
    key: 'loan',
    title: say('loan'),
    cell: ({ loanId, borrower }) => <Link to={`/loans/${loanId}`}>{borrower}</Link>,
  },
  { key: 'bank', title: say('bank'), cell: ({ bank }) => <TenantName tenant={bank} /> },
  {
    key: 'principal',
    title: say('principal'),
    isFigure: true,
    cell: ({ principalFen }) => <Money fen={principalFen} />,
  },
  {
    key: 'outstanding',
    title: say('outstanding'),
    isFigure: true,
    cell: ({ outstandingFen }) => <Money fen={outstandingFen} />,
  },
  {
    key: 'class',
    title: say('loanClass'),
    cell: (loan) => <StatusTag terms={loanClasses} value={loan.class} />,
  },
  { key: 'coveredOn', title: say('coveredOn'), cell: ({ coveredOn }) => <On date={coveredOn} /> },
  {
    key: 'version',
    title: say('rulesVersion'),
    isFigure: true,
    cell: ({ rulesVersion }) => rulesVersion,
  },
];

/** For the bank, whose loans alone are listed then: a loss of one that went bad is claimed from here. */
const claimColumn = (title: string): Column<CoveredLoan> => ({
  key: 'claim',
  title,
  cell: ({ loanId, class: loanClass }) => isBadClass(loanClass) && <ClaimLink loanId={loanId} />,
});

/** The loans it covers; a bank sees its own. */
export function CoveragesSection({ id }: { readonly id: string }) {
  const say = useWords(fundWords);
  const isBank = useWho()?.principal.roles.includes('bank') ?? false;
  const list = useCursorList<CoveredLoan>(`${fundsPath}/${id}/coverages`);
  return (
    <Section title={say('coverages')}>
      <DataTable
        caption={say('coverages')}
        columns={isBank ? [...coverageColumns(say), claimColumn(say('claim'))] : coverageColumns(say)}
        list={list}
        rowKey={({ loanId }) => loanId}
        empty={say('coveragesEmpty')}
      />
    </Section>
  );
}

const oneEntry = { limit: 1 } as const;

/** 总账: the balance of every account, for the office; that of cash is the fund's. */
export function LedgerSection({ id }: { readonly id: string }) {
  const say = useWords(fundWords);
  const { data, error, refetch } = useRead<Ledger>(`${fundsPath}/${id}/ledger`, oneEntry);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!data) return <Waiting rows={3} />;
  const { accounts } = data;
  const sumOf = (side: 'debitFen' | 'creditFen'): string =>
    `${accounts.reduce((sum, account) => sum + BigInt(account[side]), 0n)}`;
  return (
    <Section title={say('ledger')}>
      {accounts.length === 0 ? (
        <Empty>{say('noLedger')}</Empty>
      ) : (
        <>
          <p className="hint">{say('ledgerHint')}</p>
          <table className="data-table">
            <caption>{say('ledger')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('account')}</th>
                {(['debit', 'credit', 'accountBalance'] as const).map((title) => (
                  <th key={title} scope="col" className="figure">
                    {say(title)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {accounts.map(({ account, ...sums }) => (
                <tr key={account}>
                  <td>
                    <TermText terms={fundAccounts} value={account} />
                  </td>
                  {(['debitFen', 'creditFen', 'balanceFen'] as const).map((side) => (
                    <td key={side} className="figure">
                      <Money fen={sums[side]} />
                    </td>
                  ))}
                </tr>
              ))}
              <tr>
                <th scope="row">{say('total')}</th>
                <td className="figure">
                  <Money fen={sumOf('debitFen')} />
                </td>
                <td className="figure">
                  <Money fen={sumOf('creditFen')} />
                </td>
                <td />
              </tr>
            </tbody>
          </table>
        </>
      )}
    </Section>
  );
}

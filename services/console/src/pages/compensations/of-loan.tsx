import { Link } from 'react-router';
import { useCursorList } from '../../api/reading';
import { useWho } from '../../api/session';
import { maySee } from '../../app/page-spec';
import { pageAt } from '../../app/pages';
import { DataTable, type Column } from '../../design/data-table';
import { Section } from '../../design/facts';
import { StatusTag } from '../../design/status-tag';
import { On, Yuan } from '../../design/values';
import { compensationStages } from '../../dictionary/compensation';
import { useWords, type Say } from '../../i18n/words';
import { compensationsPath, type Compensation } from './compensation';
import { FundLink } from '../funds/fund-link';
import { compensationWords } from './words';

/** 申请风险补偿, for the bank of a covered loan that went bad; not shown where it has a claim that is open or paid. */
export function ClaimLink({ loanId: loan }: { readonly loanId: string }) {
  const say = useWords(compensationWords);
  const { items, isReading, error } = useCursorList<Compensation>(compensationsPath, { loanId: loan });
  // While it is not known whether there is a claim, none is offered.
  if (isReading || error || items.some(({ stage }) => stage !== 'refused')) return null;
  const asked = new URLSearchParams({ loan });
  return (
    <Link className="button-link" to={`/compensations/new?${asked.toString()}`}>
      {say('claim')}
    </Link>
  );
}

const columnsOf = (say: Say<keyof typeof compensationWords.zh>): readonly Column<Compensation>[] => [
  {
    key: 'claimedOn',
    title: say('claimedOn'),
    cell: ({ id, claimedOn }) => (
      <Link to={`/compensations/${id}`}>
        <On date={claimedOn} />
      </Link>
    ),
  },
  { key: 'fund', title: say('fund'), cell: ({ fundId }) => <FundLink id={fundId} /> },
  { key: 'loss', title: say('lossYuan'), isFigure: true, cell: ({ lossFen }) => <Yuan fen={lossFen} /> },
  { key: 'paid', title: say('paidYuan'), isFigure: true, cell: ({ paidFen }) => <Yuan fen={paidFen} /> },
  {
    key: 'recovered',
    title: say('recoveredYuan'),
    isFigure: true,
    cell: ({ recoveredFen }) => <Yuan fen={recoveredFen} />,
  },
  {
    key: 'stage',
    title: say('stage'),
    cell: ({ stage }) => <StatusTag terms={compensationStages} value={stage} />,
  },
];

/** The claims of a loan on its page, for those who may see compensations. */
export function CompensationsOfLoan({ loanId }: { readonly loanId: string }) {
  const roles = useWho()?.principal.roles;
  const page = pageAt('/compensations');
  return page && maySee(page, roles) ? <Claims loanId={loanId} /> : null;
}

function Claims({ loanId }: { readonly loanId: string }) {
  const say = useWords(compensationWords);
  const list = useCursorList<Compensation>(compensationsPath, { loanId });
  // Most loans are repaid: they have no claims, and nothing is said of them.
  if (list.items.length === 0 && !list.error) return null;
  return (
    <Section title={say('ofLoan')}>
      <DataTable
        caption={say('ofLoan')}
        columns={columnsOf(say)}
        list={list}
        rowKey={({ id }) => id}
        empty={say('empty')}
      />
    </Section>
  );
}

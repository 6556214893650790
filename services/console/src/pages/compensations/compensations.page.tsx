import type { CsvColumn } from '../../api/csv';
import { useWho } from '../../api/session';
import type { Column } from '../../design/data-table';
import type { FilterField } from '../../design/filters';
import { ListPage } from '../../design/list-page';
import { QueueLink } from '../../design/queue-bar';
import { StatusTag } from '../../design/status-tag';
import { TenantName, useTenantCells, type TenantCells } from '../../design/tenant-name';
import { On, Yuan } from '../../design/values';
import { compensationStages } from '../../dictionary/compensation';
import { termOf } from '../../dictionary/terms';
import type { Text } from '../../i18n/i18n';
import { usePick, useWords, type Say } from '../../i18n/words';
import { awaits, compensationsPath, type Compensation } from './compensation';
import { FundLink } from '../funds/fund-link';
import { compensationWords } from './words';

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'stage', label: { zh: '阶段', en: 'Stage' }, terms: compensationStages },
  { kind: 'tenant', name: 'bank', label: { zh: '贷款银行', en: 'Bank' } },
  {
    kind: 'text',
    name: 'borrower',
    label: { zh: '借款人信用代码', en: 'Credit code of the borrower' },
  },
  { kind: 'text', name: 'fundId', label: { zh: '资金编号', en: 'Fund id' } },
  { kind: 'text', name: 'loanId', label: { zh: '贷款编号', en: 'Loan id' } },
];
/** A bank sees its own, and has no other to ask for. */
const fieldsOfBank = fields.filter(({ name }) => name !== 'bank');

type Key = keyof typeof compensationWords.zh;

/** The borrower leads to the compensation. */
const columnsOf = (say: Say<Key>): readonly Column<Compensation>[] => [
  {
    key: 'borrower',
    title: say('uscc'),
    cell: ({ id, borrower }) => <QueueLink to={`/compensations/${id}`}>{borrower || id}</QueueLink>,
  },
  { key: 'bank', title: say('bank'), cell: ({ bank }) => <TenantName tenant={bank} /> },
  { key: 'fund', title: say('fund'), cell: ({ fundId }) => <FundLink id={fundId} /> },
  { key: 'loss', title: say('lossYuan'), isFigure: true, cell: ({ lossFen }) => <Yuan fen={lossFen} /> },
  { key: 'paid', title: say('paidYuan'), isFigure: true, cell: ({ paidFen }) => <Yuan fen={paidFen} /> },
  {
    key: 'returned',
    title: say('returnedYuan'),
    isFigure: true,
    cell: ({ returnedFen }) => <Yuan fen={returnedFen} />,
  },
  { key: 'claimedOn', title: say('claimedOn'), cell: ({ claimedOn }) => <On date={claimedOn} /> },
  {
    key: 'stage',
    title: say('stage'),
    cell: ({ stage }) => <StatusTag terms={compensationStages} value={stage} />,
  },
];

/** The file has every amount in fen. */
function fileColumnsOf(
  say: Say<Key>,
  pick: (text: Text) => string,
  tenantCells: TenantCells,
): CsvColumn<Compensation>[] {
  return [
    { title: say('id'), cell: ({ id }) => id },
    { title: say('fund'), cell: ({ fundId }) => fundId },
    { title: say('loan'), cell: ({ loanId }) => loanId },
    ...tenantCells<Compensation>(say('bank'), ({ bank }) => bank),
    { title: say('uscc'), cell: ({ borrower }) => borrower },
    { title: say('lossFen'), cell: ({ lossFen }) => lossFen },
    { title: say('paidFen'), cell: ({ paidFen }) => paidFen },
    { title: say('recoveredFen'), cell: ({ recoveredFen }) => recoveredFen },
    { title: say('returnedFen'), cell: ({ returnedFen }) => returnedFen },
    { title: say('claimedOn'), cell: ({ claimedOn }) => claimedOn },
    { title: say('reviewedOn'), cell: ({ reviewedOn }) => reviewedOn },
    { title: say('paidOn'), cell: ({ paidOn }) => paidOn },
    { title: say('refusedOn'), cell: ({ refusedOn }) => refusedOn },
    { title: say('stage'), cell: ({ stage }) => pick(termOf(compensationStages, stage)) },
  ];
}

/** 风险补偿: a bank its own, the office all; what awaits whoever looks is worked off as a queue. */
export default function CompensationsPage() {
  const say = useWords(compensationWords);
  const pick = usePick();
  const principal = useWho()?.principal;
  const isBank = principal?.roles.includes('bank') ?? false;
  return (
    <ListPage<Compensation>
      title={say('title')}
      hint={say('hint')}
      caption={say('caption')}
      empty={say('empty')}
      path={compensationsPath}
      awaits={
        principal !== undefined &&
        ((one) => (awaits(one, principal) ? `/compensations/${one.id}` : undefined))
      }
      fields={isBank ? fieldsOfBank : fields}
      columns={columnsOf(say)}
      file={fileColumnsOf(say, pick, useTenantCells())}
    />
  );
}

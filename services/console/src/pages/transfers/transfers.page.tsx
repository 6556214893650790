import { Link } from 'react-router';
import type { CsvColumn } from '../../api/csv';
import { useWho } from '../../api/session';
import type { Column } from '../../design/data-table';
import { patentField, type FilterField } from '../../design/filters';
import { ListPage } from '../../design/list-page';
import { QueueLink } from '../../design/queue-bar';
import { StatusTag, TermText } from '../../design/status-tag';
import { useTenantCells, type TenantCells } from '../../design/tenant-name';
import { Money, On, PatentNumber } from '../../design/values';
import { termOf } from '../../dictionary/terms';
import { transferKinds, transferStages } from '../../dictionary/transfer';
import { usePick, useWords, type Say } from '../../i18n/words';
import { namesOf, transfersPath, type Transfer } from './transfer';
import { transferWords } from './words';

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'stage', label: { zh: '阶段', en: 'Stage' }, terms: transferStages },
  patentField,
  { kind: 'text', name: 'party', label: { zh: '当事人全称', en: 'Full name of a party' } },
  {
    kind: 'dates',
    name: 'registered',
    label: { zh: '登记日', en: 'Registered' },
    from: 'registeredFrom',
    to: 'registeredTo',
  },
];

type Key = keyof typeof transferWords.zh;

function columnsOf(say: Say<Key>): readonly Column<Transfer>[] {
  return [
    {
      key: 'patents',
      title: say('patents'),
      cell: ({ id, patentNumbers: [first = '', ...others] }) => (
        <QueueLink to={`/transfers/${id}`}>
          <PatentNumber number={first} />
          {others.length > 0 && <> {say('andMore', { count: others.length + 1 })}</>}
        </QueueLink>
      ),
    },
    { key: 'transferors', title: say('transferors'), cell: ({ terms }) => namesOf(terms.transferors) },
    { key: 'transferees', title: say('transferees'), cell: ({ terms }) => namesOf(terms.transferees) },
    { key: 'kind', title: say('kind'), cell: ({ kind }) => <TermText terms={transferKinds} value={kind} /> },
    {
      key: 'price',
      title: say('price'),
      isFigure: true,
      cell: ({ terms }) => <Money fen={terms.priceFen} />,
    },
    { key: 'filedOn', title: say('filedOn'), cell: ({ filedOn }) => <On date={filedOn} /> },
    {
      key: 'registeredOn',
      title: say('registeredOn'),
      cell: ({ registeredOn }) => <On date={registeredOn} />,
    },
    {
      key: 'stage',
      title: say('stage'),
      cell: ({ stage }) => <StatusTag terms={transferStages} value={stage} />,
    },
  ];
}

/** The file has every number whole: one row a transfer, amounts in fen, patents in one cell. */
function fileColumnsOf(
  say: Say<Key>,
  pick: (text: { zh: string; en: string }) => string,
  tenantCells: TenantCells,
): CsvColumn<Transfer>[] {
  return [
    { title: say('id'), cell: ({ id }) => id },
    { title: say('patents'), cell: ({ patentNumbers }) => patentNumbers.join(' ') },
    { title: say('count'), cell: ({ patentNumbers }) => patentNumbers.length },
    { title: say('transferors'), cell: ({ terms }) => namesOf(terms.transferors) },
    { title: say('transferees'), cell: ({ terms }) => namesOf(terms.transferees) },
    { title: say('kind'), cell: ({ kind }) => pick(termOf(transferKinds, kind)) },
    { title: say('priceFen'), cell: ({ terms }) => terms.priceFen },
    ...tenantCells<Transfer>(say('filedBy'), ({ filedBy }) => filedBy),
    { title: say('filedOn'), cell: ({ filedOn }) => filedOn },
    { title: say('registeredOn'), cell: ({ registeredOn }) => registeredOn },
    { title: say('stage'), cell: ({ stage }) => pick(termOf(transferStages, stage)) },
  ];
}

/** 转让登记: every transfer this caller may see. */
export default function TransfersPage() {
  const say = useWords(transferWords);
  const pick = usePick();
  const roles = useWho()?.principal.roles ?? [];
  const mayFile = roles.includes('operation_center') || roles.includes('enterprise');
  return (
    <ListPage<Transfer>
      title={say('title')}
      hint={say('hint')}
      caption={say('caption')}
      empty={say('empty')}
      actions={
        mayFile && (
          <Link className="button-link" to="/transfers/new">
            {say('file')}
          </Link>
        )
      }
      path={transfersPath}
      awaits={
        roles.includes('reviewer') &&
        (({ id, stage }) => (stage === 'filed' ? `/transfers/${id}` : undefined))
      }
      fields={fields}
      columns={columnsOf(say)}
      file={fileColumnsOf(say, pick, useTenantCells())}
    />
  );
}

import { Link } from 'react-router';
import type { Column } from '../../design/data-table';
import type { FilterField } from '../../design/filters';
import { ListPage } from '../../design/list-page';
import { StatusTag } from '../../design/status-tag';
import { TenantName } from '../../design/tenant-name';
import { Money, On } from '../../design/values';
import { fundGates } from '../../dictionary/fund';
import { useWords, type Say } from '../../i18n/words';
import { fundsPath, type Fund } from './fund';
import { fundWords } from './words';

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'gate', label: { zh: '闸门', en: 'Gate' }, terms: fundGates },
];

const columnsOf = (say: Say<keyof typeof fundWords.zh>): readonly Column<Fund>[] => [
  { key: 'name', title: say('name'), cell: ({ id, name }) => <Link to={`/funds/${id}`}>{name}</Link> },
  {
    key: 'managedBy',
    title: say('managedBy'),
    cell: ({ managedBy }) => <TenantName tenant={managedBy} />,
  },
  {
    key: 'balance',
    title: say('balance'),
    isFigure: true,
    cell: ({ balanceFen }) => <Money fen={balanceFen} />,
  },
  {
    key: 'contributed',
    title: say('contributed'),
    isFigure: true,
    cell: ({ contributedFen }) => <Money fen={contributedFen} />,
  },
  { key: 'paid', title: say('paid'), isFigure: true, cell: ({ paidFen }) => <Money fen={paidFen} /> },
  {
    key: 'establishedOn',
    title: say('establishedOn'),
    cell: ({ establishedOn }) => <On date={establishedOn} />,
  },
  { key: 'gate', title: say('gate'), cell: ({ gate }) => <StatusTag terms={fundGates} value={gate} /> },
];

/** 风险补偿资金: what each holds and whether it takes loans in. */
export default function FundsPage() {
  const say = useWords(fundWords);
  return (
    <ListPage<Fund>
      title={say('title')}
      hint={say('hint')}
      caption={say('caption')}
      empty={say('empty')}
      path={fundsPath}
      fields={fields}
      columns={columnsOf(say)}
    />
  );
}

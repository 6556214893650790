import { Link } from 'react-router';
import type { Column } from '../../design/data-table';
import type { FilterField } from '../../design/filters';
import { ListPage } from '../../design/list-page';
import { StatusTag } from '../../design/status-tag';
import { On } from '../../design/values';
import { objectionDecisions } from '../../dictionary/data-ip';
import { useWords } from '../../i18n/words';
import { dataIpsPath, type Objection } from './data-ip';
import '../postings/postings.css';
import { dataIpWords } from './words';

const fields: readonly FilterField[] = [
  {
    kind: 'select',
    name: 'isOpen',
    label: { zh: '是否已决定', en: 'Decided' },
    terms: {
      true: { zh: '审理中', en: 'Open', tone: 'going' },
      false: { zh: '已决定', en: 'Decided', tone: 'rest' },
    },
  },
];

/** 异议: what this institution raised, and of the office everybody's. */
export default function ObjectionsPage() {
  const say = useWords(dataIpWords);
  const columns: readonly Column<Objection>[] = [
    {
      key: 'objection',
      title: say('objection'),
      cell: ({ dataIpId, grounds }) => (
        <div className="posting-name">
          <Link to={`/data-ips/${dataIpId}`} className="posting-summary">
            {grounds}
          </Link>
        </div>
      ),
    },
    { key: 'objector', title: say('objector'), cell: ({ objector }) => objector.name },
    { key: 'filedOn', title: say('filedOn'), cell: ({ filedOn }) => <On date={filedOn} /> },
    { key: 'decidedOn', title: say('decidedOn'), cell: ({ decidedOn }) => <On date={decidedOn} /> },
    {
      key: 'decision',
      title: say('decision'),
      cell: ({ decision, reason }) => (
        <>
          <StatusTag terms={objectionDecisions} value={decision ?? 'open'} />
          {reason && <div className="hint">{reason}</div>}
        </>
      ),
    },
  ];
  return (
    <ListPage<Objection>
      title={say('objectionsTitle')}
      hint={say('objectionsHint')}
      empty={say('objectionsEmpty')}
      path={`${dataIpsPath}/objections`}
      fields={fields}
      columns={columns}
      rowKey={({ dataIpId, id }) => `${dataIpId} ${id}`}
    />
  );
}

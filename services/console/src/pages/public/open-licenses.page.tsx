import { Link } from 'react-router';
import type { Shape } from '../../api/answer';
import type { Column } from '../../design/data-table';
import type { FilterField } from '../../design/filters';
import { ListPage } from '../../design/list-page';
import { StatusTag } from '../../design/status-tag';
import { DivisionText, On, PatentNumber } from '../../design/values';
import { divisionTerms } from '../../dictionary/enterprise';
import { feeMethods, openLicenseStages } from '../../dictionary/open-license';
import { comma } from '../../format/comma';
import { useWords, type Say } from '../../i18n/words';
import { Fee, type FeeStandard } from './fee';
import { publicWords } from './words';

type Listing = Shape<'licensing_ShownOpenLicense'>;

const fields: readonly FilterField[] = [
  { kind: 'text', name: 'q', label: { zh: '名称中的词', en: 'Words of the title' } },
  { kind: 'text', name: 'patentee', label: { zh: '专利权人全称', en: 'Full name of a patentee' } },
  {
    kind: 'select',
    name: 'division',
    label: { zh: '市州', en: 'Division' },
    terms: divisionTerms,
  },
  { kind: 'text', name: 'ipc', label: { zh: '分类号', en: 'Class' } },
  { kind: 'select', name: 'feeMethod', label: { zh: '计费方式', en: 'Method' }, terms: feeMethods },
  {
    kind: 'select',
    name: 'open',
    label: { zh: '可否取得', en: 'Open' },
    terms: { true: { zh: '只看现在可取得的', en: 'Open now', tone: 'good' } },
  },
];

const columnsOf = (say: Say<keyof typeof publicWords.zh>): readonly Column<Listing>[] => [
  {
    key: 'patent',
    title: say('patent'),
    cell: ({ id, title, patentNumber }) => (
      <>
        <Link to={`/public/open-licenses/${id}`}>{title}</Link>
        <div className="hint">
          <PatentNumber number={patentNumber} />
        </div>
      </>
    ),
  },
  { key: 'patentees', title: say('patentees'), cell: ({ patentees }) => patentees.join(comma()) },
  { key: 'division', title: say('division'), cell: (row) => <DivisionText code={row.divisionCode} /> },
  { key: 'fee', title: say('fee'), cell: ({ terms }) => <Fee fee={terms.fee as FeeStandard} /> },
  { key: 'until', title: say('until'), cell: ({ until }) => <On date={until} /> },
  { key: 'announcedOn', title: say('announcedOn'), cell: ({ announcedOn }) => <On date={announcedOn} /> },
  {
    key: 'stage',
    title: say('stage'),
    cell: ({ stage }) => <StatusTag terms={openLicenseStages} value={stage} />,
  },
];

/** 开放许可公告: what anybody may take, for anybody to see. */
export default function OpenLicensesPage() {
  const say = useWords(publicWords);
  return (
    <ListPage<Listing>
      title={say('title')}
      hint={say('hint')}
      empty={say('empty')}
      path={'/api/open-licenses'}
      query={(values) => ({ stage: 'announced', ...values })}
      fields={fields}
      columns={columnsOf(say)}
    />
  );
}

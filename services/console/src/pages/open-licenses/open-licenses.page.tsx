import { Link } from 'react-router';
import type { CsvColumn } from '../../api/csv';
import { useWho } from '../../api/session';
import type { Column } from '../../design/data-table';
import { patentField, type FilterField } from '../../design/filters';
import { ListPage } from '../../design/list-page';
import { QueueLink } from '../../design/queue-bar';
import { StatusTag } from '../../design/status-tag';
import { On, PatentNumber } from '../../design/values';
import { feeMethods, openLicenseStages } from '../../dictionary/open-license';
import { termOf } from '../../dictionary/terms';
import { comma } from '../../format/comma';
import type { Text } from '../../i18n/i18n';
import { usePick, useWords, type Say } from '../../i18n/words';
import { Fee } from '../public/fee';
import { openLicensesPath, type OpenLicense } from './open-license';
import { openLicenseWords } from './words';

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'stage', label: { zh: '状态', en: 'State' }, terms: openLicenseStages },
  patentField,
  { kind: 'text', name: 'patentee', label: { zh: '专利权人全称', en: 'Full name of a patentee' } },
  { kind: 'select', name: 'feeMethod', label: { zh: '计费方式', en: 'Method' }, terms: feeMethods },
  {
    kind: 'select',
    name: 'open',
    label: { zh: '可否接受', en: 'Open' },
    terms: { true: { zh: '只看现在可接受的', en: 'Open now', tone: 'good' } },
  },
];

type Key = keyof typeof openLicenseWords.zh;

const columnsOf = (say: Say<Key>): readonly Column<OpenLicense>[] => [
  {
    key: 'patent',
    title: say('patent'),
    cell: ({ id, title, patentNumber }) => (
      <>
        <QueueLink to={`/open-licenses/${id}`}>{title}</QueueLink>
        <div className="hint">
          <PatentNumber number={patentNumber} />
        </div>
      </>
    ),
  },
  { key: 'patentees', title: say('patentees'), cell: ({ terms }) => terms.patentees.join(comma()) },
  { key: 'fee', title: say('fee'), cell: ({ terms }) => <Fee fee={terms.fee} /> },
  { key: 'until', title: say('until'), cell: ({ until }) => <On date={until} /> },
  { key: 'declaredOn', title: say('declaredOn'), cell: ({ declaredOn }) => <On date={declaredOn} /> },
  { key: 'announcedOn', title: say('announcedOn'), cell: ({ announcedOn }) => <On date={announcedOn} /> },
  {
    key: 'licensees',
    title: say('licensees'),
    isFigure: true,
    cell: ({ licensees }) => say('licenseesCount', { count: licensees }),
  },
  {
    key: 'stage',
    title: say('stage'),
    cell: ({ stage, risks }) => (
      <>
        <StatusTag terms={openLicenseStages} value={stage} />{' '}
        {risks.length > 0 && <span className="status status-care">{say('atRisk')}</span>}
      </>
    ),
  },
];

const fileColumnsOf = (say: Say<Key>, pick: (text: Text) => string): CsvColumn<OpenLicense>[] => [
  { title: say('id'), cell: ({ id }) => id },
  { title: say('patent'), cell: ({ patentNumber }) => patentNumber },
  { title: say('patentees'), cell: ({ terms }) => terms.patentees.join(comma()) },
  { title: say('fee'), cell: ({ feeMethod }) => pick(termOf(feeMethods, feeMethod)) },
  { title: say('until'), cell: ({ until }) => until },
  { title: say('declaredOn'), cell: ({ declaredOn }) => declaredOn },
  { title: say('announcementNumber'), cell: ({ announcementNumber }) => announcementNumber },
  { title: say('announcedOn'), cell: ({ announcedOn }) => announcedOn },
  { title: say('licensees'), cell: ({ licensees }) => licensees },
  { title: say('stage'), cell: ({ stage }) => pick(termOf(openLicenseStages, stage)) },
];

/** 开放许可: a declarer's own declarations; for the office all of them. */
export default function OpenLicensesPage() {
  const say = useWords(openLicenseWords);
  const pick = usePick();
  const roles = useWho()?.principal.roles ?? [];
  const isOffice = roles.includes('office') || roles.includes('reviewer');
  return (
    <ListPage<OpenLicense>
      title={say('title')}
      hint={say(isOffice ? 'hintOffice' : 'hintOwn')}
      caption={say('caption')}
      empty={say('empty')}
      actions={
        !isOffice && (
          <Link className="button-link" to="/open-licenses/new">
            {say('declare')}
          </Link>
        )
      }
      path={openLicensesPath}
      awaits={
        roles.includes('reviewer') &&
        (({ id, stage }) => (stage === 'admitted' ? `/open-licenses/${id}` : undefined))
      }
      query={(values) => (isOffice ? values : { ...values, mine: 'true' })}
      fields={fields}
      columns={columnsOf(say)}
      file={fileColumnsOf(say, pick)}
    />
  );
}

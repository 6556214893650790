import { Link } from 'react-router';
import { useWho } from '../../api/session';
import type { Column } from '../../design/data-table';
import { patentField, type FilterField } from '../../design/filters';
import { ListPage } from '../../design/list-page';
import { QueueLink } from '../../design/queue-bar';
import { StatusTag, TermText } from '../../design/status-tag';
import { On, PatentNumber } from '../../design/values';
import { divisionTerms } from '../../dictionary/enterprise';
import { lateness, licenseKinds, licenseStages } from '../../dictionary/license';
import { useWords, type Say } from '../../i18n/words';
import { licensesPath, namesOf, type License } from './license';
import { licenseWords } from './words';

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'stage', label: { zh: '状态', en: 'State' }, terms: licenseStages },
  { kind: 'select', name: 'kind', label: { zh: '许可种类', en: 'Kind' }, terms: licenseKinds },
  patentField,
  { kind: 'text', name: 'party', label: { zh: '当事人全称', en: 'Full name of a party' } },
  {
    kind: 'select',
    name: 'division',
    label: { zh: '专利权人市州', en: 'City of the patentee' },
    terms: divisionTerms,
  },
  { kind: 'select', name: 'late', label: { zh: '备案期限', en: 'Term' }, terms: lateness },
  {
    kind: 'dates',
    name: 'recorded',
    label: { zh: '备案日', en: 'Recorded' },
    from: 'recordedFrom',
    to: 'recordedTo',
  },
];

const columnsOf = (say: Say<keyof typeof licenseWords.zh>): readonly Column<License>[] => [
  {
    key: 'number',
    title: say('recordalNumber'),
    cell: ({ id, recordalNumber }) => (
      <QueueLink to={`/licenses/${id}`}>{recordalNumber ?? say('notYet')}</QueueLink>
    ),
  },
  {
    key: 'patents',
    title: say('patents'),
    cell: ({ patentNumbers: [first = '', ...others] }) => (
      <>
        <PatentNumber number={first} />
        {others.length > 0 && <> {say('andMore', { count: others.length + 1 })}</>}
      </>
    ),
  },
  { key: 'licensors', title: say('licensors'), cell: ({ terms }) => namesOf(terms.licensors) },
  { key: 'licensees', title: say('licensees'), cell: ({ terms }) => namesOf(terms.licensees) },
  { key: 'kind', title: say('kind'), cell: ({ kind }) => <TermText terms={licenseKinds} value={kind} /> },
  { key: 'filedOn', title: say('filedOn'), cell: ({ filedOn }) => <On date={filedOn} /> },
  {
    key: 'due',
    title: say('recordalDueOn'),
    cell: ({ recordalDueOn, isLate }) => (
      <>
        <On date={recordalDueOn} /> {isLate && <StatusTag terms={lateness} value="true" />}
      </>
    ),
  },
  { key: 'recordedOn', title: say('recordedOn'), cell: ({ recordedOn }) => <On date={recordedOn} /> },
  {
    key: 'stage',
    title: say('stage'),
    cell: ({ stage }) => <StatusTag terms={licenseStages} value={stage} />,
  },
];

/** 许可备案: every license this caller may see, with the clock of its recordal. */
export default function LicensesPage() {
  const say = useWords(licenseWords);
  const roles = useWho()?.principal.roles ?? [];
  const mayFile = roles.includes('operation_center') || roles.includes('enterprise');
  return (
    <ListPage<License>
      title={say('title')}
      hint={say('hint')}
      caption={say('caption')}
      empty={say('empty')}
      actions={
        mayFile && (
          <Link className="button-link" to="/licenses/new">
            {say('file')}
          </Link>
        )
      }
      path={licensesPath}
      awaits={
        roles.includes('reviewer') &&
        (({ id, stage }) => (stage === 'admitted' ? `/licenses/${id}` : undefined))
      }
      fields={fields}
      columns={columnsOf(say)}
      file="csv"
    />
  );
}

import { useCursorList } from '../../api/reading';
import { useWho } from '../../api/session';
import { DataTable } from '../../design/data-table';
import { FilterBar } from '../../design/filter-bar';
import { useFilters, type FilterField } from '../../design/filters';
import { PageHead } from '../../design/page-head';
import { applicationStages } from '../../dictionary/application';
import { useWords } from '../../i18n/words';
import { applicationsPath, type Application } from './application';
import { Apply } from './apply';
import { applicationColumns } from './columns';
import { applicationWords } from './words';

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'stage', label: { zh: '阶段', en: 'Stage' }, terms: applicationStages },
  { kind: 'text', name: 'applicant', label: { zh: '企业信用代码', en: 'Credit code' } },
  { kind: 'text', name: 'bank', label: { zh: '受理银行', en: 'Bank' } },
  { kind: 'dates', name: 'applied', label: { zh: '申请日', en: 'Applied' }, from: 'from', to: 'to' },
];

/** 融资申请: each party its own, the office all. */
export default function ApplicationsPage() {
  const say = useWords(applicationWords);
  const isEnterprise = useWho()?.principal.roles.includes('enterprise') ?? false;
  const filters = useFilters(fields);
  const list = useCursorList<Application>(applicationsPath, filters.values);
  return (
    <>
      <PageHead title={say('title')} hint={say('hint')} actions={isEnterprise && <Apply />} />
      <FilterBar fields={fields} filters={filters} />
      <DataTable
        caption={say('caption')}
        columns={applicationColumns(say)}
        list={list}
        rowKey={({ id }) => id}
        isFiltered={filters.isActive}
        empty={say('empty')}
      />
    </>
  );
}

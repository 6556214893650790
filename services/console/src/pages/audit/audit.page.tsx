import { Link } from 'react-router';
import { addressOf } from '../../api/client';
import type { CsvColumn } from '../../api/csv';
import { useCursorList } from '../../api/reading';
import { Copyable } from '../../design/copyable';
import { DataTable, ExportButton, type Column } from '../../design/data-table';
import { FilterBar } from '../../design/filter-bar';
import { useFilters, type FilterField } from '../../design/filters';
import { PageHead } from '../../design/page-head';
import { StatusTag, TermText } from '../../design/status-tag';
import { TenantName, useTenantCells, type TenantCells } from '../../design/tenant-name';
import { nothing } from '../../design/values';
import { auditActions, auditOutcomes } from '../../dictionary/audit';
import { termOf } from '../../dictionary/terms';
import { atSecond } from '../../format/dates';
import type { Text } from '../../i18n/i18n';
import { usePick, useWords, type Say } from '../../i18n/words';
import { auditPath, detailText, type AuditLine } from './audit';
import { auditDetailWords, auditWords } from './words';

const fields: readonly FilterField[] = [
  {
    kind: 'text',
    name: 'actor',
    label: { zh: '操作人', en: 'By' },
    placeholder: { zh: '用户名，或 key:密钥前缀', en: 'user name, or key:prefix' },
  },
  {
    kind: 'text',
    name: 'target',
    label: { zh: '对象', en: 'On' },
    placeholder: { zh: '用户名，或 key:密钥前缀', en: 'user name, or key:prefix' },
  },
  { kind: 'select', name: 'action', label: { zh: '操作', en: 'Act' }, terms: auditActions },
  { kind: 'select', name: 'outcome', label: { zh: '结果', en: 'Outcome' }, terms: auditOutcomes },
  {
    kind: 'text',
    name: 'address',
    label: { zh: '来源地址', en: 'From' },
    placeholder: { zh: '例如 10.1.2.3', en: 'e.g. 10.1.2.3' },
  },
  { kind: 'dates', name: 'days', label: { zh: '日期', en: 'Days' }, from: 'from', to: 'to' },
];

type Key = keyof typeof auditWords.zh;
type DetailKey = keyof typeof auditDetailWords.zh;

/** Who or what: a person by name, and everything else of the same on a click. */
function Subject({ field, subject }: { readonly field: 'actor' | 'target'; readonly subject: string }) {
  const say = useWords(auditWords);
  const name = subject.replace(/^user:/, '');
  const shown = name === 'unknown' || name === 'bootstrap' || name === 'audit' ? say(name) : name;
  return (
    <Link to={addressOf('/audit', { [field]: subject })} title={say('onlyOf', { of: shown })}>
      {subject.startsWith('tenant:') ? <TenantName tenant={subject.slice('tenant:'.length)} /> : shown}
    </Link>
  );
}

function columnsOf(
  say: Say<Key>,
  sayDetail: Say<DetailKey>,
  pick: (text: Text) => string,
): readonly Column<AuditLine>[] {
  return [
    { key: 'at', title: say('at'), cell: ({ at }) => <time dateTime={at}>{atSecond(at)}</time> },
    {
      key: 'action',
      title: say('action'),
      cell: ({ action }) => <TermText terms={auditActions} value={action} />,
    },
    {
      key: 'outcome',
      title: say('outcome'),
      cell: ({ outcome }) => <StatusTag terms={auditOutcomes} value={outcome} />,
    },
    { key: 'actor', title: say('actor'), cell: ({ actor }) => <Subject field="actor" subject={actor} /> },
    { key: 'tenant', title: say('tenant'), cell: ({ tenant }) => <TenantName tenant={tenant} /> },
    {
      key: 'target',
      title: say('target'),
      cell: ({ target }) => <Subject field="target" subject={target} />,
    },
    {
      key: 'address',
      title: say('address'),
      cell: ({ address }) =>
        address ? <Link to={addressOf('/audit', { address })}>{address}</Link> : nothing,
    },
    { key: 'detail', title: say('detail'), cell: (line) => detailText(line, sayDetail, pick) || nothing },
    {
      key: 'correlation',
      title: say('correlation'),
      cell: ({ correlationId }) => (correlationId ? <Copyable text={correlationId} /> : nothing),
    },
  ];
}

/** The file says names as the audit keeps them, so that its rows can be found again. */
function fileColumnsOf(
  say: Say<Key>,
  sayDetail: Say<DetailKey>,
  pick: (text: Text) => string,
  tenantCells: TenantCells,
): CsvColumn<AuditLine>[] {
  return [
    { title: say('id'), cell: ({ id }) => id },
    { title: say('at'), cell: ({ at }) => atSecond(at) },
    { title: say('action'), cell: ({ action }) => pick(termOf(auditActions, action)) },
    { title: say('outcome'), cell: ({ outcome }) => pick(termOf(auditOutcomes, outcome)) },
    { title: say('actor'), cell: ({ actor }) => actor },
    ...tenantCells<AuditLine>(say('tenant'), ({ tenant }) => tenant),
    { title: say('target'), cell: ({ target }) => target },
    { title: say('address'), cell: ({ address }) => address },
    { title: say('detail'), cell: (line) => detailText(line, sayDetail, pick) },
    { title: say('correlation'), cell: ({ correlationId }) => correlationId },
  ];
}

/** 访问审计: who did what to whom, from where; searched by whatever an auditor knows. */
export default function AuditPage() {
  const say = useWords(auditWords);
  const sayDetail = useWords(auditDetailWords);
  const pick = usePick();
  const tenantCells = useTenantCells();
  const filters = useFilters(fields);
  const list = useCursorList<AuditLine>(auditPath, filters.values);
  return (
    <>
      <PageHead
        title={say('title')}
        hint={say('hint')}
        actions={
          <>
            <Link to="/audit/chain">{say('chain')}</Link>
            <ExportButton
              name={say('title')}
              path={auditPath}
              query={filters.values}
              columns={fileColumnsOf(say, sayDetail, pick, tenantCells)}
            />
          </>
        }
      />
      <FilterBar fields={fields} filters={filters} />
      <DataTable
        caption={say('caption')}
        columns={columnsOf(say, sayDetail, pick)}
        list={list}
        rowKey={({ id }) => id}
        isFiltered={filters.isActive}
        empty={say('empty')}
      />
    </>
  );
}

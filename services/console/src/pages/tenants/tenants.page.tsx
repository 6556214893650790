import { Form, Input } from 'antd';
import { Link } from 'react-router';
import { addressOf } from '../../api/client';
import type { CsvColumn } from '../../api/csv';
import { useCursorList, useRead } from '../../api/reading';
import { tenantsPath, type TenantNaming } from '../../api/tenant-names';
import type { AnswerOf, ItemOf } from '../../api/types';
import { CommandButton } from '../../design/command';
import { DataTable, ExportButton, type Column } from '../../design/data-table';
import { Section } from '../../design/facts';
import { FilterBar } from '../../design/filter-bar';
import { useFilters, type FilterField } from '../../design/filters';
import { TextItem } from '../../design/form-items';
import { PageHead } from '../../design/page-head';
import { useWords, type Say } from '../../i18n/words';
import { tenantWords } from './words';

const pageItems = 100;

type Unnamed = ItemOf<'/api/tenants/unnamed'>;
type Key = keyof typeof tenantWords.zh;

const fields: readonly FilterField[] = [
  { kind: 'text', name: 'q', label: { zh: '名称或代码', en: 'Name or code' } },
];

const columnsOf = (say: Say<Key>): readonly Column<TenantNaming>[] => [
  { key: 'name', title: say('name'), cell: ({ name }) => name },
  { key: 'tenant', title: say('tenant'), cell: ({ tenant }) => <code>{tenant}</code> },
  {
    key: 'act',
    title: say('act'),
    cell: ({ tenant, name }) => (
      <span className="row-acts">
        <NameIt
          label={say('correct')}
          title={say('correctOf', { tenant })}
          hint={say('correctHint')}
          known={{ tenant, name }}
        />
        <Link to={addressOf('/audit', { target: `tenant:${tenant}` })}>{say('trail')}</Link>
      </span>
    ),
  },
];

const fileColumnsOf = (say: Say<Key>): CsvColumn<TenantNaming>[] => [
  { title: say('tenant'), cell: ({ tenant }) => tenant },
  { title: say('name'), cell: ({ name }) => name },
];

/** 机构名称: what pages call an institution; the office registers it, first for those that have accounts or keys. */
export default function TenantsPage() {
  const say = useWords(tenantWords);
  const filters = useFilters(fields);
  const list = useCursorList<TenantNaming>(tenantsPath, { ...filters.values, limit: pageItems });
  return (
    <>
      <PageHead
        title={say('title')}
        hint={say('hint')}
        actions={
          <>
            <NameIt label={say('register')} title={say('register')} isFirst />
            <ExportButton
              name={say('title')}
              path={tenantsPath}
              query={filters.values}
              columns={fileColumnsOf(say)}
            />
          </>
        }
      />
      <UnnamedSection />
      <FilterBar fields={fields} filters={filters} />
      <DataTable
        caption={say('caption')}
        columns={columnsOf(say)}
        list={list}
        rowKey={({ tenant }) => tenant}
        isFiltered={filters.isActive}
        empty={say('empty')}
      />
    </>
  );
}

/** Codes that people meet and nobody has named. */
function UnnamedSection() {
  const say = useWords(tenantWords);
  const { data } = useRead<AnswerOf<'/api/tenants/unnamed'>>(`${tenantsPath}/unnamed`);
  if (!data) return null;
  const { items } = data;
  return (
    <Section title={`${say('unnamed')} (${items.length})`}>
      <p className="hint">{say(items.length > 0 ? 'unnamedHint' : 'allNamed')}</p>
      {items.length > 0 && <UnnamedTable items={items} />}
    </Section>
  );
}

function UnnamedTable({ items }: { readonly items: readonly Unnamed[] }) {
  const say = useWords(tenantWords);
  return (
    <table className="data-table">
      <caption>{say('unnamed')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('tenant')}</th>
          <th scope="col" className="figure">
            {say('accounts')}
          </th>
          <th scope="col" className="figure">
            {say('apiKeys')}
          </th>
          <th scope="col">{say('act')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ tenant, accounts, apiKeys }) => (
          <tr key={tenant}>
            <td>
              <code>{tenant}</code>
            </td>
            <td className="figure">{accounts}</td>
            <td className="figure">{apiKeys}</td>
            <td>
              <span className="row-acts">
                <NameIt label={say('register')} title={say('registerOf', { tenant })} known={{ tenant }} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Naming {
  readonly tenant: string;
  readonly name: string;
}

/** 登记或更正: of one institution, or of any code. */
function NameIt({
  label,
  title,
  hint,
  known,
  isFirst = false,
}: {
  readonly label: string;
  readonly title: string;
  readonly hint?: string;
  readonly known?: Partial<Naming>;
  readonly isFirst?: boolean;
}) {
  const say = useWords(tenantWords);
  return (
    <CommandButton<Naming, TenantNaming>
      kind={isFirst ? 'primary' : 'link'}
      label={label}
      title={title}
      hint={hint}
      initialValues={known}
      order={({ tenant, name }) => ({
        method: 'PUT',
        path: `${tenantsPath}/${encodeURIComponent(tenant.trim())}`,
        body: { name },
      })}
      done={({ tenant, name }) => say('done', { tenant, name })}
      changes={[tenantsPath]}
    >
      {known?.tenant ? (
        <Form.Item name="tenant" hidden>
          <Input />
        </Form.Item>
      ) : (
        <TextItem name="tenant" label={say('tenant')} hint={say('tenantHint')} />
      )}
      <Form.Item
        name="name"
        label={say('name')}
        extra={say('nameHint')}
        rules={[{ required: true, pattern: /^(?=.*\p{Script=Han}).{2,100}$/u, message: say('nameBad') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
    </CommandButton>
  );
}

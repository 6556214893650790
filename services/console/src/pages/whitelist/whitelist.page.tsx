import { Form, Input, Select } from 'antd';
import { useCursorList, useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import type { AnswerOf } from '../../api/types';
import { CommandButton } from '../../design/command';
import { DataTable, ExportButton, type Column } from '../../design/data-table';
import { FilterBar } from '../../design/filter-bar';
import { useFilters, type FilterField } from '../../design/filters';
import { PageHead } from '../../design/page-head';
import { StatusTag } from '../../design/status-tag';
import { On } from '../../design/values';
import { divisionTerms, qualifications, sizeClasses } from '../../dictionary/enterprise';
import type { Terms } from '../../dictionary/terms';
import { removalReasons, whitelistChanges } from '../../dictionary/whitelist';
import { usePick, useWords, type Say } from '../../i18n/words';
import { enterpriseColumns, enterpriseFileColumns } from './columns';
import { changedByEditions, editionsPath, whitelistPath, type Edition, type Whitelisted } from './whitelist';
import { whitelistWords } from './words';

type Key = keyof typeof whitelistWords.zh;

/** The fields; an edition's sequence asks for what changed after it. */
function fieldsOf(editions: readonly Edition[], say: Say<Key>): readonly FilterField[] {
  const since: Terms = Object.fromEntries(
    editions.map(({ sequence, number }) => {
      const text = say('since', { number });
      return [String(sequence), { zh: text, en: text, tone: 'rest' }];
    }),
  );
  return [
    { kind: 'text', name: 'text', label: { zh: '企业名称', en: 'Name' } },
    { kind: 'select', name: 'division', label: { zh: '地区', en: 'Division' }, terms: divisionTerms },
    { kind: 'select', name: 'sizeClass', label: { zh: '规模', en: 'Size' }, terms: sizeClasses },
    {
      kind: 'select',
      name: 'qualification',
      label: { zh: '资质', en: 'Qualification' },
      terms: qualifications,
    },
    { kind: 'text', name: 'chain', label: { zh: '产业链', en: 'Industrial chain' } },
    { kind: 'select', name: 'changedSince', label: { zh: '只看变化', en: 'Changes since' }, terms: since },
  ];
}

const publishedEditions = { stage: 'published', limit: 100 } as const;
const rowOf = ({ row }: Whitelisted) => row;

/** 现行白名单, as far as this caller may see it. */
export default function WhitelistPage() {
  const say = useWords(whitelistWords);
  const pick = usePick();
  const roles = useWho()?.principal.roles ?? [];
  const { data: editions } = useRead<AnswerOf<'/api/whitelist-editions'>>(editionsPath, publishedEditions);
  const fields = fieldsOf(editions?.items ?? [], say);
  const filters = useFilters(fields);
  const list = useCursorList<Whitelisted>(whitelistPath, filters.values);
  return (
    <>
      <PageHead
        title={say('title')}
        hint={say(roles.includes('bank') ? 'hintBank' : 'hint')}
        actions={
          <ExportButton
            name={say('title')}
            path={whitelistPath}
            query={filters.values}
            columns={[
              ...enterpriseFileColumns(say, pick, rowOf),
              { title: say('listedOn'), cell: ({ listedOn }) => listedOn },
            ]}
          />
        }
      />
      <FilterBar fields={fields} filters={filters} />
      <DataTable
        caption={say('caption')}
        columns={[...enterpriseColumns(say, pick, rowOf), ...standingColumns(say, roles.includes('office'))]}
        list={list}
        rowKey={({ uscc }) => uscc}
        isFiltered={filters.isActive}
        empty={say('empty')}
      />
    </>
  );
}

function standingColumns(say: Say<Key>, isOffice: boolean): readonly Column<Whitelisted>[] {
  const columns: Column<Whitelisted>[] = [
    {
      key: 'change',
      title: say('change'),
      cell: ({ change }) => <StatusTag terms={whitelistChanges} value={change} />,
    },
    { key: 'listedOn', title: say('listedOn'), cell: ({ listedOn }) => <On date={listedOn} /> },
  ];
  if (!isOffice) return columns;
  return [...columns, { key: 'act', title: say('act'), cell: (listed) => <Removal listed={listed} /> }];
}

function Removal({ listed: { uscc, row } }: { readonly listed: Whitelisted }) {
  const say = useWords(whitelistWords);
  const pick = usePick();
  return (
    <CommandButton<{ reasonCode: string; reason: string }>
      kind="link"
      label={say('remove')}
      hint={say('removeHint', { name: row.profile.name })}
      irreversible={say('removeIrreversible')}
      order={(body) => ({ path: `${whitelistPath}/${uscc}/removal`, body })}
      done={say('removed')}
      changes={changedByEditions}
    >
      <Form.Item
        name="reasonCode"
        label={say('reasonCode')}
        rules={[{ required: true, message: say('choose') }]}
      >
        <Select
          options={Object.entries(removalReasons).map(([value, term]) => ({ value, label: pick(term) }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={say('reason')}
        rules={[{ required: true, whitespace: true, message: say('needed') }]}
      >
        <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
    </CommandButton>
  );
}

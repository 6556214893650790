import type { CsvColumn } from '../../api/csv';
import { useCursorList } from '../../api/reading';
import { DataTable, ExportButton } from '../../design/data-table';
import { FilterBar } from '../../design/filter-bar';
import { useFilters, type FilterField } from '../../design/filters';
import { PageHead } from '../../design/page-head';
import { deliveryStates } from '../../dictionary/delivery';
import { termOf } from '../../dictionary/terms';
import { atSecond } from '../../format/dates';
import type { Text } from '../../i18n/i18n';
import { usePick, useWords, type Say } from '../../i18n/words';
import { deliveryColumns } from './delivery-columns';
import { logWords } from './log-words';
import { deliveriesPath, logQueryOf, type Delivery } from './webhook';

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'state', label: { zh: '状态', en: 'State' }, terms: deliveryStates },
  {
    kind: 'text',
    name: 'eventType',
    label: { zh: '事件类型', en: 'Event type' },
    placeholder: { zh: 'ipflow.financing.v1.PledgeRegistered', en: 'ipflow.financing.v1.PledgeRegistered' },
  },
  { kind: 'text', name: 'endpointId', label: { zh: '推送地址编号', en: 'Address id' } },
  { kind: 'text', name: 'messageId', label: { zh: '消息编号', en: 'Message id' } },
  { kind: 'dates', name: 'facts', label: { zh: '事实时间', en: 'Facts' }, from: 'from', to: 'to' },
];

function fileColumnsOf(
  say: Say<keyof typeof logWords.zh>,
  pick: (text: Text) => string,
): CsvColumn<Delivery>[] {
  return [
    { title: say('id'), cell: ({ id }) => id },
    { title: say('message'), cell: ({ messageId }) => messageId },
    { title: say('endpoint'), cell: ({ endpointId }) => endpointId },
    { title: say('eventType'), cell: ({ eventType }) => eventType },
    { title: say('factAt'), cell: ({ factAt }) => atSecond(factAt) },
    { title: say('settledAt'), cell: ({ settledAt }) => settledAt && atSecond(settledAt) },
    { title: `${say('delay')} (ms)`, cell: ({ delayMs }) => delayMs },
    { title: say('attempts'), cell: ({ attempts }) => attempts },
    { title: say('lastStatus'), cell: ({ lastStatus }) => lastStatus },
    { title: say('lastFailure'), cell: ({ lastFailure }) => lastFailure },
    { title: say('isReplay'), cell: ({ isReplay }) => (isReplay ? say('isReplay') : '') },
    { title: say('state'), cell: ({ state }) => pick(termOf(deliveryStates, state)) },
  ];
}

/** 推送记录: what was sent to whom, and what came of it. */
export default function DeliveriesPage() {
  const say = useWords(logWords);
  const pick = usePick();
  const filters = useFilters(fields);
  const query = logQueryOf(filters.values);
  const list = useCursorList<Delivery>(deliveriesPath, query);
  return (
    <>
      <PageHead
        title={say('title')}
        hint={say('hint')}
        actions={
          <ExportButton
            name={say('title')}
            path={deliveriesPath}
            query={query}
            columns={fileColumnsOf(say, pick)}
          />
        }
      />
      <FilterBar fields={fields} filters={filters} />
      <DataTable
        caption={say('caption')}
        columns={deliveryColumns(say)}
        list={list}
        rowKey={({ id }) => id}
        isFiltered={filters.isActive}
        empty={say('empty')}
      />
    </>
  );
}

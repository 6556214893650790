import type { CsvColumn } from '../../api/csv';
import type { FilterField } from '../../design/filters';
import { ListPage } from '../../design/list-page';
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
  return (
    <ListPage<Delivery>
      title={say('title')}
      hint={say('hint')}
      caption={say('caption')}
      empty={say('empty')}
      path={deliveriesPath}
      query={(values) => logQueryOf(values)}
      fields={fields}
      columns={deliveryColumns(say)}
      file={fileColumnsOf(say, pick)}
    />
  );
}

import { Form, Input } from 'antd';
import { useRead } from '../../api/reading';
import type { AnswerOf } from '../../api/types';
import { ManySelect } from '../../design/many-select';
import { useWords } from '../../i18n/words';
import { endpointsPath } from './webhook';
import { webhookWords } from './words';

/** What an owner says of an address. */
export interface Setting {
  readonly url: string;
  readonly description: string;
  readonly eventTypes?: readonly string[];
}

/** The types of events this caller may have, with their terms. */
export function useEventTypes() {
  const { data } = useRead<AnswerOf<'/api/webhook-endpoints/event-types'>>(`${endpointsPath}/event-types`);
  return data?.items ?? [];
}

/** The fields of an address. */
export function EndpointFields() {
  const say = useWords(webhookWords);
  const types = useEventTypes();
  return (
    <>
      <Form.Item
        name="description"
        label={say('description')}
        extra={say('descriptionHint')}
        rules={[{ required: true, whitespace: true, message: say('descriptionHint') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="url"
        label={say('url')}
        extra={say('urlHint')}
        rules={[{ required: true, whitespace: true, message: say('urlHint') }]}
      >
        <Input inputMode="url" maxLength={500} placeholder="https://" />
      </Form.Item>
      <Form.Item name="eventTypes" label={say('eventTypes')} extra={say('eventTypesHint')}>
        <ManySelect
          allowClear
          placeholder={say('allTypes')}
          options={types.map(({ type, term }) => ({ value: type, label: `${term} · ${type}` }))}
        />
      </Form.Item>
    </>
  );
}

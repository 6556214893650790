import { Button, Form, Input } from 'antd';
import { Section } from '../../design/facts';
import { ManySelect } from '../../design/many-select';
import { divisionOptions } from '../../format/division';
import { useTongue, useWords } from '../../i18n/words';
import { matchmakingWords } from './words';

const agendaItemsMax = 100;

function useNeeded() {
  const say = useWords(matchmakingWords);
  return [{ required: true, whitespace: true, message: say('needed') }];
}

/** What an event is, and for whom; said once, when it is announced. */
export function EventItems() {
  const say = useWords(matchmakingWords);
  const tongue = useTongue();
  return (
    <Section title={say('about')}>
      <Form.Item name="name" label={say('name')} rules={useNeeded()}>
        <Input maxLength={200} />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="divisionCodes" label={say('areas')} extra={say('areasHint')}>
          <ManySelect options={divisionOptions(tongue)} />
        </Form.Item>
        <Form.Item name="classes" label={say('classesLabel')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
        </Form.Item>
        <Form.Item name="industryCode" label={say('industry')} extra={say('industryHint')}>
          <Input maxLength={5} />
        </Form.Item>
      </div>
    </Section>
  );
}

/** When and where, and the agenda of the day. */
export function ScheduleItems() {
  const say = useWords(matchmakingWords);
  const needed = useNeeded();
  return (
    <Section title={say('agenda')}>
      <div className="form-row">
        <Form.Item name="heldOn" label={say('heldOn')} rules={needed}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="place" label={say('place')} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
      <Form.List name="agenda">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="form-row">
                <Form.Item name={[name, 'time']} label={say('time')} rules={needed}>
                  <Input type="time" />
                </Form.Item>
                <Form.Item name={[name, 'title']} label={say('item')} rules={needed}>
                  <Input maxLength={200} />
                </Form.Item>
                <Form.Item name={[name, 'speaker']} label={say('speaker')}>
                  <Input maxLength={100} />
                </Form.Item>
                {fields.length > 1 && (
                  <Button onClick={() => remove(name)}>{say('dropItem', { index: name + 1 })}</Button>
                )}
              </div>
            ))}
            {fields.length < agendaItemsMax && <Button onClick={() => add({})}>{say('addItem')}</Button>}
          </>
        )}
      </Form.List>
    </Section>
  );
}

import { Button, Form, Input, InputNumber } from 'antd';
import { LongTextItem, TextItem } from '../../design/form-items';
import { useWords } from '../../i18n/words';
import { FeeItems } from '../licenses/form-parts';
import { poolWords } from './words';

/** Members with what they put in and their shares, and the fee of the offer. */
export function CompositionItems() {
  const say = useWords(poolWords);
  return (
    <>
      <Form.List name="members">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <fieldset key={key} className="parties">
                <legend>
                  {say('members')} {name + 1}
                </legend>
                <div className="form-row">
                  <TextItem name={[name, 'name']} label={say('holder')} max={200} />
                  <TextItem name={[name, 'uscc']} label={say('uscc')} max={18} isOptional />
                  {/* What is on record and not asked for here goes back as it came. */}
                  {(['kind', 'divisionCode', 'country'] as const).map((kept) => (
                    <Form.Item key={kept} name={[name, kept]} hidden>
                      <Input />
                    </Form.Item>
                  ))}
                  <Form.Item
                    name={[name, 'sharePercent']}
                    label={say('sharePercent')}
                    extra={say('shareHint')}
                    rules={[{ required: true, message: say('needed') }]}
                  >
                    <InputNumber min={0.0001} max={100} precision={4} />
                  </Form.Item>
                </div>
                <LongTextItem name={[name, 'patentNumbers']} label={say('patentNumbers')} rows={2} />
                {fields.length > 2 && (
                  <Button onClick={() => remove(name)}>{say('dropMember', { index: name + 1 })}</Button>
                )}
              </fieldset>
            ))}
            <div className="form-actions">
              <Button onClick={() => add({ name: '', patentNumbers: '' })}>{say('addMember')}</Button>
            </div>
          </>
        )}
      </Form.List>
      <FeeItems at={['fee']} />
    </>
  );
}

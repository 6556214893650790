import { Form, Input } from 'antd';
import { useWords } from '../../i18n/words';
import { dataIpWords } from './words';

/** Why, in the person's own words. */
export function ReasonItem() {
  const say = useWords(dataIpWords);
  return (
    <Form.Item
      name="reason"
      label={say('reason')}
      rules={[{ required: true, whitespace: true, message: say('needed') }]}
    >
      <Input.TextArea maxLength={1_000} showCount autoSize={{ minRows: 3, maxRows: 8 }} />
    </Form.Item>
  );
}

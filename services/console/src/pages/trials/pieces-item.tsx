import { Form, Input } from 'antd';
import { useWords } from '../../i18n/words';
import { trialWords } from './words';

/** A number of pieces, as digits: it may be larger than a number of the browser holds. */
export function PiecesItem({
  name,
  label,
}: {
  readonly name: string | (string | number)[];
  readonly label: string;
}) {
  const say = useWords(trialWords);
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, pattern: /^\d{1,18}$/, message: say('piecesBad') }]}
    >
      <Input inputMode="numeric" maxLength={18} />
    </Form.Item>
  );
}

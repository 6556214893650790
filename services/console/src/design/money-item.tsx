import { Form, Input } from 'antd';
import { typedMoney } from '../format/money';

/** An amount as people type it (`35万元`, `350000`); what is wrong with it is said beside it. */
export function MoneyItem({
  name,
  label,
  hint,
  needed,
}: {
  /** The request's field, so that reasons find it. */
  readonly name: string | (string | number)[];
  readonly label: string;
  readonly hint?: string;
  /** What is said when it is left empty; absent where it may be. */
  readonly needed?: string;
}) {
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      required={needed !== undefined}
      rules={[
        {
          validator: (_, typed: string | undefined) => {
            if (!typed?.trim()) return needed ? Promise.reject(new Error(needed)) : Promise.resolve();
            const read = typedMoney(typed);
            return 'refusal' in read ? Promise.reject(new Error(read.refusal)) : Promise.resolve();
          },
        },
      ]}
    >
      <Input maxLength={30} />
    </Form.Item>
  );
}

import { Form, Input, Select } from 'antd';
import type { Terms } from '../dictionary/terms';
import { usePick, useWords, words } from '../i18n/words';
import { ManySelect } from './many-select';

const itemWords = words(
  'form-items',
  { needed: '请填写', choose: '请选择' },
  { needed: 'Required', choose: 'Choose one' },
);

interface ItemProps {
  /** The request's field, so that reasons find it. */
  readonly name: string | (string | number)[];
  readonly label: string;
  readonly hint?: string;
  /** True where it may be left empty. */
  readonly isOptional?: boolean;
}

/** A line of text. */
export function TextItem({
  name,
  label,
  hint,
  isOptional = false,
  max = 100,
  placeholder,
}: ItemProps & { readonly max?: number; readonly placeholder?: string }) {
  const say = useWords(itemWords);
  const rules = isOptional ? [] : [{ required: true, whitespace: true, message: say('needed') }];
  return (
    <Form.Item name={name} label={label} extra={hint} rules={rules}>
      <Input maxLength={max} placeholder={placeholder} />
    </Form.Item>
  );
}

/** Several lines: a reason, a clause, or one entry a line. */
export function LongTextItem({
  name,
  label,
  hint,
  isOptional = false,
  max,
  rows = 3,
}: ItemProps & { readonly max?: number; readonly rows?: number }) {
  const say = useWords(itemWords);
  const rules = isOptional ? [] : [{ required: true, whitespace: true, message: say('needed') }];
  const limit = max === undefined ? {} : { maxLength: max, showCount: true };
  return (
    <Form.Item name={name} label={label} extra={hint} rules={rules}>
      <Input.TextArea {...limit} autoSize={{ minRows: rows, maxRows: 12 }} />
    </Form.Item>
  );
}

/** A day. */
export function DateItem({ name, label, hint, isOptional = false }: ItemProps) {
  const say = useWords(itemWords);
  const rules = isOptional ? [] : [{ required: true, message: say('needed') }];
  return (
    <Form.Item name={name} label={label} extra={hint} rules={rules}>
      <Input type="date" />
    </Form.Item>
  );
}

/** One word of a dictionary, or several. */
export function ChoiceItem({
  name,
  label,
  hint,
  isOptional = false,
  terms,
  isMany = false,
}: ItemProps & { readonly terms: Terms; readonly isMany?: boolean }) {
  const say = useWords(itemWords);
  const pick = usePick();
  const options = Object.entries(terms).map(([value, term]) => ({ value, label: pick(term) }));
  const rules = isOptional ? [] : [{ required: true, message: say('choose') }];
  return (
    <Form.Item name={name} label={label} extra={hint} rules={rules}>
      {isMany ? (
        <ManySelect allowClear={isOptional} options={options} />
      ) : (
        <Select allowClear={isOptional} options={options} showSearch={{ optionFilterProp: 'label' }} />
      )}
    </Form.Item>
  );
}

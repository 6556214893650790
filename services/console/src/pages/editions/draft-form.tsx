import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { ManySelect } from '../../design/many-select';
import { divisionTerms, qualifications, sizeClasses } from '../../dictionary/enterprise';
import type { Terms } from '../../dictionary/terms';
import { usePick, useWords } from '../../i18n/words';
import { editionWords } from './words';

type Key = keyof typeof editionWords.zh;

/** The fields of a draft: its head and whom it selects. A long list is not among them: it is changed on the page, in parts. */
export function DraftFields({ hasLongList = false }: { readonly hasLongList?: boolean }) {
  const say = useWords(editionWords);
  const needed = [{ required: true, whitespace: true, message: say('needed') }];
  return (
    <>
      <Form.Item name="title" label={say('name')} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="validFrom" label={say('validFrom')} rules={needed}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="validUntil" label={say('validUntil')} rules={needed}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Chosen field="qualifications" terms={qualifications} />
      <Chosen field="divisions" terms={divisionTerms} />
      <Chosen field="sizeClasses" terms={sizeClasses} />
      <Written field="chains" />
      <Written field="parks" />
      <Written field="industries" hint="industriesHint" />
      <div className="form-row">
        <Form.Item name={['criteria', 'patentsInForceMin']} label={say('inForceMin')}>
          <InputNumber min={0} max={1_000_000} precision={0} />
        </Form.Item>
        <Form.Item name={['criteria', 'patentsPledgeableMin']} label={say('pledgeableMin')}>
          <InputNumber min={0} max={1_000_000} precision={0} />
        </Form.Item>
      </div>
      {hasLongList ? (
        <p className="hint">{say('includedLong')}</p>
      ) : (
        <Form.Item name={['criteria', 'included']} label={say('included')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} />
        </Form.Item>
      )}
      <Form.Item name={['criteria', 'onlyIncluded']} valuePropName="checked" extra={say('onlyIncludedHint')}>
        <Checkbox>{say('onlyIncluded')}</Checkbox>
      </Form.Item>
      <Form.Item name={['criteria', 'leftOut']} label={say('leftOut')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} />
      </Form.Item>
    </>
  );
}

function Chosen({ field, terms }: { readonly field: Key; readonly terms: Terms }) {
  const say = useWords(editionWords);
  const pick = usePick();
  return (
    <Form.Item name={['criteria', field]} label={say(field)}>
      <ManySelect
        allowClear
        placeholder={say('noLimit')}
        options={Object.entries(terms).map(([value, term]) => ({ value, label: pick(term) }))}
      />
    </Form.Item>
  );
}

function Written({ field, hint }: { readonly field: Key; readonly hint?: Key }) {
  const say = useWords(editionWords);
  return (
    <Form.Item name={['criteria', field]} label={say(field)} extra={hint && say(hint)}>
      <Select mode="tags" open={false} suffixIcon={null} placeholder={say('noLimit')} />
    </Form.Item>
  );
}

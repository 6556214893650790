import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { ChoiceItem, DateItem, LongTextItem, TextItem } from '../../design/form-items';
import { ManySelect } from '../../design/many-select';
import { MoneyItem } from '../../design/money-item';
import { exploitationModes, royaltyBases } from '../../dictionary/license';
import { feeMethods } from '../../dictionary/open-license';
import { divisionOptions } from '../../format/division';
import { territoryOptions } from '../../format/territory';
import { useTongue, useWords } from '../../i18n/words';
import { formWords } from './form-words';

/** 被许可人, one or several. */
export function LicenseesItems() {
  const say = useWords(formWords);
  const tongue = useTongue();
  return (
    <fieldset className="parties">
      <legend>{say('licensees')}</legend>
      <Form.List name={['terms', 'licensees']}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="form-row">
                <TextItem name={[name, 'name']} label={say('name')} max={200} />
                <TextItem name={[name, 'uscc']} label={say('uscc')} max={18} isOptional />
                <Form.Item name={[name, 'divisionCode']} label={say('division')}>
                  <Select allowClear options={divisionOptions(tongue)} />
                </Form.Item>
                <TextItem name={[name, 'country']} label={say('country')} max={2} isOptional />
                {/* What is on record and not asked for here goes back as it came. */}
                <Form.Item name={[name, 'kind']} hidden>
                  <Input />
                </Form.Item>
                <Form.Item name={[name, 'sharePpm']} hidden>
                  <Input />
                </Form.Item>
                {fields.length > 1 && (
                  <Button onClick={() => remove(name)}>{say('dropParty', { index: name + 1 })}</Button>
                )}
              </div>
            ))}
            <Button onClick={() => add({ name: '' })}>{say('addParty')}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

/** 许可范围: term × territory × mode. */
export function ScopeItems() {
  const say = useWords(formWords);
  const tongue = useTongue();
  return (
    <div className="form-row">
      <DateItem name={['terms', 'scope', 'from']} label={say('from')} />
      <DateItem name={['terms', 'scope', 'until']} label={say('until')} />
      <Form.Item
        name={['terms', 'scope', 'territories']}
        label={say('territories')}
        extra={say('territoriesHint')}
      >
        <ManySelect options={territoryOptions(tongue)} />
      </Form.Item>
      <ChoiceItem
        name={['terms', 'scope', 'modes']}
        label={say('modes')}
        hint={say('modesHint')}
        terms={exploitationModes}
        isMany
        isOptional
      />
    </div>
  );
}

/** 使用费: what its method asks for, and nothing else. `at` is where the fee stands in the request. */
export function FeeItems({ at }: { readonly at: (string | number)[] }) {
  const say = useWords(formWords);
  const method = Form.useWatch([...at, 'method'], { preserve: true }) as string | undefined;
  const hasFixed = method === 'lump_sum' || method === 'entry_and_royalty';
  const hasRoyalty = method === 'royalty' || method === 'entry_and_royalty';
  return (
    <>
      <div className="form-row">
        <ChoiceItem name={[...at, 'method']} label={say('method')} terms={feeMethods} />
        {hasFixed && (
          <MoneyItem
            name={[...at, 'fixedFen']}
            label={say('fixed')}
            hint={say('fixedHint')}
            needed={say('needed')}
          />
        )}
        {hasRoyalty && (
          <>
            <Form.Item
              name={[...at, 'royaltyPpm']}
              label={say('share')}
              rules={[{ required: true, message: say('needed') }]}
            >
              <InputNumber min={0.0001} max={100} precision={4} />
            </Form.Item>
            <ChoiceItem name={[...at, 'royaltyBase']} label={say('base')} terms={royaltyBases} />
          </>
        )}
      </div>
      <Form.Item
        name={[...at, 'payment']}
        label={say('payment')}
        rules={[{ required: true, whitespace: true, message: say('needed') }]}
      >
        <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </>
  );
}

/** The contract itself: its days, its number, its amount. */
export function ContractItems() {
  const say = useWords(formWords);
  return (
    <>
      <div className="form-row">
        <DateItem name={['terms', 'agreedOn']} label={say('agreedOn')} />
        <DateItem name={['terms', 'inEffectOn']} label={say('inEffectOn')} hint={say('inEffectHint')} />
        <TextItem name={['terms', 'contractNumber']} label={say('contractNumber')} isOptional />
        <MoneyItem name={['terms', 'contractFen']} label={say('contractFen')} hint={say('contractFenHint')} />
      </div>
      <Form.Item name={['terms', 'maySublicense']} valuePropName="checked">
        <Checkbox>{say('maySublicense')}</Checkbox>
      </Form.Item>
    </>
  );
}

/** 材料, each where the contract needs it. */
export function PapersItems() {
  const say = useWords(formWords);
  return (
    <div className="form-row">
      <LongTextItem name={['papers', 'coOwnerConsents']} label={say('coOwnerConsents')} rows={2} isOptional />
      <LongTextItem
        name={['papers', 'consentedClaimIds']}
        label={say('consentedClaimIds')}
        rows={2}
        isOptional
      />
      <TextItem name={['papers', 'foreignReviewNumber']} label={say('foreignReviewNumber')} isOptional />
      <TextItem name={['papers', 'exportCertificate']} label={say('exportCertificate')} isOptional />
    </div>
  );
}

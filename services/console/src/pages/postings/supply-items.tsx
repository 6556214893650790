import { Button, Checkbox, Form, Input } from 'antd';
import { Section } from '../../design/facts';
import { useWords } from '../../i18n/words';
import { postingFormWords } from './form-words';
import { ValuationItems } from './valuation-items';

/** The codes a supply may insist against, each confirmed by a sentence. */
const waivable = ['POSTING_MODE_NEEDS_CONSENT', 'POSTING_MODE_SCOPE'] as const;
const evidenceMax = 20;

/** What only a supply has: its patents, papers, valuations, and what is confirmed of what lies on them. */
export function SupplyItems() {
  const say = useWords(postingFormWords);
  return (
    <>
      <Section title={say('patents')}>
        <Form.Item
          name={['supply', 'patentNumbers']}
          label={say('patentNumbers')}
          extra={say('patentNumbersHint')}
          rules={[{ required: true, whitespace: true, message: say('needed') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} />
        </Form.Item>
        <Form.Item name="waived" label={say('waived')}>
          <Checkbox.Group
            className="waivers"
            options={waivable.map((code) => ({ value: code, label: say(code) }))}
          />
        </Form.Item>
        <EvidenceItems />
      </Section>
      <Section title={say('valuations')} actions={<span className="hint">{say('valuationsHint')}</span>}>
        <ValuationItems />
      </Section>
    </>
  );
}

function EvidenceItems() {
  const say = useWords(postingFormWords);
  return (
    <fieldset className="parties">
      <legend>{say('evidence')}</legend>
      <Form.List name={['supply', 'maturityEvidence']}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="form-row">
                <Form.Item
                  name={[name, 'title']}
                  label={say('evidenceTitle')}
                  rules={[{ required: true, whitespace: true, message: say('needed') }]}
                >
                  <Input maxLength={200} />
                </Form.Item>
                <Form.Item name={[name, 'url']} label={say('evidenceUrl')}>
                  <Input maxLength={500} />
                </Form.Item>
                <Button onClick={() => remove(name)}>{say('dropEvidence', { index: name + 1 })}</Button>
              </div>
            ))}
            {fields.length < evidenceMax && <Button onClick={() => add({})}>{say('addEvidence')}</Button>}
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

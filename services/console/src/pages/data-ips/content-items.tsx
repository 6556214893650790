import { Button, Form, Input, InputNumber, Select } from 'antd';
import { Section } from '../../design/facts';
import { MoneyItem } from '../../design/money-item';
import { dataSources } from '../../dictionary/data-ip';
import { divisionOptions } from '../../format/division';
import { usePick, useTongue, useWords } from '../../i18n/words';
import { dataIpWords } from './words';

const papersMax = 20;
const applicantsMax = 20;
const updateDaysMax = 3_650;
const royaltyPercentMax = 100;

function useNeeded() {
  const say = useWords(dataIpWords);
  return [{ required: true, whitespace: true, message: say('needed') }];
}

/** Who shall hold it. */
export function ApplicantItems() {
  const say = useWords(dataIpWords);
  const tongue = useTongue();
  const needed = useNeeded();
  return (
    <Section title={say('applicants')}>
      <Form.List name="applicants">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="form-row">
                <Form.Item name={[name, 'name']} label={say('applicantName')} rules={needed}>
                  <Input maxLength={200} />
                </Form.Item>
                <Form.Item name={[name, 'uscc']} label={say('uscc')}>
                  <Input maxLength={18} />
                </Form.Item>
                <Form.Item name={[name, 'divisionCode']} label={say('division')}>
                  <Select allowClear options={divisionOptions(tongue)} />
                </Form.Item>
                {fields.length > 1 && (
                  <Button onClick={() => remove(name)}>{say('dropApplicant', { index: name + 1 })}</Button>
                )}
              </div>
            ))}
            {fields.length < applicantsMax && <Button onClick={() => add({})}>{say('addApplicant')}</Button>}
          </>
        )}
      </Form.List>
    </Section>
  );
}

/** What the data are, how they were made, and where they are deposited. */
export function ContentItems() {
  const say = useWords(dataIpWords);
  const pick = usePick();
  const needed = useNeeded();
  return (
    <Section title={say('general')}>
      <Form.Item name={['content', 'name']} label={say('name')} extra={say('nameHint')} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      <div className="form-row">
        <Form.Item
          name={['content', 'source']}
          label={say('source')}
          rules={[{ required: true, message: say('choose') }]}
        >
          <Select
            options={Object.entries(dataSources).map(([value, term]) => ({ value, label: pick(term) }))}
          />
        </Form.Item>
        <Form.Item
          name={['content', 'industryCode']}
          label={say('industry')}
          extra={say('industryHint')}
          rules={needed}
        >
          <Input maxLength={10} />
        </Form.Item>
        <Form.Item
          name={['content', 'recordCount']}
          label={say('recordCount')}
          rules={[{ required: true, message: say('needed') }]}
        >
          <InputNumber min={0} max={Number.MAX_SAFE_INTEGER} precision={0} />
        </Form.Item>
        <Form.Item name={['content', 'updateDays']} label={say('updateDays')} extra={say('updateHint')}>
          <InputNumber min={0} max={updateDaysMax} precision={0} />
        </Form.Item>
      </div>
      <TextItem name="scenario" max={2_000} hint={say('scenarioHint')} />
      <TextItem name="structure" max={2_000} hint={say('structureHint')} />
      <TextItem name="rules" max={4_000} hint={say('rulesHint')} />
      <div className="form-row">
        <Form.Item name={['content', 'depositNumber']} label={say('deposit')} rules={needed}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name={['content', 'depositSha256']}
          label={say('sha256')}
          extra={say('shaHint')}
          rules={[{ required: true, pattern: /^[0-9a-f]{64}$/, message: say('shaBad') }]}
        >
          <Input maxLength={64} />
        </Form.Item>
      </div>
      <div className="form-row">
        <MoneyItem name={['content', 'price', 'fromFen']} label={say('priceFrom')} hint={say('priceHint')} />
        <MoneyItem name={['content', 'price', 'toFen']} label={say('priceTo')} />
        <Form.Item name={['content', 'price', 'royaltyPercent']} label={say('royalty')}>
          <InputNumber min={0} max={royaltyPercentMax} step={0.5} />
        </Form.Item>
      </div>
      <EvidenceItems name={['content', 'evidence']} />
    </Section>
  );
}

function TextItem({
  name,
  max,
  hint,
}: {
  readonly name: 'scenario' | 'structure' | 'rules';
  readonly max: number;
  readonly hint: string;
}) {
  const say = useWords(dataIpWords);
  return (
    <Form.Item name={['content', name]} label={say(name)} extra={hint} rules={useNeeded()}>
      <Input.TextArea maxLength={max} showCount autoSize={{ minRows: 2, maxRows: 12 }} />
    </Form.Item>
  );
}

/** Papers, by title and address. */
export function EvidenceItems({ name: at }: { readonly name: (string | number)[] }) {
  const say = useWords(dataIpWords);
  const needed = useNeeded();
  return (
    <fieldset className="parties">
      <legend>{say('evidence')}</legend>
      <Form.List name={at}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="form-row">
                <Form.Item name={[name, 'title']} label={say('evidenceTitle')} rules={needed}>
                  <Input maxLength={200} />
                </Form.Item>
                <Form.Item name={[name, 'url']} label={say('evidenceUrl')}>
                  <Input maxLength={500} />
                </Form.Item>
                <Form.Item name={[name, 'sha256']} hidden>
                  <Input />
                </Form.Item>
                <Button onClick={() => remove(name)}>{say('dropEvidence', { index: name + 1 })}</Button>
              </div>
            ))}
            {fields.length < papersMax && <Button onClick={() => add({})}>{say('addEvidence')}</Button>}
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

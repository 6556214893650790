import { Form, Input, InputNumber, Select } from 'antd';
import { Section } from '../../design/facts';
import { ManySelect } from '../../design/many-select';
import { MoneyItem } from '../../design/money-item';
import { cooperationModes, postingChains } from '../../dictionary/posting';
import { divisionOptions } from '../../format/division';
import { usePick, useTongue, useWords } from '../../i18n/words';
import { postingFormWords } from './form-words';
import { SupplyItems } from './supply-items';

type Kind = 'supply' | 'demand';
const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const royaltyPercentMax = 20;

/** Everything a posting is made of: what it is about, on which terms, and what is not for everybody. */
export function PostingItems({ kind }: { readonly kind: Kind }) {
  return (
    <>
      <About kind={kind} />
      {kind === 'supply' ? <SupplyItems /> : <SeekerItems />}
      <Terms kind={kind} />
      <Reach kind={kind} />
    </>
  );
}

function useNeeded() {
  const say = useWords(postingFormWords);
  return [{ required: true, whitespace: true, message: say('needed') }];
}

function About({ kind }: { readonly kind: Kind }) {
  const say = useWords(postingFormWords);
  const tongue = useTongue();
  const pick = usePick();
  const needed = useNeeded();
  return (
    <Section title={say('what')}>
      <Form.Item name="title" label={say('title')} extra={say('titleHint')} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="summary" label={say('summary')} extra={say('summaryHint')} rules={needed}>
        <Input.TextArea maxLength={2_000} showCount autoSize={{ minRows: 3, maxRows: 12 }} />
      </Form.Item>
      {kind === 'demand' && (
        <Form.Item
          name={['demand', 'problem']}
          label={say('problem')}
          extra={say('problemHint')}
          rules={needed}
        >
          <Input.TextArea maxLength={4_000} showCount autoSize={{ minRows: 4, maxRows: 16 }} />
        </Form.Item>
      )}
      <div className="form-row">
        <Form.Item name="classes" label={say('classes')} extra={say('classesHint')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} />
        </Form.Item>
        <Form.Item name="industryCode" label={say('industry')} extra={say('industryHint')}>
          <Input maxLength={10} />
        </Form.Item>
        <Form.Item name="chain" label={say('chain')}>
          <Select
            allowClear
            options={Object.entries(postingChains).map(([value, term]) => ({ value, label: pick(term) }))}
          />
        </Form.Item>
        <Form.Item name="divisionCode" label={say('division')}>
          <Select allowClear options={divisionOptions(tongue)} />
        </Form.Item>
        <Form.Item name="tags" label={say('tags')} extra={say('tagsHint')}>
          <Select mode="tags" open={false} suffixIcon={null} maxCount={20} />
        </Form.Item>
      </div>
    </Section>
  );
}

function SeekerItems() {
  const say = useWords(postingFormWords);
  const tongue = useTongue();
  return (
    <Section title={say('seeker')}>
      <div className="form-row">
        <Form.Item name={['demand', 'seeker', 'name']} label={say('seekerName')} rules={useNeeded()}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name={['demand', 'seeker', 'uscc']} label={say('uscc')}>
          <Input maxLength={18} />
        </Form.Item>
        <Form.Item name={['demand', 'seeker', 'divisionCode']} label={say('division')}>
          <Select allowClear options={divisionOptions(tongue)} />
        </Form.Item>
        <Form.Item name={['demand', 'seeker', 'kind']} hidden>
          <Input />
        </Form.Item>
      </div>
    </Section>
  );
}

function Terms({ kind }: { readonly kind: Kind }) {
  const say = useWords(postingFormWords);
  const pick = usePick();
  const price = kind === 'supply' ? 'price' : 'budget';
  return (
    <Section title={say('terms')}>
      <Form.Item
        name={[kind, 'modes']}
        label={say('modes')}
        rules={[{ required: true, type: 'array', min: 1, message: say('choose') }]}
      >
        <ManySelect
          options={Object.entries(cooperationModes).map(([value, term]) => ({ value, label: pick(term) }))}
        />
      </Form.Item>
      <div className="form-row">
        <MoneyItem
          name={[kind, price, 'fromFen']}
          label={`${say(price)}${say('from')}`}
          hint={say('priceHint')}
        />
        <MoneyItem name={[kind, price, 'toFen']} label={`${say(price)}${say('to')}`} />
        <Form.Item name={[kind, price, 'royaltyPercent']} label={say('royalty')}>
          <InputNumber min={0} max={royaltyPercentMax} step={0.5} />
        </Form.Item>
      </div>
      <div className="form-row">
        {kind === 'demand' && (
          <Form.Item name={['demand', 'neededBy']} label={say('neededBy')}>
            <Input type="date" />
          </Form.Item>
        )}
        <Form.Item
          name={kind === 'supply' ? ['supply', 'maturityLevel'] : ['demand', 'maturityLevelMin']}
          label={say(kind === 'supply' ? 'maturity' : 'maturityMin')}
          extra={kind === 'supply' && say('maturityHint')}
        >
          <Select
            allowClear
            options={levels.map((level) => ({ value: level, label: say('level', { level }) }))}
          />
        </Form.Item>
        <Form.Item name="validUntil" label={say('validUntil')} extra={say('validHint')} rules={useNeeded()}>
          <Input type="date" />
        </Form.Item>
      </div>
    </Section>
  );
}

function Reach({ kind }: { readonly kind: Kind }) {
  const say = useWords(postingFormWords);
  const needed = useNeeded();
  return (
    <Section title={say('disclosure')}>
      <div className="form-row">
        <Form.Item name="contactName" label={say('contactName')} extra={say('contactHint')} rules={needed}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="contactPhone" label={say('contactPhone')} rules={needed}>
          <Input maxLength={25} />
        </Form.Item>
      </div>
      {kind === 'supply' && (
        <>
          <Form.Item
            name={['supply', 'disclosedOnContact']}
            label={say('onContact')}
            extra={say('onContactHint')}
          >
            <Input.TextArea maxLength={4_000} autoSize={{ minRows: 2, maxRows: 12 }} />
          </Form.Item>
          <Form.Item
            name={['supply', 'disclosedUnderNda']}
            label={say('underNda')}
            extra={say('underNdaHint')}
          >
            <Input.TextArea maxLength={4_000} autoSize={{ minRows: 2, maxRows: 12 }} />
          </Form.Item>
        </>
      )}
    </Section>
  );
}

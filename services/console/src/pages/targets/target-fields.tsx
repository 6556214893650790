import { Form, Input, Select } from 'antd';
import { useRead } from '../../api/reading';
import { DateItem, LongTextItem, TextItem } from '../../design/form-items';
import { MoneyItem } from '../../design/money-item';
import { fenUnit, type Metric } from '../../figures/counters';
import { metricName } from '../../dictionary/metric';
import { useTongue, useWords } from '../../i18n/words';
import { mayMeasure, type TargetForm } from './target';
import { targetWords } from './words';

/** The metrics a goal may be measured by. */
export function useMeasures(): readonly Metric[] {
  const { data } = useRead<{ metrics: readonly Metric[] }>('/api/counters/metrics');
  const tongue = useTongue();
  const measures = (data?.metrics ?? []).filter(mayMeasure);
  return measures.map((metric) => ({ ...metric, name: metricName(metric, tongue) }));
}

/** 目标的内容: the same for a new goal and a new version; whose goal and which year it is stays what it was. */
export function TargetFields({ isNew }: { readonly isNew: boolean }) {
  const say = useWords(targetWords);
  return (
    <>
      {isNew ? <WhichTarget /> : <SameTarget />}
      <TextItem name="name" label={say('name')} hint={say('nameHint')} />
      <Measure />
      <TextItem name="source" label={say('source')} hint={say('sourceHint')} max={300} />
      <LongTextItem
        name="caveat"
        label={say('caveat')}
        hint={say('caveatHint')}
        max={500}
        isOptional
        rows={2}
      />
      <DateItem name="validFrom" label={say('validFrom')} hint={say('validFromHint')} />
      <LongTextItem name="reason" label={say('reason')} max={500} rows={2} />
    </>
  );
}

function WhichTarget() {
  const say = useWords(targetWords);
  return (
    <>
      <Form.Item
        name="id"
        label={say('id')}
        extra={say('idHint')}
        rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9-]{1,63}$/, message: say('idBad') }]}
      >
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="year"
        label={say('year')}
        rules={[{ required: true, pattern: /^2\d{3}$/, message: say('yearBad') }]}
      >
        <Input maxLength={4} inputMode="numeric" autoComplete="off" />
      </Form.Item>
    </>
  );
}

/** Kept in the form without being shown. */
function SameTarget() {
  return (
    <>
      <Form.Item name="id" hidden>
        <Input />
      </Form.Item>
      <Form.Item name="year" hidden>
        <Input />
      </Form.Item>
    </>
  );
}

/** The metric decides how the goal is written: money as people type it, a count with the document's unit. */
function Measure() {
  const say = useWords(targetWords);
  const tongue = useTongue();
  const measures = useMeasures();
  const chosen = Form.useWatch<TargetForm['metric'] | undefined>('metric');
  const isMoney = measures.find(({ id }) => id === chosen)?.unit === fenUnit;
  const options = measures.map(({ id, name, unit }) => ({
    value: id,
    label: tongue === 'zh' ? `${name}（${unit}）` : name,
  }));
  return (
    <>
      <Form.Item
        name="metric"
        label={say('metric')}
        extra={say('metricHint')}
        rules={[{ required: true, message: say('choose') }]}
      >
        <Select options={options} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      {isMoney ? (
        <MoneyItem name="goal" label={say('goal')} hint={say('goalMoneyHint')} needed={say('goalNeeded')} />
      ) : (
        <>
          <Form.Item
            name="goal"
            label={say('goal')}
            rules={[{ required: true, pattern: /^[\d,，\s]{1,20}$/, message: say('goalBad') }]}
          >
            <Input maxLength={20} inputMode="numeric" />
          </Form.Item>
          <TextItem name="unit" label={say('unit')} hint={say('unitHint')} max={10} />
        </>
      )}
      <Form.Item name="beside" label={say('beside')} extra={say('besideHint')}>
        <Select options={options} allowClear showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
    </>
  );
}

import { Button, Form, Input, InputNumber, Select } from 'antd';
import type { AnswerOf } from '../../api/types';
import { CommandButton } from '../../design/command';
import { MoneyItem } from '../../design/money-item';
import { Money } from '../../design/values';
import { valuationMethods } from '../../dictionary/posting';
import { termOf } from '../../dictionary/terms';
import { usePick, useWords } from '../../i18n/words';
import { postingFormWords } from './form-words';
import type { Valuation } from './posting';
import {
  comparablesMax,
  comparablesMin,
  computationOf,
  valuationInputs,
  type ValuationForm,
} from './valuation';

type Computed = AnswerOf<'/api/valuations', 'post'>;
const valuationsMax = 5;
const name = ['supply', 'valuations'];

/** The valuations a supply carries: each is worked out by the service, never typed. */
export function ValuationItems() {
  const say = useWords(postingFormWords);
  const pick = usePick();
  const form = Form.useFormInstance<{ supply?: { valuations?: Valuation[] } }>();
  const valuations: Valuation[] = Form.useWatch(name, { form, preserve: true }) ?? [];
  const set = (next: readonly Valuation[]): void => form.setFieldValue(name as never, next as never);
  return (
    <>
      <Form.Item name={name} hidden>
        <Input />
      </Form.Item>
      <ul>
        {valuations.map((valuation, index) => (
          <li key={index}>
            {pick(termOf(valuationMethods, valuation.method))} <Money fen={valuation.valueFen} />{' '}
            <span className="hint">{valuation.valuedOn}</span>{' '}
            <Button size="small" onClick={() => set(valuations.filter((_, at) => at !== index))}>
              {say('dropValuation', { index: index + 1 })}
            </Button>
          </li>
        ))}
      </ul>
      {valuations.length < valuationsMax && (
        <CommandButton<ValuationForm, Computed>
          label={say('addValuation')}
          width={680}
          initialValues={{
            method: 'cost',
            comparables: Array.from({ length: comparablesMin }, () => ({ adjustment: 1 })),
          }}
          order={(typed) => ({ path: '/api/valuations', body: computationOf(typed) })}
          done={({ value }) => say('valuationDone', { value })}
          changes={[]}
          onDone={({ method, inputs, valuedOn, valueFen, ruleVersion }) =>
            set([
              ...valuations,
              { method, inputs: inputs as Readonly<Record<string, string>>, valuedOn, valueFen, ruleVersion },
            ])
          }
        >
          <FormulaItems />
        </CommandButton>
      )}
    </>
  );
}

/** The inputs of the chosen method. */
function FormulaItems() {
  const say = useWords(postingFormWords);
  const pick = usePick();
  return (
    <>
      <div className="form-row">
        <Form.Item name="method" label={say('method')}>
          <Select
            options={Object.entries(valuationMethods).map(([value, term]) => ({ value, label: pick(term) }))}
          />
        </Form.Item>
        <Form.Item name="valuedOn" label={say('valuedOn')}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Form.Item noStyle dependencies={['method']}>
        {({ getFieldValue }) => {
          const method = getFieldValue('method') as ValuationForm['method'];
          if (method === 'market') return <Comparables />;
          return (
            <div className="form-row">
              {valuationInputs[method].map((one) =>
                one.kind === 'fen' ? (
                  <MoneyItem key={one.name} name={['inputs', one.name]} label={pick(one.term)} />
                ) : (
                  <Form.Item key={one.name} name={['inputs', one.name]} label={pick(one.term)}>
                    <InputNumber precision={one.kind === 'count' ? 0 : undefined} />
                  </Form.Item>
                ),
              )}
            </div>
          );
        }}
      </Form.Item>
    </>
  );
}

function Comparables() {
  const say = useWords(postingFormWords);
  return (
    <fieldset className="parties">
      <legend>{say('comparables')}</legend>
      <Form.List name="comparables">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name: at }) => (
              <div key={key} className="form-row">
                <MoneyItem name={[at, 'price']} label={`${say('casePrice')} ${at + 1}`} />
                <Form.Item name={[at, 'adjustment']} label={`${say('caseAdjustment')} ${at + 1}`}>
                  <InputNumber min={0.1} max={10} step={0.05} />
                </Form.Item>
                {fields.length > comparablesMin && (
                  <Button onClick={() => remove(at)}>{say('dropCase', { index: at + 1 })}</Button>
                )}
              </div>
            ))}
            {fields.length < comparablesMax && (
              <Button onClick={() => add({ adjustment: 1 })}>{say('addCase')}</Button>
            )}
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

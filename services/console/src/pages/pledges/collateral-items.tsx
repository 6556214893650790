import { Button, Form, Input } from 'antd';
import { MoneyItem } from '../../design/money-item';
import { PatentNumber } from '../../design/values';
import { patentNumber } from '../../format/patent';
import { comma } from '../../format/comma';
import { useWords } from '../../i18n/words';
import type { FoundPatent } from '../patents/search';
import { filingWords } from './filing-words';
import { PatentPicker } from './patent-picker';
import { withHolders, type ChosenPatent, type PledgeForm } from './pledge-filing';
import { StatementItems } from './statement-items';

/** The patents of a filing: chosen from the pool, each with what is stated of it. */
export function CollateralItems() {
  const say = useWords(filingWords);
  const form = Form.useFormInstance<PledgeForm>();
  const items = Form.useWatch('collateral', { form, preserve: true }) ?? [];
  const choose = ({ number, title, holders }: FoundPatent): void => {
    const terms = form.getFieldValue('terms') as PledgeForm['terms'];
    form.setFieldValue('collateral', [...items, { number, title, holders }]);
    form.setFieldValue(['terms', 'pledgors'], withHolders(terms.pledgors, holders));
    void form.validateFields(['collateral']);
  };
  return (
    <>
      <p className="hint">{say('thingsHint')}</p>
      <PatentPicker chosen={items.map(({ number }) => number)} choose={choose} />
      <Form.List
        name="collateral"
        rules={[
          {
            validator: (_, chosen: readonly ChosenPatent[]) =>
              chosen.length > 0 ? Promise.resolve() : Promise.reject(new Error(say('thingsNeeded'))),
          },
        ]}
      >
        {(fields, { remove }, { errors }) => (
          <>
            {fields.map(({ key, name }) => {
              const thing = items[name];
              return thing && <Thing key={key} index={name} thing={thing} drop={() => remove(name)} />;
            })}
            <Form.ErrorList errors={errors} />
          </>
        )}
      </Form.List>
    </>
  );
}

function Thing({
  index,
  thing: { number, title, holders },
  drop,
}: {
  readonly index: number;
  readonly thing: ChosenPatent;
  readonly drop: () => void;
}) {
  const say = useWords(filingWords);
  return (
    <fieldset className="parties thing">
      <legend>
        <PatentNumber number={number} /> {title} <span className="hint">{holders.join(comma())}</span>
      </legend>
      {/* What is not a field of the form does not leave it. */}
      {(['number', 'title'] as const).map((field) => (
        <Form.Item key={field} name={[index, field]} hidden>
          <Input />
        </Form.Item>
      ))}
      <div className="form-row">
        <MoneyItem name={[index, 'valueFen']} label={say('value')} hint={say('valueHint')} />
        <StatementItems list="collateral" index={index} number={number} />
      </div>
      <Button aria-label={say('dropThis', { number: patentNumber(number), title })} onClick={drop}>
        {say('drop')}
      </Button>
    </fieldset>
  );
}

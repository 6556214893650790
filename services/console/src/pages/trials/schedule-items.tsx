import { Button, Form, InputNumber } from 'antd';
import { ChoiceItem, DateItem, TextItem } from '../../design/form-items';
import { MoneyItem } from '../../design/money-item';
import type { Terms } from '../../dictionary/terms';
import { guaranteeKinds, trialTriggers } from '../../dictionary/trial';
import { useWords } from '../../i18n/words';
import { PiecesItem } from './pieces-item';
import { triggersOf, type InstallmentForm } from './schedule';
import { scheduleWords } from './schedule-words';

/** Longest term to pay that the form offers, as the service allows (days). */
const daysToPayMax = 365;

const triggerTerms: Terms = {
  ...trialTriggers,
  share: { zh: scheduleWords.zh.share, en: scheduleWords.en.share, tone: 'rest' },
};

/** Every sum: by what it falls due, how much, and how long one has to pay. */
export function InstallmentsItems() {
  const say = useWords(scheduleWords);
  const kind = (Form.useWatch(['schedule', 'kind']) as string | undefined) ?? 'deferred';
  const triggers = triggersOf[kind] ?? [];
  const terms = Object.fromEntries(triggers.map((name) => [name, triggerTerms[name]!]));
  return (
    <Form.List name={['schedule', 'installments']}>
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="parties">
              <legend>{say('installment', { index: name + 1 })}</legend>
              <div className="form-row">
                <ChoiceItem name={[name, 'trigger']} label={say('trigger')} terms={terms} />
                <OfTrigger index={name} />
                <Form.Item
                  name={[name, 'daysToPay']}
                  label={say('daysToPay')}
                  rules={[{ required: true, message: say('needed') }]}
                >
                  <InputNumber min={0} max={daysToPayMax} precision={0} />
                </Form.Item>
                {fields.length > 1 && (
                  <Button onClick={() => remove(name)}>{say('drop', { index: name + 1 })}</Button>
                )}
              </div>
            </fieldset>
          ))}
          {kind !== 'deferred' && (
            <Button onClick={() => add({ trigger: triggers[0], daysToPay: 30 })}>{say('add')}</Button>
          )}
        </>
      )}
    </Form.List>
  );
}

/** The fields a trigger needs, and the amount or the share. */
function OfTrigger({ index }: { readonly index: number }) {
  const say = useWords(scheduleWords);
  const trigger = Form.useWatch(['schedule', 'installments', index, 'trigger']) as
    InstallmentForm['trigger'] | undefined;
  if (trigger === 'share') {
    return (
      <Form.Item
        name={[index, 'sharePercent']}
        label={say('sharePercent')}
        rules={[{ required: true, message: say('needed') }]}
      >
        <InputNumber min={0.0001} max={100} precision={4} />
      </Form.Item>
    );
  }
  return (
    <>
      {trigger === 'date' && <DateItem name={[index, 'onDate']} label={say('onDate')} />}
      {trigger === 'sales' && (
        <MoneyItem name={[index, 'salesFen']} label={say('salesFen')} needed={say('needed')} />
      )}
      {trigger === 'output' && <PiecesItem name={[index, 'outputPieces']} label={say('outputPieces')} />}
      {trigger === 'milestone' && <TextItem name={[index, 'milestone']} label={say('milestone')} max={200} />}
      <MoneyItem name={[index, 'amountFen']} label={say('amountFen')} needed={say('needed')} />
    </>
  );
}

/** 增信: guarantors and insurers who stand in after the last day. */
export function GuaranteesItems() {
  const say = useWords(scheduleWords);
  return (
    <Form.List name={['schedule', 'guarantees']}>
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key} className="form-row">
              <ChoiceItem name={[name, 'kind']} label={say('guaranteeKind')} terms={guaranteeKinds} />
              <TextItem name={[name, 'guarantor']} label={say('guarantor')} max={200} />
              <MoneyItem name={[name, 'limitFen']} label={say('limitFen')} needed={say('needed')} />
              <Button onClick={() => remove(name)}>{say('dropGuarantee', { index: name + 1 })}</Button>
            </div>
          ))}
          <Button onClick={() => add({ kind: 'guarantee' })}>{say('addGuarantee')}</Button>
        </>
      )}
    </Form.List>
  );
}

import { Button, Form, Input, Select } from 'antd';
import { useWho } from '../../api/session';
import { MoneyItem } from '../../design/money-item';
import { pledgeKinds } from '../../dictionary/pledge';
import { usePick, useWords } from '../../i18n/words';
import { filingWords } from './filing-words';
import type { PledgeForm } from './pledge-filing';

type Path = (string | number)[];

/** Pledgors one contract may have. */
const pledgorsMax = 50;

/** The terms of the contract. */
export function TermItems() {
  const say = useWords(filingWords);
  const isBank = useWho()?.principal.roles.includes('bank') ?? false;
  return (
    <>
      <Pledgors />
      <div className="form-row">
        <TextItem name={['terms', 'pledgee', 'name']} label={say('pledgee')} isNeeded />
        <TextItem name={['terms', 'pledgee', 'uscc']} label={say('pledgeeUscc')} charsMax={18} />
        {!isBank && (
          <TextItem name={['pledgeeTenant']} label={say('pledgeeTenant')} hint={say('pledgeeTenantHint')} />
        )}
      </div>
      <div className="form-row">
        <TextItem name={['terms', 'debtor', 'name']} label={say('debtor')} />
        <TextItem name={['terms', 'debtor', 'uscc']} label={say('debtorUscc')} charsMax={18} />
      </div>
      <Claim />
      <div className="form-row">
        <TextItem name={['terms', 'contractNumber']} label={say('contractNumber')} isNeeded />
        <DateItem name={['terms', 'agreedOn']} label={say('agreedOn')} isNeeded />
      </div>
      <TextItem name={['terms', 'scope']} label={say('scope')} hint={say('scopeHint')} charsMax={1_000} />
      <Form.Item
        name={['terms', 'enforcementClause']}
        label={say('enforcementClause')}
        extra={say('enforcementHint')}
      >
        <Input.TextArea maxLength={2_000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </>
  );
}

function Pledgors() {
  const say = useWords(filingWords);
  return (
    <fieldset className="parties">
      <legend>{say('pledgors')}</legend>
      <Form.List name={['terms', 'pledgors']}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="form-row">
                <TextItem name={[name, 'name']} label={say('name')} isNeeded />
                <TextItem name={[name, 'uscc']} label={say('uscc')} charsMax={18} />
                {fields.length > 1 && (
                  <Button onClick={() => remove(name)}>{say('dropParty', { index: name + 1 })}</Button>
                )}
              </div>
            ))}
            {fields.length < pledgorsMax && (
              <Button onClick={() => add({ name: '' })}>{say('addParty')}</Button>
            )}
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

/** What is secured; a maximum-amount pledge speaks of it in its own words. */
function Claim() {
  const say = useWords(filingWords);
  const pick = usePick();
  const kind = Form.useWatch<PledgeForm['terms']['kind']>(['terms', 'kind']);
  const isMaximum = kind === 'maximum_amount';
  return (
    <>
      <div className="form-row">
        <Form.Item name={['terms', 'kind']} label={say('kind')}>
          <Select
            options={Object.entries(pledgeKinds).map(([value, term]) => ({ value, label: pick(term) }))}
          />
        </Form.Item>
        <MoneyItem
          name={['terms', 'securedFen']}
          label={say(isMaximum ? 'maximum' : 'secured')}
          hint={say('amountHint')}
          needed={say('needed')}
        />
        <TextItem name={['terms', 'claimKind']} label={say('claimKind')} hint={say('claimKindHint')} />
      </div>
      <div className="form-row">
        <DateItem name={['terms', 'debtFrom']} label={say(isMaximum ? 'fixedFrom' : 'debtFrom')} />
        <DateItem
          name={['terms', 'debtUntil']}
          label={say(isMaximum ? 'fixedUntil' : 'debtUntil')}
          hint={say('untilHint')}
        />
        {isMaximum && (
          <MoneyItem
            name={['terms', 'includedEarlierFen']}
            label={say('includedEarlier')}
            hint={say('includedEarlierHint')}
          />
        )}
      </div>
    </>
  );
}

interface ItemProps {
  readonly name: Path;
  readonly label: string;
  readonly hint?: string;
  readonly isNeeded?: boolean;
}

function TextItem({
  name,
  label,
  hint,
  isNeeded = false,
  charsMax = 200,
}: ItemProps & { readonly charsMax?: number }) {
  const say = useWords(filingWords);
  const needed = [{ required: true, whitespace: true, message: say('needed') }];
  return (
    <Form.Item name={name} label={label} extra={hint} rules={isNeeded ? needed : undefined}>
      <Input maxLength={charsMax} />
    </Form.Item>
  );
}

function DateItem({ name, label, hint, isNeeded = false }: ItemProps) {
  const say = useWords(filingWords);
  const needed = [{ required: true, message: say('needed') }];
  return (
    <Form.Item name={name} label={label} extra={hint} rules={isNeeded ? needed : undefined}>
      <Input type="date" />
    </Form.Item>
  );
}

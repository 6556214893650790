import { Button, Form } from 'antd';
import { useWho } from '../../api/session';
import { ChoiceItem, DateItem, LongTextItem, TextItem } from '../../design/form-items';
import { MoneyItem } from '../../design/money-item';
import { pledgeKinds } from '../../dictionary/pledge';
import { useWords } from '../../i18n/words';
import { filingWords } from './filing-words';
import type { PledgeForm } from './pledge-filing';

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
        <TextItem name={['terms', 'pledgee', 'name']} label={say('pledgee')} max={200} />
        <TextItem name={['terms', 'pledgee', 'uscc']} label={say('pledgeeUscc')} max={18} isOptional />
        {!isBank && (
          <TextItem
            name={['pledgeeTenant']}
            label={say('pledgeeTenant')}
            hint={say('pledgeeTenantHint')}
            isOptional
          />
        )}
      </div>
      <div className="form-row">
        <TextItem name={['terms', 'debtor', 'name']} label={say('debtor')} max={200} isOptional />
        <TextItem name={['terms', 'debtor', 'uscc']} label={say('debtorUscc')} max={18} isOptional />
      </div>
      <Claim />
      <div className="form-row">
        <TextItem name={['terms', 'contractNumber']} label={say('contractNumber')} />
        <DateItem name={['terms', 'agreedOn']} label={say('agreedOn')} />
      </div>
      <TextItem
        name={['terms', 'scope']}
        label={say('scope')}
        hint={say('scopeHint')}
        max={1_000}
        isOptional
      />
      <LongTextItem
        name={['terms', 'enforcementClause']}
        label={say('enforcementClause')}
        hint={say('enforcementHint')}
        max={2_000}
        rows={2}
        isOptional
      />
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
                <TextItem name={[name, 'name']} label={say('name')} max={200} />
                <TextItem name={[name, 'uscc']} label={say('uscc')} max={18} isOptional />
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
  const kind = Form.useWatch<PledgeForm['terms']['kind']>(['terms', 'kind']);
  const isMaximum = kind === 'maximum_amount';
  return (
    <>
      <div className="form-row">
        <ChoiceItem name={['terms', 'kind']} label={say('kind')} terms={pledgeKinds} />
        <MoneyItem
          name={['terms', 'securedFen']}
          label={say(isMaximum ? 'maximum' : 'secured')}
          hint={say('amountHint')}
          needed={say('needed')}
        />
        <TextItem
          name={['terms', 'claimKind']}
          label={say('claimKind')}
          hint={say('claimKindHint')}
          max={200}
          isOptional
        />
      </div>
      <div className="form-row">
        <DateItem name={['terms', 'debtFrom']} label={say(isMaximum ? 'fixedFrom' : 'debtFrom')} isOptional />
        <DateItem
          name={['terms', 'debtUntil']}
          label={say(isMaximum ? 'fixedUntil' : 'debtUntil')}
          hint={say('untilHint')}
          isOptional
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

import { Button, Form, InputNumber } from 'antd';
import { useRef, useState } from 'react';
import { newId } from '../../api/id';
import { CommandButton } from '../../design/command';
import { TextItem } from '../../design/form-items';
import { MoneyItem } from '../../design/money-item';
import { typedFen } from '../../format/money';
import { ppmOf } from '../../format/rate';
import { useWords } from '../../i18n/words';
import { filled } from '../transfers/transfer-filing';
import type { LicenseDetail } from './license';
import { rewardWords } from './reward-words';

const rewardsPath = '/api/reward-statements';
/** Largest weight of one inventor, as the service allows. */
const weightMax = 1_000_000;

interface Statement {
  readonly institution: string;
  readonly incomeFen: string;
  readonly costsFen?: string;
  readonly agreedPercent?: number;
  readonly ruleReference?: string;
  readonly inventors: readonly { readonly name: string; readonly weight: number }[];
}

/** 职务发明奖酬计算书 of a license's income: made once, then read and printed as the service lays it out. */
export function RewardAct({ license: { id, terms } }: { readonly license: LicenseDetail }) {
  const say = useWords(rewardWords);
  const statementId = useRef(newId());
  const [made, setMade] = useState<string>();
  return (
    <>
      <CommandButton<Statement>
        label={say('state')}
        hint={say('hint')}
        width={680}
        initialValues={{
          institution: terms.licensors[0] ?? '',
          costsFen: '0',
          inventors: [{ name: '', weight: 1 }],
        }}
        order={({ incomeFen, costsFen, agreedPercent, ...rest }) => ({
          path: rewardsPath,
          body: {
            statementId: statementId.current,
            licenseId: id,
            ...filled({ ...rest, incomeFen: typedFen(incomeFen), costsFen: typedFen(costsFen) }),
            ...(agreedPercent != null && { agreedSharePpm: ppmOf(agreedPercent) }),
          },
        })}
        done={say('stated')}
        changes={[rewardsPath]}
        onDone={() => {
          setMade(statementId.current);
          statementId.current = newId();
        }}
      >
        <TextItem name="institution" label={say('institution')} max={200} />
        <div className="form-row">
          <MoneyItem name="incomeFen" label={say('income')} needed={say('needed')} />
          <MoneyItem name="costsFen" label={say('costs')} hint={say('costsHint')} />
          <Form.Item name="agreedPercent" label={say('share')} extra={say('shareHint')}>
            <InputNumber min={0.0001} max={100} precision={4} />
          </Form.Item>
        </div>
        <TextItem name="ruleReference" label={say('rule')} hint={say('ruleHint')} max={500} isOptional />
        <Inventors />
      </CommandButton>
      {made && (
        <Button href={`${rewardsPath}/${made}?format=html`} target="_blank" rel="noopener">
          {say('open')}
        </Button>
      )}
    </>
  );
}

function Inventors() {
  const say = useWords(rewardWords);
  return (
    <fieldset className="parties">
      <legend>{say('inventors')}</legend>
      <Form.List name="inventors">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="form-row">
                <TextItem name={[name, 'name']} label={say('name')} />
                <Form.Item
                  name={[name, 'weight']}
                  label={say('weight')}
                  rules={[{ required: true, message: say('needed') }]}
                >
                  <InputNumber min={1} max={weightMax} precision={0} />
                </Form.Item>
                {fields.length > 1 && (
                  <Button onClick={() => remove(name)}>{say('drop', { index: name + 1 })}</Button>
                )}
              </div>
            ))}
            <Button onClick={() => add({ name: '', weight: 1 })}>{say('add')}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

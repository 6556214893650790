import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Answer } from '../../api/answer';
import { newId } from '../../api/id';
import { useRead } from '../../api/reading';
import { CaseLink } from '../../app/case-link';
import { CommandForm } from '../../design/command';
import { Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { Waiting } from '../../design/waiting';
import { transferKinds } from '../../dictionary/transfer';
import { divisions } from '../../format/division';
import { typedMoney } from '../../format/money';
import { usePick, useWords } from '../../i18n/words';
import { filingWords } from './new-words';
import { changedByTransfers, transfersPath } from './transfer';
import { filingOf, type TransferForm } from './transfer-filing';

/** 提交转让登记申请; a patent in the address is filled in with its holders. */
export default function NewTransferPage() {
  const say = useWords(filingWords);
  const [asked] = useSearchParams();
  const number = asked.get('patent') ?? '';
  const ledBy = asked.get('ledBy') ?? undefined;
  const { data: patent, isPending } = useRead<Answer<'/api/patents/{number}'>>(
    `/api/patents/${number}`,
    {},
    number !== '',
  );
  const transferId = useRef(newId());
  const go = useNavigate();
  if (number !== '' && isPending) return <Waiting />;
  return (
    <>
      <PageHead title={say('title')} hint={say('hint')} />
      {ledBy && (
        <p className="hint">
          {say('ledBy')}：<CaseLink reference={ledBy} />
        </p>
      )}
      <CommandForm<TransferForm>
        label={say('file')}
        initialValues={{
          patentNumbers: number,
          terms: {
            kind: 'contract',
            transferors: patent?.holders.join('\n') ?? '',
            transferees: [{ name: '' }],
            agreedOn: '',
          },
        }}
        order={(form) => ({ path: transfersPath, body: filingOf(transferId.current, form, ledBy) })}
        done={say('filed')}
        changes={changedByTransfers}
        onDone={() => void go(`/transfers/${transferId.current}`)}
      >
        <Terms />
        <Papers />
      </CommandForm>
    </>
  );
}

function Terms() {
  const say = useWords(filingWords);
  const pick = usePick();
  const needed = [{ required: true, whitespace: true, message: say('needed') }];
  return (
    <Section title={say('terms')}>
      <Form.Item name="patentNumbers" label={say('patents')} extra={say('patentsHint')} rules={needed}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} />
      </Form.Item>
      <div className="form-row">
        <Form.Item name={['terms', 'kind']} label={say('kind')}>
          <Select
            options={Object.entries(transferKinds).map(([value, term]) => ({ value, label: pick(term) }))}
          />
        </Form.Item>
        <Form.Item name={['terms', 'agreedOn']} label={say('agreedOn')} rules={needed}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name={['terms', 'contractNumber']} label={say('contractNumber')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name={['terms', 'priceFen']}
          label={say('price')}
          extra={say('priceHint')}
          rules={[
            {
              validator: (_, typed: string | undefined) => {
                const read = typed ? typedMoney(typed) : undefined;
                return read && 'refusal' in read
                  ? Promise.reject(new Error(read.refusal))
                  : Promise.resolve();
              },
            },
          ]}
        >
          <Input maxLength={30} />
        </Form.Item>
      </div>
      <Form.Item name={['terms', 'transferors']} label={say('transferors')} rules={needed}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} />
      </Form.Item>
      <Transferees />
    </Section>
  );
}

function Transferees() {
  const say = useWords(filingWords);
  return (
    <fieldset className="parties">
      <legend>{say('transferees')}</legend>
      <Form.List name={['terms', 'transferees']}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="form-row">
                <Form.Item
                  name={[name, 'name']}
                  label={say('name')}
                  rules={[{ required: true, whitespace: true, message: say('needed') }]}
                >
                  <Input maxLength={200} />
                </Form.Item>
                <Form.Item name={[name, 'uscc']} label={say('uscc')}>
                  <Input maxLength={18} />
                </Form.Item>
                <Form.Item name={[name, 'divisionCode']} label={say('division')}>
                  <Select
                    allowClear
                    options={divisions.map((one) => ({ value: one.code, label: one.name }))}
                  />
                </Form.Item>
                <Form.Item name={[name, 'sharePercent']} label={say('share')}>
                  <InputNumber min={0} max={100} />
                </Form.Item>
                {fields.length > 1 && (
                  <Button onClick={() => remove(name)}>{say('dropParty', { index: name + 1 })}</Button>
                )}
              </div>
            ))}
            <Button onClick={() => add({ name: '' })}>{say('addParty')}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

function Papers() {
  const say = useWords(filingWords);
  return (
    <Section title={say('papers')}>
      <Form.Item name={['papers', 'coOwnerConsents']} label={say('coOwnerConsents')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} />
      </Form.Item>
      <div className="form-row">
        <Form.Item name={['papers', 'exportClass']} label={say('exportClass')}>
          <Select
            allowClear
            options={(['free', 'restricted', 'prohibited'] as const).map((value) => ({
              value,
              label: say(value),
            }))}
          />
        </Form.Item>
        <Form.Item name={['papers', 'exportCertificate']} label={say('exportCertificate')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name={['papers', 'foreignReviewNumber']} label={say('foreignReviewNumber')}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
    </Section>
  );
}

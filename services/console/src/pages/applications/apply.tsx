import { Form, Input, InputNumber, Select } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { newId } from '../../api/id';
import { useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import { useTenantNames } from '../../api/tenant-names';
import type { AnswerOf } from '../../api/types';
import { CommandButton } from '../../design/command';
import { ManySelect } from '../../design/many-select';
import { MoneyItem } from '../../design/money-item';
import { qualifications } from '../../dictionary/enterprise';
import { typedFen } from '../../format/money';
import { usePick, useWords } from '../../i18n/words';
import { linesOf } from '../transfers/transfer-filing';
import { applicationsPath, changedByApplications } from './application';
import { applicationWords } from './words';

interface ApplyForm {
  readonly name: string;
  readonly productId: string;
  readonly wantedFen: string;
  readonly termMonths: number;
  readonly patentNumbers?: string;
  readonly qualifications?: readonly string[];
}

const offered = { limit: 100 } as const;

/** An enterprise applies for itself, for a product that is on offer. */
export function Apply() {
  const say = useWords(applicationWords);
  const pick = usePick();
  const uscc = useWho()?.principal.tenant;
  const nameOf = useTenantNames();
  const go = useNavigate();
  const applicationId = useRef(newId());
  const { data: products } = useRead<AnswerOf<'/api/credit-products'>>('/api/credit-products', offered);
  const productOf = (id: string) => products?.items.find((product) => product.id === id);
  const needed = [{ required: true, message: say('needed') }];
  return (
    <CommandButton<ApplyForm>
      kind="primary"
      label={say('apply')}
      hint={say('applyHint')}
      order={({ name, productId, wantedFen, patentNumbers, ...rest }) => ({
        path: applicationsPath,
        body: {
          ...rest,
          applicationId: applicationId.current,
          applicant: { name: name.trim(), uscc, kind: 'enterprise' },
          bank: productOf(productId)?.bank,
          product: productOf(productId)?.code,
          wantedFen: typedFen(wantedFen),
          patentNumbers: linesOf(patentNumbers),
        },
      })}
      done={say('applied')}
      changes={changedByApplications}
      onDone={() => void go(`/applications/${applicationId.current}`)}
    >
      <Form.Item name="name" label={say('applicant')} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="productId" label={say('product')} rules={[{ required: true, message: say('choose') }]}>
        <Select
          options={products?.items.map(({ id, bank, name }) => ({
            value: id,
            label: `${name} · ${nameOf(bank) ?? bank}`,
          }))}
        />
      </Form.Item>
      <MoneyItem name="wantedFen" label={say('wanted')} hint={say('amountHint')} needed={say('needed')} />
      <Form.Item name="termMonths" label={say('monthsLabel')} rules={needed}>
        <InputNumber min={1} max={360} precision={0} />
      </Form.Item>
      <Form.Item name="patentNumbers" label={say('patents')} extra={say('patentsHint')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name="qualifications" label={say('qualifications')}>
        <ManySelect
          options={Object.entries(qualifications).map(([value, term]) => ({ value, label: pick(term) }))}
        />
      </Form.Item>
    </CommandButton>
  );
}

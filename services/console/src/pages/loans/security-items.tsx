import { Form, Select } from 'antd';
import { useRead } from '../../api/reading';
import type { AnswerOf } from '../../api/types';
import { ManySelect } from '../../design/many-select';
import { loanSecurities } from '../../dictionary/loan';
import { money, readAmount } from '../../format/money';
import { comma } from '../../format/comma';
import { usePick, useTongue, useWords } from '../../i18n/words';
import type { Pledge } from '../pledges/pledge';
import type { LoanForm } from './loan-filing';
import { disbursementWords } from './new-words';

const registered = { stage: 'registered', limit: 100 } as const;
const open = { stage: 'open', limit: 100 } as const;

/** By what a loan is secured, and under which line it is drawn. */
export function SecurityItems() {
  const say = useWords(disbursementWords);
  const pick = usePick();
  const security = Form.useWatch<LoanForm['terms']['security']>(['terms', 'security']);
  return (
    <>
      <Form.Item name={['terms', 'security']} label={say('security')}>
        <Select
          options={Object.entries(loanSecurities).map(([value, term]) => ({ value, label: pick(term) }))}
        />
      </Form.Item>
      {security !== 'credit' && <PledgeItem />}
      <LineItem />
    </>
  );
}

function PledgeItem() {
  const say = useWords(disbursementWords);
  const tongue = useTongue();
  const { data } = useRead<{ items: readonly Pledge[] }>('/api/pledges', registered);
  return (
    <Form.Item name="pledgeIds" label={say('pledges')} extra={say('pledgesHint')}>
      <ManySelect
        options={data?.items.map(({ id, certificateNumber, pledgors, securedFen }) => ({
          value: id,
          label: `${certificateNumber ?? id} · ${pledgors.join(comma())} · ${money(readAmount(securedFen) ?? 0n, tongue)}`,
        }))}
      />
    </Form.Item>
  );
}

/** A member's line by whom it is for and what is left of it; of a collective one, each member's part. */
function LineItem() {
  const say = useWords(disbursementWords);
  const tongue = useTongue();
  const { data } = useRead<AnswerOf<'/api/credit-lines'>>('/api/credit-lines', open);
  return (
    <Form.Item name="creditLineId" label={say('line')} extra={say('lineHint')}>
      <Select
        allowClear
        placeholder={say('none')}
        showSearch={{ optionFilterProp: 'label' }}
        options={data?.items.map(({ id, members, park, limitFen, drawnFen, validUntil: until }) => {
          const left = (readAmount(limitFen) ?? 0n) - (readAmount(drawnFen) ?? 0n);
          const name = park ?? members.map((member) => member.name).join(comma());
          return { value: id, label: say('lineOption', { name, sum: money(left, tongue), until }) };
        })}
      />
    </Form.Item>
  );
}

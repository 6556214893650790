import { Form, Select } from 'antd';
import { useRead } from '../../api/reading';
import type { AnswerOf } from '../../api/types';
import { money, readAmount, yuan } from '../../format/money';
import { useTongue, useWords } from '../../i18n/words';
import type { LoanForm } from './loan-filing';
import { disbursementWords } from './new-words';

const approvedOnes = { stage: 'approved', limit: 100 } as const;

/** The approved application a loan answers; choosing one fills in what it settled. */
export function ApplicationItem() {
  const say = useWords(disbursementWords);
  const tongue = useTongue();
  const form = Form.useFormInstance<LoanForm>();
  const { data } = useRead<AnswerOf<'/api/credit-applications'>>('/api/credit-applications', approvedOnes);
  const fill = (id: string | undefined): void => {
    const chosen = data?.items.find((application) => application.id === id);
    if (!chosen) return;
    const { applicant, applicantUscc, product, termMonths, approvedFen, qualifications } = chosen;
    form.setFieldsValue({
      borrower: { name: applicant, uscc: applicantUscc ?? '' },
      product,
      qualifications,
      terms: { termMonths, principalFen: yuan(readAmount(approvedFen) ?? 0n) },
    });
  };
  return (
    <Form.Item name="applicationId" label={say('application')} extra={say('applicationHint')}>
      <Select
        allowClear
        placeholder={say('none')}
        showSearch={{ optionFilterProp: 'label' }}
        options={data?.items.map(({ id, applicant, product, approvedFen }) => ({
          value: id,
          label: `${applicant} · ${product} · ${money(readAmount(approvedFen) ?? 0n, tongue)}`,
        }))}
        onChange={fill}
      />
    </Form.Item>
  );
}

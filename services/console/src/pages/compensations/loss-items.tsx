import { Form, Select } from 'antd';
import { useRead, type Page } from '../../api/reading';
import { MoneyItem } from '../../design/money-item';
import { money, yuan } from '../../format/money';
import { useTongue, useWords } from '../../i18n/words';
import type { Fund } from '../funds/fund';
import { loansPath, type Loan } from '../loans/loan';
import { badClasses, isClaimable, unpaidFen, type ClaimForm } from './claim-filing';
import { claimWords } from './claim-words';

/** Loans of a class one look shows; a loan beyond them is claimed for from its own page. */
const shownMax = 100;

/** The loans of this bank that a loss may be claimed for, the one that was asked for among them; undefined while they are read. */
function useClaimable(asked: Loan | undefined): readonly Loan[] | undefined {
  const [substandard, doubtful, loss] = badClasses;
  const pages = [useBad(substandard), useBad(doubtful), useBad(loss)];
  if (pages.some((page) => page === undefined)) return undefined;
  const found = pages.flatMap((page) => page?.items ?? []).filter(isClaimable);
  return asked && !found.some(({ id }) => id === asked.id) ? [asked, ...found] : found;
}

function useBad(loanClass: Loan['class']): Page<Loan> | undefined {
  return useRead<Page<Loan>>(loansPath, { class: loanClass, limit: shownMax }).data;
}

/** The loan, the fund that covers it, and how much of the principal is lost. */
export function LossItems({
  funds,
  asked,
}: {
  readonly funds: readonly Fund[];
  readonly asked: Loan | undefined;
}) {
  const say = useWords(claimWords);
  const tongue = useTongue();
  const form = Form.useFormInstance<ClaimForm>();
  const loans = useClaimable(asked);
  const loanId = Form.useWatch('loanId', form);
  const loan = loans?.find(({ id }) => id === loanId);
  const choose = (id: string): void => {
    const chosen = loans?.find((one) => one.id === id);
    if (chosen) form.setFieldValue('lossFen', yuan(unpaidFen(chosen)));
  };
  const unpaid = loan ? say('unpaid', { sum: money(unpaidFen(loan), tongue) }) : '';
  return (
    <>
      <Form.Item
        name="loanId"
        label={say('loan')}
        extra={say(loans?.length === 0 ? 'noLoans' : 'loanHint')}
        rules={[{ required: true, message: say('choose') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={loans?.map((one) => ({
            value: one.id,
            label: `${one.borrower} · ${money(BigInt(one.principalFen), tongue)} · ${one.disbursedOn}`,
          }))}
          onChange={choose}
        />
      </Form.Item>
      <FundItem funds={funds} />
      <MoneyItem
        name="lossFen"
        label={say('loss')}
        hint={`${unpaid}${say('lossHint')}`}
        needed={say('needed')}
      />
    </>
  );
}

function FundItem({ funds }: { readonly funds: readonly Fund[] }) {
  const say = useWords(claimWords);
  const form = Form.useFormInstance<ClaimForm>();
  const fundId = Form.useWatch('fundId', form);
  const rules = funds.find(({ id }) => id === fundId)?.rules;
  const asks =
    rules &&
    say('rules', {
      days: rules.overdueDaysMin ?? 0,
      suit: say(rules.suitRequired ? 'suit' : 'noSuit'),
    });
  return (
    <Form.Item
      name="fundId"
      label={say('fund')}
      extra={asks ?? say('fundHint')}
      rules={[{ required: true, message: say('choose') }]}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={funds.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form.Item>
  );
}

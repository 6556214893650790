import { Alert, Form, Input, Select } from 'antd';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { useRead, type Page } from '../../api/reading';
import { MoneyItem } from '../../design/money-item';
import { ProblemPanel } from '../../design/problem-panel';
import { money, yuan } from '../../format/money';
import { useTongue, useWords } from '../../i18n/words';
import { useFunds } from '../funds/fund-link';
import { loansPath, type Loan, type LoanDetail } from '../loans/loan';
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
export function LossItems({ asked }: { readonly asked: Loan | undefined }) {
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
      <FundItem loanId={loanId} />
      <MoneyItem
        name="lossFen"
        label={say('loss')}
        hint={`${unpaid}${say('lossHint')}`}
        needed={say('needed')}
      />
    </>
  );
}

/** The fund that covers the loan: the loan tells it, and nobody is asked. */
function FundItem({ loanId }: { readonly loanId: string | undefined }) {
  const say = useWords(claimWords);
  const form = Form.useFormInstance<ClaimForm>();
  const { data, error } = useRead<LoanDetail>(`${loansPath}/${loanId}`, {}, loanId !== undefined);
  // While another loan is read, the one before is still at hand.
  const coverage = data?.id === loanId ? data?.coverage : undefined;
  const fundId = coverage?.fundId;
  useEffect(() => form.setFieldValue('fundId', fundId), [form, fundId]);
  const isUncovered = coverage === null;
  return (
    <Form.Item
      name="fundId"
      label={say('fund')}
      extra={
        <>
          {error && <ProblemPanel error={error} />}
          {isUncovered && <Uncovered loanId={data!.id} />}
          {fundId && <RulesHint fundId={fundId} />}
        </>
      }
      rules={[{ required: true, message: say(isUncovered ? 'chooseCovered' : 'chooseLoan') }]}
      getValueProps={() => ({ value: coverage?.name ?? '' })}
    >
      <Input readOnly placeholder={say('fundHint')} />
    </Form.Item>
  );
}

/** Of a loan that no fund covers no loss is claimed; whether one still takes it in, its page tells. */
function Uncovered({ loanId }: { readonly loanId: string }) {
  const say = useWords(claimWords);
  return (
    <Alert
      className="problem"
      type="warning"
      showIcon
      title={say('uncovered')}
      description={<Link to={`/loans/${loanId}`}>{say('openLoan')}</Link>}
    />
  );
}

/** What the fund asks for before a loss is claimed. */
function RulesHint({ fundId }: { readonly fundId: string }) {
  const say = useWords(claimWords);
  const rules = useFunds().funds?.find(({ id }) => id === fundId)?.rules;
  if (!rules) return null;
  const suit = say(rules.suitRequired ? 'suit' : 'noSuit');
  return <>{say('rules', { days: rules.overdueDaysMin ?? 0, suit })}</>;
}

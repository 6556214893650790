import { Form, Input, Select } from 'antd';
import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import { LongTextItem } from '../../design/form-items';
import { MoneyItem } from '../../design/money-item';
import type { Order } from '../../design/use-command';
import { loanClasses } from '../../dictionary/loan';
import { today } from '../../format/dates';
import { typedFen } from '../../format/money';
import { usePick, useWords } from '../../i18n/words';
import { isBadClass, isClaimable } from '../compensations/claim-filing';
import { ClaimLink } from '../compensations/of-loan';
import { CoverButton } from '../funds/cover-button';
import { changedByLoans, loansPath, type LoanDetail } from './loan';
import { loanWords } from './words';

type Post = (act: string, body: object) => Order;

/** What the bank that lent it may tell of a loan; nobody else writes. */
export function LoanActs({ loan }: { readonly loan: LoanDetail }) {
  const principal = useWho()?.principal;
  if (!principal?.roles.includes('bank') || principal.tenant !== loan.bank) return null;
  const post: Post = (act, body) => ({ path: `${loansPath}/${loan.id}/${act}`, body });
  const isRunning = loan.stage === 'running';
  // Of a loan that went bad somebody bore the loss: it is no mistake of telling.
  const isReversible = (isRunning || loan.stage === 'settled') && !isBadClass(loan.class);
  return (
    <>
      {isRunning && <Repay post={post} />}
      {isRunning && <Extend post={post} dueOn={loan.dueOn} />}
      {isRunning && <Classify post={post} now={loan.class} />}
      {isRunning && isBadClass(loan.class) && <WriteOff post={post} />}
      {(loan.stage === 'written_off' || isBadClass(loan.class)) && <Recover post={post} />}
      {isRunning && loan.coverage === null && <CoverButton loan={loan} />}
      {isClaimable(loan) && loan.coverage && <ClaimLink loanId={loan.id} />}
      {isReversible && <Reverse post={post} />}
    </>
  );
}

interface Payment {
  readonly paymentReference: string;
  readonly principalFen: string;
  readonly interestFen: string;
  readonly paidOn: string;
}

function Repay({ post }: { readonly post: Post }) {
  const say = useWords(loanWords);
  return (
    <CommandButton<Payment>
      kind="primary"
      label={say('repay')}
      hint={say('repayHint')}
      initialValues={{ paidOn: today() }}
      order={({ principalFen, interestFen, ...rest }) =>
        post('repayments', {
          ...rest,
          principalFen: typedFen(principalFen),
          interestFen: typedFen(interestFen),
        })
      }
      done={say('repaidDone')}
      changes={changedByLoans}
    >
      <TextItem name="paymentReference" label={say('reference')} />
      <MoneyItem
        name="principalFen"
        label={say('principalPaid')}
        hint={say('amountHint')}
        needed={say('needed')}
      />
      <MoneyItem
        name="interestFen"
        label={say('interestPart')}
        hint={say('amountHint')}
        needed={say('needed')}
      />
      <DateItem name="paidOn" label={say('paidOn')} />
    </CommandButton>
  );
}

function Extend({ post, dueOn }: { readonly post: Post; readonly dueOn: string }) {
  const say = useWords(loanWords);
  return (
    <CommandButton<{ dueOn: string; reason: string }>
      label={say('extend')}
      hint={say('extendHint')}
      initialValues={{ dueOn }}
      order={(body) => post('extension', body)}
      done={say('extended')}
      changes={changedByLoans}
    >
      <DateItem name="dueOn" label={say('newDueOn')} />
      <Form.Item
        name="reason"
        label={say('reason')}
        rules={[{ required: true, whitespace: true, message: say('needed') }]}
      >
        <Input.TextArea maxLength={1_000} showCount autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
    </CommandButton>
  );
}

function Classify({ post, now }: { readonly post: Post; readonly now: string }) {
  const say = useWords(loanWords);
  const pick = usePick();
  return (
    <CommandButton<{ class: string }>
      label={say('classify')}
      initialValues={{ class: now }}
      order={(body) => post('classification', body)}
      done={say('classified')}
      changes={changedByLoans}
    >
      <Form.Item name="class" label={say('loanClass')} rules={[{ required: true, message: say('choose') }]}>
        <Select
          options={Object.entries(loanClasses).map(([value, term]) => ({ value, label: pick(term) }))}
        />
      </Form.Item>
    </CommandButton>
  );
}

function WriteOff({ post }: { readonly post: Post }) {
  const say = useWords(loanWords);
  return (
    <CommandButton<{ amountFen: string }>
      label={say('writeOff')}
      irreversible={say('writeOffIrreversible')}
      order={({ amountFen }) => post('write-off', { amountFen: typedFen(amountFen) })}
      done={say('writtenOffDone')}
      changes={changedByLoans}
    >
      <MoneyItem name="amountFen" label={say('amount')} needed={say('needed')} />
    </CommandButton>
  );
}

interface Recovery {
  readonly recoveryReference: string;
  readonly amountFen: string;
  readonly recoveredOn: string;
}

function Recover({ post }: { readonly post: Post }) {
  const say = useWords(loanWords);
  return (
    <CommandButton<Recovery>
      label={say('recover')}
      hint={say('recoverHint')}
      initialValues={{ recoveredOn: today() }}
      order={({ amountFen, ...rest }) => post('recoveries', { ...rest, amountFen: typedFen(amountFen) })}
      done={say('recoveredDone')}
      changes={changedByLoans}
    >
      <TextItem name="recoveryReference" label={say('reference')} />
      <MoneyItem name="amountFen" label={say('amount')} needed={say('needed')} />
      <DateItem name="recoveredOn" label={say('recoveredOn')} />
    </CommandButton>
  );
}

function Reverse({ post }: { readonly post: Post }) {
  const say = useWords(loanWords);
  return (
    <CommandButton<{ reason: string }>
      label={say('reverse')}
      title={say('reverseTitle')}
      hint={say('reverseHint')}
      irreversible={say('reverseIrreversible')}
      order={(body) => post('reversal', body)}
      done={say('reversedDone')}
      changes={changedByLoans}
    >
      <LongTextItem name="reason" label={say('reversalReason')} max={1_000} />
    </CommandButton>
  );
}

interface ItemProps {
  readonly name: string;
  readonly label: string;
}

function TextItem({ name, label }: ItemProps) {
  const say = useWords(loanWords);
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, whitespace: true, message: say('needed') }]}
    >
      <Input maxLength={100} />
    </Form.Item>
  );
}

function DateItem({ name, label }: ItemProps) {
  const say = useWords(loanWords);
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: say('needed') }]}>
      <Input type="date" />
    </Form.Item>
  );
}

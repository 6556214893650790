import { Form, Select } from 'antd';
import { useRef } from 'react';
import { newId } from '../../api/id';
import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import { DateItem, LongTextItem, TextItem } from '../../design/form-items';
import { ManySelect } from '../../design/many-select';
import { MoneyItem } from '../../design/money-item';
import type { Order } from '../../design/use-command';
import { today } from '../../format/dates';
import { money, readAmount, typedFen } from '../../format/money';
import { useTongue, useWords } from '../../i18n/words';
import { PiecesItem } from './pieces-item';
import {
  changedByTrials,
  guaranteesLeft,
  isRunning,
  owedSums,
  trialsPath,
  type OwedSum,
  type TrialDetail,
} from './trial';
import { trialWords } from './words';

type Post = (act: string, body: object) => Order;

/** What this caller may do: both sides report and give back, the filer confirms what came in. */
export function TrialActs({ trial }: { readonly trial: TrialDetail }) {
  const tenant = useWho()?.principal.tenant;
  const isFiler = trial.startedBy === tenant;
  const isParty = isFiler || (trial.licenseeUscc !== null && trial.licenseeUscc === tenant);
  if (!isParty) return null;
  const owed = owedSums(trial);
  const late = owed.filter(({ state }) => state === 'defaulted');
  const standing = guaranteesLeft(trial);
  const post: Post = (act, body) => ({ path: `${trialsPath}/${trial.id}/${act}`, body });
  return (
    <>
      {isRunning(trial) && <Report trial={trial} post={post} />}
      {isFiler && owed.length > 0 && <Pay sums={owed} post={post} />}
      {isFiler && late.length > 0 && standing.length > 0 && (
        <PayOut sums={late} standing={standing} post={post} />
      )}
      {isRunning(trial) && today() <= trial.trialUntil && <GiveBack post={post} />}
    </>
  );
}

interface Reported {
  readonly periodFrom: string;
  readonly periodUntil: string;
  readonly salesFen: string;
  readonly outputPieces?: string;
  readonly milestones?: readonly string[];
}

function Report({ trial, post }: { readonly trial: TrialDetail; readonly post: Post }) {
  const say = useWords(trialWords);
  const reportId = useRef(newId());
  const reached = new Set(trial.reports.flatMap(({ milestones = [] }) => milestones));
  const open = trial.sums.flatMap(({ milestone }) =>
    milestone !== undefined && !reached.has(milestone) ? [milestone] : [],
  );
  return (
    <CommandButton<Reported, { fellDue: readonly unknown[] }>
      kind="primary"
      label={say('report')}
      hint={say('reportHint')}
      initialValues={{ salesFen: '0', outputPieces: '0' }}
      order={({ salesFen, milestones = [], ...rest }) =>
        post('reports', { ...rest, milestones, salesFen: typedFen(salesFen), reportId: reportId.current })
      }
      done={({ fellDue }) =>
        fellDue.length > 0 ? say('fellDue', { count: fellDue.length }) : say('reported')
      }
      changes={changedByTrials}
      onDone={() => {
        reportId.current = newId();
      }}
    >
      <div className="form-row">
        <DateItem name="periodFrom" label={say('periodFrom')} />
        <DateItem name="periodUntil" label={say('periodUntil')} />
        <MoneyItem name="salesFen" label={say('sales')} hint={say('salesHint')} needed={say('needed')} />
        <PiecesItem name="outputPieces" label={say('output')} />
      </div>
      {open.length > 0 && (
        <Form.Item name="milestones" label={say('milestonesChoose')}>
          <ManySelect options={open.map((value) => ({ value, label: value }))} />
        </Form.Item>
      )}
    </CommandButton>
  );
}

interface Payment {
  readonly dueId: string;
  readonly paidFen: string;
  readonly paymentReference: string;
  readonly paidOn: string;
}

const paymentOf = <Form extends Payment>({ paidFen, ...rest }: Form): object => ({
  ...rest,
  paidFen: typedFen(paidFen),
});

/** Which sum, how much, by what reference, when. */
function PaymentItems({ sums }: { readonly sums: readonly OwedSum[] }) {
  const say = useWords(trialWords);
  const tongue = useTongue();
  const options = sums.map(({ dueId, ordinal, owedFen, payBy }) => ({
    value: dueId,
    label: say('sumOf', { ordinal, payBy, amount: money(readAmount(owedFen) ?? 0n, tongue) }),
  }));
  return (
    <>
      <Form.Item name="dueId" label={say('sum')} rules={[{ required: true, message: say('choose') }]}>
        <Select options={options} />
      </Form.Item>
      <MoneyItem name="paidFen" label={say('paidFen')} needed={say('needed')} />
      <TextItem name="paymentReference" label={say('reference')} />
      <DateItem name="paidOn" label={say('paidOn')} />
    </>
  );
}

function Pay({ sums, post }: { readonly sums: readonly OwedSum[]; readonly post: Post }) {
  const say = useWords(trialWords);
  return (
    <CommandButton<Payment>
      label={say('pay')}
      hint={say('payHint')}
      initialValues={{ paidOn: today(), ...(sums[0] && { dueId: sums[0].dueId }) }}
      order={(payment) => post('payments', paymentOf(payment))}
      done={say('payDone')}
      changes={changedByTrials}
    >
      <PaymentItems sums={sums} />
    </CommandButton>
  );
}

function PayOut({
  sums,
  standing,
  post,
}: {
  readonly sums: readonly OwedSum[];
  readonly standing: ReturnType<typeof guaranteesLeft>;
  readonly post: Post;
}) {
  const say = useWords(trialWords);
  const tongue = useTongue();
  return (
    <CommandButton<Payment & { guarantor: string }>
      label={say('payOut')}
      hint={say('payOutHint')}
      initialValues={{ paidOn: today(), ...(sums[0] && { dueId: sums[0].dueId }) }}
      order={(payout) => post('guarantee-payouts', paymentOf(payout))}
      done={say('payOutDone')}
      changes={changedByTrials}
    >
      <Form.Item
        name="guarantor"
        label={say('guarantor')}
        rules={[{ required: true, message: say('choose') }]}
      >
        <Select
          options={standing.map(({ guarantor, leftFen }) => ({
            value: guarantor,
            label: say('guarantorLeft', { guarantor, amount: money(leftFen, tongue) }),
          }))}
        />
      </Form.Item>
      <PaymentItems sums={sums} />
    </CommandButton>
  );
}

function GiveBack({ post }: { readonly post: Post }) {
  const say = useWords(trialWords);
  return (
    <CommandButton<{ reason: string }>
      label={say('giveBack')}
      hint={say('giveBackHint')}
      irreversible={say('giveBackIrreversible')}
      order={(reason) => post('return', reason)}
      done={say('givenBack')}
      changes={changedByTrials}
    >
      <LongTextItem name="reason" label={say('reason')} max={1_000} />
    </CommandButton>
  );
}

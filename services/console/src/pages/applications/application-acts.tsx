import { Form, Input, Select } from 'antd';
import { Link } from 'react-router';
import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import { MoneyItem } from '../../design/money-item';
import type { Order } from '../../design/use-command';
import { declineReasons } from '../../dictionary/application';
import { readAmount, typedFen, yuan } from '../../format/money';
import { usePick, useWords } from '../../i18n/words';
import { disbursementWords } from '../loans/new-words';
import { applicationsPath, changedByApplications, type ApplicationDetail } from './application';
import { applicationWords } from './words';

type Post = (act: string, body: object) => Order;

const indicators = [
  'talent',
  'rd_input',
  'rd_activity',
  'intellectual_property',
  'innovative_product',
  'service',
  'brand',
] as const;

/** What this caller may do: while it waits the office and its bank grade and the bank decides; then the bank lends. */
export function ApplicationActs({ application }: { readonly application: ApplicationDetail }) {
  const principal = useWho()?.principal;
  const sayDisbursement = useWords(disbursementWords);
  if (!principal) return null;
  const { roles, tenant } = principal;
  const isItsBank = roles.includes('bank') && tenant === application.bank;
  if (application.stage === 'approved' && isItsBank) {
    return (
      <Link className="button-link" to={`/loans/new?application=${application.id}`}>
        {sayDisbursement('link')}
      </Link>
    );
  }
  if (application.stage !== 'applied') return null;
  const isOffice = roles.includes('office') || roles.includes('reviewer');
  const post: Post = (act, body) => ({ path: `${applicationsPath}/${application.id}/${act}`, body });
  return (
    <>
      {isItsBank && <Approve post={post} wantedFen={application.wantedFen} />}
      {isItsBank && <Decline post={post} />}
      {(isItsBank || isOffice) && <Grade post={post} />}
    </>
  );
}

function Approve({ post, wantedFen }: { readonly post: Post; readonly wantedFen: string }) {
  const say = useWords(applicationWords);
  return (
    <CommandButton<{ approvedFen: string }>
      kind="primary"
      label={say('approve')}
      hint={say('approveHint')}
      irreversible={say('approveIrreversible')}
      initialValues={{ approvedFen: yuan(readAmount(wantedFen) ?? 0n) }}
      order={({ approvedFen }) => post('approval', { approvedFen: typedFen(approvedFen) })}
      done={say('approvedDone')}
      changes={changedByApplications}
    >
      <MoneyItem name="approvedFen" label={say('approved')} hint={say('amountHint')} needed={say('needed')} />
    </CommandButton>
  );
}

function Decline({ post }: { readonly post: Post }) {
  const say = useWords(applicationWords);
  const pick = usePick();
  return (
    <CommandButton<{ reasonCode: string; reason: string }>
      label={say('decline')}
      irreversible={say('declineIrreversible')}
      order={(body) => post('decline', body)}
      done={say('declined')}
      changes={changedByApplications}
    >
      <Form.Item
        name="reasonCode"
        label={say('reasonCode')}
        rules={[{ required: true, message: say('choose') }]}
      >
        <Select
          options={Object.entries(declineReasons).map(([value, term]) => ({ value, label: pick(term) }))}
        />
      </Form.Item>
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

function Grade({ post }: { readonly post: Post }) {
  const say = useWords(applicationWords);
  return (
    <CommandButton<{ measures: Record<string, string> }>
      label={say('gradeAct')}
      hint={say('gradeHint')}
      order={(body) => post('grading', body)}
      done={say('graded')}
      changes={changedByApplications}
    >
      {indicators.map((indicator) => (
        <Form.Item
          key={indicator}
          name={['measures', indicator]}
          label={say(indicator)}
          rules={[{ required: true, pattern: /^\d{1,12}$/, message: say('wholeNumber') }]}
        >
          <Input inputMode="numeric" maxLength={12} />
        </Form.Item>
      ))}
    </CommandButton>
  );
}

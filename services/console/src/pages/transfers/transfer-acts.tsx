import { Form, Input } from 'antd';
import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import type { Order } from '../../design/use-command';
import { useWords } from '../../i18n/words';
import { changedByTransfers, transfersPath, type Transfer } from './transfer';
import { transferWords } from './words';

interface Reason {
  readonly reason: string;
}

interface Refusal extends Reason {
  readonly reasonCode: string;
}

/** What this caller may do with a transfer at its stage; everything else is not shown, and refused by the service. */
export function TransferActs({ transfer: { id, stage, filedBy } }: { readonly transfer: Transfer }) {
  const say = useWords(transferWords);
  const principal = useWho()?.principal;
  const may = (role: 'office' | 'reviewer'): boolean => principal?.roles.includes(role) ?? false;
  const post = (act: string, body: object = {}): Order => ({ path: `${transfersPath}/${id}/${act}`, body });
  return (
    <>
      {stage === 'filed' && may('reviewer') && (
        <>
          <CommandButton
            kind="primary"
            label={say('register')}
            hint={say('registerHint')}
            irreversible={say('registerIrreversible')}
            order={() => post('registration')}
            done={say('registered')}
            changes={changedByTransfers}
          />
          <CommandButton<Refusal>
            label={say('refuse')}
            order={(refusal) => post('refusal', refusal)}
            done={say('refused')}
            changes={changedByTransfers}
          >
            <Form.Item
              name="reasonCode"
              label={say('reasonCode')}
              extra={say('reasonCodeHint')}
              rules={[{ required: true, pattern: /^[A-Z0-9_]{3,60}$/, message: say('reasonCodeBad') }]}
            >
              <Input maxLength={60} />
            </Form.Item>
            <ReasonItem />
          </CommandButton>
        </>
      )}
      {stage === 'filed' && filedBy === principal?.tenant && (
        <CommandButton<Reason>
          label={say('withdraw')}
          hint={say('withdrawHint')}
          order={(reason) => post('withdrawal', reason)}
          done={say('withdrawn')}
          changes={changedByTransfers}
        >
          <ReasonItem />
        </CommandButton>
      )}
      {stage === 'registered' && may('office') && (
        <CommandButton<Reason>
          label={say('revoke')}
          irreversible={say('revokeIrreversible')}
          order={(reason) => post('revocation', reason)}
          done={say('revoked')}
          changes={changedByTransfers}
        >
          <ReasonItem />
        </CommandButton>
      )}
    </>
  );
}

function ReasonItem() {
  const say = useWords(transferWords);
  return (
    <Form.Item
      name="reason"
      label={say('reason')}
      rules={[{ required: true, whitespace: true, message: say('reasonNeeded') }]}
    >
      <Input.TextArea maxLength={1_000} showCount autoSize={{ minRows: 3, maxRows: 8 }} />
    </Form.Item>
  );
}

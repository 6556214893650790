import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import { useCaution } from '../../design/examination';
import { ChoiceItem, LongTextItem } from '../../design/form-items';
import type { Order } from '../../design/use-command';
import { transferRefusals } from '../../dictionary/transfer';
import { useWords } from '../../i18n/words';
import { caseOf, changedByTransfers, transfersPath, type TransferDetail } from './transfer';
import { transferWords } from './words';

interface Reason {
  readonly reason: string;
}

interface Refusal extends Reason {
  readonly reasonCode: string;
}

/** What this caller may do with a transfer at its stage; everything else is not shown, and refused by the service. */
export function TransferActs({ transfer }: { readonly transfer: TransferDetail }) {
  const { id, stage, filedBy } = transfer;
  const say = useWords(transferWords);
  const principal = useWho()?.principal;
  const caution = useCaution(caseOf(transfer));
  const may = (role: 'office' | 'reviewer'): boolean => principal?.roles.includes(role) ?? false;
  const post = (act: string, body: object = {}): Order => ({ path: `${transfersPath}/${id}/${act}`, body });
  return (
    <>
      {stage === 'filed' && may('reviewer') && (
        <>
          <CommandButton
            kind="primary"
            decision="approve"
            label={say('register')}
            hint={say('registerHint')}
            caution={caution}
            irreversible={say('registerIrreversible')}
            order={() => post('registration')}
            done={say('registered')}
            changes={changedByTransfers}
          />
          <CommandButton<Refusal>
            decision="refuse"
            label={say('refuse')}
            order={(refusal) => post('refusal', refusal)}
            done={say('refused')}
            changes={changedByTransfers}
          >
            <ChoiceItem name="reasonCode" label={say('reasonCode')} terms={transferRefusals} />
            <LongTextItem name="reason" label={say('reason')} max={1_000} />
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
          <LongTextItem name="reason" label={say('reason')} max={1_000} />
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
          <LongTextItem name="reason" label={say('reason')} max={1_000} />
        </CommandButton>
      )}
    </>
  );
}

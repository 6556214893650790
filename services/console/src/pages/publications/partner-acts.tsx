import { CommandButton } from '../../design/command';
import { RotateSecret } from '../../design/rotate-secret';
import { atMinute } from '../../format/dates';
import { useWords } from '../../i18n/words';
import { partnersPath, type Partner } from './publication';
import { ChangePartner } from './set-partner';
import { publicationWords } from './words';

const changes = [partnersPath] as const;

/** What the office may do with a partner: its setting, and its signing secret. */
export function PartnerActs({ partner }: { readonly partner: Partner }) {
  const say = useWords(publicationWords);
  const { id, name, rotatingUntil } = partner;
  return (
    <span className="row-acts">
      <ChangePartner partner={partner} />
      <RotateSecret
        kind="link"
        title={say('rotateOf', { name })}
        path={`${partnersPath}/${id}/rotation`}
        changes={changes}
      />
      {rotatingUntil && (
        <CommandButton
          kind="link"
          label={say('endOldSecret')}
          title={say('endOldSecretOf', { name })}
          hint={say('oldSecretUntil', { at: atMinute(rotatingUntil) })}
          irreversible={say('endOldSecretIrreversible')}
          order={() => ({ path: `${partnersPath}/${id}/old-secret-ending`, body: {} })}
          done={say('oldSecretEnded')}
          changes={changes}
        />
      )}
    </span>
  );
}

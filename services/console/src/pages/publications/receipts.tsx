import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import { StatusTag } from '../../design/status-tag';
import { targetStates } from '../../dictionary/delivery';
import { atMinute } from '../../format/dates';
import { useWords } from '../../i18n/words';
import { publicationsPath, type Publication, type Target } from './publication';
import { publicationWords } from './words';

/** What each partner has of a listing, why not, and the way to send it again. */
export function Receipts({ publication: { id, targets } }: { readonly publication: Publication }) {
  const say = useWords(publicationWords);
  if (targets.length === 0) return <span className="hint">{say('notSent')}</span>;
  return (
    <ul>
      {targets.map((target) => (
        <li key={target.partnerId}>
          <Receipt id={id} target={target} />
        </li>
      ))}
    </ul>
  );
}

function Receipt({ id, target }: { readonly id: string; readonly target: Target }) {
  const say = useWords(publicationWords);
  const isOffice = useWho()?.principal.roles.includes('office') ?? false;
  const { partnerId: partner, state, receipt, attempts, nextAt, why } = target;
  return (
    <>
      {partner} <StatusTag terms={targetStates} value={state} />{' '}
      <small className="hint">
        {[
          receipt && `${say('receipt')} ${receipt}`,
          why,
          attempts > 1 && say('attempts', { count: attempts }),
          nextAt && say('nextAt', { at: atMinute(nextAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>{' '}
      {isOffice && state !== 'due' && (
        <span className="row-acts">
          <CommandButton
            kind="link"
            label={say('resend')}
            title={say('resendOf', { partner })}
            hint={say('resendHint')}
            order={() => ({ path: `${publicationsPath}/${id}/resend`, body: { partnerId: partner } })}
            done={say('resent')}
            changes={[publicationsPath]}
          />
        </span>
      )}
    </>
  );
}

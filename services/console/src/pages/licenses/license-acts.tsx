import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import { useCaution } from '../../design/examination';
import { ChoiceItem, LongTextItem } from '../../design/form-items';
import type { Order } from '../../design/use-command';
import { useWords } from '../../i18n/words';
import { AmendActs } from './amend-acts';
import { caseOf, changedByLicenses, isUnderReview, licensesPath, type LicenseDetail } from './license';
import { articleOf, refusalReasons } from './refusal-reasons';
import { RewardAct } from './reward-act';
import { licenseWords } from './words';

/** Makes the request of an act on one license. */
export type Post = (act: string, body?: object) => Order;

interface Reason {
  readonly reason: string;
}

/** What this caller may do with a license at its stage; everything else is not shown, and refused by the service. */
export function LicenseActs({ license }: { readonly license: LicenseDetail }) {
  const say = useWords(licenseWords);
  const principal = useWho()?.principal;
  if (!principal) return null;
  const { id, stage, filedBy } = license;
  const { roles, tenant } = principal;
  const isReviewer = roles.includes('reviewer');
  const isOffice = roles.includes('office') || isReviewer;
  const post: Post = (act, body = {}) => ({ path: `${licensesPath}/${id}/${act}`, body });
  return (
    <>
      {stage === 'admitted' && isReviewer && <Record license={license} post={post} />}
      {isUnderReview(license) && isReviewer && <Refuse post={post} />}
      {isUnderReview(license) && filedBy === tenant && (
        <CommandButton<Reason>
          label={say('withdraw')}
          hint={say('withdrawHint')}
          order={(reason) => post('withdrawal', reason)}
          done={say('withdrawn')}
          changes={changedByLicenses}
        >
          <LongTextItem name="reason" label={say('reason')} max={1_000} />
        </CommandButton>
      )}
      {(stage === 'recorded' || stage === 'ended') && filedBy === tenant && <RewardAct license={license} />}
      {stage === 'recorded' && isOffice && (
        <AmendActs license={license} post={post} mayCorrect={roles.includes('office')} />
      )}
      {stage === 'recorded' && isOffice && (
        <CommandButton<Reason>
          label={say('cancel')}
          hint={say('cancelHint')}
          irreversible={say('cancelIrreversible')}
          order={(reason) => post('cancellation', reason)}
          done={say('cancelled')}
          changes={changedByLicenses}
        >
          <LongTextItem name="reason" label={say('reason')} max={1_000} />
        </CommandButton>
      )}
    </>
  );
}

function Record({ license, post }: { readonly license: LicenseDetail; readonly post: Post }) {
  const say = useWords(licenseWords);
  const caution = useCaution(caseOf(license));
  return (
    <CommandButton<object, { recordalNumber: string }>
      kind="primary"
      decision="approve"
      label={say('record')}
      hint={say('recordHint')}
      caution={caution}
      irreversible={say('recordIrreversible')}
      order={() => post('recordal')}
      done={({ recordalNumber: number }) => say('recorded', { number })}
      changes={changedByLicenses}
    />
  );
}

function Refuse({ post }: { readonly post: Post }) {
  const say = useWords(licenseWords);
  return (
    <CommandButton<Reason & { reasonCode: string }>
      decision="refuse"
      label={say('refuse')}
      hint={say('refuseHint')}
      irreversible={say('refuseIrreversible')}
      order={(refusal) => post('refusal', { ...refusal, article: articleOf(refusal.reasonCode) })}
      done={say('refused')}
      changes={changedByLicenses}
    >
      <ChoiceItem name="reasonCode" label={say('reasonCode')} terms={refusalReasons} />
      <LongTextItem name="reason" label={say('reasonMessage')} hint={say('reasonMessageHint')} max={1_000} />
    </CommandButton>
  );
}

import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import { useCaution } from '../../design/examination';
import { LongTextItem, TextItem } from '../../design/form-items';
import { MoneyItem } from '../../design/money-item';
import { ReasonItems } from '../../design/review-items';
import type { Order } from '../../design/use-command';
import { personOf } from '../../format/fact';
import { money, readAmount, typedFen } from '../../format/money';
import { useTongue, useWords } from '../../i18n/words';
import {
  actsOf,
  caseOf,
  changedByCompensations,
  compensationsPath,
  isFirstReviewer,
  leftFen,
  type CompensationDetail,
} from './compensation';
import { compensationWords } from './words';

type Post = (act: string, body?: object) => Order;
interface Acting {
  readonly compensation: CompensationDetail;
  readonly post: Post;
}

/** What this caller may do with a compensation at its stage. */
export function CompensationActs({ compensation }: { readonly compensation: CompensationDetail }) {
  const principal = useWho()?.principal;
  if (!principal) return null;
  const acts = actsOf(compensation, principal);
  const post: Post = (act, body = {}) => ({ path: `${compensationsPath}/${compensation.id}/${act}`, body });
  return (
    <>
      {acts.includes('review') && <Review post={post} />}
      {acts.includes('approve') && (
        <Approve compensation={compensation} post={post} isOwn={isFirstReviewer(compensation, principal)} />
      )}
      {acts.includes('refuse') && <Refuse post={post} />}
      {acts.includes('recover') && <Recover compensation={compensation} post={post} />}
    </>
  );
}

/** 初审: the first of the four eyes. */
function Review({ post }: { readonly post: Post }) {
  const say = useWords(compensationWords);
  return (
    <CommandButton<{ opinion: string }>
      kind="primary"
      decision="approve"
      label={say('review')}
      hint={say('reviewHint')}
      order={(body) => post('review', body)}
      done={say('reviewed')}
      changes={changedByCompensations}
    >
      <LongTextItem name="opinion" label={say('opinion')} max={2_000} />
    </CommandButton>
  );
}

/** 批准并拨付: another person's; the first reviewer is told so, and refused by the service. */
function Approve({ compensation, post, isOwn }: Acting & { readonly isOwn: boolean }) {
  const say = useWords(compensationWords);
  const tongue = useTongue();
  const ofRules = useCaution(caseOf(compensation));
  return (
    <CommandButton<object, { paidFen?: string }>
      kind="primary"
      decision="approve"
      label={say('approve')}
      hint={say('approveHint', { by: personOf(compensation.reviewedBy ?? '') })}
      caution={isOwn ? say('ownReview') : ofRules}
      irreversible={say('approveIrreversible')}
      order={() => post('approval')}
      done={({ paidFen }) => say('approved', { sum: money(readAmount(paidFen) ?? 0n, tongue) })}
      changes={changedByCompensations}
    />
  );
}

function Refuse({ post }: { readonly post: Post }) {
  const say = useWords(compensationWords);
  return (
    <CommandButton<{ reasons: string[] }>
      decision="refuse"
      label={say('refuse')}
      hint={say('refuseHint')}
      irreversible={say('refuseIrreversible')}
      width={640}
      initialValues={{ reasons: [''] }}
      order={(body) => post('refusal', body)}
      done={say('refused')}
      changes={changedByCompensations}
    >
      <ReasonItems />
    </CommandButton>
  );
}

interface Recovery {
  readonly recoveryReference: string;
  readonly recoveredFen: string;
}

function Recover({ compensation, post }: Acting) {
  const say = useWords(compensationWords);
  const tongue = useTongue();
  return (
    <CommandButton<Recovery>
      kind="primary"
      label={say('recover')}
      hint={say('recoverHint', { sum: money(BigInt(leftFen(compensation)), tongue) })}
      irreversible={say('recoverIrreversible')}
      order={({ recoveryReference, recoveredFen }) =>
        post('recoveries', {
          recoveryReference: recoveryReference.trim(),
          recoveredFen: typedFen(recoveredFen),
        })
      }
      done={say('recoverDone')}
      changes={changedByCompensations}
    >
      <TextItem name="recoveryReference" label={say('reference')} />
      <MoneyItem
        name="recoveredFen"
        label={say('recoveredNow')}
        hint={say('amountHint')}
        needed={say('needed')}
      />
    </CommandButton>
  );
}

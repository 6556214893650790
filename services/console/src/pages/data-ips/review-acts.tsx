import { Form, Select } from 'antd';
import type { Role } from '../../api/roles';
import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import { LongTextItem } from '../../design/form-items';
import { DefectItems, noReason, RefusalItems, type TypedReason } from '../../design/review-items';
import { dataIpRefusals, objectionDecisions } from '../../dictionary/data-ip';
import { usePick, useWords } from '../../i18n/words';
import { changedByDataIps, dataIpsPath, isOwn, type DataIpDetail, type Objection } from './data-ip';
import type { Post } from './data-ip-acts';
import { dataIpWords } from './words';

/** What the office decides of a data IP at its stage. */
export function ReviewActs({
  dataIp: { stage, change },
  post,
  roles,
}: {
  readonly dataIp: DataIpDetail;
  readonly post: Post;
  readonly roles: readonly Role[];
}) {
  const isReviewer = roles.includes('reviewer');
  return (
    <>
      {isReviewer && stage === 'filed' && <Examine post={post} />}
      {isReviewer && (stage === 'filed' || stage === 'announced') && <Refuse post={post} />}
      {isReviewer && change && stage === 'registered' && <DecideChange post={post} />}
      {stage === 'registered' && (isReviewer || roles.includes('office')) && <Revoke post={post} />}
    </>
  );
}

/** 形式审查: announced when in order, corrected when not. */
function Examine({ post }: { readonly post: Post }) {
  const say = useWords(dataIpWords);
  return (
    <>
      <CommandButton
        kind="primary"
        decision="approve"
        label={say('announce')}
        hint={say('announceHint')}
        order={() => post('notice')}
        done={say('announced')}
        changes={changedByDataIps}
      />
      <CommandButton<{ defects: string[] }>
        decision="correct"
        label={say('askCorrection')}
        hint={say('askCorrectionHint')}
        initialValues={{ defects: [''] }}
        order={(defects) => post('correction-request', defects)}
        done={say('correctionAsked')}
        changes={changedByDataIps}
      >
        <DefectItems />
      </CommandButton>
    </>
  );
}

function Refuse({ post }: { readonly post: Post }) {
  const say = useWords(dataIpWords);
  return (
    <CommandButton<{ reasons: TypedReason[] }>
      decision="refuse"
      label={say('refuse')}
      hint={say('refuseHint')}
      irreversible={say('refuseIrreversible')}
      width={640}
      initialValues={noReason}
      order={(reasons) => post('refusal', reasons)}
      done={say('refused')}
      changes={changedByDataIps}
    >
      <RefusalItems terms={dataIpRefusals} />
    </CommandButton>
  );
}

function DecideChange({ post }: { readonly post: Post }) {
  const say = useWords(dataIpWords);
  return (
    <>
      <CommandButton
        kind="primary"
        decision="approve"
        label={say('approveChange')}
        hint={say('approveHint')}
        order={() => post('change-approval')}
        done={say('changeApproved')}
        changes={changedByDataIps}
      />
      <CommandButton<{ reason: string }>
        decision="refuse"
        label={say('returnChange')}
        order={(reason) => post('change-return', reason)}
        done={say('changeReturned')}
        changes={changedByDataIps}
      >
        <LongTextItem name="reason" label={say('reason')} max={1_000} />
      </CommandButton>
    </>
  );
}

function Revoke({ post }: { readonly post: Post }) {
  const say = useWords(dataIpWords);
  return (
    <CommandButton<{ reason: string }>
      label={say('revoke')}
      irreversible={say('revokeIrreversible')}
      order={(reason) => post('revocation', reason)}
      done={say('revoked')}
      changes={changedByDataIps}
    >
      <LongTextItem name="reason" label={say('reason')} max={1_000} />
    </CommandButton>
  );
}

/** 异议决定, by a reviewer who has part in neither side. */
export function Decide({
  dataIp,
  objection,
}: {
  readonly dataIp: DataIpDetail;
  readonly objection: Objection;
}) {
  const say = useWords(dataIpWords);
  const pick = usePick();
  const principal = useWho()?.principal;
  const isParty = isOwn(dataIp, principal) || objection.filedBy === principal?.tenant;
  if (!principal?.roles.includes('reviewer') || isParty) return null;
  const { open: _, ...decisions } = objectionDecisions;
  // The last one takes the case out of its queue.
  const isLast = dataIp.objections?.every((one) => one.id === objection.id || one.decision) ?? false;
  return (
    <CommandButton<{ decision: string; reason: string }>
      decision={isLast ? 'decide' : undefined}
      label={say('decide')}
      hint={say('decideHint')}
      irreversible={say('decideIrreversible')}
      order={(body) => ({
        path: `${dataIpsPath}/${dataIp.id}/objections/${objection.id}/decision`,
        body,
      })}
      done={say('decided')}
      changes={changedByDataIps}
    >
      <Form.Item name="decision" label={say('decision')} rules={[{ required: true, message: say('choose') }]}>
        <Select options={Object.entries(decisions).map(([value, term]) => ({ value, label: pick(term) }))} />
      </Form.Item>
      <LongTextItem name="reason" label={say('reason')} max={1_000} />
    </CommandButton>
  );
}

import { Button, Form, Input, Select } from 'antd';
import type { Role } from '../../api/roles';
import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import { dataIpRefusals, objectionDecisions } from '../../dictionary/data-ip';
import { usePick, useWords } from '../../i18n/words';
import { changedByDataIps, dataIpsPath, isOwn, type DataIpDetail, type Objection } from './data-ip';
import type { Post } from './data-ip-acts';
import { ReasonItem } from './reason-item';
import { dataIpWords } from './words';

/** As many as one decision may name. */
const itemsMax = 20;

interface TypedReason {
  readonly code: string;
  readonly message: string;
}

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
        label={say('announce')}
        hint={say('announceHint')}
        order={() => post('notice')}
        done={say('announced')}
        changes={changedByDataIps}
      />
      <CommandButton<{ defects: string[] }>
        label={say('askCorrection')}
        hint={say('askCorrectionHint')}
        initialValues={{ defects: [''] }}
        order={(defects) => post('correction-request', defects)}
        done={say('correctionAsked')}
        changes={changedByDataIps}
      >
        <Defects />
      </CommandButton>
    </>
  );
}

function Refuse({ post }: { readonly post: Post }) {
  const say = useWords(dataIpWords);
  return (
    <CommandButton<{ reasons: TypedReason[] }>
      label={say('refuse')}
      hint={say('refuseHint')}
      irreversible={say('refuseIrreversible')}
      width={640}
      initialValues={{ reasons: [{} as TypedReason] }}
      order={(reasons) => post('refusal', reasons)}
      done={say('refused')}
      changes={changedByDataIps}
    >
      <Reasons />
    </CommandButton>
  );
}

function DecideChange({ post }: { readonly post: Post }) {
  const say = useWords(dataIpWords);
  return (
    <>
      <CommandButton
        kind="primary"
        label={say('approveChange')}
        hint={say('approveHint')}
        order={() => post('change-approval')}
        done={say('changeApproved')}
        changes={changedByDataIps}
      />
      <CommandButton<{ reason: string }>
        label={say('returnChange')}
        order={(reason) => post('change-return', reason)}
        done={say('changeReturned')}
        changes={changedByDataIps}
      >
        <ReasonItem />
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
      <ReasonItem />
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
  return (
    <CommandButton<{ decision: string; reason: string }>
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
      <ReasonItem />
    </CommandButton>
  );
}

function Defects() {
  const say = useWords(dataIpWords);
  return (
    <Form.List name="defects">
      {(items, { add, remove }) => (
        <>
          {items.map(({ key, name }) => (
            <Form.Item
              key={key}
              name={name}
              label={`${say('defect')} ${name + 1}`}
              rules={[{ required: true, whitespace: true, message: say('needed') }]}
            >
              <Input.TextArea maxLength={1_000} autoSize={{ minRows: 2, maxRows: 6 }} />
            </Form.Item>
          ))}
          {items.length < itemsMax && <Button onClick={() => add('')}>{say('addDefect')}</Button>}{' '}
          {items.length > 1 && <Button onClick={() => remove(items.length - 1)}>{say('dropDefect')}</Button>}
        </>
      )}
    </Form.List>
  );
}

function Reasons() {
  const say = useWords(dataIpWords);
  const pick = usePick();
  const options = Object.entries(dataIpRefusals).map(([value, term]) => ({ value, label: pick(term) }));
  return (
    <Form.List name="reasons">
      {(items, { add, remove }) => (
        <>
          {items.map(({ key, name }) => (
            <fieldset key={key} className="parties">
              <Form.Item
                name={[name, 'code']}
                label={`${say('reasonCode')} ${name + 1}`}
                rules={[{ required: true, message: say('choose') }]}
              >
                <Select options={options} />
              </Form.Item>
              <Form.Item
                name={[name, 'message']}
                label={say('reason')}
                rules={[{ required: true, whitespace: true, message: say('needed') }]}
              >
                <Input.TextArea maxLength={1_000} autoSize={{ minRows: 2, maxRows: 6 }} />
              </Form.Item>
            </fieldset>
          ))}
          {items.length < itemsMax && <Button onClick={() => add({})}>{say('addReason')}</Button>}{' '}
          {items.length > 1 && <Button onClick={() => remove(items.length - 1)}>{say('dropReason')}</Button>}
        </>
      )}
    </Form.List>
  );
}

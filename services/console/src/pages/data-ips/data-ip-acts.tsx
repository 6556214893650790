import { Form, Input, Select } from 'antd';
import { useRef } from 'react';
import { Link } from 'react-router';
import { newId } from '../../api/id';
import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import { LongTextItem } from '../../design/form-items';
import type { Order } from '../../design/use-command';
import { divisionOptions } from '../../format/division';
import { useTongue, useWords } from '../../i18n/words';
import {
  changedByDataIps,
  dataIpsPath,
  holdersOf,
  isOwn,
  type DataIpDetail,
  type TypedHolder,
} from './data-ip';
import { EvidenceItems } from './content-items';
import { ReviewActs } from './review-acts';
import { dataIpWords } from './words';

/** The commands of one data IP. */
export type Post = (act: string, body?: object) => Order;

/** Who may object: everybody with an account but the office, which refuses and revokes by its own power. */
const objectors: readonly string[] = ['enterprise', 'operation_center', 'bank', 'dashboard'];

/** What this caller may do with a data IP at its stage; everything else is not shown, and refused by the service. */
export function DataIpActs({ dataIp }: { readonly dataIp: DataIpDetail }) {
  const principal = useWho()?.principal;
  if (!principal) return null;
  const { roles } = principal;
  const post: Post = (act, body) => ({
    path: `${dataIpsPath}/${dataIp.id}/${act}`,
    ...(body && { body }),
  });
  const own = isOwn(dataIp, principal);
  const mayFile = roles.includes('enterprise') || roles.includes('operation_center');
  // Of another's, one is shown one's own objections.
  const hasObjected = dataIp.objections?.some(({ decision }) => !decision) ?? false;
  const isPublic = dataIp.stage === 'announced' || dataIp.stage === 'registered';
  return (
    <>
      {!own && <ReviewActs dataIp={dataIp} post={post} roles={roles} />}
      {own && mayFile && <OwnActs dataIp={dataIp} post={post} />}
      {!own && isPublic && !hasObjected && roles.some((role) => objectors.includes(role)) && (
        <ObjectTo post={post} />
      )}
    </>
  );
}

function OwnActs({ dataIp, post }: { readonly dataIp: DataIpDetail; readonly post: Post }) {
  const say = useWords(dataIpWords);
  const { id, stage } = dataIp;
  const isBefore = stage === 'filed' || stage === 'correction' || stage === 'announced';
  return (
    <>
      {stage === 'correction' && (
        <Link className="button-link" to={`/data-ips/${id}/edit`}>
          {say('correct')}
        </Link>
      )}
      {isBefore && (
        <CommandButton<{ reason: string }>
          label={say('withdraw')}
          irreversible={say('withdrawIrreversible')}
          order={(reason) => post('withdrawal', reason)}
          done={say('withdrawn')}
          changes={changedByDataIps}
        >
          <LongTextItem name="reason" label={say('reason')} max={1_000} />
        </CommandButton>
      )}
      {stage === 'registered' && (
        <>
          <CommandButton<object, { validUntil: string }>
            label={say('renew')}
            hint={say('renewHint')}
            order={() => post('renewal')}
            done={({ validUntil }) => say('renewed', { until: validUntil })}
            changes={changedByDataIps}
          />
          {!dataIp.change && (
            <Link className="button-link" to={`/data-ips/${id}/edit`}>
              {say('requestChange')}
            </Link>
          )}
          <CommandButton<{ reason: string }>
            label={say('cancel')}
            irreversible={say('cancelIrreversible')}
            order={(reason) => post('cancellation', reason)}
            done={say('cancelled')}
            changes={changedByDataIps}
          >
            <LongTextItem name="reason" label={say('reason')} max={1_000} />
          </CommandButton>
        </>
      )}
    </>
  );
}

interface ObjectionForm {
  readonly objector: TypedHolder;
  readonly grounds: string;
  readonly evidence?: readonly object[];
}

const uscc = /^[0-9A-Z]{18}$/;

/** 提出异议, under one's name. */
function ObjectTo({ post }: { readonly post: Post }) {
  const say = useWords(dataIpWords);
  const tongue = useTongue();
  const who = useWho();
  const objectionId = useRef(newId());
  const needed = [{ required: true, whitespace: true, message: say('needed') }];
  const tenant = who?.principal.tenant ?? '';
  return (
    <CommandButton<ObjectionForm>
      label={say('object')}
      hint={say('objectHint')}
      width={680}
      initialValues={{ objector: { name: who?.displayName, ...(uscc.test(tenant) && { uscc: tenant }) } }}
      order={({ objector, grounds, evidence }) =>
        post('objections', {
          objectionId: objectionId.current,
          objector: holdersOf([objector])[0],
          grounds,
          evidence: holdersOf(evidence),
        })
      }
      done={say('objected')}
      changes={changedByDataIps}
      onDone={() => {
        objectionId.current = newId();
      }}
    >
      <div className="form-row">
        <Form.Item name={['objector', 'name']} label={say('objector')} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name={['objector', 'uscc']} label={say('uscc')}>
          <Input maxLength={18} />
        </Form.Item>
        <Form.Item name={['objector', 'divisionCode']} label={say('division')}>
          <Select allowClear options={divisionOptions(tongue)} />
        </Form.Item>
      </div>
      <Form.Item name="grounds" label={say('grounds')} rules={needed}>
        <Input.TextArea maxLength={4_000} showCount autoSize={{ minRows: 4, maxRows: 12 }} />
      </Form.Item>
      <EvidenceItems name={['evidence']} />
    </CommandButton>
  );
}

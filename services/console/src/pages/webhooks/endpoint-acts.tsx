import { Form, Input } from 'antd';
import { CommandButton } from '../../design/command';
import { RotateSecret } from '../../design/rotate-secret';
import type { Order } from '../../design/use-command';
import { useWords } from '../../i18n/words';
import { EndpointFields, type Setting } from './endpoint-fields';
import { changedByEndpoints, endpointsPath, spanOf, type Endpoint } from './webhook';
import { webhookWords } from './words';

type Post = (act: string, body?: object) => Order;

/** What its owner may do with an address. */
export function EndpointActs({ endpoint }: { readonly endpoint: Endpoint }) {
  const say = useWords(webhookWords);
  const { url, description, eventTypes, state } = endpoint;
  const path = `${endpointsPath}/${endpoint.id}`;
  const post: Post = (act, body = {}) => ({ path: `${path}/${act}`, body });
  const isActive = state === 'active';
  return (
    <>
      {!isActive && (
        <CommandButton
          kind="primary"
          label={say('enable')}
          hint={say('enableHint')}
          order={() => post('enabling')}
          done={say('enabledDone')}
          changes={changedByEndpoints}
        />
      )}
      {isActive && <Replay post={post} />}
      <CommandButton<Setting>
        label={say('change')}
        width={640}
        initialValues={{ url, description, eventTypes }}
        order={(body) => ({ method: 'PUT', path, body })}
        done={say('changed')}
        changes={changedByEndpoints}
      >
        <EndpointFields />
      </CommandButton>
      <RotateSecret path={`${path}/rotation`} changes={changedByEndpoints} />
      {isActive && (
        <CommandButton
          label={say('disable')}
          hint={say('disableHint')}
          order={() => post('disabling')}
          done={say('disabledDone')}
          changes={changedByEndpoints}
        />
      )}
      <CommandButton
        label={say('remove')}
        irreversible={say('removeIrreversible')}
        order={() => ({ method: 'DELETE', path })}
        done={say('removed')}
        changes={changedByEndpoints}
      />
    </>
  );
}

interface Span {
  readonly from?: string;
  readonly to?: string;
  readonly messageId?: string;
}

function Replay({ post }: { readonly post: Post }) {
  const say = useWords(webhookWords);
  return (
    <CommandButton<Span, { replayed: number }>
      label={say('replay')}
      hint={say('replayHint')}
      order={({ from, to, messageId }) =>
        post('replays', messageId?.trim() ? { messageId: messageId.trim() } : spanOf(from, to))
      }
      done={({ replayed: count }) => say('replayed', { count })}
      changes={changedByEndpoints}
    >
      <div className="form-row">
        <Form.Item name="from" label={say('replayFrom')}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="to" label={say('replayTo')}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Form.Item
        name="messageId"
        label={say('messageId')}
        extra={say('messageIdHint')}
        dependencies={['from', 'to']}
        rules={[
          ({ getFieldsValue }) => ({
            validator: (_, typed: string | undefined) => {
              const { from, to } = getFieldsValue() as Span;
              const isSpan = Boolean(from && to);
              return Boolean(typed?.trim()) !== isSpan
                ? Promise.resolve()
                : Promise.reject(new Error(say('replaySpan')));
            },
          }),
        ]}
      >
        <Input maxLength={64} />
      </Form.Item>
    </CommandButton>
  );
}

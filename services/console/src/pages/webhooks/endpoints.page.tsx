import { Form, Input } from 'antd';
import { Link, useNavigate } from 'react-router';
import { newId } from '../../api/id';
import { useWho } from '../../api/session';
import type { Column } from '../../design/data-table';
import type { FilterField } from '../../design/filters';
import { ListPage } from '../../design/list-page';
import { SecretCommand } from '../../design/secret-command';
import { StatusTag } from '../../design/status-tag';
import { TenantName } from '../../design/tenant-name';
import { At } from '../../design/values';
import { endpointStates } from '../../dictionary/delivery';
import { useWords, type Say } from '../../i18n/words';
import { EndpointFields, type Setting } from './endpoint-fields';
import { Notice } from './notice';
import { changedByEndpoints, endpointsPath, type Endpoint } from './webhook';
import { webhookWords } from './words';

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'state', label: { zh: '状态', en: 'State' }, terms: endpointStates },
];
const officeFields: readonly FilterField[] = [
  ...fields,
  { kind: 'tenant', name: 'tenant', label: { zh: '机构', en: 'Organisation' } },
];

function columnsOf(say: Say<keyof typeof webhookWords.zh>, isOffice: boolean): readonly Column<Endpoint>[] {
  return [
    {
      key: 'description',
      title: say('description'),
      cell: ({ id, description, url }) => (
        <>
          <Link to={`/webhooks/${id}`}>{description}</Link>
          <br />
          <code>{url}</code>
        </>
      ),
    },
    ...(isOffice
      ? [
          {
            key: 'tenant',
            title: say('tenant'),
            cell: ({ tenant }: Endpoint) => <TenantName tenant={tenant} />,
          } as const,
        ]
      : []),
    {
      key: 'eventTypes',
      title: say('eventTypes'),
      cell: ({ eventTypes: { length: count } }) => (count ? say('typesCount', { count }) : say('allTypes')),
    },
    {
      key: 'registeredAt',
      title: say('registeredAt'),
      cell: ({ registeredAt }) => <At instant={registeredAt} />,
    },
    {
      key: 'failingSince',
      title: say('failingSince'),
      cell: ({ failingSince }) => <At instant={failingSince} />,
    },
    {
      key: 'state',
      title: say('state'),
      cell: (endpoint) => (
        <>
          <StatusTag terms={endpointStates} value={endpoint.state} />
          <div className="hint">
            <Notice endpoint={endpoint} />
          </div>
        </>
      ),
    },
  ];
}

/** 推送地址: an organisation's own; the office sees all. */
export default function EndpointsPage() {
  const say = useWords(webhookWords);
  const roles = useWho()?.principal.roles ?? [];
  const isOffice = roles.includes('office') || roles.includes('reviewer');
  const shown = isOffice ? officeFields : fields;
  return (
    <ListPage<Endpoint>
      title={say('title')}
      hint={say('hint')}
      caption={say('caption')}
      empty={say('empty')}
      actions={
        <>
          {roles.some((role) => role !== 'reviewer') && <Register />}
          <Link className="button-link" to="/webhooks/deliveries">
            {say('log')}
          </Link>
        </>
      }
      path={endpointsPath}
      fields={shown}
      columns={columnsOf(say, isOffice)}
    />
  );
}

interface Registered {
  readonly endpointId: string;
  readonly secret?: string;
}

/** 登记: once the secret is kept, on to the address, where it is tested. */
function Register() {
  const say = useWords(webhookWords);
  const go = useNavigate();
  return (
    <SecretCommand<Setting & { endpointId: string }, Registered>
      kind="primary"
      label={say('register')}
      width={640}
      initialValues={{ endpointId: newId() }}
      order={(body) => ({ path: endpointsPath, body })}
      done={say('registered')}
      changes={changedByEndpoints}
      secretTitle={say('secret')}
      secretOf={({ secret }) => secret}
      secretHint={({ endpointId: id }) => say('secretHint', { id })}
      onKept={({ endpointId: id }) => void go(`/webhooks/${id}`)}
    >
      <Form.Item name="endpointId" hidden>
        <Input />
      </Form.Item>
      <EndpointFields />
    </SecretCommand>
  );
}

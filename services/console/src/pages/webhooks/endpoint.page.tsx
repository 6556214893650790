import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { useCursorList, useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import { DataTable } from '../../design/data-table';
import { Facts, Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { TenantName } from '../../design/tenant-name';
import { At, nothing } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { endpointStates } from '../../dictionary/delivery';
import { atMinute } from '../../format/dates';
import { comma } from '../../format/comma';
import { useWords } from '../../i18n/words';
import { deliveryColumns } from './delivery-columns';
import { EndpointActs } from './endpoint-acts';
import { useEventTypes } from './endpoint-fields';
import { logWords } from './log-words';
import { Notice, useWhy } from './notice';
import { TestSection } from './test-section';
import { deliveriesPath, duration, endpointsPath, mayKeep } from './webhook';
import type { Delivery, Endpoint, Figures } from './webhook';
import { webhookWords } from './words';

/** One address: whether it works and why not, a test, its setting, and what was sent to it. */
export default function EndpointPage() {
  const say = useWords(webhookWords);
  const { id = '' } = useParams();
  const principal = useWho()?.principal;
  const { data: endpoint, error, refetch } = useRead<Endpoint>(`${endpointsPath}/${id}`);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!endpoint) return <Waiting />;
  const isKept = mayKeep(endpoint, principal);
  return (
    <>
      <PageHead
        title={
          <>
            {endpoint.description} <StatusTag terms={endpointStates} value={endpoint.state} />
          </>
        }
        actions={isKept && <EndpointActs endpoint={endpoint} />}
      />
      <Standing endpoint={endpoint} />
      {isKept && <TestSection id={id} />}
      <SettingSection endpoint={endpoint} />
      <FiguresSection id={id} />
      <Recent id={id} title={say('recent')} />
    </>
  );
}

/** Why it is disabled, or may soon be, and what to do. */
function Standing({ endpoint }: { readonly endpoint: Endpoint }) {
  const say = useWords(webhookWords);
  const { why, how } = useWhy(endpoint);
  const { state, stateAt, failingSince } = endpoint;
  if (state === 'disabled') {
    return (
      <Alert
        type="warning"
        showIcon
        className="problem"
        title={why}
        description={`${say('since', { at: atMinute(stateAt) })}${how}`}
      />
    );
  }
  if (state !== 'active' || !failingSince) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="problem"
      title={say('failingTitle')}
      description={
        <>
          {say('since', { at: atMinute(failingSince) })}
          {endpoint.notice ? <Notice endpoint={endpoint} /> : say('failingHow')}
        </>
      }
    />
  );
}

function SettingSection({ endpoint }: { readonly endpoint: Endpoint }) {
  const say = useWords(webhookWords);
  const terms = new Map(useEventTypes().map(({ type, term }) => [type, term]));
  const { eventTypes } = endpoint;
  return (
    <Section title={say('setting')}>
      <Facts
        facts={[
          [say('url'), <code>{endpoint.url}</code>],
          [say('tenant'), <TenantName tenant={endpoint.tenant} />],
          [
            say('eventTypes'),
            eventTypes.length === 0
              ? say('allTypes')
              : eventTypes.map((type) => terms.get(type) ?? type).join(comma()),
          ],
          [say('registeredAt'), <At instant={endpoint.registeredAt} />],
          [say('stateAt'), <At instant={endpoint.stateAt} />],
          [say('id'), <code>{endpoint.id}</code>],
        ]}
      />
    </Section>
  );
}

function FiguresSection({ id }: { readonly id: string }) {
  const say = useWords(webhookWords);
  const { data } = useRead<{ total: Figures }>(`${deliveriesPath}/figures`, { endpointId: id });
  if (!data) return null;
  const { delivered, givenUp, due, medianMs, p99Ms } = data.total;
  const took = (ms: number | null): string => (ms === null ? nothing : duration(ms));
  const tiles = [
    [say('delivered'), delivered],
    [say('due'), due],
    [say('givenUp'), givenUp],
    [say('median'), took(medianMs)],
    [say('p99'), took(p99Ms)],
  ] as const;
  return (
    <ul className="tiles" aria-label={say('figures')}>
      {tiles.map(([name, figure]) => (
        <li key={name} className="tile">
          <span className="tile-name">{name}</span>
          <strong>{figure}</strong>
        </li>
      ))}
    </ul>
  );
}

function Recent({ id, title }: { readonly id: string; readonly title: string }) {
  const say = useWords(logWords);
  const list = useCursorList<Delivery>(deliveriesPath, { endpointId: id });
  return (
    <Section title={title} actions={<Link to={`/webhooks/deliveries?endpointId=${id}`}>{say('whole')}</Link>}>
      <DataTable
        caption={title}
        columns={deliveryColumns(say)}
        list={list}
        rowKey={(delivery) => delivery.id}
        empty={say('empty')}
      />
    </Section>
  );
}

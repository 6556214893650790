import { Link, useParams } from 'react-router';
import { CaptionedTable } from '../../design/captioned-table';
import { useRead } from '../../api/reading';
import { Empty } from '../../design/empty';
import { Facts, Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { At, nothing } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { deliveryStates } from '../../dictionary/delivery';
import { atSecond } from '../../format/dates';
import { useWords } from '../../i18n/words';
import { shortType } from './delivery-columns';
import { logWords } from './log-words';
import { deliveriesPath, duration, type DeliveryDetail } from './webhook';

/** One delivery with each attempt, and what the receiver answered. */
export default function DeliveryPage() {
  const say = useWords(logWords);
  const { id = '' } = useParams();
  const { data, error, refetch } = useRead<DeliveryDetail>(`${deliveriesPath}/${id}`);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { endpointId, delayMs } = data;
  return (
    <>
      <PageHead
        title={
          <>
            {shortType(data.eventType)} <StatusTag terms={deliveryStates} value={data.state} />
          </>
        }
      />
      <Section title={say('message')}>
        <Facts
          facts={[
            [say('eventType'), <code>{data.eventType}</code>],
            [say('message'), <code>{data.messageId}</code>],
            [
              say('endpoint'),
              <Link to={`/webhooks/${endpointId}`}>
                <code>{endpointId}</code>
              </Link>,
            ],
            [say('factAt'), <At instant={data.factAt} />],
            [say('settledAt'), <At instant={data.settledAt} />],
            [say('delay'), delayMs === null ? nothing : duration(delayMs)],
            [say('nextAt'), <At instant={data.nextAt} />],
            ...(data.isReplay ? [[say('isReplay'), say('isReplay')] as const] : []),
            [say('id'), <code>{data.id}</code>],
          ]}
        />
      </Section>
      <Attempts attempts={data.attemptLog} />
    </>
  );
}

function Attempts({ attempts }: { readonly attempts: DeliveryDetail['attemptLog'] }) {
  const say = useWords(logWords);
  if (attempts.length === 0) return <Empty>{say('noAttempts')}</Empty>;
  return (
    <Section title={`${say('attemptLog')} (${attempts.length})`}>
      <CaptionedTable caption={say('attemptLog')}>
        <thead>
          <tr>
            {(['number', 'sentAt', 'took', 'status', 'failure', 'answer'] as const).map((key) => (
              <th key={key} scope="col">
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {attempts.map(({ number, sentAt, durationMs, status, failure, answer }) => (
            <tr key={number}>
              <td>{number}</td>
              <td>{atSecond(sentAt)}</td>
              <td>{duration(durationMs)}</td>
              <td>{status ?? nothing}</td>
              <td>{failure || nothing}</td>
              <td>{answer ? <code>{answer}</code> : nothing}</td>
            </tr>
          ))}
        </tbody>
      </CaptionedTable>
    </Section>
  );
}

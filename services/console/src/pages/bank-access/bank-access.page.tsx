import { useRead } from '../../api/reading';
import { ApiProblem } from '../../api/problem';
import { useWho } from '../../api/session';
import type { AnswerOf } from '../../api/types';
import { Copyable } from '../../design/copyable';
import { Empty } from '../../design/empty';
import { Facts, Section, type Fact } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { ProblemPanel } from '../../design/problem-panel';
import { TenantName } from '../../design/tenant-name';
import { On } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { useWords, type Say } from '../../i18n/words';
import { accessPath, type Access } from './access';
import { AccessActs, Grant } from './access-acts';
import { accessWords } from './words';

const bytesPerMebibyte = 1_048_576;

/** 银行数据接入: how a bank connects and what it may read; the office grants and revokes. */
export default function BankAccessPage() {
  const say = useWords(accessWords);
  const isOffice = useWho()?.principal.roles.includes('office') ?? false;
  const { data, error, refetch } = useRead<AnswerOf<'/api/bank-kafka-access'>>(accessPath);
  const isMissing = error instanceof ApiProblem && error.problem.status === 404;
  return (
    <>
      <PageHead title={say('title')} hint={say('hint')} actions={isOffice && <Grant />} />
      {isMissing && <Empty title={say('notGranted')}>{say('notGrantedHint')}</Empty>}
      {error && !isMissing && <ProblemPanel error={error} again={() => void refetch()} />}
      {!error && !data && <Waiting />}
      {data?.items.length === 0 && <Empty>{say('empty')}</Empty>}
      {data?.items.map((access) => (
        <AccessSection key={access.bank} access={access} />
      ))}
    </>
  );
}

function AccessSection({ access }: { readonly access: Access }) {
  const say = useWords(accessWords);
  const { isGranted, bank } = access;
  return (
    <Section
      title={
        <>
          <TenantName tenant={bank} />{' '}
          <span className={`status status-${isGranted ? 'good' : 'rest'}`}>
            {say(isGranted ? 'active' : 'inactive')}
          </span>
        </>
      }
      actions={isGranted && <AccessActs access={access} />}
    >
      {isGranted ? (
        <>
          <h3>{say('connection')}</h3>
          <Facts facts={connectionOf(access, say)} />
          <h3>{say('topics')}</h3>
          <Facts facts={topicsOf(access, say)} />
        </>
      ) : (
        <Facts
          facts={[
            [say('grantedOn'), <On date={access.grantedOn} />],
            [say('revokedOn'), <On date={access.revokedOn} />],
            [say('reason'), access.revokedFor],
          ]}
        />
      )}
    </Section>
  );
}

/** What goes into the settings of a reader. */
function connectionOf(
  { connection, credential: count, issuedOn: on, grantedOn }: Access,
  say: Say<keyof typeof accessWords.zh>,
): Fact[] {
  return [
    [say('brokers'), connection.brokers ? <Copyable text={connection.brokers} /> : say('notOpen')],
    [say('protocol'), <Copyable text={connection.securityProtocol} />],
    [say('mechanism'), <Copyable text={connection.saslMechanism} />],
    [say('username'), <Copyable text={connection.username} />],
    [say('credential'), say('issued', { count, on })],
    [say('grantedOn'), <On date={grantedOn} />],
  ];
}

/** What may be read, by which groups, how fast, and how far it is published. */
function topicsOf(
  { topics, groupPrefix, bytesPerSecondMax, standing }: Access,
  say: Say<keyof typeof accessWords.zh>,
): Fact[] {
  const { keys, waiting } = standing;
  return [
    [say('whitelist'), <Copyable text={topics.whitelist} />],
    [say('editions'), <Copyable text={topics.editions} />],
    [
      say('groupPrefix'),
      <>
        <Copyable text={groupPrefix} />
        <p className="hint">{say('groupHint')}</p>
      </>,
    ],
    [say('quota'), say('perSecond', { size: bytesPerSecondMax / bytesPerMebibyte })],
    [
      say('standing'),
      `${say('keys', { count: keys })}，${waiting ? say('waiting', { count: waiting }) : say('upToDate')}`,
    ],
  ];
}

import { Alert } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/reading';
import type { AnswerOf } from '../../api/types';
import { CommandButton } from '../../design/command';
import { Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { At } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { letterStates, serviceTerms } from '../../dictionary/operations';
import { usePick, useWords } from '../../i18n/words';
import { isFirstOfStream, lettersMax, lettersPath, services } from './dead-letter';
import type { DeadLetter, Service } from './dead-letter';
import { operationWords } from './words';

type Replayed = AnswerOf<'/api/ops/counters/dead-letters/{stream}/replay', 'post'>;

/** 死信事件 of every service: why each is parked, and its replay. */
export default function DeadLettersPage() {
  const say = useWords(operationWords);
  return (
    <>
      <PageHead title={say('title')} hint={say('hint')} />
      {services.map((service) => (
        <ServiceLetters key={service} service={service} />
      ))}
    </>
  );
}

function ServiceLetters({ service }: { readonly service: Service }) {
  const say = useWords(operationWords);
  const pick = usePick();
  const path = lettersPath(service);
  const { data, error, refetch } = useRead<{ items: readonly DeadLetter[] }>(path);
  const [replayed, setReplayed] = useState<Replayed>();
  const letters = data?.items ?? [];
  return (
    <Section
      title={pick(serviceTerms[service])}
      actions={
        letters.length > 0 && (
          <span className="status status-bad">{say('poisonCount', { count: letters.length })}</span>
        )
      }
    >
      {error && <ProblemPanel error={error} again={() => void refetch()} />}
      {!error && !data && <Waiting rows={2} />}
      {replayed && <Outcome replayed={replayed} />}
      {data && letters.length === 0 && (
        <p role="status">
          {say('none')}。<span className="hint">{say('noneHint')}</span>
        </p>
      )}
      {letters.length > 0 && <Letters path={path} letters={letters} told={setReplayed} />}
      {letters.length === lettersMax && <p className="hint">{say('fewer', { count: lettersMax })}</p>}
    </Section>
  );
}

/** What came of the last replay: all of it, or where it stopped and why. */
function Outcome({ replayed: { replayed: count, failed } }: { readonly replayed: Replayed }) {
  const say = useWords(operationWords);
  return (
    <Alert
      className="problem"
      type={failed ? 'error' : 'success'}
      showIcon
      role="status"
      title={failed ? say('replayStopped', { count, id: failed.id }) : say('replayed', { count })}
      description={failed ? failed.error : say('replayAll')}
    />
  );
}

interface LettersProps {
  readonly path: string;
  readonly letters: readonly DeadLetter[];
  readonly told: (replayed: Replayed) => void;
}

function Letters({ path, letters, told }: LettersProps) {
  const say = useWords(operationWords);
  const columns = ['stream', 'type', 'parkedAt', 'state', 'error', 'act'] as const;
  return (
    <div className="table-scroll" role="region" aria-label={say('title')} tabIndex={0}>
      <table className="data-table">
        <caption>{say('title')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <tr key={letter.id}>
              <td>
                <code>{letter.stream}</code>
              </td>
              <td>
                <code>{letter.type}</code>
                <br />
                <small>
                  {letter.topic}/{letter.partition}@{letter.offset}
                </small>
              </td>
              <td>
                <At instant={letter.parkedAt} />
              </td>
              <td>
                <StatusTag terms={letterStates} value={letter.state} />
              </td>
              <td>
                <Why letter={letter} />
              </td>
              <td>
                <Acts path={path} letter={letter} isFirst={isFirstOfStream(letters, letter)} told={told} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The first line of the error, with the rest and the content behind it. */
function Why({ letter: { error, body } }: { readonly letter: DeadLetter }) {
  const say = useWords(operationWords);
  const [first = ''] = (error ?? '').split('\n');
  return (
    <details>
      <summary>{first || say('body')}</summary>
      {error && (
        <pre className="evidence" tabIndex={0}>
          {error}
        </pre>
      )}
      <pre className="evidence" tabIndex={0}>
        {body}
      </pre>
    </details>
  );
}

function Acts({
  path,
  letter: { id, stream, state },
  isFirst,
  told,
}: {
  readonly path: string;
  readonly letter: DeadLetter;
  readonly isFirst: boolean;
  readonly told: LettersProps['told'];
}) {
  const say = useWords(operationWords);
  return (
    <span className="row-acts">
      {isFirst && (
        <CommandButton<object, Replayed>
          kind="link"
          label={say('replay')}
          title={say('replayOf', { stream })}
          hint={say('replayHint')}
          order={() => ({ path: `${path}/${encodeURIComponent(stream)}/replay`, body: {} })}
          done={({ replayed: count }) => say('replayed', { count })}
          changes={[path]}
          onDone={told}
        />
      )}
      {state === 'poison' && (
        <CommandButton
          kind="link"
          label={say('discard')}
          title={say('discardOf', { id })}
          irreversible={say('discardIrreversible')}
          order={() => ({ path: `${path}/${id}/discard`, body: {} })}
          done={say('discarded')}
          changes={[path]}
        />
      )}
    </span>
  );
}

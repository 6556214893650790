import { Alert } from 'antd';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { readAgain, useRead } from '../../api/reading';
import type { AnswerOf } from '../../api/types';
import { CommandButton } from '../../design/command';
import { Facts, Section } from '../../design/facts';
import { ProblemPanel } from '../../design/problem-panel';
import { At } from '../../design/values';
import { useWords } from '../../i18n/words';
import { WrongTotals } from './wrong-totals';
import { operationWords } from './words';

const rebuildPath = '/api/counters/rebuild';
/** How often the progress of a rebuild is looked at (milliseconds). */
const lookEveryMs = 1_500;

type Run = AnswerOf<'/api/counters/rebuild/{id}'>;

/** 重算: begun here, its progress and result under the address, so that a colleague can look on. */
export function RebuildSection() {
  const say = useWords(operationWords);
  const [asked, setAsked] = useSearchParams();
  const id = asked.get('rebuild') ?? '';
  return (
    <Section
      title={say('rebuildTitle')}
      actions={
        <CommandButton<object, { id: string }>
          label={say('rebuild')}
          hint={say('rebuildHint')}
          order={() => ({ path: rebuildPath, body: {} })}
          done={say('rebuildStarted')}
          changes={[rebuildPath]}
          onDone={(begun) => setAsked({ rebuild: begun.id })}
        />
      }
    >
      {id ? <Progress id={id} /> : <p className="hint">{say('rebuildHint')}</p>}
    </Section>
  );
}

function Progress({ id }: { readonly id: string }) {
  const say = useWords(operationWords);
  const { data: run, error, refetch } = useRead<Run>(`${rebuildPath}/${id}`);
  const state = run?.state;
  useEffect(() => {
    if (state === 'done') void readAgain(['/api/counters']);
    if (state !== 'running') return;
    const looking = setInterval(() => void refetch(), lookEveryMs);
    return () => clearInterval(looking);
  }, [state, refetch]);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!run) return null;
  const { report } = run;
  const isReport = report !== null && 'differences' in report;
  return (
    <>
      <Alert
        className="problem"
        type={run.state === 'failed' ? 'error' : run.state === 'done' ? 'success' : 'info'}
        showIcon
        role="status"
        title={say(run.state)}
        description={report !== null && 'error' in report ? report.error : undefined}
      />
      <Facts
        facts={[
          [say('events'), run.events.toLocaleString('en-US')],
          [say('entries'), run.entries.toLocaleString('en-US')],
          [say('startedAt'), <At instant={run.startedAt} />],
          [say('endedAt'), <At instant={run.endedAt} />],
          [say('requestedBy'), run.requestedBy.replace(/^user:/, '')],
          ...(isReport
            ? ([
                [say('counting'), `${report.countingMs.toLocaleString('en-US')} ms`],
                [say('pause'), `${report.pauseMs.toLocaleString('en-US')} ms`],
              ] as const)
            : []),
        ]}
      />
      {isReport &&
        (report.differences.length === 0 ? (
          <p>{say('noDifference')}</p>
        ) : (
          <WrongTotals
            rows={report.differences.map((one) => ({ ...one, was: one.before, shouldBe: one.after }))}
          />
        ))}
    </>
  );
}

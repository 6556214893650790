import { Alert } from 'antd';
import type { AnswerOf } from '../../api/types';
import { CommandButton } from '../../design/command';
import { useWords } from '../../i18n/words';
import type { DeadLetter } from './dead-letter';
import { operationWords } from './words';

/** What came of a replay. */
export type Replayed = AnswerOf<'/api/ops/counters/dead-letters/{stream}/replay', 'post'>;

/** What came of the last replay: all of it, or where it stopped and why. */
export function Outcome({ replayed: { replayed: count, failed } }: { readonly replayed: Replayed }) {
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

/** What may be done with an open letter. */
export function LetterActs({
  path,
  letter: { id, stream, state },
  isFirst,
  told,
}: {
  /** Where its service keeps it. */
  readonly path: string;
  readonly letter: DeadLetter;
  readonly isFirst: boolean;
  readonly told: (replayed: Replayed) => void;
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

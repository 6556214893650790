import { Alert, Button } from 'antd';
import { useState, type ComponentProps, type ReactNode } from 'react';
import { useWords } from '../i18n/words';
import { CommandButton } from './command';
import { Copyable } from './copyable';
import { Dialog } from './dialog';
import { designWords } from './words';

/** A command whose answer tells a secret that is never told again: it stays on screen until somebody says it is kept. */
export function SecretCommand<Values extends object, Answer extends object>({
  secretTitle,
  secretOf,
  secretHint,
  onKept,
  ...spec
}: Omit<ComponentProps<typeof CommandButton<Values, Answer>>, 'onDone'> & {
  readonly secretTitle: string;
  /** The secret in the answer; undefined in the answer to a repeat, which no longer holds it. */
  readonly secretOf: (answer: Answer) => string | undefined;
  /** What it is for and where it belongs; `answer` is what came with it. */
  readonly secretHint: (answer: Answer) => ReactNode;
  readonly onKept?: (answer: Answer) => void;
}) {
  const say = useWords(designWords);
  const [told, setTold] = useState<Answer>();
  const secret = told && secretOf(told);
  const kept = (): void => {
    setTold(undefined);
    if (told) onKept?.(told);
  };
  return (
    <>
      <CommandButton<Values, Answer> {...spec} onDone={setTold} />
      <Dialog
        open={told !== undefined}
        title={secretTitle}
        closable={false}
        keyboard={false}
        mask={{ closable: false }}
        footer={
          <Button type="primary" onClick={kept}>
            {say(secret ? 'secretKept' : 'confirm')}
          </Button>
        }
      >
        {secret ? (
          <>
            <Alert type="warning" showIcon title={say('secretOnce')} />
            <p className="secret">
              <Copyable text={secret} />
            </p>
          </>
        ) : (
          <Alert type="warning" showIcon title={say('secretMissed')} />
        )}
        {told && <div className="hint">{secretHint(told)}</div>}
      </Dialog>
    </>
  );
}

import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Section } from '../../design/facts';
import { ProblemPanel } from '../../design/problem-panel';
import { useCommand } from '../../design/use-command';
import { useWords } from '../../i18n/words';
import { duration, endpointsPath, type TestAnswer } from './webhook';
import { webhookWords } from './words';

/** 测试: sends a message now, and shows what the receiver made of it. */
export function TestSection({ id }: { readonly id: string }) {
  const say = useWords(webhookWords);
  const [told, setTold] = useState<TestAnswer>();
  const { run, problem, isSending } = useCommand<TestAnswer>({
    done: ({ delivered }) => say(delivered ? 'tested' : 'testFailed'),
    changes: [],
  });
  const send = async (): Promise<void> => {
    setTold(undefined);
    const sent = await run({ path: `${endpointsPath}/${id}/test`, body: {} });
    setTold(sent?.answer);
  };
  return (
    <Section
      title={say('test')}
      actions={
        <Button type="primary" loading={isSending} onClick={() => void send()}>
          {say('test')}
        </Button>
      }
    >
      <p className="hint">{say('testHint')}</p>
      {problem !== undefined && <ProblemPanel error={problem} />}
      {told && <Told answer={told} />}
    </Section>
  );
}

function Told({
  answer: { delivered, status, failure, durationMs, answer },
}: {
  readonly answer: TestAnswer;
}) {
  const say = useWords(webhookWords);
  const took = duration(durationMs);
  return (
    <Alert
      type={delivered ? 'success' : 'error'}
      showIcon
      role="status"
      title={say(delivered ? 'tested' : 'testFailed')}
      description={
        <>
          <p>{status === null ? say('testNoStatus', { took }) : say('testStatus', { status, took })}</p>
          {failure && <p>{failure}</p>}
          {answer && (
            <>
              <p className="hint">{say('answer')}</p>
              <pre className="evidence" tabIndex={0}>
                {answer}
              </pre>
            </>
          )}
        </>
      }
    />
  );
}

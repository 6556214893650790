import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Input, Progress } from 'antd';
import { useState } from 'react';
import { read } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { Copyable } from '../../design/copyable';
import { Facts, Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { PrintButton } from '../../design/print-button';
import { ProblemPanel } from '../../design/problem-panel';
import { atSecond } from '../../format/dates';
import { useWords } from '../../i18n/words';
import { chainPath, keptPlace, keptText, percentOf, useLook, type ChainPlace, type Look } from './chain';
import { chainWords } from './words';

/** 审计链核验: whether the audit still says what it once said, and the code to keep that proves it later. */
export default function ChainPage() {
  const say = useWords(chainWords);
  const [turn, setTurn] = useState(0);
  const look = useLook(turn);
  const isUnderWay = turn > 0 && !look.endedAt && !look.error;
  return (
    <>
      <PageHead
        title={say('title')}
        hint={say('hint')}
        actions={
          <>
            {look.endedAt && <PrintButton />}
            <Button
              type="primary"
              icon={<SafetyCertificateOutlined />}
              loading={isUnderWay}
              onClick={() => setTurn(turn + 1)}
            >
              {say(turn === 0 ? 'look' : 'lookAgain')}
            </Button>
          </>
        }
      />
      {turn > 0 && (
        <Section title={say('result')}>
          {look.error ? (
            <ProblemPanel error={look.error} again={() => setTurn(turn + 1)} />
          ) : (
            <Result look={look} />
          )}
        </Section>
      )}
      <Section title={say('kept')}>
        <KeptForm />
      </Section>
    </>
  );
}

function Result({ look }: { readonly look: Look }) {
  const say = useWords(chainWords);
  const { end, part, endedAt } = look;
  if (!endedAt || !part) {
    return (
      <>
        <Progress percent={percentOf(look)} aria-label={say('underWay')} />
        <p className="hint" role="status">
          {say('soFar', { count: part?.through.number ?? 0, of: end?.number ?? '…' })}
        </p>
      </>
    );
  }
  const { broken, through } = part;
  return (
    <>
      <Alert
        className="problem"
        type={broken ? 'error' : 'success'}
        showIcon
        role={broken ? 'alert' : 'status'}
        title={broken ? say(`broken_${broken.how}`, broken) : say('holds', { count: through.number })}
        description={say(broken ? 'brokenHint' : 'holdsHint')}
      />
      <Facts
        facts={[
          [say('through'), through.number],
          [say('endedAt'), atSecond(endedAt.toISOString())],
        ]}
      />
      {!broken && (
        <p>
          {say('code')} <Copyable text={keptText(through)} />
        </p>
      )}
    </>
  );
}

type Verdict = 'same' | 'other' | 'gone' | 'unreadable';

/** What today's chain says of a code that was kept. */
async function judged(text: string): Promise<Verdict> {
  const kept = keptPlace(text);
  if (!kept) return 'unreadable';
  try {
    const today = await read<ChainPlace>(`${chainPath}/${kept.number}`);
    return today.hash === kept.hash ? 'same' : 'other';
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status === 404) return 'gone';
    throw error;
  }
}

const verdictTones = { same: 'success', other: 'error', gone: 'error', unreadable: 'warning' } as const;

function KeptForm() {
  const say = useWords(chainWords);
  const [verdict, setVerdict] = useState<Verdict>();
  const [error, setError] = useState<unknown>();
  const compare = async ({ kept }: { kept: string }): Promise<void> => {
    setError(undefined);
    setVerdict(undefined);
    await judged(kept).then(setVerdict, setError);
  };
  return (
    <Form<{ kept: string }> layout="vertical" className="narrow" onFinish={(values) => void compare(values)}>
      <Form.Item
        name="kept"
        label={say('keptLabel')}
        extra={say('keptHint')}
        rules={[{ required: true, whitespace: true, message: say('keptMissing') }]}
      >
        <Input.TextArea rows={2} placeholder={say('keptPlaceholder')} maxLength={400} />
      </Form.Item>
      <Button htmlType="submit">{say('compare')}</Button>
      {verdict && (
        <Alert
          className="problem"
          type={verdictTones[verdict]}
          showIcon
          role="alert"
          title={say(`verdict_${verdict}`)}
          description={say(`verdict_${verdict}_hint`)}
        />
      )}
      {error !== undefined && <ProblemPanel error={error} />}
    </Form>
  );
}

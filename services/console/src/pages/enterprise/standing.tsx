import { Form, Input } from 'antd';
import { useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import type { AnswerOf } from '../../api/types';
import { CommandButton } from '../../design/command';
import { Facts, Section } from '../../design/facts';
import { ProblemPanel } from '../../design/problem-panel';
import { nothing, On } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { today } from '../../format/dates';
import { useWords } from '../../i18n/words';
import { enterpriseWords } from './words';

const enterprisesPath = '/api/enterprises';
const whitelistPath = '/api/whitelist';
const changes = [enterprisesPath, whitelistPath] as const;

/** Whether the enterprise stands in the whitelist, and the consent it may give and withdraw. */
export function StandingSection() {
  const say = useWords(enterpriseWords);
  const uscc = useWho()?.principal.tenant ?? '';
  const whitelist = useRead<AnswerOf<'/api/whitelist'>>(whitelistPath);
  const enterprises = useRead<AnswerOf<'/api/enterprises'>>(enterprisesPath);
  const error = whitelist.error ?? enterprises.error;
  if (error) return <ProblemPanel error={error} />;
  if (!whitelist.data || !enterprises.data) return <Waiting rows={3} />;
  const listed = whitelist.data.items.find((one) => one.uscc === uscc);
  const profile = enterprises.data.items.find((one) => one.uscc === uscc);
  const until = profile?.consentUntil;
  const consents = Boolean(until && until >= today());
  return (
    <Section
      title={say('standing')}
      actions={
        profile && (consents ? <Withdraw path={`${enterprisesPath}/${uscc}`} /> : <Give uscc={uscc} />)
      }
    >
      <Facts
        facts={[
          [say('standing'), listed ? say('listed') : nothing],
          [say('listedOn'), <On date={listed?.listedOn} />],
          [say('consentUntil'), <On date={until} />],
        ]}
      />
      {!listed && <p className="hint">{say('notListed')}</p>}
      {!consents && <p className="hint">{say(profile ? 'noConsent' : 'noProfile')}</p>}
    </Section>
  );
}

function Give({ uscc }: { readonly uscc: string }) {
  const say = useWords(enterpriseWords);
  return (
    <CommandButton<{ validUntil: string }>
      kind="primary"
      label={say('give')}
      hint={say('giveHint')}
      order={(body) => ({ path: `${enterprisesPath}/${uscc}/consent`, body })}
      done={say('given')}
      changes={changes}
    >
      <Form.Item
        name="validUntil"
        label={say('validUntil')}
        rules={[{ required: true, message: say('needed') }]}
      >
        <Input type="date" min={today()} />
      </Form.Item>
    </CommandButton>
  );
}

function Withdraw({ path }: { readonly path: string }) {
  const say = useWords(enterpriseWords);
  return (
    <CommandButton
      label={say('withdraw')}
      irreversible={say('withdrawIrreversible')}
      order={() => ({ path: `${path}/consent-withdrawal`, body: {} })}
      done={say('withdrawn')}
      changes={changes}
    />
  );
}

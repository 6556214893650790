import { useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { newId } from '../../api/id';
import { useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import type { AnswerOf } from '../../api/types';
import { CommandForm } from '../../design/command';
import { Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { Waiting } from '../../design/waiting';
import { today } from '../../format/dates';
import { useWords } from '../../i18n/words';
import { CollateralItems } from './collateral-items';
import { filingWords } from './filing-words';
import { PaperItems } from './paper-items';
import { changedByPledges, pledgesPath } from './pledge';
import { pledgeOf, type PledgeForm, type TypedParty } from './pledge-filing';
import './pledges.css';
import { TermItems } from './term-items';

/** Seconds to wait for what the pool says of the patents. */
const admittedWithinS = 5;

/** 提交质押登记申请; a patent in the address is chosen already, and so are its holders as pledgors. */
export default function NewPledgePage() {
  const say = useWords(filingWords);
  const [asked] = useSearchParams();
  const number = asked.get('patent') ?? '';
  const { data: patent, isLoading } = useRead<AnswerOf<'/api/patents/{number}'>>(
    `/api/patents/${number}`,
    {},
    number !== '',
  );
  const who = useWho();
  const pledgeId = useRef(newId());
  const go = useNavigate();
  if (isLoading || !who) return <Waiting />;
  const { principal, displayName } = who;
  const isEnterprise = principal.roles.includes('enterprise');
  const own: TypedParty[] = isEnterprise ? [{ name: displayName, uscc: principal.tenant }] : [];
  const holders = (patent?.holders ?? []).map((name) => ({ name }));
  const pledgors = own.length > 0 ? own : holders.length > 0 ? holders : [{ name: '' }];
  return (
    <>
      <PageHead title={say('title')} hint={say('hint')} />
      <CommandForm<PledgeForm, AnswerOf<'/api/pledges', 'post'>>
        label={say('file')}
        initialValues={{
          collateral: patent ? [{ number: patent.number, title: patent.title, holders: patent.holders }] : [],
          terms: {
            kind: 'ordinary',
            pledgors,
            pledgee: { name: principal.roles.includes('bank') ? displayName : '' },
            securedFen: '',
            contractNumber: '',
            agreedOn: today(),
          },
          papers: {},
        }}
        order={(form) => ({
          path: pledgesPath,
          body: pledgeOf(pledgeId.current, form),
          waitS: admittedWithinS,
        })}
        done={({ stage }) => say(stage === 'refused' ? 'denied' : 'filed')}
        changes={changedByPledges}
        onDone={() => void go(`/pledges/${pledgeId.current}`)}
      >
        <Section title={say('things')}>
          <CollateralItems />
        </Section>
        <Section title={say('terms')}>
          <TermItems />
        </Section>
        <Section title={say('papers')}>
          <PaperItems />
        </Section>
      </CommandForm>
    </>
  );
}

import { Form } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { useRead } from '../../api/reading';
import { CommandForm } from '../../design/command';
import { Empty } from '../../design/empty';
import { Facts, Section } from '../../design/facts';
import { ChoiceItem, DateItem } from '../../design/form-items';
import { PageHead } from '../../design/page-head';
import { ProblemPanel } from '../../design/problem-panel';
import { Money } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { scheduleKinds } from '../../dictionary/trial';
import { useWords } from '../../i18n/words';
import { licensesPath, namesOf, type LicenseDetail } from '../licenses/license';
import { Fee } from '../public/fee';
import { scheduleOf, type ScheduleForm } from './schedule';
import { GuaranteesItems, InstallmentsItems } from './schedule-items';
import { scheduleWords } from './schedule-words';
import { changedByTrials, trialsPath } from './trial';

/** 启动先使用后付费 for a license whose contract agreed on it. */
export default function NewTrialPage() {
  const say = useWords(scheduleWords);
  const [asked] = useSearchParams();
  const licenseId = asked.get('license') ?? '';
  const { data: license, error } = useRead<LicenseDetail>(
    `${licensesPath}/${licenseId}`,
    {},
    licenseId !== '',
  );
  if (licenseId === '')
    return (
      <>
        <PageHead title={say('title')} hint={say('hint')} />
        <Empty title={say('noLicense')}>{say('noLicenseAdvice')}</Empty>
      </>
    );
  if (error) return <ProblemPanel error={error} />;
  if (!license) return <Waiting />;
  return (
    <>
      <PageHead title={say('title')} hint={say('hint')} />
      <LicenseSection license={license} />
      <Start license={license} />
    </>
  );
}

/** What the schedule must agree with. */
function LicenseSection({ license: { terms } }: { readonly license: LicenseDetail }) {
  const say = useWords(scheduleWords);
  return (
    <Section title={say('ofLicense')}>
      <Facts
        facts={[
          [say('ofLicense'), `${namesOf(terms.licensors)} → ${namesOf(terms.licensees)}`],
          [say('term'), say('span', { from: terms.scope.from, until: terms.scope.until })],
          [say('fee'), <Fee fee={terms.fee} />],
          [say('contractFen'), <Money fen={terms.contractFen} />],
        ]}
      />
    </Section>
  );
}

function Start({ license }: { readonly license: LicenseDetail }) {
  const say = useWords(scheduleWords);
  const go = useNavigate();
  return (
    <CommandForm<{ schedule: ScheduleForm }>
      label={say('start')}
      irreversible={say('irreversible')}
      initialValues={{
        schedule: {
          kind: 'deferred',
          trialFrom: license.terms.scope.from,
          trialUntil: '',
          installments: [{ trigger: 'date', daysToPay: 30 }],
          guarantees: [],
        },
      }}
      order={({ schedule }) => ({
        path: trialsPath,
        body: { licenseId: license.id, schedule: scheduleOf(schedule) },
      })}
      done={say('started')}
      changes={changedByTrials}
      onDone={() => void go(`/trials/${license.id}`)}
    >
      <Section title={say('what')}>
        <Kind />
      </Section>
      <Section title={say('installments')}>
        <InstallmentsItems />
      </Section>
      <Section title={say('guarantees')}>
        <GuaranteesItems />
      </Section>
    </CommandForm>
  );
}

function Kind() {
  const say = useWords(scheduleWords);
  const kind = Form.useWatch(['schedule', 'kind']) as keyof typeof scheduleKinds | undefined;
  return (
    <div className="form-row">
      <ChoiceItem
        name={['schedule', 'kind']}
        label={say('kind')}
        terms={scheduleKinds}
        {...(kind && { hint: say(`kind_${kind}`) })}
      />
      <DateItem name={['schedule', 'trialFrom']} label={say('trialFrom')} />
      <DateItem name={['schedule', 'trialUntil']} label={say('trialUntil')} />
    </div>
  );
}

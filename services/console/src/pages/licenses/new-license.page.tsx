import { Checkbox, Form } from 'antd';
import { useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { newId } from '../../api/id';
import { useRead } from '../../api/reading';
import type { AnswerOf } from '../../api/types';
import { CommandForm } from '../../design/command';
import { Copyable } from '../../design/copyable';
import { Section } from '../../design/facts';
import { ChoiceItem, LongTextItem, TextItem } from '../../design/form-items';
import { PageHead } from '../../design/page-head';
import { Waiting } from '../../design/waiting';
import { licenseKinds } from '../../dictionary/license';
import { today } from '../../format/dates';
import { useWords } from '../../i18n/words';
import { filingOf, type LicenseForm } from './filing';
import { ContractItems, FeeItems, LicenseesItems, PapersItems, ScopeItems } from './form-parts';
import { formWords } from './form-words';
import { changedByLicenses, licensesPath } from './license';

/** How long the form waits for the pool to claim the patents, so that the next page tells what came of it (seconds). */
const waitS = 10;

/** 提交许可备案申请; a patent in the address is filled in with its holders, an acceptance with its kind. */
export default function NewLicensePage() {
  const say = useWords(formWords);
  const [asked] = useSearchParams();
  const number = asked.get('patent') ?? '';
  const acceptanceId = asked.get('acceptance') ?? '';
  const { data: patent, isLoading } = useRead<AnswerOf<'/api/patents/{number}'>>(
    `/api/patents/${number}`,
    {},
    number !== '',
  );
  const licenseId = useRef(newId());
  const go = useNavigate();
  if (isLoading) return <Waiting />;
  return (
    <>
      <PageHead title={say('title')} hint={say('hint')} />
      <CommandForm<LicenseForm>
        label={say('file')}
        initialValues={{
          patentNumbers: number,
          terms: {
            kind: acceptanceId ? 'open' : 'ordinary',
            licensors: patent?.holders.join('\n') ?? '',
            licensees: [{ name: asked.get('licensee') ?? '' }],
            scope: { from: today(), until: asked.get('until') ?? '' },
            fee: { method: 'lump_sum', payment: '' },
            agreedOn: '',
            inEffectOn: '',
            acceptanceId,
          },
        }}
        order={(form) => ({ path: licensesPath, body: filingOf(licenseId.current, form), waitS })}
        done={say('filed')}
        changes={changedByLicenses}
        onDone={() => void go(`/licenses/${licenseId.current}`)}
      >
        <WhatSection licenseId={licenseId.current} />
        <Section title={say('parties')}>
          <LongTextItem name={['terms', 'licensors']} label={say('licensors')} rows={1} />
          <LicenseesItems />
        </Section>
        <Section title={say('scope')}>
          <ScopeItems />
        </Section>
        <Section title={say('fee')}>
          <FeeItems at={['terms', 'fee']} />
          <Form.Item name={['terms', 'usesFirst']} valuePropName="checked" extra={say('usesFirstHint')}>
            <Checkbox>{say('usesFirst')}</Checkbox>
          </Form.Item>
        </Section>
        <Section title={say('contract')}>
          <ContractItems />
        </Section>
        <Section title={say('papers')}>
          <PapersItems />
        </Section>
      </CommandForm>
    </>
  );
}

function WhatSection({ licenseId }: { readonly licenseId: string }) {
  const say = useWords(formWords);
  return (
    <Section title={say('what')}>
      <LongTextItem name="patentNumbers" label={say('patents')} hint={say('patentsHint')} rows={2} />
      <Kind licenseId={licenseId} />
    </Section>
  );
}

type Kind = keyof typeof licenseKinds;

/** The kind, what it means, and the case it stands on. */
function Kind({ licenseId }: { readonly licenseId: string }) {
  const say = useWords(formWords);
  const kind = Form.useWatch(['terms', 'kind'], { preserve: true }) as Kind | undefined;
  return (
    <div className="form-row">
      <ChoiceItem
        name={['terms', 'kind']}
        label={say('kind')}
        terms={licenseKinds}
        {...(kind && { hint: say(`kind_${kind}`) })}
      />
      {kind === 'sub' && <TextItem name={['terms', 'parentLicenseId']} label={say('parentLicenseId')} />}
      {kind === 'cross' && (
        <>
          <TextItem name={['terms', 'counterLicenseId']} label={say('counterLicenseId')} />
          <Form.Item label={say('ownId')}>
            <Copyable text={licenseId} />
          </Form.Item>
        </>
      )}
      {kind === 'open' && <TextItem name={['terms', 'acceptanceId']} label={say('acceptanceId')} />}
      <TextItem name={['terms', 'patentPoolId']} label={say('patentPoolId')} isOptional />
    </div>
  );
}

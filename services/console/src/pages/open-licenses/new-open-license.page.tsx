import { Form } from 'antd';
import { useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { newId } from '../../api/id';
import { useRead } from '../../api/reading';
import type { AnswerOf } from '../../api/types';
import { CommandForm } from '../../design/command';
import { Section } from '../../design/facts';
import { ChoiceItem, DateItem, LongTextItem, TextItem } from '../../design/form-items';
import { PageHead } from '../../design/page-head';
import { Waiting } from '../../design/waiting';
import { evaluationConclusions } from '../../dictionary/open-license';
import { useWords } from '../../i18n/words';
import { FeeItems } from '../licenses/form-parts';
import { declarationOf, needsReport, type DeclarationForm } from './declaration';
import { FeeGuidance } from './fee-guidance';
import { declareWords } from './form-words';
import { changedByOpenLicenses, openLicensesPath } from './open-license';

/** How long the form waits for the pool to claim the patent, so that the next page tells what came of it (seconds). */
const waitS = 10;

/** 声明开放许可; a patent in the address is filled in with its holders. */
export default function NewOpenLicensePage() {
  const say = useWords(declareWords);
  const [asked] = useSearchParams();
  const number = asked.get('patent') ?? '';
  const { data: patent, isLoading } = useRead<AnswerOf<'/api/patents/{number}'>>(
    `/api/patents/${number}`,
    {},
    number !== '',
  );
  const openLicenseId = useRef(newId());
  const go = useNavigate();
  if (isLoading) return <Waiting />;
  return (
    <>
      <PageHead title={say('title')} hint={say('hint')} />
      <CommandForm<DeclarationForm>
        label={say('file')}
        initialValues={{
          patentNumber: number,
          terms: {
            patentees: patent?.holders.join('\n') ?? '',
            fee: { method: 'lump_sum', payment: '' },
            until: '',
          },
        }}
        order={(form) => ({
          path: openLicensesPath,
          body: declarationOf(openLicenseId.current, form),
          waitS,
        })}
        done={say('filed')}
        changes={changedByOpenLicenses}
        onDone={() => void go(`/open-licenses/${openLicenseId.current}`)}
      >
        <Section title={say('patent')}>
          <TextItem name="patentNumber" label={say('patentNumber')} max={30} />
          <LongTextItem name={['terms', 'patentees']} label={say('patentees')} rows={2} />
        </Section>
        <Section title={say('fee')}>
          <p className="hint">{say('feeHint')}</p>
          <FeeItems at={['terms', 'fee']} />
          <FeeGuidance />
        </Section>
        <Section title={say('term')}>
          <DateItem name={['terms', 'until']} label={say('until')} hint={say('untilHint')} />
          <LongTextItem name={['terms', 'otherMatters']} label={say('otherMatters')} max={2_000} isOptional />
        </Section>
        <Papers />
      </CommandForm>
    </>
  );
}

function Papers() {
  const say = useWords(declareWords);
  const isNeeded = needsReport(Form.useWatch('patentNumber') as string | undefined);
  return (
    <Section title={say('papers')}>
      {isNeeded && (
        <>
          <p className="hint">{say('evaluationNeeded')}</p>
          <div className="form-row">
            <TextItem name={['papers', 'evaluationReportNumber']} label={say('evaluationReportNumber')} />
            <ChoiceItem
              name={['papers', 'evaluationConclusion']}
              label={say('evaluationConclusion')}
              terms={evaluationConclusions}
            />
          </div>
        </>
      )}
      <div className="form-row">
        <LongTextItem
          name={['papers', 'coOwnerConsents']}
          label={say('coOwnerConsents')}
          hint={say('coOwnersHint')}
          rows={2}
          isOptional
        />
        <LongTextItem
          name={['papers', 'consentedClaimIds']}
          label={say('consentedClaimIds')}
          rows={2}
          isOptional
        />
      </div>
    </Section>
  );
}

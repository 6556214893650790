import { addDays, type LocalDate } from '@ipflow/kernel';
import { Radio } from 'antd';
import { useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Answer } from '../../api/answer';
import { newId } from '../../api/id';
import { useRead } from '../../api/reading';
import { useWho, type Who } from '../../api/session';
import { CommandForm } from '../../design/command';
import { PageHead } from '../../design/page-head';
import { Waiting } from '../../design/waiting';
import { cooperationModes, postingKinds } from '../../dictionary/posting';
import { today } from '../../format/dates';
import { usePick, useWords } from '../../i18n/words';
import { postingFormWords } from './form-words';
import { changedByPostings, postingsPath } from './posting';
import { postingOf, type PostingForm } from './posting-form';
import { PostingItems } from './posting-items';
import './postings.css';

type Patent = Answer<'/api/patents/{number}'>;

/** So long a posting stands unless its poster says otherwise (days). */
const standDays = 180;
const uscc = /^[0-9A-Z]{18}$/;

/** 发布供给, 发布需求. A patent in the address is filled in with what the pool knows of it. */
export default function NewPostingPage() {
  const say = useWords(postingFormWords);
  const pick = usePick();
  const who = useWho();
  const [asked, setAsked] = useSearchParams();
  const number = asked.get('patent') ?? '';
  const kind = asked.get('kind') === 'supply' || number !== '' ? 'supply' : 'demand';
  const { data: patent, isLoading } = useRead<Patent>(`/api/patents/${number}`, {}, number !== '');
  const postingId = useRef(newId());
  const go = useNavigate();
  if (isLoading || !who) return <Waiting />;
  return (
    <>
      <PageHead
        title={say(kind === 'supply' ? 'newSupply' : 'newDemand')}
        hint={say('hint')}
        actions={
          <Radio.Group
            aria-label={say('side')}
            optionType="button"
            value={kind}
            options={(['supply', 'demand'] as const).map((value) => ({
              value,
              label: pick(postingKinds[value]),
            }))}
            onChange={({ target }) => setAsked({ kind: String(target.value) })}
          />
        }
      />
      <CommandForm<PostingForm>
        key={kind}
        label={say(kind === 'supply' ? 'submitSupply' : 'submitDemand')}
        initialValues={kind === 'supply' ? ofPatent(patent) : ofSeeker(who)}
        order={(form) => ({
          path: postingsPath,
          body: { postingId: postingId.current, ...postingOf(kind, form) },
        })}
        done={say('submitted')}
        changes={changedByPostings}
        onDone={() => void go(`/postings/${postingId.current}`)}
      >
        <PostingItems kind={kind} />
      </CommandForm>
    </>
  );
}

const lastDay = (): string => addDays(today() as LocalDate, standDays);

function ofPatent(patent: Patent | undefined): PostingForm {
  if (!patent) return { validUntil: lastDay() };
  const { title, number, mainClass, industryCode, divisionCode, askingModes, facts } = patent;
  return {
    title,
    classes: mainClass ?? undefined,
    industryCode: industryCode ?? undefined,
    divisionCode: divisionCode ?? undefined,
    validUntil: lastDay(),
    supply: {
      patentNumbers: number,
      modes: askingModes.filter((mode) => Object.hasOwn(cooperationModes, mode)),
      maturityLevel: facts.maturityLevel as number | undefined,
    },
  };
}

function ofSeeker({ displayName, principal }: Who): PostingForm {
  const isFirm = principal.roles.includes('enterprise');
  return {
    validUntil: lastDay(),
    demand: {
      seeker: isFirm
        ? { name: displayName, ...(uscc.test(principal.tenant) && { uscc: principal.tenant }) }
        : {},
    },
  };
}

import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { newId } from '../../api/id';
import { CommandForm } from '../../design/command';
import { Section } from '../../design/facts';
import { TextItem } from '../../design/form-items';
import { PageHead } from '../../design/page-head';
import { useWords } from '../../i18n/words';
import { CompositionItems } from './composition-items';
import { changedByPools, compositionOf, poolsPath, type CompositionForm } from './patent-pool';
import { poolWords } from './words';

/** 组建专利池: a name, its members and its offer. */
export default function NewPatentPoolPage() {
  const say = useWords(poolWords);
  const patentPoolId = useRef(newId());
  const go = useNavigate();
  const member = { name: '', patentNumbers: '', sharePercent: 50 };
  return (
    <>
      <PageHead title={say('form')} hint={say('hint')} />
      <CommandForm<CompositionForm & { name: string }>
        label={say('form')}
        initialValues={{ members: [member, member], fee: { method: 'royalty', payment: '' } }}
        order={({ name, ...composition }) => ({
          path: poolsPath,
          body: { patentPoolId: patentPoolId.current, name, ...compositionOf(composition) },
        })}
        done={say('formed')}
        changes={changedByPools}
        onDone={() => void go(`/patent-pools/${patentPoolId.current}`)}
      >
        <Section title={say('facts')}>
          <TextItem name="name" label={say('name')} max={200} />
          <CompositionItems />
        </Section>
      </CommandForm>
    </>
  );
}

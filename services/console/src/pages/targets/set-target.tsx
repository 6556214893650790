import { CommandButton } from '../../design/command';
import { fenUnit } from '../../figures/counters';
import { today } from '../../format/dates';
import { useWords } from '../../i18n/words';
import { changedByTargets, formOf, orderOf, type TargetForm, type TargetVersion } from './target';
import { TargetFields, useMeasures } from './target-fields';
import { targetWords } from './words';

/** 设定目标: a new goal, or a new version that begins with the last one. */
export function SetTarget({ last }: { readonly last?: TargetVersion }) {
  const say = useWords(targetWords);
  const measures = useMeasures();
  const isMoney = (metric: string): boolean => measures.find(({ id }) => id === metric)?.unit === fenUnit;
  return (
    <CommandButton<TargetForm, { validFrom: string }>
      kind="primary"
      label={say(last ? 'edit' : 'create')}
      {...(last && {
        title: say('editOf', { name: last.name, year: last.year }),
        hint: say('editHint', { version: last.version }),
      })}
      width={640}
      initialValues={last ? formOf(last, today()) : { validFrom: today() }}
      order={(form) => orderOf(form, isMoney(form.metric), last?.version ?? 0)}
      done={({ validFrom }) => say('created', { from: validFrom })}
      changes={changedByTargets}
    >
      <TargetFields isNew={!last} />
    </CommandButton>
  );
}

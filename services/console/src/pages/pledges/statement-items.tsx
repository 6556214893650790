import { Form } from 'antd';
import { ChoiceItem, TextItem } from '../../design/form-items';
import { invalidationAnswers, sameDayAnswers } from '../../dictionary/pledge';
import { useWords } from '../../i18n/words';
import { filingWords } from './filing-words';
import { mayHaveInvention, type TypedStatement } from './statement';

/** What the filer states of a patent, within a `Form.List`. */
export function StatementItems({
  list,
  index,
  number,
}: {
  /** Name of the `Form.List`. */
  readonly list: string;
  readonly index: number;
  readonly number: string;
}) {
  const say = useWords(filingWords);
  const sameDay = Form.useWatch<TypedStatement['sameDay']>([list, index, 'sameDay']);
  return (
    <>
      {mayHaveInvention(number) && (
        <ChoiceItem
          name={[index, 'sameDay']}
          label={say('sameDay')}
          hint={say('sameDayHint')}
          terms={sameDayAnswers}
          isOptional
        />
      )}
      {sameDay === 'filed' && (
        <TextItem name={[index, 'sameDayInvention']} label={say('sameDayNumber')} max={40} />
      )}
      <ChoiceItem
        name={[index, 'invalidation']}
        label={say('invalidation')}
        hint={say('invalidationHint')}
        terms={invalidationAnswers}
        isOptional
      />
    </>
  );
}

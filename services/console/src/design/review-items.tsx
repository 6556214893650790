import { Button, Form } from 'antd';
import type { Terms } from '../dictionary/terms';
import { useWords, words } from '../i18n/words';
import { ChoiceItem, LongTextItem } from './form-items';

const reviewWords = words(
  'review-items',
  {
    defect: '需要补正 {{index}}',
    addDefect: '增加一项',
    code: '理由 {{index}}',
    message: '说明',
    messageHint: '写明是哪一项、缺什么、怎么办。',
    addReason: '增加一条理由',
    drop: '删去第 {{index}} 条',
  },
  {
    defect: 'To be corrected {{index}}',
    addDefect: 'Add an item',
    code: 'Reason {{index}}',
    message: 'Explanation',
    messageHint: 'Say what it is about, what is missing and what to do.',
    addReason: 'Add a reason',
    drop: 'Remove item {{index}}',
  },
);

/** As many as one decision may name. */
const itemsMax = 20;
/** Longest explanation (characters). */
const explanationMax = 1_000;

/** A ground of a refusal: its code, and what it means in this case. */
export interface TypedReason {
  readonly code: string;
  readonly message: string;
}

/** Every ground of a refusal at once, under `reasons`; a form of it begins with {@link noReason}. */
export function RefusalItems({ terms }: { readonly terms: Terms }) {
  const say = useWords(reviewWords);
  return (
    <Form.List name="reasons">
      {(items, { add, remove }) => (
        <>
          {items.map(({ key, name }) => (
            <fieldset key={key} className="parties">
              <ChoiceItem name={[name, 'code']} label={say('code', { index: name + 1 })} terms={terms} />
              <LongTextItem
                name={[name, 'message']}
                label={say('message')}
                hint={say('messageHint')}
                max={explanationMax}
              />
              {items.length > 1 && (
                <Button onClick={() => remove(name)}>{say('drop', { index: name + 1 })}</Button>
              )}
            </fieldset>
          ))}
          {items.length < itemsMax && <Button onClick={() => add({})}>{say('addReason')}</Button>}
        </>
      )}
    </Form.List>
  );
}

/** One ground, to be filled in. */
export const noReason: { readonly reasons: TypedReason[] } = { reasons: [{} as TypedReason] };

/** All that is to be corrected, under `defects`, each in words of its own. */
export function DefectItems() {
  return <TextItems name="defects" label="defect" add="addDefect" rows={2} />;
}

/** Every ground of a refusal that has no list of grounds, under `reasons`, each in words of its own. */
export function ReasonItems() {
  return <TextItems name="reasons" label="code" add="addReason" rows={3} />;
}

function TextItems({
  name: of,
  label,
  add: addLabel,
  rows,
}: {
  readonly name: string;
  readonly label: 'defect' | 'code';
  readonly add: 'addDefect' | 'addReason';
  readonly rows: number;
}) {
  const say = useWords(reviewWords);
  return (
    <Form.List name={of}>
      {(items, { add, remove }) => (
        <>
          {items.map(({ key, name }) => (
            <div key={key}>
              <LongTextItem
                name={[name]}
                label={say(label, { index: name + 1 })}
                max={explanationMax}
                rows={rows}
              />
              {items.length > 1 && (
                <Button onClick={() => remove(name)}>{say('drop', { index: name + 1 })}</Button>
              )}
            </div>
          ))}
          {items.length < itemsMax && <Button onClick={() => add('')}>{say(addLabel)}</Button>}
        </>
      )}
    </Form.List>
  );
}

import { Button, Form } from 'antd';
import { CommandButton } from '../../design/command';
import { ChoiceItem, LongTextItem } from '../../design/form-items';
import { useWords } from '../../i18n/words';
import { changedByOpenLicenses } from './open-license';
import type { Post } from './open-license-acts';
import { articleOf, refusalReasons } from './refusal-reasons';
import { openLicenseWords } from './words';

/** As many as one decision may name. */
const reasonsMax = 20;

interface TypedReason {
  readonly code: string;
  readonly message: string;
}

/** 不予公告, with every reason at once. */
export function RefuseOpenLicense({ post }: { readonly post: Post }) {
  const say = useWords(openLicenseWords);
  return (
    <CommandButton<{ reasons: TypedReason[] }>
      label={say('refuse')}
      hint={say('refuseHint')}
      irreversible={say('refuseIrreversible')}
      width={640}
      initialValues={{ reasons: [{} as TypedReason] }}
      order={({ reasons }) =>
        post('refusal', { reasons: reasons.map((one) => ({ ...one, article: articleOf(one.code) })) })
      }
      done={say('refused')}
      changes={changedByOpenLicenses}
    >
      <Form.List name="reasons">
        {(items, { add, remove }) => (
          <>
            {items.map(({ key, name }) => (
              <fieldset key={key}>
                <ChoiceItem
                  name={[name, 'code']}
                  label={`${say('reasonCode')} ${name + 1}`}
                  terms={refusalReasons}
                />
                <LongTextItem
                  name={[name, 'message']}
                  label={say('reasonMessage')}
                  hint={say('reasonMessageHint')}
                  max={1_000}
                />
                {items.length > 1 && <Button onClick={() => remove(name)}>{say('removeReason')}</Button>}
              </fieldset>
            ))}
            {items.length < reasonsMax && <Button onClick={() => add({})}>{say('addReason')}</Button>}
          </>
        )}
      </Form.List>
    </CommandButton>
  );
}

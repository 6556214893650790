import { Button, Form, Input, Select } from 'antd';
import { CommandButton } from '../../design/command';
import type { Order } from '../../design/use-command';
import { usePick, useWords } from '../../i18n/words';
import { changedByPledges } from './pledge';
import { articlesOfReasons, refusalReasons } from './refusal-reasons';
import { pledgeWords } from './words';

type Post = (act: string, body?: object) => Order;

interface TypedReason {
  readonly code: string;
  readonly message: string;
}

/** What a reviewer decides: register, have it corrected, or refuse with every reason. */
export function ReviewActs({ post }: { readonly post: Post }) {
  const say = useWords(pledgeWords);
  return (
    <>
      <CommandButton<object, { certificateNumber: string }>
        kind="primary"
        label={say('register')}
        hint={say('registerHint')}
        irreversible={say('registerIrreversible')}
        order={() => post('registration')}
        done={({ certificateNumber: number }) => say('registered', { number })}
        changes={changedByPledges}
      />
      <CommandButton<{ defects: string[] }>
        label={say('askCorrection')}
        hint={say('askCorrectionHint')}
        initialValues={{ defects: [''] }}
        order={(defects) => post('correction-request', defects)}
        done={say('correctionAsked')}
        changes={changedByPledges}
      >
        <Defects />
      </CommandButton>
      <CommandButton<{ reasons: TypedReason[] }>
        label={say('refuse')}
        hint={say('refuseHint')}
        irreversible={say('refuseIrreversible')}
        width={640}
        initialValues={{ reasons: [{} as TypedReason] }}
        order={({ reasons }) => post('refusal', { reasons: reasons.map(withArticle) })}
        done={say('refused')}
        changes={changedByPledges}
      >
        <Reasons />
      </CommandButton>
    </>
  );
}

function withArticle({ code, message }: TypedReason): object {
  return { code, message, article: articlesOfReasons[code] };
}

/** As many as one decision may name. */
const reasonsMax = 20;

function Defects() {
  const say = useWords(pledgeWords);
  return (
    <Form.List name="defects">
      {(items, { add, remove }) => (
        <>
          {items.map(({ key, name }) => (
            <Form.Item
              key={key}
              name={name}
              label={`${say('defect')} ${name + 1}`}
              rules={[{ required: true, whitespace: true, message: say('needed') }]}
            >
              <Input.TextArea maxLength={1_000} autoSize={{ minRows: 2, maxRows: 6 }} />
            </Form.Item>
          ))}
          {items.length < reasonsMax && <Button onClick={() => add('')}>{say('addDefect')}</Button>}{' '}
          {items.length > 1 && (
            <Button onClick={() => remove(items.length - 1)}>{say('removeReason')}</Button>
          )}
        </>
      )}
    </Form.List>
  );
}

function Reasons() {
  const say = useWords(pledgeWords);
  const pick = usePick();
  const options = Object.entries(refusalReasons).map(([value, term]) => ({
    value,
    label: `${pick(term)} · ${articlesOfReasons[value] ?? ''}`,
  }));
  return (
    <Form.List name="reasons">
      {(items, { add, remove }) => (
        <>
          {items.map(({ key, name }) => (
            <fieldset key={key}>
              <Form.Item
                name={[name, 'code']}
                label={`${say('reasonCode')} ${name + 1}`}
                rules={[{ required: true, message: say('choose') }]}
              >
                <Select options={options} showSearch={{ optionFilterProp: 'label' }} />
              </Form.Item>
              <Form.Item
                name={[name, 'message']}
                label={say('reasonMessage')}
                extra={say('reasonMessageHint')}
                rules={[{ required: true, whitespace: true, message: say('needed') }]}
              >
                <Input.TextArea maxLength={1_000} autoSize={{ minRows: 2, maxRows: 6 }} />
              </Form.Item>
              {items.length > 1 && <Button onClick={() => remove(name)}>{say('removeReason')}</Button>}
            </fieldset>
          ))}
          {items.length < reasonsMax && <Button onClick={() => add({})}>{say('addReason')}</Button>}
        </>
      )}
    </Form.List>
  );
}

import { Form, InputNumber } from 'antd';
import { useWords } from '../i18n/words';
import { SecretCommand } from './secret-command';
import { designWords } from './words';

const overlapHoursDefault = 24;
const overlapHoursMax = 168;

/** 轮换密钥: a new secret, shown once; the old one signs beside it for some hours, or ends at once. */
export function RotateSecret({
  path,
  changes,
  title,
  kind = 'default',
}: {
  readonly path: string;
  readonly changes: readonly string[];
  /** The dialog's title; the act when there is none. */
  readonly title?: string;
  readonly kind?: 'default' | 'link';
}) {
  const say = useWords(designWords);
  return (
    <SecretCommand<{ overlapHours: number }, { secret?: string }>
      kind={kind}
      label={say('rotate')}
      title={title ?? say('rotate')}
      hint={say('rotateHint')}
      initialValues={{ overlapHours: overlapHoursDefault }}
      order={(body) => ({ path, body })}
      done={say('rotated')}
      changes={changes}
      secretTitle={say('signingSecret')}
      secretOf={({ secret }) => secret}
      secretHint={() => say('rotatedHint')}
    >
      <Form.Item
        name="overlapHours"
        label={say('overlap')}
        rules={[{ required: true, message: say('overlap') }]}
      >
        <InputNumber min={0} max={overlapHoursMax} precision={0} />
      </Form.Item>
    </SecretCommand>
  );
}

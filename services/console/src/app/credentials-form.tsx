import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { ProblemPanel } from '../design/problem-panel';
import { useWords } from '../i18n/words';
import { appWords } from './words';

interface Typed {
  readonly username: string;
  readonly password: string;
}

/** User name and password; a refusal is told in place. */
export function CredentialsForm({
  username,
  signIn,
}: {
  /** Filled in and fixed when the session of a known person is renewed. */
  readonly username?: string | undefined;
  readonly signIn: (username: string, password: string) => Promise<unknown>;
}) {
  const say = useWords(appWords);
  const [form] = Form.useForm<Typed>();
  const [problem, setProblem] = useState<unknown>();
  const [isSending, setIsSending] = useState(false);
  const submit = async (typed: Typed): Promise<void> => {
    setIsSending(true);
    try {
      await signIn(typed.username.trim(), typed.password);
    } catch (error) {
      setProblem(error);
      form.resetFields(['password']);
      form.focusField('password');
    } finally {
      setIsSending(false);
    }
  };
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ username }}
      onFinish={(typed) => void submit(typed)}
    >
      {problem !== undefined && <ProblemPanel error={problem} isBrief />}
      <Form.Item
        name="username"
        label={say('username')}
        rules={[{ required: true, message: say('usernameNeeded') }]}
      >
        <Input
          autoComplete="username"
          autoCapitalize="none"
          readOnly={username !== undefined}
          autoFocus={username === undefined}
          maxLength={100}
        />
      </Form.Item>
      <Form.Item
        name="password"
        label={say('password')}
        rules={[{ required: true, message: say('passwordNeeded') }]}
      >
        <Input.Password autoComplete="current-password" autoFocus={username !== undefined} maxLength={200} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={isSending}>
        {say('signIn')}
      </Button>
    </Form>
  );
}

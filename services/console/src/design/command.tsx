import { Alert, Button, Form, Modal, type FormInstance } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { toldOf } from '../api/problem';
import { useWords } from '../i18n/words';
import { ProblemPanel } from './problem-panel';
import { useCommand, type Order } from './use-command';
import { designWords } from './words';

/** What a command is, however it is shown. */
export interface CommandSpec<Values, Answer> {
  /** The act in a verb, as the button says it: 登记, 撤回. */
  readonly label: string;
  /** The request the form's values make. */
  readonly order: (values: Values) => Order;
  /** What is told after success. */
  readonly done: string | ((answer: Answer) => string);
  /** Paths read again after success. */
  readonly changes: readonly string[];
  /** What cannot be taken back, in a sentence; the button then warns by its color. */
  readonly irreversible?: string;
  readonly initialValues?: Partial<Values>;
  readonly onDone?: (answer: Answer) => void;
  /** The form's items (`Form.Item`), named as the request's fields are, so that each reason finds its field. */
  readonly children?: ReactNode;
}

/** A form that sends one command: reasons in place, the same key for every try. */
export function CommandForm<Values extends object, Answer = unknown>(
  spec: CommandSpec<Values, Answer> & { readonly cancel?: () => void },
) {
  const { label, order, done, changes, irreversible, initialValues, onDone, children, cancel } = spec;
  const say = useWords(designWords);
  const [form] = Form.useForm<Values>();
  const { run, problem, isSending } = useCommand<Answer>({ done, changes });
  const panel = useRef<HTMLDivElement>(null);
  const [labels, setLabels] = useState<Labels>({});
  useEffect(() => {
    if (problem === undefined) return;
    markFields(form, problem);
    // The button that was pressed went dead while it was sending, and lost the focus: who goes by keyboard goes on at the reasons.
    panel.current?.focus({ preventScroll: true });
    setLabels(labelsIn(panel.current?.closest('form'), problem));
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, [form, problem]);
  const submit = async (values: Values): Promise<void> => {
    const sent = await run(order(values));
    if (!sent) return;
    form.resetFields();
    onDone?.(sent.answer);
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={initialValues as Values}
      scrollToFirstError={{ focus: true }}
      disabled={isSending}
      onFinish={(values) => void submit(values)}
    >
      <div ref={panel} className="problem-place" tabIndex={-1}>
        {problem !== undefined && <ProblemPanel error={problem} labelOf={(field) => labels[field]} />}
      </div>
      {children}
      {irreversible && (
        <Alert type="warning" showIcon title={say('irreversible')} description={irreversible} />
      )}
      <div className="form-actions">
        {cancel && <Button onClick={cancel}>{say('cancel')}</Button>}
        <Button type="primary" danger={Boolean(irreversible)} htmlType="submit" loading={isSending}>
          {label}
        </Button>
      </div>
    </Form>
  );
}

/** A button that opens the form of a command in a dialog; a command without fields is confirmed there. */
export function CommandButton<Values extends object, Answer = unknown>(
  spec: CommandSpec<Values, Answer> & {
    /** The dialog's title; the label when there is none. */
    readonly title?: string;
    /** What the person should know before acting. */
    readonly hint?: ReactNode;
    readonly kind?: 'primary' | 'default' | 'link';
    readonly width?: number;
    readonly isDisabled?: boolean;
  },
) {
  const {
    label,
    title = label,
    hint,
    kind = 'default',
    width = 560,
    isDisabled = false,
    onDone,
    ...rest
  } = spec;
  const [isOpen, setIsOpen] = useState(false);
  const close = (): void => setIsOpen(false);
  useFocusKept(isOpen);
  return (
    <>
      <Button
        type={kind}
        danger={Boolean(rest.irreversible)}
        disabled={isDisabled}
        onClick={() => setIsOpen(true)}
      >
        {label}
      </Button>
      <Modal open={isOpen} title={title} footer={null} width={width} destroyOnHidden onCancel={close}>
        {hint && <div className="hint">{hint}</div>}
        <CommandForm<Values, Answer>
          {...rest}
          label={label}
          cancel={close}
          onDone={(answer) => {
            close();
            onDone?.(answer);
          }}
        />
      </Modal>
    </>
  );
}

/**
 * A dialog gives the focus back to its button, but what was done may leave no such button: a registered transfer is not
 * registered again, and the dialog goes with it. The focus then goes to the page instead of getting lost.
 */
function useFocusKept(isOpen: boolean): void {
  // Also while it closes: what was changed may be read, and take the button away, before the dialog is gone.
  const wasOpened = useRef(isOpen);
  useEffect(() => {
    if (isOpen) wasOpened.current = true;
  }, [isOpen]);
  useEffect(
    () => () => {
      if (wasOpened.current) setTimeout(takeLostFocus);
    },
    [],
  );
}

function takeLostFocus(): void {
  if (document.activeElement === null || document.activeElement === document.body)
    document.getElementById('main')?.focus();
}

/** What a form calls the fields that reasons name, by their names in the request. */
type Labels = Readonly<Record<string, string>>;

/** A field of a request (`applicants[0].name`), as forms name it. */
const pathOf = (field: string): string => field.replace(/\[(\d+)\]/g, '.$1');

function labelsIn(form: HTMLFormElement | null | undefined, problem: unknown): Labels {
  const named = (toldOf(problem).reasons ?? []).flatMap(({ field }) => field ?? []);
  return Object.fromEntries(
    named.flatMap((field) => {
      const input = CSS.escape(pathOf(field).replaceAll('.', '_'));
      const label = form?.querySelector(`label[for="${input}"]`)?.textContent;
      return label ? [[field, label]] : [];
    }),
  );
}

/** Puts the reasons that name a field of the form beside it, too. */
function markFields<Values>(form: FormInstance<Values>, problem: unknown): void {
  const fields = form.getFieldsError() as readonly { readonly name: (string | number)[] }[];
  const reasons = toldOf(problem).reasons ?? [];
  for (const { name } of fields) {
    const path = name.join('.');
    const errors = reasons
      .filter(({ field }) => field && pathOf(field) === path)
      .map(({ message }) => message);
    if (errors.length > 0) form.setFields([{ name: name as never, errors }]);
  }
}

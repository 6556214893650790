import { Alert, Button, Form, type FormInstance } from 'antd';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { toldOf } from '../api/problem';
import { useWords } from '../i18n/words';
import { Dialog } from './dialog';
import { KeyMark, useHotkey } from './hotkeys';
import { ProblemPanel } from './problem-panel';
import { useQueue } from './queue-bar';
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
  const warning = useId();
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
        <div id={warning}>
          <Alert type="warning" showIcon title={say('irreversible')} description={irreversible} />
        </div>
      )}
      <div className="form-actions">
        {cancel && <Button onClick={cancel}>{say('cancel')}</Button>}
        <Button
          type="primary"
          danger={Boolean(irreversible)}
          htmlType="submit"
          loading={isSending}
          aria-describedby={irreversible && warning}
        >
          {label}
        </Button>
      </div>
    </Form>
  );
}

/** What whoever opens a form by a key goes on with: its first field, or its button where it has none. */
const firstToDo = 'input, textarea, button[type="submit"]';

/** The decisions of a review, each with its key. */
const decisionKeys = { approve: 'a', refuse: 'r', correct: 'c', decide: 'd' } as const;

/** What a command is behind a button. */
export interface ButtonSpec<Values, Answer> extends CommandSpec<Values, Answer> {
  /** The dialog's title; the label when there is none. */
  readonly title?: string;
  /** What the person should know before acting. */
  readonly hint?: ReactNode;
  /** What speaks against it now; told beside the button, which stays what it is, and again in the dialog. */
  readonly caution?: string | undefined;
  readonly kind?: 'primary' | 'default' | 'link';
  readonly width?: number;
  readonly isDisabled?: boolean;
  /** A decision that takes a case out of its review queue: it has a key, and the next case opens once it is done. */
  readonly decision?: keyof typeof decisionKeys | undefined;
}

/** A button that opens the form of a command in a dialog; a command without fields is confirmed there. */
export function CommandButton<Values extends object, Answer = unknown>(spec: ButtonSpec<Values, Answer>) {
  const {
    label,
    title = label,
    hint,
    caution,
    kind = 'default',
    width = 560,
    isDisabled = false,
    decision,
    onDone,
    ...rest
  } = spec;
  const queue = useQueue();
  const key = decision && decisionKeys[decision];
  const opening = useOpening(isDisabled ? undefined : key, label);
  const warning = useId();
  return (
    <>
      <Button
        ref={opening.button}
        type={kind}
        danger={Boolean(rest.irreversible)}
        disabled={isDisabled}
        aria-keyshortcuts={opening.keyThatWorks}
        aria-describedby={caution && warning}
        onClick={() => opening.open(false)}
      >
        {label}
        <KeyMark of={key} />
      </Button>
      {caution && (
        <span id={warning} className="caution">
          {caution}
        </span>
      )}
      <Dialog
        open={opening.isOpen}
        title={title}
        footer={null}
        width={width}
        destroyOnHidden
        onCancel={opening.close}
        afterOpenChange={opening.shown}
      >
        {caution && <Alert type="warning" showIcon title={caution} />}
        {hint && <div className="hint">{hint}</div>}
        <div ref={opening.form}>
          <CommandForm<Values, Answer>
            {...rest}
            label={label}
            cancel={opening.close}
            onDone={(answer) => {
              opening.close();
              onDone?.(answer);
              if (decision) queue?.decided();
            }}
          />
        </div>
      </Dialog>
    </>
  );
}

/** How a dialog is opened by its button or the button's key, and who has the focus then. */
function useOpening(key: string | undefined, label: string) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLDivElement>(null);
  const isByKey = useRef(false);
  const open = (byKey: boolean): void => {
    isByKey.current = byKey;
    // By its key, too, it is the button that opens the dialog, and gets the focus back.
    button.current?.focus();
    setIsOpen(true);
  };
  const run = (): void => open(true);
  const keyThatWorks = useHotkey(key === undefined ? undefined : { key, label, run });
  const shown = (isShown: boolean): void => {
    if (isShown && isByKey.current) form.current?.querySelector<HTMLElement>(firstToDo)?.focus();
  };
  useFocusKept(isOpen);
  return { isOpen, open, close: () => setIsOpen(false), shown, button, form, keyThatWorks };
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

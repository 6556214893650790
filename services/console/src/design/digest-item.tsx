import { Button, Form, Input, type InputProps } from 'antd';
import { useRef, useState } from 'react';
import { canDigest, digestBytesMax, sha256Of, typedDigest } from '../api/digest';
import { useWords, words } from '../i18n/words';
import './digest-item.css';

const digestWords = words(
  'digest-item',
  {
    bad: '请填写 SHA-256 摘要（64 位十六进制），或选择文件由本机计算',
    choose: '选择文件',
    chooseFor: '选择文件，计算摘要：{{of}}',
    computing: '正在计算 {{file}} 的摘要',
    computed: '已由 {{file}} 在本机算出',
    tooLarge: '{{file}} 超过 {{max}} MB；请用其他工具算出 SHA-256 后填写',
    unreadable: '读不出 {{file}}；请重新选择，或填写摘要',
  },
  {
    bad: 'Enter a SHA-256 (64 hex digits), or choose a file to compute it here',
    choose: 'Choose a file',
    chooseFor: 'Choose a file to compute the digest: {{of}}',
    computing: 'Computing the digest of {{file}}',
    computed: 'Computed from {{file}} on this machine',
    tooLarge: '{{file}} is over {{max}} MB; compute its SHA-256 with another tool and enter it',
    unreadable: '{{file}} cannot be read; choose it again or enter the digest',
  },
);

const bytesOfMb = 1024 * 1024;

/** SHA-256 of a paper: typed, or computed from a file on this machine. The file itself goes nowhere. */
export function DigestItem({
  name,
  label,
}: {
  /** The request's field, so that reasons find it. */
  readonly name: string | (string | number)[];
  readonly label: string;
}) {
  const say = useWords(digestWords);
  return (
    <Form.Item name={name} label={label} rules={[{ pattern: typedDigest, message: say('bad') }]}>
      <DigestInput of={label} />
    </Form.Item>
  );
}

type Told = 'computing' | 'computed' | 'tooLarge' | 'unreadable';

/** What the form gives a field of its own, as it does to those of antd. */
interface FieldProps extends Pick<InputProps, 'id' | 'aria-invalid' | 'aria-describedby'> {
  readonly value?: string;
  readonly onChange?: (digest: string) => void;
}

function DigestInput({ of, value, onChange, ...field }: FieldProps & { readonly of: string }) {
  const say = useWords(digestWords);
  const picker = useRef<HTMLInputElement>(null);
  const chosen = useRef<File>(undefined);
  const [told, setTold] = useState<{ readonly file: string; readonly what: Told }>();
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    chosen.current = file;
    const tell = (what: Told): void => setTold({ file: file.name, what });
    if (file.size > digestBytesMax) return tell('tooLarge');
    tell('computing');
    try {
      const digest = await sha256Of(file);
      // Another file was chosen, or a digest typed, while this one was read.
      if (chosen.current !== file) return;
      onChange?.(digest);
      tell('computed');
    } catch {
      if (chosen.current === file) tell('unreadable');
    }
  };
  const type = (typed: string): void => {
    chosen.current = undefined;
    setTold(undefined);
    onChange?.(typed);
  };
  return (
    <div className="digest">
      <Input
        {...field}
        value={value}
        maxLength={80}
        spellCheck={false}
        onChange={({ target }) => type(target.value)}
      />
      {canDigest() && (
        <>
          <Button aria-label={say('chooseFor', { of })} onClick={() => picker.current?.click()}>
            {say('choose')}
          </Button>
          <input
            ref={picker}
            type="file"
            hidden
            onChange={({ target }) => {
              void take(target.files?.[0]);
              // The same file, changed meanwhile, may be chosen again.
              target.value = '';
            }}
          />
        </>
      )}
      {/* Stands there before anything is told, so that what is told is heard. */}
      <span role="status" className="hint">
        {told && say(told.what, { file: told.file, max: digestBytesMax / bytesOfMb })}
      </span>
    </div>
  );
}

import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useWords } from '../i18n/words';
import { designWords } from './words';

/** Up to here a text is shown whole; a longer one in a frame of its own (characters). */
const wholeMax = 200;

/** A text with a button that copies it. Pages served by plain http have no clipboard: the text can then be selected. */
export function Copyable({ text }: { readonly text: string }) {
  const say = useWords(designWords);
  const { message } = App.useApp();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    void message.success(say('copied'));
  };
  const canCopy = window.isSecureContext;
  return (
    <span className="copyable">
      {text.length > wholeMax ? <code tabIndex={0}>{text}</code> : <code>{text}</code>}
      {canCopy && (
        <Button
          type="text"
          size="small"
          icon={<CopyOutlined />}
          aria-label={`${say('copy')} ${text}`}
          onClick={() => void copy()}
        />
      )}
    </span>
  );
}

import { Button } from 'antd';
import { speak } from '../i18n/i18n';
import { useTongue, useWords } from '../i18n/words';
import { appWords } from './words';

/** Changes between Chinese and English; named in the language it leads to. */
export function TongueSwitch() {
  const say = useWords(appWords);
  const other = useTongue() === 'zh' ? 'en' : 'zh';
  return (
    <Button type="link" size="small" lang={other} onClick={() => void speak(other)}>
      {say('otherTongue')}
    </Button>
  );
}

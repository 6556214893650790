import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useWords } from '../i18n/words';
import { designWords } from './words';

/** Prints the page; what goes on paper, the print stylesheet says. */
export function PrintButton() {
  const say = useWords(designWords);
  return (
    <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
      {say('print')}
    </Button>
  );
}

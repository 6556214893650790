import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useWords } from '../i18n/words';
import { designWords } from './words';

/** Prints the page; what goes on paper, the print stylesheet says. `label` names it where it is not the whole page. */
export function PrintButton({ label }: { readonly label?: string }) {
  const say = useWords(designWords);
  return (
    <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
      {label ?? say('print')}
    </Button>
  );
}

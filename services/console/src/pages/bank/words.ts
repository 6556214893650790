import { words } from '../../i18n/words';

/** The words of a bank's home. */
export const bankWords = words(
  'bank',
  {
    pledge: '提交质押登记',
  },
  {
    pledge: 'File a pledge',
  },
);

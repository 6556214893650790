import { words } from '../../i18n/words';

/** The words of a bank's home. */
export const bankWords = words(
  'bank',
  {
    pledge: '提交质押登记',
    loan: '登记贷款发放',
  },
  {
    pledge: 'File a pledge',
    loan: 'Tell a disbursement',
  },
);

import { words } from '../../i18n/words';

/** The words of a center's workbench. */
export const centerWords = words(
  'center',
  {
    search: '检索专利',
    import: '批量导入',
    transfer: '提交转让登记',
    license: '提交许可备案',
    openLicense: '声明开放许可',
    underReview: '审查中的转让',
    dueOn: '承诺办结日',
    overdue: '已过承诺日',
    imports: '近期导入',
    rejected: '{{count}} 行未导入',
    news: '我的检索有新命中',
    unseen: '{{count}} 件新入库专利符合我的检索',
  },
  {
    search: 'Search patents',
    import: 'Import',
    transfer: 'File a transfer',
    license: 'File a license',
    openLicense: 'Declare an open license',
    underReview: 'Transfers under review',
    dueOn: 'promised for',
    overdue: 'past the promised day',
    imports: 'Recent imports',
    rejected: 'rejected rows: {{count}}',
    news: 'New hits of my searches',
    unseen: '{{count}} newly listed patents fit my searches',
  },
);

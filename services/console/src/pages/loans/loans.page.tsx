import { Link } from 'react-router';
import type { CsvColumn } from '../../api/csv';
import { useWho } from '../../api/session';
import type { Column } from '../../design/data-table';
import type { FilterField } from '../../design/filters';
import { ListPage } from '../../design/list-page';
import { StatusTag, TermText } from '../../design/status-tag';
import { Money, nothing, On } from '../../design/values';
import { loanClasses, loanStages, overdueTerms, productKinds } from '../../dictionary/loan';
import { termOf } from '../../dictionary/terms';
import { ratePercent } from '../../format/rate';
import type { Text } from '../../i18n/i18n';
import { usePick, useWords, type Say } from '../../i18n/words';
import { loansPath, type Loan } from './loan';
import { disbursementWords } from './new-words';
import { loanWords } from './words';

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'stage', label: { zh: '阶段', en: 'Stage' }, terms: loanStages },
  { kind: 'select', name: 'overdue', label: { zh: '逾期', en: 'Overdue' }, terms: overdueTerms },
  { kind: 'select', name: 'class', label: { zh: '五级分类', en: 'Class' }, terms: loanClasses },
  { kind: 'select', name: 'productKind', label: { zh: '产品种类', en: 'Product' }, terms: productKinds },
  {
    kind: 'text',
    name: 'borrower',
    label: { zh: '借款人信用代码', en: 'Credit code of the borrower' },
  },
  {
    kind: 'dates',
    name: 'disbursed',
    label: { zh: '发放日', en: 'Disbursed' },
    from: 'from',
    to: 'to',
  },
];

type Key = keyof typeof loanWords.zh;

function columnsOf(say: Say<Key>): readonly Column<Loan>[] {
  return [
    {
      key: 'borrower',
      title: say('borrower'),
      cell: ({ id, borrower }) => <Link to={`/loans/${id}`}>{borrower}</Link>,
    },
    { key: 'bank', title: say('bank'), cell: ({ bankName }) => bankName },
    {
      key: 'kind',
      title: say('kind'),
      cell: ({ productKind }) => <TermText terms={productKinds} value={productKind} />,
    },
    {
      key: 'principal',
      title: say('principal'),
      isFigure: true,
      cell: ({ principalFen }) => <Money fen={principalFen} />,
    },
    {
      key: 'outstanding',
      title: say('outstanding'),
      isFigure: true,
      cell: ({ outstandingFen }) => <Money fen={outstandingFen} />,
    },
    { key: 'rate', title: say('rate'), isFigure: true, cell: ({ ratePpm }) => ratePercent(ratePpm) },
    { key: 'dueOn', title: say('dueOn'), cell: ({ dueOn }) => <On date={dueOn} /> },
    {
      key: 'class',
      title: say('loanClass'),
      cell: (loan) => <StatusTag terms={loanClasses} value={loan.class} />,
    },
    {
      key: 'overdue',
      title: say('overdue'),
      isFigure: true,
      cell: ({ overdueSince, overdueFen }) => (overdueSince ? <Money fen={overdueFen} /> : nothing),
    },
    {
      key: 'stage',
      title: say('stage'),
      cell: ({ stage }) => <StatusTag terms={loanStages} value={stage} />,
    },
  ];
}

/** The file has every amount in fen. */
function fileColumnsOf(say: Say<Key>, pick: (text: Text) => string): CsvColumn<Loan>[] {
  return [
    { title: say('id'), cell: ({ id }) => id },
    { title: say('borrower'), cell: ({ borrower }) => borrower },
    { title: say('uscc'), cell: ({ borrowerUscc }) => borrowerUscc },
    { title: say('bank'), cell: ({ bankName }) => bankName },
    { title: say('kind'), cell: ({ productKind }) => pick(termOf(productKinds, productKind)) },
    { title: say('principalFen'), cell: ({ principalFen }) => principalFen },
    { title: say('outstandingFen'), cell: ({ outstandingFen }) => outstandingFen },
    { title: say('rate'), cell: ({ ratePpm }) => ratePercent(ratePpm) },
    { title: say('disbursedOn'), cell: ({ disbursedOn }) => disbursedOn },
    { title: say('dueOn'), cell: ({ dueOn }) => dueOn },
    { title: say('loanClass'), cell: (loan) => pick(termOf(loanClasses, loan.class)) },
    { title: say('overdueSince'), cell: ({ overdueSince }) => overdueSince },
    { title: say('overdueFen'), cell: ({ overdueFen }) => overdueFen },
    { title: say('stage'), cell: ({ stage }) => pick(termOf(loanStages, stage)) },
  ];
}

/** 贷款: a bank its own, an enterprise its own, the office all. */
export default function LoansPage() {
  const say = useWords(loanWords);
  const sayDisbursement = useWords(disbursementWords);
  const pick = usePick();
  const isBank = useWho()?.principal.roles.includes('bank') ?? false;
  return (
    <ListPage<Loan>
      title={say('title')}
      hint={say('hint')}
      caption={say('caption')}
      empty={say('empty')}
      actions={
        isBank && (
          <Link className="button-link" to="/loans/new">
            {sayDisbursement('link')}
          </Link>
        )
      }
      path={loansPath}
      fields={fields}
      columns={columnsOf(say)}
      file={fileColumnsOf(say, pick)}
    />
  );
}

import { addDays, type LocalDate } from '@ipflow/kernel';
import { Link } from 'react-router';
import type { CsvColumn } from '../../api/csv';
import type { Column } from '../../design/data-table';
import type { FilterField } from '../../design/filters';
import { ListPage } from '../../design/list-page';
import { StatusTag, TermText } from '../../design/status-tag';
import { Money, On, PatentNumber } from '../../design/values';
import { termOf, type Terms } from '../../dictionary/terms';
import { scheduleKinds, trialStages } from '../../dictionary/trial';
import { today } from '../../format/dates';
import type { Text } from '../../i18n/i18n';
import { usePick, useWords, type Say } from '../../i18n/words';
import { trialsPath, type Trial } from './trial';
import { trialWords } from './words';

/** Payments expected before a day, counted from today (days). */
const aheadDays = [7, 30, 90] as const;

const soon: Terms = Object.fromEntries(
  aheadDays.map((days) => [
    addDays(today() as LocalDate, days + 1),
    { zh: `${days} 日内`, en: `within ${days} days`, tone: 'care' } as const,
  ]),
);

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'stage', label: { zh: '状态', en: 'State' }, terms: trialStages },
  { kind: 'select', name: 'dueBefore', label: { zh: '下次应付', en: 'Next payment' }, terms: soon },
];

type Key = keyof typeof trialWords.zh;

const columnsOf = (say: Say<Key>): readonly Column<Trial>[] => [
  {
    key: 'licensee',
    title: say('licensee'),
    cell: ({ id, licensee }) => <Link to={`/trials/${id}`}>{licensee}</Link>,
  },
  {
    key: 'patents',
    title: say('patents'),
    cell: ({ patentNumbers: [first = '', ...others] }) => (
      <>
        <PatentNumber number={first} />
        {others.length > 0 && <> {say('andMore', { count: others.length + 1 })}</>}
      </>
    ),
  },
  {
    key: 'kind',
    title: say('kind'),
    cell: ({ scheduleKind }) => <TermText terms={scheduleKinds} value={scheduleKind} />,
  },
  {
    key: 'period',
    title: say('period'),
    cell: ({ trialFrom, trialUntil }) => say('span', { from: trialFrom, until: trialUntil }),
  },
  { key: 'agreed', title: say('agreed'), isFigure: true, cell: (row) => <Money fen={row.agreedFen} /> },
  { key: 'paid', title: say('paid'), isFigure: true, cell: (row) => <Money fen={row.paidFen} /> },
  { key: 'owed', title: say('owed'), isFigure: true, cell: (row) => <Money fen={row.owedFen} /> },
  { key: 'next', title: say('nextPaymentOn'), cell: (row) => <On date={row.nextPaymentOn} /> },
  {
    key: 'stage',
    title: say('stage'),
    cell: ({ stage }) => <StatusTag terms={trialStages} value={stage} />,
  },
];

const fileColumnsOf = (say: Say<Key>, pick: (text: Text) => string): CsvColumn<Trial>[] => [
  { title: say('id'), cell: ({ id }) => id },
  { title: say('licensee'), cell: ({ licensee }) => licensee },
  { title: say('patents'), cell: ({ patentNumbers }) => patentNumbers.join(' ') },
  { title: say('period'), cell: ({ trialFrom, trialUntil }) => `${trialFrom}/${trialUntil}` },
  { title: `${say('agreed')}${say('inFen')}`, cell: ({ agreedFen }) => agreedFen },
  { title: `${say('paid')}${say('inFen')}`, cell: ({ paidFen }) => paidFen },
  { title: `${say('paidOut')}${say('inFen')}`, cell: ({ paidOutFen }) => paidOutFen },
  { title: `${say('owed')}${say('inFen')}`, cell: ({ owedFen }) => owedFen },
  { title: `${say('notDue')}${say('inFen')}`, cell: ({ notDueFen }) => notDueFen },
  { title: `${say('waived')}${say('inFen')}`, cell: ({ waivedFen }) => waivedFen },
  { title: say('nextPaymentOn'), cell: ({ nextPaymentOn }) => nextPaymentOn },
  { title: say('stage'), cell: ({ stage }) => pick(termOf(trialStages, stage)) },
];

/** 先使用后付费: what runs, what is owed, and what comes next. */
export default function TrialsPage() {
  const say = useWords(trialWords);
  const pick = usePick();
  return (
    <ListPage<Trial>
      title={say('title')}
      hint={say('hint')}
      caption={say('caption')}
      empty={say('empty')}
      path={trialsPath}
      fields={fields}
      columns={columnsOf(say)}
      file={fileColumnsOf(say, pick)}
    />
  );
}

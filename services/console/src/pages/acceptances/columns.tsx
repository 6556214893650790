import { Link } from 'react-router';
import type { Column } from '../../design/data-table';
import { StatusTag } from '../../design/status-tag';
import { Money, On, PatentNumber } from '../../design/values';
import { acceptanceStages } from '../../dictionary/acceptance';
import type { Say } from '../../i18n/words';
import type { Acceptance } from './acceptance';
import type { acceptanceWords } from './words';

/** Acceptances as lists show them. */
export const acceptanceColumns = (
  say: Say<keyof typeof acceptanceWords.zh>,
): readonly Column<Acceptance>[] => [
  {
    key: 'licensee',
    title: say('licensee'),
    cell: ({ id, licensee }) => <Link to={`/acceptances/${id}`}>{licensee.name}</Link>,
  },
  {
    key: 'patent',
    title: say('patent'),
    cell: ({ patentNumber }) => <PatentNumber number={patentNumber} />,
  },
  { key: 'due', title: say('due'), isFigure: true, cell: ({ dueFen }) => <Money fen={dueFen} /> },
  { key: 'paid', title: say('paid'), isFigure: true, cell: ({ paidFen }) => <Money fen={paidFen} /> },
  { key: 'notifiedOn', title: say('notifiedOn'), cell: ({ notifiedOn }) => <On date={notifiedOn} /> },
  { key: 'licensedOn', title: say('licensedOn'), cell: ({ licensedOn }) => <On date={licensedOn} /> },
  { key: 'until', title: say('until'), cell: ({ until }) => <On date={until} /> },
  {
    key: 'stage',
    title: say('stage'),
    cell: ({ stage }) => <StatusTag terms={acceptanceStages} value={stage} />,
  },
];

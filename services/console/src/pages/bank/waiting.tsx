import { Link } from 'react-router';
import { useCursorList } from '../../api/reading';
import { DataTable, type Column } from '../../design/data-table';
import { Section } from '../../design/facts';
import { StatusTag } from '../../design/status-tag';
import { Money, On } from '../../design/values';
import { pledgeStages } from '../../dictionary/pledge';
import { comma } from '../../format/comma';
import { useWords, type Say } from '../../i18n/words';
import { applicationsPath, type Application } from '../applications/application';
import { applicationColumns } from '../applications/columns';
import { applicationWords } from '../applications/words';
import { pledgesPath, type Pledge } from '../pledges/pledge';
import { bankWords } from './words';

const undecided = { stage: 'applied' } as const;
const underReview = { stage: 'admitted' } as const;

/** What enterprises applied for, and waits for this bank. */
export function Undecided() {
  const say = useWords(bankWords);
  const sayApplication = useWords(applicationWords);
  const list = useCursorList<Application>(applicationsPath, undecided);
  return (
    <Section title={say('applications')} actions={<Link to="/applications">{say('all')}</Link>}>
      <DataTable
        caption={say('applications')}
        columns={applicationColumns(sayApplication)}
        list={list}
        rowKey={({ id }) => id}
        empty={say('applicationsEmpty')}
      />
    </Section>
  );
}

function pledgeColumns(say: Say<keyof typeof bankWords.zh>): readonly Column<Pledge>[] {
  return [
    {
      key: 'pledgors',
      title: say('pledgors'),
      cell: ({ id, pledgors }) => <Link to={`/pledges/${id}`}>{pledgors.join(comma())}</Link>,
    },
    {
      key: 'secured',
      title: say('secured'),
      isFigure: true,
      cell: ({ securedFen }) => <Money fen={securedFen} />,
    },
    { key: 'filedOn', title: say('filedOn'), cell: ({ filedOn }) => <On date={filedOn} /> },
    {
      key: 'stage',
      title: say('stage'),
      cell: ({ stage }) => <StatusTag terms={pledgeStages} value={stage} />,
    },
  ];
}

/** What this bank filed, and waits for the office. */
export function UnderReview() {
  const say = useWords(bankWords);
  const list = useCursorList<Pledge>(pledgesPath, underReview);
  return (
    <Section title={say('pledges')} actions={<Link to="/pledges">{say('all')}</Link>}>
      <DataTable
        caption={say('pledges')}
        columns={pledgeColumns(say)}
        list={list}
        rowKey={({ id }) => id}
        empty={say('pledgesEmpty')}
      />
    </Section>
  );
}

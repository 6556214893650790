import { Link } from 'react-router';
import { useCursorList } from '../../api/reading';
import { DataTable, type Column } from '../../design/data-table';
import { Section } from '../../design/facts';
import { StatusTag } from '../../design/status-tag';
import { Money, On } from '../../design/values';
import { pledgeStages } from '../../dictionary/pledge';
import { patentNumber } from '../../format/patent';
import { useWords, type Say } from '../../i18n/words';
import { applicationsPath, type Application } from '../applications/application';
import { applicationColumns } from '../applications/columns';
import { Apply } from '../applications/apply';
import { applicationWords } from '../applications/words';
import { pledgesPath, type Pledge } from '../pledges/pledge';
import { enterpriseWords } from './words';

/** What the enterprise applied for. */
export function MyApplications() {
  const say = useWords(enterpriseWords);
  const sayApplication = useWords(applicationWords);
  const list = useCursorList<Application>(applicationsPath);
  return (
    <Section title={say('applications')} actions={<Apply />}>
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

function pledgeColumns(say: Say<keyof typeof enterpriseWords.zh>): readonly Column<Pledge>[] {
  return [
    {
      key: 'pledge',
      title: say('pledge'),
      cell: ({ id, collateral }) => {
        const number = patentNumber(collateral[0]?.number ?? id);
        const count = collateral.length;
        return <Link to={`/pledges/${id}`}>{count > 1 ? say('things', { number, count }) : number}</Link>;
      },
    },
    { key: 'pledgee', title: say('pledgee'), cell: ({ pledgee }) => pledgee },
    {
      key: 'secured',
      title: say('secured'),
      isFigure: true,
      cell: ({ securedFen }) => <Money fen={securedFen} />,
    },
    { key: 'debtUntil', title: say('debtUntil'), cell: ({ debtUntil }) => <On date={debtUntil} /> },
    {
      key: 'stage',
      title: say('stage'),
      cell: ({ stage }) => <StatusTag terms={pledgeStages} value={stage} />,
    },
  ];
}

/** What the enterprise pledged. */
export function MyPledges() {
  const say = useWords(enterpriseWords);
  const list = useCursorList<Pledge>(pledgesPath);
  return (
    <Section
      title={say('pledges')}
      actions={
        <Link className="button-link" to="/pledges/new">
          {say('file')}
        </Link>
      }
    >
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

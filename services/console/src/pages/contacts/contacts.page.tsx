import { Link } from 'react-router';
import { useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import type { AnswerOf } from '../../api/types';
import type { Column } from '../../design/data-table';
import type { FilterField } from '../../design/filters';
import { StatusTag, TermText } from '../../design/status-tag';
import { On } from '../../design/values';
import type { CsvColumn } from '../../api/csv';
import { ListPage } from '../../design/list-page';
import { contactOutcomes, contactSides, contactStages, foundByTerms } from '../../dictionary/contact';
import { termOf } from '../../dictionary/terms';
import { usePick, useWords, type Say } from '../../i18n/words';
import { contactsPath } from '../postings/contact-request';
import { sideOf, type Contact, type Side } from './contact';
import '../postings/postings.css';
import { contactWords } from './words';

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'side', label: { zh: '方向', en: 'Side' }, terms: contactSides },
  { kind: 'select', name: 'stage', label: { zh: '状态', en: 'State' }, terms: contactStages },
  { kind: 'text', name: 'posting', label: { zh: '供需信息编号', en: 'Posting id' } },
];

type Key = keyof typeof contactWords.zh;

function columnsOf(say: Say<Key>, sideFor: (contact: Contact) => Side): readonly Column<Contact>[] {
  return [
    {
      key: 'requester',
      title: say('requester'),
      cell: ({ id, requester, message }) => (
        <div className="posting-name">
          <Link to={`/contacts/${id}`}>{requester.name}</Link>
          <div className="hint posting-summary">{message}</div>
        </div>
      ),
    },
    {
      key: 'about',
      title: say('about'),
      cell: ({ postingId, postingTitle }) => (
        <Link to={`/postings/${postingId}`}>{postingTitle || postingId}</Link>
      ),
    },
    {
      key: 'side',
      title: say('side'),
      cell: (contact) => <TermText terms={contactSides} value={sideFor(contact).replace('none', '–')} />,
    },
    {
      key: 'foundBy',
      title: say('foundBy'),
      cell: ({ foundBy }) => <TermText terms={foundByTerms} value={foundBy} />,
    },
    { key: 'requestedOn', title: say('requestedOn'), cell: ({ requestedOn }) => <On date={requestedOn} /> },
    { key: 'answeredOn', title: say('answeredOn'), cell: ({ answeredOn }) => <On date={answeredOn} /> },
    {
      key: 'stage',
      title: say('stage'),
      cell: ({ stage, outcome }) => (
        <>
          <StatusTag terms={contactStages} value={stage} />{' '}
          {outcome && <StatusTag terms={contactOutcomes} value={outcome} />}
        </>
      ),
    },
  ];
}

function fileColumnsOf(
  say: Say<Key>,
  pick: (text: { zh: string; en: string }) => string,
): readonly CsvColumn<Contact>[] {
  return [
    { title: say('id'), cell: ({ id }) => id },
    { title: say('requester'), cell: ({ requester }) => requester.name },
    { title: say('about'), cell: ({ postingId, postingTitle }) => postingTitle || postingId },
    { title: say('foundBy'), cell: ({ foundBy }) => pick(termOf(foundByTerms, foundBy)) },
    { title: say('requestedOn'), cell: ({ requestedOn }) => requestedOn },
    { title: say('answeredOn'), cell: ({ answeredOn }) => answeredOn },
    { title: say('concludedOn'), cell: ({ concludedOn }) => concludedOn },
    { title: say('stage'), cell: ({ stage }) => pick(termOf(contactStages, stage)) },
    { title: say('outcome'), cell: ({ outcome }) => outcome && pick(termOf(contactOutcomes, outcome)) },
    { title: say('ledTo'), cell: ({ ledTo }) => ledTo },
  ];
}

/** 对接请求: what this institution asked and was asked; the office sees that there are contacts. */
export default function ContactsPage() {
  const say = useWords(contactWords);
  const pick = usePick();
  const principal = useWho()?.principal;
  const answers = principal?.roles.some((role) => role !== 'reviewer') ?? false;
  return (
    <ListPage<Contact>
      title={say('title')}
      hint={say('hint')}
      caption={say('caption')}
      empty={say('empty')}
      path={contactsPath}
      fields={fields}
      columns={columnsOf(say, (contact) => sideOf(contact, principal))}
      file={fileColumnsOf(say, pick)}
    >
      {answers && <ToDo />}
    </ListPage>
  );
}

type Tasks = AnswerOf<'/api/contacts/tasks'>;

/** What waits here, as figures that lead to their lists. */
function ToDo() {
  const say = useWords(contactWords);
  const { data } = useRead<Tasks>(`${contactsPath}/tasks`);
  if (!data) return null;
  return (
    <ul className="tiles">
      <li className="tile">
        <span className="tile-name">{say('toAnswer')}</span>
        <strong>
          <Link to="/contacts?side=asked&stage=requested">{data.toAnswer.length}</Link>
        </strong>
      </li>
      <li className="tile">
        <span className="tile-name">{say('toConclude')}</span>
        <strong>
          <Link to="/contacts?stage=accepted">{data.toConclude.length}</Link>
        </strong>
      </li>
    </ul>
  );
}

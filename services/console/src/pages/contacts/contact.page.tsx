import { Link, useParams } from 'react-router';
import { useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import { CaseLink } from '../../app/case-link';
import { Facts, Section, type Fact } from '../../design/facts';
import { History } from '../../design/history';
import { PageHead } from '../../design/page-head';
import { PrintButton } from '../../design/print-button';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag, TermText } from '../../design/status-tag';
import { DivisionText, On, PatentNumber } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { contactOutcomes, contactStages, foundByTerms } from '../../dictionary/contact';
import { useWords } from '../../i18n/words';
import { Cases, type Chain } from '../postings/chain';
import { contactsPath } from '../postings/contact-request';
import { postingsPath } from '../postings/posting';
import '../postings/postings.css';
import { sideOf, type ContactDetail, type Side } from './contact';
import { ContactActs } from './contact-acts';
import { PostingName } from './posting-name';
import { contactWords } from './words';

/** One contact: who asks what about which posting, how to reach each other, and what came of it. */
export default function ContactPage() {
  const say = useWords(contactWords);
  const principal = useWho()?.principal;
  const { id = '' } = useParams();
  const { data: contact, error, refetch } = useRead<ContactDetail>(`${contactsPath}/${id}`);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!contact) return <Waiting />;
  const side = sideOf(contact, principal);
  const seesChain = side === 'asked' || side === 'none';
  return (
    <>
      <PageHead
        title={
          <>
            {say('of', { name: contact.requester.name })}{' '}
            <StatusTag terms={contactStages} value={contact.stage} />{' '}
            {contact.outcome && <StatusTag terms={contactOutcomes} value={contact.outcome} />}
          </>
        }
        actions={
          <>
            <ContactActs contact={contact} side={side} />
            <PrintButton />
          </>
        }
      />
      <Request contact={contact} />
      <Reach contact={contact} side={side} />
      {contact.disclosed?.supply && <Disclosed contact={contact} />}
      {side !== 'none' && contact.stage === 'accepted' && <Next contact={contact} />}
      {(contact.stage === 'accepted' || contact.stage === 'concluded') && (
        <CameOfIt contact={contact} seesChain={seesChain} />
      )}
      <History items={contact.history} />
    </>
  );
}

function Request({ contact }: { readonly contact: ContactDetail }) {
  const say = useWords(contactWords);
  const { requester, patentNumbers, ownPostingId, note } = contact;
  const facts: Fact[] = [
    [say('about'), <PostingName id={contact.postingId} />],
    [
      say('requester'),
      <>
        {requester.name} {requester.divisionCode && <DivisionText code={requester.divisionCode} />}
      </>,
    ],
    [say('foundBy'), <TermText terms={foundByTerms} value={contact.foundBy} />],
    [say('requestedOn'), <On date={contact.requestedOn} />],
    [say('answeredOn'), <On date={contact.answeredOn} />],
    ...(contact.concludedOn ? [[say('concludedOn'), <On date={contact.concludedOn} />] as const] : []),
    ...(ownPostingId ? [[say('ownPosting'), <PostingName id={ownPostingId} />] as const] : []),
    ...(note ? [[say('note'), note] as const] : []),
    [say('id'), <code>{contact.id}</code>],
  ];
  return (
    <Section title={say('request')}>
      <p className="prose">{contact.message}</p>
      <Facts facts={facts} />
      {patentNumbers.length > 0 && (
        <>
          <h3 className="posting-head">{say('patents')}</h3>
          <ul className="inline-list">
            {patentNumbers.map((number) => (
              <li key={number}>
                <Link to={`/patents/${number}`}>
                  <PatentNumber number={number} />
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** How to reach each other: whom this caller may call, or when it will be told. */
function Reach({ contact, side }: { readonly contact: ContactDetail; readonly side: Side }) {
  const say = useWords(contactWords);
  const { requesterReach, disclosed, stage } = contact;
  if (stage === 'declined') return null;
  const theirs = side === 'asked' ? requesterReach : disclosed;
  return (
    <Section title={say('reach')}>
      {theirs?.contactName ? (
        <Facts
          facts={[
            [say('contactName'), <strong>{theirs.contactName}</strong>],
            [
              say('contactPhone'),
              <a href={`tel:${theirs.contactPhone?.replaceAll(' ', '')}`}>{theirs.contactPhone}</a>,
            ],
          ]}
        />
      ) : (
        <p className="hint">
          {say(side === 'none' ? 'reachOffice' : side === 'asked' ? 'reachKept' : 'reachWait')}
        </p>
      )}
    </Section>
  );
}

/** What the requester was let in on, by its stages. */
function Disclosed({ contact: { disclosed, agreementNumber } }: { readonly contact: ContactDetail }) {
  const say = useWords(contactWords);
  const { disclosedOnContact, disclosedUnderNda } = disclosed?.supply ?? {};
  if (!disclosedOnContact && !disclosedUnderNda) return null;
  return (
    <Section title={say('disclosedTitle')}>
      {disclosedOnContact && (
        <div className="tier">
          <p className="prose">{disclosedOnContact}</p>
        </div>
      )}
      {disclosedUnderNda && (
        <div className="tier tier-secret">
          <strong>
            {say('agreement')} {agreementNumber}
          </strong>
          <p className="prose">{disclosedUnderNda}</p>
        </div>
      )}
    </Section>
  );
}

/** The way on: the transfer that names this contact as its origin. */
function Next({ contact: { id, patentNumbers } }: { readonly contact: ContactDetail }) {
  const say = useWords(contactWords);
  const roles = useWho()?.principal.roles ?? [];
  if (!roles.some((role) => role === 'operation_center' || role === 'enterprise')) return null;
  const [patent = ''] = patentNumbers;
  return (
    <Section title={say('next')}>
      <p className="hint">{say('nextHint')}</p>
      <Link className="button-link" to={`/transfers/new?ledBy=contact-${id}${patent && `&patent=${patent}`}`}>
        {say('fileTransfer')}
      </Link>
    </Section>
  );
}

/** What came of it: who posted sees every case of the chain, the requester the one that was named. */
function CameOfIt({ contact, seesChain }: { readonly contact: ContactDetail; readonly seesChain: boolean }) {
  const say = useWords(contactWords);
  const { id, postingId, ledTo } = contact;
  const { data: chain } = useRead<Chain>(`${postingsPath}/${postingId}/chain`, {}, seesChain);
  const cases = chain?.contacts.find((one) => one.id === id)?.cases ?? [];
  return (
    <Section title={say('chain')}>
      <Cases cases={cases} />
      {cases.length === 0 &&
        (ledTo ? <CaseLink reference={ledTo} /> : <p className="hint">{say('chainEmpty')}</p>)}
    </Section>
  );
}

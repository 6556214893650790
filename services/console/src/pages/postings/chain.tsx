import { Link } from 'react-router';
import { useRead } from '../../api/reading';
import type { AnswerOf } from '../../api/types';
import { CaseLink } from '../../app/case-link';
import { Section } from '../../design/facts';
import { StatusTag, TermText } from '../../design/status-tag';
import { On } from '../../design/values';
import { contactOutcomes, contactStages, foundByTerms } from '../../dictionary/contact';
import { transferStages } from '../../dictionary/transfer';
import { useWords } from '../../i18n/words';
import { postingsPath } from './posting';
import { postingWords } from './words';

/** A posting, its contacts, the cases that came of them. */
export type Chain = AnswerOf<'/api/postings/{id}/chain'>;
/** One case of a chain. */
export type ChainCase = Chain['cases'][number];

/** 由它而来的对接与业务, link by link; for its poster and the office. */
export function ChainSection({ id }: { readonly id: string }) {
  const say = useWords(postingWords);
  const { data: chain } = useRead<Chain>(`${postingsPath}/${id}/chain`);
  if (!chain) return null;
  const { contacts, cases } = chain;
  return (
    <Section title={say('chainTitle')}>
      {contacts.length === 0 && cases.length === 0 && <p className="hint">{say('chainEmpty')}</p>}
      <ol className="chain-list">
        {contacts.map((contact) => (
          <li key={contact.id}>
            <Link to={`/contacts/${contact.id}`}>
              {say('contactOf')} <On date={contact.requestedOn} />
            </Link>{' '}
            <StatusTag terms={contactStages} value={contact.stage} />{' '}
            {contact.outcome && <StatusTag terms={contactOutcomes} value={contact.outcome} />}{' '}
            <span className="hint">
              {say('found')}：<TermText terms={foundByTerms} value={contact.foundBy} />
            </span>
            <Cases cases={contact.cases} />
          </li>
        ))}
      </ol>
      <Cases cases={cases} />
    </Section>
  );
}

/** The cases that came of one origin, and which of the two says so. */
export function Cases({ cases }: { readonly cases: readonly ChainCase[] }) {
  const say = useWords(postingWords);
  if (cases.length === 0) return null;
  return (
    <ul className="chain-cases">
      {cases.map(({ ref, stage, registeredOn, filedOn, namedBy }) => (
        <li key={ref}>
          <CaseLink reference={ref} /> {stage && <StatusTag terms={transferStages} value={stage} />}{' '}
          <On date={registeredOn ?? filedOn} />{' '}
          <span className="hint">
            {namedBy.map((by) => say(by === 'led_by' ? 'namedBy_led_by' : 'namedBy_led_to')).join('，')}
          </span>
        </li>
      ))}
    </ul>
  );
}

import { Link } from 'react-router';
import { useWho } from '../../api/session';
import { CaseLink } from '../../app/case-link';
import { Section } from '../../design/facts';
import { StatusTag, TermText } from '../../design/status-tag';
import { At, nothing } from '../../design/values';
import { encumbranceStates, encumbranceTerms } from '../../dictionary/patent';
import { atMinute } from '../../format/dates';
import { useWords } from '../../i18n/words';
import { discrepancyBehind, maySeeDiscrepancies } from '../discrepancies/discrepancy';
import { lyingOn, type Encumbrance, type Patent } from './patent';
import { patentWords } from './patent-words';

/** 权利负担: what lies on the patent first, then what lay on it. */
export function Encumbrances({ patent }: { readonly patent: Patent }) {
  const say = useWords(patentWords);
  const lying = lyingOn(patent);
  const rows = [...lying, ...patent.encumbrances.filter((one) => !lying.includes(one))];
  return (
    <Section title={`${say('lying')} (${lying.length})`}>
      {lying.length === 0 && <p>{say('lyingNone')}</p>}
      {rows.length > 0 && (
        <table className="data-table">
          <caption>{say('lying')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('what')}</th>
              <th scope="col">{say('state')}</th>
              <th scope="col">{say('beneficiary')}</th>
              <th scope="col">{say('case')}</th>
              <th scope="col">{say('since')}</th>
              <th scope="col">{say('until')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <Row key={one.claimId} one={one} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Row({ one }: { readonly one: Encumbrance }) {
  const say = useWords(patentWords);
  const roles = useWho()?.principal.roles;
  const discrepancy = discrepancyBehind(one.claimId);
  const isWaiting = one.state === 'claimed' && one.expiresAt;
  return (
    <tr>
      <td>
        <TermText terms={encumbranceTerms} value={one.kind} />
        {one.scope && (
          <div className="hint">{say('scope', { from: one.scope.from, until: one.scope.until })}</div>
        )}
      </td>
      <td>
        <StatusTag terms={encumbranceStates} value={one.state} />
        {isWaiting && <div className="hint">{say('lapses', { at: atMinute(one.expiresAt ?? '') })}</div>}
      </td>
      <td>{one.beneficiary ?? nothing}</td>
      <td>
        {discrepancy && maySeeDiscrepancies(roles) ? (
          <Link to={`/discrepancies/${discrepancy}`}>{one.caseRef}</Link>
        ) : (
          <CaseLink reference={one.caseRef} />
        )}
      </td>
      <td>
        <At instant={one.claimedAt} />
      </td>
      <td>
        <At instant={one.endedAt} />
      </td>
    </tr>
  );
}

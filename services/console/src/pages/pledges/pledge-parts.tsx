import { Link } from 'react-router';
import { useWho } from '../../api/session';
import { pageAt } from '../../app/pages';
import { maySee } from '../../app/page-spec';
import { Facts, Section } from '../../design/facts';
import { TermText } from '../../design/status-tag';
import { Money, nothing, On, PatentNumber } from '../../design/values';
import { collateralKinds, pledgePapers } from '../../dictionary/pledge';
import { termOf } from '../../dictionary/terms';
import { comma } from '../../format/comma';
import { usePick, useWords } from '../../i18n/words';
import type { Collateral, PledgeDetail } from './pledge';
import { refusalReasons } from './refusal-reasons';
import { pledgeWords } from './words';

/** What is pledged, thing by thing. */
export function CollateralSection({ collateral }: { readonly collateral: readonly Collateral[] }) {
  const say = useWords(pledgeWords);
  return (
    <Section title={`${say('things')} (${collateral.length})`}>
      <div className="table-scroll" role="region" aria-label={say('things')} tabIndex={0}>
        <table className="data-table">
          <caption>{say('things')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('ownNumber')}</th>
              <th scope="col">{say('thingKind')}</th>
              <th scope="col">{say('named')}</th>
              <th scope="col" className="figure">
                {say('value')}
              </th>
              <th scope="col">{say('expiresOn')}</th>
            </tr>
          </thead>
          <tbody>
            {collateral.map((thing) => (
              <tr key={`${thing.kind}-${thing.number}`}>
                <td>
                  <ThingNumber thing={thing} />
                </td>
                <td>
                  <TermText terms={collateralKinds} value={thing.kind} />
                </td>
                <td>{thing.title ?? thing.owner ?? nothing}</td>
                <td className="figure">
                  <Money fen={thing.valueFen} />
                </td>
                <td>
                  <On date={thing.patent?.expiresOn} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function ThingNumber({ thing: { kind, number } }: { readonly thing: Collateral }) {
  const roles = useWho()?.principal.roles;
  if (kind !== 'patent') return <>{number}</>;
  const page = pageAt('/patents/:number');
  if (!page || !maySee(page, roles)) return <PatentNumber number={number} />;
  return (
    <Link to={`/patents/${number}`}>
      <PatentNumber number={number} />
    </Link>
  );
}

/** What was handed in, and what an undertaking stands for. */
export function PapersSection({ papers }: { readonly papers: PledgeDetail['papers'] }) {
  const say = useWords(pledgeWords);
  const pick = usePick();
  const { given = [], undertaken = [], coOwnerConsents = [], waived = [] } = papers;
  const named = (codes: readonly string[]): string =>
    codes.map((code) => pick(termOf(pledgePapers, code))).join(comma()) || nothing;
  return (
    <Section title={say('papers')}>
      <Facts
        facts={[
          [say('given'), named(given)],
          [say('undertaken'), named(undertaken)],
          [say('consents'), coOwnerConsents.join(comma()) || nothing],
          ...(waived.length > 0
            ? [
                [
                  say('waived'),
                  waived.map((code) => pick(termOf(refusalReasons, code))).join(comma()),
                ] as const,
              ]
            : []),
        ]}
      />
    </Section>
  );
}

/** What the pledgee was told of the patents pledged to it. */
export function NoticesSection({ notices }: { readonly notices: PledgeDetail['notices'] }) {
  const say = useWords(pledgeWords);
  return (
    <Section title={say('notices')}>
      <ul>
        {notices.map(({ becauseOf, patentNumber, effectiveOn, message }) => (
          <li key={`${becauseOf}-${patentNumber}`}>
            <On date={effectiveOn} /> {message}
          </li>
        ))}
      </ul>
    </Section>
  );
}

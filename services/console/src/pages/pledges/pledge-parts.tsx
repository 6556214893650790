import { CaptionedTable } from '../../design/captioned-table';
import { PatentLink } from '../../app/patent-link';
import { CaseExamination } from '../../design/examination';
import { Section } from '../../design/facts';
import { TermText } from '../../design/status-tag';
import { Money, nothing, On } from '../../design/values';
import { collateralKinds, pledgePapers } from '../../dictionary/pledge';
import { termOf } from '../../dictionary/terms';
import { comma } from '../../format/comma';
import { usePick, useWords } from '../../i18n/words';
import { caseOf, type Collateral, type PledgeDetail } from './pledge';
import { refusalReasons } from './refusal-reasons';
import { pledgeWords } from './words';

/** What is pledged, thing by thing. */
export function CollateralSection({ collateral }: { readonly collateral: readonly Collateral[] }) {
  const say = useWords(pledgeWords);
  return (
    <Section title={`${say('things')} (${collateral.length})`}>
      <CaptionedTable caption={say('things')}>
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
              <td>{thing.kind === 'patent' ? <PatentLink number={thing.number} /> : thing.number}</td>
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
      </CaptionedTable>
    </Section>
  );
}

/** What was handed in, paper by paper, and what an undertaking stands for; beside it the rules, while it is under review. */
export function Examined({ pledge }: { readonly pledge: PledgeDetail }) {
  const say = useWords(pledgeWords);
  const pick = usePick();
  const { terms, papers } = pledge;
  const { given = [], undertaken = [], coOwnerConsents = [], waived = [] } = papers;
  const handedIn = (code: string): string | undefined =>
    given.includes(code) ? say('given') : undertaken.includes(code) ? say('undertaken') : undefined;
  return (
    <CaseExamination
      of={caseOf(pledge)}
      papers={[
        ...Object.entries(pledgePapers).map(([code, name]) => ({
          name: pick(name),
          filed: handedIn(code),
          field: `papers.given.${code}`,
        })),
        {
          name: say('contractNumber'),
          filed: (
            <>
              {terms.contractNumber} <On date={terms.agreedOn} />
            </>
          ),
        },
        { name: say('consents'), filed: coOwnerConsents.join(comma()), field: 'papers.coOwnerConsents' },
        {
          name: say('waived'),
          filed: waived.map((code) => pick(termOf(refusalReasons, code))).join(comma()),
        },
      ]}
    />
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

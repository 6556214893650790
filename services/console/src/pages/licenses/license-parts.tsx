import { Link } from 'react-router';
import { CaptionedTable } from '../../design/captioned-table';
import { consentPapers } from '../../design/consent-papers';
import { CaseExamination } from '../../design/examination';
import { Facts, Section } from '../../design/facts';
import { On, PatentNumber } from '../../design/values';
import { exploitationModes } from '../../dictionary/license';
import { termOf } from '../../dictionary/terms';
import { territoryName } from '../../format/territory';
import { comma } from '../../format/comma';
import { usePick, useTongue, useWords } from '../../i18n/words';
import { caseOf, namesOf, type LicenseDetail, type Scope } from './license';
import { licenseWords } from './words';

interface ToldReason {
  readonly code: string;
  readonly article?: string;
  readonly message: string;
}

/** Reasons or warnings, each with its article and code. */
export function ReasonList({
  title,
  reasons,
}: {
  readonly title: string;
  readonly reasons: readonly ToldReason[];
}) {
  return (
    <Section title={title}>
      <ol className="reasons">
        {reasons.map(({ code, article, message }) => (
          <li key={`${code} ${message}`}>
            {message}
            <span className="reason-basis">
              {article && `${article} · `}
              <code>{code}</code>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** 许可范围: term × territory × mode. */
export function ScopeSection({ scope }: { readonly scope: Scope }) {
  const say = useWords(licenseWords);
  const pick = usePick();
  const tongue = useTongue();
  const { from, until, territories = [], modes = [] } = scope;
  const modeNames = modes.map((mode) => pick(termOf(exploitationModes, mode)));
  return (
    <Section title={say('scope')}>
      <Facts
        facts={[
          [say('term'), say('until', { from, until })],
          [
            say('territories'),
            territories.map((code) => territoryName(code, tongue)).join(comma()) || say('everywhere'),
          ],
          [say('modes'), modeNames.join(comma()) || say('everyMode')],
        ]}
      />
    </Section>
  );
}

/** The patents of the contract, as they stood when it was filed or recorded. */
export function PatentsSection({ patents }: { readonly patents: LicenseDetail['patents'] }) {
  const say = useWords(licenseWords);
  const title = `${say('patents')} (${patents.length})`;
  return (
    <Section title={title}>
      <CaptionedTable caption={say('patents')}>
        <thead>
          <tr>
            <th scope="col">{say('patents')}</th>
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('holders')}</th>
            <th scope="col">{say('expiresOn')}</th>
          </tr>
        </thead>
        <tbody>
          {patents.map(({ patentNumber, title: name, holders = [], expiresOn }) => (
            <tr key={patentNumber}>
              <td>
                <Link to={`/patents/${patentNumber}`}>
                  <PatentNumber number={patentNumber} />
                </Link>
              </td>
              <td>{name}</td>
              <td>{namesOf(holders)}</td>
              <td>
                <On date={expiresOn} />
              </td>
            </tr>
          ))}
        </tbody>
      </CaptionedTable>
    </Section>
  );
}

/** What was handed in; beside it the rules, while it is under review. */
export function Examined({ license }: { readonly license: LicenseDetail }) {
  const say = useWords(licenseWords);
  const { terms, papers } = license;
  return (
    <CaseExamination
      of={caseOf(license)}
      papers={[
        {
          name: say('contractNumber'),
          filed: (
            <>
              {terms.contractNumber} <On date={terms.agreedOn} />
            </>
          ),
        },
        ...consentPapers(papers, say),
      ]}
    />
  );
}

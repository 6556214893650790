import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useRead } from '../../api/reading';
import { CaseExamination } from '../../design/examination';
import { Facts, Section } from '../../design/facts';
import { History, type HistoryItem } from '../../design/history';
import { PageHead } from '../../design/page-head';
import { PrintButton } from '../../design/print-button';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag, TermText } from '../../design/status-tag';
import { TenantName } from '../../design/tenant-name';
import { nothing, On, PatentNumber } from '../../design/values';
import { Waiting } from '../../design/waiting';
import {
  evaluationConclusions,
  openLicenseStages,
  riskCauses,
  riskConsequences,
} from '../../dictionary/open-license';
import { comma } from '../../format/comma';
import { useWords } from '../../i18n/words';
import { AcceptancesOf } from '../acceptances/acceptances-of';
import { ReasonList } from '../licenses/license-parts';
import { Fee } from '../public/fee';
import { RoyaltyCalculator } from '../public/royalty';
import { caseOf, isOwned, openLicensesPath, type OpenLicenseDetail } from './open-license';
import { OpenLicenseActs } from './open-license-acts';
import { openLicenseWords } from './words';

/** One declaration: where it stands, what endangers it, its terms and papers, who accepted, and what happened. */
export default function OpenLicensePage() {
  const say = useWords(openLicenseWords);
  const { id = '' } = useParams();
  const { data: listing, error, refetch } = useRead<OpenLicenseDetail>(`${openLicensesPath}/${id}`);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!listing) return <Waiting />;
  const { reasons = [], warnings, risks } = listing;
  return (
    <>
      <PageHead
        title={
          <>
            {listing.title} <StatusTag terms={openLicenseStages} value={listing.stage} />
          </>
        }
        hint={say(listing.open ? 'isOpen' : 'notOpen')}
        actions={
          <>
            <OpenLicenseActs listing={listing} />
            {isOwned(listing) && listing.announcedOn && (
              <Button href={`${openLicensesPath}/${id}/relief-statement?format=html`} target="_blank">
                {say('relief')}
              </Button>
            )}
            <PrintButton />
          </>
        }
      />
      {risks.length > 0 && <Risks risks={risks} />}
      {reasons.length > 0 && <ReasonList title={say('whyRefused')} reasons={reasons} />}
      {warnings.length > 0 && <ReasonList title={say('warnings')} reasons={warnings} />}
      <TermsSection listing={listing} />
      <Examined listing={listing} />
      {/* What the guidance says stands above already, in the declaration's own list. */}
      <RoyaltyCalculator id={id} fee={listing.terms.fee} guidance={[]} />
      <AcceptancesOf listing={listing} />
      {isOwned(listing) && <History items={listing.history as readonly HistoryItem[]} />}
    </>
  );
}

/** 风险提示: what happened to the patent, and what follows from it. */
function Risks({ risks }: { readonly risks: OpenLicenseDetail['risks'] }) {
  const say = useWords(openLicenseWords);
  return (
    <Section title={`${say('risks')} (${risks.length})`}>
      <p className="hint">{say('risksHint')}</p>
      <table className="data-table">
        <caption>{say('risks')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('riskCause')}</th>
            <th scope="col">{say('riskConsequence')}</th>
            <th scope="col">{say('riskMessage')}</th>
            <th scope="col">{say('riskSince')}</th>
          </tr>
        </thead>
        <tbody>
          {risks.map(({ cause, consequence, message, since }) => (
            <tr key={`${cause} ${since}`}>
              <td>
                <TermText terms={riskCauses} value={cause} />
              </td>
              <td>
                <StatusTag terms={riskConsequences} value={consequence} />
              </td>
              <td>{message}</td>
              <td>
                <On date={since} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function TermsSection({ listing }: { readonly listing: OpenLicenseDetail }) {
  const say = useWords(openLicenseWords);
  const { terms, patentNumber, survivingLicenses, surviveUntil, declaredBy, announcementNumber } = listing;
  return (
    <Section title={say('terms')}>
      <Facts
        facts={[
          [
            say('patent'),
            <Link to={`/patents/${patentNumber}`}>
              <PatentNumber number={patentNumber} />
            </Link>,
          ],
          [say('patentees'), terms.patentees.join(comma())],
          [say('fee'), <Fee fee={terms.fee} />],
          [say('payment'), terms.fee.payment ?? nothing],
          [say('until'), <On date={listing.until} />],
          [say('other'), terms.otherMatters ?? nothing],
          [say('declaredOn'), <On date={listing.declaredOn} />],
          [say('announcedOn'), <On date={listing.announcedOn} />],
          [say('announcementNumber'), announcementNumber ?? nothing],
          [say('licensees'), say('licenseesCount', { count: listing.licensees })],
          ...(listing.closedOn ? [[say('closedOn'), <On date={listing.closedOn} />] as const] : []),
          ...(survivingLicenses !== null
            ? [
                [
                  say('surviving'),
                  say('survivingText', { count: survivingLicenses, until: surviveUntil ?? nothing }),
                ] as const,
              ]
            : []),
          ...(declaredBy ? [[say('declaredBy'), <TenantName tenant={declaredBy} />] as const] : []),
          [say('id'), <code>{listing.id}</code>],
        ]}
      />
    </Section>
  );
}

/** What was handed in; beside it the rules, while it is under review. */
function Examined({ listing }: { readonly listing: OpenLicenseDetail }) {
  const say = useWords(openLicenseWords);
  const {
    evaluationReportNumber,
    evaluationConclusion,
    coOwnerConsents = [],
    consentedClaimIds = [],
  } = listing.papers ?? {};
  return (
    <CaseExamination
      of={caseOf(listing)}
      papers={[
        {
          name: say('evaluation'),
          filed: evaluationReportNumber,
          field: 'papers.evaluationReportNumber',
        },
        {
          name: say('conclusion'),
          filed: evaluationConclusion && (
            <StatusTag terms={evaluationConclusions} value={evaluationConclusion} />
          ),
          field: 'papers.evaluationConclusion',
        },
        {
          name: say('coOwnerConsents'),
          filed: coOwnerConsents.join(comma()),
          field: 'papers.coOwnerConsents',
        },
        {
          name: say('consentedClaims'),
          filed: consentedClaimIds.join(comma()),
          field: 'papers.consentedClaimIds',
        },
      ]}
    />
  );
}

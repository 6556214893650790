import { Link, useParams } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import { Facts, Section, type Fact } from '../../design/facts';
import { History } from '../../design/history';
import { PageHead } from '../../design/page-head';
import { PrintButton } from '../../design/print-button';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag, TermText } from '../../design/status-tag';
import { TenantName } from '../../design/tenant-name';
import { Money, nothing, On } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { lateness, licenseKinds, licenseStages } from '../../dictionary/license';
import { useWords } from '../../i18n/words';
import { Fee } from '../public/fee';
import { licensesPath, namesOf, type LicenseDetail } from './license';
import { LicenseActs } from './license-acts';
import { Examined, PatentsSection, ReasonList, ScopeSection } from './license-parts';
import { licenseWords } from './words';

/** One license: whether it is on record and why not, its clock, terms, scope, patents and papers, and what happened. */
export default function LicensePage() {
  const say = useWords(licenseWords);
  const { id = '' } = useParams();
  const { data: license, error, refetch } = useRead<LicenseDetail>(`${licensesPath}/${id}`);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!license) return <Waiting />;
  const { terms, stage, reasons, warnings } = license;
  return (
    <>
      <PageHead
        title={
          <>
            {say('ofLicense', { licensors: namesOf(terms.licensors), licensees: namesOf(terms.licensees) })}{' '}
            <StatusTag terms={licenseStages} value={stage} />
          </>
        }
        hint={license.recordalNumber && `${say('recordalNumber')} ${license.recordalNumber}`}
        actions={
          <>
            <LicenseActs license={license} />
            <PrintButton />
          </>
        }
      />
      {reasons.length > 0 && <ReasonList title={say('whyRefused')} reasons={reasons} />}
      {warnings.length > 0 && <ReasonList title={say('warnings')} reasons={warnings} />}
      <ClockSection license={license} />
      <TermsSection license={license} />
      <Examined license={license} />
      <ScopeSection scope={terms.scope} />
      <PatentsSection patents={license.patents} />
      <History items={license.history} />
    </>
  );
}

/** 备案期限: what the law gives, what was kept, and whether it was in time. */
function ClockSection({ license }: { readonly license: LicenseDetail }) {
  const say = useWords(licenseWords);
  return (
    <Section title={say('clock')}>
      <p className="hint">{say('clockHint')}</p>
      <Facts
        facts={[
          [say('inEffectOn'), <On date={license.terms.inEffectOn} />],
          [say('recordalDueOn'), <On date={license.recordalDueOn} />],
          [say('filedOn'), <On date={license.filedOn} />],
          [say('isLate'), <StatusTag terms={lateness} value={`${license.isLate}`} />],
          [say('recordedOn'), <On date={license.recordedOn} />],
          [say('endsOn'), <On date={license.endsOn} />],
          ...(license.closedOn ? [[say('closedOn'), <On date={license.closedOn} />] as const] : []),
        ]}
      />
    </Section>
  );
}

function TermsSection({ license }: { readonly license: LicenseDetail }) {
  const say = useWords(licenseWords);
  const { terms } = license;
  return (
    <Section title={say('terms')}>
      <Facts
        facts={[
          [say('kind'), <TermText terms={licenseKinds} value={license.kind} />],
          [say('licensors'), namesOf(terms.licensors)],
          [say('licensees'), namesOf(terms.licensees)],
          [say('fee'), <Fee fee={terms.fee} />],
          [say('payment'), terms.fee.payment ?? nothing],
          [say('contractFen'), <Money fen={terms.contractFen} />],
          [say('contractNumber'), terms.contractNumber ?? nothing],
          [say('agreedOn'), <On date={terms.agreedOn} />],
          [say('maySublicense'), say(terms.maySublicense ? 'may' : 'mayNot')],
          ...related(license, say),
          ...(terms.usesFirst ? [[say('usesFirst'), <ToTrial license={license} />] as const] : []),
          [say('filedBy'), <TenantName tenant={license.filedBy} />],
          ...(license.reason ? [[say('lastReason'), license.reason] as const] : []),
          [say('revision'), license.revision || nothing],
          [say('id'), <code>{license.id}</code>],
        ]}
      />
    </Section>
  );
}

/** The cases this one stands on, each where there is one. */
function related(
  { terms, parentLicenseId }: LicenseDetail,
  say: (word: 'parent' | 'counter' | 'acceptance' | 'patentPool') => string,
): Fact[] {
  const { counterLicenseId, acceptanceId, patentPoolId } = terms;
  const toLicense = (id: string) => <Link to={`/licenses/${id}`}>{id}</Link>;
  return [
    ...(parentLicenseId ? [[say('parent'), toLicense(parentLicenseId)] as const] : []),
    ...(counterLicenseId ? [[say('counter'), toLicense(counterLicenseId)] as const] : []),
    ...(acceptanceId ? [[say('acceptance'), <code>{acceptanceId}</code>] as const] : []),
    ...(patentPoolId ? [[say('patentPool'), <code>{patentPoolId}</code>] as const] : []),
  ];
}

/** To the trial where it runs; its filer starts it where it does not yet. */
function ToTrial({ license: { id, filedBy } }: { readonly license: LicenseDetail }) {
  const say = useWords(licenseWords);
  const tenant = useWho()?.principal.tenant;
  const { data: trial, error } = useRead<{ readonly id: string }>(`/api/trials/${id}`);
  if (trial) return <Link to={`/trials/${id}`}>{say('toTrial')}</Link>;
  const isNone = error instanceof ApiProblem && error.problem.status === 404;
  if (isNone && filedBy === tenant) return <Link to={`/trials/new?license=${id}`}>{say('startTrial')}</Link>;
  return <>{say('usesFirstYes')}</>;
}

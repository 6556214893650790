import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useParams } from 'react-router';
import { useRead } from '../../api/reading';
import { useTenantNames } from '../../api/tenant-names';
import { CaseLink } from '../../app/case-link';
import { Facts, Section, type Fact } from '../../design/facts';
import { History } from '../../design/history';
import { PageHead } from '../../design/page-head';
import { PrintButton } from '../../design/print-button';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag, TermText } from '../../design/status-tag';
import { TenantName } from '../../design/tenant-name';
import { Money, nothing, On } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { cancellationCauses, pledgeKinds, pledgeReminders, pledgeStages } from '../../dictionary/pledge';
import { comma } from '../../format/comma';
import { useWords } from '../../i18n/words';
import { CollateralSection, Examined, NoticesSection } from './pledge-parts';
import { isInForce, isUnderReview, pledgesPath, type PledgeDetail } from './pledge';
import { PledgeActs } from './pledge-acts';
import { StatementsSection } from './statements-section';
import { pledgeWords } from './words';

/** One pledge: what it secures by what, where it stands and why, what may be done, and what happened. */
export default function PledgePage() {
  const say = useWords(pledgeWords);
  const { id = '' } = useParams();
  const { data: pledge, error, refetch } = useRead<PledgeDetail>(`${pledgesPath}/${id}`);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!pledge) return <Waiting />;
  return (
    <>
      <PageHead
        title={
          <>
            {say('one')} {pledge.certificateNumber ?? pledge.pledgors.join(comma())}{' '}
            <StatusTag terms={pledgeStages} value={pledge.stage} />
          </>
        }
        actions={
          <>
            <PledgeActs pledge={pledge} />
            {isInForce(pledge) && (
              <Button icon={<DownloadOutlined />} href={`${pledgesPath}/${pledge.id}/certificate`}>
                {say('certificateDraw')}
              </Button>
            )}
            <PrintButton />
          </>
        }
      />
      <Why pledge={pledge} />
      <TermsSection pledge={pledge} />
      <Examined pledge={pledge} />
      <StatementsSection pledge={pledge} />
      <CollateralSection collateral={pledge.collateral} />
      {pledge.notices.length > 0 && <NoticesSection notices={pledge.notices} />}
      <History items={pledge.history} />
    </>
  );
}

/** What keeps it from being registered, first of all: reasons with their articles, or what is to be cured. */
function Why({ pledge: { reasons, defects, filedBy } }: { readonly pledge: PledgeDetail }) {
  const say = useWords(pledgeWords);
  const nameOf = useTenantNames();
  return (
    <>
      {reasons.length > 0 && (
        <Section title={say('whyRefused')}>
          <ul>
            {reasons.map(({ code, article, message }, place) => (
              <li key={place}>
                {message}{' '}
                <small>
                  {article} <code>{code}</code>
                </small>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {defects.length > 0 && (
        <Section title={say('whatToCorrect')}>
          <ul>
            {defects.map((defect, place) => (
              <li key={place}>{defect}</li>
            ))}
          </ul>
          <p className="hint">{say('correctionHow', { by: nameOf(filedBy) ?? filedBy })}</p>
        </Section>
      )}
    </>
  );
}

function TermsSection({ pledge }: { readonly pledge: PledgeDetail }) {
  const say = useWords(pledgeWords);
  const { terms, kind } = pledge;
  const facts: Fact[] = [
    [say('pledgors'), pledge.pledgors.join(comma())],
    [say('pledgee'), pledge.pledgee],
    [say('debtor'), terms.debtor?.name ?? nothing],
    [say('kind'), <TermText terms={pledgeKinds} value={kind} />],
    [say(kind === 'maximum_amount' ? 'maximum' : 'secured'), <Money fen={pledge.securedFen} />],
    [say('claimKind'), terms.claimKind ?? nothing],
    [
      say('debt'),
      <>
        <On date={terms.debtFrom} /> – <On date={pledge.debtUntil} />
      </>,
    ],
    [say('scope'), terms.scope ?? nothing],
    [say('contractNumber'), terms.contractNumber],
    [say('agreedOn'), <On date={terms.agreedOn} />],
    ...(terms.enforcementClause ? [[say('enforcementClause'), terms.enforcementClause] as const] : []),
    ...(terms.includedEarlierFen
      ? [[say('includedEarlier'), <Money fen={terms.includedEarlierFen} />] as const]
      : []),
    [say('filedBy'), <TenantName tenant={pledge.filedBy} />],
    [say('filedOn'), <On date={pledge.filedOn} />],
    ...courseOf(pledge, say),
    [say('id'), <code>{pledge.id}</code>],
  ];
  return (
    <Section title={say('terms')}>
      <Facts facts={facts} />
    </Section>
  );
}

/** How far it has come, as far as it has. */
function courseOf(pledge: PledgeDetail, say: (key: keyof typeof pledgeWords.zh) => string): Fact[] {
  const { reminded, registeredOn, certificateNumber, fixedFen, loanId, closedOn, cause, reason } = pledge;
  return [
    ...(isUnderReview(pledge)
      ? [
          [
            say('reviewDueOn'),
            <>
              <On date={pledge.reviewDueOn} />{' '}
              {reminded && <StatusTag terms={pledgeReminders} value={reminded} />}
            </>,
          ] as const,
        ]
      : []),
    ...(registeredOn ? [[say('registeredOn'), <On date={registeredOn} />] as const] : []),
    ...(certificateNumber ? [[say('certificate'), <code>{certificateNumber}</code>] as const] : []),
    ...(fixedFen ? [[say('fixed'), <Money fen={fixedFen} />] as const] : []),
    ...(loanId ? [[say('loan'), <CaseLink reference={`loan-${loanId}`} />] as const] : []),
    ...(closedOn ? [[say('closedOn'), <On date={closedOn} />] as const] : []),
    ...(cause ? [[say('cause'), <TermText terms={cancellationCauses} value={cause} />] as const] : []),
    ...(reason ? [[say('reason'), reason] as const] : []),
    ...(pledge.falseUndertaking ? [[say('reason'), say('falseUndertaking')] as const] : []),
  ];
}

import { Link, useParams } from 'react-router';
import { useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import { Facts, Section } from '../../design/facts';
import { DateItem, TextItem } from '../../design/form-items';
import { History } from '../../design/history';
import { MoneyItem } from '../../design/money-item';
import { PageHead } from '../../design/page-head';
import { PrintButton } from '../../design/print-button';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { TenantName } from '../../design/tenant-name';
import { Money, nothing, On, PatentNumber } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { acceptanceStages } from '../../dictionary/acceptance';
import { today } from '../../format/dates';
import { money, readAmount, typedFen, yuan } from '../../format/money';
import { useTongue, useWords } from '../../i18n/words';
import { ReasonList } from '../licenses/license-parts';
import { acceptancesPath, changedByAcceptances, type AcceptanceDetail } from './acceptance';
import { acceptanceWords } from './words';

/** One acceptance: who accepted what, what was paid, whether it brought the license, and what goes back. */
export default function AcceptancePage() {
  const say = useWords(acceptanceWords);
  const { id = '' } = useParams();
  const { data: acceptance, error, refetch } = useRead<AcceptanceDetail>(`${acceptancesPath}/${id}`);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!acceptance) return <Waiting />;
  const { licensee, stage, patentNumber, openLicenseId, reasons } = acceptance;
  return (
    <>
      <PageHead
        title={
          <>
            {licensee.name} <StatusTag terms={acceptanceStages} value={stage} />
          </>
        }
        hint={stage === 'licensed' ? say('recordHint') : say('hint')}
        actions={
          <>
            <Acts acceptance={acceptance} />
            <PrintButton />
          </>
        }
      />
      {reasons.length > 0 && <ReasonList title={say('whyRefund')} reasons={reasons} />}
      <Section title={say('facts')}>
        <Facts
          facts={[
            [say('patent'), <PatentNumber number={patentNumber} />],
            [say('listing'), <Link to={`/open-licenses/${openLicenseId}`}>{openLicenseId}</Link>],
            [say('notifiedOn'), <On date={acceptance.notifiedOn} />],
            [say('due'), <Money fen={acceptance.dueFen} />],
            [say('paid'), <Money fen={acceptance.paidFen} />],
            [say('paymentReference'), acceptance.paymentReference ?? nothing],
            [say('licensedOn'), <On date={acceptance.licensedOn} />],
            [say('until'), <On date={acceptance.until} />],
            ...(acceptance.refundDueOn
              ? [
                  [say('refundDueOn'), <On date={acceptance.refundDueOn} />] as const,
                  [say('refundedOn'), <On date={acceptance.refundedOn} />] as const,
                  [say('refundReference'), acceptance.refundReference ?? nothing] as const,
                ]
              : []),
            [say('notifiedBy'), <TenantName tenant={acceptance.notifiedBy} />],
            [say('declaredBy'), <TenantName tenant={acceptance.declaredBy} />],
            [say('id'), <code>{acceptance.id}</code>],
          ]}
        />
      </Section>
      <History items={acceptance.history} />
    </>
  );
}

/** The notifier pays, the declarer pays back; either puts a license obtained on record (专利法实施细则第八十七条). */
function Acts({ acceptance }: { readonly acceptance: AcceptanceDetail }) {
  const say = useWords(acceptanceWords);
  const principal = useWho()?.principal;
  const { id, stage, notifiedBy, declaredBy, patentNumber, licensee, until } = acceptance;
  const isOfIt = [declaredBy, notifiedBy].includes(principal?.tenant ?? '');
  const mayFile = principal?.roles.some((role) => role === 'operation_center' || role === 'enterprise');
  const filing = new URLSearchParams({
    acceptance: id,
    patent: patentNumber,
    licensee: licensee.name,
    ...(until && { until }),
  });
  return (
    <>
      {stage === 'notified' && notifiedBy === principal?.tenant && <Pay acceptance={acceptance} />}
      {stage === 'refund_due' && declaredBy === principal?.tenant && <Refund acceptance={acceptance} />}
      {stage === 'licensed' && isOfIt && mayFile && (
        <Link className="button-link" to={`/licenses/new?${filing.toString()}`}>
          {say('record')}
        </Link>
      )}
    </>
  );
}

function Pay({ acceptance: { id, dueFen } }: { readonly acceptance: AcceptanceDetail }) {
  const say = useWords(acceptanceWords);
  const tongue = useTongue();
  const due = readAmount(dueFen) ?? 0n;
  return (
    <CommandButton<{ paidFen: string; paymentReference: string; paidOn: string }, { stage: string }>
      kind="primary"
      label={say('pay')}
      hint={say('payHint', { due: money(due, tongue) })}
      initialValues={{ paidFen: yuan(due), paidOn: today() }}
      order={({ paidFen, ...rest }) => ({
        path: `${acceptancesPath}/${id}/payment`,
        body: { ...rest, paidFen: typedFen(paidFen) },
      })}
      done={({ stage }) => say(stage === 'licensed' ? 'paidLicensed' : 'paidRefund')}
      changes={changedByAcceptances}
    >
      <MoneyItem name="paidFen" label={say('paidFen')} needed={say('needed')} />
      <TextItem name="paymentReference" label={say('paymentReference')} />
      <DateItem name="paidOn" label={say('paidOn')} />
    </CommandButton>
  );
}

function Refund({ acceptance: { id, paidFen } }: { readonly acceptance: AcceptanceDetail }) {
  const say = useWords(acceptanceWords);
  const tongue = useTongue();
  return (
    <CommandButton<{ refundReference: string }>
      kind="primary"
      label={say('refund')}
      hint={say('refundHint', { paid: money(readAmount(paidFen) ?? 0n, tongue) })}
      order={(body) => ({ path: `${acceptancesPath}/${id}/refund`, body })}
      done={say('refunded')}
      changes={changedByAcceptances}
    >
      <TextItem name="refundReference" label={say('refundReference')} />
    </CommandButton>
  );
}

import type { ReactNode } from 'react';
import { CaptionedTable } from '../../design/captioned-table';
import { Section } from '../../design/facts';
import { StatusTag, TermText } from '../../design/status-tag';
import { Money, nothing, On } from '../../design/values';
import { guaranteeKinds, sumStates } from '../../dictionary/trial';
import { money, readAmount } from '../../format/money';
import { percentOf } from '../../format/rate';
import { comma } from '../../format/comma';
import { useTongue, useWords } from '../../i18n/words';
import type { Guarantee, Sum, UseReport } from './trial';
import { trialWords } from './words';

function Table({
  caption,
  heads,
  children,
}: {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly children: ReactNode;
}) {
  return (
    <CaptionedTable caption={caption}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </CaptionedTable>
  );
}

/** 付款安排: every sum, what it waits for, and what became of it. */
export function ScheduleSection({ sums }: { readonly sums: readonly Sum[] }) {
  const say = useWords(trialWords);
  const heads = [
    say('ordinal'),
    say('trigger'),
    say('amount'),
    say('dueOn'),
    say('payBy'),
    say('owed'),
    say('paidOn'),
    say('reference'),
    say('state'),
  ];
  return (
    <Section title={`${say('schedule')} (${sums.length})`}>
      <Table caption={say('schedule')} heads={heads}>
        {sums.map((sum) => (
          <tr key={sum.dueId ?? `${sum.ordinal}`}>
            <td>{sum.ordinal}</td>
            <td>
              <Trigger sum={sum} />
            </td>
            <td>
              <Money fen={sum.amountFen} />
            </td>
            <td>
              <On date={sum.dueOn} />
            </td>
            <td>
              <On date={sum.payBy} />
            </td>
            <td>
              <Money fen={sum.owedFen} />
            </td>
            <td>
              <On date={sum.paidOn} />
            </td>
            <td>
              <References sum={sum} />
            </td>
            <td>
              <StatusTag terms={sumStates} value={sum.state} />
            </td>
          </tr>
        ))}
      </Table>
    </Section>
  );
}

/** What a sum waits for, in a sentence. */
function Trigger({ sum }: { readonly sum: Sum }) {
  const say = useWords(trialWords);
  const tongue = useTongue();
  const { onDate, salesFen, outputPieces, milestone, sharePpm } = sum;
  if (sharePpm !== undefined) return <>{say('onShare', { percent: percentOf(sharePpm) })}</>;
  if (onDate !== undefined) return <>{say('onDate', { on: onDate })}</>;
  if (outputPieces !== undefined) return <>{say('onOutput', { count: outputPieces })}</>;
  if (milestone !== undefined) return <>{say('onMilestone', { name: milestone })}</>;
  return <>{say('onSales', { amount: money(readAmount(salesFen) ?? 0n, tongue) })}</>;
}

/** How it was paid, and by whom in the licensee's place. */
function References({ sum: { paymentReference, payouts = [] } }: { readonly sum: Sum }) {
  if (!paymentReference && payouts.length === 0) return <>{nothing}</>;
  return (
    <>
      {paymentReference}
      {payouts.map(({ guarantor, paidFen, paymentReference: reference }) => (
        <div key={`${guarantor} ${reference}`} className="hint">
          {guarantor} <Money fen={paidFen} /> {reference}
        </div>
      ))}
    </>
  );
}

/** 增信. */
export function GuaranteesSection({ guarantees }: { readonly guarantees: readonly Guarantee[] }) {
  const say = useWords(trialWords);
  return (
    <Section title={say('guarantees')}>
      <Table caption={say('guarantees')} heads={[say('guarantor'), say('guaranteeKind'), say('limit')]}>
        {guarantees.map(({ kind, guarantor, limitFen }) => (
          <tr key={guarantor}>
            <td>{guarantor}</td>
            <td>
              <TermText terms={guaranteeKinds} value={kind} />
            </td>
            <td>
              <Money fen={limitFen} />
            </td>
          </tr>
        ))}
      </Table>
    </Section>
  );
}

/** What was reported, period by period. */
export function ReportsSection({ reports }: { readonly reports: readonly UseReport[] }) {
  const say = useWords(trialWords);
  const heads = [
    say('reportPeriod'),
    say('sales'),
    say('output'),
    say('milestones'),
    say('reportedOn'),
    say('reportedBy'),
  ];
  return (
    <Section title={`${say('reports')} (${reports.length})`}>
      {reports.length === 0 && <p className="hint">{say('reportsEmpty')}</p>}
      {reports.length > 0 && (
        <Table caption={say('reports')} heads={heads}>
          {reports.map((report) => (
            <tr key={report.reportId}>
              <td>{say('span', { from: report.periodFrom, until: report.periodUntil })}</td>
              <td>
                <Money fen={report.salesFen ?? '0'} />
              </td>
              <td>{report.outputPieces ?? '0'}</td>
              <td>{report.milestones?.join(comma()) || nothing}</td>
              <td>
                <On date={report.effectiveOn} />
              </td>
              <td>{report.reportedBy}</td>
            </tr>
          ))}
        </Table>
      )}
    </Section>
  );
}

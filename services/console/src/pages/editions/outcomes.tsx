import { Form, Input, Select } from 'antd';
import { useCursorList } from '../../api/reading';
import { CommandButton } from '../../design/command';
import { DataTable, type Column } from '../../design/data-table';
import { Section } from '../../design/facts';
import { MoneyItem } from '../../design/money-item';
import { StatusTag, TermText } from '../../design/status-tag';
import { TenantName } from '../../design/tenant-name';
import { Money, nothing, On } from '../../design/values';
import { outcomeStages, rejectionCodes } from '../../dictionary/whitelist';
import { typedFen } from '../../format/money';
import { usePick, useWords, type Say } from '../../i18n/words';
import { editionsPath } from '../whitelist/whitelist';
import type { Outcome } from './edition';
import { editionWords } from './words';

const changes = [editionsPath, '/api/counters'] as const;

function columnsOf(say: Say<keyof typeof editionWords.zh>): readonly Column<Outcome>[] {
  return [
    { key: 'uscc', title: say('uscc'), cell: ({ uscc }) => uscc },
    { key: 'bank', title: say('bank'), cell: ({ bank }) => <TenantName tenant={bank} /> },
    {
      key: 'stage',
      title: say('outcomeStage'),
      cell: ({ stage, reasonCode }) => (
        <>
          <StatusTag terms={outcomeStages} value={stage} />{' '}
          {reasonCode && <TermText terms={rejectionCodes} value={reasonCode} />}
        </>
      ),
    },
    {
      key: 'granted',
      title: say('granted'),
      isFigure: true,
      cell: ({ grantedFen }) => (grantedFen === '0' ? nothing : <Money fen={grantedFen} />),
    },
    {
      key: 'drawn',
      title: say('drawn'),
      isFigure: true,
      cell: ({ drawnFen }) => (drawnFen === '0' ? nothing : <Money fen={drawnFen} />),
    },
    { key: 'reportedOn', title: say('reportedOn'), cell: ({ reportedOn }) => <On date={reportedOn} /> },
  ];
}

/** What came of an edition: a bank sees its own reports, an enterprise what is said of it, the office all. */
export function OutcomesSection({ id }: { readonly id: string }) {
  const say = useWords(editionWords);
  const list = useCursorList<Outcome>(`${editionsPath}/${id}/outcomes`);
  return (
    <Section title={say('outcomes')}>
      <DataTable
        caption={say('outcomes')}
        columns={columnsOf(say)}
        list={list}
        rowKey={({ uscc, bank }) => `${uscc}.${bank}`}
        empty={say('outcomesEmpty')}
      />
    </Section>
  );
}

interface Report {
  readonly stage: string;
  readonly amountFen?: string;
  readonly reasonCode?: string;
  readonly correctionReason?: string;
}

/** A bank tells how far it came with one enterprise; only the fields of the chosen stage are asked. */
export function ReportOutcome({
  id,
  uscc,
  name,
}: {
  readonly id: string;
  readonly uscc: string;
  readonly name: string;
}) {
  const say = useWords(editionWords);
  return (
    <CommandButton<Report>
      kind="link"
      label={say('report')}
      title={say('reportTitle', { name })}
      hint={say('reportHint')}
      order={({ amountFen, correctionReason, ...report }) => ({
        path: `${editionsPath}/${id}/outcomes`,
        body: {
          uscc,
          ...report,
          amountFen: typedFen(amountFen),
          ...(correctionReason?.trim() && { correctionReason }),
        },
      })}
      done={say('reported')}
      changes={changes}
    >
      <ReportFields />
    </CommandButton>
  );
}

function ReportFields() {
  const say = useWords(editionWords);
  const pick = usePick();
  const stage = Form.useWatch<string | undefined>('stage');
  const hasAmount = stage === 'granted' || stage === 'drawn';
  return (
    <>
      <Form.Item
        name="stage"
        label={say('outcomeStage')}
        rules={[{ required: true, message: say('choose') }]}
      >
        <Select
          options={Object.entries(outcomeStages).map(([value, term]) => ({ value, label: pick(term) }))}
        />
      </Form.Item>
      {hasAmount && (
        <>
          <MoneyItem name="amountFen" label={say('amount')} hint={say('amountHint')} needed={say('needed')} />
          <Form.Item name="correctionReason" label={say('correction')}>
            <Input maxLength={200} />
          </Form.Item>
        </>
      )}
      {stage === 'rejected' && (
        <Form.Item
          name="reasonCode"
          label={say('rejection')}
          rules={[{ required: true, message: say('choose') }]}
        >
          <Select
            options={Object.entries(rejectionCodes).map(([value, term]) => ({ value, label: pick(term) }))}
          />
        </Form.Item>
      )}
    </>
  );
}

import { daysBetween, type LocalDate } from '@ipflow/kernel';
import { useRef } from 'react';
import { Link } from 'react-router';
import type { CsvColumn } from '../../api/csv';
import { newId } from '../../api/id';
import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import type { Column } from '../../design/data-table';
import type { FilterField } from '../../design/filters';
import { DateItem, LongTextItem, TextItem } from '../../design/form-items';
import { ListPage } from '../../design/list-page';
import { StatusTag } from '../../design/status-tag';
import { TenantName, useTenantCells, type TenantCells } from '../../design/tenant-name';
import { On, PatentNumber } from '../../design/values';
import { clockStages } from '../../dictionary/license';
import { termOf } from '../../dictionary/terms';
import { today } from '../../format/dates';
import type { Text } from '../../i18n/i18n';
import { usePick, useWords, type Say } from '../../i18n/words';
import { linesOf } from '../transfers/transfer-filing';
import { changedByRecordals, filingOf, recordalsPath, type Recordal } from './recordal';
import { recordalWords } from './words';

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'stage', label: { zh: '状态', en: 'State' }, terms: clockStages },
];

type Key = keyof typeof recordalWords.zh;

const columnsOf = (say: Say<Key>): readonly Column<Recordal>[] => [
  { key: 'contract', title: say('contractNumber'), cell: ({ contractNumber }) => contractNumber },
  {
    key: 'patents',
    title: say('patents'),
    cell: ({ patentNumbers: [first = '', ...others] }) => (
      <>
        <PatentNumber number={first} />
        {others.length > 0 && <> {say('andMore', { count: others.length + 1 })}</>}
      </>
    ),
  },
  { key: 'inEffectOn', title: say('inEffectOn'), cell: ({ inEffectOn }) => <On date={inEffectOn} /> },
  {
    key: 'dueOn',
    title: say('dueOn'),
    cell: ({ dueOn, stage }) => (
      <>
        <On date={dueOn} />
        {stage !== 'settled' && <div className="hint">{countdown(dueOn, say)}</div>}
      </>
    ),
  },
  {
    key: 'stage',
    title: say('stage'),
    cell: ({ stage }) => <StatusTag terms={clockStages} value={stage} />,
  },
  {
    key: 'announcedBy',
    title: say('announcedBy'),
    cell: ({ announcedBy }) => <TenantName tenant={announcedBy} />,
  },
  {
    key: 'outcome',
    title: say('outcome'),
    cell: ({ licenseId, reason, settledOn }) => (
      <>
        <On date={settledOn} /> {licenseId ? <Link to={`/licenses/${licenseId}`}>{reason}</Link> : reason}
      </>
    ),
  },
  { key: 'acts', title: say('acts'), cell: (recordal) => <Acts recordal={recordal} /> },
];

/** How far the last day is. */
function countdown(dueOn: string, say: Say<Key>): string {
  const days = daysBetween(today() as LocalDate, dueOn as LocalDate);
  return days >= 0 ? say('daysLeft', { count: days }) : say('daysPast', { count: -days });
}

/** Filing, or settling what needs no filing; both by whom it was entered. */
function Acts({ recordal }: { readonly recordal: Recordal }) {
  const say = useWords(recordalWords);
  const principal = useWho()?.principal;
  if (recordal.stage === 'settled' || recordal.announcedBy !== principal?.tenant) return null;
  const mayFile = principal.roles.some((role) => role === 'operation_center' || role === 'enterprise');
  return (
    <span className="inline-list">
      {mayFile && <Link to={filingOf(recordal)}>{say('file')}</Link>}
      <CommandButton<{ reason: string }>
        kind="link"
        label={say('settle')}
        hint={say('settleHint')}
        order={(body) => ({ path: `${recordalsPath}/${recordal.id}/settlement`, body })}
        done={say('settled')}
        changes={changedByRecordals}
      >
        <LongTextItem name="reason" label={say('reason')} max={1_000} />
      </CommandButton>
    </span>
  );
}

interface Announcement {
  readonly contractNumber: string;
  readonly patentNumbers: string;
  readonly inEffectOn: string;
}

function Announce() {
  const say = useWords(recordalWords);
  const clockId = useRef(newId());
  return (
    <CommandButton<Announcement>
      kind="primary"
      label={say('announce')}
      hint={say('announceHint')}
      order={({ patentNumbers, ...rest }) => ({
        path: recordalsPath,
        body: { clockId: clockId.current, ...rest, patentNumbers: linesOf(patentNumbers) },
      })}
      done={say('announced')}
      changes={changedByRecordals}
      onDone={() => {
        clockId.current = newId();
      }}
    >
      <TextItem name="contractNumber" label={say('contractNumber')} />
      <LongTextItem name="patentNumbers" label={say('patents')} hint={say('patentsHint')} rows={2} />
      <DateItem name="inEffectOn" label={say('inEffectOn')} />
    </CommandButton>
  );
}

const fileColumnsOf = (
  say: Say<Key>,
  pick: (text: Text) => string,
  tenantCells: TenantCells,
): CsvColumn<Recordal>[] => [
  { title: say('contractNumber'), cell: ({ contractNumber }) => contractNumber },
  { title: say('patents'), cell: ({ patentNumbers }) => patentNumbers.join(' ') },
  { title: say('inEffectOn'), cell: ({ inEffectOn }) => inEffectOn },
  { title: say('dueOn'), cell: ({ dueOn }) => dueOn },
  { title: say('stage'), cell: ({ stage }) => pick(termOf(clockStages, stage)) },
  ...tenantCells<Recordal>(say('announcedBy'), ({ announcedBy }) => announcedBy),
  { title: say('outcome'), cell: ({ settledOn }) => settledOn },
];

/** 待备案合同, each with the days it has left. */
export default function AwaitedRecordalsPage() {
  const say = useWords(recordalWords);
  const pick = usePick();
  const roles = useWho()?.principal.roles ?? [];
  const mayAnnounce = roles.some((role) => ['operation_center', 'enterprise', 'office'].includes(role));
  return (
    <ListPage<Recordal>
      title={say('title')}
      hint={say('hint')}
      caption={say('caption')}
      empty={say('empty')}
      actions={mayAnnounce && <Announce />}
      path={recordalsPath}
      fields={fields}
      columns={columnsOf(say)}
      file={fileColumnsOf(say, pick, useTenantCells())}
    />
  );
}

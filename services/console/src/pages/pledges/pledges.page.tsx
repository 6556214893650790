import { Link } from 'react-router';
import type { CsvColumn } from '../../api/csv';
import type { Role } from '../../api/roles';
import { useWho } from '../../api/session';
import type { Column } from '../../design/data-table';
import { patentField, type FilterField } from '../../design/filters';
import { ListPage } from '../../design/list-page';
import { QueueLink } from '../../design/queue-bar';
import { StatusTag, TermText } from '../../design/status-tag';
import { useTenantCells, type TenantCells } from '../../design/tenant-name';
import { Money, nothing, On } from '../../design/values';
import { pledgeKinds, pledgeReminders, pledgeStages, truth } from '../../dictionary/pledge';
import { termOf } from '../../dictionary/terms';
import { patentNumber } from '../../format/patent';
import { comma } from '../../format/comma';
import type { Text } from '../../i18n/i18n';
import { usePick, useWords, type Say } from '../../i18n/words';
import { isUnderReview, pledgesPath, type Pledge } from './pledge';
import { pledgeWords } from './words';

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'stage', label: { zh: '阶段', en: 'Stage' }, terms: pledgeStages },
  patentField,
  { kind: 'text', name: 'pledgor', label: { zh: '出质人全称', en: 'Full name of a pledgor' } },
  { kind: 'text', name: 'pledgee', label: { zh: '质权人全称', en: 'Full name of the pledgee' } },
  {
    kind: 'dates',
    name: 'registered',
    label: { zh: '登记日', en: 'Registered' },
    from: 'registeredFrom',
    to: 'registeredTo',
  },
  {
    kind: 'select',
    name: 'falseUndertaking',
    label: { zh: '虚假承诺', en: 'False undertaking' },
    terms: truth,
  },
];

/** Who may file one: the parties, those who help them, and the office. */
const filers: readonly Role[] = ['bank', 'enterprise', 'operation_center', 'office'];

type Key = keyof typeof pledgeWords.zh;

function columnsOf(say: Say<Key>): readonly Column<Pledge>[] {
  return [
    {
      key: 'things',
      title: say('things'),
      cell: ({ id, collateral: [first, ...others] }) => (
        <QueueLink to={`/pledges/${id}`}>
          {first?.kind === 'patent' ? patentNumber(first.number) : (first?.number ?? id)}
          {others.length > 0 && <> {say('andMore', { count: others.length + 1 })}</>}
        </QueueLink>
      ),
    },
    { key: 'pledgors', title: say('pledgors'), cell: ({ pledgors }) => pledgors.join(comma()) },
    { key: 'pledgee', title: say('pledgee'), cell: ({ pledgee }) => pledgee },
    { key: 'kind', title: say('kind'), cell: ({ kind }) => <TermText terms={pledgeKinds} value={kind} /> },
    {
      key: 'secured',
      title: say('secured'),
      isFigure: true,
      cell: ({ securedFen }) => <Money fen={securedFen} />,
    },
    { key: 'debtUntil', title: say('debtUntil'), cell: ({ debtUntil }) => <On date={debtUntil} /> },
    { key: 'reviewDueOn', title: say('reviewDueOn'), cell: (pledge) => <ReviewClock pledge={pledge} /> },
    {
      key: 'registeredOn',
      title: say('registeredOn'),
      cell: ({ registeredOn }) => <On date={registeredOn} />,
    },
    {
      key: 'stage',
      title: say('stage'),
      cell: ({ stage }) => <StatusTag terms={pledgeStages} value={stage} />,
    },
  ];
}

/** The last day of the review while it runs, and how near it is. */
function ReviewClock({ pledge }: { readonly pledge: Pledge }) {
  if (!isUnderReview(pledge)) return <>{nothing}</>;
  return (
    <>
      <On date={pledge.reviewDueOn} />{' '}
      {pledge.reminded && <StatusTag terms={pledgeReminders} value={pledge.reminded} />}
    </>
  );
}

/** The file has every number whole: one row a pledge, amounts in fen, its things in one cell. */
function fileColumnsOf(
  say: Say<Key>,
  pick: (text: Text) => string,
  tenantCells: TenantCells,
): CsvColumn<Pledge>[] {
  return [
    { title: say('id'), cell: ({ id }) => id },
    { title: say('certificate'), cell: ({ certificateNumber }) => certificateNumber },
    { title: say('things'), cell: ({ collateral }) => collateral.map(({ number }) => number).join(' ') },
    { title: say('count'), cell: ({ collateral }) => collateral.length },
    { title: say('pledgors'), cell: ({ pledgors }) => pledgors.join(comma()) },
    { title: say('pledgee'), cell: ({ pledgee }) => pledgee },
    { title: say('kind'), cell: ({ kind }) => pick(termOf(pledgeKinds, kind)) },
    { title: say('securedFen'), cell: ({ securedFen }) => securedFen },
    { title: say('debtUntil'), cell: ({ debtUntil }) => debtUntil },
    ...tenantCells<Pledge>(say('filedBy'), ({ filedBy }) => filedBy),
    { title: say('filedOn'), cell: ({ filedOn }) => filedOn },
    { title: say('reviewDueOn'), cell: ({ reviewDueOn }) => reviewDueOn },
    { title: say('registeredOn'), cell: ({ registeredOn }) => registeredOn },
    { title: say('closedOn'), cell: ({ closedOn }) => closedOn },
    { title: say('stage'), cell: ({ stage }) => pick(termOf(pledgeStages, stage)) },
  ];
}

/** 质押登记: every pledge this caller may see, with the clock of its review. */
export default function PledgesPage() {
  const say = useWords(pledgeWords);
  const pick = usePick();
  const roles = useWho()?.principal.roles ?? [];
  const mayFile = roles.some((role) => filers.includes(role));
  return (
    <ListPage<Pledge>
      title={say('title')}
      hint={say('hint')}
      caption={say('caption')}
      empty={say('empty')}
      actions={
        mayFile && (
          <Link className="button-link" to="/pledges/new">
            {say('file')}
          </Link>
        )
      }
      path={pledgesPath}
      awaits={
        roles.includes('reviewer') &&
        (({ id, stage }) => (stage === 'admitted' ? `/pledges/${id}` : undefined))
      }
      fields={fields}
      columns={columnsOf(say)}
      file={fileColumnsOf(say, pick, useTenantCells())}
    />
  );
}

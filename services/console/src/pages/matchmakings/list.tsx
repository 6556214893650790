import { Link } from 'react-router';
import type { Column } from '../../design/data-table';
import type { FilterField, Filters } from '../../design/filters';
import { StatusTag } from '../../design/status-tag';
import { TenantName } from '../../design/tenant-name';
import { On } from '../../design/values';
import { divisionTerms } from '../../dictionary/enterprise';
import { matchmakingStages } from '../../dictionary/matchmaking';
import { today } from '../../format/dates';
import { comma } from '../../format/comma';
import type { Say } from '../../i18n/words';
import { Areas } from './about';
import type { Matchmaking } from './matchmaking';
import type { matchmakingWords } from './words';

/** The filters everybody has. */
export const publicFields: readonly FilterField[] = [
  { kind: 'dates', name: 'held', label: { zh: '日期', en: 'Day' }, from: 'from', to: 'to' },
  {
    kind: 'select',
    name: 'division',
    label: { zh: '市州', en: 'Division' },
    terms: divisionTerms,
  },
];

/** And those of people with an account. */
export const ownFields: readonly FilterField[] = [
  ...publicFields,
  { kind: 'select', name: 'stage', label: { zh: '状态', en: 'State' }, terms: matchmakingStages },
  {
    kind: 'select',
    name: 'mine',
    label: { zh: '主办机构', en: 'Organizer' },
    terms: { true: { zh: '只看本机构的', en: 'Our own', tone: 'rest' } },
  },
];

/** What a list asks for: from today on, unless days were chosen. */
export function queryOf(values: Filters['values']): Filters['values'] {
  return values.from || values.to ? values : { ...values, from: today() };
}

/** The columns of a list of events; `page` is where one is opened. */
export function columnsOf(
  say: Say<keyof typeof matchmakingWords.zh>,
  page: string,
): readonly Column<Matchmaking>[] {
  return [
    { key: 'heldOn', title: say('heldOn'), cell: ({ heldOn }) => <On date={heldOn} /> },
    { key: 'name', title: say('name'), cell: ({ id, name }) => <Link to={`${page}/${id}`}>{name}</Link> },
    { key: 'place', title: say('place'), cell: ({ place }) => place },
    { key: 'areas', title: say('areas'), cell: ({ divisionCodes }) => <Areas codes={divisionCodes} /> },
    { key: 'fields', title: say('fields'), cell: ({ classes }) => classes.join(comma()) || say('anyField') },
    {
      key: 'organizedBy',
      title: say('organizedBy'),
      cell: ({ organizedBy }) => <TenantName tenant={organizedBy} />,
    },
    {
      key: 'stage',
      title: say('stage'),
      cell: ({ stage }) => <StatusTag terms={matchmakingStages} value={stage} />,
    },
  ];
}

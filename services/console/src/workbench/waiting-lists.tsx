import { Link } from 'react-router';
import { useRead, type Page } from '../api/reading';
import type { Role } from '../api/roles';
import { useWho } from '../api/session';
import type { Text } from '../i18n/i18n';
import { usePick, useWords } from '../i18n/words';
import { benchWords } from './words';

/** How many of a kind are counted; more are told as so many and more. */
const countedMax = 20;

interface Waiting {
  readonly title: Text;
  /** The list that shows them; its filters are the API's. */
  readonly page: string;
  /** Where the list is read; `/api` and its page where it is left out. */
  readonly path?: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly for: readonly Role[];
}

const parties: readonly Role[] = ['operation_center', 'enterprise'];

/** What waits in lists of its own, the most urgent first. */
const waiting: readonly Waiting[] = [
  {
    title: { zh: '待审查的质押登记', en: 'Pledges to review' },
    page: '/pledges',
    filters: { stage: 'admitted' },
    for: ['reviewer'],
  },
  {
    title: { zh: '待审查的许可备案', en: 'Licenses to review' },
    page: '/licenses',
    filters: { stage: 'admitted' },
    for: ['reviewer'],
  },
  {
    title: { zh: '待公告的开放许可', en: 'Open licenses to announce' },
    page: '/open-licenses',
    filters: { stage: 'admitted' },
    for: ['reviewer'],
  },
  {
    title: { zh: '待初审的风险补偿', en: 'Compensations to review' },
    page: '/compensations',
    filters: { stage: 'claimed' },
    for: ['office', 'reviewer'],
  },
  {
    title: { zh: '待批准的风险补偿', en: 'Compensations to approve' },
    page: '/compensations',
    filters: { stage: 'reviewed' },
    for: ['office', 'reviewer'],
  },
  {
    title: { zh: '待发布的白名单批次', en: 'Editions to publish' },
    page: '/editions',
    path: '/api/whitelist-editions',
    filters: { stage: 'submitted' },
    for: ['office', 'reviewer'],
  },
  {
    title: { zh: '已逾备案期限的合同', en: 'Contracts past their term of recordal' },
    page: '/awaited-recordals',
    filters: { stage: 'late' },
    for: parties,
  },
  {
    title: { zh: '将到备案期限的合同', en: 'Contracts soon to be put on record' },
    page: '/awaited-recordals',
    filters: { stage: 'soon' },
    for: parties,
  },
  {
    title: { zh: '开放许可待退款', en: 'Refunds of open licenses' },
    page: '/acceptances',
    filters: { stage: 'refund_due' },
    for: parties,
  },
  {
    title: { zh: '开放许可待付款', en: 'Open licenses to be paid' },
    page: '/acceptances',
    filters: { stage: 'notified' },
    for: parties,
  },
  {
    title: { zh: '先使用后付费逾期', en: 'Use first: defaulted' },
    page: '/trials',
    filters: { stage: 'defaulted' },
    for: parties,
  },
  {
    title: { zh: '先使用后付费到期', en: 'Use first: sums due' },
    page: '/trials',
    filters: { stage: 'due' },
    for: parties,
  },
];

/** 清单事项: what waits for whoever asks, each leading to its list; what there is none of is not shown. */
export function WaitingLists() {
  const say = useWords(benchWords);
  const roles = useWho()?.principal.roles ?? [];
  const mine = waiting.filter((one) => one.for.some((role) => roles.includes(role)));
  if (mine.length === 0) return null;
  return (
    <ul className="tiles" aria-label={say('lists')}>
      {mine.map((one) => (
        <Tile key={`${one.page} ${one.filters.stage}`} one={one} />
      ))}
    </ul>
  );
}

function Tile({ one: { title, page, path = `/api${page}`, filters } }: { readonly one: Waiting }) {
  const pick = usePick();
  const { data } = useRead<Page<unknown>>(path, { ...filters, limit: countedMax });
  if (!data?.items.length) return null;
  const count = `${data.items.length}${data.next ? '+' : ''}`;
  return (
    <li className="tile">
      <span className="tile-name">{pick(title)}</span>
      <strong>
        <Link
          to={`${page}?${new URLSearchParams(filters).toString()}`}
          aria-label={`${pick(title)} ${count}`}
        >
          {count}
        </Link>
      </strong>
    </li>
  );
}

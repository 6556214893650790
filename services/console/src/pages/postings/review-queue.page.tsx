import { daysBetween, type LocalDate } from '@ipflow/kernel';
import { useWho } from '../../api/session';
import type { Column } from '../../design/data-table';
import type { FilterField } from '../../design/filters';
import { ListPage } from '../../design/list-page';
import { TenantName } from '../../design/tenant-name';
import { On } from '../../design/values';
import { postingKinds } from '../../dictionary/posting';
import { today } from '../../format/dates';
import { useWords } from '../../i18n/words';
import { columnsOf, stageColumn } from './list';
import { postingsPath, type Posting } from './posting';
import './postings.css';
import { postingWords } from './words';

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'kind', label: { zh: '类别', en: 'Kind' }, terms: postingKinds },
];

/** Columns of other lists that a reviewer reads on the posting's own page. */
const keptForThePage: readonly string[] = ['modes', 'publishedOn', 'validUntil'];

/** 待审核的供需信息: what waits for a reviewer, longest first. */
export default function ReviewQueuePage() {
  const say = useWords(postingWords);
  const isReviewer = useWho()?.principal.roles.includes('reviewer') ?? false;
  const columns: readonly Column<Posting>[] = [
    ...columnsOf(say, '/postings').filter(({ key }) => !keptForThePage.includes(key)),
    { key: 'postedBy', title: say('postedBy'), cell: ({ postedBy }) => <TenantName tenant={postedBy} /> },
    { key: 'submittedOn', title: say('submittedOn'), cell: ({ submittedOn }) => <On date={submittedOn} /> },
    {
      key: 'waiting',
      title: say('waiting'),
      isFigure: true,
      cell: ({ submittedOn }) =>
        say('waitingDays', { count: daysBetween(submittedOn as LocalDate, today() as LocalDate) }),
    },
    stageColumn(say),
  ];
  return (
    <ListPage<Posting>
      title={say('reviewTitle')}
      hint={say('reviewHint')}
      empty={say('reviewEmpty')}
      path={`${postingsPath}/review-queue`}
      awaits={isReviewer && (({ id }) => `/postings/${id}`)}
      fields={fields}
      columns={columns}
    />
  );
}

import type { Column } from '../../design/data-table';
import type { FilterField } from '../../design/filters';
import { QueueLink } from '../../design/queue-bar';
import { StatusTag } from '../../design/status-tag';
import { DivisionText, On } from '../../design/values';
import { divisionTerms } from '../../dictionary/enterprise';
import { cooperationModes, postingChains, postingKinds, postingStages } from '../../dictionary/posting';
import type { Say } from '../../i18n/words';
import { isPending, type Posting } from './posting';
import { Modes, Price } from './values';
import type { postingWords } from './words';

/** The filters of supply and demand that everybody may use. */
export const publicFields: readonly FilterField[] = [
  { kind: 'select', name: 'kind', label: { zh: '类别', en: 'Kind' }, terms: postingKinds },
  { kind: 'text', name: 'q', label: { zh: '技术词', en: 'Words' } },
  { kind: 'select', name: 'mode', label: { zh: '合作方式', en: 'Mode' }, terms: cooperationModes },
  {
    kind: 'select',
    name: 'division',
    label: { zh: '市州', en: 'Division' },
    terms: divisionTerms,
  },
  {
    kind: 'text',
    name: 'ipc',
    label: { zh: '分类号', en: 'Class' },
    placeholder: { zh: '例如 G06F 13', en: 'e.g. G06F 13' },
  },
  { kind: 'select', name: 'chain', label: { zh: '产业链', en: 'Industry chain' }, terms: postingChains },
];

/** And those of people with an account. */
export const ownFields: readonly FilterField[] = [
  ...publicFields,
  { kind: 'text', name: 'patent', label: { zh: '专利号', en: 'Patent number' } },
  { kind: 'select', name: 'stage', label: { zh: '状态', en: 'State' }, terms: postingStages },
  {
    kind: 'select',
    name: 'mine',
    label: { zh: '发布机构', en: 'Poster' },
    terms: { true: { zh: '只看本机构的', en: 'Our own', tone: 'rest' } },
  },
];

type Key = keyof typeof postingWords.zh;

/** The columns of every list of postings; `page` is where one is opened. */
export function columnsOf(say: Say<Key>, page: string): readonly Column<Posting>[] {
  return [
    {
      key: 'posting',
      title: say('posting'),
      cell: ({ id, title, summary }) => (
        <div className="posting-name">
          <QueueLink to={`${page}/${id}`}>{title}</QueueLink>
          <div className="hint posting-summary">{summary}</div>
        </div>
      ),
    },
    { key: 'kind', title: say('kind'), cell: ({ kind }) => <StatusTag terms={postingKinds} value={kind} /> },
    { key: 'modes', title: say('modes'), cell: ({ modes }) => <Modes modes={modes} /> },
    {
      key: 'price',
      title: `${say('price')} / ${say('budget')}`,
      cell: ({ content }) => <Price band={content.supply?.price ?? content.demand?.budget} />,
    },
    {
      key: 'division',
      title: say('division'),
      cell: ({ divisionCode }) => (
        <span className="figure">
          <DivisionText code={divisionCode} />
        </span>
      ),
    },
    { key: 'publishedOn', title: say('publishedOn'), cell: ({ publishedOn }) => <On date={publishedOn} /> },
    { key: 'validUntil', title: say('validUntil'), cell: ({ validUntil }) => <On date={validUntil} /> },
  ];
}

/** The state, with the mark of an amendment that waits. */
export function stageColumn(say: Say<Key>): Column<Posting> {
  return {
    key: 'stage',
    title: say('stage'),
    cell: (posting) => (
      <>
        <StatusTag terms={postingStages} value={posting.stage} />{' '}
        {isPending(posting) && posting.stage === 'published' && (
          <span className="status status-going">{say('pendingMark')}</span>
        )}
      </>
    ),
  };
}

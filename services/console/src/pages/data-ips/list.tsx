import { Link } from 'react-router';
import type { Column } from '../../design/data-table';
import type { FilterField } from '../../design/filters';
import { StatusTag, TermText } from '../../design/status-tag';
import { DivisionText, nothing, On } from '../../design/values';
import { dataIpStages, dataSources, listingTerms } from '../../dictionary/data-ip';
import { divisionTerms } from '../../dictionary/enterprise';
import { comma } from '../../format/comma';
import type { Say } from '../../i18n/words';
import type { DataIp } from './data-ip';
import type { dataIpWords } from './words';

/** The filters everybody has. */
export const publicFields: readonly FilterField[] = [
  { kind: 'text', name: 'q', label: { zh: '名称中的词', en: 'Words of the name' } },
  { kind: 'text', name: 'holder', label: { zh: '权利人', en: 'Holder' } },
  { kind: 'text', name: 'number', label: { zh: '登记证号', en: 'Certificate number' } },
  { kind: 'select', name: 'stage', label: { zh: '阶段', en: 'Stage' }, terms: dataIpStages },
  { kind: 'select', name: 'source', label: { zh: '数据来源', en: 'Source' }, terms: dataSources },
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
  { kind: 'select', name: 'listing', label: { zh: '挂牌', en: 'Listing' }, terms: listingTerms },
  {
    kind: 'dates',
    name: 'registered',
    label: { zh: '登记日', en: 'Registered' },
    from: 'registeredFrom',
    to: 'registeredTo',
  },
  {
    kind: 'select',
    name: 'mine',
    label: { zh: '提交机构', en: 'Filed by' },
    terms: { true: { zh: '只看本机构的', en: 'Our own', tone: 'rest' } },
  },
];

/** The columns of a list of data IP; `page` is where one is opened. */
export function columnsOf(say: Say<keyof typeof dataIpWords.zh>, page: string): readonly Column<DataIp>[] {
  return [
    { key: 'name', title: say('name'), cell: ({ id, name }) => <Link to={`${page}/${id}`}>{name}</Link> },
    {
      key: 'holders',
      title: say('holders'),
      cell: ({ holders }) => holders.map(({ name }) => name).join(comma()),
    },
    { key: 'number', title: say('number'), cell: ({ number }) => (number ? <code>{number}</code> : nothing) },
    {
      key: 'source',
      title: say('source'),
      cell: ({ source }) => <TermText terms={dataSources} value={source} />,
    },
    {
      key: 'division',
      title: say('division'),
      cell: ({ divisionCode }) => <DivisionText code={divisionCode} />,
    },
    { key: 'filedOn', title: say('filedOn'), cell: ({ filedOn }) => <On date={filedOn} /> },
    { key: 'noticeUntil', title: say('noticeUntil'), cell: ({ noticeUntil }) => <On date={noticeUntil} /> },
    { key: 'validUntil', title: say('validUntil'), cell: ({ validUntil }) => <On date={validUntil} /> },
    {
      key: 'stage',
      title: say('stage'),
      cell: ({ stage, listing }) => (
        <>
          <StatusTag terms={dataIpStages} value={stage} />{' '}
          {listing !== 'none' && <StatusTag terms={listingTerms} value={listing} />}
        </>
      ),
    },
  ];
}

import type { CsvColumn } from '../../api/csv';
import type { Column } from '../../design/data-table';
import type { FilterField } from '../../design/filters';
import { ListPage } from '../../design/list-page';
import { TermText } from '../../design/status-tag';
import { DivisionText, nothing, On } from '../../design/values';
import { inboundKinds } from '../../dictionary/delivery';
import { divisionTerms } from '../../dictionary/enterprise';
import { termOf } from '../../dictionary/terms';
import { divisionName } from '../../format/division';
import { comma } from '../../format/comma';
import type { Text } from '../../i18n/i18n';
import { usePick, useWords, type Say } from '../../i18n/words';
import { inboundPath, type Inbound } from './publication';
import { publicationWords } from './words';

/** What a partner says of it, as it was sent in. */
interface Content {
  readonly summary?: string;
  readonly holderName?: string;
  readonly url?: string;
}

const fields: readonly FilterField[] = [
  { kind: 'text', name: 'q', label: { zh: '关键词', en: 'Words' } },
  { kind: 'select', name: 'kind', label: { zh: '类型', en: 'Kind' }, terms: inboundKinds },
  { kind: 'select', name: 'division', label: { zh: '市州', en: 'Division' }, terms: divisionTerms },
  { kind: 'text', name: 'partner', label: { zh: '合作平台编号', en: 'Partner id' } },
];

type Key = keyof typeof publicationWords.zh;
const contentOf = ({ content }: Inbound): Content => content;

function columnsOf(say: Say<Key>): readonly Column<Inbound>[] {
  return [
    {
      key: 'summary',
      title: say('summary'),
      cell: (inbound) => {
        const { summary, url } = contentOf(inbound);
        return (
          <>
            {url ? (
              <a href={url} rel="noreferrer noopener" target="_blank">
                {inbound.title}
              </a>
            ) : (
              inbound.title
            )}
            {summary && <p className="hint">{summary}</p>}
          </>
        );
      },
    },
    { key: 'kind', title: say('kind'), cell: ({ kind }) => <TermText terms={inboundKinds} value={kind} /> },
    { key: 'holder', title: say('holder'), cell: (inbound) => contentOf(inbound).holderName ?? nothing },
    {
      key: 'division',
      title: say('division'),
      cell: ({ divisionCode }) => <DivisionText code={divisionCode} />,
    },
    {
      key: 'origin',
      title: say('origin'),
      cell: ({ origin, alsoFrom }) => (
        <>
          {origin.partnerName} <small>{origin.externalId}</small>
          {alsoFrom.length > 0 && (
            <p className="hint">
              {say('alsoFrom', { partners: alsoFrom.map(({ partnerId }) => partnerId).join(comma()) })}
            </p>
          )}
        </>
      ),
    },
    { key: 'validUntil', title: say('validUntil'), cell: ({ validUntil }) => <On date={validUntil} /> },
  ];
}

function fileColumnsOf(say: Say<Key>, pick: (text: Text) => string): CsvColumn<Inbound>[] {
  return [
    { title: say('id'), cell: ({ id }) => id },
    { title: say('listing'), cell: ({ title }) => title },
    { title: say('summary'), cell: (inbound) => contentOf(inbound).summary },
    { title: say('kind'), cell: ({ kind }) => pick(termOf(inboundKinds, kind)) },
    { title: say('holder'), cell: (inbound) => contentOf(inbound).holderName },
    { title: say('division'), cell: ({ divisionCode }) => divisionCode && divisionName(divisionCode) },
    { title: say('origin'), cell: ({ origin }) => `${origin.partnerName} ${origin.externalId}` },
    { title: say('validUntil'), cell: ({ validUntil }) => validUntil },
  ];
}

/** 合作平台来件: what partner platforms offer and look for, each with its source. */
export default function InboundPage() {
  const say = useWords(publicationWords);
  const pick = usePick();
  return (
    <ListPage<Inbound>
      title={say('inbound')}
      hint={say('inboundHint')}
      empty={say('inboundEmpty')}
      path={inboundPath}
      fields={fields}
      columns={columnsOf(say)}
      file={fileColumnsOf(say, pick)}
    />
  );
}

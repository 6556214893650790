import { Link } from 'react-router';
import type { CsvColumn } from '../../api/csv';
import { useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import type { Column } from '../../design/data-table';
import type { FilterField } from '../../design/filters';
import { ListPage } from '../../design/list-page';
import { TermText } from '../../design/status-tag';
import { At, nothing } from '../../design/values';
import { listingKinds, targetStates } from '../../dictionary/delivery';
import { termOf } from '../../dictionary/terms';
import { atMinute } from '../../format/dates';
import type { Text } from '../../i18n/i18n';
import { usePick, useWords, type Say } from '../../i18n/words';
import { publicationsPath, reachPercent, type Publication, type ReachAnswer } from './publication';
import { Receipts } from './receipts';
import { publicationWords } from './words';

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'kind', label: { zh: '类型', en: 'Kind' }, terms: listingKinds },
  { kind: 'select', name: 'state', label: { zh: '送达情况', en: 'Receipt' }, terms: targetStates },
  { kind: 'text', name: 'partner', label: { zh: '合作平台编号', en: 'Partner id' } },
];

type Key = keyof typeof publicationWords.zh;

function columnsOf(say: Say<Key>): readonly Column<Publication>[] {
  return [
    {
      key: 'listing',
      title: say('listing'),
      cell: ({ title, listingId }) => (
        <>
          {title}
          <br />
          <code>{listingId}</code>
        </>
      ),
    },
    { key: 'kind', title: say('kind'), cell: ({ kind }) => <TermText terms={listingKinds} value={kind} /> },
    {
      key: 'revision',
      title: say('revision'),
      isFigure: true,
      cell: ({ revision, isRetraction }) => (
        <>
          {revision} {isRetraction && <small>{say('retraction')}</small>}
        </>
      ),
    },
    {
      key: 'dispatchedAt',
      title: say('dispatchedAt'),
      cell: ({ dispatchedAt }) => <At instant={dispatchedAt} />,
    },
    {
      key: 'reached',
      title: say('reached'),
      isFigure: true,
      cell: ({ reachBasisPoints }) => reachPercent(reachBasisPoints) ?? nothing,
    },
    {
      key: 'receipts',
      title: say('receipts'),
      cell: (publication) => <Receipts publication={publication} />,
    },
  ];
}

/** One row a listing: its receipts stand in one cell, each partner with its state. */
function fileColumnsOf(say: Say<Key>, pick: (text: Text) => string): CsvColumn<Publication>[] {
  return [
    { title: say('id'), cell: ({ id }) => id },
    { title: say('listing'), cell: ({ title }) => title },
    { title: say('kind'), cell: ({ kind }) => pick(termOf(listingKinds, kind)) },
    { title: say('revision'), cell: ({ revision }) => revision },
    { title: say('dispatchedAt'), cell: ({ dispatchedAt }) => atMinute(dispatchedAt) },
    { title: say('reached'), cell: ({ reachBasisPoints }) => reachPercent(reachBasisPoints) },
    {
      title: say('receipts'),
      cell: ({ targets }) =>
        targets
          .map(({ partnerId, state, receipt }) =>
            [partnerId, pick(termOf(targetStates, state)), receipt].filter(Boolean).join(' '),
          )
          .join('；'),
    },
  ];
}

/** 全网分发: what went to whom, who has it, and how far all of it reaches. */
export default function PublicationsPage() {
  const say = useWords(publicationWords);
  const pick = usePick();
  const roles = useWho()?.principal.roles ?? [];
  const maySeePartners = roles.includes('office') || roles.includes('reviewer');
  return (
    <ListPage<Publication>
      title={say('title')}
      hint={say('hint')}
      caption={say('caption')}
      empty={say('empty')}
      actions={
        maySeePartners && (
          <Link className="button-link" to="/partners">
            {say('partners')}
          </Link>
        )
      }
      path={publicationsPath}
      fields={fields}
      columns={columnsOf(say)}
      file={fileColumnsOf(say, pick)}
    >
      <ReachTiles />
    </ListPage>
  );
}

/** 触达率, in total and by partner; each partner leads to what it has not received. */
function ReachTiles() {
  const say = useWords(publicationWords);
  const { data } = useRead<ReachAnswer>(`${publicationsPath}/reach`);
  if (!data) return null;
  return (
    <ul className="tiles" aria-label={say('reached')}>
      {[data.total, ...data.byPartner].map(({ partnerId, received, targets, reachBasisPoints }) => (
        <li key={partnerId ?? ''} className="tile">
          <span className="tile-name">{partnerId ? <code>{partnerId}</code> : say('reach')}</span>
          <strong>
            {partnerId ? (
              <Link to={`/publications?partner=${partnerId}&state=undelivered`}>
                {reachPercent(reachBasisPoints) ?? nothing}
              </Link>
            ) : (
              (reachPercent(reachBasisPoints) ?? nothing)
            )}
          </strong>
          <span className="hint">
            {targets === 0 ? say('noTargets') : say('reachOf', { received, targets })}
          </span>
        </li>
      ))}
    </ul>
  );
}

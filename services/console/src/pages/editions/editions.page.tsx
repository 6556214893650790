import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { newId } from '../../api/id';
import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import type { Column } from '../../design/data-table';
import type { FilterField } from '../../design/filters';
import { ListPage } from '../../design/list-page';
import { QueueLink } from '../../design/queue-bar';
import { StatusTag } from '../../design/status-tag';
import { nothing, On } from '../../design/values';
import { editionStages } from '../../dictionary/whitelist';
import { useWords, type Say } from '../../i18n/words';
import { changedByEditions, editionsPath, type Edition } from '../whitelist/whitelist';
import { DraftFields } from './draft-form';
import { draftOf, type EditionForm } from './edition';
import { editionWords } from './words';

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'stage', label: { zh: '阶段', en: 'Stage' }, terms: editionStages },
];

function columnsOf(say: Say<keyof typeof editionWords.zh>): readonly Column<Edition>[] {
  return [
    {
      key: 'title',
      title: say('name'),
      cell: ({ id, title }) => <QueueLink to={`/editions/${id}`}>{title}</QueueLink>,
    },
    { key: 'number', title: say('number'), cell: ({ number }) => number ?? nothing },
    {
      key: 'validity',
      title: say('validity'),
      cell: ({ validFrom, validUntil }) => (
        <>
          <On date={validFrom} /> – <On date={validUntil} />
        </>
      ),
    },
    { key: 'rows', title: say('rowCount'), isFigure: true, cell: ({ rowCount }) => rowCount ?? nothing },
    {
      key: 'against',
      title: say('against'),
      cell: ({ added, changed, dropped }) =>
        added === null ? nothing : say('difference', { added, changed, dropped }),
    },
    { key: 'publishedOn', title: say('publishedOn'), cell: ({ publishedOn }) => <On date={publishedOn} /> },
    {
      key: 'stage',
      title: say('stage'),
      cell: ({ stage }) => <StatusTag terms={editionStages} value={stage} />,
    },
  ];
}

/** 白名单批次: the office sees every one, others those published. */
export default function EditionsPage() {
  const say = useWords(editionWords);
  const roles = useWho()?.principal.roles ?? [];
  const isOffice = roles.includes('office') || roles.includes('reviewer');
  return (
    <ListPage<Edition>
      title={say('title')}
      hint={say('hint')}
      caption={say('caption')}
      empty={say('empty')}
      actions={isOffice && <NewDraft />}
      path={editionsPath}
      cursor="before"
      {...(isOffice && { fields })}
      awaits={isOffice && (({ id, stage }) => (stage === 'submitted' ? `/editions/${id}` : undefined))}
      columns={columnsOf(say)}
    />
  );
}

function NewDraft() {
  const say = useWords(editionWords);
  const editionId = useRef(newId());
  const go = useNavigate();
  return (
    <CommandButton<EditionForm>
      kind="primary"
      label={say('draft')}
      hint={say('draftHint')}
      width={720}
      order={(form) => ({ path: editionsPath, body: draftOf(editionId.current, form) })}
      done={say('drafted')}
      changes={changedByEditions}
      onDone={() => void go(`/editions/${editionId.current}`)}
    >
      <DraftFields />
    </CommandButton>
  );
}

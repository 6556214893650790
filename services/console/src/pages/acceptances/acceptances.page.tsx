import { Link } from 'react-router';
import type { CsvColumn } from '../../api/csv';
import type { FilterField } from '../../design/filters';
import { ListPage } from '../../design/list-page';
import { acceptanceStages } from '../../dictionary/acceptance';
import { termOf } from '../../dictionary/terms';
import type { Text } from '../../i18n/i18n';
import { usePick, useWords, type Say } from '../../i18n/words';
import { acceptancesPath, type Acceptance } from './acceptance';
import { acceptanceColumns } from './columns';
import { acceptanceWords } from './words';

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'stage', label: { zh: '状态', en: 'State' }, terms: acceptanceStages },
  { kind: 'text', name: 'openLicense', label: { zh: '声明编号', en: 'Declaration id' } },
];

const fileColumnsOf = (
  say: Say<keyof typeof acceptanceWords.zh>,
  pick: (text: Text) => string,
): CsvColumn<Acceptance>[] => [
  { title: say('id'), cell: ({ id }) => id },
  { title: say('licensee'), cell: ({ licensee }) => licensee.name },
  { title: say('patent'), cell: ({ patentNumber }) => patentNumber },
  { title: `${say('due')}${say('inFen')}`, cell: ({ dueFen }) => dueFen },
  { title: `${say('paid')}${say('inFen')}`, cell: ({ paidFen }) => paidFen },
  { title: say('notifiedOn'), cell: ({ notifiedOn }) => notifiedOn },
  { title: say('licensedOn'), cell: ({ licensedOn }) => licensedOn },
  { title: say('refundDueOn'), cell: ({ refundDueOn }) => refundDueOn },
  { title: say('refundedOn'), cell: ({ refundedOn }) => refundedOn },
  { title: say('stage'), cell: ({ stage }) => pick(termOf(acceptanceStages, stage)) },
];

/** 开放许可接受: given and received, with what is to be paid and what goes back. */
export default function AcceptancesPage() {
  const say = useWords(acceptanceWords);
  const pick = usePick();
  return (
    <ListPage<Acceptance>
      title={say('title')}
      hint={say('hint')}
      caption={say('caption')}
      empty={say('empty')}
      actions={
        <>
          <Link className="button-link" to="/public/open-licenses?open=true">
            {say('toListings')}
          </Link>
        </>
      }
      path={acceptancesPath}
      fields={fields}
      columns={acceptanceColumns(say)}
      file={fileColumnsOf(say, pick)}
    />
  );
}

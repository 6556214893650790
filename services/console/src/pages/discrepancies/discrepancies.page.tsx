import { Link } from 'react-router';
import type { CsvColumn } from '../../api/csv';
import { useWho } from '../../api/session';
import { patentField, type FilterField } from '../../design/filters';
import { ListPage } from '../../design/list-page';
import { discrepancyKinds, opennessTerms, settlementTerms } from '../../dictionary/gazette';
import { termOf } from '../../dictionary/terms';
import type { Text } from '../../i18n/i18n';
import { usePick, useWords, type Say } from '../../i18n/words';
import { discrepancyColumns } from './columns';
import { discrepanciesPath, type Discrepancy } from './discrepancy';
import { discrepancyWords } from './words';

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'open', label: { zh: '状态', en: 'State' }, terms: opennessTerms },
  { kind: 'select', name: 'kind', label: { zh: '类别', en: 'Kind' }, terms: discrepancyKinds },
  { kind: 'select', name: 'outcome', label: { zh: '处理结果', en: 'Settlement' }, terms: settlementTerms },
  patentField,
  { kind: 'text', name: 'import', label: { zh: '公报导入编号', en: 'Gazette import id' } },
];

const fileColumnsOf = (
  say: Say<keyof typeof discrepancyWords.zh>,
  pick: (text: Text) => string,
): CsvColumn<Discrepancy>[] => [
  { title: say('id'), cell: ({ id }) => id },
  { title: say('patent'), cell: ({ patentNumber }) => patentNumber },
  { title: say('kind'), cell: ({ kind }) => pick(termOf(discrepancyKinds, kind)) },
  { title: say('gazetteSays'), cell: ({ gazetteSays }) => gazetteSays },
  { title: say('poolSays'), cell: ({ poolSays }) => poolSays },
  { title: say('foundOn'), cell: ({ foundOn }) => foundOn },
  {
    title: say('state'),
    cell: ({ outcome }) => (outcome ? pick(termOf(settlementTerms, outcome)) : say('open')),
  },
  { title: say('reason'), cell: ({ reason }) => reason },
  { title: say('settledOn'), cell: ({ settledOn }) => settledOn },
];

/** 法律状态差异: what the gazette says against what the pool holds, case by case. */
export default function DiscrepanciesPage() {
  const say = useWords(discrepancyWords);
  const pick = usePick();
  const isOffice = useWho()?.principal.roles.includes('office');
  return (
    <ListPage<Discrepancy>
      title={say('title')}
      hint={say('hint')}
      caption={say('caption')}
      empty={say(isOffice ? 'emptyOffice' : 'emptyReviewer')}
      actions={
        isOffice && (
          <Link className="button-link" to="/gazette-imports">
            {say('toImports')}
          </Link>
        )
      }
      path={discrepanciesPath}
      fields={fields}
      columns={discrepancyColumns(say)}
      file={fileColumnsOf(say, pick)}
    />
  );
}

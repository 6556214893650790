import { Link } from 'react-router';
import type { Column } from '../../design/data-table';
import { StatusTag, TermText } from '../../design/status-tag';
import { On, PatentNumber } from '../../design/values';
import { discrepancyKinds, gazetteCodes, opennessTerms, settlementTerms } from '../../dictionary/gazette';
import type { Say } from '../../i18n/words';
import type { Discrepancy } from './discrepancy';
import type { discrepancyWords } from './words';

/** Whether it waits, or how it was settled. */
export function DiscrepancyState({ outcome }: Pick<Discrepancy, 'outcome'>) {
  return outcome === null ? (
    <StatusTag terms={opennessTerms} value="true" />
  ) : (
    <StatusTag terms={settlementTerms} value={outcome} />
  );
}

/** A notice by its code and what it is called: `CF01 未缴年费终止`. */
export function GazetteNotice({ code }: Pick<Discrepancy, 'code'>) {
  return (
    <>
      {code} <TermText terms={gazetteCodes} value={code} />
    </>
  );
}

/** Disagreements as lists show them: both sides beside one another. */
export const discrepancyColumns = (
  say: Say<keyof typeof discrepancyWords.zh>,
): readonly Column<Discrepancy>[] => [
  {
    key: 'patent',
    title: say('patent'),
    cell: ({ id, patentNumber }) => (
      <Link to={`/discrepancies/${id}`}>
        <PatentNumber number={patentNumber} />
      </Link>
    ),
  },
  {
    key: 'kind',
    title: say('kind'),
    cell: ({ kind }) => <TermText terms={discrepancyKinds} value={kind} />,
  },
  {
    key: 'code',
    title: say('code'),
    cell: ({ code, publishedOn }) => (
      <>
        <GazetteNotice code={code} />
        <div className="hint">
          <On date={publishedOn} />
        </div>
      </>
    ),
  },
  { key: 'pool', title: say('poolSays'), cell: ({ poolSays }) => <span lang="zh">{poolSays}</span> },
  { key: 'foundOn', title: say('foundOn'), cell: ({ foundOn }) => <On date={foundOn} /> },
  { key: 'state', title: say('state'), cell: ({ outcome }) => <DiscrepancyState outcome={outcome} /> },
];

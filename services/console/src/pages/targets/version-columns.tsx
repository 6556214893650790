import { Link } from 'react-router';
import type { CsvColumn } from '../../api/csv';
import type { Column } from '../../design/data-table';
import { StatusTag } from '../../design/status-tag';
import { At, On } from '../../design/values';
import { versionStates } from '../../dictionary/target';
import { termOf } from '../../dictionary/terms';
import { exactly } from '../../figures/quantity';
import { atMinute } from '../../format/dates';
import type { Text, Tongue } from '../../i18n/i18n';
import type { Say } from '../../i18n/words';
import type { TargetVersion } from './target';
import type { targetWords } from './words';

type Key = keyof typeof targetWords.zh;

const setter = (setBy: string, say: Say<Key>): string =>
  setBy === 'migration' ? say('migration') : setBy.replace(/^user:/, '');

/** The versions of one goal; of all of them, each with the goal's name. */
export function versionColumns(
  say: Say<Key>,
  tongue: Tongue,
  isOfAll: boolean,
): readonly Column<TargetVersion>[] {
  const whose: Column<TargetVersion> = {
    key: 'name',
    title: say('name'),
    cell: ({ targetId, name, year }) => (
      <Link to={`/targets/${targetId}`}>
        {name} {year}
      </Link>
    ),
  };
  return [
    ...(isOfAll ? [whose] : []),
    { key: 'version', title: say('version'), cell: ({ version }) => say('versionNo', { version }) },
    {
      key: 'state',
      title: say('state'),
      cell: ({ state }) => <StatusTag terms={versionStates} value={state} />,
    },
    {
      key: 'goal',
      title: say('goal'),
      isFigure: true,
      cell: ({ goal, unit }) => exactly(goal, unit, tongue),
    },
    { key: 'validFrom', title: say('validFrom'), cell: ({ validFrom }) => <On date={validFrom} /> },
    { key: 'source', title: say('source'), cell: ({ source }) => source },
    { key: 'reason', title: say('reason'), cell: ({ reason }) => reason },
    { key: 'setBy', title: say('setBy'), cell: ({ setBy }) => setter(setBy, say) },
    { key: 'setAt', title: say('setAt'), cell: ({ setAt }) => <At instant={setAt} /> },
  ];
}

/** The file says everything of a version; goals in their own unit, money in fen. */
export function versionFileColumns(say: Say<Key>, pick: (text: Text) => string): CsvColumn<TargetVersion>[] {
  return [
    { title: say('id'), cell: ({ targetId }) => targetId },
    { title: say('name'), cell: ({ name }) => name },
    { title: say('year'), cell: ({ year }) => year },
    { title: say('version'), cell: ({ version }) => version },
    { title: say('state'), cell: ({ state }) => pick(termOf(versionStates, state)) },
    { title: say('goal'), cell: ({ goal }) => BigInt(goal) },
    { title: say('unit'), cell: ({ unit }) => unit },
    { title: say('metric'), cell: ({ metric }) => metric },
    { title: say('beside'), cell: ({ beside }) => beside },
    { title: say('validFrom'), cell: ({ validFrom }) => validFrom },
    { title: say('source'), cell: ({ source }) => source },
    { title: say('caveat'), cell: ({ caveat }) => caveat },
    { title: say('reason'), cell: ({ reason }) => reason },
    { title: say('setBy'), cell: ({ setBy }) => setBy },
    { title: say('setAt'), cell: ({ setAt }) => atMinute(setAt) },
  ];
}

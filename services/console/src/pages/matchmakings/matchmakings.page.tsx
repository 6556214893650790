import { Link } from 'react-router';
import type { CsvColumn } from '../../api/csv';
import { useCursorList } from '../../api/reading';
import { useWho } from '../../api/session';
import { DataTable, ExportButton } from '../../design/data-table';
import { FilterBar } from '../../design/filter-bar';
import { useFilters } from '../../design/filters';
import { PageHead } from '../../design/page-head';
import { matchmakingStages } from '../../dictionary/matchmaking';
import { termOf } from '../../dictionary/terms';
import { divisionName } from '../../format/division';
import { today } from '../../format/dates';
import { usePick, useWords, type Say } from '../../i18n/words';
import { columnsOf, ownFields, queryOf } from './list';
import { matchmakingsPath, type Matchmaking } from './matchmaking';
import { matchmakingWords } from './words';

function fileColumnsOf(
  say: Say<keyof typeof matchmakingWords.zh>,
  pick: (text: { zh: string; en: string }) => string,
): readonly CsvColumn<Matchmaking>[] {
  return [
    { title: say('id'), cell: ({ id }) => id },
    { title: say('heldOn'), cell: ({ heldOn }) => heldOn },
    { title: say('name'), cell: ({ name }) => name },
    { title: say('place'), cell: ({ place }) => place },
    {
      title: say('areas'),
      cell: ({ divisionCodes }) => divisionCodes.map((code) => divisionName(code)).join('、'),
    },
    { title: say('organizedBy'), cell: ({ organizedBy }) => organizedBy },
    { title: say('stage'), cell: ({ stage }) => pick(termOf(matchmakingStages, stage)) },
  ];
}

/** 供需对接活动: what is announced, from today on. */
export default function MatchmakingsPage() {
  const say = useWords(matchmakingWords);
  const pick = usePick();
  const roles = useWho()?.principal.roles ?? [];
  const filters = useFilters(ownFields);
  const query = queryOf(filters);
  const list = useCursorList<Matchmaking>(matchmakingsPath, query);
  return (
    <>
      <PageHead
        title={say('title')}
        hint={say('hint')}
        actions={
          <>
            {(roles.includes('office') || roles.includes('operation_center')) && (
              <Link className="button-link" to="/matchmakings/new">
                {say('announce')}
              </Link>
            )}
            <Link className="button-link" to={`/matchmakings?to=${today()}`}>
              {say('past')}
            </Link>
            <ExportButton
              name={say('title')}
              path={matchmakingsPath}
              query={query}
              columns={fileColumnsOf(say, pick)}
            />
          </>
        }
      />
      <FilterBar fields={ownFields} filters={filters} />
      <DataTable
        caption={say('caption')}
        columns={columnsOf(say, '/matchmakings')}
        list={list}
        rowKey={({ id }) => id}
        isFiltered={filters.isActive}
        empty={say('empty')}
      />
    </>
  );
}

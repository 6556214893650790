import { Link } from 'react-router';
import type { CsvColumn } from '../../api/csv';
import { useWho } from '../../api/session';
import { ListPage } from '../../design/list-page';
import { useTenantCells, type TenantCells } from '../../design/tenant-name';
import { matchmakingStages } from '../../dictionary/matchmaking';
import { termOf } from '../../dictionary/terms';
import { divisionName } from '../../format/division';
import { today } from '../../format/dates';
import { comma } from '../../format/comma';
import { usePick, useWords, type Say } from '../../i18n/words';
import { columnsOf, ownFields, queryOf } from './list';
import { matchmakingsPath, type Matchmaking } from './matchmaking';
import { matchmakingWords } from './words';

function fileColumnsOf(
  say: Say<keyof typeof matchmakingWords.zh>,
  pick: (text: { zh: string; en: string }) => string,
  tenantCells: TenantCells,
): readonly CsvColumn<Matchmaking>[] {
  return [
    { title: say('id'), cell: ({ id }) => id },
    { title: say('heldOn'), cell: ({ heldOn }) => heldOn },
    { title: say('name'), cell: ({ name }) => name },
    { title: say('place'), cell: ({ place }) => place },
    {
      title: say('areas'),
      cell: ({ divisionCodes }) => divisionCodes.map((code) => divisionName(code)).join(comma()),
    },
    ...tenantCells<Matchmaking>(say('organizedBy'), ({ organizedBy }) => organizedBy),
    { title: say('stage'), cell: ({ stage }) => pick(termOf(matchmakingStages, stage)) },
  ];
}

/** 供需对接活动: what is announced, from today on. */
export default function MatchmakingsPage() {
  const say = useWords(matchmakingWords);
  const pick = usePick();
  const roles = useWho()?.principal.roles ?? [];
  return (
    <ListPage<Matchmaking>
      title={say('title')}
      hint={say('hint')}
      caption={say('caption')}
      empty={say('empty')}
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
        </>
      }
      path={matchmakingsPath}
      query={queryOf}
      fields={ownFields}
      columns={columnsOf(say, '/matchmakings')}
      file={fileColumnsOf(say, pick, useTenantCells())}
    />
  );
}

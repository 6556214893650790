import { Button } from 'antd';
import { Link } from 'react-router';
import { useCursorList } from '../../api/reading';
import { Empty } from '../../design/empty';
import { Section } from '../../design/facts';
import { FilterBar } from '../../design/filter-bar';
import { useFilters } from '../../design/filters';
import { PageHead } from '../../design/page-head';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { On } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { matchmakingStages } from '../../dictionary/matchmaking';
import { useTongue, useWords } from '../../i18n/words';
import { Areas } from './about';
import { publicFields, queryOf } from './list';
import { matchmakingsPath, type Matchmaking } from './matchmaking';
import './matchmakings.css';
import { matchmakingWords } from './words';

/** 供需对接活动日历: month by month, for anybody to see. */
export default function PublicCalendarPage() {
  const say = useWords(matchmakingWords);
  const filters = useFilters(publicFields);
  const list = useCursorList<Matchmaking>(matchmakingsPath, queryOf(filters.values));
  return (
    <>
      <PageHead title={say('publicTitle')} hint={say('publicHint')} />
      <FilterBar fields={publicFields} filters={filters} />
      {Boolean(list.error) && <ProblemPanel error={list.error} again={list.again} />}
      {list.isReading && <Waiting rows={5} />}
      {!list.isReading && !list.error && list.items.length === 0 && <Empty>{say('emptyPublic')}</Empty>}
      {monthsOf(list.items).map(([month, events]) => (
        <Month key={month} month={month} events={events} />
      ))}
      {list.more && (
        <Button loading={list.isReadingMore} onClick={list.more}>
          {say('more')}
        </Button>
      )}
    </>
  );
}

function monthsOf(events: readonly Matchmaking[]): [string, Matchmaking[]][] {
  const months = new Map<string, Matchmaking[]>();
  for (const event of events) {
    const month = event.heldOn.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), event]);
  }
  return [...months];
}

function Month({ month, events }: { readonly month: string; readonly events: readonly Matchmaking[] }) {
  const tongue = useTongue();
  const [year, number] = month.split('-');
  const title = tongue === 'zh' ? `${year}年${Number(number)}月` : month;
  return (
    <Section title={title}>
      <ol className="calendar">
        {events.map(({ id, name, heldOn, place, divisionCodes, stage }) => (
          <li key={id}>
            <strong className="calendar-day">
              <On date={heldOn} />
            </strong>
            <div>
              <Link to={`/public/matchmakings/${id}`}>{name}</Link>{' '}
              {stage === 'cancelled' && <StatusTag terms={matchmakingStages} value={stage} />}
              <div className="hint">
                {place} · <Areas codes={divisionCodes} />
              </div>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

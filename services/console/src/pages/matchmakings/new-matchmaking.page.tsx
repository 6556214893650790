import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { newId } from '../../api/id';
import { CommandForm } from '../../design/command';
import { PageHead } from '../../design/page-head';
import { useWords } from '../../i18n/words';
import { EventItems, ScheduleItems } from './event-items';
import { announcementOf, changedByMatchmakings, matchmakingsPath, type EventForm } from './matchmaking';
import { matchmakingWords } from './words';

/** 发布供需对接活动. */
export default function NewMatchmakingPage() {
  const say = useWords(matchmakingWords);
  const matchmakingId = useRef(newId());
  const go = useNavigate();
  return (
    <>
      <PageHead title={say('newTitle')} hint={say('newHint')} />
      <CommandForm<EventForm>
        label={say('submitNew')}
        initialValues={{ agenda: [{ time: '09:00' }] }}
        order={(form) => ({ path: matchmakingsPath, body: announcementOf(matchmakingId.current, form) })}
        done={say('announcedDone')}
        changes={changedByMatchmakings}
        onDone={() => void go(`/matchmakings/${matchmakingId.current}`)}
      >
        <EventItems />
        <ScheduleItems />
      </CommandForm>
    </>
  );
}

import { Form, Input } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { useRead } from '../../api/reading';
import { CommandForm } from '../../design/command';
import { Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { ProblemPanel } from '../../design/problem-panel';
import { Waiting } from '../../design/waiting';
import { useWords } from '../../i18n/words';
import { ScheduleItems } from './event-items';
import {
  changedByMatchmakings,
  matchmakingsPath,
  minuteOf,
  scheduleOf,
  type EventForm,
  type MatchmakingDetail,
} from './matchmaking';
import { matchmakingWords } from './words';

/** 变更: day, place and agenda are said again, whole. */
export default function ChangeMatchmakingPage() {
  const say = useWords(matchmakingWords);
  const { id = '' } = useParams();
  const go = useNavigate();
  const path = `${matchmakingsPath}/${id}`;
  const { data: event, error, refetch } = useRead<MatchmakingDetail>(path);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!event) return <Waiting />;
  const { name, heldOn, place, agenda } = event;
  return (
    <>
      <PageHead title={say('editTitle', { name })} hint={say('editHint')} />
      <CommandForm<EventForm>
        label={say('submitChange')}
        initialValues={{
          heldOn,
          place,
          agenda: agenda.map(({ startsAt, title, speaker }) => ({
            time: minuteOf(startsAt),
            title,
            speaker,
          })),
        }}
        order={(form) => ({
          method: 'PUT',
          path: `${path}/schedule`,
          body: { ...scheduleOf(form), reason: form.reason },
        })}
        done={say('changedDone')}
        changes={changedByMatchmakings}
        onDone={() => void go(`/matchmakings/${id}`)}
      >
        <ScheduleItems />
        <Section title={say('reason')}>
          <Form.Item
            name="reason"
            label={say('reason')}
            rules={[{ required: true, whitespace: true, message: say('needed') }]}
          >
            <Input.TextArea maxLength={1_000} showCount autoSize={{ minRows: 2, maxRows: 6 }} />
          </Form.Item>
        </Section>
      </CommandForm>
    </>
  );
}

import { Form, Input, InputNumber, Select } from 'antd';
import { useRef } from 'react';
import { newId } from '../../api/id';
import { CommandButton } from '../../design/command';
import { meetingOutcomes } from '../../dictionary/matchmaking';
import { usePick, useWords } from '../../i18n/words';
import {
  changedByMatchmakings,
  hasBegun,
  instantOn,
  isOpen,
  matchmakingsPath,
  minuteOf,
  type MatchmakingDetail,
  type Meeting,
} from './matchmaking';
import { matchmakingWords } from './words';

const tablesMax = 200;

interface Seat {
  /** By the clock of the place; named as the request's field, so that a reason finds it. */
  readonly startsAt: string;
  readonly tableNumber: number;
}

interface Arrangement extends Seat {
  readonly supplyId: string;
  readonly demandId: string;
}

/** 安排洽谈: a supply and a demand that both attend. */
export function Arrange({ event }: { readonly event: MatchmakingDetail }) {
  const say = useWords(matchmakingWords);
  const meetingId = useRef(newId());
  const attending = (kind: string) =>
    event.invitations
      .filter((one) => one.kind === kind && one.attends)
      .map(({ postingId, title }) => ({ value: postingId, label: title || postingId }));
  const [supplies, demands] = [attending('supply'), attending('demand')];
  if (supplies.length === 0 || demands.length === 0) return null;
  const chosen = [{ required: true, message: say('choose') }];
  return (
    <CommandButton<Arrangement>
      label={say('arrange')}
      hint={say('arrangeHint')}
      order={({ supplyId, demandId, startsAt, tableNumber }) => ({
        path: `${matchmakingsPath}/${event.id}/meetings`,
        body: {
          meetingId: meetingId.current,
          supplyId,
          demandId,
          tableNumber,
          startsAt: instantOn(event.heldOn, startsAt),
        },
      })}
      done={say('arranged')}
      changes={changedByMatchmakings}
      onDone={() => {
        meetingId.current = newId();
      }}
    >
      <Form.Item name="supplyId" label={say('supply')} rules={chosen}>
        <Select options={supplies} />
      </Form.Item>
      <Form.Item name="demandId" label={say('demand')} rules={chosen}>
        <Select options={demands} />
      </Form.Item>
      <SeatItems />
    </CommandButton>
  );
}

function SeatItems() {
  const say = useWords(matchmakingWords);
  return (
    <div className="form-row">
      <Form.Item name="startsAt" label={say('time')} rules={[{ required: true, message: say('needed') }]}>
        <Input type="time" />
      </Form.Item>
      <Form.Item name="tableNumber" label={say('table')} rules={[{ required: true, message: say('needed') }]}>
        <InputNumber min={1} max={tablesMax} precision={0} />
      </Form.Item>
    </div>
  );
}

interface OfMeeting {
  readonly event: MatchmakingDetail;
  readonly meeting: Meeting;
}

const meetingsOf = ({ id }: MatchmakingDetail): string => `${matchmakingsPath}/${id}/meetings`;

/** What the organizer does with one meeting: move it before, note what came of it after, link its contracts. */
export function MeetingActs({ event, meeting }: OfMeeting) {
  const { outcome } = meeting;
  const mayLink = event.stage === 'announced' && (outcome === 'agreed' || outcome === 'follow_up');
  return (
    <div className="row-acts">
      {isOpen(event) && outcome === null && <Move event={event} meeting={meeting} />}
      {hasBegun(event) && <Hold event={event} meeting={meeting} />}
      {mayLink && <LinkContract event={event} meeting={meeting} />}
    </div>
  );
}

function Move({ event, meeting }: OfMeeting) {
  const say = useWords(matchmakingWords);
  const { meetingId, supplyId, demandId, startsAt, tableNumber } = meeting;
  return (
    <CommandButton<Seat>
      label={say('move')}
      hint={say('arrangeHint')}
      initialValues={{ startsAt: minuteOf(startsAt), tableNumber }}
      order={(seat) => ({
        path: meetingsOf(event),
        body: {
          meetingId,
          supplyId,
          demandId,
          tableNumber: seat.tableNumber,
          startsAt: instantOn(event.heldOn, seat.startsAt),
        },
      })}
      done={say('arranged')}
      changes={changedByMatchmakings}
    >
      <SeatItems />
    </CommandButton>
  );
}

function Hold({ event, meeting: { meetingId, outcome, note } }: OfMeeting) {
  const say = useWords(matchmakingWords);
  const pick = usePick();
  return (
    <CommandButton<{ outcome: string; note?: string }>
      label={say('hold')}
      initialValues={{ outcome: outcome ?? undefined, note: note ?? undefined }}
      order={(held) => ({
        path: `${meetingsOf(event)}/${meetingId}/outcome`,
        body: { outcome: held.outcome, ...(held.note?.trim() && { note: held.note.trim() }) },
      })}
      done={say('heldDone')}
      changes={changedByMatchmakings}
    >
      <Form.Item name="outcome" label={say('outcome')} rules={[{ required: true, message: say('choose') }]}>
        <Select
          options={Object.entries(meetingOutcomes).map(([value, term]) => ({ value, label: pick(term) }))}
        />
      </Form.Item>
      <Form.Item name="note" label={say('note')}>
        <Input.TextArea maxLength={1_000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </CommandButton>
  );
}

function LinkContract({ event, meeting: { meetingId } }: OfMeeting) {
  const say = useWords(matchmakingWords);
  return (
    <CommandButton<{ ledTo: string }>
      label={say('link')}
      hint={say('linkHint')}
      order={({ ledTo }) => ({
        path: `${meetingsOf(event)}/${meetingId}/contracts`,
        body: { ledTo: ledTo.trim() },
      })}
      done={say('linked')}
      changes={changedByMatchmakings}
    >
      <Form.Item
        name="ledTo"
        label={say('ledTo')}
        rules={[{ required: true, whitespace: true, message: say('needed') }]}
      >
        <Input maxLength={110} />
      </Form.Item>
    </CommandButton>
  );
}

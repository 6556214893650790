import { announcementOf, instantOn, mayOrganize, minuteOf, scheduleOf } from './matchmaking';

it('brings the agenda into the order of its times, on the day of the event and in its zone', () => {
  const form = {
    heldOn: '2027-03-20',
    place: '武汉光谷',
    agenda: [
      { time: '10:00', title: '洽谈', speaker: ' ' },
      { time: '09:00', title: '开场', speaker: ' 李处长 ' },
    ],
  };
  expect(scheduleOf(form)).toEqual({
    heldOn: '2027-03-20',
    place: '武汉光谷',
    agenda: [
      { startsAt: '2027-03-20T09:00:00+08:00', title: '开场', speaker: '李处长' },
      { startsAt: '2027-03-20T10:00:00+08:00', title: '洽谈' },
    ],
  });
  expect(
    announcementOf('m-1', { ...form, name: '对接会', classes: 'g06f\nB63B 35/32', industryCode: ' ' }),
  ).toMatchObject({
    matchmakingId: 'm-1',
    name: '对接会',
    divisionCodes: [],
    classes: ['G06F', 'B63B 35/32'],
  });
});

it('reads a time as it was typed, wherever the browser stands', () => {
  expect(minuteOf(instantOn('2027-03-20', '00:05'))).toBe('00:05');
});

it('lets the office and the organizing center act, and nobody else', () => {
  const event = { organizedBy: 'center-wuhan' };
  const as = (tenant: string, role: 'office' | 'operation_center' | 'enterprise') =>
    mayOrganize(event, { subject: 'user:x', tenant, roles: [role] });
  expect(as('office', 'office')).toBe(true);
  expect(as('center-wuhan', 'operation_center')).toBe(true);
  expect(as('center-yichang', 'operation_center')).toBe(false);
  expect(as('center-wuhan', 'enterprise')).toBe(false);
});

import { create, market } from '@ipflow/contracts';
import { isLocalDate } from '@ipflow/kernel';
import { dateField, idField, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { agendaItemsMax, areasMax, invitationsAtOnceMax } from './matchmaking.policy';
import { cursorShape } from './matchmaking.queries';
import { meetingOutcomes } from './meeting.decider';

/** An instant in a request, within the years the calendar knows; its zone must be said, and is kept as it was said. */
const instantField = z.iso
  .datetime({
    offset: true,
    precision: 0,
    error: '请填写带时区的时间，精确到秒，例如 2026-03-20T09:00:00+08:00',
  })
  .regex(/^2(0\d\d|1[0-8]\d)-/, '年份须在 2000 至 2189 之间');

const agendaField = z
  .array(
    z.object({ startsAt: instantField, title: textField(200), speaker: textField(100).optional() }).strict(),
  )
  .max(agendaItemsMax);

/** Agenda of a request as the facts carry it. */
export function agendaOf(items: z.infer<typeof agendaField>): market.AgendaItem[] {
  return items.map((item) => create(market.AgendaItemSchema, item));
}

const divisionField = z.string().regex(/^\d{6}$/, '市州请填六位行政区划代码，例如 420100');
const classField = z
  .string()
  .regex(
    /^[A-H](\d{2}([A-Z]( \d{1,4}(\/\d{2,6})?)?)?)?$|^\d{2}-\d{2}$/,
    '请填写 IPC 前缀，例如 G06F 13，或洛迦诺分类 14-02',
  );

/** 发布活动. */
export class AnnounceMatchmakingDto extends createZodDto(
  z
    .object({
      matchmakingId: idField,
      name: textField(200),
      divisionCodes: z.array(divisionField).max(areasMax).default([]),
      classes: z.array(classField).max(areasMax).default([]),
      industryCode: textField(5).optional(),
      heldOn: dateField,
      place: textField(200),
      agenda: agendaField,
    })
    .strict(),
) {}

/** 变更: day, place and agenda are said again, whole. */
export class ChangeMatchmakingDto extends createZodDto(
  z
    .object({ heldOn: dateField, place: textField(200), agenda: agendaField, reason: textField(1_000) })
    .strict(),
) {}

/** 取消. */
export class CancelMatchmakingDto extends createZodDto(z.object({ reason: textField(1_000) }).strict()) {}

/** 邀请. */
export class InvitePostingsDto extends createZodDto(
  z.object({ postingIds: z.array(idField).min(1).max(invitationsAtOnceMax) }).strict(),
) {}

/** 答复. */
export class AnswerInvitationDto extends createZodDto(z.object({ attends: z.boolean() }).strict()) {}

/** 洽谈安排. */
export class ArrangeMeetingDto extends createZodDto(
  z
    .object({
      meetingId: idField,
      supplyId: idField,
      demandId: idField,
      startsAt: instantField,
      tableNumber: z.int().min(1).max(100_000),
    })
    .strict(),
) {}

/** 洽谈结果. */
export class HoldMeetingDto extends createZodDto(
  z.object({ outcome: z.enum(meetingOutcomes), note: textField(1_000).optional() }).strict(),
) {}

/** 成果关联. */
export class LinkMeetingDto extends createZodDto(
  z
    .object({
      ledTo: z
        .string()
        .regex(
          /^(transfer|license|loan)-[\w.-]{1,100}$/,
          '请填写合同的流编号：transfer-…、license-… 或 loan-…',
        ),
    })
    .strict(),
) {}

/** Filters of the list. */
export class MatchmakingQueryDto extends createZodDto(
  z
    .object({
      from: dateField.optional(),
      to: dateField.optional(),
      division: divisionField.optional(),
      stage: z.enum(['announced', 'cancelled']).optional(),
      /** Only those this caller organizes. */
      mine: z.stringbool().optional(),
      /** `next` of the page before. */
      after: z
        .string()
        .regex(cursorShape, '请原样填写上一页的 next')
        .refine((cursor) => isLocalDate(cursor.slice(0, 10)), '请原样填写上一页的 next')
        .optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}

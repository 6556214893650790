import {
  allOrNone,
  encumbranceKinds,
  exploitationModes,
  isLicense,
  type LocalDate,
  type Refusal,
  refuseWhen,
  shanghaiDate,
} from '@ipflow/kernel';
import {
  Allow,
  Answer,
  Command,
  EventStore,
  type CommandContext,
  type Loaded,
  type Unit,
  dateField,
  idField,
  textField,
  patentNumberField,
} from '@ipflow/platform';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { patentDecider, patentStream, type PatentState } from '../patent/patent.decider';
import { claimDaysMax, expiryOf, patentsPerClaimMax } from './claim.policy';

const numbersField = z.array(patentNumberField).min(1).max(patentsPerClaimMax);

/** Places a license may name. */
const territoriesMax = 100;

/** 许可范围 of a license; left out, the license covers everything. */
const scopeFields = z
  .object({
    from: dateField,
    until: dateField,
    territories: z
      .array(z.string().regex(/^\d{6}$/, '地域请填写 GB/T 2260 六位区划代码'))
      .max(territoriesMax)
      .default([]),
    modes: z.array(z.enum(exploitationModes)).max(exploitationModes.length).default([]),
  })
  .strict()
  .refine(({ from, until }) => from <= until, { path: ['until'], error: '许可期限的止日早于起日；请核对' });

/** 占用: all patents or none. */
export class ClaimDto extends createZodDto(
  z
    .object({
      claimId: idField,
      patentNumbers: numbersField,
      // Transfers claim by themselves; see /transfers.
      kind: z.enum(encumbranceKinds).exclude(['transfer']),
      caseRef: textField(100),
      beneficiary: textField(200).optional(),
      consentedClaimIds: z.array(idField).max(100).default([]),
      expiresInDays: z.int().min(1).max(claimDaysMax).default(claimDaysMax),
      scope: scopeFields.optional(),
    })
    .strict()
    .refine(({ kind, scope }) => !scope || isLicense(kind), {
      path: ['scope'],
      error: '只有独占、排他、普通许可可以填写许可范围',
    }),
) {}

/** Which patents a step concerns, and why. */
export class ClaimStepDto extends createZodDto(
  z.object({ patentNumbers: numbersField, reason: textField(1_000).default('解除') }).strict(),
) {}

/**
 * 权利负担: claim, confirm, release, on one or many patents in one transaction. Courts' preservations and the
 * authority's suspensions come in here; pledges and licenses of other services use the same commands.
 */
@ApiTags('权利负担 Encumbrances')
@Controller('encumbrances')
@Allow('office', 'reviewer')
export class EncumbranceController {
  constructor(private readonly store: EventStore) {}

  @ApiOperation({ summary: '占用一件或多件专利（全部或全不）；未确认的占用到期自动失效' })
  @Post()
  claim(@Body() body: ClaimDto, @Command() command: CommandContext): Promise<Answer> {
    return this.run(
      command,
      body.claimId,
      body.patentNumbers,
      201,
      (unit, loaded, patentNumber, { today, now }) =>
        unit.decide(patentDecider, loaded, {
          type: 'ClaimPatent',
          patentNumber,
          today,
          claimId: body.claimId,
          kind: body.kind,
          caseRef: body.caseRef,
          beneficiary: body.beneficiary,
          consentedClaimIds: body.consentedClaimIds,
          scope: body.scope,
          expiresAt: expiryOf(now, body.expiresInDays),
        }),
    );
  }

  @ApiOperation({ summary: '确认占用：登记生效' })
  @Post(':claimId/confirmation')
  confirm(
    @Param('claimId') claimId: string,
    @Body() body: ClaimStepDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, claimId, body.patentNumbers, 200, (unit, loaded, patentNumber, { today, now }) =>
      unit.decide(patentDecider, loaded, {
        type: 'ConfirmClaim',
        patentNumber,
        today,
        claimId,
        now: now.toISOString(),
      }),
    );
  }

  @ApiOperation({ summary: '解除' })
  @Post(':claimId/release')
  release(
    @Param('claimId') claimId: string,
    @Body() body: ClaimStepDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, claimId, body.patentNumbers, 200, (unit, loaded, patentNumber, { today }) =>
      unit.decide(patentDecider, loaded, {
        type: 'ReleaseClaim',
        patentNumber,
        today,
        claimId,
        reason: body.reason,
      }),
    );
  }

  private run(
    command: CommandContext,
    claimId: string,
    numbers: readonly string[],
    status: number,
    step: (
      unit: Unit,
      loaded: Loaded<PatentState>,
      number: string,
      at: { today: LocalDate; now: Date },
    ) => unknown,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const at = { today: shanghaiDate(now.getTime()), now };
      const distinct = [...new Set(numbers)];
      const patents = await unit.loadMany(patentDecider, distinct.map(patentStream));
      refuseWhen(patents.flatMap(({ state }) => ofTransferRefusals(state, claimId)));
      const versions = allOrNone(distinct, (number, index) => step(unit, patents[index]!, number, at)).map(
        (number, index) => ({ number, version: patents[index]!.version }),
      );
      return new Answer(status, { claimId, patents: versions });
    });
  }
}

/** A transfer's own claim ends with the transfer and not beside it. */
function ofTransferRefusals(state: PatentState, claimId: string): Refusal[] {
  if (state.kind === 'unknown') return [];
  return state.claims
    .filter((claim) => claim.claimId === claimId && claim.kind === 'transfer')
    .map(() => ({
      code: 'CLAIM_OF_TRANSFER',
      article: '',
      message: `专利 ${state.number} 的占用 ${claimId} 属于一件转让；请通过登记、不予登记或撤回办理该转让`,
    }));
}

import { shanghaiDate, type LocalDate, type Refusal } from '@ipflow/kernel';
import {
  Allow,
  Answer,
  Caller,
  Clock,
  Command,
  EventStore,
  isOffice,
  type CommandContext,
  type Loaded,
  type Principal,
  type Unit,
} from '@ipflow/platform';
import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { entryDecider, entryStream } from '../whitelist/entry.decider';
import { lockWhitelist } from '../whitelist/whitelist.lock';
import { enterpriseDecider, enterpriseStream, type EnterpriseState } from './enterprise.decider';
import {
  ConsentDto,
  EnterpriseQueryDto,
  profileOf,
  ProfileEnterprisesDto,
  type ProfileFields,
} from './enterprise.dto';
import { EnterpriseRow, findEnterprises } from './enterprise.view';

/** What became of one profile of a request. */
type ProfileResult = { readonly uscc: string; readonly ok: boolean; readonly reasons?: readonly Refusal[] };

/** 企业档案 and the consent to share it: what editions of the whitelist are made of. */
@ApiTags('企业档案 Enterprises')
@Controller('enterprises')
export class EnterpriseController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  @ApiOperation({
    summary: '登记企业档案（一家或多家，逐家给出结果）；资质由省局或运营中心认定，排除情形由省局认定',
  })
  @Allow('office', 'operation_center', 'enterprise')
  @Post()
  profile(
    @Body() { enterprises }: ProfileEnterprisesDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const usccs = [...new Set(enterprises.map(({ uscc }) => uscc))];
      const loaded = await unit.loadMany(enterpriseDecider, usccs.map(enterpriseStream));
      const known = new Map(usccs.map((uscc, place) => [uscc, loaded[place]!]));
      const items = enterprises.map((fields) =>
        profileOne(unit, known.get(fields.uscc)!, fields, caller, shanghaiDate(now.getTime())),
      );
      return new Answer(200, { items });
    });
  }

  @ApiOperation({ summary: '同意信息共享（企业本身，或代为登记并附同意书摘要）' })
  @Allow('office', 'operation_center', 'enterprise')
  @Post(':uscc/consent')
  consent(
    @Param('uscc') uscc: string,
    @Body() { validUntil, paperSha256 }: ConsentDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      ownOnly(uscc, caller);
      const enterprise = await unit.load(enterpriseDecider, enterpriseStream(uscc));
      const today = shanghaiDate(now.getTime());
      unit.decide(enterpriseDecider, enterprise, {
        ...{ type: 'ConsentToSharing', uscc, tenant: caller.tenant, validUntil, paperSha256, today },
      });
      return new Answer(200, { uscc, consentUntil: validUntil });
    });
  }

  @ApiOperation({ summary: '撤回共享同意；同时移出现行白名单' })
  @Allow('office', 'enterprise')
  @Post(':uscc/consent-withdrawal')
  withdraw(
    @Param('uscc') uscc: string,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      ownOnly(uscc, caller);
      await lockWhitelist(unit.tx);
      const { tenant } = caller;
      const today = shanghaiDate(now.getTime());
      const enterprise = await unit.load(enterpriseDecider, enterpriseStream(uscc));
      unit.decide(enterpriseDecider, enterprise, { type: 'WithdrawConsent', uscc, tenant, today });
      const entry = await unit.load(entryDecider, entryStream(uscc));
      unit.decide(entryDecider, entry, { type: 'DelistEnterprise', cause: 'withdrawn', by: tenant, today });
      return new Answer(200, { uscc, consentUntil: null });
    });
  }

  @ApiOperation({ summary: '查询企业档案（运营中心见本中心登记的，企业见自己）' })
  @Allow('office', 'reviewer', 'operation_center', 'enterprise')
  @Get()
  list(
    @Query() query: EnterpriseQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: EnterpriseRow[]; next: string | null }> {
    return findEnterprises(this.db.manager, query, caller, shanghaiDate(this.clock.now().getTime()));
  }

  @ApiOperation({ summary: '一家企业的档案' })
  @Allow('office', 'reviewer', 'operation_center', 'enterprise')
  @Get(':uscc')
  async show(@Param('uscc') uscc: string, @Caller() caller: Principal): Promise<EnterpriseRow> {
    const row = await this.db.getRepository(EnterpriseRow).findOneBy({ uscc });
    const isOwn = row?.profiledBy === caller.tenant || uscc === caller.tenant;
    if (!row || !(isOffice(caller) || isOwn)) throw unknown(uscc);
    return row;
  }
}

function profileOne(
  unit: Unit,
  enterprise: Loaded<EnterpriseState>,
  fields: ProfileFields,
  caller: Principal,
  today: LocalDate,
): ProfileResult {
  const { uscc } = fields;
  const profile = profileOf(fields, today);
  if ('code' in profile) return { uscc, ok: false, reasons: [profile] };
  const isEnterprise = caller.roles.includes('enterprise');
  if (isEnterprise && caller.tenant !== uscc) return { uscc, ok: false, reasons: [notYours(uscc)] };
  const establishes = { qualifications: !isEnterprise, exclusions: isOffice(caller) };
  const { tenant } = caller;
  unit.decide(enterpriseDecider, enterprise, {
    ...{ type: 'ProfileEnterprise', uscc, tenant, profile, establishes, today },
  });
  return { uscc, ok: true };
}

function ownOnly(uscc: string, caller: Principal): void {
  if (caller.roles.includes('enterprise') && caller.tenant !== uscc) throw unknown(uscc);
}

function notYours(uscc: string): Refusal {
  return {
    code: 'ENTERPRISE_NOT_YOURS',
    article: '',
    message: `只能登记本企业的档案，${uscc} 不是当前账号的统一社会信用代码`,
    field: 'uscc',
  };
}

function unknown(uscc: string): NotFoundException {
  return new NotFoundException(`没有当前身份可以查看的企业 ${uscc}；请核对统一社会信用代码`);
}

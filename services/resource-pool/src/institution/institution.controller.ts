import { create, market } from '@ipflow/contracts';
import { shanghaiDate, type LocalDate } from '@ipflow/kernel';
import {
  Allow,
  AllowAnyRole,
  Answer,
  Caller,
  Clock,
  Command,
  EventStore,
  historyOf,
  partyOf,
  type CommandContext,
  type HistoryItem,
  type Loaded,
  type Principal,
  type Unit,
} from '@ipflow/platform';
import {
  BadRequestException,
  Body,
  Controller,
  Get,
  NotFoundException,
  Param,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { listAsFile } from '@ipflow/sheets';
import {
  institutionDecider,
  institutionStream,
  type InstitutionState,
  type KnownInstitution,
} from './institution.decider';
import {
  FileInstitutionDto,
  InstitutionExportDto,
  InstitutionQueryDto,
  InstitutionReasonDto,
  RecogniseInstitutionDto,
  ReportIndicatorsDto,
  yearField,
} from './institution.dto';
import { institutionColumns } from './institution.export';
import type { InstitutionKind } from './institution.policy';
import {
  findInstitution,
  findInstitutions,
  indicatorsOf,
  institutionSummary,
  isInRegister,
  ownsInstitution,
  shownInstitution,
  type KindProgress,
  type ShownInstitution,
} from './institution.queries';
import { nextRegisterNumber, type Register } from './register-number';

/** An institution as its page shows it; indicators and the whole course to who filed it and the office. */
type InstitutionPage = ShownInstitution & {
  readonly indicators?: Record<string, Record<string, string>>;
  readonly history?: HistoryItem[];
};

const registers: Readonly<Record<InstitutionKind, Register>> = {
  conversion_base: { table: 'institution', letters: 'ZJ' },
  operation_center: { table: 'institution', letters: 'YZ' },
  model_enterprise: { table: 'institution', letters: 'SQ' },
};

/** 机构认定: bases, centers and model enterprises file, the office recognises, and they report every year. */
@ApiTags('机构认定 Institutions')
@Controller('institutions')
export class InstitutionController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  @ApiOperation({
    summary: '申报高校转化基地、产业专利运营中心、专利产业化示范企业；退回或期满后以原编号再报',
  })
  @Allow('operation_center', 'enterprise')
  @Post()
  file(@Body() body: FileInstitutionDto, @Command() command: CommandContext): Promise<Answer> {
    const { institutionId, kind, facts } = body;
    return this.run(command, institutionId, 201, async (unit, loaded, on) => {
      const institution = partyOf(body.institution, on.today);
      const isKnown =
        institution.uscc !== undefined &&
        (await isInRegister(unit.tx, { kind, uscc: institution.uscc, exceptId: institutionId }));
      const evidence = body.evidence.map((paper) => create(market.EvidenceSchema, paper));
      unit.decide(institutionDecider, loaded, {
        type: 'FileInstitution',
        ...on,
        kind,
        institution,
        facts,
        evidence,
        isKnown,
      });
    });
  }

  @ApiOperation({ summary: '认定：给予编号和有效期；申报机构不得认定自己' })
  @Allow('office', 'reviewer')
  @Post(':id/recognition')
  recognise(
    @Param('id') id: string,
    @Body() { validUntil }: RecogniseInstitutionDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, id, 200, async (unit, loaded, on) => {
      const { filed, recognised } = this.known(loaded, id);
      const register = registers[filed.kind as InstitutionKind];
      const number =
        recognised?.number ?? (await nextRegisterNumber(unit.tx, register, on.today.slice(0, 4)));
      const recognisedBy = command.meta.actor;
      unit.decide(institutionDecider, loaded, {
        type: 'RecogniseInstitution',
        ...on,
        recognisedBy,
        number,
        validUntil,
      });
    });
  }

  @ApiOperation({ summary: '退回申报' })
  @Allow('office', 'reviewer')
  @Post(':id/return')
  giveBack(
    @Param('id') id: string,
    @Body() { reason }: InstitutionReasonDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, id, 200, async (unit, loaded, on) => {
      this.known(loaded, id);
      const returnedBy = command.meta.actor;
      unit.decide(institutionDecider, loaded, { type: 'ReturnInstitution', ...on, returnedBy, reason });
    });
  }

  @ApiOperation({ summary: '报送年度指标；同一年度再报即替换' })
  @Allow('operation_center', 'enterprise')
  @Put(':id/indicators/:year')
  report(
    @Param('id') id: string,
    @Param('year') year: string,
    @Body() { indicators }: ReportIndicatorsDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    const asked = yearField.safeParse(year);
    if (!asked.success) throw new BadRequestException('年份请填 2000 至 2199 的整数');
    return this.run(command, id, 200, async (unit, loaded, on) => {
      if (!ownsInstitution(this.known(loaded, id).filed, caller)) throw unknown(id);
      unit.decide(institutionDecider, loaded, {
        type: 'ReportIndicators',
        ...on,
        year: asked.data,
        indicators: Object.fromEntries(
          Object.entries(indicators).map(([name, digits]) => [name, BigInt(digits)]),
        ),
      });
    });
  }

  @ApiOperation({ summary: '撤销认定' })
  @Allow('office')
  @Post(':id/revocation')
  revoke(
    @Param('id') id: string,
    @Body() { reason }: InstitutionReasonDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, id, 200, async (unit, loaded, on) => {
      this.known(loaded, id);
      const revokedBy = command.meta.actor;
      unit.decide(institutionDecider, loaded, { type: 'RevokeInstitution', ...on, revokedBy, reason });
    });
  }

  @ApiOperation({ summary: '查询认定机构（未认定的仅申报机构和省局可见）' })
  @AllowAnyRole()
  @Get()
  list(
    @Query() query: InstitutionQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: ShownInstitution[]; next: string | null }> {
    return findInstitutions(this.db.manager, query, caller, this.today());
  }

  @ApiOperation({ summary: '目标进度：10 家转化基地、5 家运营中心、500 家示范企业，附年度指标合计' })
  @AllowAnyRole()
  @Get('summary')
  async summary(): Promise<{ items: KindProgress[] }> {
    return { items: await institutionSummary(this.db.manager, this.today()) };
  }

  @ApiOperation({ summary: '导出认定机构（CSV 或 Excel）' })
  @AllowAnyRole()
  @Get('export')
  export(@Query() { format, ...filter }: InstitutionExportDto, @Caller() caller: Principal): StreamableFile {
    const today = this.today();
    const page = (after: string | undefined, limit: number) =>
      findInstitutions(this.db.manager, { ...filter, after, limit }, caller, today);
    return listAsFile(
      { fileName: 'institutions', title: '机构认定', columns: institutionColumns, page },
      format,
    );
  }

  @ApiOperation({ summary: '一家机构；申报内容、指标与全部经过仅申报机构和省局可见' })
  @AllowAnyRole()
  @Get(':id')
  async show(@Param('id') id: string, @Caller() caller: Principal): Promise<InstitutionPage> {
    const tx = this.db.manager;
    const row = await findInstitution(tx, id, caller);
    if (!row) throw unknown(id);
    const shown = shownInstitution(row, caller, this.today());
    if (!ownsInstitution(row, caller)) return shown;
    return {
      ...shown,
      indicators: await indicatorsOf(tx, id),
      history: await historyOf(tx, institutionStream(id)),
    };
  }

  private run(
    command: CommandContext,
    institutionId: string,
    status: number,
    work: (
      unit: Unit,
      loaded: Loaded<InstitutionState>,
      on: { institutionId: string; tenant: string; today: LocalDate },
    ) => Promise<void>,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const today = shanghaiDate(now.getTime());
      const loaded = await unit.load(institutionDecider, institutionStream(institutionId));
      await work(unit, loaded, { institutionId, tenant: command.tenant, today });
      const { filed, stage, recognised } = loaded.state as KnownInstitution;
      return new Answer(status, {
        institutionId,
        stage,
        revision: filed.revision,
        ...(recognised && { number: recognised.number }),
      });
    });
  }

  private known({ state }: Loaded<InstitutionState>, id: string): KnownInstitution {
    if (state.stage === 'none') throw unknown(id);
    return state;
  }

  private today(): LocalDate {
    return shanghaiDate(this.clock.now().getTime());
  }
}

/** What is another's does not exist for this caller: a 403 would tell that it does. */
function unknown(id: string): NotFoundException {
  return new NotFoundException(`没有机构 ${id}，或当前身份无权查看`);
}

import { create, financing, type JsonValue } from '@ipflow/contracts';
import { shanghaiDate } from '@ipflow/kernel';
import { CERTIFICATE_KEY, type CertificateKey } from '@ipflow/print';
import {
  Allow,
  AllowEverybody,
  Answer,
  Caller,
  Clock,
  Command,
  EventStore,
  historyOf,
  isOffice,
  type CommandContext,
  type HistoryItem,
  type Principal,
} from '@ipflow/platform';
import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { editionDecider, editionStream } from './edition.decider';
import { DraftEditionDto, EditionQueryDto, EditionReasonDto, EditionRowsQueryDto } from './edition.dto';
import { publish, submit } from './edition.process';
import { findEdition, findEditionRows, findEditions, lastPublished } from './edition.queries';
import { candidatesOf } from './selection';
import { SM2_KEY, sm2SignerId, type Sm2Key } from './edition.sm2';
import { EditionRow } from './edition.view';

/** Enterprises left out that a preview names. */
const leftOutShownMax = 500;

/** How anybody verifies an edition with standard tools; shown with the API. */
const verification = [
  '内容摘要 contentHash：对每一行，取其 JSON 的规范形式（RFC 8785：字段名排序、无空白）的 SHA-256（十六进制小写），',
  '写成“统一社会信用代码 空格 摘要”一行；各行按字节排序，以换行符（LF）连接，末尾无换行；再取全文的 SHA-256。',
  '',
  '签名 signature：紧凑 JWS（RFC 7515，EdDSA）。载荷即下列字段的规范 JSON：editionId、number、sequence、validFrom、',
  'validUntil、rowCount、contentHash。将前两段（以点相连）存为 signed，第三段按 base64url 解码存为 sig，公钥（keys 中的',
  'jwks）存为 PEM 后：`openssl pkeyutl -verify -pubin -inkey pub.pem -rawin -in signed -sigfile sig`。',
  '',
  '国密摘要 contentHashSm3：算法同内容摘要，各处的 SHA-256 改为 SM3（`openssl dgst -sm3`）；配置国密后发布的批次才有。',
  '',
  '国密签名 sm2Signature：对上述载荷加 contentHashSm3 一项（批次有此摘要时）的规范 JSON 的 SM2 签名（SM3，DER，十六进制），',
  '存为 payload 后：`openssl pkeyutl -verify -pubin -inkey sm2.pem -rawin -digest sm3',
  '-pkeyopt distid:1234567812345678 -in payload -sigfile sm2sig`。',
].join('\n');

/** What a draft would hold today. */
interface Preview {
  readonly rowCount: number;
  readonly leftOut: readonly {
    readonly uscc: string;
    readonly name: string;
    readonly reasons: readonly string[];
  }[];
}

/** 白名单批次: drafted by one person, published by another, and never changed then. */
@ApiTags('白名单批次 Whitelist editions')
@Controller('whitelist-editions')
export class EditionController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
    private readonly clock: Clock,
    @Inject(CERTIFICATE_KEY) private readonly key: CertificateKey,
    @Inject(SM2_KEY) private readonly sm2: Sm2Key | undefined,
  ) {}

  @ApiOperation({ summary: '起草批次（名称、有效期、遴选条件）；同一编号再次提交即改写草稿' })
  @Allow('office', 'reviewer')
  @Post()
  draft(
    @Body() { editionId, title, validFrom, validUntil, criteria }: DraftEditionDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const edition = await unit.load(editionDecider, editionStream(editionId));
      unit.decide(editionDecider, edition, {
        ...{ type: 'DraftEdition', editionId, title, validFrom, validUntil },
        criteria: create(financing.EditionCriteriaSchema, criteria),
        keepsNamed: criteria.onlyIncluded && criteria.included === undefined,
        by: command.meta.actor,
        today: shanghaiDate(now.getTime()),
      });
      return new Answer(201, { editionId, stage: 'draft' });
    });
  }

  @ApiOperation({ summary: '提交复核：按条件遴选并冻结名单，给出内容摘要' })
  @Allow('office', 'reviewer')
  @Post(':id/submission')
  submit(@Param('id') editionId: string, @Command() command: CommandContext): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      await this.known(editionId);
      const { state } = await submit(unit, { editionId, by: command.meta.actor }, now);
      const submitted = state.kind === 'submitted' ? state.submitted : undefined;
      return new Answer(200, {
        ...{
          editionId,
          stage: state.kind,
          rowCount: submitted?.rowCount,
          contentHash: submitted?.contentHash,
        },
      });
    });
  }

  @ApiOperation({ summary: '退回修改（附理由）' })
  @Allow('office', 'reviewer')
  @Post(':id/return')
  return(
    @Param('id') editionId: string,
    @Body() { reason }: EditionReasonDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.decided(editionId, command, { type: 'ReturnEdition', reason });
  }

  @ApiOperation({ summary: '作废未发布的批次（附理由）' })
  @Allow('office', 'reviewer')
  @Post(':id/discard')
  discard(
    @Param('id') editionId: string,
    @Body() { reason }: EditionReasonDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.decided(editionId, command, { type: 'DiscardEdition', reason });
  }

  @ApiOperation({ summary: '复核发布（须与起草、提交人不同）：编号、签名，取代上一批次' })
  @Allow('office', 'reviewer')
  @Post(':id/publication')
  publish(@Param('id') editionId: string, @Command() command: CommandContext): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      await this.known(editionId);
      const keys = { jws: this.key, sm2: this.sm2 };
      const { state } = await publish(unit, { editionId, by: command.meta.actor }, keys, now);
      const { number, sequence, added, changed, dropped } = (
        state as { published: financing.EditionPublished }
      ).published;
      return new Answer(200, { editionId, stage: state.kind, number, sequence, added, changed, dropped });
    });
  }

  @ApiOperation({ summary: '批次列表，新的在前；省局之外只见已发布的' })
  @Allow('office', 'reviewer', 'operation_center', 'bank', 'enterprise', 'dashboard')
  @Get()
  list(
    @Query() query: EditionQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: EditionRow[]; next: string | null }> {
    return findEditions(this.db.manager, query, caller);
  }

  @ApiOperation({
    summary: '批次签名的公钥与核验方法（EdDSA；配置国密时另有 SM2）',
    description: verification,
  })
  @AllowEverybody()
  @Get('keys')
  keys(): { jwks: CertificateKey['jwks']; sm2: { publicPem: string; signerId: string } | null } {
    const { sm2 } = this;
    return { jwks: this.key.jwks, sm2: sm2 ? { publicPem: sm2.publicPem, signerId: sm2SignerId } : null };
  }

  @ApiOperation({
    summary: '公开核验：批次编号是否真实、何时有效、内容摘要与签名',
    description: verification,
  })
  @AllowEverybody()
  @Get('verify/:number')
  async verify(@Param('number') number: string): Promise<Record<string, unknown>> {
    const row = await this.db.getRepository(EditionRow).findOneBy({ number });
    if (!row) return { number, standing: 'unknown' };
    const {
      id: editionId,
      sequence,
      validFrom,
      validUntil,
      rowCount,
      contentHash,
      signature,
      sm2Signature,
      contentHashSm3,
      publishedOn,
    } = row;
    const latest = (await lastPublished(this.db.manager))!.sequence;
    const today = shanghaiDate(this.clock.now().getTime());
    const standing = sequence !== latest ? 'superseded' : validUntil < today ? 'expired' : 'in_force';
    return {
      ...{
        number,
        standing,
        editionId,
        sequence,
        validFrom,
        validUntil,
        rowCount,
        contentHash,
        signature,
        sm2Signature,
        contentHashSm3,
        publishedOn,
      },
    };
  }

  @ApiOperation({ summary: '一个批次；经过仅省局可见' })
  @Allow('office', 'reviewer', 'operation_center', 'bank', 'enterprise', 'dashboard')
  @Get(':id')
  async show(
    @Param('id') id: string,
    @Caller() caller: Principal,
  ): Promise<EditionRow & { history?: HistoryItem[] }> {
    const row = await findEdition(this.db.manager, id, caller);
    if (!row) throw unknown(id);
    return {
      ...row,
      ...(isOffice(caller) && { history: await historyOf(this.db.manager, editionStream(id)) }),
    };
  }

  @ApiOperation({ summary: '批次名单（银行只见在办产品覆盖的企业，企业只见自己）' })
  @Allow('office', 'reviewer', 'operation_center', 'bank', 'enterprise')
  @Get(':id/rows')
  async rows(
    @Param('id') id: string,
    @Query() query: EditionRowsQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: JsonValue[]; next: string | null }> {
    if (!(await findEdition(this.db.manager, id, caller))) throw unknown(id);
    return findEditionRows(this.db.manager, id, query, caller);
  }

  @ApiOperation({ summary: '预览草稿：按条件可列入多少家，谁因何未列入' })
  @Allow('office', 'reviewer')
  @Get(':id/candidates')
  async preview(@Param('id') id: string): Promise<Preview> {
    return this.db.transaction(async (tx) => {
      const row = await tx.getRepository(EditionRow).findOneBy({ id });
      if (!row) throw unknown(id);
      const criteria = create(financing.EditionCriteriaSchema, row.criteria);
      const today = shanghaiDate(this.clock.now().getTime());
      const candidates = await candidatesOf(tx, criteria, today);
      const leftOut = candidates.filter(({ leftOutFor }) => leftOutFor.length > 0);
      return {
        rowCount: candidates.length - leftOut.length,
        leftOut: leftOut.slice(0, leftOutShownMax).map(({ row: { profile }, leftOutFor: reasons }) => ({
          ...{ uscc: profile!.uscc, name: profile!.name, reasons },
        })),
      };
    });
  }

  private decided(
    editionId: string,
    command: CommandContext,
    what: { type: 'ReturnEdition' | 'DiscardEdition'; reason: string },
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      await this.known(editionId);
      const edition = await unit.load(editionDecider, editionStream(editionId));
      const today = shanghaiDate(now.getTime());
      unit.decide(editionDecider, edition, { ...what, editionId, by: command.meta.actor, today });
      return new Answer(200, { editionId, stage: edition.state.kind });
    });
  }

  private async known(editionId: string): Promise<void> {
    if (!(await this.db.getRepository(EditionRow).existsBy({ id: editionId }))) throw unknown(editionId);
  }
}

function unknown(id: string): NotFoundException {
  return new NotFoundException(`没有批次 ${id}；请核对编号`);
}

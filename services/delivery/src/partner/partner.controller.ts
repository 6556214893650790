import {
  Allow,
  Answer,
  Clock,
  Command,
  EventStore,
  historyOf,
  textField,
  type CommandContext,
  type HistoryItem,
} from '@ipflow/platform';
import { Refused } from '@ipflow/kernel';
import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { createZodDto } from 'nestjs-zod';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { DELIVERY_SETTINGS, type DeliverySettings } from '../due/delivery.settings';
import { Post as Sender } from '../due/post';
import { newSecret } from '../due/seal';
import { oldUntilOf, RotateSecretDto } from '../due/secret.dto';
import { partnerDecider, partnerStream } from './partner.decider';
import { partnersMax } from './partner.rules';
import { keepFirstSecret, partnerSecrets } from './partner.secret';
import { holdPartners, PartnerRow } from './partner.view';

/** 设定合作平台: everything, each time. */
export class SetPartnerDto extends createZodDto(
  z
    .object({
      name: textField(100),
      kind: z.enum(['platform', 'exchange']),
      url: textField(500),
      mapping: textField(40),
      listingKinds: z.array(textField(40)).max(10),
      tenant: textField(100).optional(),
      isActive: z.boolean(),
    })
    .strict(),
) {}

/** Ids stand before a dot in `<partner>.<number>`, and so have none. */
const idPattern = /^[a-z0-9][a-z0-9-]{1,39}$/;

/** A partner as the office sees it; while a rotation lasts its old secret signs beside the present one. */
type PartnerShown = PartnerRow & { readonly rotatingUntil: Date | null };

/** 合作平台, set by the office. */
@ApiTags('合作平台 Partners')
@Controller('partners')
export class PartnerController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly sender: Sender,
    @Inject(DELIVERY_SETTINGS) private readonly settings: DeliverySettings,
  ) {}

  @ApiOperation({ summary: '设定合作平台；首次设定时返回签名密钥，仅显示一次' })
  @Allow('office')
  @Put(':id')
  async set(
    @Param('id') partnerId: string,
    @Body() { tenant, ...said }: SetPartnerDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    if (!idPattern.test(partnerId)) throw badId(partnerId);
    const secret = newSecret();
    const { secretKey } = this.settings;
    // Names are looked up before the transaction, which should not wait for them.
    const urlRefusal = await this.sender.refusalOf(said.url);
    const answer = await this.store.run(command, async (unit) => {
      await holdPartners(unit.ownTx);
      const partner = await unit.load(partnerDecider, partnerStream(partnerId));
      const [held]: { id: string }[] = await unit.tx.query('select id from partner where tenant = $1', [
        tenant,
      ]);
      if (partner.state.kind === 'none') await refuseTooMany(unit.tx);
      unit.decide(partnerDecider, partner, {
        type: 'SetPartner',
        partnerId,
        setting: { tenant, ...said },
        by: command.meta.actor,
        tenantHeldBy: held?.id,
        urlRefusal,
      });
      await keepFirstSecret(unit.ownTx, secretKey, partnerId, secret);
      return new Answer(200, { partnerId, isActive: said.isActive });
    });
    return this.withSecret(answer, partnerId, secret);
  }

  @ApiOperation({
    summary:
      '轮换签名密钥；过渡期内新旧密钥同时签名，新密钥仅显示一次。已泄露的以 overlapHours 为 0 轮换，旧密钥立即作废',
  })
  @Allow('office')
  @Post(':id/rotation')
  async rotate(
    @Param('id') partnerId: string,
    @Body() body: RotateSecretDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    const secret = newSecret();
    const answer = await this.store.run(command, async (unit, now) => {
      const partner = await unit.load(partnerDecider, partnerStream(partnerId));
      const oldUntil = oldUntilOf(body, now);
      const endsOld = body.overlapHours === 0;
      unit.decide(partnerDecider, partner, {
        type: 'RotateSecret',
        ...{ partnerId, by: command.meta.actor, oldUntil: oldUntil.toISOString() },
        isRotating: (await partnerSecrets.oldUntil(unit.ownTx, [partnerId], now)).has(partnerId),
        endsOld,
      });
      await partnerSecrets.keep(unit.ownTx, this.settings.secretKey, partnerId, secret, oldUntil);
      return new Answer(200, { partnerId, rotatingUntil: endsOld ? null : oldUntil });
    });
    return this.withSecret(answer, partnerId, secret);
  }

  @ApiOperation({ summary: '过渡期内立即作废旧密钥（例如对方已换上新密钥，或旧密钥泄露）；新密钥不变' })
  @Allow('office')
  @Post(':id/old-secret-ending')
  endOldSecret(@Param('id') partnerId: string, @Command() command: CommandContext): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const partner = await unit.load(partnerDecider, partnerStream(partnerId));
      unit.decide(partnerDecider, partner, {
        type: 'EndOldSecret',
        ...{ partnerId, by: command.meta.actor },
        isRotating: (await partnerSecrets.oldUntil(unit.ownTx, [partnerId], now)).has(partnerId),
      });
      await partnerSecrets.endOld(unit.ownTx, partnerId, now);
      return new Answer(200, { partnerId, rotatingUntil: null });
    });
  }

  @ApiOperation({ summary: '合作平台列表' })
  @Allow('office', 'reviewer')
  @Get()
  async list(): Promise<{ items: PartnerShown[] }> {
    const rows = await this.db.manager
      .getRepository(PartnerRow)
      .find({ order: { id: 'ASC' }, take: partnersMax });
    return { items: await this.shown(rows) };
  }

  @ApiOperation({ summary: '一个合作平台，附设定与轮换密钥的经过' })
  @Allow('office', 'reviewer')
  @Get(':id')
  async show(@Param('id') id: string): Promise<PartnerShown & { readonly history: HistoryItem[] }> {
    const row = await this.db.manager.getRepository(PartnerRow).findOneBy({ id });
    if (!row) throw new NotFoundException(`没有合作平台 ${id}；请核对编号`);
    const [shown] = await this.shown([row]);
    return { ...shown!, history: await historyOf(this.db.manager, partnerStream(id)) };
  }

  private async shown(rows: readonly PartnerRow[]): Promise<PartnerShown[]> {
    const ids = rows.map(({ id }) => id);
    const until = await partnerSecrets.oldUntil(this.db.manager, ids, this.clock.now());
    return rows.map((row) => ({ ...row, rotatingUntil: until.get(row.id) ?? null }));
  }

  /** The stored answer never holds the secret: it is shown by the one request whose secret was kept. */
  private async withSecret(answer: Answer, partnerId: string, secret: string): Promise<Answer> {
    if (answer.refusals) return answer;
    const { secretKey } = this.settings;
    const kept = await partnerSecrets.at(this.db.manager, secretKey, [partnerId], this.clock.now());
    const isKept = kept.get(partnerId)!.includes(secret);
    return isKept ? new Answer(answer.status, { ...(answer.body as object), secret }) : answer;
  }
}

async function refuseTooMany(tx: { query: DataSource['query'] }): Promise<void> {
  const [{ n }]: [{ n: number }] = await tx.query('select count(*)::int as n from partner');
  if (n < partnersMax) return;
  const message = `最多设定 ${partnersMax} 个合作平台；请改用停用的一个`;
  throw new Refused([{ code: 'PARTNERS_TOO_MANY', article: '', message }]);
}

function badId(partnerId: string): Refused {
  const message = `合作平台编号 ${partnerId.slice(0, 40)} 须为 2 至 40 位小写字母、数字或横线；请改填`;
  return new Refused([{ code: 'PARTNER_ID', article: '', message, field: 'id' }]);
}

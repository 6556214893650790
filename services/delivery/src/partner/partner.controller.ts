import { Allow, Answer, Command, EventStore, textField, type CommandContext } from '@ipflow/platform';
import { Refused } from '@ipflow/kernel';
import { Body, Controller, Get, Inject, NotFoundException, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { createZodDto } from 'nestjs-zod';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { DELIVERY_SETTINGS, type DeliverySettings } from '../due/delivery.settings';
import { Post as Sender } from '../due/post';
import { newSecret, seal, unseal } from '../due/seal';
import { partnerDecider, partnerStream } from './partner.decider';
import { partnersMax } from './partner.rules';
import { keepFirstSecret, ownerOf, sealOf } from './partner.secret';
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

/** 合作平台, set by the office. */
@ApiTags('合作平台 Partners')
@Controller('partners')
export class PartnerController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
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
        setBy: command.meta.actor,
        tenantHeldBy: held?.id,
        urlRefusal,
      });
      await keepFirstSecret(unit.ownTx, partnerId, seal(secretKey, ownerOf(partnerId), secret));
      return new Answer(200, { partnerId, isActive: said.isActive });
    });
    // The stored answer never holds the secret; it is shown by the one request whose secret was kept.
    const sealed = await sealOf(this.db.manager, partnerId);
    const isKept = sealed !== undefined && unseal(secretKey, ownerOf(partnerId), sealed) === secret;
    return isKept ? new Answer(answer.status, { ...(answer.body as object), secret }) : answer;
  }

  @ApiOperation({ summary: '合作平台列表' })
  @Allow('office', 'reviewer')
  @Get()
  async list(): Promise<{ items: PartnerRow[] }> {
    const items = await this.db.manager
      .getRepository(PartnerRow)
      .find({ order: { id: 'ASC' }, take: partnersMax });
    return { items };
  }

  @ApiOperation({ summary: '一个合作平台' })
  @Allow('office', 'reviewer')
  @Get(':id')
  async show(@Param('id') id: string): Promise<PartnerRow> {
    const row = await this.db.manager.getRepository(PartnerRow).findOneBy({ id });
    if (!row) throw new NotFoundException(`没有合作平台 ${id}；请核对编号`);
    return row;
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

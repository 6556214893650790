import { entryOf } from '@ipflow/contracts';
import {
  Allow,
  Answer,
  Caller,
  Clock,
  Command,
  EventStore,
  isOffice,
  type CommandContext,
  type Principal,
  type Unit,
} from '@ipflow/platform';
import {
  Body,
  Controller,
  Delete,
  Get,
  Inject,
  NotFoundException,
  Param,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { DELIVERY_SETTINGS, type DeliverySettings } from '../due/delivery.settings';
import { Post as Outbound } from '../due/post';
import { newSecret } from '../due/seal';
import { oldUntilOf, RotateSecretDto } from '../due/secret.dto';
import { signedHeaders } from '../due/secrets';
import { typesFor } from '../webhook/audience.rules';
import { testMessage } from '../webhook/message';
import { endpointDecider, endpointStream, type EndpointCommand } from './endpoint.decider';
import { answerCharsKept } from '../webhook/due.queries';
import { ChangeEndpointDto, EndpointQueryDto, RegisterEndpointDto } from './endpoint.dto';
import { shownAt, type EndpointShown } from './endpoint.notices';
import { findEndpoints, mayManage, ownEndpoint, roleOf } from './endpoint.queries';
import type { EndpointFacts, EndpointSetting } from './endpoint.rules';
import { endpointSecrets } from './endpoint.secret';
import { otherEndpoints } from './endpoint.view';

/** 推送地址: each tenant keeps its own; the office sees all. */
@ApiTags('推送 Webhooks')
@Allow('office', 'operation_center', 'enterprise', 'bank', 'dashboard')
@Controller('webhook-endpoints')
export class EndpointController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly outbound: Outbound,
    @Inject(DELIVERY_SETTINGS) private readonly settings: DeliverySettings,
  ) {}

  @ApiOperation({ summary: '登记推送地址；答复中的签名密钥仅此一次显示，请立即保存' })
  @Post()
  async register(
    @Body() { endpointId, ...setting }: RegisterEndpointDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    const secret = newSecret();
    const facts = await this.factsOf(setting, roleOf(caller));
    const answer = await this.store.run(command, async (unit, now) => {
      const endpoint = await unit.load(endpointDecider, endpointStream(endpointId));
      const { tenant, meta } = command;
      const others = await otherEndpoints(unit.ownTx, tenant, endpointId);
      const said = { endpointId, by: meta.actor, tenant, setting, facts: { ...facts, others } };
      const events = unit.decide(endpointDecider, endpoint, { type: 'RegisterEndpoint', ...said });
      const isNew = events.length > 0;
      // The row the secret belongs to is written when this unit is done; the key between them is checked at the commit.
      if (isNew) await endpointSecrets.keep(unit.ownTx, this.settings.secretKey, endpointId, secret, now);
      return new Answer(isNew ? 201 : 200, { endpointId, state: endpoint.state.kind });
    });
    return this.withSecret(answer, endpointId, secret);
  }

  @ApiOperation({ summary: '变更推送地址、订阅的事件类型或说明（每次提交全部内容）' })
  @Put(':id')
  async change(
    @Param('id') id: string,
    @Body() setting: ChangeEndpointDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    const { role } = await ownEndpoint(this.db.manager, id, caller);
    const facts = await this.factsOf(setting, role);
    return this.decide(command, id, () => ({ type: 'ChangeEndpoint', setting, facts }));
  }

  @ApiOperation({ summary: '轮换签名密钥；过渡期内新旧密钥同时签名，新密钥仅此一次显示' })
  @Post(':id/rotation')
  async rotate(
    @Param('id') id: string,
    @Body() body: RotateSecretDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    await ownEndpoint(this.db.manager, id, caller);
    const secret = newSecret();
    const answer = await this.decide(command, id, async (unit, now) => {
      const oldUntil = oldUntilOf(body, now);
      const isRotating = (await endpointSecrets.oldUntil(unit.ownTx, [id], now)).has(id);
      await endpointSecrets.keep(unit.ownTx, this.settings.secretKey, id, secret, oldUntil);
      return {
        type: 'RotateSecret',
        oldUntil: oldUntil.toISOString(),
        isRotating,
        endsOld: body.overlapHours === 0,
      };
    });
    return this.withSecret(answer, id, secret);
  }

  @ApiOperation({ summary: '停用：不再产生新的推送，未送达的暂停' })
  @Post(':id/disabling')
  async disable(
    @Param('id') id: string,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    await ownEndpoint(this.db.manager, id, caller);
    return this.decide(command, id, () => ({ type: 'DisableEndpoint', cause: 'owner' }));
  }

  @ApiOperation({ summary: '启用：暂停的推送继续；停用期间的事实可用补发取得' })
  @Post(':id/enabling')
  async enable(
    @Param('id') id: string,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    await ownEndpoint(this.db.manager, id, caller);
    return this.decide(command, id, () => ({ type: 'EnableEndpoint' }));
  }

  @ApiOperation({ summary: '注销：地址与密钥作废，未送达的不再推送' })
  @Delete(':id')
  async remove(
    @Param('id') id: string,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    await ownEndpoint(this.db.manager, id, caller);
    return this.decide(command, id, () => ({ type: 'RemoveEndpoint' }));
  }

  @ApiOperation({ summary: '测试：立即发送一条 ipflow.test 消息，并告知对方的答复' })
  @Post(':id/test')
  async test(@Param('id') id: string, @Caller() caller: Principal): Promise<object> {
    const { url, state } = await ownEndpoint(this.db.manager, id, caller);
    if (state === 'removed') throw new NotFoundException(unknown(id));
    const now = this.clock.now();
    const messageId = randomUUID();
    const body = testMessage(id, messageId, now);
    const secrets = (await endpointSecrets.at(this.db.manager, this.settings.secretKey, [id], now)).get(id)!;
    const { kind, status, answer, failure, durationMs } = await this.outbound.send(
      url,
      signedHeaders(secrets, messageId, body, now),
      body,
      now,
    );
    return {
      messageId,
      delivered: kind === 'taken',
      status: status ?? null,
      failure,
      durationMs,
      answer: answer.slice(0, answerCharsKept),
    };
  }

  @ApiOperation({ summary: '当前身份可以订阅的事件类型' })
  @Get('event-types')
  types(@Caller() caller: Principal): { items: { type: string; term: string }[] } {
    return { items: typesFor(roleOf(caller)).map((type) => ({ type, term: entryOf(type).term })) };
  }

  @ApiOperation({
    summary: '推送地址列表，附提醒：停用或将停用的原因和办法（省局见全部，其他单位只见自己的）',
  })
  @Allow('office', 'reviewer', 'operation_center', 'enterprise', 'bank', 'dashboard')
  @Get()
  async list(
    @Query() query: EndpointQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: EndpointShown[]; next: string | null }> {
    const { items, next } = await findEndpoints(this.db.manager, query, caller);
    const now = this.clock.now();
    return { items: items.map((row) => shownAt(row, now)), next };
  }

  @ApiOperation({ summary: '一个推送地址' })
  @Allow('office', 'reviewer', 'operation_center', 'enterprise', 'bank', 'dashboard')
  @Get(':id')
  async show(@Param('id') id: string, @Caller() caller: Principal): Promise<EndpointShown> {
    return shownAt(await ownEndpoint(this.db.manager, id, caller, isOffice(caller)), this.clock.now());
  }

  /** Runs a command on an endpoint of the caller. */
  private decide(
    command: CommandContext,
    endpointId: string,
    what: (unit: Unit, now: Date) => Commanded | Promise<Commanded>,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const endpoint = await unit.load(endpointDecider, endpointStream(endpointId));
      if (!mayManage(endpoint.state, command.tenant)) throw new NotFoundException(unknown(endpointId));
      const said = await what(unit, now);
      unit.decide(endpointDecider, endpoint, { ...said, endpointId, by: command.meta.actor });
      return new Answer(200, { endpointId, state: endpoint.state.kind });
    });
  }

  private async factsOf(
    { url, eventTypes: _ }: EndpointSetting,
    role: EndpointFacts['role'],
  ): Promise<EndpointFacts> {
    const typesAllowed = typesFor(role as Parameters<typeof typesFor>[0]);
    return { role, typesAllowed, addressRefusal: await this.outbound.refusalOf(url), others: 0 };
  }

  /** The stored answer never holds the secret: it is shown by the one request whose secret was kept. */
  private async withSecret(answer: Answer, endpointId: string, secret: string): Promise<Answer> {
    if (answer.refusals) return answer;
    const { secretKey } = this.settings;
    const kept = await endpointSecrets.at(this.db.manager, secretKey, [endpointId], this.clock.now());
    const isKept = kept.get(endpointId)!.includes(secret);
    return isKept ? new Answer(answer.status, { ...(answer.body as object), secret }) : answer;
  }
}

type Commanded = EndpointCommand extends infer One
  ? One extends EndpointCommand
    ? Omit<One, 'endpointId' | 'by'>
    : never
  : never;

function unknown(id: string): string {
  return `没有推送地址 ${id}；请核对编号`;
}

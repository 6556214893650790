import { shanghaiDate } from '@ipflow/kernel';
import {
  Allow,
  Answer,
  Caller,
  Command,
  EventStore,
  isOffice,
  LOG,
  topicStanding,
  type CommandContext,
  type Principal,
} from '@ipflow/platform';
import {
  Body,
  Controller,
  ForbiddenException,
  Get,
  HttpException,
  Inject,
  NotFoundException,
  Param,
  Post,
  ServiceUnavailableException,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { bankAccessDecider, bankAccessStream, type BankAccessCommand } from './bank-access.decider';
import { GrantBankAccessDto, RevokeBankAccessDto } from './bank-access.dto';
import { BankAccessKeeper } from './bank-access.keeper';
import { bankConnection, type BankConnection } from './bank-access.settings';
import { BankAccessRow } from './bank-access.view';
import { bankBytesPerSecondMax, bankTopic, editionTopic, readerOf } from './bank-topic';

/** Banks shown in one list. */
const banksMax = 500;

/** A bank's access, with all it needs to connect but its password. */
interface AccessShown extends BankAccessRow {
  readonly connection: BankConnection & { readonly username: string };
  readonly topics: { readonly whitelist: string; readonly editions: string };
  readonly groupPrefix: string;
  readonly bytesPerSecondMax: number;
  /** Enterprises in its topic, and changes not yet published. */
  readonly standing: { readonly keys: number; readonly waiting: number };
}

/** 银行数据接入: who may read its part of the whitelist from Kafka, and how. */
@ApiTags('银行数据接入 Bank access to Kafka')
@Controller('bank-kafka-access')
export class BankAccessController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
    private readonly keeper: BankAccessKeeper,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  @ApiOperation({ summary: '为银行开通数据接入；口令只在本次应答中显示一次' })
  @Allow('office')
  @Post()
  grant(@Body() { bank }: GrantBankAccessDto, @Command() command: CommandContext): Promise<Answer> {
    return this.withPassword(bank, command, 201, 'GrantBankAccess');
  }

  @ApiOperation({ summary: '换发口令，原口令即时作废；新口令只显示一次（银行可自行换发）' })
  @Allow('office', 'bank')
  @Post(':bank/credential')
  renew(
    @Param('bank') bank: string,
    @Caller() caller: Principal,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    if (!isOffice(caller) && caller.tenant !== bank)
      throw new ForbiddenException('只能换发本行的口令；请核对机构代码');
    return this.withPassword(bank, command, 200, 'IssueBankCredential');
  }

  @ApiOperation({ summary: '停用数据接入（附理由）：权限与口令即时失效，其主题清空' })
  @Allow('office')
  @Post(':bank/revocation')
  async revoke(
    @Param('bank') bank: string,
    @Body() { reason }: RevokeBankAccessDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    const answer = await this.decided(command, 200, { type: 'RevokeBankAccess', bank, reason });
    if (!answer.refusals) await this.atBrokers(() => this.keeper.settle(), '该银行已停用');
    return answer;
  }

  @ApiOperation({ summary: '数据接入一览（银行只见本行）：连接参数、主题、待发布的变更数' })
  @Allow('office', 'reviewer', 'bank')
  @Get()
  async list(@Caller() caller: Principal): Promise<{ items: AccessShown[] }> {
    const where = isOffice(caller) ? {} : { bank: caller.tenant };
    const rows = await this.db
      .getRepository(BankAccessRow)
      .find({ where, order: { bank: 'ASC' }, take: banksMax });
    const items: AccessShown[] = [];
    for (const row of rows) items.push(await this.shown(row));
    if (!isOffice(caller) && items.length === 0)
      throw new NotFoundException('本行尚未开通数据接入；请向省局申请开通');
    return { items };
  }

  private async shown(row: BankAccessRow): Promise<AccessShown> {
    const { bank } = row;
    return {
      ...row,
      connection: { ...bankConnection(process.env), username: this.keeper.userOf(bank) },
      topics: { whitelist: this.keeper.named(bankTopic(bank)), editions: this.keeper.named(editionTopic) },
      groupPrefix: this.keeper.named(readerOf(bank).groupPrefix),
      bytesPerSecondMax: bankBytesPerSecondMax,
      standing: await topicStanding(this.db.manager, bankTopic(bank)),
    };
  }

  /** The password is made after the commit and kept nowhere: a repeat of the request is answered without it. */
  private async withPassword(
    bank: string,
    command: CommandContext,
    status: number,
    type: 'GrantBankAccess' | 'IssueBankCredential',
  ): Promise<Answer> {
    const answer = await this.decided(command, status, { type, bank });
    if (answer.refusals || answer.replayed) return answer;
    const { credential } = answer.body as { credential: number };
    const done = type === 'GrantBankAccess' ? '该银行已开通' : '该银行的换发已登记';
    const password = await this.atBrokers(() => this.keeper.issue(bank, credential), done);
    const row = await this.db.getRepository(BankAccessRow).findOneByOrFail({ bank });
    return new Answer(status, { ...(await this.shown(row)), password });
  }

  private async atBrokers<Result>(work: () => Promise<Result>, done: string): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof HttpException) throw error;
      this.log.error({ err: error }, 'bank access: the brokers refused or did not answer');
      throw new ServiceUnavailableException(
        `${done}，但消息集群暂时没有应答，口令与权限尚未生效；平台会自动补办权限，稍后请换发口令`,
      );
    }
  }

  private decided(
    command: CommandContext,
    status: number,
    what: Pick<BankAccessCommand, 'bank'> &
      ({ type: 'GrantBankAccess' | 'IssueBankCredential' } | { type: 'RevokeBankAccess'; reason: string }),
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const access = await unit.load(bankAccessDecider, bankAccessStream(what.bank));
      const today = shanghaiDate(now.getTime());
      unit.decide(bankAccessDecider, access, { ...what, tenant: command.tenant, today });
      const { kind, credential } = access.state;
      const note = '口令只在首次应答中显示；未收到请换发';
      return new Answer(status, {
        ...{ bank: what.bank, isGranted: kind === 'granted', credential },
        ...(what.type !== 'RevokeBankAccess' && { note }),
      });
    });
  }
}

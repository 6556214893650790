import { shanghaiDate, type LocalDate } from '@ipflow/kernel';
import {
  Allow,
  Answer,
  Caller,
  Command,
  EventStore,
  partyOf,
  type CommandContext,
  type Loaded,
  type Principal,
  type Unit,
} from '@ipflow/platform';
import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Page } from '../posting/posting.queries';
import { contactDecider } from './contact.decider';
import {
  AcceptContactDto,
  ConcludeContactDto,
  ContactQueryDto,
  DeclineContactDto,
  DiscloseDto,
  RequestContactDto,
} from './contact.dto';
import { answerContact, concludeContact, requestContact } from './contact.process';
import {
  contactTasks,
  findContact,
  findContacts,
  type ListedContact,
  type ShownContact,
} from './contact.queries';
import { contactStream, isSideOf, type ContactState } from './contact.state';
import type { ContactRow } from './contact.view';

/** 对接请求: asked through the platform, so that nobody's phone stands in public. */
@ApiTags('对接 Contacts')
@Controller('contacts')
export class ContactController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  @ApiOperation({ summary: '对一条已发布的供需信息提出对接请求' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post()
  request(@Body() body: RequestContactDto, @Command() command: CommandContext): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const today = shanghaiDate(now.getTime());
      const requester = partyOf(body.requester, today);
      await requestContact(unit, { ...body, requester, requestedBy: command.tenant, today });
      return new Answer(201, { contactId: body.contactId, stage: 'requested' });
    });
  }

  @ApiOperation({ summary: '接受：双方自此可见对方联系方式，请求方可见第二级内容' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post(':id/acceptance')
  accept(
    @Param('id') contactId: string,
    @Body() _body: AcceptContactDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, contactId, (unit, today) =>
      answerContact(unit, { type: 'AcceptContact', contactId, tenant: command.tenant, today }),
    );
  }

  @ApiOperation({ summary: '婉拒' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post(':id/declining')
  decline(
    @Param('id') contactId: string,
    @Body() body: DeclineContactDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, contactId, (unit, today) =>
      answerContact(unit, { type: 'DeclineContact', contactId, tenant: command.tenant, today, ...body }),
    );
  }

  @ApiOperation({ summary: '按保密协议向该请求方披露保密内容' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post(':id/disclosure')
  disclose(
    @Param('id') contactId: string,
    @Body() body: DiscloseDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, contactId, (unit, today) =>
      answerContact(unit, {
        type: 'DiscloseConfidential',
        contactId,
        tenant: command.tenant,
        today,
        ...body,
      }),
    );
  }

  @ApiOperation({ summary: '填写对接结果；可一并结束本机构的供需信息' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post(':id/conclusion')
  conclude(
    @Param('id') contactId: string,
    @Body() body: ConcludeContactDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, contactId, (unit, today) =>
      concludeContact(unit, { contactId, tenant: command.tenant, today, ...body }),
    );
  }

  @ApiOperation({ summary: '本机构提出的与收到的对接请求（最新的在前）' })
  @Allow('operation_center', 'enterprise', 'office', 'reviewer')
  @Get()
  list(@Query() query: ContactQueryDto, @Caller() caller: Principal): Promise<Page<ListedContact>> {
    return findContacts(this.db.manager, query, caller);
  }

  @ApiOperation({ summary: '待办：待答复的与待填写结果的对接' })
  @Allow('operation_center', 'enterprise', 'office')
  @Get('tasks')
  tasks(@Caller() caller: Principal): Promise<{ toAnswer: ContactRow[]; toConclude: ContactRow[] }> {
    return contactTasks(this.db.manager, caller.tenant);
  }

  @ApiOperation({ summary: '一件对接；按阶段显示联系方式与分级披露的内容' })
  @Allow('operation_center', 'enterprise', 'office', 'reviewer')
  @Get(':id')
  async show(@Param('id') id: string, @Caller() caller: Principal): Promise<ShownContact> {
    const contact = await findContact(this.db.manager, id, caller);
    if (!contact) throw unknown(id);
    return contact;
  }

  private run(
    command: CommandContext,
    contactId: string,
    work: (unit: Unit, today: LocalDate) => Promise<Loaded<ContactState>>,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const before = await unit.load(contactDecider, contactStream(contactId));
      if (before.state.kind === 'none' || !isSideOf(before.state, command.tenant)) throw unknown(contactId);
      const { state } = await work(unit, shanghaiDate(now.getTime()));
      return new Answer(200, { contactId, stage: state.kind });
    });
  }
}

/** What is another's does not exist for this caller. */
function unknown(id: string): NotFoundException {
  return new NotFoundException(`没有对接请求 ${id}，或当前身份无权办理`);
}

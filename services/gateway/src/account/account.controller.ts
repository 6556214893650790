import { Allow, AllowAnyRole, Clock } from '@ipflow/platform';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, UseFilters } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { By, type Actor } from '../identity/caller';
import { idPipe } from '../identity/id.pipe';
import { LimitFilter } from '../limits/limit.filter';
import {
  AccountChangeDto,
  AccountDto,
  AccountPageDto,
  AccountQueryDto,
  NewAccountDto,
  PasswordChangeDto,
} from './account.dto';
import type { Account } from './account.entity';
import { readAccounts } from './account.queries';
import { Accounts } from './accounts';

/** The people who may sign in; the provincial office administers them. */
@ApiTags('账户 Accounts')
@Controller('api')
export class AccountController {
  constructor(
    private readonly accounts: Accounts,
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  @ApiOperation({ summary: '列出账户：按机构、角色、状态、用户名或姓名筛选，逐页续读' })
  @ApiOkResponse({ type: AccountPageDto })
  @Allow('office')
  @Get('accounts')
  async list(@Query() query: AccountQueryDto): Promise<AccountPageDto> {
    const found = await readAccounts(this.db, query, this.clock.now());
    const next = found.length === query.limit ? found.at(-1)!.id : undefined;
    return { items: found.map(told), ...(next && { next }) };
  }

  @ApiOperation({ summary: '新建账户' })
  @ApiCreatedResponse({ type: AccountDto })
  @Allow('office')
  @Post('accounts')
  async create(@Body() account: NewAccountDto, @By() actor: Actor): Promise<AccountDto> {
    return told(await this.accounts.create(account, actor));
  }

  @ApiOperation({ summary: '修改账户：停用、角色、重置密码、关联统一身份；相关会话立即失效' })
  @ApiOkResponse({ type: AccountDto })
  @Allow('office')
  @Patch('accounts/:id')
  async change(
    @Param('id', idPipe('账户')) id: string,
    @Body() change: AccountChangeDto,
    @By() actor: Actor,
  ): Promise<AccountDto> {
    return told(await this.accounts.change(id, change, actor));
  }

  @ApiOperation({ summary: '修改自己的密码；其他会话立即失效' })
  @ApiNoContentResponse()
  @AllowAnyRole()
  @UseFilters(LimitFilter)
  @Post('account/password')
  @HttpCode(204)
  async changePassword(@Body() body: PasswordChangeDto, @By() actor: Actor): Promise<void> {
    await this.accounts.changePassword(body.currentPassword, body.newPassword, actor);
  }
}

function told(account: Account): AccountDto {
  const { id, username, displayName, tenant, roles, oidcSubject, createdBy } = account;
  return {
    ...{ id, username, displayName, tenant, roles, oidcSubject, createdBy },
    lockedUntil: account.lockedUntil?.toISOString() ?? null,
    disabledAt: account.disabledAt?.toISOString() ?? null,
    createdAt: account.createdAt.toISOString(),
  };
}

import { Allow, AllowAnyRole } from '@ipflow/platform';
import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { By, type Actor } from '../identity/caller';
import {
  TenantDto,
  TenantNamingDto,
  TenantPageDto,
  TenantParamsDto,
  TenantQueryDto,
  UnnamedTenantPageDto,
} from './tenant.dto';
import { Tenants } from './tenants';

/** 机构名称: what stands behind the codes of institutions; registered by the office, read by everybody signed in. */
@ApiTags('机构 Institutions')
@Controller('api/tenants')
export class TenantController {
  constructor(private readonly tenants: Tenants) {}

  @ApiOperation({ summary: '机构代码与全称，可按名称或代码的一部分查找，按代码排列' })
  @ApiOkResponse({ type: TenantPageDto })
  @AllowAnyRole()
  @Get()
  async list(@Query() query: TenantQueryDto): Promise<TenantPageDto> {
    const items = await this.tenants.list(query);
    const next = items.length === query.limit ? items.at(-1)!.tenant : undefined;
    return { items, ...(next && { next }) };
  }

  @ApiOperation({ summary: '已有账户或密钥、尚未登记全称的机构代码' })
  @ApiOkResponse({ type: UnnamedTenantPageDto })
  @Allow('office')
  @Get('unnamed')
  async unnamed(): Promise<UnnamedTenantPageDto> {
    return { items: await this.tenants.unnamed() };
  }

  @ApiOperation({ summary: '登记或更正机构全称；原名称留在审计中' })
  @ApiOkResponse({ type: TenantDto })
  @Allow('office')
  @Put(':tenant')
  name(
    @Param() { tenant }: TenantParamsDto,
    @Body() { name }: TenantNamingDto,
    @By() actor: Actor,
  ): Promise<TenantDto> {
    return this.tenants.name(tenant, name, actor);
  }
}

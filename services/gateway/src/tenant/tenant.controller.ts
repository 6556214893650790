import { Allow, AllowAnyRole, Public } from '@ipflow/platform';
import { Body, Controller, Get, Header, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { By, type Actor } from '../identity/caller';
import {
  PublicTenantQueryDto,
  TenantDto,
  TenantNamingDto,
  TenantPageDto,
  TenantParamsDto,
  TenantQueryDto,
  UnnamedTenantPageDto,
} from './tenant.dto';
import { Tenants } from './tenants';

/** A name that was corrected is the old one in caches for so long (seconds). */
const publicNamesKeptS = 300;

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
    return pageOf(await this.tenants.list(query), query.limit);
  }

  @ApiOperation({
    summary: '公开页面上的机构名称：运营中心、银行和省局的代码与全称，按代码排列；不含企业、个人和账户',
  })
  @ApiOkResponse({ type: TenantPageDto })
  @Public()
  @Get('public')
  @Header('Cache-Control', `public, max-age=${publicNamesKeptS}`)
  async listPublic(@Query() query: PublicTenantQueryDto): Promise<TenantPageDto> {
    return pageOf(await this.tenants.listPublic(query), query.limit);
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

function pageOf(items: TenantDto[], limit: number): TenantPageDto {
  const next = items.length === limit ? items.at(-1)!.tenant : undefined;
  return { items, ...(next && { next }) };
}

import { AllowAnyRole } from '@ipflow/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { DataSource, MoreThan } from 'typeorm';
import { pageSize, PageQueryDto } from '../account/account.dto';
import { By, type Actor } from '../identity/caller';
import { idPipe } from '../identity/id.pipe';
import { ApiKeyDto, ApiKeyPageDto, CreatedApiKeyDto, NewApiKeyDto } from './api-key.dto';
import { ApiKey } from './api-key.entity';
import { ApiKeys, visibleTo } from './api-keys';

/** Keys for systems; each organisation keeps its own. */
@ApiTags('API 密钥 API keys')
@Controller('api/api-keys')
@AllowAnyRole()
export class ApiKeyController {
  constructor(
    private readonly keys: ApiKeys,
    private readonly db: DataSource,
  ) {}

  @ApiOperation({ summary: '列出本机构的密钥（省局可见全部）' })
  @ApiOkResponse({ type: ApiKeyPageDto })
  @Get()
  async list(@Query() { after }: PageQueryDto, @By() actor: Actor): Promise<ApiKeyPageDto> {
    const found = await this.db.manager.find(ApiKey, {
      where: { ...visibleTo(actor), ...(after && { id: MoreThan(after) }) },
      order: { id: 'asc' },
      take: pageSize,
    });
    const next = found.length === pageSize ? found.at(-1)!.id : undefined;
    return { items: found.map(told), ...(next && { next }) };
  }

  @ApiOperation({ summary: '新建密钥；密钥只在此次返回中出现，请妥善保存' })
  @ApiCreatedResponse({ type: CreatedApiKeyDto })
  @Post()
  async create(@Body() wanted: NewApiKeyDto, @By() actor: Actor): Promise<CreatedApiKeyDto> {
    const { key, stored } = await this.keys.create(wanted, actor);
    return { ...told(stored), key };
  }

  @ApiOperation({ summary: '撤销密钥，立即生效' })
  @ApiNoContentResponse()
  @Delete(':id')
  @HttpCode(204)
  async revoke(@Param('id', idPipe('密钥')) id: string, @By() actor: Actor): Promise<void> {
    await this.keys.revoke(id, actor);
  }
}

function told(key: ApiKey): ApiKeyDto {
  const { id, tenant, name, roles, scopes, prefix, createdBy } = key;
  return {
    ...{ id, tenant, name, roles, scopes, prefix, createdBy },
    createdAt: key.createdAt.toISOString(),
    expiresAt: key.expiresAt.toISOString(),
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
    revokedAt: key.revokedAt?.toISOString() ?? null,
  };
}

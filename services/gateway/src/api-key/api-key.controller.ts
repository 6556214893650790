import { AllowAnyRole, Clock } from '@ipflow/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
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
import { ApiKeyDto, ApiKeyPageDto, ApiKeyQueryDto, CreatedApiKeyDto, NewApiKeyDto } from './api-key.dto';
import type { ApiKey } from './api-key.entity';
import { readApiKeys } from './api-key.queries';
import { ApiKeys, visibleTo } from './api-keys';

/** Keys for systems; each organisation keeps its own. */
@ApiTags('API 密钥 API keys')
@Controller('api/api-keys')
@AllowAnyRole()
export class ApiKeyController {
  constructor(
    private readonly keys: ApiKeys,
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  @ApiOperation({
    summary: '列出本机构的密钥（省局可见全部）：按机构、角色、状态、用途或前缀筛选，逐页续读',
  })
  @ApiOkResponse({ type: ApiKeyPageDto })
  @Get()
  async list(@Query() query: ApiKeyQueryDto, @By() actor: Actor): Promise<ApiKeyPageDto> {
    const found = await readApiKeys(this.db, query, visibleTo(actor).tenant, this.clock.now());
    const next = found.length === query.limit ? found.at(-1)!.id : undefined;
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

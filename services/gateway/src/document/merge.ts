import type { OpenAPIObject } from '@nestjs/swagger';
import { publicPathOf, type Service } from '../proxy/route-table';

/** The document of a service. */
export interface ServiceDocument {
  readonly service: Service;
  readonly document: OpenAPIObject;
}

const security = {
  bearer: {
    type: 'http' as const,
    scheme: 'bearer',
    description: '登录返回的 token（ips_…），或 API 密钥（ipk_…）',
  },
  cookie: {
    type: 'apiKey' as const,
    in: 'cookie',
    name: 'ipflow_session',
    description: '浏览器登录后的会话',
  },
};

/**
 * One document of everything that is reachable from outside: the gateway's own paths as they are, the services' under
 * the paths of the route table. Names of schemas and operations get their service in front, so that none collide.
 */
export function mergeDocuments(own: OpenAPIObject, parts: readonly ServiceDocument[]): OpenAPIObject {
  const paths: OpenAPIObject['paths'] = {};
  const schemas: NonNullable<OpenAPIObject['components']>['schemas'] = {};
  for (const [path, item] of Object.entries(own.paths)) if (path.startsWith('/api/')) paths[path] = item;
  Object.assign(schemas, own.components?.schemas);
  for (const { service, document } of parts) {
    const renamed = withPrefix(document, `${service.replaceAll('-', '_')}_`);
    for (const [path, item] of Object.entries(renamed.paths)) {
      const outside = publicPathOf(service, path);
      if (outside) paths[outside] = item;
    }
    Object.assign(schemas, renamed.components?.schemas);
  }
  return {
    openapi: own.openapi,
    info: {
      title: '专利转让与质押融资平台 ipflow API',
      version: '1',
      description:
        '修改类请求须带 Idempotency-Key；需等待结果时可带 Prefer: wait=5。错误以 application/problem+json 返回，含 code 与 correlationId。',
    },
    paths,
    components: { schemas, securitySchemes: security },
    security: [{ bearer: [] }, { cookie: [] }],
  };
}

function withPrefix(document: OpenAPIObject, prefix: string): OpenAPIObject {
  const schemas = '#/components/schemas/';
  const renamed = JSON.parse(JSON.stringify(document), (key, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (key === 'operationId') return prefix + value;
    return key === '$ref' && value.startsWith(schemas)
      ? schemas + prefix + value.slice(schemas.length)
      : value;
  }) as OpenAPIObject;
  const named = Object.entries(renamed.components?.schemas ?? {}).map(([name, schema]) => [
    prefix + name,
    schema,
  ]);
  return { ...renamed, components: { schemas: Object.fromEntries(named) } };
}

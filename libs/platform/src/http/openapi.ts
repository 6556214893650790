import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { cleanupOpenApiDoc } from 'nestjs-zod';

/** Where a service tells its OpenAPI document; the gateway merges those of all services. */
export const openApiPath = '/openapi.json';

/** The OpenAPI document of an application. */
export function openApiOf(app: INestApplication, name: string): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle(`ipflow ${name}`)
    .setVersion('1')
    .addBearerAuth()
    .build();
  return cleanupOpenApiDoc(SwaggerModule.createDocument(app, description));
}

/** Serves the document, made on first use: it costs memory that most processes never need. */
export function serveOpenApi(app: INestApplication, name: string): void {
  let text: string | undefined;
  const server = app.getHttpAdapter();
  server.get(
    openApiPath,
    (_request: unknown, response: { type(t: string): { send(body: string): void } }) => {
      text ??= JSON.stringify(openApiOf(app, name));
      response.type('application/json').send(text);
    },
  );
}

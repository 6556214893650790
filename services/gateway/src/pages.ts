import type { Request, RequestHandler } from 'express';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const own = join(__dirname, 'public');
const swagger = dirname(createRequire(__filename).resolve('swagger-ui-dist/package.json'));

/** The gateway's own files; no folder is served as such. */
const pages: Readonly<Record<string, string>> = {
  '/icon.svg': join(own, 'icon.svg'),
  '/api/docs': join(own, 'docs.html'),
  '/api/docs/docs.js': join(own, 'docs.js'),
  '/api/docs/swagger-ui.css': join(swagger, 'swagger-ui.css'),
  '/api/docs/swagger-ui-bundle.js': join(swagger, 'swagger-ui-bundle.js'),
};

/** Serves the API's documentation; everything else goes on. */
export const servePages: RequestHandler = (request: Request, response, next) => {
  const file = request.method === 'GET' || request.method === 'HEAD' ? pages[request.path] : undefined;
  if (!file || !Object.hasOwn(pages, request.path)) return next();
  response.sendFile(file, { maxAge: 0 }, (error?: Error) => {
    if (error && !response.headersSent) next(error);
  });
};

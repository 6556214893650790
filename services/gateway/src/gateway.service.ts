import { openApiOf, type ServiceDefinition } from '@ipflow/platform';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Response } from 'express';
import helmet from 'helmet';
import type { Server } from 'node:http';
import { consoleBuild, serveConsole } from './console/console.files';
import { ApiDocument } from './document/api-document';
import { GatewayModule, platform } from './gateway.module';
import { GATEWAY_SETTINGS, isHttps, type GatewaySettings } from './gateway.settings';
import { Gatekeeper, type GatewayRequest } from './identity/gatekeeper';
import { servePages } from './pages';

/** Time a client has to send its headers, and its whole request (milliseconds): slow senders hold no place. */
export const headersWithinMs = 10_000;
/** See {@link headersWithinMs}; long enough for the largest upload at 12 Mbit/s. */
export const requestWithinMs = 180_000;
const connectionsMax = 10_000;
const preflightKeptS = 600;

/** The gateway as a service. */
export const gateway: ServiceDefinition = {
  module: GatewayModule,
  platform,
  publishes: false,
  consumes: false,
  configure,
};

/** Everything that comes before our own routes: headers, pages, the gate, the proxy. */
function configure(app: NestExpressApplication): void {
  const settings = app.get<GatewaySettings>(GATEWAY_SETTINGS);
  const gatekeeper = app.get(Gatekeeper);
  app.get(ApiDocument).own = () => openApiOf(app, 'gateway');
  app.set('trust proxy', settings.TRUSTED_PROXY_HOPS);
  app.use(securityHeaders(settings));
  app.enableCors({
    origin: settings.CORS_ORIGINS,
    credentials: true,
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'Last-Event-ID',
      'Prefer',
      'X-Correlation-Id',
    ],
    exposedHeaders: ['Idempotency-Replayed', 'Location', 'Retry-After', 'X-Correlation-Id'],
    maxAge: preflightKeptS,
  });
  app.use(servePages);
  app.use(serveConsole(settings.CONSOLE_DIR ?? consoleBuild));
  app.use((request: GatewayRequest, response: Response, next: NextFunction) =>
    gatekeeper.handle(request, response, next).catch(next),
  );
  limitConnections(app.getHttpServer() as Server);
}

function securityHeaders(settings: GatewaySettings) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: isHttps(settings) ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    xFrameOptions: { action: 'deny' },
  });
}

function limitConnections(server: Server): void {
  server.headersTimeout = headersWithinMs;
  server.requestTimeout = requestWithinMs;
  server.maxConnections = connectionsMax;
}

import {
  Clock,
  PlatformModule,
  SETTINGS,
  type PlatformOptions,
  type PlatformSettings,
} from '@ipflow/platform';
import { Module } from '@nestjs/common';
import { AccountController } from './account/account.controller';
import { Account } from './account/account.entity';
import { Accounts } from './account/accounts';
import { ApiKeyController } from './api-key/api-key.controller';
import { ApiKey } from './api-key/api-key.entity';
import { ApiKeys } from './api-key/api-keys';
import { AuditChainController } from './audit/audit.chain.controller';
import { AuditChainTimer } from './audit/audit.chain.timer';
import { AuditController } from './audit/audit.controller';
import { ApiDocument } from './document/api-document';
import { DocumentController } from './document/document.controller';
import { GATEWAY_SETTINGS, readGatewaySettings, type GatewaySettings } from './gateway.settings';
import { Credentials } from './identity/credentials';
import { Gatekeeper } from './identity/gatekeeper';
import { CredentialSigner } from './identity/signer';
import { Limits } from './limits/limits';
import { Identity1764000000000 } from './migrations/1764000000000-identity';
import { AuditSearch1764000100000 } from './migrations/1764000100000-audit-search';
import { TenantNames1764000200000 } from './migrations/1764000200000-tenant-names';
import { AuditChain1764000300000 } from './migrations/1764000300000-audit-chain';
import { LiveStreams } from './proxy/live-streams';
import { Proxy } from './proxy/proxy';
import { Upstreams } from './proxy/upstreams';
import { Oidc } from './session/oidc';
import { OidcController } from './session/oidc.controller';
import { SessionController } from './session/session.controller';
import { Sessions } from './session/sessions';
import { TenantController } from './tenant/tenant.controller';
import { Tenants } from './tenant/tenants';

/** What the gateway brings to the platform. */
export const platform: PlatformOptions = {
  name: 'gateway',
  entities: [Account, ApiKey],
  migrations: [
    Identity1764000000000,
    AuditSearch1764000100000,
    TenantNames1764000200000,
    AuditChain1764000300000,
  ],
};

/** The front door: who comes in, how much, and where to. */
@Module({
  imports: [PlatformModule.forRoot(platform)],
  controllers: [
    SessionController,
    OidcController,
    AccountController,
    ApiKeyController,
    TenantController,
    AuditController,
    AuditChainController,
    DocumentController,
  ],
  providers: [
    { provide: GATEWAY_SETTINGS, useFactory: () => readGatewaySettings(process.env) },
    {
      provide: CredentialSigner,
      inject: [GATEWAY_SETTINGS, SETTINGS, Clock],
      useFactory: (settings: GatewaySettings, { AUTH_JWKS }: PlatformSettings, clock: Clock) =>
        CredentialSigner.create(settings.AUTH_SIGNING_JWK, AUTH_JWKS, clock.now()),
    },
    Limits,
    Credentials,
    Sessions,
    Oidc,
    Accounts,
    ApiKeys,
    Tenants,
    Upstreams,
    LiveStreams,
    Proxy,
    Gatekeeper,
    ApiDocument,
    AuditChainTimer,
  ],
})
export class GatewayModule {}

import { Public } from '@ipflow/platform';
import { Controller, Get, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../gateway.settings';
import { addressOf } from '../identity/caller';
import { cookieOf, sessionCookie } from '../identity/credential';
import type { GatewayRequest } from '../identity/gatekeeper';
import { Oidc, oidcCallback, oidcMinutes } from './oidc';
import { cookieOptions } from './session.controller';
import { Sessions } from './sessions';

const pendingCookie = 'ipflow_oidc';

/** Signing in through the organisation's own identity provider. */
@ApiTags('身份 Identity')
@Controller()
export class OidcController {
  constructor(
    private readonly oidc: Oidc,
    private readonly sessions: Sessions,
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
  ) {}

  @ApiOperation({ summary: '转到统一身份平台登录' })
  @Public()
  @Get('api/oidc/login')
  async login(@Res() response: Response): Promise<void> {
    this.requireProvider();
    const { location, cookie } = await this.oidc.begin();
    response.cookie(pendingCookie, cookie, { ...this.pendingOptions(), maxAge: oidcMinutes * 60_000 });
    response.redirect(302, location);
  }

  @ApiOperation({ summary: '统一身份平台的回调' })
  @Public()
  @Get(oidcCallback.slice(1))
  async callback(@Req() request: GatewayRequest, @Res() response: Response): Promise<void> {
    this.requireProvider();
    response.clearCookie(pendingCookie, this.pendingOptions());
    const person = await this.oidc.finish(
      request.originalUrl,
      cookieOf(request.headers.cookie, pendingCookie),
    );
    const session = await this.sessions.signInAs(person.issuer, person.subject, addressOf(request));
    response.cookie(sessionCookie, session.token, cookieOptions(this.settings, session.expiresAt));
    response.redirect(302, '/');
  }

  // The provider's redirect comes from another site, so this one cookie is lax; the session's stays strict.
  private pendingOptions() {
    return { ...cookieOptions(this.settings), sameSite: 'lax' as const, path: '/api/oidc' };
  }

  private requireProvider(): void {
    if (!this.oidc.isSetUp) throw new NotFoundException('未配置统一身份登录；请使用用户名和密码登录');
  }
}

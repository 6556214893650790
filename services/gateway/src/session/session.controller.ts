import { AllowAnyRole, Public, publicRole, roles } from '@ipflow/platform';
import {
  Body,
  Controller,
  Delete,
  ForbiddenException,
  Get,
  HttpCode,
  Inject,
  Post,
  Req,
  Res,
  UseFilters,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CookieOptions, Response } from 'express';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { typedPassword } from '../account/password';
import { username } from '../account/account.dto';
import { GATEWAY_SETTINGS, isHttps, type GatewaySettings } from '../gateway.settings';
import { addressOf, By, type Actor } from '../identity/caller';
import { sessionCookie } from '../identity/credential';
import { ownOrigins, provenanceOf, type GatewayRequest } from '../identity/gatekeeper';
import { isFromForeignPage } from '../identity/origin';
import { LimitFilter } from '../limits/limit.filter';
import { Sessions, type OpenedSession } from './sessions';

class SignInDto extends createZodDto(z.object({ username, password: typedPassword }).strict()) {}

const who = z.object({
  principal: z.object({ subject: z.string(), tenant: z.string(), roles: z.array(z.enum(roles)) }),
  displayName: z.string(),
  expiresAt: z.iso.datetime(),
});
class WhoDto extends createZodDto(who) {}
class SessionDto extends createZodDto(who.extend({ token: z.string() })) {}

/** How the session cookie is set: out of reach of scripts and of other sites. */
export function cookieOptions(settings: GatewaySettings, expires?: Date): CookieOptions {
  return {
    httpOnly: true,
    sameSite: 'strict',
    secure: isHttps(settings),
    path: '/',
    ...(expires && { expires }),
  };
}

/** Signing in, out, and who one is. */
@ApiTags('身份 Identity')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
  ) {}

  @ApiOperation({ summary: '以用户名和密码登录；浏览器得到 Cookie，命令行使用返回的 token' })
  @ApiOkResponse({ type: SessionDto })
  @Public()
  @UseFilters(LimitFilter)
  @Post()
  @HttpCode(200)
  async signIn(
    @Body() body: SignInDto,
    @Req() request: GatewayRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionDto> {
    if (isFromForeignPage(provenanceOf(request), ownOrigins(this.settings))) {
      throw new ForbiddenException({ code: 'ORIGIN_REFUSED', message: '只能在本平台的页面上登录' });
    }
    const session = await this.sessions.signIn(body.username, body.password, addressOf(request));
    response.cookie(sessionCookie, session.token, cookieOptions(this.settings, session.expiresAt));
    return { token: session.token, ...told(session) };
  }

  @ApiOperation({ summary: '当前身份' })
  @ApiOkResponse({ type: WhoDto })
  @AllowAnyRole()
  @Get()
  who(@By() { identity }: Actor): WhoDto {
    return told(identity);
  }

  @ApiOperation({ summary: '退出登录，凭证立即失效' })
  @ApiNoContentResponse()
  @AllowAnyRole()
  @Delete()
  @HttpCode(204)
  async signOut(@By() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.signOut(actor);
    response.clearCookie(sessionCookie, cookieOptions(this.settings));
  }
}

function told({
  principal,
  displayName,
  expiresAt,
}: Pick<OpenedSession, 'principal' | 'displayName' | 'expiresAt'>) {
  return {
    principal: { ...principal, roles: principal.roles.filter((role) => role !== publicRole) },
    displayName,
    expiresAt: expiresAt.toISOString(),
  };
}

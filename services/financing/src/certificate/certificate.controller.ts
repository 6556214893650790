import { shanghaiDate } from '@ipflow/kernel';
import { CERTIFICATE_KEY, drawCertificate, type CertificateKey } from '@ipflow/print';
import { Allow, AllowEverybody, Caller, Clock, type Principal } from '@ipflow/platform';
import { Controller, Get, Inject, NotFoundException, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { JSONWebKeySet } from 'jose';
import { DataSource } from 'typeorm';
import { visiblePledge } from '../pledge/pledge.access';
import { PledgeRow } from '../pledge/pledge.view';
import { digestOf, signCertificate } from './certificate.jws';
import { certificateLines } from './certificate.text';

/** What everybody may know of a certificate. */
export interface CertificateStanding {
  readonly number: string;
  readonly standing: 'valid' | 'cancelled' | 'revoked' | 'unknown';
  readonly registeredOn?: string;
  readonly endedOn?: string;
  readonly pledgors?: readonly string[];
  readonly pledgee?: string;
  /** Of the things pledged now; differs from that of an older certificate after a partial release. */
  readonly digest?: string;
  readonly thingCount?: number;
}

/** 质押登记证: the parties draw it, everybody verifies it. */
@ApiTags('质押登记证 Certificates')
@Controller()
export class CertificateController {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    @Inject(CERTIFICATE_KEY) private readonly key: CertificateKey,
  ) {}

  @ApiOperation({ summary: '质押登记证（PDF，一页，二维码含可离线验证的签名）' })
  @Allow('bank', 'enterprise', 'operation_center', 'office', 'reviewer')
  @Get('pledges/:id/certificate')
  async draw(@Param('id') id: string, @Caller() caller: Principal, @Res() response: Response): Promise<void> {
    const row = await visiblePledge(this.db.manager, id, caller);
    const number = row.certificateNumber;
    if (!number || !isInForce(row)) {
      throw new NotFoundException(`质押 ${id} 没有有效的登记证；登记后、注销或撤销前方可出具`);
    }
    const jws = await signCertificate(this.key, {
      num: number,
      pid: row.id,
      ...partiesOf(row),
      dig: digestOf(thingsOf(row)),
      amt: row.securedFen,
      on: row.registeredOn!,
    });
    const issuedOn = shanghaiDate(this.clock.now().getTime());
    const pdf = await drawCertificate({
      title: '专利权质押登记证',
      ...{ number, lines: certificateLines(row), jws, issuedOn },
    });
    response.attachment(`${number}.pdf`).type('application/pdf').send(pdf);
  }

  @ApiOperation({ summary: '登记证的公钥（JWKS）：凭此离线验证二维码' })
  @AllowEverybody()
  @Get('certificates/keys')
  keys(): JSONWebKeySet {
    return this.key.jwks;
  }

  @ApiOperation({ summary: '公开查询登记证：有效、已注销、已撤销或不存在' })
  @AllowEverybody()
  @Get('certificates/:number')
  async standing(@Param('number') number: string): Promise<CertificateStanding> {
    const isNumber = /^Y\d{4}42\d{6}$/.test(number);
    const certificateNumber = number;
    const row = isNumber ? await this.db.getRepository(PledgeRow).findOneBy({ certificateNumber }) : null;
    if (!row) return { number, standing: 'unknown' };
    const { por: pledgors, pee: pledgee } = partiesOf(row);
    return {
      number,
      standing: isInForce(row) ? 'valid' : row.stage === 'cancelled' ? 'cancelled' : 'revoked',
      registeredOn: row.registeredOn!,
      ...(row.closedOn && { endedOn: row.closedOn }),
      pledgors,
      pledgee,
      digest: digestOf(thingsOf(row)),
      thingCount: row.collateral.length,
    };
  }
}

function isInForce({ stage }: PledgeRow): boolean {
  return stage === 'registered' || stage === 'enforced';
}

function partiesOf({ terms }: PledgeRow): { por: string[]; pee: string } {
  const { pledgors, pledgee } = terms as unknown as {
    pledgors: { name: string }[];
    pledgee: { name: string };
  };
  return { por: pledgors.map(({ name }) => name), pee: pledgee.name };
}

function thingsOf({ collateral }: PledgeRow): { kind: string; number: string }[] {
  return collateral as unknown as { kind: string; number: string }[];
}

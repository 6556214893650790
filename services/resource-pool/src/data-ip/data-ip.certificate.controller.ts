import { shanghaiDate } from '@ipflow/kernel';
import { Allow, Caller, Clock, type Principal } from '@ipflow/platform';
import { CERTIFICATE_KEY, drawCertificate, type CertificateKey } from '@ipflow/print';
import { Controller, Get, Inject, NotFoundException, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { unknownDataIp } from './data-ip.answer';
import { signDataIp } from './data-ip.certificate';
import { certifiedFacts } from './data-ip.page';
import { findDataIp, ownsDataIp } from './data-ip.queries';

/** 数据知识产权登记证, signed: its holder and the office draw it, everybody verifies it. */
@ApiTags('数据知识产权 Data IP')
@Controller('data-ips')
export class DataIpCertificateController {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    @Inject(CERTIFICATE_KEY) private readonly key: CertificateKey,
  ) {}

  @ApiOperation({
    summary: '登记证（PDF，一页，二维码含可离线验证的签名；公钥见 GET /certificates/keys）；终止后不再出具',
  })
  @Allow('enterprise', 'operation_center', 'office', 'reviewer')
  @Get(':id/certificate.pdf')
  async draw(@Param('id') id: string, @Caller() caller: Principal, @Res() response: Response): Promise<void> {
    const row = await findDataIp(this.db.manager, id, caller);
    if (!row || !ownsDataIp(row, caller)) throw unknownDataIp(id);
    const { number } = row;
    if (!number || row.stage !== 'registered')
      throw new NotFoundException(`数据知识产权 ${id} 没有有效的登记证；登记后、终止前方可出具`);
    const pdf = await drawCertificate({
      ...{ title: '数据知识产权登记证', number, jws: await signDataIp(this.key, row) },
      lines: certifiedFacts(row).map(([label, text]) => ({ label, text })),
      issuedOn: shanghaiDate(this.clock.now().getTime()),
    });
    response.attachment(`${number}.pdf`).type('application/pdf').send(pdf);
  }
}

import type { financing, JsonValue } from '@ipflow/contracts';
import { HUBEI_PREFECTURES } from '@ipflow/kernel';
import { listAsFile, yuanCell, type Column, type FileFormat } from '@ipflow/sheets';
import { StreamableFile } from '@nestjs/common';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { qualifications, type Qualification } from '../enterprise/enterprise.policy';
import { rowOf } from '../whitelist/whitelist.view';

/** A kind of file the standing list can be had as. */
export class WhitelistExportDto extends createZodDto(
  z.object({ format: z.enum(['csv', 'xlsx', 'json']).default('csv') }).strict(),
) {}

/** A kind of file an edition can be had as. */
export class EditionExportDto extends createZodDto(
  z.object({ format: z.enum(['csv', 'xlsx', 'json', 'pdf']).default('csv') }).strict(),
) {}

const sizeNames: Readonly<Record<string, string>> = {
  large: '大型',
  medium: '中型',
  small: '小型',
  micro: '微型',
};
const places = new Map(HUBEI_PREFECTURES.map(({ code, name }) => [code, name]));

/** The columns of a whitelist in a file for people; amounts in yuan, to be counted with. */
export const whitelistColumns: readonly Column<financing.WhitelistRow>[] = [
  ['统一社会信用代码', ({ profile }) => profile!.uscc],
  ['企业名称', ({ profile }) => profile!.name],
  ['市州', ({ profile }) => places.get(profile!.divisionCode) ?? profile!.divisionCode],
  ['园区', ({ profile }) => profile!.park ?? ''],
  ['国民经济行业代码', ({ profile }) => profile!.industryCode ?? ''],
  ['产业链', ({ profile }) => profile!.chain ?? ''],
  ['企业规模', ({ profile }) => sizeNames[profile!.sizeClass] ?? profile!.sizeClass],
  ['资质', ({ profile }) => profile!.qualifications.map(qualificationName).join('；')],
  ['有效专利数', ({ patentsInForce }) => `${patentsInForce}`],
  ['可质押专利数', ({ patentsPledgeable }) => `${patentsPledgeable}`],
  ['融资需求（元）', ({ profile }) => (profile!.wantedFen === undefined ? '' : yuanCell(profile!.wantedFen))],
  ['推荐银行', ({ recommendedBanks }) => recommendedBanks.join('；')],
];

function qualificationName(code: string): string {
  return qualifications[code as Qualification] ?? code;
}

/** A whitelist as a file: `header` says what it is, and stands in the JSON alone. */
export function whitelistFile(
  { fileName, title, header, rows }: WhitelistFile,
  format: FileFormat | 'json',
): StreamableFile {
  if (format === 'json') {
    return new StreamableFile(Buffer.from(`${JSON.stringify({ ...header, rows })}\n`), {
      type: 'application/json; charset=utf-8',
      disposition: `attachment; filename="${fileName}.json"`,
    });
  }
  const page = async (after: string | undefined, limit: number) => {
    const from = Number(after ?? 0);
    const until = Math.min(from + limit, rows.length);
    return { items: rows.slice(from, until).map(rowOf), next: until < rows.length ? `${until}` : null };
  };
  return listAsFile({ fileName, title, columns: whitelistColumns, page }, format);
}

/** What goes into a file; the rows are those the caller may see. */
export interface WhitelistFile {
  /** Without its ending. */
  readonly fileName: string;
  readonly title: string;
  readonly header: Readonly<Record<string, unknown>>;
  readonly rows: readonly JsonValue[];
}

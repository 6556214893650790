import { fen, fenToJson, formatFen, refuseWhen, type LocalDate } from '@ipflow/kernel';
import type { Tx } from '@ipflow/platform';
import { knownPatents } from '@ipflow/known-patents';
import type { OpenLicenseRow } from './open-license.view';
import { rightHasEnded } from './risk.rules';
import { reliefLines, type InForce, type ReliefLine } from './relief';

/** A relief line as JSON carries it: money as digit strings. */
export type ReliefLineJson = Omit<ReliefLine, 'fullFen' | 'reliefFen' | 'payableFen'> &
  Readonly<Record<'fullFen' | 'reliefFen' | 'payableFen', string>>;

/** 年费减免说明: in which years a license was in force, and what that takes off the annual fee. */
export interface ReliefStatement {
  readonly openLicenseId: string;
  readonly announcementNumber: string | null;
  readonly patentNumber: string;
  readonly patentType: string;
  readonly title: string;
  readonly patentees: readonly string[];
  /** The calendar year asked for; null for all. */
  readonly year: number | null;
  readonly article: string;
  readonly note: string;
  readonly lines: readonly ReliefLineJson[];
  readonly totalReliefFen: string;
  readonly totalRelief: string;
  readonly statedOn: LocalDate;
}

const article = '专利法第五十一条第二款';
const note =
  '减免比例和年费标准为平台按日期维护的参考数据，须以国家知识产权局公布的标准为准；同一年费只能享受一项减免。';

/** The statement of a listing, worked out from the licenses that were obtained under it. */
export async function reliefStatement(
  tx: Tx,
  row: OpenLicenseRow,
  year: number | undefined,
  statedOn: LocalDate,
): Promise<ReliefStatement> {
  const patent = (await knownPatents(tx, [row.patentNumber])).get(row.patentNumber);
  refuseWhen(
    patent?.filedOn
      ? []
      : [
          {
            code: 'RELIEF_FILING_DATE_UNKNOWN',
            article,
            message: `专利 ${row.patentNumber} 没有申请日，无法计算年度；请先在资源库补全申请日`,
          },
        ],
  );
  const { patentType, filedOn } = patent!;
  const lines = reliefLines({ patentType, filedOn: filedOn! }, await inForce(tx, row, statedOn), year);
  const totalFen = fen(lines.reduce((sum, { reliefFen }) => sum + reliefFen, 0n));
  return {
    openLicenseId: row.id,
    announcementNumber: row.announcementNumber,
    patentNumber: row.patentNumber,
    patentType,
    title: row.title,
    patentees: patent!.holders.map(({ name }) => name),
    year: year ?? null,
    article,
    note,
    lines: lines.map(lineJson),
    totalReliefFen: fenToJson(totalFen),
    totalRelief: formatFen(totalFen),
    statedOn,
  };
}

/** Licenses count up to the day of the statement; where the right has ended, no longer than that. */
async function inForce(tx: Tx, row: OpenLicenseRow, statedOn: LocalDate): Promise<InForce[]> {
  const endedOn = row.risks.find(({ cause }) => rightHasEnded([cause]))?.since ?? null;
  return tx.query(
    `select licensed_on::text as "from", least(until, $2::date, ($3::date - 1))::text as "until" from acceptance
     where open_license_id = $1 and stage = 'licensed' order by 1`,
    [row.id, statedOn, endedOn],
  );
}

function lineJson(line: ReliefLine): ReliefLineJson {
  const { fullFen, reliefFen, payableFen, ...rest } = line;
  return {
    ...rest,
    fullFen: fenToJson(fullFen),
    reliefFen: fenToJson(reliefFen),
    payableFen: fenToJson(payableFen),
  };
}

import { formatFen, parseFen } from '@ipflow/kernel';
import type { CertificateLine } from '@ipflow/print';
import type { PledgeRow } from '../pledge/pledge.view';

/** Things named on the page; the rest stands in the register, and in the digest. */
export const thingsShownMax = 12;

interface Party {
  readonly name: string;
  readonly uscc?: string;
}

const kindNames = { patent: '专利', trademark: '商标', geographical_indication: '地理标志' } as const;

/** All registered facts of a pledge as its certificate says them. */
export function certificateLines(row: PledgeRow): CertificateLine[] {
  const terms = row.terms as unknown as {
    pledgors: Party[];
    pledgee: Party;
    debtor?: Party;
    claimKind: string;
    debtFrom: string;
    scope: string;
    contractNumber: string;
  };
  const isMaximum = row.kind === 'maximum_amount';
  return [
    { label: '登记证号', text: row.certificateNumber! },
    { label: '出质人', text: terms.pledgors.map(nameOf).join('；') },
    { label: '质权人', text: nameOf(terms.pledgee) },
    ...(terms.debtor ? [{ label: '债务人', text: nameOf(terms.debtor) }] : []),
    { label: '质押种类', text: isMaximum ? '最高额质权' : '一般质权' },
    { label: '主债权种类', text: terms.claimKind },
    { label: isMaximum ? '最高债权额' : '担保金额', text: amountOf(row.securedFen) },
    ...(row.fixedFen !== null ? [{ label: '确定的债权', text: amountOf(row.fixedFen) }] : []),
    { label: isMaximum ? '债权确定期间' : '债务履行期限', text: `${terms.debtFrom} 至 ${row.debtUntil}` },
    { label: '担保范围', text: terms.scope },
    { label: '合同编号', text: terms.contractNumber },
    { label: '登记日期', text: row.registeredOn! },
    ...thingsOf(row),
  ];
}

function thingsOf({ collateral }: PledgeRow): CertificateLine[] {
  const items = collateral as unknown as { kind: keyof typeof kindNames; number: string; title?: string }[];
  const shown = items.slice(0, thingsShownMax).map(({ kind, number, title }, index) => ({
    label: `质押财产${index + 1}`,
    text: `${kindNames[kind]} ${number} ${title ?? ''}`.trim(),
  }));
  if (items.length <= thingsShownMax) return shown;
  return [...shown, { label: '质押财产', text: `共 ${items.length} 件，其余见登记簿` }];
}

function nameOf({ name, uscc }: Party): string {
  return uscc ? `${name}（${uscc}）` : name;
}

function amountOf(fen: string): string {
  const reading = parseFen(fen);
  return reading.ok ? formatFen(reading.fen) : `${fen} 分`;
}

import type { LocalDate } from '@ipflow/kernel';

/** Which classes an industry chain of the market is about, by IPC prefix; codes are those of the postings' policy. */
export interface ChainClasses {
  readonly from: LocalDate;
  readonly classes: Readonly<Record<string, readonly string[]>>;
}

// 湖北五大优势产业 and the others the postings know; which classes belong to which is the platform's own reading [unverified].
const policies: readonly ChainClasses[] = [
  {
    from: '2026-01-01' as LocalDate,
    classes: {
      optoelectronics: [
        'G02B',
        'G02F',
        'H01L',
        'H01S',
        'H04B 10',
        'H04J 14',
        'G09F',
        'C03B 37',
        'B23K 26',
        'H10',
      ],
      'smart-vehicles': ['B60', 'B62D', 'F16H', 'H01M', 'H02P', 'F02'],
      'life-health': ['A61', 'C12N', 'C12Q', 'C07K', 'G01N 33', 'G16H'],
      'high-end-equipment': ['B23', 'B25J', 'B63', 'B64', 'E21D', 'G05B', 'B66', 'H02K'],
      beidou: ['G01S', 'G01C', 'H04W 4', 'B64G'],
      'new-materials': ['C01B 32', 'B82', 'C22C', 'C04B', 'C08', 'D01F', 'H01F 1'],
      chemicals: ['C07C', 'C07D', 'C05', 'B01J', 'C09', 'C01'],
      'modern-agriculture': ['A01', 'A21', 'A22', 'A23', 'C12G', 'B07C'],
      'energy-environment': ['C02F', 'B01D 53', 'B09', 'F24', 'F03', 'H02J', 'H02S', 'F23G', 'C25B'],
    },
  },
];

/** IPC prefixes of a chain on a day; none for a chain nobody knows. */
export function chainClassesOn(day: LocalDate, chain: string): readonly string[] {
  const policy = policies.filter(({ from }) => from <= day).at(-1) ?? policies[0]!;
  return policy.classes[chain] ?? [];
}

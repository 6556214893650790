/** How a goal of the plan stands; money is digits of fen. */
export interface Standing {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly unit: string;
  readonly source: string;
  readonly metric: string;
  readonly caveat?: string;
  readonly asOf: string;
  readonly ruleVersion: number;
  readonly goal: number | string;
  readonly value: number | string;
  readonly perContract?: number | string;
  readonly beside?: {
    readonly metric: string;
    readonly name: string;
    readonly value: number | string;
  };
  readonly share: number;
  readonly linearPace: number | string;
  readonly isBehindPace: boolean;
}

/** A metric as the registry tells it. */
export interface Metric {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: 'flow' | 'stock';
  readonly dimensions: readonly string[];
  readonly sumOf?: readonly string[];
  readonly perContract?: string;
  readonly rule: {
    readonly version: number;
    readonly definition: string;
    readonly source: string;
    readonly isUnverified?: boolean;
  };
}

/** The unit of metrics that are money: their numbers are digits of fen. */
export const fenUnit = '分';

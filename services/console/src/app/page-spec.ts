import type { ComponentType } from 'react';
import type { Role } from '../api/roles';
import type { Text } from '../i18n/i18n';

/** The parts of the navigation, in their order. */
export const navGroups = {
  home: { zh: '工作台', en: 'Workbench' },
  patents: { zh: '专利资源', en: 'Patents' },
  market: { zh: '供需对接', en: 'Matchmaking' },
  cases: { zh: '转让许可', en: 'Transfers and licenses' },
  financing: { zh: '质押融资', en: 'Pledge financing' },
  public: { zh: '公开信息', en: 'Public registers' },
  figures: { zh: '统计监测', en: 'Figures' },
  system: { zh: '系统管理', en: 'Administration' },
} as const satisfies Record<string, Text>;
/** One of {@link navGroups}. */
export type NavGroup = keyof typeof navGroups;

/** A page: where it is, what it is called, who may see it, and how it is loaded. */
export interface PageSpec {
  /** `:name` stands for one segment: `/transfers/:id`. */
  readonly path: string;
  readonly title: Text;
  /** Who may see it; `signed-in` for every role, `everyone` for people without an account as well. */
  readonly for: readonly Role[] | 'signed-in' | 'everyone';
  /** Where the navigation shows it; absent for pages one comes to from another. */
  readonly nav?: { readonly group: NavGroup; readonly order: number };
  /** The page above it, for the breadcrumbs: another page's path. */
  readonly parent?: string;
  /** Shown without header and navigation. */
  readonly isBare?: boolean;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

/** Whether somebody with these roles may see a page; undefined roles are those of nobody. */
export function maySee(page: Pick<PageSpec, 'for'>, roles: readonly Role[] | undefined): boolean {
  if (page.for === 'everyone') return true;
  if (roles === undefined) return false;
  return page.for === 'signed-in' || page.for.some((role) => roles.includes(role));
}

/** Each role's first page, the first that applies; several roles meet at the one that acts most. */
const homes: readonly (readonly [role: Role, path: string])[] = [
  ['office', '/office'],
  ['reviewer', '/office'],
  ['operation_center', '/center'],
  ['bank', '/bank'],
  ['enterprise', '/enterprise'],
  ['dashboard', '/wall'],
];

/** Where somebody begins. */
export function homeOf(roles: readonly Role[]): string {
  return homes.find(([role]) => roles.includes(role))?.[1] ?? '/account';
}

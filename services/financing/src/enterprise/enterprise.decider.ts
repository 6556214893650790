import { create, equals, financing } from '@ipflow/contracts';
import { addMonths, check, refuseWhen, type Decider, type LocalDate, type Rule } from '@ipflow/kernel';
import { consentPolicyOn } from './enterprise.policy';

/** Every fact of an enterprise's stream. */
export type EnterpriseEvent =
  financing.EnterpriseProfiled | financing.SharingConsented | financing.SharingConsentWithdrawn;

/** An enterprise as its events leave it. */
export type EnterpriseState =
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'profiled';
      readonly profile: financing.EnterpriseProfile;
      /** Last day of the consent; undefined without one. */
      readonly consentUntil: LocalDate | undefined;
    };

export type EnterpriseCommand = {
  readonly uscc: string;
  readonly tenant: string;
  readonly today: LocalDate;
} & (
  | {
      readonly type: 'ProfileEnterprise';
      readonly profile: financing.EnterpriseProfile;
      /** 资质 and 排除情形 are established, not claimed: an enterprise's own word on them does not count. */
      readonly establishes: { readonly qualifications: boolean; readonly exclusions: boolean };
    }
  | { readonly type: 'ConsentToSharing'; readonly validUntil: LocalDate; readonly paperSha256?: string }
  | { readonly type: 'WithdrawConsent' }
);

/** The stream of an enterprise. */
export function enterpriseStream(uscc: string): string {
  return `enterprise-${uscc}`;
}

type Consent = Extract<EnterpriseCommand, { type: 'ConsentToSharing' }>;

const consentRules: readonly Rule<Consent>[] = [
  {
    code: 'CONSENT_ENDED',
    article: '个人信息保护法第十三条',
    message: ({ validUntil, today }) =>
      `同意的截止日 ${validUntil} 早于今天（${today}）；请填写今天或以后的日期`,
    field: 'validUntil',
    broken: ({ validUntil, today }) => validUntil < today,
  },
  {
    code: 'CONSENT_TOO_LONG',
    article: '',
    message: ({ today }) =>
      `一次同意最长 ${consentPolicyOn(today).monthsMax} 个月；请缩短期限，到期可再次同意`,
    field: 'validUntil',
    broken: ({ validUntil, today }) => validUntil > addMonths(today, consentPolicyOn(today).monthsMax),
  },
  {
    code: 'CONSENT_PAPER_MISSING',
    article: '个人信息保护法第十三条',
    message: '代企业登记同意须附企业签章的同意书；请填写文件的 SHA-256（paperSha256）',
    field: 'paperSha256',
    broken: ({ tenant, uscc, paperSha256 }) => tenant !== uscc && !paperSha256,
  },
];

/** 企业档案 with the consent to share it. */
export const enterpriseDecider: Decider<EnterpriseState, EnterpriseCommand, EnterpriseEvent> = {
  initial: () => ({ kind: 'unknown' }),
  evolve,
  decide,
};

function evolve(state: EnterpriseState, event: EnterpriseEvent): EnterpriseState {
  if (event.$typeName === 'ipflow.financing.v1.EnterpriseProfiled') {
    const consentUntil = state.kind === 'profiled' ? state.consentUntil : undefined;
    return { kind: 'profiled', profile: event.profile!, consentUntil };
  }
  if (state.kind === 'unknown') return state;
  switch (event.$typeName) {
    case 'ipflow.financing.v1.SharingConsented':
      return { ...state, consentUntil: event.validUntil as LocalDate };
    case 'ipflow.financing.v1.SharingConsentWithdrawn':
      return { ...state, consentUntil: undefined };
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function decide(command: EnterpriseCommand, state: EnterpriseState): readonly EnterpriseEvent[] {
  if (command.type === 'ProfileEnterprise') return profiled(command, state);
  const { uscc, tenant, today: effectiveOn } = command;
  if (state.kind === 'unknown')
    refuseWhen([
      {
        code: 'ENTERPRISE_UNKNOWN',
        article: '',
        message: `没有企业 ${uscc} 的档案；请先登记企业档案`,
        field: 'uscc',
      },
    ]);
  const consentUntil = state.kind === 'profiled' ? state.consentUntil : undefined;
  switch (command.type) {
    case 'ConsentToSharing': {
      refuseWhen(check(consentRules, command));
      const { validUntil, paperSha256 } = command;
      if (consentUntil === validUntil) return [];
      return [
        create(financing.SharingConsentedSchema, {
          uscc,
          consentedBy: tenant,
          validUntil,
          paperSha256,
          effectiveOn,
        }),
      ];
    }
    case 'WithdrawConsent':
      if (consentUntil === undefined) return [];
      return [create(financing.SharingConsentWithdrawnSchema, { uscc, withdrawnBy: tenant, effectiveOn })];
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

function profiled(
  { profile: said, establishes, tenant, today }: Extract<EnterpriseCommand, { type: 'ProfileEnterprise' }>,
  state: EnterpriseState,
): readonly EnterpriseEvent[] {
  const known = state.kind === 'profiled' ? state.profile : undefined;
  const profile = create(financing.EnterpriseProfileSchema, {
    ...said,
    qualifications: sorted(establishes.qualifications ? said.qualifications : known?.qualifications),
    exclusions: sorted(establishes.exclusions ? said.exclusions : known?.exclusions),
  });
  if (known && equals(financing.EnterpriseProfileSchema, known, profile)) return [];
  return [create(financing.EnterpriseProfiledSchema, { profile, profiledBy: tenant, effectiveOn: today })];
}

function sorted(codes: readonly string[] = []): string[] {
  return [...new Set(codes)].sort();
}

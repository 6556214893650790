import { financing, licensing, market, pool, type Message } from '@ipflow/contracts';
import type { DescMessage, MessageShape } from '@bufbuild/protobuf';

/** Roles an endpoint may be registered under. */
export const endpointRoles = ['office', 'operation_center', 'enterprise', 'bank', 'dashboard'] as const;
/** One of {@link endpointRoles}. */
export type EndpointRole = (typeof endpointRoles)[number];

/** A bank's product on offer, as far as it decides whom it is for; an empty list leaves nobody out. */
export interface OfferedProduct {
  readonly bank: string;
  readonly regions: readonly string[];
  readonly sizeClasses: readonly string[];
  readonly qualifications: readonly string[];
}

/** Tenants by their part in a case; what a later fact says of a part takes the place of what was said before. */
export type Parties = Readonly<Record<string, readonly string[]>>;
type Named = Readonly<Record<string, readonly (string | undefined)[]>>;

/** Who may have the facts of one type. */
export interface AudienceRow {
  readonly type: string;
  /** Roles that may ask for the type; the office may have every type of the table. */
  readonly roles: readonly EndpointRole[];
  /** True when every tenant of those roles may have the fact; else the parties of its stream. */
  readonly isPublic: boolean;
  /** The parties that the fact names. */
  readonly names: (event: Message, offered: readonly OfferedProduct[]) => Named;
  /** Fields that are left out of what is sent. */
  readonly without: readonly string[];
  /** True when who leaves the case with the fact is still told of it. */
  readonly tellsLeavers: boolean;
}

type Options = Partial<Pick<AudienceRow, 'without' | 'tellsLeavers'>>;

const parties: readonly EndpointRole[] = ['bank', 'enterprise', 'operation_center'];
const nobody = (): Named => ({});
/** An enterprise's tenant is its credit code. */
const codesOf = (these: readonly pool.Party[] | undefined): (string | undefined)[] =>
  (these ?? []).map(({ uscc }) => uscc);

/** The fact goes to the parties of its stream, to which it may add. */
function to<D extends DescMessage>(
  schema: D,
  names: (event: MessageShape<D>, offered: readonly OfferedProduct[]) => Named = nobody,
  { without = [], tellsLeavers = false }: Options = {},
): AudienceRow {
  const row = { type: schema.typeName, roles: parties, isPublic: false, without, tellsLeavers };
  return { ...row, names: names as AudienceRow['names'] };
}

/** The fact is for everybody who may read it without being a party. */
function toAll<D extends DescMessage>(schema: D): AudienceRow {
  const row = { type: schema.typeName, roles: endpointRoles, isPublic: true, names: nobody };
  return { ...row, without: [], tellsLeavers: false };
}

/**
 * Which tenants a fact is for. What is not here leaves the house to nobody: facts of a case go to its parties, what is
 * published goes to all, what is internal to the office or to a review stands in no row.
 */
const table: readonly AudienceRow[] = [
  // 质押: who files, the pledgee and the pledgors. After a transfer of the claim the new pledgee has what follows. What the filer
  // states is for the review, and read on the page: an invention filed on the same day may be unpublished.
  to(
    financing.PledgeFiledSchema,
    (e) => ({
      filer: [e.filedBy],
      pledgee: [e.pledgeeTenant, e.terms?.pledgee?.uscc],
      pledgors: codesOf(e.terms?.pledgors),
    }),
    { without: ['stated'] },
  ),
  to(financing.PledgeAdmittedSchema),
  to(financing.PledgeCorrectionRequestedSchema),
  to(financing.PledgeCorrectedSchema, nobody, { without: ['stated'] }),
  to(financing.PledgeRefusedSchema),
  to(financing.PledgeWithdrawnSchema),
  to(financing.PledgeRegisteredSchema),
  to(financing.PledgeChangedSchema),
  to(financing.PledgePartlyReleasedSchema),
  to(financing.PledgeClaimTransferredSchema, (e) => ({ pledgee: [e.toTenant, e.to?.uscc] }), {
    tellsLeavers: true,
  }),
  to(financing.PledgeFixedSchema),
  to(financing.PledgeCancelledSchema),
  to(financing.PledgeRevokedSchema),
  to(financing.PledgeEnforcedSchema),
  to(financing.PledgeeNotifiedSchema),

  // 融资申请, 授信, 贷款: the bank and its customer; of a collective line the bank only, whose members do not know one another.
  to(financing.FinancingAppliedSchema, (e) => ({
    applicant: [e.appliedBy, e.applicant?.uscc],
    bank: [e.bank],
  })),
  to(financing.KnowledgeValueGradedSchema),
  to(financing.FinancingApprovedSchema),
  to(financing.FinancingDeclinedSchema),
  to(financing.CreditLineGrantedSchema, (e) => ({
    bank: [e.bank],
    borrower: e.kind === 'single' ? e.members.map(({ borrower }) => borrower?.uscc) : [],
  })),
  to(financing.CreditLineChangedSchema),
  to(financing.CreditLineClosedSchema),
  to(financing.CreditDrawnSchema),
  to(financing.CreditRestoredSchema),
  to(financing.LoanDisbursedSchema, (e) => ({ bank: [e.bank], borrower: [e.borrower?.uscc] })),
  to(financing.LoanRepaidSchema),
  to(financing.LoanRepaymentReversedSchema),
  to(financing.LoanExtendedSchema),
  to(financing.LoanFellOverdueSchema),
  to(financing.LoanClassifiedSchema),
  to(financing.LoanWrittenOffSchema),
  to(financing.LoanRecoveredSchema),
  to(financing.LoanReversedSchema),
  to(financing.CompensationClaimedSchema, (e) => ({ bank: [e.bank] })),
  to(financing.CompensationRefusedSchema),
  to(financing.CompensationPaidSchema),
  to(financing.CompensationReturnedSchema),

  // 白名单: the edition to all; a row to the enterprise and to the banks whose products on offer are for it.
  toAll(financing.EditionPublishedSchema),
  to(
    financing.EnterpriseWhitelistedSchema,
    (e, offered) => ({
      enterprise: [e.row?.profile?.uscc],
      banks: offered.filter((product) => isFor(product, e.row)).map(({ bank }) => bank),
    }),
    { without: ['row.recommendedBanks'] },
  ),
  to(financing.EnterpriseDelistedSchema),
  to(financing.WhitelistOutcomeReportedSchema, (e) => ({ bank: [e.bank] })),
  toAll(financing.RoadshowScheduledSchema),

  // 转让: who files and the transferees; the registration is for them, the gazette publishes what everybody may know.
  to(pool.TransferFiledSchema, (e) => ({
    filer: [e.filedBy],
    transferees: codesOf(e.terms?.transferees),
    holders: e.patents.flatMap(({ holdersBefore }) => codesOf(holdersBefore)),
  })),
  to(pool.TransferRegisteredSchema),
  to(pool.TransferRefusedSchema),
  to(pool.TransferWithdrawnSchema),
  to(pool.TransferCorrectedSchema),
  to(pool.TransferRevokedSchema),
  toAll(pool.LegalEventRecordedSchema),

  // 许可.
  to(licensing.OpenLicenseDeclaredSchema, (e) => ({ patentee: [e.declaredBy] })),
  to(licensing.OpenLicenseAdmittedSchema),
  to(licensing.OpenLicenseRefusedSchema),
  toAll(licensing.OpenLicenseAnnouncedSchema),
  toAll(licensing.OpenLicenseWithdrawnSchema),
  to(licensing.AcceptanceNotifiedSchema, (e) => ({ licensee: [e.notifiedBy, e.licensee?.uscc] })),
  to(licensing.OpenLicenseObtainedSchema),
  to(licensing.AcceptancePaymentRefusedSchema),
  to(licensing.AcceptancePaymentRefundedSchema),
  to(licensing.LicenseFiledSchema, (e) => ({
    filer: [e.filedBy],
    licensees: codesOf(e.terms?.licensees),
  })),
  to(licensing.LicenseAdmittedSchema),
  to(licensing.LicenseRefusedSchema),
  to(licensing.LicenseRecordedSchema),
  to(licensing.LicenseChangedSchema),
  to(licensing.LicenseCorrectedSchema),
  to(licensing.LicenseCancelledSchema),
  to(licensing.LicenseWithdrawnSchema),
  to(licensing.LicenseEndedSchema),

  // 供需: what is published is for all; of a contact the phone number is for those who accept it, on the page.
  to(market.PostingReturnedSchema),
  to(market.PostingSubmittedSchema, (e) => ({ poster: [e.postedBy] }), { without: ['content'] }),
  toAll(market.PostingPublishedSchema),
  toAll(market.PostingTakenDownSchema),
  toAll(market.PostingClosedSchema),
  toAll(market.PostingExpiredSchema),
  to(market.ContactRequestedSchema, (e) => ({ asked: [e.askedOf], asking: [e.requestedBy] }), {
    without: ['contactName', 'contactPhone', 'message'],
  }),
  to(market.ContactAcceptedSchema),
  to(market.ContactDeclinedSchema),
  to(market.ContactConcludedSchema),
  toAll(market.MatchmakingAnnouncedSchema),
  toAll(market.MatchmakingChangedSchema),
  toAll(market.MatchmakingCancelledSchema),
];

/** The table by type of event. */
export const audience: ReadonlyMap<string, AudienceRow> = new Map(table.map((row) => [row.type, row]));

/** Types a tenant of this role may ask for. */
export function typesFor(role: EndpointRole): readonly string[] {
  return table.filter(({ roles }) => role === 'office' || roles.includes(role)).map(({ type }) => type);
}

/** What of the parties of a stream a fact changes: parts it names, cleared of what is absent. */
export function partiesNamed(row: AudienceRow, event: Message, offered: readonly OfferedProduct[]): Parties {
  const named = Object.entries(row.names(event, offered));
  return Object.fromEntries(
    named.map(([part, tenants]) => [part, [...new Set(tenants.filter((one): one is string => !!one))]]),
  );
}

/** Whether a tenant of a role may have a fact that is for `tenants`, or for all. */
export function mayHave(
  row: AudienceRow,
  { role, tenant }: { readonly role: EndpointRole; readonly tenant: string },
  tenants: ReadonlySet<string>,
): boolean {
  if (role === 'office') return true;
  return row.roles.includes(role) && (row.isPublic || tenants.has(tenant));
}

function isFor(product: OfferedProduct, row: financing.WhitelistRow | undefined): boolean {
  if (!row?.profile) return false;
  const { divisionCode, sizeClass, qualifications } = row.profile;
  return (
    covers(product.regions, [divisionCode]) &&
    covers(product.sizeClasses, [sizeClass]) &&
    covers(product.qualifications, qualifications)
  );
}

function covers(asked: readonly string[], has: readonly string[]): boolean {
  return asked.length === 0 || has.some((one) => asked.includes(one));
}

import type { licensing, market, pool } from '@ipflow/contracts';
import type { ListedPatent, ListedPrice, Listing } from './listing';

/** The part of an event that a listing shows, field by field; nothing absent is written. Pure. */
function present<T extends object>(fields: T): T {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries) as T;
}

function patentOf({ patentNumber, patentType, title }: pool.PatentSnapshot): ListedPatent {
  return { number: patentNumber, type: patentType, title };
}

function priceOf(band: market.PriceBand | undefined): ListedPrice | undefined {
  if (!band) return undefined;
  return present({
    fromFen: band.fromFen?.toString(),
    toFen: band.toFen?.toString(),
    royaltyPpm: band.royaltyPpm,
  });
}

const namesOf = (parties: readonly pool.Party[]): string[] => [...new Set(parties.map(({ name }) => name))];

/** 供给 or 需求, as it was published. Contacts and what is disclosed in stages are never read here. */
export function ofPosting(id: string, content: market.PostingContent): Listing {
  const { supply, demand } = content;
  return present<Listing>({
    kind: content.kind === 'demand' ? 'demand' : 'supply',
    id,
    title: content.title,
    summary: content.summary,
    classes: content.classes,
    industryCode: content.industryCode,
    divisionCodes: content.divisionCode ? [content.divisionCode] : [],
    modes: supply?.modes ?? demand?.modes ?? [],
    patents: supply?.patents.map(patentOf) ?? [],
    parties: namesOf(
      supply?.patents.flatMap(({ holders }) => holders) ?? (demand?.seeker ? [demand.seeker] : []),
    ),
    price: priceOf(supply?.price ?? demand?.budget),
    problem: demand?.problem,
    maturityLevel: supply?.maturityLevel ?? demand?.maturityLevelMin,
    validUntil: content.validUntil,
  });
}

/** 开放许可, as declared; it is shown once it is announced. */
export function ofDeclaration({ openLicenseId, terms, patent }: licensing.OpenLicenseDeclared): Listing {
  const { fee, patentees = [], until } = terms ?? {};
  return present<Listing>({
    kind: 'open_license',
    id: openLicenseId,
    title: patent?.title ?? '',
    summary: fee?.payment ?? '',
    classes: patent?.mainClass ? [patent.mainClass] : [],
    industryCode: patent?.industryCode,
    divisionCodes: patent?.divisionCode ? [patent.divisionCode] : [],
    modes: ['open_license'],
    patents: patent ? [patentOf(patent)] : [],
    parties: patentees,
    price: feeOf(fee),
    validUntil: until,
  });
}

/** 免费 is a price of nothing, and not 面议. */
function feeOf(fee: licensing.FeeStandard | undefined): ListedPrice | undefined {
  if (!fee) return undefined;
  const fixed = fee.method === 'free' ? '0' : fee.fixedFen?.toString();
  return present({ fromFen: fixed, toFen: fixed, royaltyPpm: fee.royaltyPpm });
}

/** 对接活动. */
export function ofMatchmaking(event: market.MatchmakingAnnounced): Listing {
  return present<Listing>({
    kind: 'matchmaking',
    id: event.matchmakingId,
    title: event.name,
    summary: agendaText(event.agenda),
    classes: event.classes,
    industryCode: event.industryCode,
    divisionCodes: event.divisionCodes,
    modes: [],
    patents: [],
    parties: [],
    heldOn: event.heldOn,
    place: event.place,
  });
}

/** What a change of a matchmaking event says again. */
export function changedMatchmaking(listing: Listing, event: market.MatchmakingChanged): Listing {
  return { ...listing, heldOn: event.heldOn, place: event.place, summary: agendaText(event.agenda) };
}

function agendaText(agenda: readonly market.AgendaItem[]): string {
  return agenda.map(({ title, speaker }) => (speaker ? `${title}（${speaker}）` : title)).join('；');
}

/** 数据知识产权 on the exchanges. The deposit and its papers stay in the house. */
export function ofDataIp(event: market.DataIpListed): Listing {
  const { content, holders } = event;
  return present<Listing>({
    kind: 'data_ip',
    id: event.dataIpId,
    title: content?.name ?? '',
    summary: content?.scenario ?? '',
    classes: [],
    industryCode: content?.industryCode,
    divisionCodes: [...new Set(holders.flatMap(({ divisionCode }) => divisionCode ?? []))],
    modes: [],
    patents: [],
    parties: namesOf(holders),
    price: priceOf(content?.price),
    number: event.certificateNumber,
    recordCount: content?.recordCount.toString(),
    updateDays: content?.updateDays,
    validUntil: event.validUntil,
  });
}

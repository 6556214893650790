import type { Mapping } from './mapping';
import { divisionName, yuan } from './names';

/** 数据交易所: a product card. Whatever is no data is shown as a service product. */
export const dataExchange: Mapping = ({ publicationId, revision, isRetraction, listing }) => ({
  product_code: `IPFLOW-${publicationId}`,
  version: revision,
  status: isRetraction ? 'delisted' : 'listed',
  ...(!isRetraction && {
    card: {
      product_name: listing.title,
      product_type: listing.kind === 'data_ip' ? 'data' : 'service',
      category: listing.kind,
      description: listing.problem ?? listing.summary,
      provider: listing.parties.join('、'),
      region: listing.divisionCodes.map(divisionName).join('、'),
      ...(listing.industryCode && { industry: listing.industryCode }),
      ...(listing.number && { certificate_no: listing.number }),
      ...(listing.recordCount && { record_count: listing.recordCount }),
      ...(listing.updateDays !== undefined && { update_cycle_days: listing.updateDays }),
      pricing: pricingOf(listing.price),
      ...(listing.validUntil && { valid_until: listing.validUntil }),
    },
  }),
});

function pricingOf(price: Parameters<typeof dataExchange>[0]['listing']['price']): Record<string, string> {
  const { fromFen, toFen } = price ?? {};
  if (fromFen === undefined && toFen === undefined) return { mode: 'negotiable' };
  return {
    mode: fromFen === toFen ? 'fixed' : 'range',
    currency: 'CNY',
    ...(fromFen !== undefined && { min: yuan(fromFen) }),
    ...(toFen !== undefined && { max: yuan(toFen) }),
  };
}

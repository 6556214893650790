import { create, market } from '@ipflow/contracts';

/**
 * 分级披露. `public`: everybody. `contact`: who was accepted as a contact, and the office that reviews it. `confidential`:
 * who posted it, and each contact it was released to one by one.
 */
export type Disclosure = 'public' | 'contact' | 'confidential';

/** The content as far as it is disclosed. Every way out of the stream goes through here. */
export function disclosed(content: market.PostingContent, level: Disclosure): market.PostingContent {
  if (level === 'confidential') return content;
  const { contactName, contactPhone, supply, ...rest } = content;
  return create(market.PostingContentSchema, {
    ...rest,
    ...(level === 'contact' && { contactName, contactPhone }),
    supply: supply && {
      ...supply,
      disclosedOnContact: level === 'contact' ? supply.disclosedOnContact : undefined,
      disclosedUnderNda: undefined,
    },
  });
}

import { check, type Refusal, type Rule } from '@ipflow/kernel';

/** Endpoints of one tenant that are not removed. */
export const endpointsPerTenantMax = 20;

/** What the owner says of an endpoint. */
export interface EndpointSetting {
  readonly url: string;
  /** Wanted types; none means all that the tenant may have. */
  readonly eventTypes: readonly string[];
  readonly description: string;
}

/** What was looked up for a setting. */
export interface EndpointFacts {
  readonly role: string;
  /** Types this role may ask for. */
  readonly typesAllowed: readonly string[];
  /** What is to be said against the address, its name resolved. */
  readonly addressRefusal: { readonly code: string; readonly message: string } | undefined;
  /** Endpoints the tenant has beside this one. */
  readonly others: number;
}

type Facts = EndpointFacts & EndpointSetting;

const notAllowed = ({ eventTypes, typesAllowed }: Facts): string[] =>
  eventTypes.filter((type) => !typesAllowed.includes(type));

const rules: readonly Rule<Facts>[] = [
  {
    code: 'ENDPOINT_EVENT_TYPE',
    article: '',
    message: (facts) =>
      `当前身份不能订阅 ${notAllowed(facts).join('、')}；请从 GET /webhook-endpoints/event-types 列出的类型中选择`,
    field: 'eventTypes',
    broken: (facts) => notAllowed(facts).length > 0,
  },
  {
    code: 'ENDPOINT_EVENT_TYPE_TWICE',
    article: '',
    message: '同一事件类型重复出现；请删除重复的一项',
    field: 'eventTypes',
    broken: ({ eventTypes }) => new Set(eventTypes).size < eventTypes.length,
  },
  {
    code: 'ENDPOINTS_TOO_MANY',
    article: '',
    message: `一个单位最多登记 ${endpointsPerTenantMax} 个推送地址；请先注销不用的`,
    broken: ({ others }) => others >= endpointsPerTenantMax,
  },
];

/** Every reason against an endpoint as it is set. */
export function settingRefusals(facts: Facts): Refusal[] {
  const { addressRefusal } = facts;
  const refusals = check(rules, facts);
  return addressRefusal ? [{ ...addressRefusal, article: '', field: 'url' }, ...refusals] : refusals;
}

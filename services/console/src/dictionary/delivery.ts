import type { Terms } from './terms';

/** 推送地址的状态. */
export const endpointStates = {
  active: { zh: '启用', en: 'Active', tone: 'good' },
  disabled: { zh: '停用', en: 'Disabled', tone: 'bad' },
  removed: { zh: '已注销', en: 'Removed', tone: 'rest' },
} as const satisfies Terms;

/** 一条推送的状态. */
export const deliveryStates = {
  due: { zh: '待推送', en: 'Due', tone: 'going' },
  delivered: { zh: '已送达', en: 'Delivered', tone: 'good' },
  given_up: { zh: '已终止', en: 'Given up', tone: 'bad' },
} as const satisfies Terms;

/** 对一个合作平台的分发. */
export const targetStates = {
  due: { zh: '待送达', en: 'Due', tone: 'going' },
  received: { zh: '已送达', en: 'Received', tone: 'good' },
  undelivered: { zh: '未送达', en: 'Undelivered', tone: 'bad' },
} as const satisfies Terms;

/** 分发的信息类型. */
export const listingKinds = {
  supply: { zh: '供给', en: 'Supply', tone: 'rest' },
  demand: { zh: '需求', en: 'Demand', tone: 'rest' },
  open_license: { zh: '开放许可', en: 'Open license', tone: 'rest' },
  matchmaking: { zh: '对接活动', en: 'Matchmaking event', tone: 'rest' },
  data_ip: { zh: '数据知识产权', en: 'Data IP', tone: 'rest' },
} as const satisfies Terms;

/** 合作平台的种类. */
export const partnerKinds = {
  platform: { zh: '交易运营平台', en: 'Platform', tone: 'rest' },
  exchange: { zh: '交易所', en: 'Exchange', tone: 'rest' },
} as const satisfies Terms;

/** 合作平台是否启用. */
export const partnerStates = {
  true: { zh: '启用', en: 'Active', tone: 'good' },
  false: { zh: '停用', en: 'Inactive', tone: 'rest' },
} as const satisfies Terms;

/** 来件的种类. */
export const inboundKinds = {
  supply: listingKinds.supply,
  demand: listingKinds.demand,
} as const satisfies Terms;

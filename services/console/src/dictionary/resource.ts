import type { BodyOf } from '../api/types';
import type { Term } from './terms';

type Scope = BodyOf<'/api/api-keys'>['scopes'][number];
/** What an API key may be let into: the first part of the addresses under `/api`. */
export type Resource = Scope extends `${infer Name}:${'read' | 'write'}` ? Name : never;

const of = (zh: string, en: string): Term => ({ zh, en, tone: 'rest' });

/** The resources of the API; one the gateway adds does not compile without its words. */
export const resourceTerms: Readonly<Record<Resource, Term>> = {
  patents: of('专利资源', 'Patents'),
  imports: of('专利导入', 'Imports'),
  transfers: of('转让登记', 'Transfers'),
  matchmakings: of('对接活动', 'Matchmaking events'),
  institutions: of('服务机构', 'Institutions'),
  products: of('专利产品', 'Patent products'),
  'grading-runs': of('分级批次', 'Grading runs'),
  'gazette-imports': of('公报导入', 'Gazette imports'),
  discrepancies: of('公报差异', 'Gazette discrepancies'),
  workbench: of('工作台', 'Workbench'),
  matches: of('匹配结果', 'Matches'),
  matching: of('匹配批次', 'Matching runs'),
  encumbrances: of('权利负担', 'Encumbrances'),
  postings: of('供需信息', 'Postings'),
  'data-ips': of('数据知识产权', 'Data IP'),
  valuations: of('价值参考', 'Valuations'),
  contacts: of('对接洽谈', 'Contacts'),
  'open-licenses': of('开放许可', 'Open licenses'),
  acceptances: of('开放许可承诺', 'Acceptances of open licenses'),
  licenses: of('许可', 'Licenses'),
  'awaited-recordals': of('待备案', 'Awaited recordals'),
  trials: of('先使用后付费', 'Use first, pay later'),
  'patent-pools': of('专利池', 'Patent pools'),
  'reward-statements': of('收益分配', 'Reward statements'),
  pledges: of('质押登记', 'Pledges'),
  certificates: of('登记证', 'Certificates'),
  'credit-products': of('信贷产品', 'Credit products'),
  'credit-applications': of('融资申请', 'Credit applications'),
  'credit-lines': of('授信', 'Credit lines'),
  loans: of('贷款', 'Loans'),
  funds: of('风险补偿资金', 'Compensation funds'),
  compensations: of('风险补偿', 'Compensations'),
  roadshows: of('路演', 'Roadshows'),
  securitizations: of('证券化', 'Securitizations'),
  enterprises: of('企业档案', 'Enterprise profiles'),
  'bank-kafka-access': of('银行数据接入', 'Bank data access'),
  'whitelist-editions': of('白名单批次', 'Whitelist editions'),
  whitelist: of('白名单', 'Whitelist'),
  counters: of('统计', 'Figures'),
  'webhook-endpoints': of('推送地址', 'Webhook endpoints'),
  'webhook-deliveries': of('推送记录', 'Webhook deliveries'),
  partners: of('合作平台', 'Partners'),
  publications: of('分发', 'Publications'),
  'inbound-listings': of('合作平台来件', 'Inbound listings'),
  ops: of('运维', 'Operations'),
};

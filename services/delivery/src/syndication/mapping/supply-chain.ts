import type { Listing, ListingKind } from '../listing';
import type { Mapped, Mapping } from './mapping';
import { divisionName, percent, yuan } from './names';

const kindNames: Readonly<Record<ListingKind, string>> = {
  supply: '专利供给',
  demand: '技术需求',
  open_license: '开放许可',
  matchmaking: '对接活动',
  data_ip: '数据知识产权',
};

const modeNames: Readonly<Record<string, string>> = {
  transfer: '转让',
  license: '许可',
  open_license: '开放许可',
  use_first_pay_later: '先使用后付费',
  investment: '作价入股',
};

const typeNames: Readonly<Record<string, string>> = {
  invention: '发明专利',
  utility_model: '实用新型',
  design: '外观设计',
};

/** 科创供应链平台: Chinese names of fields, yuan with two decimals, names of divisions. */
export const supplyChain: Mapping = ({ publicationId, revision, isRetraction, listing }) => ({
  信息编号: publicationId,
  信息类型: kindNames[listing.kind],
  版次: revision,
  状态: isRetraction ? '撤回' : '发布',
  ...(!isRetraction && contentOf(listing)),
});

function contentOf(listing: Listing): Mapped {
  return {
    标题: listing.title,
    简介: listing.summary,
    技术领域: listing.classes,
    ...(listing.industryCode && { 国民经济行业: listing.industryCode }),
    所在地区: listing.divisionCodes.map(divisionName),
    合作方式: listing.modes.map((mode) => modeNames[mode] ?? mode),
    专利清单: listing.patents.map(({ number, type, title }) => ({
      专利号: number,
      专利类型: typeNames[type] ?? type,
      专利名称: title,
    })),
    发布主体: listing.parties,
    ...priceOf(listing),
    ...(listing.problem && { 技术难题: listing.problem }),
    ...(listing.maturityLevel && { 技术成熟度: listing.maturityLevel }),
    ...(listing.heldOn && { 举办日期: listing.heldOn }),
    ...(listing.place && { 举办地点: listing.place }),
    ...(listing.number && { 证书或公告号: listing.number }),
    ...(listing.validUntil && { 有效期至: listing.validUntil }),
  };
}

/** Both ends absent is 面议; an event has no price at all. */
function priceOf({ kind, price }: Listing): Mapped {
  if (kind === 'matchmaking') return {};
  const { fromFen, toFen, royaltyPpm } = price ?? {};
  return {
    ...(fromFen !== undefined && { 价格下限元: yuan(fromFen) }),
    ...(toFen !== undefined && { 价格上限元: yuan(toFen) }),
    ...(royaltyPpm !== undefined && { 提成比例: percent(royaltyPpm) }),
    ...(fromFen === undefined && toFen === undefined && royaltyPpm === undefined && { 价格: '面议' }),
  };
}

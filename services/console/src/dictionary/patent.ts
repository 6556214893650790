import type { Terms } from './terms';

/** 专利类型. */
export const patentTypes = {
  invention: { zh: '发明', en: 'Invention', tone: 'rest' },
  utility_model: { zh: '实用新型', en: 'Utility model', tone: 'rest' },
  design: { zh: '外观设计', en: 'Design', tone: 'rest' },
} as const satisfies Terms;

/** 法律状态. */
export const legalStatusTerms = {
  pending: { zh: '审查中', en: 'Pending', tone: 'going' },
  in_force: { zh: '有效', en: 'In force', tone: 'good' },
  in_grace: { zh: '滞纳期', en: 'In grace', tone: 'care' },
  lapsed: { zh: '年费终止', en: 'Lapsed', tone: 'bad' },
  expired: { zh: '期限届满', en: 'Expired', tone: 'rest' },
  abandoned: { zh: '放弃', en: 'Abandoned', tone: 'bad' },
  invalid: { zh: '宣告无效', en: 'Invalid', tone: 'bad' },
} as const satisfies Terms;

/** 分级. */
export const gradeTerms = {
  A: { zh: 'A 级', en: 'Grade A', tone: 'good' },
  B: { zh: 'B 级', en: 'Grade B', tone: 'going' },
  C: { zh: 'C 级', en: 'Grade C', tone: 'care' },
  D: { zh: 'D 级', en: 'Grade D', tone: 'rest' },
} as const satisfies Terms;

/** 权利人类别. */
export const holderKinds = {
  university: { zh: '高校', en: 'University', tone: 'rest' },
  institute: { zh: '科研院所', en: 'Institute', tone: 'rest' },
  enterprise: { zh: '企业', en: 'Enterprise', tone: 'rest' },
  person: { zh: '个人', en: 'Person', tone: 'rest' },
  other: { zh: '其他', en: 'Other', tone: 'rest' },
} as const satisfies Terms;

/** 意向方式. */
export const askingModes = {
  transfer: { zh: '转让', en: 'Transfer', tone: 'rest' },
  license: { zh: '许可', en: 'License', tone: 'rest' },
  open_license: { zh: '开放许可', en: 'Open license', tone: 'rest' },
  use_first_pay_later: { zh: '先使用后付费', en: 'Use first, pay later', tone: 'rest' },
  pledge: { zh: '质押', en: 'Pledge', tone: 'rest' },
} as const satisfies Terms;

/** IPC 的部，及外观设计的洛迦诺分类. */
export const classSections = {
  A: { zh: 'A 人类生活必需', en: 'A Human necessities', tone: 'rest' },
  B: { zh: 'B 作业；运输', en: 'B Operations; transporting', tone: 'rest' },
  C: { zh: 'C 化学；冶金', en: 'C Chemistry; metallurgy', tone: 'rest' },
  D: { zh: 'D 纺织；造纸', en: 'D Textiles; paper', tone: 'rest' },
  E: { zh: 'E 固定建筑物', en: 'E Fixed constructions', tone: 'rest' },
  F: { zh: 'F 机械；照明；加热', en: 'F Mechanics; lighting; heating', tone: 'rest' },
  G: { zh: 'G 物理', en: 'G Physics', tone: 'rest' },
  H: { zh: 'H 电学', en: 'H Electricity', tone: 'rest' },
  locarno: { zh: '洛迦诺分类（外观）', en: 'Locarno (designs)', tone: 'rest' },
} as const satisfies Terms;

/** 产业链，与供需信息的同一目录. */
export const chainTerms = {
  optoelectronics: { zh: '光电子信息', en: 'Optoelectronics', tone: 'rest' },
  'smart-vehicles': { zh: '新能源与智能网联汽车', en: 'Smart vehicles', tone: 'rest' },
  'life-health': { zh: '生命健康', en: 'Life and health', tone: 'rest' },
  'high-end-equipment': { zh: '高端装备', en: 'High-end equipment', tone: 'rest' },
  beidou: { zh: '北斗及应用', en: 'Beidou', tone: 'rest' },
  'new-materials': { zh: '新材料', en: 'New materials', tone: 'rest' },
  chemicals: { zh: '现代化工', en: 'Chemicals', tone: 'rest' },
  'modern-agriculture': { zh: '现代农业与农产品加工', en: 'Modern agriculture', tone: 'rest' },
  'energy-environment': { zh: '新能源与节能环保', en: 'Energy and environment', tone: 'rest' },
} as const satisfies Terms;

/** 权利负担的种类. */
export const encumbranceTerms = {
  transfer: { zh: '转让登记办理中', en: 'Transfer in progress', tone: 'going' },
  pledge: { zh: '质押', en: 'Pledge', tone: 'care' },
  exclusive_license: { zh: '独占许可', en: 'Exclusive license', tone: 'care' },
  sole_license: { zh: '排他许可', en: 'Sole license', tone: 'care' },
  ordinary_license: { zh: '普通许可', en: 'Ordinary license', tone: 'rest' },
  open_license: { zh: '开放许可', en: 'Open license', tone: 'going' },
  suspension: { zh: '权属纠纷中止', en: 'Suspension', tone: 'bad' },
  preservation: { zh: '财产保全', en: 'Preservation', tone: 'bad' },
} as const satisfies Terms;

/** 权利负担的状态. */
export const encumbranceStates = {
  claimed: { zh: '已占用，待办结', en: 'Claimed', tone: 'going' },
  confirmed: { zh: '生效中', en: 'In effect', tone: 'care' },
  released: { zh: '已解除', en: 'Released', tone: 'rest' },
  expired: { zh: '占用已过期', en: 'Claim lapsed', tone: 'rest' },
} as const satisfies Terms;

/** 是否有权利负担. */
export const encumberedTerms = {
  false: { zh: '无权利负担', en: 'Unencumbered', tone: 'good' },
  true: { zh: '有权利负担', en: 'Encumbered', tone: 'care' },
} as const satisfies Terms;

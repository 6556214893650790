import type { financing } from '@ipflow/contracts';
import { normalizedName, type ExaminedRule } from '@ipflow/kernel';
import { itemsOf, pledgorsOf, thingsOf, type PledgeFacts } from './pledge.facts';
import { pledgePolicyOn } from './pledge.policy';

const markArticle = '注册商标专用权质押登记程序规定（公告358号）';

/** Rules of the things pledged beyond patents, and of the list as a whole. */
export const collateralRules: readonly ExaminedRule<PledgeFacts>[] = [
  {
    code: 'PLEDGE_THING_TWICE',
    article: '',
    asks: '没有重复填写的质押财产',
    message: (facts) => `质押财产 ${twice(facts).join('、')} 重复填写；每件只填一次`,
    field: 'collateral',
    broken: (facts) => twice(facts).length > 0,
  },
  {
    code: 'PLEDGE_MARK_NOT_OWNER',
    article: markArticle,
    asks: '出质人是商标的注册人',
    message: (facts) => `商标 ${numbers(strangers(facts, 'trademark'))} 的注册人不是出质人；请核对`,
    field: 'collateral',
    applies: (facts) => itemsOf(facts, 'trademark').length > 0,
    broken: (facts) => strangers(facts, 'trademark').length > 0,
  },
  {
    code: 'PLEDGE_THING_ALREADY_PLEDGED',
    article: markArticle,
    asks: '商标和地理标志没有另行质押',
    message: ({ pledgedElsewhere }) =>
      `${pledgedElsewhere.map(({ number, pledgeId }) => `${number}（质押 ${pledgeId}）`).join('、')} 已申请质押登记或处于质押期间，不能重复质押；待其注销或解除后再申请`,
    field: 'collateral',
    applies: ({ collateral, today }) =>
      pledgePolicyOn(today).thingsPledgedOnce && thingsOf(collateral).length > 0,
    broken: ({ pledgedElsewhere }) => pledgedElsewhere.length > 0,
  },
  {
    code: 'PLEDGE_MARKS_NOT_STATED',
    article: markArticle,
    asks: '已说明注册人的相同、近似商标',
    message: '请填写注册人在相同或类似商品上的相同、近似商标，没有的也须说明（空列表）',
    field: 'similarMarks',
    applies: looksAtMarks,
    // No filing passes without: where what was stated is not kept, it was stated all the same.
    broken: ({ filer, stated }) => filer !== undefined && stated.similarMarks === undefined,
  },
  {
    code: 'PLEDGE_SIMILAR_MARKS_APART',
    article: markArticle,
    asks: '相同、近似的商标一并质押',
    stated: ({ stated }) => stated.similarMarks !== undefined,
    message: (facts) =>
      `商标 ${numbers(apart(facts))} 与质押商标在相同或类似商品上相同或近似，须一并质押；请加入质押财产`,
    field: 'collateral',
    applies: looksAtMarks,
    broken: (facts) => apart(facts).length > 0,
  },
  {
    code: 'PLEDGE_INDICATION_NOT_QUALIFIED',
    article: '商标法实施条例第三十二条',
    asks: '地理标志由其登记的申请机构出质',
    message: (facts) =>
      `地理标志 ${numbers(strangers(facts, 'geographical_indication'))} 只能由其登记的申请机构以使用权增信出质；请由该机构作为出质人`,
    field: 'collateral',
    applies: (facts) =>
      pledgePolicyOn(facts.today).indicationNeedsQualifiedBody &&
      itemsOf(facts, 'geographical_indication').length > 0,
    broken: (facts) => strangers(facts, 'geographical_indication').length > 0,
  },
];

function twice({ collateral }: PledgeFacts): string[] {
  const keys = collateral.map(({ kind, number }) => `${kind} ${number}`);
  const again = collateral.filter((_, index) => keys.indexOf(keys[index]!) !== index);
  return [...new Set(again.map(({ number }) => number))];
}

/** Things whose owner is not stated, or is none of the pledgors. */
function strangers(
  facts: PledgeFacts,
  kind: 'trademark' | 'geographical_indication',
): financing.Collateral[] {
  const pledgors = pledgorsOf(facts.terms);
  return itemsOf(facts, kind).filter(({ owner }) => !owner || !pledgors.has(normalizedName(owner)));
}

function looksAtMarks(facts: PledgeFacts): boolean {
  return pledgePolicyOn(facts.today).similarMarksTogether && itemsOf(facts, 'trademark').length > 0;
}

/** Marks stated as similar on goods of the same class (类似群) as a pledged mark, and left out. */
function apart(facts: PledgeFacts): financing.SimilarMark[] {
  const pledged = itemsOf(facts, 'trademark');
  const numbersPledged = new Set(pledged.map(({ number }) => number));
  const classes = new Set(pledged.flatMap(({ goodsClasses }) => goodsClasses));
  return (facts.stated.similarMarks?.marks ?? []).filter(
    ({ number, goodsClasses }) => !numbersPledged.has(number) && goodsClasses.some((one) => classes.has(one)),
  );
}

function numbers(items: readonly { readonly number: string }[]): string {
  return items.map(({ number }) => number).join('、');
}

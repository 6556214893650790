import { holderKindOf, normalizedName } from './holder';

describe('the kind of a holder by its name', () => {
  test.each([
    ['华中科技大学', 'university'],
    ['中国地质大学（武汉）', 'university'],
    ['湖北文理学院', 'university'],
    ['武汉大学', 'university'],
    ['武汉大学资产经营投资管理有限责任公司', 'enterprise'],
    ['海越（湖北）电气股份有限公司', 'enterprise'],
    ['小米集团', 'enterprise'],
    ['泰安市轴承厂', 'enterprise'],
    ['武汉某某创业投资基金合伙企业（有限合伙）', 'enterprise'],
    ['索尼株式会社', 'enterprise'],
    ['Siemens AG', 'enterprise'],
    ['HUAWEI TECHNOLOGIES CO., LTD.', 'enterprise'],
    ['武汉船舶设计研究所', 'institute'],
    ['华中光电技术研究所（中国船舶重工集团公司第七一七研究所）', 'institute'],
    ['中国舰船研究设计中心', 'institute'],
    ['国网湖北省电力有限公司电力科学研究院', 'institute'],
    ['湖北省农业科学院', 'institute'],
    ['中国科学院武汉植物园', 'institute'],
    ['华中科技大学鄂州工业技术研究院', 'institute'],
    ['Massachusetts Institute of Technology', 'institute'],
    ['陈全军', 'person'],
    ['张 三', 'person'],
    ['欧阳修远', 'person'],
    ['买买提·阿不都拉', 'person'],
    ['荆门市第二人民医院', 'other'],
    ['长江水利委员会水文局', 'other'],
    ['', 'other'],
    ['-', 'other'],
  ])('%s: %s', (name, kind) => expect(holderKindOf(name)).toBe(kind));
});

describe('names for comparison', () => {
  test.each([
    ['海越（湖北）电气股份有限公司', '海越(湖北)电气股份有限公司'],
    [' 张　三 ', '张三'],
    ['Siemens   AG', 'Siemens AG'],
    ['ＴＣＬ 集团 股份有限公司', 'TCL集团股份有限公司'],
    ['中国地质大学 (武汉)', '中国地质大学(武汉)'],
  ])('%j is %j', (name, normalized) => expect(normalizedName(name)).toBe(normalized));

  test('normalizing twice changes nothing', () => {
    for (const name of ['海越（湖北）电气 股份', 'A  B（C） D', '（ 甲 乙 ）']) {
      expect(normalizedName(normalizedName(name))).toBe(normalizedName(name));
    }
  });
});

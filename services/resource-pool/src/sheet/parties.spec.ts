import { splitParties } from './parties';

describe('splitting parties', () => {
  it.each([
    ['one', '武汉理工大学', ['武汉理工大学']],
    ['a semicolon at the end', '华中科技大学;', ['华中科技大学']],
    ['doubled semicolons', '张三;;李四', ['张三', '李四']],
    ['full-width semicolon', '甲公司；乙公司', ['甲公司', '乙公司']],
    [
      'PatSnap bars',
      '索尼株式会社 | 株式会社国际电气通信基础技术研究所',
      ['索尼株式会社', '株式会社国际电气通信基础技术研究所'],
    ],
    ['PatSnap numbering', '1.燕山大学;2.北京凌云东园科技有限公司', ['燕山大学', '北京凌云东园科技有限公司']],
    ['a line each', '甲公司\n乙公司', ['甲公司', '乙公司']],
    ['a dash for none', '-', []],
    ['repeats', '甲公司;甲公司', ['甲公司']],
    [
      'a comma between two whole names',
      '中国北车集团沈阳机车车辆有限责任公司, 中车沈阳机车车辆有限公司',
      ['中国北车集团沈阳机车车辆有限责任公司', '中车沈阳机车车辆有限公司'],
    ],
    ['a comma inside an English name', 'Huawei Technologies Co., Ltd.', ['Huawei Technologies Co., Ltd.']],
    ['a comma before the legal form', '某某科技,有限公司', ['某某科技,有限公司']],
    ['a comma inside brackets', '某公司(北京,上海)', ['某公司(北京,上海)']],
    ['a name that begins with digits', '360数科有限公司', ['360数科有限公司']],
  ])('%s', (_, cell, parties) => {
    expect(splitParties(cell)).toEqual(parties);
  });
});

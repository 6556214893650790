import { posix } from 'node:path';
import type { Archive } from './xlsx.archive';
import { readXml } from './xlsx.xml';
import { sheetRefused } from './sheet.refusals';

/** What has to be known of a workbook before its rows can be read. */
export type Workbook = {
  /** Part name of the first visible worksheet. */
  sheetPart: string;
  /** Part name of the string table, when there is one. */
  stringsPart?: string;
  /** By the style index of a cell: true when it shows a date. */
  dateStyles: readonly boolean[];
  /** Days count from 1904 instead of 1900 (workbooks of old Macs). */
  date1904: boolean;
};

type Relation = { type: string; target: string };

/** Built-in number formats that show a date; 27 to 36 and 50 to 58 are those of East Asian editions. */
const DATE_FORMATS: readonly (readonly [from: number, to: number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 58],
];

/** @throws Refused */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const contentTypes = await mainContentType(archive);
  if (contentTypes.includes('macroenabled')) {
    throw sheetRefused('SHEET_MACRO', '工作簿启用了宏，请另存为不含宏的“.xlsx 工作簿”后再导入。');
  }
  const root = await relationsOf(archive, '');
  const workbookPart = targetOf(root, 'officeDocument');
  if (!workbookPart || !contentTypes.includes('spreadsheetml') || !archive.has(workbookPart)) {
    throw sheetRefused(
      'SHEET_TYPE',
      '这是压缩包或其他 Office 文件，不是 Excel 工作簿；只接受 .xlsx 和 .csv。',
    );
  }
  const { sheetIds, date1904 } = await sheetsOf(archive, workbookPart);
  const relations = await relationsOf(archive, workbookPart);
  const sheetPart = sheetIds
    .map((id) => relations.get(id))
    .find((relation) => relation?.type === 'worksheet')?.target;
  if (!sheetPart) {
    throw sheetRefused('SHEET_EMPTY', '工作簿没有可见的工作表；请取消隐藏要导入的工作表。');
  }
  const stylesPart = targetOf(relations, 'styles');
  return {
    sheetPart,
    stringsPart: targetOf(relations, 'sharedStrings'),
    dateStyles: stylesPart && archive.has(stylesPart) ? await dateStylesOf(archive, stylesPart) : [],
    date1904,
  };
}

/** All declared types of main parts, in lower case: what kind of document the package says it is. */
async function mainContentType(archive: Archive): Promise<string> {
  const types: string[] = [];
  await readXml(archive.text('[Content_Types].xml'), {
    open(_, { ContentType = '' }) {
      if (/main\+xml$/i.test(ContentType) || /macroenabled/i.test(ContentType)) types.push(ContentType);
    },
  });
  return types.join(' ').toLowerCase();
}

/** Relations of a part by id, targets resolved to part names. `''` stands for the package itself. */
async function relationsOf(archive: Archive, part: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const relationsPart = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations = new Map<string, Relation>();
  if (!archive.has(relationsPart)) return relations;
  await readXml(archive.text(relationsPart), {
    open(name, { Id = '', Type = '', Target = '', TargetMode = '' }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      // Targets are relative to the part, or absolute inside the package.
      const target = posix.join('/', Target.startsWith('/') ? '' : folder, Target).slice(1);
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target });
    },
  });
  return relations;
}

function targetOf(relations: ReadonlyMap<string, Relation>, type: string): string | undefined {
  for (const relation of relations.values()) if (relation.type === type) return relation.target;
  return undefined;
}

async function sheetsOf(archive: Archive, workbookPart: string) {
  const sheetIds: string[] = [];
  let date1904 = false;
  await readXml(archive.text(workbookPart), {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return;
      // The prefix of the relationships namespace is the writer's choice; `id` is its only attribute here.
      const id = Object.keys(attributes).find((key) => key.endsWith(':id'));
      if (id) sheetIds.push(attributes[id] ?? '');
    },
  });
  return { sheetIds, date1904 };
}

async function dateStylesOf(archive: Archive, stylesPart: string): Promise<boolean[]> {
  const custom = new Map<number, boolean>();
  const dateStyles: boolean[] = [];
  let inCellFormats = false;
  await readXml(archive.text(stylesPart), {
    open(name, attributes) {
      const format = Number(attributes.numFmtId);
      if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'numFmt') custom.set(format, showsDate(attributes.formatCode ?? ''));
      else if (name === 'xf' && inCellFormats) {
        dateStyles.push(
          custom.get(format) ?? DATE_FORMATS.some(([from, to]) => format >= from && format <= to),
        );
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return dateStyles;
}

/** A format code shows a date when a year or day is left after literals, colors, locales and escapes are gone. */
function showsDate(formatCode: string): boolean {
  return /[yd年日]/i.test(formatCode.replace(/"[^"]*"|\[[^\]]*\]|\\.|[_*]./g, ''));
}

import { isStopped } from './import';

const refusal = (code: string) => [{ code, article: '', message: '' }];

it.each([
  ['the platform failed', refusal('IMPORT_FAILED'), true],
  ['the database did not come round', refusal('IMPORT_STALLED'), true],
  ['the file cannot be read', refusal('IMPORT_UNREADABLE'), false],
  ['columns are missing', refusal('SHEET_COLUMN_MISSING'), false],
  ['nothing is wrong', null, false],
])('an import is gone on with where %s: %#', (_, refused, wanted) =>
  expect(isStopped({ refusal: refused })).toBe(wanted),
);

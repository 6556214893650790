import { csvOf } from './csv';

const columns = [
  { title: '名称', cell: (row: { name: string }) => row.name },
  { title: '件数', cell: () => -1 },
  { title: '备注', cell: () => undefined },
];

describe('a file of a list', () => {
  it('begins with its titles, quotes what needs it, and leaves what is absent empty', () => {
    const text = csvOf(columns, [{ name: '甲,"乙"\n丙' }]);
    expect(text).toBe('\u{feff}名称,件数,备注\r\n"甲,""乙""\n丙",-1,\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx'])('lets no text be a formula: %p', (name) => {
    expect(csvOf(columns, [{ name }])).toContain(`\r\n'${name}`);
  });
});

import { piecesOf, snippetOf } from './marked';

describe('a marked text', () => {
  it('is cut at its marks, and nothing of it is lost', () => {
    expect(
      piecesOf('一种光纤传感器', [
        [2, 4],
        [4, 6],
      ]),
    ).toEqual([
      { text: '一种', isMarked: false },
      { text: '光纤', isMarked: true },
      { text: '传感', isMarked: true },
      { text: '器', isMarked: false },
    ]);
    expect(piecesOf('无标记', [])).toEqual([{ text: '无标记', isMarked: false }]);
  });

  it('is shortened around its first mark, and its marks move along', () => {
    const text = `${'前'.repeat(100)}光纤${'后'.repeat(100)}`;
    const { text: cut, marks } = snippetOf(text, [[100, 102]], 40);
    expect(cut.startsWith('…') && cut.endsWith('…')).toBe(true);
    expect(marks.map(([from, until]) => cut.slice(from, until))).toEqual(['光纤']);
  });

  it('stays whole when it is short', () => {
    expect(snippetOf('短文', [[0, 1]], 40)).toEqual({ text: '短文', marks: [[0, 1]] });
  });
});

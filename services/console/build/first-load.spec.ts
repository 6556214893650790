import { filesOfPage, type Chunk } from './first-load';

const chunk = (over: Partial<Chunk>): Chunk => ({
  code: '',
  isEntry: false,
  facadeModuleId: null,
  imports: [],
  css: [],
  ...over,
});
const chunks = new Map<string, Chunk>([
  ['assets/main.js', chunk({ isEntry: true, imports: ['assets/react.js'], css: ['assets/main.css'] })],
  ['assets/react.js', chunk({})],
  [
    'assets/wall.js',
    chunk({
      facadeModuleId: '/src/pages/wall/wall.page.tsx',
      imports: ['assets/react.js', 'assets/charts-1.js'],
    }),
  ],
  ['assets/charts-1.js', chunk({ imports: ['assets/heavy.js'] })],
  ['assets/heavy.js', chunk({})],
  ['assets/other.js', chunk({ facadeModuleId: '/src/pages/other/other.page.tsx' })],
]);
const isChart = (name: string): boolean => name.includes('charts-');

describe('the first load of a page', () => {
  it('is the entry, the page and what both import, styles included, each once', () => {
    expect(filesOfPage(chunks, 'wall.page.tsx', () => false)).toEqual([
      'assets/charts-1.js',
      'assets/heavy.js',
      'assets/main.css',
      'assets/main.js',
      'assets/react.js',
      'assets/wall.js',
    ]);
  });

  it('leaves out the charts and what only they import', () => {
    const files = filesOfPage(chunks, 'wall.page.tsx', isChart);
    expect(files).toEqual(['assets/main.css', 'assets/main.js', 'assets/react.js', 'assets/wall.js']);
  });

  it('cannot be measured for a page that has no chunk of its own', () => {
    expect(() => filesOfPage(chunks, 'nowhere.page.tsx', isChart)).toThrow('no chunk of its own');
  });
});

import type { ThemeConfig } from 'antd';

/** The colors of the house; text on its ground always has a contrast of 4.5 or more (WCAG 2.2 AA). */
export const colors = {
  ink: '#1b2733',
  quiet: '#4d5b69',
  faint: '#6a7885',
  line: '#d3dae1',
  ground: '#f3f5f7',
  paper: '#ffffff',
  navy: '#0b2f5b',
  blue: '#1a5296',
  red: '#b3231b',
  green: '#176b41',
  amber: '#8a5200',
} as const;

/** Chinese faces by platform, the sober sans of each. */
export const fontFamily =
  "'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Noto Sans S Chinese', " +
  "system-ui, 'Helvetica Neue', Arial, sans-serif";

/** Who asked the system for less motion gets none: what waits for the end of a motion would wait for good. */
const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Ant Design as this house wears it: dense, square, few colors. */
export const theme: ThemeConfig = {
  hashed: false,
  cssVar: { key: 'ipflow' },
  token: {
    colorPrimary: colors.blue,
    colorLink: colors.blue,
    colorInfo: colors.blue,
    colorError: colors.red,
    colorSuccess: colors.green,
    colorWarning: '#c27803',
    // Grounds made of dark colors come out murky, and text on them too faint: these are the ones of the statuses.
    colorSuccessBg: '#ecf7f0',
    colorSuccessBorder: '#a5d0b8',
    colorErrorBg: '#fcefee',
    colorErrorBorder: '#e6b1ad',
    colorInfoBg: '#edf4fc',
    colorInfoBorder: '#a9c4e4',
    colorTextBase: colors.ink,
    colorTextSecondary: colors.quiet,
    colorTextTertiary: colors.faint,
    colorTextDescription: colors.faint,
    colorTextPlaceholder: colors.faint,
    colorBgLayout: colors.ground,
    colorBorder: '#b4bfca',
    colorBorderSecondary: colors.line,
    fontFamily,
    fontSize: 14,
    borderRadius: 3,
    controlHeight: 32,
    wireframe: false,
    motion: !isStill,
  },
  components: {
    Table: { cellPaddingBlockSM: 6, cellPaddingInlineSM: 10, headerBg: '#eaeff4', headerColor: colors.ink },
    Modal: { titleFontSize: 16 },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
  },
};

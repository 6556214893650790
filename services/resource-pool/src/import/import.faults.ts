import type { Refusal } from '@ipflow/kernel';

/** An import that did not get one run of rows done for so long ends, so that the next gets its turn (milliseconds): longer than an
 * engine takes to restart or a backup to pass, and some ten tries of every run down to its single rows. */
export const stalledMaxMs = 15 * 60_000;

/** The file is none that can be read. */
export const unreadable: Refusal = {
  code: 'IMPORT_UNREADABLE',
  article: '',
  message: '文件读取失败；请另存为 .xlsx 或 .csv 后重新导入',
};

const goesOn = '以原导入编号重新上传同一文件，从未导入的行继续；已导入的行不会重复';

/** The platform failed at a row. */
export const failed: Refusal = {
  code: 'IMPORT_FAILED',
  article: '',
  message: `平台处理时出错，其后各行没有导入；文件没有问题，请联系平台管理员并提供导入编号，修复后${goesOn}`,
};

/** The database did not come round within {@link stalledMaxMs}. */
export const stalled: Refusal = {
  code: 'IMPORT_STALLED',
  article: '',
  message: `平台的数据库繁忙或中断已超过 ${stalledMaxMs / 60_000} 分钟，导入就此停止，以免耽误其他导入；文件没有问题，请稍后${goesOn}`,
};

/** Codes of ends that are the platform's own doing: the same file under the same id goes on behind what landed. */
export const resumable: readonly string[] = [failed.code, stalled.code];

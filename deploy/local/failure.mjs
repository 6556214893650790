/** A failure we foresaw: its message is the one clear sentence to show, without a stack. */
export class Failure extends Error {
  /** @override */
  name = 'Failure';
}

/**
 * What a low-level error means to the person at the keyboard; `undefined` when we do not know.
 * @param {string} text an error's message or the tail of a log
 * @returns {string | undefined}
 */
export function explain(text) {
  if (/ENOSPC|No space left on device|EDQUOT|Disk quota exceeded/i.test(text))
    return '磁盘已满：请释放空间后重试。The disk is full: free some space and run the command again.';
  if (/EACCES|EPERM|permission denied/i.test(text)) {
    const path = /'(\/[^']+)'/.exec(text)?.[1];
    return (
      `没有权限。Permission denied${path ? ` on ${path}` : ''}: ` +
      'was this checkout started by another user before? Run as that user, or remove .ipflow and node_modules.'
    );
  }
  return undefined;
}

/**
 * Prints why a command ends, in one sentence when we know the reason and with the stack when we do not.
 * @param {unknown} error
 */
export function printFailure(error) {
  const text = error instanceof Error ? error.message : String(error);
  const known = error instanceof Failure ? text : explain(text);
  const unknown = error instanceof Error ? error.stack : text;
  process.stderr.write(`\n✗ ${known ?? unknown}\n`);
}

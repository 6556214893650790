// 接收推送：验证签名，去重，先答复后处理。只用 node:http，CommonJS。
// A webhook receiver: verifies, takes each delivery once, answers before it works. node:http only, CommonJS.
//
//   IPFLOW_WEBHOOK_SECRETS=whsec_new,whsec_old PORT=9000 node receiver.cjs
const { verifyWebhook, WebhookRefused } = require('@ipflow/sdk');
const { createServer } = require('node:http');

/** 请求体上限（字节）。The largest body taken, in bytes. */
const BODY_BYTES_MAX = 1024 * 1024;
const secrets = (process.env.IPFLOW_WEBHOOK_SECRETS ?? '').split(',').filter(Boolean);
// 示例用内存；正式使用请在业务事务中以唯一键记录 webhook-id。In production: a unique key in the transaction of the effect.
const taken = new Set();
const isFirst = (id) => !taken.has(id) && Boolean(taken.add(id));

const server = createServer(async (request, response) => {
  try {
    const { event } = await verifyWebhook(
      { body: await bodyOf(request), headers: request.headers },
      { secrets, isFirst },
    );
    response.writeHead(204).end();
    console.log(`${event.type} ${event.subject} ${JSON.stringify(event.data)}`);
  } catch (error) {
    const isRepeat = error instanceof WebhookRefused && error.code === 'REPEATED';
    response.writeHead(isRepeat ? 204 : 400).end();
    console.log(`${error.code ?? 'ERROR'} ${error.message}`);
  }
});
server.listen(Number(process.env.PORT ?? 9000), '127.0.0.1', () =>
  console.log(`接收地址 http://127.0.0.1:${server.address().port}/`),
);

/** 原始请求体：先验签，后解析。The raw body: verified first, parsed later. */
async function bodyOf(request) {
  const parts = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > BODY_BYTES_MAX) throw new Error(`请求体超过 ${BODY_BYTES_MAX} 字节`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

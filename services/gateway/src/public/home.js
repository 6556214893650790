// The front page: sign in, then watch the plan's figure move. The session is a cookie no script can read.
const at = (id) => document.getElementById(id);
const reconnectMs = 3_000;
const metric = 'plan.transfers_and_licenses';
let stream;
let again;

at('sign-in').addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = event.currentTarget;
  at('refusal').textContent = '';
  const body = JSON.stringify(Object.fromEntries(new FormData(form)));
  const answer = await ask('/api/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  });
  if (!answer?.ok) {
    at('refusal').textContent = answer ? (await answer.json()).detail : '连接不上服务，请稍后重试';
    return;
  }
  form.reset();
  showBoard(await answer.json());
});

at('sign-out').addEventListener('click', async () => {
  await ask('/api/session', { method: 'DELETE' });
  void showSignIn();
});

void begin();

async function begin() {
  const answer = await ask('/api/session');
  if (answer?.ok) showBoard(await answer.json());
  else void showSignIn();
}

/** The answer; undefined when there was no connection. */
function ask(path, options) {
  return fetch(path, options).catch(() => undefined);
}

async function showSignIn() {
  stopListening();
  at('board').hidden = true;
  at('sign-in').hidden = false;
  // A redirect says that an identity provider is set up.
  const answer = await ask(at('oidc').href, { redirect: 'manual' });
  at('oidc').hidden = answer?.type !== 'opaqueredirect';
}

function showBoard({ displayName, principal }) {
  at('sign-in').hidden = true;
  at('board').hidden = false;
  at('who').textContent = `${displayName}（${principal.tenant}）`;
  listen();
}

function listen() {
  stopListening();
  say(false, '正在连接…');
  stream = new EventSource('/api/counters/stream');
  stream.addEventListener('open', () => say(true, '实时连接正常'));
  stream.addEventListener('error', () => void lost());
  for (const kind of ['message', 'snapshot', 'totals', 'change', 'correction', 'reset']) {
    stream.addEventListener(kind, ({ data }) => show(JSON.parse(data)));
  }
}

function stopListening() {
  clearTimeout(again);
  stream?.close();
}

// The browser reconnects by itself after a break, but not after a refusal: then either the session is over or the
// service is away for a while.
async function lost() {
  say(false, '连接中断，正在重连…');
  if (stream.readyState !== EventSource.CLOSED) return;
  const answer = await ask('/api/session');
  if (answer?.status === 401) return showSignIn();
  clearTimeout(again);
  again = setTimeout(listen, reconnectMs);
}

function say(isOn, text) {
  at('lamp').classList.toggle('on', isOn);
  at('state').textContent = text;
}

function show(item) {
  const day = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  const year = day.slice(0, 4);
  at('day').textContent = day;
  at('year').textContent = year;
  const totals = Array.isArray(item) ? item : (item?.totals ?? []);
  for (const total of totals) {
    if (total.metric !== metric || total.dimension !== 'all') continue;
    if (total.grain === 'day' && total.period === day) at('today').textContent = count(total.n);
    if (total.grain === 'year' && total.period === year) at('this-year').textContent = count(total.n);
  }
}

const count = (n) => Number(n).toLocaleString('zh-CN');

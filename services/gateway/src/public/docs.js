// The try-it page. A fresh Idempotency-Key is filled in for each request that changes something and has none.
window.SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  tryItOutEnabled: true,
  persistAuthorization: false,
  validatorUrl: null,
  requestInterceptor(request) {
    const changes = !['GET', 'HEAD'].includes((request.method ?? 'GET').toUpperCase());
    if (changes && !request.headers['Idempotency-Key']) request.headers['Idempotency-Key'] = uniqueKey();
    return request;
  },
});

// crypto.randomUUID exists on https and localhost only; the page must also work on a plain intranet address.
function uniqueKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

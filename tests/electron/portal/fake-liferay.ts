/**
 * A Liferay in memory that holds callers to the published interface (headless-delivery v1.0): required fields, known fields,
 * types, read-only ones, two-part uploads. What the interface does not say, it does not take.
 */
import http from 'node:http';
import * as z from 'zod';

const PutContent = z.strictObject({
  title: z.string().min(1),
  contentStructureId: z.literal(71),
  description: z.string().optional(),
  externalReferenceCode: z.string().optional(),
  friendlyUrlPath: z.string().optional(),
  datePublished: z.iso.datetime().optional(),
  taxonomyCategoryIds: z.array(z.string().regex(/^\d+$/u)).optional(),
  keywords: z.array(z.string()).optional(),
  viewableBy: z.enum(['Anyone', 'Members', 'Owner']).optional(),
  contentFields: z.array(
    z.strictObject({ name: z.literal('content'), contentFieldValue: z.strictObject({ data: z.string() }) }),
  ),
});
const PutDocument = z.strictObject({
  title: z.string().optional(),
  description: z.string().optional(),
  externalReferenceCode: z.string().optional(),
  documentFolderId: z.int().optional(),
  viewableBy: z.enum(['Anyone', 'Members', 'Owner']).optional(),
});

export interface StoredContent {
  id: number;
  code: string;
  body: z.infer<typeof PutContent>;
  version: number;
}

export interface StoredDocument {
  id: number;
  bytes: Buffer;
  about: z.infer<typeof PutDocument>;
}

const DELIVERY = '/o/headless-delivery/v1.0/sites/20';

export class FakeLiferay {
  readonly contents = new Map<string, StoredContent>();
  readonly documents = new Map<string, StoredDocument>();
  /** "PUT /o/…", in order. */
  readonly requests: string[] = [];
  /** What it refused, and why: a caller that keeps to the interface leaves it empty. */
  readonly breaches: string[] = [];
  /** Takes client credentials; without it only Basic. */
  hasOauth = true;
  /** Strikes the request of this number: the work is done and the answer lost. */
  loseAnswerOf = 0;
  url = '';
  #next = 100;
  readonly #server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      this.requests.push(`${request.method} ${decodeURIComponent(request.url ?? '')}`);
      const answer = this.#answer(request, Buffer.concat(parts));
      if (this.requests.length === this.loseAnswerOf) return void response.destroy();
      response.writeHead(answer.status, { 'Content-Type': 'application/json' });
      response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
    });
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    this.url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  }

  close(): void {
    this.#server.close();
  }

  #answer(request: http.IncomingMessage, body: Buffer): { status: number; body?: unknown } {
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
    if (path === '/o/oauth2/token') return this.#token(request, body);
    const { authorization } = request.headers;
    const isKnown = authorization === (this.hasOauth ? 'Bearer ve' : `Basic ${btoa('thuky:mat khau')}`);
    if (!isKnown) return { status: 401, body: { status: 'UNAUTHORIZED' } };
    const fixed: Record<string, unknown> = {
      '/o/headless-admin-user/v1.0/sites/by-friendly-url-path/guest': { id: 20 },
      '/o/headless-admin-user/v1.0/my-user-account': { id: 5, name: 'Thư ký' },
      [`${DELIVERY}/content-structures`]: {
        items: [
          {
            id: 70,
            name: 'Lịch',
            contentStructureFields: [{ name: 'ngay', inputControl: 'date', label: 'Ngày' }],
          },
          {
            id: 71,
            name: 'Basic Web Content',
            contentStructureFields: [{ name: 'content', inputControl: 'rich_text', label: 'content' }],
          },
        ],
        lastPage: 1,
      },
      '/o/headless-admin-taxonomy/v1.0/sites/20/taxonomy-vocabularies': {
        items: [{ id: 8, name: 'Chuyên mục' }],
        lastPage: 1,
      },
      '/o/headless-admin-taxonomy/v1.0/taxonomy-vocabularies/8/taxonomy-categories': {
        items: [
          { id: '81', name: 'Tin tức' },
          { id: '82', name: 'Hoạt động Đảng - Đoàn thể' },
        ],
        lastPage: 1,
      },
    };
    if (request.method === 'GET' && fixed[path] !== undefined) return { status: 200, body: fixed[path] };
    const [, kind = '', code = ''] =
      /\/(structured-contents|documents)\/by-external-reference-code\/([^/]+)$/u.exec(path) ?? [];
    if (!path.startsWith(DELIVERY) || kind === '') return this.#breach(`no such path: ${path}`, 404);
    const store: Map<string, unknown> = kind === 'documents' ? this.documents : this.contents;
    switch (request.method) {
      case 'GET':
        return store.has(code)
          ? { status: 200, body: this.#view(kind, code) }
          : { status: 404, body: { status: 'NOT_FOUND' } };
      case 'DELETE':
        return store.delete(code) ? { status: 204 } : { status: 404, body: { status: 'NOT_FOUND' } };
      case 'PUT':
        return kind === 'documents'
          ? this.#putDocument(code, request, body)
          : this.#putContent(code, request, body);
      default:
        return this.#breach(`${request.method} ${path}`, 405);
    }
  }

  #token({ headers, method }: http.IncomingMessage, body: Buffer): { status: number; body?: unknown } {
    const form = new URLSearchParams(body.toString());
    const isForm = headers['content-type'] === 'application/x-www-form-urlencoded';
    if (method !== 'POST' || !isForm || form.get('grant_type') !== 'client_credentials')
      return this.#breach('a token is asked for with a form', 400);
    if (!this.hasOauth || form.get('client_secret') !== 'mat khau')
      return { status: 400, body: { error: 'invalid_client' } };
    return { status: 200, body: { access_token: 've', token_type: 'Bearer', expires_in: 600 } };
  }

  #putContent(
    code: string,
    { headers }: http.IncomingMessage,
    body: Buffer,
  ): { status: number; body?: unknown } {
    if (headers['content-type'] !== 'application/json') return this.#breach('not sent as JSON', 415);
    const parsed = PutContent.safeParse(JSON.parse(body.toString('utf8')));
    if (!parsed.success) return this.#breach(parsed.error.message, 400);
    const before = this.contents.get(code);
    const id = before?.id ?? this.#next++;
    this.contents.set(code, { id, code, body: parsed.data, version: (before?.version ?? 0) + 1 });
    return { status: 200, body: this.#view('structured-contents', code) };
  }

  #putDocument(
    code: string,
    { headers }: http.IncomingMessage,
    body: Buffer,
  ): { status: number; body?: unknown } {
    const boundary = /^multipart\/form-data; boundary=(.+)$/u.exec(headers['content-type'] ?? '')?.[1];
    if (boundary === undefined) return this.#breach('not sent in parts', 415);
    const parts = new Map<string, Buffer>();
    for (const piece of body.toString('latin1').split(`--${boundary}`).slice(1, -1)) {
      const [head = '', ...rest] = piece.split('\r\n\r\n');
      const name = /name="(\w+)"/u.exec(head)?.[1] ?? '';
      parts.set(name, Buffer.from(rest.join('\r\n\r\n').replace(/\r\n$/u, ''), 'latin1'));
    }
    const bytes = parts.get('file');
    if (bytes === undefined) return this.#breach('no part called file', 400);
    const about = PutDocument.safeParse(JSON.parse(parts.get('document')?.toString('utf8') ?? '{}'));
    if (!about.success) return this.#breach(about.error.message, 400);
    this.documents.set(code, { id: this.documents.get(code)?.id ?? this.#next++, bytes, about: about.data });
    return { status: 200, body: this.#view('documents', code) };
  }

  #view(kind: string, code: string): unknown {
    const document = this.documents.get(code);
    if (kind === 'documents')
      return {
        id: document?.id,
        contentUrl: `/documents/20/${code}?t=1`,
        sizeInBytes: document?.bytes.length,
      };
    const content = this.contents.get(code);
    if (content === undefined) return null;
    const { viewableBy: _, taxonomyCategoryIds: __, ...shown } = content.body;
    const dateModified = new Date(Date.UTC(2020, 0, 1, 0, 0, content.version)).toISOString();
    return { ...shown, id: content.id, dateModified };
  }

  #breach(why: string, status: number): { status: number; body: unknown } {
    this.breaches.push(why);
    return { status, body: { status: 'BAD_REQUEST', title: why } };
  }
}

/** A portal in memory that keeps what it is given under its key, and fails when told to. */
import {
  type OutgoingArticle,
  type PortalAdapter,
  PortalError,
  type PortalLogin,
  type RemoteVersion,
} from '../../../../electron/portal/adapter.ts';
import type { PortalFault } from '../../../../shared/domain/outbox.ts';

interface Post {
  id: string;
  article: OutgoingArticle;
  isPublic: boolean;
  version: number;
}

export interface PlannedFault {
  /** `before`: nothing arrives. `after`: it arrives, and the answer is lost. */
  when: 'before' | 'after';
  fault: PortalFault | 'accident';
  retryAfter?: number;
  sentence?: string;
}

export class FakePortal {
  readonly posts: Post[] = [];
  /** "put key", "withdraw key", in order. */
  readonly calls: string[] = [];
  readonly accounts: PortalLogin[] = [];
  faults: PlannedFault[] = [];
  byHand = false;
  /** Takes articles and shows them nowhere the program can look. */
  isUnseen = false;
  /** Runs while a request is under way. */
  during: (() => void | Promise<void>) | null = null;

  readonly open = (account: PortalLogin): PortalAdapter => {
    this.accounts.push(account);
    return {
      probe: async () => {
        await this.during?.();
        this.#fail('before');
        return {
          capabilities: {
            drafts: true,
            withdraw: true,
            idempotentPut: false,
            serverConflict: false,
            byHand: this.byHand,
            maxUpload: null,
          },
          account: account.user,
          lacks: [],
        };
      },
      put: async (article, base, { remember, onStep, signal }) => {
        this.calls.push(`put ${article.key}`);
        onStep('Đang gửi bài');
        await this.during?.();
        signal.throwIfAborted();
        this.#fail('before');
        let post = this.posts.find(({ article: known }) => known.key === article.key);
        if (post !== undefined && base !== null && String(post.version) !== base.version)
          throw this.#conflict(post);
        if (post === undefined) {
          post = { id: String(this.posts.length + 1), article, isPublic: true, version: 0 };
          this.posts.push(post);
        }
        Object.assign(post, { article, isPublic: true, version: post.version + 1 });
        this.#fail('after');
        remember(versionOf(post));
        return this.isUnseen ? { ...versionOf(post), address: null } : versionOf(post);
      },
      withdraw: async (key) => {
        this.calls.push(`withdraw ${key}`);
        this.#fail('before');
        const post = this.posts.find(({ article }) => article.key === key);
        if (post === undefined) return null;
        post.isPublic = false;
        post.version += 1;
        this.#fail('after');
        return versionOf(post);
      },
      read: async (key) => {
        await this.during?.();
        this.#fail('before');
        const post = this.posts.find(({ article }) => article.key === key);
        return post === undefined ? null : { ...versionOf(post), ...textOf(post) };
      },
      sweep: async (key) => {
        this.calls.push(`sweep ${key}`);
        return 0;
      },
    };
  };

  /** Somebody edits the article on the portal. */
  edit(title: string): void {
    const [post] = this.posts;
    if (post === undefined) throw new Error('nothing is there');
    post.article = { ...post.article, title };
    post.version += 10;
  }

  get titles(): string[] {
    return this.posts.filter(({ isPublic }) => isPublic).map(({ article }) => article.title);
  }

  #conflict(post: Post): PortalError {
    return new PortalError('conflict', 'Bài trên cổng đã được người khác sửa.', {
      theirs: { ...versionOf(post), ...textOf(post) },
    });
  }

  #fail(when: PlannedFault['when']): void {
    const [next] = this.faults;
    if (next === undefined || next.when !== when) return;
    this.faults.shift();
    if (next.fault === 'accident') throw new Error('secret details');
    throw new PortalError(next.fault, next.sentence ?? `Lỗi thử: ${next.fault}.`, {
      ...(next.retryAfter === undefined ? {} : { retryAfter: next.retryAfter }),
    });
  }
}

function versionOf({ id, version, isPublic }: Post): RemoteVersion {
  return {
    remoteId: id,
    version: String(version),
    contentHash: '',
    address: isPublic ? `https://so.example.vn/?p=${id}` : null,
  };
}

function textOf({ article }: Post) {
  return {
    title: article.title,
    summary: article.summary,
    text: article.html.replace(/<[^>]+>/gu, ''),
    changedAt: '2020-04-15T02:00:00.000Z',
  };
}

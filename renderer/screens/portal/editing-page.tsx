/** Beside a portal's editing page: which field is which, the article filled in, and what came of it. */
import { useState } from 'react';
import type { EditingPageFacts, EditingPageView } from '../../../shared/contract/filling.ts';
import { EDITING_PAGE_SIZES } from '../../../shared/domain/filling/sizes.ts';
import { host } from '../../api.ts';
import { useChange, useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { FillArticle } from './fill-article.tsx';
import { PostedArticle } from './posted-article.tsx';
import { TeachForm } from './teach-form.tsx';
import { useEditingPage } from './use-editing-page.ts';
import './editing-page.css';

export function EditingPage({ portalId, outboxId }: { portalId: number; outboxId: number | null }) {
  const facts = useVerb('editing-page:get', { portalId, outboxId });
  if (!host.capabilities.editingPage)
    return (
      <ErrorNote message="Trang soạn bài của cổng chỉ mở được trong cửa sổ chương trình. Ở trình duyệt, hãy dùng gói bàn giao." />
    );
  if (facts.error !== null)
    return <ErrorNote message={facts.error.message} onRetry={() => void facts.refetch()} />;
  if (facts.data === undefined) return <Waiting what="trang soạn bài" />;
  return <Beside key={outboxId} facts={facts.data} portalId={portalId} outboxId={outboxId} />;
}

interface BesideProps {
  facts: EditingPageFacts;
  portalId: number;
  outboxId: number | null;
}

function Beside({ facts, portalId, outboxId }: BesideProps) {
  const { view, state, isSettled, editedAt, look } = useEditingPage(facts);
  const [isTeaching, setTeaching] = useState(false);
  const { bar, side } = EDITING_PAGE_SIZES;
  const teaches = state === 'untaught' || state === 'changed' || (state === 'known' && isTeaching);
  return (
    <div className="editing" style={{ gridTemplate: `${bar}px minmax(0, 1fr) / minmax(0, 1fr) ${side}px` }}>
      <Bar view={view} portal={facts.portal} />
      <div aria-hidden="true" />
      <main className="editing-side" aria-label="Điền hộ biểu mẫu">
        {view !== null && view.wanted !== null && <Agree wanted={view.wanted} portalId={portalId} />}
        {view?.wanted == null && state === 'login' && (
          <p className="card">
            Trang đang hỏi mật khẩu: hãy tự đăng nhập ở khung bên trái. Chương trình không đọc và không giữ
            mật khẩu. Đăng nhập xong, mở trang viết bài.
          </p>
        )}
        {view?.wanted == null && state === 'elsewhere' && (
          <p className="card">
            Chưa thấy chỗ viết bài. Ở khung bên trái, hãy mở trang viết bài mới (hoặc trang sửa bài) của cổng;
            chương trình chờ ở đây. Phím F6 đi qua lại giữa hai khung.
          </p>
        )}
        {view !== null && teaches && (
          <TeachForm
            key={state}
            view={view}
            marks={facts.marks}
            isChanged={state === 'changed'}
            isSettled={isSettled}
            portalId={portalId}
            onTaught={() => {
              setTeaching(false);
              look();
            }}
          />
        )}
        {state === 'known' && !isTeaching && (
          <FillArticle outboxId={outboxId} article={facts.article} onTeach={() => setTeaching(true)} />
        )}
        {facts.article !== null && outboxId !== null && (
          <PostedArticle
            outboxId={outboxId}
            article={facts.article}
            found={view?.found ?? []}
            editedAt={editedAt}
          />
        )}
      </main>
    </div>
  );
}

/** Whose page it is: drawn by us, where the page cannot draw. */
function Bar({ view, portal }: { view: EditingPageView | null; portal: string }) {
  const toast = useToast();
  const shown = view !== null && URL.canParse(view.address) ? new URL(view.address).host : '';
  return (
    <header className="editing-bar">
      <h1>{portal}</h1>
      <span className="muted" role="status">
        {shown === '' ? 'chưa mở trang nào' : shown}
        {view?.isLoading && ' · đang mở…'}
      </span>
      <Button size="tiny" onClick={() => void host.turnEditingPage({ to: 'back' })}>
        Trang trước
      </Button>
      <Button size="tiny" onClick={() => void host.turnEditingPage({ to: 'start' })}>
        Về trang soạn bài
      </Button>
      <Button
        size="tiny"
        onClick={() =>
          void host.emptyEditingPage({}).then(() => toast('Đã xoá phiên đăng nhập và mọi thứ cổng để lại'))
        }
      >
        Xoá phiên đăng nhập
      </Button>
    </header>
  );
}

/** A host is shown, and nothing of it before a yes. */
function Agree({ wanted, portalId }: { wanted: string; portalId: number }) {
  const agree = useChange('editing-page:agree');
  return (
    <section className="card form" aria-labelledby="wanted">
      <h2 id="wanted">Mở trang của {wanted}?</h2>
      <p>
        Chỉ đồng ý nếu đây đúng là cổng của cơ quan, hoặc trang đăng nhập của cổng. Trang mở trong khung
        riêng, không chạm tới sổ.
      </p>
      {agree.error !== null && <ErrorNote message={agree.error.message} />}
      <div className="portal-acts">
        <Button
          look="primary"
          disabled={agree.isPending}
          onClick={() =>
            agree.mutate(
              { portalId, host: wanted },
              { onSuccess: () => void host.turnEditingPage({ to: 'wanted' }) },
            )
          }
        >
          Đồng ý và mở
        </Button>
      </div>
    </section>
  );
}

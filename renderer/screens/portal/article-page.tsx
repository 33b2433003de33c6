/** One article: its text, its files, how the portal will show it, and where it has gone. */
import { useState } from 'react';
import type { ArticleView, OutboxView, PortalView } from '../../../shared/contract/publishing.ts';
import { ArticleContent, VISIBILITIES } from '../../../shared/domain/article.ts';
import { mayGoLookedAt } from '../../../shared/domain/guard.ts';
import { GUARD_RULE_NAMES, VISIBILITY_NAMES } from '../../../shared/strings.ts';
import { BodyField } from '../../editor/body-field.tsx';
import type { PaperEditor } from '../../editor/paper-editor.tsx';
import { useChange } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField, choicesOf } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { ErrorNote, PageHead } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ViewChoices } from '../../ui/view-choices.tsx';
import { ArticleFiles } from './article-files.tsx';
import { ArticleLint } from './article-lint.tsx';
import { ArticlePortals } from './article-portals.tsx';
import { ArticlePreview } from './article-preview.tsx';
import { SourceNote } from './source-note.tsx';
import { useArticleDraft } from './use-article-draft.ts';

interface ArticlePageProps {
  article: ArticleView;
  portals: readonly PortalView[];
  rows: readonly OutboxView[];
}

export function ArticlePage({ article, portals, rows }: ArticlePageProps) {
  const { content: draft, base, isChanged, put, drop, settle } = useArticleDraft(article);
  const [showing, setShowing] = useState<Showing>('text');
  const [editor, setEditor] = useState<PaperEditor | null>(null);
  const save = useChange('article:save');
  const toast = useToast();
  const checked = ArticleContent.safeParse(draft);
  const submit = (more: { acceptsSource?: boolean } = {}): void => {
    if (!checked.success) return;
    save.mutate(
      { id: article.id, baseRevision: base, content: checked.data, ...more },
      {
        onSuccess: (saved) => {
          settle(saved, draft);
          toast(`Đã lưu bản ${saved.revision}`);
        },
      },
    );
  };

  return (
    <>
      <PageHead
        title="Bài đăng"
        back={{ href: routeTo('cong-thong-tin'), to: 'danh sách bài đăng' }}
        about={
          <>
            Bản {article.revision} · từ{' '}
            <a href={routeTo('soan-thao', article.documentId)}>{article.source}</a>
          </>
        }
      >
        {isChanged && (
          <Button look="quiet" onClick={drop}>
            Bỏ phần đang sửa
          </Button>
        )}
        <Button onClick={() => submit()} disabled={!isChanged || !checked.success || save.isPending}>
          {isChanged ? 'Lưu bài' : 'Đã lưu'}
        </Button>
      </PageHead>
      {save.error !== null && <ErrorNote message={save.error.message} />}
      {article.isSourceNewer && (
        <SourceNote
          articleId={article.id}
          onTake={(fresh) =>
            put({ title: fresh.title, summary: fresh.summary, body: fresh.body, date: fresh.date })
          }
          onKeep={() => submit({ acceptsSource: true })}
        />
      )}
      <Findings findings={article.findings} isChanged={isChanged} />
      <div className="portal-article">
        <div>
          <div className="portal-views">
            <ViewChoices label="Cách xem bài" choices={VIEWS} value={showing} onChange={setShowing} />
          </div>
          {showing === 'preview' ? (
            <ArticlePreview content={draft} />
          ) : (
            <ArticleForm draft={draft} onChange={put} onEditor={setEditor} />
          )}
        </div>
        <aside className="portal-side">
          <ArticlePortals article={article} portals={portals} rows={rows} isChanged={isChanged} />
          <ArticleFiles
            article={article}
            draft={draft}
            base={base}
            isChanged={isChanged}
            onChange={put}
            onSaved={(saved) => settle(saved, article.content)}
          />
          <ArticleLint id={article.id} draft={draft} editor={editor} onChange={put} />
        </aside>
      </div>
    </>
  );
}

type Showing = 'text' | 'preview';

const VIEWS: readonly { value: Showing; name: string }[] = [
  { value: 'text', name: 'Soạn' },
  { value: 'preview', name: 'Xem trước như trên cổng' },
];

interface ArticleFormProps {
  draft: ArticleContent;
  onChange: (part: Partial<ArticleContent>) => void;
  onEditor: (editor: PaperEditor | null) => void;
}

function ArticleForm({ draft, onChange, onEditor }: ArticleFormProps) {
  return (
    <div className="card form">
      <div data-field="title">
        <LongField
          label="Tiêu đề"
          rows={2}
          value={draft.title}
          error={draft.title.trim() === '' ? 'Bài cần có tiêu đề' : undefined}
          onChange={(title) => onChange({ title: title.replace(/\n/gu, ' ') })}
        />
      </div>
      <div data-field="summary">
        <LongField
          label="Tóm tắt (sapo)"
          rows={3}
          hint="Hai, ba dòng in đậm đầu bài; không cần lặp lại trong nội dung."
          value={draft.summary}
          onChange={(summary) => onChange({ summary })}
        />
      </div>
      <BodyField
        label="Nội dung"
        value={draft.body}
        onChange={(body) => onChange({ body })}
        onEditor={onEditor}
      />
      <div className="form-row">
        <LongField
          label="Chuyên mục"
          rows={1}
          value={draft.category}
          error={draft.category.trim() === '' ? 'Bài cần có chuyên mục' : undefined}
          onChange={(category) => onChange({ category })}
        />
        <LongField
          label="Tác giả hiển thị"
          rows={1}
          value={draft.author}
          onChange={(author) => onChange({ author })}
        />
      </div>
      <div className="form-row">
        <DateField
          label="Ngày của bài"
          hint="Để trống thì lấy lúc đăng."
          value={draft.date}
          onChange={(date) => onChange({ date })}
        />
        <ChoiceField
          label="Ai đọc được"
          value={draft.visibility}
          choices={choicesOf(VISIBILITIES, VISIBILITY_NAMES)}
          onChange={(visibility) => onChange({ visibility })}
        />
      </div>
    </div>
  );
}

function Findings({ findings, isChanged }: { findings: ArticleView['findings']; isChanged: boolean }) {
  if (findings.length === 0) return null;
  return (
    <section className="note portal-findings" aria-label="Chỗ không được công khai">
      <div>
        <b>
          {mayGoLookedAt(findings)
            ? 'Cần người xem trước khi đưa lên cổng'
            : 'Chưa đưa lên cổng công khai được'}
          {isChanged ? ' (theo bản đã lưu)' : ''}:
        </b>
        <ul>
          {findings.map(({ rule, place, text }) => (
            <li key={`${rule} ${place}`}>
              {place}: “{text}” – {GUARD_RULE_NAMES[rule]}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

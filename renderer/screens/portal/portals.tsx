/** The portals of the cell, each with a test that says what is wrong and what to do. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { PortalView } from '../../../shared/contract/publishing.ts';
import { PORTAL_RULES } from '../../../shared/domain/portal.ts';
import { host } from '../../api.ts';
import { useChange, useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { EmptyState, ErrorNote, Waiting } from '../../ui/page.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { PortalDialog } from './portal-dialog.tsx';

export function Portals() {
  const portals = useVerb('portal:list', {});
  const [editing, setEditing] = useState<PortalView | 'new' | null>(null);
  if (portals.error !== null)
    return <ErrorNote message={portals.error.message} onRetry={() => void portals.refetch()} />;
  if (portals.data === undefined) return <Waiting what="các cổng" />;
  return (
    <>
      {portals.data.length === 0 ? (
        <EmptyState
          title="Chưa có cổng nào"
          text="Ghi địa chỉ cổng và tài khoản được cấp. Nên dùng tài khoản riêng, quyền thấp nhất đủ để đăng bài, và mật khẩu ứng dụng thay cho mật khẩu đăng nhập."
        >
          <Button look="primary" onClick={() => setEditing('new')}>
            <Plus aria-hidden="true" /> Thêm cổng
          </Button>
        </EmptyState>
      ) : (
        <div className="portal-groups">
          {portals.data.map((portal) => (
            <Account key={portal.id} portal={portal} onEdit={() => setEditing(portal)} />
          ))}
          <div className="portal-acts">
            <Button onClick={() => setEditing('new')}>
              <Plus aria-hidden="true" /> Thêm cổng
            </Button>
          </div>
        </div>
      )}
      {editing !== null && (
        <PortalDialog portal={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </>
  );
}

function Account({ portal, onEdit }: { portal: PortalView; onEdit: () => void }) {
  const [asks, setAsks] = useState<'password' | 'remove' | null>(null);
  const test = useChange('portal:test');
  const remove = useChange('portal:remove');
  const { name, kind, url, user, authority, pausedBecause } = portal;
  const failed = test.error ?? remove.error;
  return (
    <section className="card form" aria-label={name}>
      <div className="portal-place-head">
        <h2>{name}</h2>
        <StateChip portal={portal} />
      </div>
      <p className="muted">
        {[PORTAL_RULES[kind].name, url, user === '' ? '' : `tài khoản ${user}`].filter(Boolean).join(' · ')}
      </p>
      {pausedBecause !== '' && <ErrorNote message={pausedBecause} />}
      {test.data !== undefined && (
        <div className={test.data.ok ? 'portal-answer' : 'note'} role="status">
          <div>
            <p>{test.data.answer}</p>
            {test.data.lacks.map((lack) => (
              <p key={lack}>{lack}</p>
            ))}
          </div>
        </div>
      )}
      {authority !== null && (
        <p className="small muted portal-authority">
          Tin chứng thư của cơ quan: {authority.subject}, đến {authority.validTo}. SHA-256:{' '}
          {authority.fingerprint}
        </p>
      )}
      {failed !== null && <ErrorNote message={failed.message} />}
      <div className="portal-acts">
        {portal.needsPassword && (
          <Button disabled={test.isPending} onClick={() => test.mutate({ id: portal.id })}>
            {test.isPending ? 'Đang thử…' : 'Thử kết nối'}
          </Button>
        )}
        {portal.needsPassword && (
          <Button onClick={() => setAsks('password')}>
            {portal.hasPassword ? 'Đổi mật khẩu' : 'Nhập mật khẩu'}
          </Button>
        )}
        {portal.byHand && portal.url !== '' && host.capabilities.editingPage && (
          <Button onClick={() => void host.openEditingPage({ portalId: portal.id, outboxId: null })}>
            Mở trang soạn bài
          </Button>
        )}
        <Button onClick={onEdit}>
          Sửa<span className="spoken"> cổng {name}</span>
        </Button>
        <Button look="quiet" onClick={() => setAsks('remove')}>
          Bỏ cổng
        </Button>
      </div>
      {asks === 'password' && <PasswordDialog portal={portal} onClose={() => setAsks(null)} />}
      {asks === 'remove' && (
        <ConfirmDialog
          title={`Bỏ cổng ${name}?`}
          text="Không gửi gì tới cổng này nữa. Bài đã đăng và lịch sử vẫn còn."
          verb="Bỏ cổng"
          onConfirm={() => remove.mutate({ id: portal.id })}
          onClose={() => setAsks(null)}
        />
      )}
    </section>
  );
}

function StateChip({ portal }: { portal: PortalView }) {
  if (portal.pausedBecause !== '') return <Chip tone="late">Tạm dừng</Chip>;
  if (portal.byHand) return <Chip tone="ok">Đăng bằng tay</Chip>;
  if (portal.needsPassword && !portal.hasPassword) return <Chip tone="warn">Chưa có mật khẩu</Chip>;
  return portal.account === null ? <Chip>Chưa thử</Chip> : <Chip tone="ok">Đã kết nối</Chip>;
}

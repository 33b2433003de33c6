/** A portal as a person declares it. */
import { type FormEvent, useState } from 'react';
import type { PortalView } from '../../../shared/contract/publishing.ts';
import {
  accountKey,
  PORTAL_KINDS,
  type PortalInput,
  type PortalKind,
} from '../../../shared/domain/portal.ts';
import { PORTAL_KIND_NAMES } from '../../../shared/strings.ts';
import { host } from '../../api.ts';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { KEPT_WORDS, PasswordInput } from './password-dialog.tsx';
import { toPem } from './to-pem.ts';

const ABOUT: Readonly<Record<PortalKind, string>> = {
  wordpress: 'Cổng chạy WordPress, nhận bài qua REST. Mật khẩu ứng dụng tạo trong hồ sơ người dùng của cổng.',
  liferay: 'Cổng chạy Liferay 7.4 trở lên. Chưa được thử với một cổng Liferay thật.',
  handover: 'Cổng không nhận bài từ chương trình: có gói bàn giao để người đăng làm theo từng ô.',
};

export function AccountDialog({ portal, onClose }: { portal: PortalView | null; onClose: () => void }) {
  const [kind, setKind] = useState<PortalKind>(portal?.kind ?? 'wordpress');
  const [name, setName] = useState(portal?.name ?? '');
  const [url, setUrl] = useState(portal?.url ?? '');
  const [user, setUser] = useState(portal?.user ?? '');
  const [caPem, setCaPem] = useState<string | null | undefined>(undefined);
  const save = useChange('portal:save');
  const toast = useToast();
  const logsIn = kind !== 'handover';
  const isWhole = name.trim() !== '' && (!logsIn || (url.trim() !== '' && user.trim() !== ''));

  const pickAuthority = async (): Promise<void> => {
    const [picked] = await host.pickFiles({ extensions: ['pem', 'crt', 'cer', 'der'] });
    if (picked !== undefined) setCaPem(toPem(picked.bytes));
  };
  const submit = async (password: string): Promise<void> => {
    const input: PortalInput = {
      name,
      kind,
      url,
      user: logsIn ? user : '',
      ...(caPem === undefined ? {} : { caPem }),
    };
    const saved = await save.mutateAsync({ ...(portal === null ? {} : { id: portal.id }), portal: input });
    if (password !== '') toast(KEPT_WORDS[await host.keepPassword({ account: accountKey(saved), password })]);
    else toast(`Đã lưu cổng ${saved.name}`);
    onClose();
  };
  return (
    <Dialog title={portal === null ? 'Khai cổng' : `Sửa cổng ${portal.name}`} onClose={onClose} isWide>
      <form
        className="form"
        onSubmit={(event: FormEvent<HTMLFormElement>) => {
          event.preventDefault();
          const typed = new FormData(event.currentTarget).get('password');
          // What is refused stands in `save.error`.
          if (isWhole) void submit(typeof typed === 'string' ? typed : '').catch(() => undefined);
        }}
      >
        <div className="form-row">
          <LongField label="Tên gọi" rows={1} hint="Ví dụ: Cổng của Sở" value={name} onChange={setName} />
          <label className="field">
            <span className="field-label">Loại cổng</span>
            <select
              className="input"
              value={kind}
              onChange={(event) =>
                setKind(PORTAL_KINDS.find((known) => known === event.target.value) ?? 'wordpress')
              }
            >
              {PORTAL_KINDS.map((known) => (
                <option key={known} value={known}>
                  {PORTAL_KIND_NAMES[known]}
                </option>
              ))}
            </select>
          </label>
        </div>
        <p className="small muted">{ABOUT[kind]}</p>
        <LongField
          label={logsIn ? 'Địa chỉ cổng' : 'Địa chỉ công khai của cổng (có thể để trống)'}
          rows={1}
          hint="Bắt đầu bằng https://"
          value={url}
          onChange={setUrl}
        />
        {logsIn && (
          <>
            <div className="form-row">
              <LongField label="Tài khoản" rows={1} value={user} onChange={setUser} />
              <PasswordInput
                label="Mật khẩu ứng dụng"
                hint={portal?.hasPassword ? 'Để trống thì giữ mật khẩu đang có.' : 'Có thể nhập sau.'}
              />
            </div>
            <div className="portal-acts">
              <Button onClick={() => void pickAuthority()}>Tin chứng thư của cơ quan…</Button>
              {portal?.authority !== null && portal !== null && caPem === undefined && (
                <Button look="quiet" onClick={() => setCaPem(null)}>
                  Bỏ chứng thư đang tin
                </Button>
              )}
              <span className="small muted" role="status">
                {caPem === null
                  ? 'Sẽ bỏ chứng thư khi lưu.'
                  : caPem !== undefined
                    ? 'Đã chọn chứng thư; sau khi lưu, so dấu SHA-256 qua điện thoại với cơ quan.'
                    : 'Chỉ cần khi cổng dùng chứng thư riêng của cơ quan; chỉ tin cho cổng này.'}
              </span>
            </div>
          </>
        )}
        {save.error !== null && <ErrorNote message={save.error.message} />}
        <div className="dialog-acts">
          <Button look="primary" type="submit" disabled={!isWhole || save.isPending}>
            Lưu cổng
          </Button>
          <Button onClick={onClose}>Thôi</Button>
        </div>
      </form>
    </Dialog>
  );
}

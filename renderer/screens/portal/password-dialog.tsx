/** The password of an account: typed here, kept by the host, never shown again. */
import { type FormEvent, useId, useState } from 'react';
import type { PortalView } from '../../../shared/contract/publishing.ts';
import { accountKey } from '../../../shared/domain/portal.ts';
import { host } from '../../api.ts';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';

/** What the person is told of where it is kept. */
export const KEPT_WORDS = {
  kept: 'Đã giữ mật khẩu trong kho khoá của hệ điều hành',
  session: 'Máy này không có kho khoá an toàn: mật khẩu chỉ được giữ trong lần mở này',
} as const;

export function PasswordDialog({ portal, onClose }: { portal: PortalView; onClose: () => void }) {
  const [fault, setFault] = useState(false);
  const resume = useChange('portal:resume');
  const toast = useToast();
  const account = accountKey(portal);

  const keep = async (password: string | null): Promise<void> => {
    try {
      const where = await host.keepPassword({ account, password });
      toast(password === null ? 'Đã quên mật khẩu' : KEPT_WORDS[where]);
      resume.mutate({ id: portal.id }, { onSettled: onClose });
    } catch {
      setFault(true);
    }
  };
  return (
    <Dialog
      title={`Mật khẩu của ${portal.user}`}
      text="Nên là mật khẩu ứng dụng do cổng cấp, thu hồi được khi cần. Mật khẩu không nằm trong dữ liệu, bản sao lưu hay nhật ký."
      onClose={onClose}
    >
      <form
        className="form"
        onSubmit={(event: FormEvent<HTMLFormElement>) => {
          event.preventDefault();
          const typed = new FormData(event.currentTarget).get('password');
          if (typeof typed === 'string' && typed !== '') void keep(typed);
        }}
      >
        <PasswordInput label="Mật khẩu" />
        {fault && <ErrorNote message="Chưa giữ được mật khẩu. Hãy thử lại." />}
        <div className="dialog-acts">
          <Button look="primary" type="submit">
            Giữ mật khẩu
          </Button>
          {portal.hasPassword && <Button onClick={() => void keep(null)}>Quên mật khẩu này</Button>}
          <Button onClick={onClose}>Huỷ</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** It keeps its own text, which nothing here remembers. */
export function PasswordInput({ label, hint }: { label: string; hint?: string }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        type="password"
        name="password"
        autoComplete="off"
        spellCheck={false}
      />
      {hint !== undefined && <span className="field-hint">{hint}</span>}
    </div>
  );
}

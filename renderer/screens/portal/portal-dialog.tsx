/** A portal as a person declares it. */
import { useState } from 'react';
import type { PortalView } from '../../../shared/contract/publishing.ts';
import {
  accountKey,
  logsIn,
  PORTAL_KINDS,
  PORTAL_RULES,
  type PortalInput,
} from '../../../shared/domain/portal.ts';
import { host } from '../../api.ts';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { KEPT_WORDS, PasswordInput } from './password-dialog.tsx';
import { authorityWords, startPortal, toPortalInput } from './portal-draft.ts';
import { toPem } from './to-pem.ts';

export function PortalDialog({ portal, onClose }: { portal: PortalView | null; onClose: () => void }) {
  const [draft, setDraft] = useState(() => startPortal(portal));
  const put = (part: Partial<PortalInput>): void => setDraft({ ...draft, ...part });
  const save = useChange('portal:save');
  const toast = useToast();
  const input = toPortalInput(draft);

  const submit = async (password: string): Promise<void> => {
    if (input === null) return;
    const saved = await save.mutateAsync({ ...(portal === null ? {} : { id: portal.id }), portal: input });
    if (password !== '') toast(KEPT_WORDS[await host.keepPassword({ account: accountKey(saved), password })]);
    else toast(`Đã lưu “${saved.name}”`);
    onClose();
  };
  return (
    <FormDialog
      title={portal === null ? 'Thêm cổng' : `Sửa cổng ${portal.name}`}
      isWide
      verb="Lưu cổng"
      canSubmit={input !== null}
      isBusy={save.isPending}
      error={save.error?.message}
      // What is refused stands in `save.error`.
      onSubmit={(form) => void submit(String(form.get('password') ?? '')).catch(() => undefined)}
      onClose={onClose}
    >
      <div className="form-row">
        <LongField
          label="Tên gọi"
          rows={1}
          hint="Ví dụ: Cổng của Sở"
          value={draft.name}
          onChange={(name) => put({ name })}
        />
        <ChoiceField
          label="Loại cổng"
          value={draft.kind}
          choices={PORTAL_KINDS.map((kind) => ({ value: kind, label: PORTAL_RULES[kind].name }))}
          onChange={(kind) => put({ kind })}
        />
      </div>
      <p className="small muted">{PORTAL_RULES[draft.kind].about}</p>
      <LongField
        label={logsIn(draft) ? 'Địa chỉ cổng' : 'Địa chỉ công khai của cổng (có thể để trống)'}
        rows={1}
        hint={PORTAL_RULES[draft.kind].addressHint}
        value={draft.url}
        onChange={(url) => put({ url })}
      />
      {logsIn(draft) && (
        <>
          <div className="form-row">
            <LongField label="Tài khoản" rows={1} value={draft.user} onChange={(user) => put({ user })} />
            <PasswordInput
              label={PORTAL_RULES[draft.kind].passwordName}
              hint={portal?.hasPassword ? 'Để trống thì giữ mật khẩu đang có.' : 'Có thể nhập sau.'}
            />
          </div>
          <AuthorityField
            draft={draft}
            isTrusting={portal !== null && portal.authority !== null}
            onChange={(caPem) => put({ caPem })}
          />
        </>
      )}
    </FormDialog>
  );
}

interface AuthorityFieldProps {
  draft: PortalInput;
  /** Whether a certificate is trusted for this portal now. */
  isTrusting: boolean;
  onChange: (caPem: string | null) => void;
}

/** The certificate of an office that signs its own. */
function AuthorityField({ draft, isTrusting, onChange }: AuthorityFieldProps) {
  const pick = async (): Promise<void> => {
    const [picked] = await host.pickFiles({ extensions: ['pem', 'crt', 'cer', 'der'] });
    if (picked !== undefined) onChange(toPem(picked.bytes));
  };
  return (
    <div className="portal-acts">
      <Button onClick={() => void pick()}>Tin chứng thư của cơ quan…</Button>
      {isTrusting && draft.caPem === undefined && (
        <Button look="quiet" onClick={() => onChange(null)}>
          Bỏ chứng thư đang tin
        </Button>
      )}
      <span className="small muted" role="status">
        {authorityWords(draft)}
      </span>
    </div>
  );
}

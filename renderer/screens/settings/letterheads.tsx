import { FileUp } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { LetterheadSummary } from '../../../shared/contract/documents.ts';
import type { PickedFile } from '../../../shared/contract/host.ts';
import type { Kind } from '../../../shared/format/kinds.ts';
import { KINDS } from '../../../shared/format/kinds.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { host } from '../../api.ts';
import { useChange, useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { faultsOf } from './template-faults.ts';

/** The office's own Word files, filled instead of ours for the kinds they are meant for. */
export function Letterheads() {
  const list = useVerb('letterhead:list', {});
  const remove = useChange('letterhead:remove');
  const [file, setFile] = useState<PickedFile | null>(null);
  const [leaving, leave] = useState<LetterheadSummary | null>(null);
  const pick = async (): Promise<void> =>
    setFile((await host.pickFiles({ extensions: ['docx'] }))[0] ?? null);
  const failed = list.error ?? remove.error;
  return (
    <section className="card" aria-labelledby="templates-title">
      <div className="settings-head">
        <h2 id="templates-title">Mẫu Word của cơ quan</h2>
        {file === null && (
          <Button onClick={() => void pick()}>
            <FileUp aria-hidden="true" />
            Thêm mẫu Word
          </Button>
        )}
      </div>
      <p className="muted">
        Tệp .docx có các trường như {'{{NOI_DUNG}}'}; văn bản thuộc loại đã chọn sẽ được xuất bằng mẫu ấy.
      </p>
      {file !== null && (
        <AddForm key={file.fileName} file={file} onPick={pick} onClose={() => setFile(null)} />
      )}
      {failed !== null && <ErrorNote message={failed.message} />}
      {list.isPending && <Waiting what="mẫu Word" />}
      {list.data?.length === 0 && (
        <p className="settings-none">Chưa có mẫu riêng: mọi văn bản xuất theo thể thức của Đảng.</p>
      )}
      <ul className="entries settings-list">
        {list.data?.map((template) => (
          <li key={template.id}>
            <span>
              {template.name}
              <span className="small muted settings-about">
                {template.kinds.map((kind) => KIND_NAMES[kind]).join(', ')}
              </span>
            </span>
            <Button onClick={() => leave(template)} aria-label={`Bỏ mẫu ${template.name}`}>
              Bỏ
            </Button>
          </li>
        ))}
      </ul>
      {leaving !== null && (
        <ConfirmDialog
          title={`Bỏ mẫu ${leaving.name}?`}
          text="Văn bản xuất từ nay theo thể thức của Đảng. Tệp Word gốc và tệp đã xuất còn nguyên."
          verb="Bỏ mẫu"
          onClose={() => leave(null)}
          onConfirm={() => remove.mutate({ id: leaving.id })}
        />
      )}
    </section>
  );
}

interface AddFormProps {
  file: PickedFile;
  onPick: () => Promise<void>;
  onClose: () => void;
}

function AddForm({ file, onPick, onClose }: AddFormProps) {
  const [hasTried, setTried] = useState(false);
  const [isNameless, setNameless] = useState(false);
  const [kinds, setKinds] = useState<readonly Kind[]>([]);
  const add = useChange('letterhead:add');
  const faults = faultsOf(add.error);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    setNameless(name === '');
    if (name === '' || kinds.length === 0) return;
    add.mutate({ name, kinds: [...kinds], bytes: file.bytes }, { onSuccess: onClose });
  };
  return (
    <form className="form entry-form" onSubmit={submit} noValidate aria-label="Thêm mẫu Word">
      <TextField
        name="name"
        label="Tên mẫu"
        error={isNameless ? 'Hãy ghi tên mẫu.' : undefined}
        defaultValue={file.fileName.replace(/\.docx$/iu, '')}
      />
      <fieldset className="choices">
        <legend>Dùng cho loại văn bản</legend>
        {KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={kinds.includes(kind)}
              onChange={({ target }) =>
                setKinds(target.checked ? [...kinds, kind] : kinds.filter((other) => other !== kind))
              }
            />
            {KIND_NAMES[kind]}
          </label>
        ))}
        {hasTried && kinds.length === 0 && (
          <span className="field-error" role="alert">
            Hãy chọn ít nhất một loại.
          </span>
        )}
      </fieldset>
      {add.isError && faults.length === 0 && <ErrorNote message={add.error.message} />}
      {faults.length > 0 && (
        <div className="faults" role="alert">
          <p>Mẫu chưa dùng được. Hãy sửa trong Word rồi chọn lại tệp:</p>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="settings-acts">
        <Button look="primary" type="submit" disabled={add.isPending}>
          Thêm mẫu
        </Button>
        <Button onClick={() => void onPick()}>Chọn tệp khác</Button>
        <Button look="quiet" onClick={onClose}>
          Huỷ
        </Button>
      </div>
    </form>
  );
}

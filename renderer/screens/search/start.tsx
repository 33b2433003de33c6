import { X } from 'lucide-react';
import { useChange, useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';

/** Before anything is typed: what was looked for before, and how one narrows down. */
export function Start({ onAsk }: { onAsk: (text: string) => void }) {
  const kept = useVerb('search:kept', {}).data;
  const save = useChange('search:save');
  const { recent = [], saved = [] } = kept ?? {};
  return (
    <div className="search-start">
      <section>
        <h2>Đã lưu</h2>
        {saved.length === 0 && <p className="small muted">Ctrl S lưu lần tìm để dùng lại.</p>}
        {saved.map(({ name, text }) => (
          <p key={name} className="search-saved">
            <Button look="link" onClick={() => onAsk(text)}>
              {name}
            </Button>
            <IconButton label={`Bỏ “${name}”`} onClick={() => save.mutate({ name, text: '' })}>
              <X aria-hidden="true" />
            </IconButton>
          </p>
        ))}
      </section>
      <section>
        <h2>Vừa tìm</h2>
        {recent.length === 0 && <p className="small muted">Chưa tìm gì.</p>}
        {recent.map((text) => (
          <p key={text}>
            <Button look="link" onClick={() => onAsk(text)}>
              {text}
            </Button>
          </p>
        ))}
      </section>
      <section>
        <h2>Thu hẹp bằng chữ</h2>
        {EXAMPLES.map(([text, about]) => (
          <p key={text}>
            <Button look="link" onClick={() => onAsk(text)}>
              {text}
            </Button>{' '}
            <span className="small muted">{about}</span>
          </p>
        ))}
      </section>
    </div>
  );
}

const YEAR = new Date().getFullYear();
const EXAMPLES = [
  [`loai:bb nam:${YEAR}`, 'biên bản trong năm'],
  ['loai:viec tt:chuaxong', 'việc giao chưa xong'],
  [`loai:ykien quy:1 nam:${YEAR}`, 'ý kiến quý I'],
] as const;

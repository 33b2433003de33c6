import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { messageOf } from '../../ui/message-of.ts';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { readLicences } from './read-licences.ts';

/** Whose work is in the program, and under which terms; word for word, without a network. */
export function Licences() {
  const [isOpen, setOpen] = useState(false);
  const licences = useQuery({
    queryKey: ['licences'],
    queryFn: readLicences,
    enabled: isOpen,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <section className="card" aria-labelledby="licences-title">
      <div className="settings-head">
        <h2 id="licences-title">Giấy phép</h2>
        <Button onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {isOpen ? 'Thu lại' : 'Xem giấy phép các gói'}
        </Button>
      </div>
      <p className="muted">
        Chương trình theo giấy phép MIT và gồm các gói phần mềm, phông chữ nguồn mở. Electron mang theo
        Chromium và Node.js; giấy phép của chúng nằm ở tệp LICENSES.chromium.html trong bản cài đặt.
      </p>
      {licences.isError && <ErrorNote message={messageOf(licences.error)} />}
      {isOpen && licences.isPending && <Waiting what="giấy phép" />}
      {isOpen && licences.data && (
        <ul className="entries settings-list">
          {licences.data.map((one) => (
            <li key={`${one.name} ${one.version}`}>
              <Licence {...one} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The text is drawn when somebody wants it: there are two hundred. */
function Licence({ name, version, licence, text }: Awaited<ReturnType<typeof readLicences>>[number]) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="licence" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {name} <span className="numbers">{version}</span> <span className="muted">{licence}</span>
      </summary>
      {isOpen && (
        <p className="licence-text small" lang="en">
          {text}
        </p>
      )}
    </details>
  );
}

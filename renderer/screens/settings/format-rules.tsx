import { useDeferredValue, useState } from 'react';
import type { RuleRow } from '../../../shared/format/rules.ts';
import { foldText } from '../../../shared/text/vietnamese.ts';
import { useVerb } from '../../queries.ts';
import { LongField } from '../../ui/long-field.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { FormatRow } from './format-row.tsx';

/** The Party format of both eras, value by value, with what it rests on; the office's own value stands in its place. */
export function FormatRulesTable() {
  const rules = useVerb('format:rules', {});
  const [era, setEra] = useState<string | null>(null);
  const [sought, setSought] = useState('');
  const words = foldText(useDeferredValue(sought).trim());
  if (rules.isError) return <ErrorNote message={rules.error.message} onRetry={() => void rules.refetch()} />;
  if (rules.data === undefined) return <Waiting what="thể thức" />;
  const shown = rules.data.find((each) => each.era === era) ?? rules.data.at(-1);
  if (shown === undefined) return null;
  const rows = shown.rows.filter(({ label }) => foldText(label).includes(words));
  const ownCount = shown.rows.filter(isOwn).length;
  return (
    <section className="card" aria-labelledby="format-title">
      <h2 id="format-title">Thể thức văn bản</h2>
      <p className="muted">
        Văn bản theo quy định của ngày ký. Cơ quan có thói quen riêng thì ghi giá trị riêng, bỏ lúc nào cũng
        được.
      </p>
      <fieldset className="choices format-eras">
        <legend className="spoken">Quy định</legend>
        {rules.data.map(({ era: each, title }) => (
          <label key={each}>
            <input type="radio" name="era" checked={each === shown.era} onChange={() => setEra(each)} />
            {title}
          </label>
        ))}
      </fieldset>
      <div className="settings-find">
        <div className="settings-sought">
          <LongField label="Tìm trong bảng" rows={1} value={sought} onChange={setSought} />
        </div>
        <span className="small muted">
          {ownCount === 0 ? 'Chưa có giá trị riêng nào' : `${ownCount} giá trị riêng của cơ quan`}
        </span>
      </div>
      <table className="list format-table">
        <thead>
          <tr>
            <th scope="col">Yếu tố</th>
            <th scope="col">Giá trị</th>
            <th scope="col">Căn cứ</th>
            <th scope="col">
              <span className="spoken">Việc làm được</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <FormatRow key={row.path} row={row} isOwn={isOwn(row)} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="muted">Không có yếu tố nào tên như vậy.</p>}
    </section>
  );
}

function isOwn({ value, defaultValue }: RuleRow): boolean {
  return value !== defaultValue;
}

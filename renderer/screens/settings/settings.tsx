/** Cài đặt: whose book this is, how its papers look, and that nothing is lost. */
import type { ComponentType } from 'react';
import { SCREENS } from '../../../shared/commands.ts';
import { useVerb } from '../../queries.ts';
import { type Route, routeTo } from '../../route.ts';
import { ErrorNote, PageHead, Waiting } from '../../ui/page.tsx';
import { PageParts } from '../../ui/page-parts.tsx';
import { About } from './about.tsx';
import { Backups } from './backups.tsx';
import { CellHistory } from './cell-history.tsx';
import { FormatRulesTable } from './format-rules.tsx';
import { HabitsForm } from './habits-form.tsx';
import { Letterheads } from './letterheads.tsx';
import { LintRules } from './lint-rules.tsx';
import { LookForm } from './look-form.tsx';
import { ProgramSheet } from './program-sheet.tsx';
import { ScoreForms } from './score-forms.tsx';
import type { SectionProps } from './section.ts';
import { Terms } from './terms.tsx';
import './settings.css';

interface SettingsSection {
  name: string;
  label: string;
  component: ComponentType<SectionProps>;
  /** It has no place of its own above; the section it is reached from. */
  within?: string;
}

const SECTIONS: readonly SettingsSection[] = [
  { name: 'chi-bo', label: 'Chi bộ', component: CellHistory },
  { name: 'nhiem-ky', label: 'Nhiệm kỳ, chức vụ', component: Terms },
  { name: 'the-thuc', label: 'Thể thức', component: FormatRulesTable },
  { name: 'kiem-tra', label: 'Kiểm tra thể thức', component: LintRules },
  { name: 'cham-diem', label: 'Chấm điểm', component: ScoreForms },
  { name: 'mau-word', label: 'Mẫu Word', component: Letterheads },
  { name: 'nhac-viec', label: 'Nhắc việc', component: HabitsForm },
  { name: 'sao-luu', label: 'Sao lưu', component: Backups },
  { name: 'giao-dien', label: 'Giao diện', component: LookForm },
  { name: 'gioi-thieu', label: 'Giới thiệu', component: About },
  { name: 've-chuong-trinh', label: 'Về chương trình này', component: ProgramSheet, within: 'gioi-thieu' },
];

export default function Settings({ route }: { route: Route }) {
  const overview = useVerb('cell:get', {});
  const section = SECTIONS.find(({ name }) => name === route.rest[0]) ?? SECTIONS[0];
  if (section === undefined) return null;
  const Section = section.component;
  return (
    <>
      <PageHead title={SCREENS['cai-dat']} />
      <PageParts
        label="Các phần cài đặt"
        parts={SECTIONS.filter(({ within }) => within === undefined).map(({ name, label }) => ({
          href: routeTo('cai-dat', name),
          label,
          isHere: name === (section.within ?? section.name),
        }))}
      />
      <div className="settings-body">
        {overview.isError && (
          <ErrorNote message={overview.error.message} onRetry={() => void overview.refetch()} />
        )}
        {overview.isPending && <Waiting what="cài đặt" />}
        {overview.data && <Section overview={overview.data} />}
      </div>
    </>
  );
}

/** A form of scoring as it stands in fields, and back. */
import {
  rowsOf,
  type ScoreFigure,
  ScoreForm,
  type ScoreRow,
  type ScoreStep,
} from '../../../shared/domain/score/form.ts';
import { pointsText } from '../../../shared/domain/score/words.ts';

export interface CriterionDraft extends Omit<ScoreRow, 'most' | 'steps'> {
  most: string;
  /** "≥ 90: 4; ≥ 75: 3; > 50: 2". */
  steps: string;
}

export interface FormDraft extends Omit<ScoreForm, 'bands' | 'groups'> {
  /** "Tốt: 90; Khá: 70". */
  bands: string;
  groups: { title: string; rows: CriterionDraft[] }[];
}

/** What each figure counts, as a share in per cent of what was asked for. */
export const FIGURE_NAMES: Readonly<Record<ScoreFigure, string>> = {
  duration: 'Thời lượng so với mức tối thiểu',
  schedule: 'Thời lượng, khi họp đúng ngày đã định',
  attendance: 'Tỷ lệ có mặt',
  unexcused: 'Không ai vắng không lý do',
  'running-excuses': 'Không ai vắng có lý do quá 3 lần liên tiếp',
  'topic-paper': 'Bài chuyên đề (chỉ làm căn cứ)',
  'papers-before': 'Bài, giấy mời có trước 01 ngày',
  steps: 'Các bước có ghi trong buổi',
  speakers: 'Tỷ lệ phát biểu trong số có mặt',
  discussion: 'Số ý kiến (chỉ làm căn cứ)',
  chairing: 'Kết luận, biểu quyết (chỉ làm căn cứ)',
  votes: 'Biểu quyết đúng thành phần',
  tasks: 'Việc giao buổi trước đã xong',
  minutes: 'Biên bản đã lưu hồ sơ',
  posting: 'Lên cổng thông tin trong 02 ngày',
};

export function draftForm(form: ScoreForm): FormDraft {
  return {
    ...form,
    bands: form.bands.map(({ name, least }) => `${name}: ${pointsText(least)}`).join('; '),
    groups: form.groups.map(({ title, rows }) => ({
      title,
      rows: rows.map((row) => ({
        ...row,
        most: pointsText(row.most),
        steps: row.steps.map(stepText).join('; '),
      })),
    })),
  };
}

/** A row somebody adds: judged by people until a figure is named. */
export function newRow(draft: FormDraft): CriterionDraft {
  const taken = new Set(rowsOf(draft).map(({ id }) => id));
  const free = Array.from({ length: taken.size + 1 }, (_, index) => `muc-${index + 1}`);
  return {
    id: free.find((id) => !taken.has(id)) ?? '',
    text: '',
    most: draft.scale === 'met' ? '1' : '',
    figure: null,
    decidedBy: 'person',
    steps: '',
    source: '',
    isChecked: false,
  };
}

/** The form, or what stands in its way, a sentence. */
export function readDraft(draft: FormDraft, before: ScoreForm): { form: ScoreForm } | { problem: string } {
  const known = new Map(rowsOf(before).map((row) => [row.id, JSON.stringify(row)]));
  const given = {
    ...draft,
    bands: readPairs(draft.bands).map(({ words, points }) => ({ name: words, least: points })),
    groups: draft.groups.map(({ title, rows }) => ({
      title,
      rows: rows.map((row) => {
        const read = { ...row, most: toNumber(row.most), steps: readPairs(row.steps).map(toStep) };
        // What an office changed was read nowhere by us.
        return { ...read, isChecked: row.isChecked && known.get(row.id) === JSON.stringify(read) };
      }),
    })),
  };
  const read = ScoreForm.safeParse(given);
  if (read.success) return { form: read.data };
  const [issue] = read.error.issues;
  return { problem: problemOf(issue?.path ?? [], issue?.code === 'custom' ? issue.message : null, draft) };
}

function problemOf(path: readonly PropertyKey[], message: string | null, { groups }: FormDraft): string {
  const [field, group, , row] = path;
  if (field === 'bands')
    return `Xếp loại: ${message ?? 'ghi như “Tốt: 90; Khá: 70; Trung bình: 50; Kém: 0”'}.`;
  const before = groups.slice(0, Number(group)).flatMap(({ rows }) => rows).length;
  const place = field === 'groups' && row !== undefined ? `Mục ${before + Number(row) + 1}` : 'Phiếu';
  return `${place}: ${message ?? FIELD_HINTS[String(path.at(-1))] ?? 'còn ô trống hoặc ghi chưa đúng'}.`;
}

const FIELD_HINTS: Readonly<Record<string, string>> = {
  text: 'hãy ghi tiêu chí',
  title: 'hãy ghi tên',
  most: 'điểm tối đa phải lớn hơn 0, lẻ nhất là nửa điểm',
  least: 'mức điểm ghi như “≥ 90: 4; ≥ 75: 3”',
  points: 'mức điểm ghi như “≥ 90: 4; ≥ 75: 3”',
};

function stepText({ least, isAbove, points }: ScoreStep): string {
  return `${isAbove ? '>' : '≥'} ${pointsText(least)}: ${pointsText(points)}`;
}

/** "≥ 90%: 4; > 50: 3" as words and numbers; what has no number comes back as one that no form takes. */
function readPairs(text: string): { words: string; points: number }[] {
  return text
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.lastIndexOf(':');
      return {
        words: pair.slice(0, at).trim(),
        points: at === -1 ? Number.NaN : toNumber(pair.slice(at + 1)),
      };
    });
}

function toStep({ words, points }: { words: string; points: number }): ScoreStep {
  return { least: toNumber(words.replace(/^(?:≥|>=|>)|%$/gu, '')), isAbove: /^>(?!=)/u.test(words), points };
}

function toNumber(text: string): number {
  const plain = text.trim().replace(',', '.');
  return plain === '' ? Number.NaN : Number(plain);
}

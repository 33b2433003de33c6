/** The words of papers over random sessions and plans, in every wording of the program: what a clerk would strike out. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../electron/services/documents/wording.ts';
import { CELL_TYPES, type CellType } from '../../shared/domain/cell.ts';
import type { CellContext, Fields } from '../../shared/domain/fields.ts';
import { type Member, MemberInput } from '../../shared/domain/member.ts';
import { minutesFields } from '../../shared/domain/minutes.ts';
import { planFields } from '../../shared/domain/plan-paper.ts';
import { resolutionFields } from '../../shared/domain/resolution.ts';
import { type Session, UNPREPARED } from '../../shared/domain/session.ts';
import { decideAt } from '../../shared/domain/vote.ts';
import { type Block, blockLines, inlineText } from '../../shared/text/blocks.ts';
import { parseMarkdown } from '../../shared/text/markdown.ts';
import { TEMPLATES } from '../support/backend.ts';
import { fc } from '../support/random.ts';

const PRESENCES = ['present', 'excused', 'unexcused', 'unmarked'] as const;
const line = fc.constantFrom('Rà soát quy chế', 'báo cáo kết quả', 'Việc số 1.', 'a) Ổn định tổ chức;');
const prose = fc.constantFrom('', '', 'Thống nhất cách làm.', 'Hai việc:\n- làm ngay;\n- báo cáo.');
const clock = fc.constantFrom(null, '08:00', '14:05', '09:30');

const anyDrawn = fc.record({
  cellType: fc.constantFrom(...CELL_TYPES),
  hasCommittee: fc.boolean(),
  roll: fc.array(
    fc.record({
      membership: fc.constantFrom('official' as const, 'probationary' as const),
      presence: fc.constantFrom(...PRESENCES),
    }),
    { maxLength: 12 },
  ),
  purpose: prose,
  programme: fc.array(line, { maxLength: 3 }),
  presenters: fc.integer({ min: 0, max: 3 }),
  conclusion: prose,
  guests: fc.array(
    fc.record({
      name: fc.constantFrom('đồng chí Vũ Văn Tám', 'ông Lê Chín'),
      role: fc.constantFrom('', 'x'),
    }),
    { maxLength: 2 },
  ),
  remarks: fc.array(fc.constantFrom('đồng ý', 'Chỉ đạo:\n- làm ngay;\n- báo cáo.'), { maxLength: 3 }),
  votes: fc.array(fc.tuple(line, fc.nat(6), fc.nat(2), fc.nat(2)), { maxLength: 2 }),
  tasks: fc.array(line, { maxLength: 2 }),
  times: fc.tuple(clock, clock),
  rows: fc.array(line, { maxLength: 4 }),
  texts: fc.tuple(prose, prose, prose, prose),
});
type Drawn = typeof anyDrawn extends fc.Arbitrary<infer One> ? One : never;

function member(id: number): Member {
  return { ...MemberInput.parse({ fullName: `Đặng Văn ${'ABCDEFGHIJKLMNO'[id]}` }), id };
}

function contextOf({ cellType, hasCommittee, roll }: Drawn): CellContext {
  const ofCell = [1, 2, 3, ...roll.map((_, index) => index + 1)].map(member);
  return {
    cell: {
      superiorName: 'Đảng bộ xã Tân Hải',
      superiorCommittee: 'Đảng uỷ xã Tân Hải',
      name: 'Chi bộ Một',
      symbolSuffix: 'CB',
      placeName: 'Tân Hải',
      toneStyle: 'uỷ',
      cellType,
    },
    term: null,
    officers: { secretaryId: 1, deputyIds: [], committeeIds: hasCommittee ? [2] : [] },
    members: new Map(ofCell.map((one) => [one.id, one])),
    ofCell,
  };
}

function sessionOf(drawn: Drawn): Session {
  const roll = drawn.roll.map((entry, index) => ({
    ...entry,
    memberId: index + 1,
    fullName: member(index + 1).fullName,
    duties: '',
    leave: null,
    reason: '',
    cameAt: null,
    leftAt: null,
  }));
  return {
    ...UNPREPARED,
    id: 1,
    topic: 'Văn hoá ứng xử',
    year: 2026,
    quarter: 1,
    date: '2026-03-12',
    startTime: drawn.times[0],
    endTime: drawn.times[1],
    place: 'nhà văn hoá',
    chairId: 1,
    presenterIds: [1, 2, 3].slice(0, drawn.presenters),
    purpose: drawn.purpose,
    programme: drawn.programme,
    guests: drawn.guests,
    conclusion: drawn.conclusion,
    planRowId: null,
    state: 'held',
    cancelledBecause: '',
    postponements: [],
    isRollSettled: false,
    roll,
    remarks: drawn.remarks.map((text, id) => ({
      id,
      text,
      speakerId: null,
      speakerName: 'bà Tư',
      answer: '',
      answeredById: null,
    })),
    votes: drawn.votes.map(([matter, inFavour, against, blank], id) =>
      decideAt({ id, matter, threshold: 'half', inFavour, against, blank, takenAt: null }, roll),
    ),
    tasks: drawn.tasks.map((text, id) => ({
      id,
      text,
      sessionId: 1,
      assigneeIds: [],
      otherAssignee: '',
      assignees: [],
      dueOn: null,
      doneOn: null,
      outcome: '',
      recordedOn: null,
    })),
    carriedTasks: [],
  };
}

function planPaperFields({ rows, texts }: Drawn, context: CellContext): Fields {
  const [purpose, requirements, method, assignments] = texts;
  const plan = {
    id: 1,
    documentId: null,
    year: 2026,
    subject: 'tổ chức sinh hoạt chuyên đề năm 2026',
    basis: [],
    purpose,
    requirements,
    method,
    assignments,
    recipients: [],
    signerId: null,
    rows: rows.map((topic, id) => ({
      id,
      topic,
      sessionId: null,
      quarter: 1 as const,
      presenterIds: [],
      approver: '',
      draftDueOn: null,
      sessionDate: null,
      startTime: null,
      place: '',
      note: '',
    })),
  };
  return planFields(plan, context);
}

const FILES = ['giay-moi.md', 'thong-bao.md', 'chuyen-de.md', 'bien-ban.md', 'nghi-quyet.md', 'ke-hoach.md'];

/** The blocks of every paper that can be made, by the file of its wording. */
function papersOf(drawn: Drawn): Record<string, Block[]> {
  const context = contextOf(drawn);
  const session = sessionOf(drawn);
  const around = { ke_hoach: '', buoi: '' };
  const fields: Record<string, Fields> = {
    'ke-hoach.md': planPaperFields(drawn, context),
    'nghi-quyet.md': { ...resolutionFields(session, context), ...around },
  };
  return Object.fromEntries(
    FILES.map((file) => {
      const template = readFileSync(path.join(TEMPLATES, file), 'utf8');
      const own = fields[file] ?? { ...minutesFields(session, context), ...around };
      const { parts } = fillTemplate(file, template, own, 'uỷ');
      return [file, parseMarkdown([...parts.values()].join('\n\n'))];
    }),
  );
}

function eachPaper(look: (lines: string[], drawn: Drawn, file: string, blocks: Block[]) => void): void {
  fc.assert(
    fc.property(anyDrawn, (drawn) => {
      for (const [file, blocks] of Object.entries(papersOf(drawn)))
        look(blockLines(blocks), drawn, file, blocks);
    }),
    { numRuns: 60 },
  );
}

const startWith = (lines: readonly string[], start: string): string[] =>
  lines.filter((one) => one.startsWith(start));

describe('20 what there is none of', () => {
  it('is said as people say it, and never as a nought', () => {
    eachPaper((lines) => {
      for (const one of lines) expect(one).not.toMatch(/(?<![\d,/:])0(?![\d,])(?! giờ| phút)|NaN|undefined/u);
    });
  });

  it('of a roll: "Vắng: không" where everybody was marked and nobody away, and no claim before that', () => {
    eachPaper((lines, { roll }, file) => {
      if (file !== 'bien-ban.md') return;
      const among = (presence: string): number => roll.filter((one) => one.presence === presence).length;
      const two = (count: number): string => String(count).padStart(2, '0');
      const away = among('excused') + among('unexcused');
      const isKnown = roll.length > 0 && among('unmarked') === 0;
      expect(startWith(lines, 'Vắng:')).toEqual(
        away > 0 ? [] : [isKnown ? 'Vắng: không.' : 'Vắng: … đồng chí.'],
      );
      expect(startWith(lines, 'Vắng có lý do')).toEqual(
        among('excused') > 0 ? [`Vắng có lý do: ${two(among('excused'))} đồng chí.`] : [],
      );
      expect(startWith(lines, 'Vắng không có lý do')).toEqual(
        among('unexcused') > 0 ? [`Vắng không có lý do: ${two(among('unexcused'))} đồng chí.`] : [],
      );
      const [present = ''] = startWith(lines, 'Có mặt:');
      if (among('present') > 0) expect(present).toContain(`Có mặt: ${two(among('present'))} đồng chí (`);
      else expect(present).toBe(isKnown ? 'Có mặt: không.' : 'Có mặt: … đồng chí.');
      expect(lines.join('\n').includes('dự bị')).toBe(roll.some((one) => one.membership === 'probationary'));
    });
  });

  it('of a vote: numbers in one form, and 100% where everybody agreed', () => {
    eachPaper((lines, { roll, votes }, file) => {
      if (file !== 'bien-ban.md') return;
      const base = roll.filter(({ membership }) => membership === 'official').length;
      const told = lines.filter((one) => /hông qua\.$/u.test(one) && one.includes('tán thành'));
      expect(told.length).toBe(votes.length);
      votes.forEach(([, inFavour, against, blank], index) => {
        const text = told[index] ?? '';
        const isAll = base > 0 && inFavour === base && against + blank === 0;
        expect(text.includes('100% tán thành')).toBe(isAll);
        expect(text.includes('không có đồng chí nào tán thành')).toBe(inFavour === 0);
        expect(text.includes('; không tán thành')).toBe(against > 0);
        expect(text.includes('ý kiến khác')).toBe(blank > 0);
        expect(text).not.toMatch(/(?<!\d)\d(?!\d)(?=[/;.])/u);
      });
    });
  });
});

describe('21 what was typed', () => {
  it('stands in readable lines: times whole, remarks run on, guests with a capital, no stop beside another', () => {
    eachPaper((lines) => {
      for (const one of lines) {
        expect(one).not.toMatch(/giờ \d\d(?! phút)/u);
        expect(one).not.toMatch(/: - |; - |[.;,:]\s*[.;,:]/u);
        expect(one).not.toMatch(/^(?:đồng chí|ông|bà) /u);
      }
    });
  });
});

describe('23 what the chair did', () => {
  it('is told only of what was recorded', () => {
    eachPaper((lines, { purpose, programme, presenters }, file) => {
      if (file !== 'bien-ban.md') return;
      const text = lines.join('\n');
      expect(text.includes('Chủ trì nêu mục đích')).toBe(purpose !== '');
      expect(text.includes('Chủ trì thông qua chương trình')).toBe(programme.length > 0);
      expect(text.includes('trình bày dự thảo')).toBe(presenters > 0);
      expect(text.includes('Tiếp đó')).toBe(presenters > 0 && (purpose !== '' || programme.length > 0));
    });
  });
});

describe('15 the kind of cell', () => {
  const WORDS: Record<CellType, string> = {
    agency: 'cơ quan',
    residence: 'khu dân cư',
    school: 'nhà trường',
    company: 'doanh nghiệp',
  };

  it('has its own word in every paper, and no other has', () => {
    eachPaper((lines, { cellType }) => {
      const text = lines.join('\n').toLowerCase();
      for (const [type, word] of Object.entries(WORDS))
        if (type !== cellType) expect(text).not.toContain(word);
    });
  });

  it('is named in the plan', () => {
    eachPaper((lines, { cellType }, file) => {
      if (file === 'ke-hoach.md') expect(lines.join('\n')).toContain(`nhiệm vụ của ${WORDS[cellType]},`);
    });
  });

  it('is written into no wording of the program', () => {
    const files = readdirSync(TEMPLATES).filter((file) => file.endsWith('.md') && file !== 'fields.md');
    for (const file of files)
      expect(readFileSync(path.join(TEMPLATES, file), 'utf8').toLowerCase()).not.toMatch(
        /cơ quan|khu dân cư|nhà trường|doanh nghiệp|khu phố/u,
      );
  });

  it('a committee is spoken of where there is one, those with tasks where there are tasks', () => {
    eachPaper((lines, { hasCommittee, tasks }, file) => {
      const text = lines.join('\n');
      expect(/[Cc]hi uỷ(?! viên)/u.test(text)).toBe(hasCommittee && file === 'nghi-quyet.md');
      if (tasks.length === 0) expect(text).not.toContain('được phân công');
    });
  });
});

describe('19 an empty part', () => {
  it('leaves no heading without a line under it', () => {
    eachPaper((_lines, _drawn, file, blocks) => {
      const told = blocks.filter(({ type }) => type !== 'part');
      told.forEach((block, index) => {
        if (block.type !== 'heading') return;
        const next = told[index + 1];
        const isFilled = next !== undefined && (next.type !== 'heading' || next.level > block.level);
        expect(isFilled, `${file}: ${inlineText(block.content)}`).toBe(true);
        if (next?.type === 'table') expect(next.rows.length, file).toBeGreaterThan(0);
      });
    });
  });
});

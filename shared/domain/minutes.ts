/** Fields of the minutes (biên bản), from the session (order and fixed phrases: party-format.md, 3b). */
import { formatPaperTime, formatShortDate, romanQuarter } from '../text/dates.ts';
import { runOn } from '../text/run-on.ts';
import {
  countRoll,
  countsInVoteBase,
  isExpected,
  percent,
  type RollCount,
  type RollEntry,
  rollAt,
} from './attendance.ts';
import {
  type CellContext,
  cellFields,
  comrades,
  countText,
  dayText,
  type Fields,
  personFields,
  sortsText,
  toldNameOf,
} from './fields.ts';
import { prose } from './prose.ts';
import { scoreFields } from './score/paper-fields.ts';
import type { SettledScore } from './score/settled.ts';
import type { Remark, Session } from './session.ts';
import type { Task } from './task.ts';
import type { Vote } from './vote.ts';

const LEAVE_WORDS = {
  exempt: 'được miễn công tác và sinh hoạt',
  suspended: 'bị đình chỉ sinh hoạt',
  elsewhere: 'chuyển sinh hoạt tạm thời',
} as const;

/** Fields of the session itself, common to minutes, invitation and resolution. */
export function sessionFields(session: Session, context: CellContext): Fields {
  return {
    ...cellFields(context),
    chuyen_de: session.topic,
    nam: String(session.year),
    quy: romanQuarter(session.quarter),
    ngay_hop: dayText(session.date),
    gio_bat_dau: session.startTime === null ? '… giờ …' : formatPaperTime(session.startTime),
    gio_ket_thuc: session.endTime === null ? '… giờ …' : formatPaperTime(session.endTime),
    dia_diem: session.place === '' ? '…' : session.place,
    chi_bo_cung_hop: session.jointWith,
    chu_tri: personFields(context, session.chairId),
    thu_ky: personFields(context, session.minuteTakerId),
    nguoi_trinh_bay: comrades(session.presenterIds.map((id) => toldNameOf(context, id))),
    muc_dich: prose(session.purpose),
    chuong_trinh: session.programme.map((point) => ({ dong: point })),
    co_chuong_trinh: session.programme.length > 0,
    co_mo_dau: session.purpose !== '' || session.programme.length > 0,
    co_trinh_bay: session.purpose !== '' || session.programme.length > 0 || session.presenterIds.length > 0,
    tai_lieu: session.materials.join('; '),
    khach_moi: session.guests.map((guest) => ({ ten: atHead(guest.name), chuc_vu: guest.role })),
    co_khach_moi: session.guests.length > 0,
    cac_khach_moi: session.guests
      .map(({ name, role }) => (role === '' ? name : `${name} (${role})`))
      .join(', '),
    ket_luan: prose(session.conclusion),
  };
}

/** All fields of the minutes. */
export function minutesFields(
  session: Session,
  context: CellContext,
  score: SettledScore | null = null,
): Fields {
  const count = countRoll(session.roll);
  return {
    ...sessionFields(session, context),
    ...rollFields(session.roll, count, context),
    viec_ky_truoc: session.carriedTasks.map((task) => taskFields(asOfSession(task, session), context)),
    co_viec_ky_truoc: session.carriedTasks.length > 0,
    y_kien: session.remarks.map((entry) => remarkFields(entry, context)),
    co_y_kien: session.remarks.length > 0,
    bieu_quyet: session.votes.map((vote) => voteFields(vote, session.roll)),
    co_bieu_quyet: session.votes.length > 0,
    ...taskTableFields(session.tasks, context),
    ...scoreFields(score),
  };
}

/** A column of the table is printed where any task has something in it. */
export function taskTableFields(tasks: readonly Task[], context: CellContext): Fields {
  const rows = tasks.map((task) => taskFields(task, context));
  const hasAny = (field: string): boolean => rows.some((row) => row[field] !== '');
  return {
    nhiem_vu: rows.map((row, index) => ({ tt: String(index + 1), ...row })),
    co_nhiem_vu: rows.length > 0,
    co_nguoi_thuc_hien: hasAny('nguoi_thuc_hien'),
    co_thoi_han: hasAny('thoi_han'),
  };
}

export function rollFields(roll: readonly RollEntry[], count: RollCount, context: CellContext): Fields {
  const absent = (presence: RollEntry['presence']): Fields[] =>
    roll
      .filter((entry) => isExpected(entry) && entry.presence === presence)
      .map((entry) => ({ ten: toldNameOf(context, entry.memberId), ly_do: entry.reason }));
  const isMarked = count.unmarked === 0 && count.total > 0;
  const isFull = count.excused + count.unexcused === 0;
  return {
    tong_so: countText(count.total),
    co_tong_so: count.total > 0,
    tong_so_gom: sortsText(count.official, count.probationary),
    da_diem_danh: isMarked,
    co_nguoi_co_mat: count.present > 0,
    co_mat_gom: sortsText(count.presentOfficial, count.presentProbationary),
    khong_vang: isFull && isMarked,
    chua_ro_vang: isFull && !isMarked,
    co_vang_co_ly_do: count.excused > 0,
    co_vang_khong_ly_do: count.unexcused > 0,
    chinh_thuc: countText(count.official),
    du_bi: countText(count.probationary),
    co_mat: countText(count.present),
    co_mat_chinh_thuc: countText(count.presentOfficial),
    co_mat_du_bi: countText(count.presentProbationary),
    vang_co_ly_do: countText(count.excused),
    ds_vang_co_ly_do: absent('excused'),
    vang_khong_ly_do: countText(count.unexcused),
    ds_vang_khong_ly_do: absent('unexcused'),
    ...timeFields(roll, context),
    co_mien_sinh_hoat: count.onLeave > 0,
    mien_sinh_hoat: countText(count.onLeave),
    ds_mien_sinh_hoat: roll
      .filter((entry) => !isExpected(entry))
      .map((entry) => ({
        ten: toldNameOf(context, entry.memberId),
        ly_do: entry.leave === null ? '' : LEAVE_WORDS[entry.leave],
      })),
  };
}

/** Who came late and who left early, each with the hour. */
function timeFields(roll: readonly RollEntry[], context: CellContext): Fields {
  const at = (key: 'cameAt' | 'leftAt'): Fields[] =>
    roll.flatMap(({ memberId, [key]: time }) =>
      time === null ? [] : [{ ten: toldNameOf(context, memberId), gio: formatPaperTime(time) }],
    );
  const [late, early] = [at('cameAt'), at('leftAt')];
  return {
    co_den_muon: late.length > 0,
    den_muon: countText(late.length),
    ds_den_muon: late,
    co_ve_som: early.length > 0,
    ve_som: countText(early.length),
    ds_ve_som: early,
  };
}

/** A task whose end was not known when the session spoke of it was open there. */
function asOfSession(task: Task, session: Session): Task {
  const isLater = task.recordedOn !== null && session.date !== null && task.recordedOn > session.date;
  return isLater ? { ...task, doneOn: null, outcome: '', recordedOn: null } : task;
}

export function voteFields(vote: Vote, roll: readonly RollEntry[]): Fields {
  return {
    khong_tinh: leftOutWords(rollAt(roll, vote.takenAt)),
    luc: vote.takenAt === null ? '' : formatPaperTime(vote.takenAt),
    noi_dung: vote.matter,
    nhat_tri: vote.base > 0 && vote.inFavour === vote.base && vote.cast === vote.base,
    co_tan_thanh: vote.inFavour > 0,
    tan_thanh: countText(vote.inFavour),
    co_khong_tan_thanh: vote.against > 0,
    khong_tan_thanh: countText(vote.against),
    co_y_kien_khac: vote.blank > 0,
    y_kien_khac: countText(vote.blank),
    // Over nobody nothing can be counted: the numbers are left to fill in.
    tong_so: vote.base === 0 ? '…' : countText(vote.base),
    ty_le: vote.base === 0 ? '…' : percent(vote.inFavour, vote.base),
    hai_phan_ba: vote.threshold === 'two-thirds',
    thong_qua: vote.passed,
  };
}

/** Whom the base of a vote leaves out of the official members: "01 đồng chí được miễn công tác và sinh hoạt". */
function leftOutWords(roll: readonly RollEntry[]): string {
  const out = roll.filter((entry) => entry.membership === 'official' && !countsInVoteBase(entry));
  return [...Map.groupBy(out, ({ leave }) => leave)]
    .map(
      ([leave, entries]) =>
        `${countText(entries.length)} đồng chí ${leave === null ? '' : LEAVE_WORDS[leave]}`,
    )
    .join(', ');
}

/** A task under the names its people bore on the day the paper speaks of. */
export function taskFields(task: Task, context: CellContext): Fields {
  const charged = [...task.assigneeIds.map((id) => toldNameOf(context, id)), task.otherAssignee];
  return {
    noi_dung: task.text,
    nguoi_thuc_hien: charged.filter(Boolean).join(', '),
    thoi_han: task.dueOn === null ? '' : formatShortDate(task.dueOn),
    da_xong: task.doneOn !== null,
    bao_sau: task.doneOn !== null && task.recordedOn !== null && task.recordedOn > task.doneOn,
    ngay_xong: task.doneOn === null ? '' : formatShortDate(task.doneOn),
    ket_qua: task.outcome,
  };
}

function remarkFields(entry: Remark, context: CellContext): Fields {
  const answerer = toldNameOf(context, entry.answeredById);
  return {
    nguoi_phat_bieu:
      entry.speakerId === null
        ? atHead(entry.speakerName)
        : `Đồng chí ${toldNameOf(context, entry.speakerId)}`,
    noi_dung: runOn(entry.text),
    tra_loi: runOn(entry.answer),
    nguoi_tra_loi: answerer === '' ? '' : `Đồng chí ${answerer}`,
  };
}

/** Whoever is named with a title begins a line with a capital: "đồng chí A" is typed as it stands in a sentence. */
function atHead(name: string): string {
  return name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

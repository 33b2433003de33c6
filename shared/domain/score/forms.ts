/**
 * The program's own two forms. Neither instrument could be opened whole: the criteria and the sums of the sections were read
 * in reports on them (party-format.md, 2.1 and 2.2), how a section is split comes from one ward's form where it is known at
 * all. Whatever was not read is marked so, and an office puts its own form in place.
 */
import type { ScoreEra, ScoreForm, ScoreRow } from './form.ts';

const TNUT =
  'Tiêu chí đánh giá chất lượng sinh hoạt chi bộ theo Hướng dẫn 12-HD/BTCTW (llct.tnut.edu.vn, thukyluat.vn)';
const STEPS_OF_HD12 = 'Trình tự sinh hoạt chuyên đề theo Hướng dẫn 12-HD/BTCTW (dangbo.hcmute.edu.vn)';
const HD42 = 'Bài giới thiệu Hướng dẫn 42-HD/BTCTW (luatvietnam.vn, nld.com.vn)';
const AN_PHU = 'Biểu điểm của một phường (An Phú); nơi khác có thể chia khác';

/** All or nothing. */
const whole = (points: number): ScoreRow['steps'] => [{ least: 100, isAbove: false, points }];

function row(
  id: string,
  text: string,
  most: number,
  more: Pick<ScoreRow, 'source'> & Partial<ScoreRow>,
): ScoreRow {
  return { id, text, most, figure: null, decidedBy: 'person', steps: [], isChecked: false, ...more };
}

const HD12_FORM: ScoreForm = {
  title: 'Hướng dẫn số 12-HD/BTCTW, ngày 06/7/2018 của Ban Tổ chức Trung ương',
  scale: 'met',
  bands: [],
  groups: [
    {
      title: 'Tiêu chí',
      rows: [
        row('attendance', 'Dự họp trên 85%', 1, {
          figure: 'attendance',
          decidedBy: 'data',
          steps: [{ least: 85, isAbove: true, points: 1 }],
          source: TNUT,
          isChecked: true,
        }),
        row('unexcused', 'Không đồng chí nào vắng không lý do', 1, {
          figure: 'unexcused',
          decidedBy: 'data',
          steps: whole(1),
          source: TNUT,
          isChecked: true,
        }),
        row('running-excuses', 'Không ai vắng có lý do quá 3 lần liên tiếp', 1, {
          figure: 'running-excuses',
          decidedBy: 'data',
          steps: whole(1),
          source: TNUT,
          isChecked: true,
        }),
        row('duration', 'Thời lượng từ 90 phút', 1, {
          figure: 'duration',
          decidedBy: 'data',
          steps: whole(1),
          source: TNUT,
          isChecked: true,
        }),
        row('draft', 'Dự thảo được chi uỷ hoặc bí thư thông qua, gửi trước buổi họp', 1, {
          figure: 'papers-before',
          source: 'Hướng dẫn 12-HD/BTCTW về chuẩn bị chuyên đề (thuvienphapluat.vn)',
        }),
        row('steps', 'Đủ các bước: mở đầu, trình bày, thảo luận, kết luận', 1, {
          figure: 'steps',
          decidedBy: 'data',
          steps: whole(1),
          source: STEPS_OF_HD12,
        }),
        row('discussion', 'Thảo luận có liên hệ bản thân, có giải pháp', 1, {
          figure: 'discussion',
          source: STEPS_OF_HD12,
        }),
        row('minutes', 'Sổ biên bản ghi đủ, lưu giữ lâu dài', 1, {
          figure: 'minutes',
          decidedBy: 'data',
          steps: whole(1),
          source: TNUT,
          isChecked: true,
        }),
      ],
    },
  ],
};

const HD42_FORM: ScoreForm = {
  title: 'Hướng dẫn số 42-HD/BTCTW, ngày 28/10/2025 của Ban Tổ chức Trung ương',
  scale: 'points',
  bands: [
    { least: 90, name: 'Tốt' },
    { least: 70, name: 'Khá' },
    { least: 50, name: 'Trung bình' },
    { least: 0, name: 'Kém' },
  ],
  groups: [
    {
      title: 'Thời gian',
      rows: [
        row('duration', 'Đúng lịch, đủ thời lượng', 5, {
          figure: 'schedule',
          decidedBy: 'data',
          steps: whole(5),
          source: HD42,
          isChecked: true,
        }),
      ],
    },
    {
      title: 'Số lượng dự',
      rows: [
        row('attendance', 'Tỷ lệ có mặt', 4, {
          figure: 'attendance',
          decidedBy: 'data',
          steps: [
            { least: 90, isAbove: false, points: 4 },
            { least: 75, isAbove: false, points: 3 },
            { least: 65, isAbove: false, points: 2 },
            { least: 0, isAbove: false, points: 1 },
          ],
          source: AN_PHU,
        }),
        row('running-excuses', 'Không ai vắng có lý do quá 3 lần liên tiếp', 1, {
          figure: 'running-excuses',
          decidedBy: 'data',
          steps: whole(1),
          source: AN_PHU,
        }),
      ],
    },
    {
      title: 'Chuẩn bị',
      rows: [
        row('draft', 'Nội dung dự thảo chuyên đề', 5, {
          figure: 'topic-paper',
          source: HD42,
          isChecked: true,
        }),
        row('papers-before', 'Chi uỷ họp, thông báo, gửi tài liệu trước 01 ngày', 5, {
          // The book knows of the papers, never whether the committee met.
          figure: 'papers-before',
          source: HD42,
          isChecked: true,
        }),
      ],
    },
    {
      title: 'Tiến hành',
      rows: [
        row('steps', 'Đủ trình tự các bước', 5, {
          figure: 'steps',
          decidedBy: 'data',
          steps: [100, 80, 60, 40, 20].map((least, index) => ({ least, isAbove: false, points: 5 - index })),
          source: `${HD42}; cách chia theo bước là của chương trình`,
        }),
        row('speakers', 'Tỷ lệ đồng chí phát biểu', 5, {
          figure: 'speakers',
          decidedBy: 'data',
          steps: [
            { least: 50, isAbove: true, points: 5 },
            { least: 40, isAbove: true, points: 4 },
            { least: 30, isAbove: true, points: 3 },
            { least: 0, isAbove: false, points: 2 },
          ],
          source: AN_PHU,
        }),
        row('discussion', 'Chất lượng nội dung, tự phê bình và phê bình', 20, {
          figure: 'discussion',
          source: `${HD42}; 25 điểm cho nội dung và phát biểu, chia 20 và 5 là của chương trình`,
        }),
        row('chairing', 'Chủ trì điều hành, kết luận', 10, {
          figure: 'chairing',
          source: HD42,
          isChecked: true,
        }),
      ],
    },
    {
      title: 'Nguyên tắc sinh hoạt',
      rows: [
        row('votes', 'Biểu quyết đúng thành phần, đúng quá bán', 5, {
          figure: 'votes',
          decidedBy: 'data',
          steps: whole(5),
          source: `${HD42}; 5 điểm cho nguyên tắc, xét theo biểu quyết là của chương trình`,
        }),
      ],
    },
    {
      title: 'Kết quả thực hiện nghị quyết kỳ trước',
      rows: [
        row('tasks', 'Việc giao tại buổi trước đã xong', 30, {
          figure: 'tasks',
          decidedBy: 'data',
          steps: [
            { least: 90, isAbove: false, points: 30 },
            { least: 80, isAbove: false, points: 25 },
            { least: 65, isAbove: false, points: 20 },
            { least: 50, isAbove: false, points: 15 },
            { least: 0, isAbove: false, points: 10 },
          ],
          source: `${AN_PHU}: 90–100% được 30, dưới 50% được 10; các mức giữa là của chương trình`,
        }),
      ],
    },
    {
      title: 'Kết thúc',
      rows: [
        row('posting', 'Đăng và báo cáo nghị quyết trong 02 ngày', 5, {
          // The portal is not the members' handbook, and reporting happens outside the book.
          figure: 'posting',
          source: HD42,
          isChecked: true,
        }),
      ],
    },
  ],
};

export const SCORE_FORMS: Readonly<Record<ScoreEra, ScoreForm>> = { hd12: HD12_FORM, hd42: HD42_FORM };

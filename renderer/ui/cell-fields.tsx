/** What stands in the head of every paper, asked for at the first start and changed in the settings. */
import { useRef, useState } from 'react';
import { type CellProfile, CellType, committeeOf, guessCellType } from '../../shared/domain/cell.ts';
import { placeQuestion } from '../../shared/domain/place-name.ts';
import { CELL_TYPE_NAMES, PLACE_QUESTIONS } from '../../shared/strings.ts';
import { SelectField, TextField } from './field.tsx';

/** What is wrong, a sentence, by the name of the field. */
export type Problems = Readonly<Record<string, string>>;

interface CellFieldsProps {
  /** As it is saved; left out for a new one. */
  cell?: CellProfile;
  problems: Problems;
}

/** They keep their own text; `readCellForm` reads it. */
export function CellFields({ cell, problems }: CellFieldsProps) {
  const [question, setQuestion] = useState(() => placeQuestion(cell?.placeName ?? ''));
  const fields = useRef<HTMLDivElement>(null);
  const proposed = useRef(cell === undefined ? '' : committeeOf(cell.superiorName, cell.toneStyle));
  /** The committee of a new superior is proposed where nobody has written another; it is to be seen and may be changed. */
  const propose = (superiorName: string): void => {
    const field = fields.current?.querySelector<HTMLInputElement>('[name="superiorCommittee"]');
    if (field == null || superiorName.trim() === cell?.superiorName) return;
    if (field.value !== '' && field.value !== proposed.current) return;
    proposed.current = committeeOf(superiorName, cell?.toneStyle ?? 'uỷ');
    field.value = proposed.current;
  };
  /** A new name proposes what the cell is a cell of. */
  const proposeType = (name: string): void => {
    const field = fields.current?.querySelector<HTMLSelectElement>('[name="cellType"]');
    if (field != null && name.trim() !== (cell?.name ?? '')) field.value = guessCellType(name);
  };
  return (
    <div className="form" ref={fields}>
      <TextField
        name="superiorName"
        label="Cấp uỷ cấp trên"
        placeholder="Đảng bộ Sở Khoa học và Công nghệ"
        defaultValue={cell?.superiorName ?? ''}
        error={problems.superiorName}
        isRequired
        onLeave={propose}
      />
      <TextField
        name="superiorCommittee"
        label="Tên ghi ở nơi nhận"
        placeholder="Đảng uỷ Sở Khoa học và Công nghệ"
        hint="Cấp uỷ của đảng bộ ấy; biên bản, nghị quyết, báo cáo gửi về đây. Để trống thì bỏ dòng này."
        defaultValue={cell?.superiorCommittee ?? ''}
      />
      <TextField
        name="name"
        label="Tên chi bộ"
        placeholder="Chi bộ Văn phòng Sở"
        defaultValue={cell?.name ?? ''}
        error={problems.name}
        isRequired
        onLeave={proposeType}
      />
      <SelectField
        name="cellType"
        label="Loại hình chi bộ"
        hint="Câu chữ của văn bản theo đó: ở cơ quan, ở thôn, khu phố, ở nhà trường hay ở doanh nghiệp."
        options={Object.entries(CELL_TYPE_NAMES).map(([value, label]) => ({ value, label }))}
        defaultValue={cell?.cellType ?? 'agency'}
      />
      <div className="form-row">
        <TextField
          name="placeName"
          label="Địa danh"
          placeholder="Vũng Tàu"
          hint={question === null ? 'In trước ngày tháng trên văn bản.' : PLACE_QUESTIONS[question]}
          onLeave={(placeName) => setQuestion(placeQuestion(placeName))}
          defaultValue={cell?.placeName ?? ''}
          error={problems.placeName}
          isRequired
        />
        <TextField
          name="symbolSuffix"
          label="Ký hiệu sau dấu gạch chéo"
          hint="Mẫu chung là CB; nơi có thói quen riêng ghi như CB-STTTT."
          defaultValue={cell?.symbolSuffix ?? 'CB'}
          error={problems.symbolSuffix}
        />
        <SelectField
          name="toneStyle"
          label="Cách đặt dấu"
          options={[
            { value: 'uỷ', label: 'uỷ, hoà' },
            { value: 'ủy', label: 'ủy, hòa' },
          ]}
          defaultValue={cell?.toneStyle ?? 'uỷ'}
        />
      </div>
    </div>
  );
}

/** The profile in a form of `CellFields`, or what is wrong with it, by field. */
export function readCellForm(form: FormData): { cell: CellProfile; problems: Problems } {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const cell: CellProfile = {
    superiorName: text('superiorName'),
    superiorCommittee: text('superiorCommittee'),
    name: text('name'),
    placeName: text('placeName'),
    symbolSuffix: text('symbolSuffix').normalize('NFC') || 'CB',
    toneStyle: text('toneStyle') === 'ủy' ? 'ủy' : 'uỷ',
    cellType: CellType.catch('agency').parse(text('cellType')),
  };
  return {
    cell,
    problems: {
      ...(cell.superiorName === '' && { superiorName: 'Hãy ghi tên cấp uỷ cấp trên.' }),
      ...(cell.name === '' && { name: 'Hãy ghi tên chi bộ.' }),
      ...(cell.placeName === '' && { placeName: 'Hãy ghi địa danh in trên văn bản.' }),
      ...(!SUFFIX.test(cell.symbolSuffix) && {
        symbolSuffix: 'Ký hiệu bắt đầu bằng chữ hoa, không có dấu cách, như CB hoặc CB-STTTT.',
      }),
    },
  };
}

/** As CellProfile has it. */
const SUFFIX = /^[\p{Lu}\p{N}][\p{L}\p{N}.-]{0,29}$/u;

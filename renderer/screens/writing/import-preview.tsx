/** What was read from the head of an old paper, each of it to be mended, before anything is taken in. */

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/channels.ts';
import type { PickedFile } from '../../../shared/contract/host.ts';
import type { FileReading } from '../../../shared/contract/importing.ts';
import type { PaperFacts } from '../../../shared/domain/paper-facts.ts';
import { KIND_RULES, KINDS, type Kind, TOPIC_PAPER } from '../../../shared/format/kinds.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { romanQuarter } from '../../../shared/text/dates.ts';
import type { TextEncoding } from '../../../shared/text/legacy-texts.ts';
import { type ApiError, call } from '../../api.ts';
import { useChange, useVerb } from '../../queries.ts';
import { go } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { ChoiceField, choicesOf } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { BorneFields } from './borne-fields.tsx';
import { LeftOutList } from './left-out-list.tsx';
import { LinesField } from './lines-field.tsx';

interface ImportPreviewProps {
  file: PickedFile;
  reading: FileReading;
  /** What the letters of the file were made Unicode from. */
  encoding?: TextEncoding;
  onClose: () => void;
}

export function ImportPreview({ file, reading, encoding, onClose }: ImportPreviewProps) {
  const [kind, setKind] = useState<Kind>(reading.facts.kind ?? TOPIC_PAPER);
  const [facts, setFacts] = useState<PaperFacts>(() => ({
    ...reading.facts,
    subject: reading.facts.subject === '' ? reading.title : reading.facts.subject,
  }));
  const [wishes, setWishes] = useState(reading.facts.symbol !== '');
  const [sessionId, setSessionId] = useState<number | null>(null);
  const check = useQuery<OutputOf<'document:check-facts'>, ApiError>({
    queryKey: ['document:check-facts', kind, facts],
    queryFn: () => call('document:check-facts', { kind, facts }),
    placeholderData: keepPreviousData,
  });
  const take = useChange('document:import');
  const toast = useToast();
  const change = (part: Partial<PaperFacts>): void => setFacts((before) => ({ ...before, ...part }));
  const { obstacle = '', notices = [] } = check.data ?? {};
  const keepNumber = wishes && check.data !== undefined && obstacle === '';
  const { addressLabel, isNumbered, madeFrom } = KIND_RULES[kind];
  const { symbol, cellName, hasDateLine, signatures } = reading.facts;
  const hasHead = symbol !== '' || cellName !== '' || hasDateLine || signatures.length > 0;

  const submit = (): void => {
    const { fileName, bytes } = file;
    take.mutate(
      { fileName, bytes, encoding, kind, facts, keepNumber, sessionId: sessionId ?? undefined },
      {
        onSuccess: ({ id, symbol, isKept }) => {
          toast(
            isKept
              ? `Đã nhập ${symbol ?? KIND_NAMES[kind].toLowerCase()} như đã ban hành`
              : 'Đã nhập thành bản nháp',
          );
          go('soan-thao', id);
        },
      },
    );
  };
  return (
    <Dialog
      title={`Nhập “${file.fileName}”`}
      text={
        hasHead
          ? 'Phần đầu và phần ký của văn bản đã đọc thành các ô dưới đây, không nằm lại trong nội dung. Hãy xem và sửa chỗ đọc chưa đúng.'
          : 'Tệp không có phần đầu của văn bản: chỉ đọc được tên bài và nội dung. Hãy xem lại các ô dưới đây.'
      }
      onClose={onClose}
      isWide
    >
      <div className="form">
        <div className="form-row">
          <ChoiceField
            label="Nhập thành"
            value={kind}
            choices={choicesOf(KINDS, KIND_NAMES)}
            onChange={setKind}
          />
          {isNumbered && (
            <LongField
              label="Số, ký hiệu"
              rows={1}
              value={facts.symbol}
              onChange={(symbol) => change({ symbol })}
            />
          )}
          <DateField label="Ngày văn bản" value={facts.date} onChange={(date) => change({ date })} />
        </div>
        <LongField
          label="Trích yếu"
          rows={2}
          value={facts.subject}
          onChange={(subject) => change({ subject })}
        />
        <CheckField
          label={
            isNumbered
              ? 'Giữ số và ngày cũ: vào sổ văn bản như đã ban hành'
              : 'Giữ ngày cũ: lưu như đã ban hành'
          }
          isOn={keepNumber}
          isDisabled={obstacle !== ''}
          onChange={setWishes}
        />
        {(obstacle !== '' || notices.length > 0) && (
          <ul className="entries">
            {[obstacle, ...notices].filter(Boolean).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        {madeFrom === 'session' && <SessionChoice value={sessionId} onChange={setSessionId} />}
        <BorneFields facts={facts} isKept={keepNumber} onChange={change} />
        {addressLabel !== null && (
          <LinesField
            label="Kính gửi"
            lines={facts.addressees}
            onChange={(addressees) => change({ addressees })}
          />
        )}
        <div className="form-row">
          <LinesField label="Căn cứ" lines={facts.basis} onChange={(basis) => change({ basis })} />
          <LinesField
            label="Nơi nhận"
            lines={facts.recipients}
            onChange={(recipients) => change({ recipients })}
          />
        </div>
      </div>
      <LeftOutList warnings={reading.warnings} leftOut={reading.leftOut} />
      {take.error !== null && <ErrorNote message={take.error.message} />}
      <div className="dialog-acts">
        <Button look="primary" disabled={take.isPending || facts.subject.trim() === ''} onClick={submit}>
          {keepNumber ? 'Nhập như đã ban hành' : 'Nhập thành bản nháp'}
        </Button>
        <Button onClick={onClose}>Huỷ</Button>
      </div>
    </Dialog>
  );
}

interface SessionChoiceProps {
  value: number | null;
  onChange: (id: number | null) => void;
}

function SessionChoice({ value, onChange }: SessionChoiceProps) {
  const sessions = useVerb('session:list', {}).data ?? [];
  return (
    <ChoiceField
      label="Của buổi sinh hoạt"
      value={value}
      choices={[
        { value: null, label: 'Không theo buổi nào' },
        ...sessions.map(({ id, topic, year, quarter }) => ({
          value: id,
          label: `Quý ${romanQuarter(quarter)}/${year}: ${topic}`,
        })),
      ]}
      onChange={onChange}
    />
  );
}

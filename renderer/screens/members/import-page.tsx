/** A list of members brought into the book: nothing is written before the one button is pressed. */
import { type KeyboardEvent, useState } from 'react';
import { strengthWords } from '../../acts/member-list/list-choices.ts';
import { MemberList } from '../../acts/member-list/member-list.tsx';
import { useMemberList } from '../../acts/member-list/use-member-list.ts';
import { useChange } from '../../queries.ts';
import { go, routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { messageOf } from '../../ui/message-of.ts';
import { ErrorNote, PageHead } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';

export function ImportPage() {
  const work = useMemberList();
  const take = useChange('member:import');
  const takeBack = useChange('member:take-back');
  const toast = useToast();
  const [withOffices, setWithOffices] = useState(true);
  const taken = (work.list?.reading.rows ?? []).filter(({ member }) => member !== null);
  const fresh = taken.filter(({ isKnown }) => !isKnown);
  const officers = taken.filter(({ office }) => office !== null);

  const submit = async (): Promise<void> => {
    const list = await work.settled();
    if (list === null) return;
    take.mutate(
      { ...list.source, choices: list.choices, withOffices: withOffices && officers.length > 0 },
      {
        onSuccess: ({ added, known, offices }) => {
          const more = [
            known > 0 && `${known} đồng chí có sẵn`,
            offices > 0 && `${offices} chức vụ vào nhiệm kỳ`,
          ];
          const done = [`Đã thêm ${added} đồng chí`, ...more].filter(Boolean).join(', ');
          // This page is gone by then, so nothing of it may be waited for.
          const undo = (): void =>
            void takeBack
              .mutateAsync({})
              .then(() => toast('Đã hoàn tác việc nhập danh sách'))
              .catch((error: unknown) => toast(messageOf(error)));
          toast(done, added + offices > 0 ? { undo } : {});
          go('dang-vien');
        },
      },
    );
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.ctrlKey) void submit();
  };
  return (
    <form
      className="list-page member-import"
      data-begin
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <PageHead
        title="Nhập danh sách"
        back={{ href: routeTo('dang-vien'), to: 'danh sách đảng viên' }}
        fit="close"
      />
      <MemberList work={work} />
      {take.error !== null && <ErrorNote message={take.error.message} />}
      {officers.length > 0 && (
        <CheckField
          label={`Đưa ${officers.length} chức vụ Đảng ghi trong danh sách vào nhiệm kỳ hiện tại, chỗ nào còn trống`}
          isOn={withOffices}
          onChange={setWithOffices}
        />
      )}
      <div className="import-acts">
        <p>
          {fresh.length === 0
            ? 'Chưa ghi gì vào sổ: dán danh sách hoặc chọn tệp.'
            : `Sẽ vào sổ ${strengthWords(fresh)}.`}
        </p>
        <Button
          look="primary"
          type="submit"
          disabled={take.isPending || taken.length === 0}
          onMouseDown={(event) => event.preventDefault()}
        >
          {fresh.length === 0 ? 'Đưa vào sổ' : `Đưa ${fresh.length} đồng chí vào sổ`}
        </Button>
        <Button look="quiet" onClick={() => go('dang-vien')}>
          Huỷ
        </Button>
      </div>
    </form>
  );
}

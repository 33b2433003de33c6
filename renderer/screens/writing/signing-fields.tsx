/** Who signs a paper, for whom, and what that prints. */
import { KIND_RULES, type Kind } from '../../../shared/format/kinds.ts';
import { useVerb } from '../../queries.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { OnePersonField, PeopleField } from '../../ui/people-field.tsx';
import { toPeople } from '../../ui/person-input.tsx';
import type { Keeping } from './use-keeping.ts';

interface SigningFieldsProps {
  kind: Kind;
  keeping: Keeping;
}

export function SigningFields({ kind, keeping: { head, changeHead } }: SigningFieldsProps) {
  const people = toPeople(useVerb('member:list', {}).data ?? []);
  const { signedBy, hasTwoSignatories, isNumbered } = KIND_RULES[kind];
  const besides = signedBy === 'secretary' ? null : BESIDES[signedBy];
  return (
    <>
      <OnePersonField
        label={hasTwoSignatories ? 'Chủ trì ký' : 'Người ký'}
        people={people}
        id={head.signerId}
        onChange={(signerId) => changeHead({ signerId })}
      />
      {hasTwoSignatories && (
        <OnePersonField
          label="Người ghi biên bản"
          people={people}
          id={head.minuteTakerId}
          onChange={(minuteTakerId) => changeHead({ minuteTakerId })}
        />
      )}
      {besides !== null && (
        <PeopleField
          label={besides}
          people={people.filter(({ id }) => id !== head.signerId && id !== head.minuteTakerId)}
          ids={head.coSignerIds}
          most={20}
          onChange={(ids) => changeHead({ coSignerIds: [...ids] })}
        />
      )}
      {isNumbered && (
        <CheckField
          label="Văn bản của đại hội chi bộ (dãy số riêng, ký hiệu ĐH)"
          isOn={head.isCongress}
          onChange={(isCongress) => changeHead({ isCongress })}
        />
      )}
      {isNumbered && head.isCongress && (
        <>
          <LongField
            label="Nhiệm kỳ của đại hội"
            hint="Để trống thì ghi nhiệm kỳ mà đại hội của ngày này mở ra, theo các nhiệm kỳ ở Cài đặt"
            rows={1}
            value={head.congressTerm}
            onChange={(congressTerm) => changeHead({ congressTerm })}
          />
          <LongField
            label="Cơ quan của đại hội"
            hint="Chỉ ghi khi cơ quan đó ra văn bản, ví dụ: Ban Kiểm phiếu"
            rows={1}
            value={head.congressBody}
            onChange={(congressBody) => changeHead({ congressBody })}
          />
          <OnePersonField
            label="Bí thư hoặc phó bí thư mới xác nhận chữ ký"
            people={people}
            id={head.confirmerId}
            onChange={(confirmerId) => changeHead({ confirmerId })}
          />
        </>
      )}
      {isNumbered && signedBy === 'secretary' && !head.isCongress && (
        <CheckField
          label="Ký thừa lệnh (T/L) để đóng dấu của cấp uỷ cấp trên"
          isOn={head.isSealed}
          onChange={(isSealed) => changeHead({ isSealed })}
        />
      )}
    </>
  );
}

const BESIDES = { presenter: 'Cùng trình bày, cùng ký', chair: 'Người khác cùng ký' } as const;

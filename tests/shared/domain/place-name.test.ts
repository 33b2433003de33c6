import { describe, expect, it } from 'vitest';
import { placeQuestion } from '../../../shared/domain/place-name.ts';

describe('a place name', () => {
  it.each([
    'Trần Phú',
    'Ngô Quyền',
    'Quang Trung',
    'Hùng Vương',
    'Hai Bà Trưng',
    'Nguyễn Trãi',
    'Lê Lợi',
    'Võ Thị Sáu',
    '8',
    '12',
    'Huế',
    'Vinh',
    'Hồ Chí Minh',
  ])('of a person, of one syllable or a number wants its level: %s', (name) =>
    expect(placeQuestion(name)).toBe('level-word'),
  );

  it.each(['Phú Thọ', 'Hoà Bình', 'Vĩnh Long'])('of a province may be a commune’s: %s', (name) =>
    expect(placeQuestion(name)).toBe('province-or-commune'),
  );

  it.each([
    'Phường Trần Phú',
    'Thành phố Huế',
    'TP Vinh',
    'Xã Hoà Bình',
    'Phường 8',
    'Đặc khu Phú Quốc',
    'Phan Thiết',
    'Phan Rang - Tháp Chàm',
    'Vũng Tàu',
    'Bà Rịa',
    'Lý Sơn',
    'Đà Lạt',
    'Buôn Ma Thuột',
    '',
  ])('that is clear asks nothing: “%s”', (name) => expect(placeQuestion(name)).toBeNull());
});

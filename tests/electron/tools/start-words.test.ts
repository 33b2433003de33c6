import { describe, expect, it } from 'vitest';
import { readStartWords } from '../../../electron/tools/start-words.ts';

describe('the words behind npm start', () => {
  it('may part the folder from --data, and are handed on as one word', () => {
    expect(readStartWords(['--data', './sổ của tôi', '--browser'])).toEqual([
      '--data=./sổ của tôi',
      '--browser',
    ]);
    expect(readStartWords(['--data=thu', 'goi.GOPY', '--no-open'])).toEqual([
      '--data=thu',
      'goi.GOPY',
      '--no-open',
    ]);
    expect(readStartWords(['--data=--la'])).toEqual(['--data=--la']);
    expect(readStartWords([])).toEqual([]);
  });

  it('let through what is for the window', () => {
    const flags = ['--disable-gpu', '--remote-debugging-port=0', '--user-data-dir=/tmp/x'];
    expect(readStartWords(flags)).toEqual(flags);
    expect(readStartWords(['-h'])).toEqual(['--help']);
  });

  it.each([
    [['--dta', 'thu'], 'Không có lựa chọn “--dta”.'],
    [['--dta=thu'], 'Không có lựa chọn “--dta”.'],
    [['thu'], 'Không có lựa chọn “thu”.'],
    [['--browser', 'thu'], 'Không có lựa chọn “thu”.'],
    [['-x'], 'Không có lựa chọn “-x”.'],
    [['--'], 'Không có lựa chọn “--”.'],
    [['--constructor'], 'Không có lựa chọn “--constructor”.'],
    [['--no-browser'], 'Không có lựa chọn “--no-browser”.'],
    [['--data'], 'Sau --data còn thiếu giá trị.'],
    [['--data='], 'Sau --data còn thiếu giá trị.'],
    [['--data', '--browser'], 'Sau --data còn thiếu giá trị.'],
    [['--browser=firefox'], '--browser không đi kèm giá trị.'],
  ])('%j are refused with a sentence', (words, sentence) => {
    expect(() => readStartWords(words)).toThrow(sentence);
  });
});

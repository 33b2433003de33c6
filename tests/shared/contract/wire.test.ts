import { expect, it } from 'vitest';
import { fromWire, toWire } from '../../../shared/contract/wire.ts';
import { fc } from '../../support/random.ts';

it('bytes arrive as bytes, whichever of the two kinds a program has them in', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      for (const given of [bytes, Buffer.from(bytes)]) {
        expect(fromWire(toWire({ fileName: 'a.db', bytes: given }))).toEqual({ fileName: 'a.db', bytes });
        expect(fromWire(toWire([given]))).toEqual([bytes]);
        expect(fromWire(toWire(given))).toEqual(bytes);
      }
    }),
  );
});

it('all else arrives as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(fromWire(toWire(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

import { describe } from 'vitest';
import { LONG } from '../support/long.ts';
import { canUseBrowser } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import { takeKeys, takeMouse } from './support/hands.ts';
import { describeWholeYear } from './support/whole-year.ts';

const QUARTERS_LIVED = LONG ? 4 : 1;

describe.runIf(canUseBrowser())('the whole year in the browser', () => {
  describeWholeYear(launchChromium, 'by mouse', takeMouse, QUARTERS_LIVED);
  describeWholeYear(launchChromium, 'by keys alone', takeKeys, QUARTERS_LIVED);
});

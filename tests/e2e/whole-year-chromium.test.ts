import { describe } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import { takeKeys, takeMouse } from './support/hands.ts';
import { describeWholeYear } from './support/whole-year.ts';

describe.runIf(canUseBrowser())('the whole year in the browser', () => {
  describeWholeYear(launchChromium, 'by mouse', takeMouse, 1);
  describeWholeYear(launchChromium, 'by keys alone', takeKeys, 1);
});

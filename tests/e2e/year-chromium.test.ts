import { describe } from 'vitest';
import { canUse } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import { describeYear } from './support/year.ts';

describe.runIf(canUse('chromium', 'soffice'))('in the browser', () => describeYear(launchChromium));

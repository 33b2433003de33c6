import { describe } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import { describeYear } from './support/year.ts';

describe.runIf(canUseBrowser('soffice'))('in the browser', () => describeYear(launchChromium));

import { describe } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import { describeTime } from './support/time.ts';

describe.runIf(canUseBrowser())('in the browser', () => describeTime(launchChromium));

/** @jest-environment jsdom */
import { axeFindsNothing } from './accessibility.fixture';

axeFindsNothing('zh-CN');

import { writeReadme } from './readme';

// `npm run members`: brings the member table of ../README.md up to date.
writeReadme();

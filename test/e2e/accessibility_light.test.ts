import { describeAccessibility } from './harness/describe_accessibility';

describeAccessibility('light');

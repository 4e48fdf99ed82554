import { categoryOf } from './message_category';

it.each([
  ['Failed password for root from 10.0.0.5 port 22', 'failed password for root from port'],
  ['Failed password for root from 10.11.12.13 port 50022', 'failed password for root from port'],
  ['object 0xdeadbeef42 at 7f3a9c00 freed', 'object at freed'],
  ['12345', '-'],
])('%s is of the kind %s', (message, category) => {
  expect(categoryOf(message)).toBe(category);
});

'use strict';
/* Values in the forms that hessian.js gives to Java's: what its users write. Each name makes a new one. */
const Long = require('long');

const person = (name, age) => ({ $class: 'org.example.interop.Person', $: { name, age: { $class: 'int', $: age } } });
const typed = ($class, $) => ({ $class, $ });

const shared = () => {
  const one = { s: 1 };
  return [one, one, { one }];
};
const circle = () => {
  const node = typed('org.example.Unknown', { name: 'self', next: null });
  node.$.next = node;
  return node;
};

module.exports = {
  null: () => null,
  undefined: () => undefined,
  NaN: () => NaN,
  true: () => true,
  'int.0': () => 0,
  'int.max': () => 0x7fffffff,
  'int.min': () => -0x80000000,
  'number.long': () => 0x80000000,
  'number.safe': () => Number.MAX_SAFE_INTEGER,
  'number.double': () => 1.5,
  'int.typed': () => typed('int', 7),
  'short.typed': () => typed('java.lang.Short', -300),
  'byte.typed': () => typed('byte', -128),
  'long.typed': () => typed('long', 1),
  'long.Long': () => typed('java.lang.Long', 70000),
  'long.text': () => typed('java.lang.Long', '9007199254740993'),
  'long.min': () => Long.MIN_VALUE,
  'long.max': () => typed('long', Long.MAX_VALUE),
  'long.null': () => typed('java.lang.Long', null),
  'double.typed': () => typed('double', 1),
  'double.whole': () => typed('java.lang.Double', -129),
  'double.mills': () => typed('float', 12.25),
  'double.tenth': () => 0.1,
  'double.tiny': () => typed('double', 5e-324),
  'boolean.typed': () => typed('java.lang.Boolean', false),
  'string.empty': () => '',
  'string.emoji': () => 'a😀中é\0',
  'string.31': () => 'x'.repeat(31),
  'string.32': () => '中'.repeat(32),
  'string.1023': () => '😀'.repeat(511) + 'x',
  'string.1024': () => '😀'.repeat(512),
  'string.32768': () => 'x'.repeat(32768),
  'string.cut': () => 'x'.repeat(32767) + '😀' + 'y'.repeat(40000),
  'char.typed': () => typed('char', '中'),
  'date.millis': () => new Date(1767323045678),
  'date.minutes': () => new Date(-60000 * 12345),
  'date.typed': () => typed('java.util.Date', new Date(0)),
  'buffer.0': () => Buffer.alloc(0),
  'buffer.15': () => Buffer.alloc(15, 7),
  'buffer.1023': () => Buffer.alloc(1023, 7),
  'buffer.cut': () => Buffer.from(Array.from({ length: 10000 }, (_, i) => i & 255)),
  'list.empty': () => [],
  'list.7': () => [1, 2, 3, 4, 5, 6, 7],
  'list.8': () => [1, '2', 3.5, null, true, undefined, new Date(0), Buffer.from('b')],
  'list.ArrayList': () => typed('java.util.ArrayList', [1]),
  'list.typed': () => typed('java.util.LinkedList', ['a', 'b']),
  'list.set': () => typed('java.util.HashSet', ['a', 'b']),
  'array.int': () => typed('[int', Array.from({ length: 300 }, (_, i) => i)),
  'array.string': () => typed('[string', ['a', null, '😀']),
  'array.persons': () => typed('[org.example.interop.Person', [person('a', 1), person('b', 2)]),
  'array.of.arrays': () => typed('[[int', [typed('[int', [1]), typed('[int', [2, 3])]),
  'list.persons': () => [person('a', 1), person('😀', 2), person(null, 3)],
  'map.plain': () => ({ b: 1, a: { c: [1, 'x'] } }),
  'map.empty': () => ({}),
  'map.HashMap': () => typed('java.util.HashMap', { k: 'v' }),
  'map.Map': () => new Map([[1, 'one'], [typed('long', 2), 'two'], [true, null]]),
  'map.JSONObject': () => typed('com.alibaba.fastjson.JSONObject', { k: 1 }),
  'object.person': () => person('ann', 33),
  'object.unknown': () => typed('org.example.Unknown', { a: 1, nested: typed('org.example.Other', { b: [] }) }),
  'object.empty': () => typed('org.example.Empty', {}),
  'object.null': () => typed('org.example.interop.Person', null),
  'object.enum': () => typed('org.example.interop.Color', { name: 'GREEN' }),
  'object.BigDecimal': () => typed('java.math.BigDecimal', { value: '1.50' }),
  'object.Locale': () => typed('java.util.Locale', 'zh_CN'),
  'object.300classes': () => Array.from({ length: 300 }, (_, i) => typed(`org.example.K${i}`, { i })),
  shared,
  circle,
};

'use strict';
/*
 * hessian.js at the other end, without a network: one request a line on standard input, one JSON answer a line, {"value":..} or {"error":..}.
 *   see HEX        what it decodes, as a flat list of strings (see 'see' below)
 *   echo HEX       what it encodes again of what it decoded with types, in hex
 *   write NAME     its own encoding of a value of hessian-values.js, in hex
 *   names          the names of hessian-values.js
 */
const { DecoderV2, EncoderV2 } = require('hessian.js');
const values = require('./hessian-values');

const decode = (bytes, withType) => {
  const decoder = new DecoderV2(bytes);
  const value = decoder.read(withType);
  if (decoder.position() !== bytes.length) throw new Error(`read ${decoder.position()} of ${bytes.length} bytes`);
  return value;
};
const encode = (value, mapTypes) => new EncoderV2({ size: 1024, mapTypes }).write(value).get();

/* The classes that were maps on the wire: the encoder takes others for objects unless it is told. */
const mapTypesOf = (value, types = {}, seen = new Set()) => {
  if (value === null || typeof value !== 'object' || Buffer.isBuffer(value) || seen.has(value)) return types;
  seen.add(value);
  if (value.$ && value.$.$map) types[value.$class] = true;
  for (const name of Object.keys(value)) mapTypesOf(value[name], types, seen);
  return types;
};
const encodeAgain = value => encode(value, mapTypesOf(value));

const bits = number => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
};
const utf16 = text => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');
const seeText = text => (/[\ud800-\udfff]/u.test(text) ? `string16 ${utf16(text)}` : `string ${text}`);

/* A value with types, in the order of the wire: containers begin and end, and have a number by which they stand again. */
const see = (value, lines, numbers) => {
  if (value === null || value === undefined) return lines.push('null');
  if (typeof value === 'boolean') return lines.push(`${value}`);
  if (typeof value === 'number') return lines.push(`number ${bits(value)}`);
  if (typeof value === 'string') return lines.push(seeText(value));
  if (value instanceof Date) return lines.push(`date ${value.getTime()}`);
  if (Buffer.isBuffer(value)) return lines.push(`binary ${value.toString('hex')}`);
  if (value.$class === 'boolean') return lines.push(`${value.$}`); // the only scalar that it gives a type
  const content = Object.prototype.hasOwnProperty.call(value, '$') ? value.$ : value; // a map is wrapped where it stands, not where it stands again
  if (numbers.has(content)) return lines.push(`again ${numbers.get(content)}`);
  numbers.set(content, numbers.size);
  if (Array.isArray(content)) {
    lines.push(`list ${value.$class || ''}`);
    for (const element of content) see(element, lines, numbers);
  } else if (content.$map) {
    lines.push(`map ${value.$class === 'java.util.HashMap' ? '' : value.$class}`);
    for (const [key, element] of content.$map) {
      see(key, lines, numbers);
      see(element, lines, numbers);
    }
  } else {
    lines.push(`object ${value.$class}`);
    for (const name of Object.keys(content)) {
      lines.push(`field ${name}`);
      see(content[name], lines, numbers);
    }
  }
  lines.push('end');
};

const commands = {
  see: hex => {
    const lines = [];
    see(decode(Buffer.from(hex, 'hex'), true), lines, new Map());
    return lines;
  },
  echo: hex => encodeAgain(decode(Buffer.from(hex, 'hex'), true)).toString('hex'),
  write: name => encode(values[name]()).toString('hex'),
  names: () => Object.keys(values),
};

const answer = line => {
  const [command, ...words] = line.split(' ');
  try {
    return { value: commands[command](...words) };
  } catch (e) {
    return { error: e.message };
  }
};

require('readline')
  .createInterface({ input: process.stdin })
  .on('line', line => process.stdout.write(JSON.stringify(answer(line)) + '\n'));

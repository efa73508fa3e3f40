'use strict';
/*
 * A consumer that stays connected and makes the calls that it reads from its standard input, one JSON object a line:
 *   {"id":1,"method":"echo","args":["java.lang.String=hello"],"attachments":{"k":"v"}}
 * and answers each with one line: {"id":1,"ok":true,"result":..,"attachments":..} or {"id":1,"ok":false,"error":{..}}.
 * Prints {"ready":true} once it has found a provider; ends with its input. The notation of arguments is client.js's.
 *   node consumer.js --impl dubbo2|egg --registry HOST:PORT --interface I --version V [--group G]
 */
const { parseArgs } = require('util');
const { createInterface } = require('readline');

const { values: opt } = parseArgs({
  options: {
    impl: { type: 'string', default: 'dubbo2' },
    registry: { type: 'string' },
    interface: { type: 'string', default: 'org.example.interop.EchoService' },
    version: { type: 'string', default: '' },
    group: { type: 'string', default: '' },
    timeout: { type: 'string', default: '10000' },
  },
});

const quiet = { debug() {}, info() {}, warn() {}, error(...a) { console.error('ERROR', ...a); } };
const say = o => process.stdout.write(JSON.stringify(o, (k, v) => (typeof v === 'bigint' ? String(v) : v)) + '\n');

function parseArg(text) {
  const i = text.indexOf('=');
  const type = text.slice(0, i), raw = text.slice(i + 1);
  if (raw === 'null') return { $class: type, $: null };
  if (type === 'java.lang.String' || type === 'char') return { $class: type, $: raw };
  if (type === 'enum') { const [cls, name] = raw.split('#'); return { $class: cls, $: { name }, isEnum: true }; }
  const value = JSON.parse(raw);
  return { $class: type, $: type === 'java.util.Date' ? new Date(value) : value };
}

async function dubbo2() {
  const { Dubbo, setting } = require('dubbo2.js');
  const methods = Object.fromEntries(METHODS.map(m => [m, (...a) => a]));
  const d = Dubbo.from({
    application: { name: 'node-consumer' }, register: opt.registry, dubboInvokeTimeout: Number(opt.timeout) / 1000,
    dubboSetting: setting.match(opt.interface, { version: opt.version, group: opt.group }),
    service: { s: dubbo => dubbo.proxyService({ dubboInterface: opt.interface, version: opt.version, group: opt.group, methods }) },
  });
  const sent = new Map();
  d.use(async (ctx, next) => {
    ctx.attachments = sent.get(ctx.methodName) || {};
    await next();
    sent.set(ctx.methodName + '/answer', ctx.providerAttachments);
  });
  await d.ready();
  return async ({ method, args, attachments }) => {
    sent.set(method, attachments);
    const { res, err } = await d.service.s[method](...args);
    if (err) throw err;
    return { result: res, attachments: sent.get(method + '/answer') };
  };
}

async function egg() {
  const protocol = require('js-remoting-for-apache-dubbo');
  const DubboZookeeperRegistry = require('egg-dubbo-rpc/lib/registry/zk');
  const { RpcClient } = require('sofa-rpc-node').client;
  const registry = new DubboZookeeperRegistry({ logger: quiet, address: opt.registry });
  await registry.ready();
  const client = new RpcClient({ logger: quiet, registry, protocol });
  client.on('error', e => say({ clientError: e.message }));
  const consumer = client.createConsumer({
    interfaceName: opt.interface, version: opt.version, group: opt.group, responseTimeout: Number(opt.timeout), targetAppName: 'node-consumer',
  });
  await consumer.ready();
  return async ({ method, args, attachments, plain }) => {
    const sent = args.map(a => (a.$class === '[byte' ? Buffer.from(a.$) : plain ? a.$ : a));
    return { result: await consumer.invoke(method, sent, Object.keys(attachments).length ? { requestProps: attachments } : {}) };
  };
}

const METHODS = ['echo', 'echoInt', 'echoLong', 'echoDouble', 'echoBoolean', 'echoDate', 'echoBytes', 'echoList', 'echoMap', 'echoPerson',
  'echoBigDecimal', 'echoColor', 'echoObject', 'sum', 'greet', 'nullString', 'nothing', 'slow', 'fail', 'attachment'];
const view = v => (Buffer.isBuffer(v) ? { bytes: v.toString('base64') } : v);
const problem = e => ({ name: e && e.name, message: e && e.message });

async function main() {
  const call = await (opt.impl === 'egg' ? egg() : dubbo2());
  say({ ready: true });
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, args = [], attachments = {}, plain = false } = JSON.parse(line);
    try {
      const answer = await call({ method, args: args.map(parseArg), attachments, plain });
      say({ id, ok: true, result: view(answer.result), attachments: answer.attachments });
    } catch (e) {
      say({ id, ok: false, error: problem(e) });
    }
  }
  process.exit(0);
}
process.on('uncaughtException', e => { say({ ok: false, uncaught: true, error: problem(e), stack: String(e.stack).split('\n').slice(0, 4) }); process.exit(4); });
main().catch(e => { say({ ready: false, error: problem(e), stack: e.stack }); process.exit(1); });

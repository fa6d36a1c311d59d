"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// node_modules/zod/v4/core/util.js
var util_exports = {};
__export(util_exports, {
  BIGINT_FORMAT_RANGES: () => BIGINT_FORMAT_RANGES,
  CONSTANT_CATCH: () => CONSTANT_CATCH,
  Class: () => Class,
  NUMBER_FORMAT_RANGES: () => NUMBER_FORMAT_RANGES,
  aborted: () => aborted,
  allowsEval: () => allowsEval,
  assert: () => assert,
  assertEqual: () => assertEqual,
  assertIs: () => assertIs,
  assertNever: () => assertNever,
  assertNotEqual: () => assertNotEqual,
  assignProp: () => assignProp,
  attachSchema: () => attachSchema,
  base64ToUint8Array: () => base64ToUint8Array,
  base64urlToUint8Array: () => base64urlToUint8Array,
  cached: () => cached,
  captureStackTrace: () => captureStackTrace,
  cleanEnum: () => cleanEnum,
  cleanRegex: () => cleanRegex,
  clone: () => clone,
  cloneDef: () => cloneDef,
  codePointLength: () => codePointLength,
  constantCatch: () => constantCatch,
  createTransparentProxy: () => createTransparentProxy,
  defineLazy: () => defineLazy,
  defineLazyInternal: () => defineLazyInternal,
  derived: () => derived,
  esc: () => esc,
  escapeRegex: () => escapeRegex,
  explicitlyAborted: () => explicitlyAborted,
  extend: () => extend,
  finalizeIssue: () => finalizeIssue,
  floatSafeRemainder: () => floatSafeRemainder,
  getElementAtPath: () => getElementAtPath,
  getEnumValues: () => getEnumValues,
  getLengthableOrigin: () => getLengthableOrigin,
  getParsedType: () => getParsedType,
  getSizableOrigin: () => getSizableOrigin,
  hexToUint8Array: () => hexToUint8Array,
  hide: () => hide,
  installLazyProp: () => installLazyProp,
  isObject: () => isObject,
  isPlainObject: () => isPlainObject,
  issue: () => issue,
  joinValues: () => joinValues,
  jsonStringifyReplacer: () => jsonStringifyReplacer,
  members: () => members,
  merge: () => merge,
  mergeDefs: () => mergeDefs,
  normalizeParams: () => normalizeParams,
  nullish: () => nullish,
  numKeys: () => numKeys,
  objectClone: () => objectClone,
  omit: () => omit,
  optionalKeys: () => optionalKeys,
  own: () => own,
  parsedType: () => parsedType,
  partial: () => partial,
  pick: () => pick,
  prefixIssues: () => prefixIssues,
  primitiveTypes: () => primitiveTypes,
  promiseAllObject: () => promiseAllObject,
  propertyKeyTypes: () => propertyKeyTypes,
  randomString: () => randomString,
  rawShape: () => rawShape,
  required: () => required,
  safeExtend: () => safeExtend,
  shallowClone: () => shallowClone,
  sizeCaps: () => sizeCaps,
  slugify: () => slugify,
  stringifyPrimitive: () => stringifyPrimitive,
  toZod: () => toZod,
  uint8ArrayToBase64: () => uint8ArrayToBase64,
  uint8ArrayToBase64url: () => uint8ArrayToBase64url,
  uint8ArrayToHex: () => uint8ArrayToHex,
  unwrapMessage: () => unwrapMessage
});
function assertEqual(val) {
  return val;
}
function assertNotEqual(val) {
  return val;
}
function toZod() {
  return (schema) => schema;
}
function assertIs(_arg) {
}
function assertNever(_x) {
  throw new Error("Unexpected value in exhaustive check");
}
function assert(_) {
}
function getEnumValues(entries) {
  const numericValues = Object.values(entries).filter((v) => typeof v === "number");
  const values = Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
  return values;
}
function joinValues(array2, separator = "|") {
  return array2.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
  if (typeof value === "bigint")
    return value.toString();
  return value;
}
function cached(getter) {
  return new Cached(getter);
}
function nullish(input) {
  return input === null || input === void 0;
}
function cleanRegex(source) {
  const start = source.startsWith("^") ? 1 : 0;
  const end2 = source.endsWith("$") ? source.length - 1 : source.length;
  return source.slice(start, end2);
}
function floatSafeRemainder(val, step) {
  const ratio = val / step;
  const roundedRatio = Math.round(ratio);
  const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
  if (Math.abs(ratio - roundedRatio) < tolerance)
    return 0;
  return ratio - roundedRatio;
}
function defineLazy(object, key, getter) {
  let value = void 0;
  Object.defineProperty(object, key, {
    get() {
      if (value === EVALUATING) {
        return void 0;
      }
      if (value === void 0) {
        value = EVALUATING;
        value = getter();
      }
      return value;
    },
    set(v) {
      Object.defineProperty(object, key, {
        value: v
        // configurable: true,
      });
    },
    configurable: true
  });
}
function objectClone(obj) {
  return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value) {
  Object.defineProperty(target, prop, {
    value,
    writable: true,
    enumerable: true,
    configurable: true
  });
}
function rawShape(def) {
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
  return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
  Object.defineProperty(target, key, {
    get() {
      const value = getter();
      assignProp(this, key, value);
      return value;
    },
    enumerable: true,
    configurable: true
  });
}
function putProp(target, key, value) {
  if (key in target)
    assignProp(target, key, value);
  else
    target[key] = value;
}
function mirrorShape(target, source, keys, wrap) {
  const raw = sourceShape(source);
  for (const key of keys) {
    const desc = Object.getOwnPropertyDescriptor(raw, key);
    if (!desc.enumerable)
      continue;
    if (desc.get) {
      deferProp(target, key, () => {
        const value = source._zod.def.shape[key];
        return wrap ? wrap(value, key) : value;
      });
    } else
      putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
  }
}
function mirrorProps(target, source) {
  for (const key of Reflect.ownKeys(source)) {
    const desc = Object.getOwnPropertyDescriptor(source, key);
    if (!desc.enumerable)
      continue;
    if (desc.get)
      deferProp(target, key, () => source[key]);
    else
      putProp(target, key, desc.value);
  }
}
function mergeDefs(...defs) {
  const mergedDescriptors = {};
  for (const def of defs) {
    const descriptors = Object.getOwnPropertyDescriptors(def);
    Object.assign(mergedDescriptors, descriptors);
  }
  return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
  return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path8) {
  if (!path8)
    return obj;
  return path8.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
  const keys = Object.keys(promisesObj);
  const promises = keys.map((key) => promisesObj[key]);
  return Promise.all(promises).then((results) => {
    const resolvedObj = {};
    for (let i = 0; i < keys.length; i++) {
      resolvedObj[keys[i]] = results[i];
    }
    return resolvedObj;
  });
}
function randomString(length = 10) {
  const chars = "abcdefghijklmnopqrstuvwxyz";
  let str = "";
  for (let i = 0; i < length; i++) {
    str += chars[Math.floor(Math.random() * chars.length)];
  }
  return str;
}
function esc(str) {
  return JSON.stringify(str);
}
function slugify(input) {
  return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
function isObject(data) {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
function isPlainObject(o) {
  if (isObject(o) === false)
    return false;
  const ctor = o.constructor;
  if (ctor === void 0)
    return true;
  if (typeof ctor !== "function")
    return true;
  const prot = ctor.prototype;
  if (isObject(prot) === false)
    return false;
  if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
    return false;
  }
  return true;
}
function shallowClone(o) {
  if (isPlainObject(o))
    return { ...o };
  if (Array.isArray(o))
    return [...o];
  if (o instanceof Map)
    return new Map(o);
  if (o instanceof Set)
    return new Set(o);
  return o;
}
function numKeys(data) {
  let keyCount = 0;
  for (const key in data) {
    if (Object.prototype.hasOwnProperty.call(data, key)) {
      keyCount++;
    }
  }
  return keyCount;
}
function escapeRegex(str) {
  return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
  const cl = new inst._zod.constr(def ?? inst._zod.def);
  if (!def || params?.parent)
    cl._zod.parent = inst;
  return cl;
}
function normalizeParams(_params) {
  const params = _params;
  if (!params)
    return {};
  if (typeof params === "string")
    return { error: () => params };
  if (params?.message !== void 0) {
    if (params?.error !== void 0)
      throw new Error("Cannot specify both `message` and `error` params");
    params.error = params.message;
  }
  delete params.message;
  if (typeof params.error === "string")
    return { ...params, error: () => params.error };
  return params;
}
function createTransparentProxy(getter) {
  let target;
  return new Proxy({}, {
    get(_, prop, receiver) {
      target ?? (target = getter());
      return Reflect.get(target, prop, receiver);
    },
    set(_, prop, value, receiver) {
      target ?? (target = getter());
      return Reflect.set(target, prop, value, receiver);
    },
    has(_, prop) {
      target ?? (target = getter());
      return Reflect.has(target, prop);
    },
    deleteProperty(_, prop) {
      target ?? (target = getter());
      return Reflect.deleteProperty(target, prop);
    },
    ownKeys(_) {
      target ?? (target = getter());
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(_, prop) {
      target ?? (target = getter());
      return Reflect.getOwnPropertyDescriptor(target, prop);
    },
    defineProperty(_, prop, descriptor) {
      target ?? (target = getter());
      return Reflect.defineProperty(target, prop, descriptor);
    }
  });
}
function stringifyPrimitive(value) {
  if (typeof value === "bigint")
    return value.toString() + "n";
  if (typeof value === "string")
    return `"${value}"`;
  return `${value}`;
}
function optionalKeys(shape) {
  return Object.keys(shape).filter((k) => {
    return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
  });
}
function pick(schema, mask) {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(".pick() cannot be used on object schemas containing refinements");
  }
  const newShape = {};
  mirrorShape(newShape, schema, maskedKeys(schema, mask));
  return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function maskedKeys(schema, mask) {
  const raw = sourceShape(schema);
  const keys = [];
  for (const key of Reflect.ownKeys(mask)) {
    if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
      throw new Error(`Unrecognized key: "${String(key)}"`);
    }
    if (mask[key])
      keys.push(key);
  }
  return keys;
}
function omit(schema, mask) {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(".omit() cannot be used on object schemas containing refinements");
  }
  const omitted = new Set(maskedKeys(schema, mask));
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
  return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to extend: expected a plain object");
  }
  const checks = schema._zod.def.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    const existingShape = sourceShape(schema);
    for (const key of Reflect.ownKeys(shape)) {
      if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) {
        throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
      }
    }
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
  mirrorProps(newShape, shape);
  return newShape;
}
function safeExtend(schema, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to safeExtend: expected a plain object");
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
  if (!b?._zod?.def) {
    throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
  }
  if (a._zod.def.checks?.length) {
    throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
  }
  const newShape = {};
  mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
  mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
  const def = mergeDefs(a._zod.def, {
    shape: newShape,
    get catchall() {
      return b._zod.def.catchall;
    },
    checks: b._zod.def.checks ?? []
  });
  return clone(a, def);
}
function partial(Class2, schema, mask, name = "partial") {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
  }
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class2 && ((value, key) => selected && !selected.has(key) ? value : new Class2({ type: "optional", innerType: value })));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class2, schema, mask) {
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => (
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class2({ type: "nonoptional", innerType: value })
  ));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue !== true) {
      return true;
    }
  }
  return false;
}
function explicitlyAborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue === false) {
      return true;
    }
  }
  return false;
}
function prefixIssues(path8, issues) {
  return issues.map((iss) => {
    var _a3;
    (_a3 = iss).path ?? (_a3.path = []);
    iss.path.unshift(path8);
    return iss;
  });
}
function unwrapMessage(message) {
  return typeof message === "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
  const caps = [];
  for (const ch of defChecks ?? []) {
    const d = ch._zod.def;
    if (!/_(length|size)$|_equals$/.test(d.check))
      break;
    const max = d.maximum ?? d.length ?? d.size;
    if (max >= 0)
      caps.push([max, ch]);
  }
  return caps;
}
function attachSchema(issues, start, inst) {
  var _a3;
  for (let i = start; i < issues.length; i++) {
    (_a3 = issues[i]).schema ?? (_a3.schema = inst);
  }
}
function finalizeIssue(iss, ctx, config2) {
  var _a3;
  const traits = iss.inst?._zod?.traits;
  if (traits?.has("$ZodType")) {
    if (traits.has("$ZodCheck"))
      (_a3 = iss).schema ?? (_a3.schema = iss.inst);
    else
      iss.schema = iss.inst;
  }
  const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
  const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config2.customError?.(iss)) ?? unwrapMessage(config2.localeError?.(iss)) ?? "Invalid input";
  const full = {};
  for (const k of Object.keys(iss)) {
    if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
      continue;
    full[k] = iss[k];
  }
  full.path ?? (full.path = []);
  full.message = message;
  if (ctx?.reportInput) {
    full.input = iss.input;
  }
  return full;
}
function getSizableOrigin(input) {
  if (input instanceof Set)
    return "set";
  if (input instanceof Map)
    return "map";
  if (input instanceof File)
    return "file";
  return "unknown";
}
function codePointLength(str) {
  const units = str.length;
  if (!highSurrogate.test(str))
    return units;
  let count2 = units;
  for (let i = 0; i < units - 1; i++) {
    if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
      count2--;
      i++;
    }
  }
  return count2;
}
function getLengthableOrigin(input) {
  if (Array.isArray(input))
    return "array";
  if (typeof input === "string")
    return "string";
  return "unknown";
}
function parsedType(data) {
  const t = typeof data;
  switch (t) {
    case "number": {
      return Number.isNaN(data) ? "nan" : "number";
    }
    case "object": {
      if (data === null) {
        return "null";
      }
      if (Array.isArray(data)) {
        return "array";
      }
      const obj = data;
      if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
        return obj.constructor.name;
      }
    }
  }
  return t;
}
function issue(...args) {
  const [iss, input, inst] = args;
  if (typeof iss === "string") {
    return {
      message: iss,
      code: "custom",
      input,
      inst
    };
  }
  return { ...iss };
}
function cleanEnum(obj) {
  return Object.entries(obj).filter(([k, _]) => {
    return Number.isNaN(Number.parseInt(k, 10));
  }).map((el) => el[1]);
}
function base64ToUint8Array(base64) {
  const binaryString = atob(base64);
  const bytes = new Uint8Array(binaryString.length);
  for (let i = 0; i < binaryString.length; i++) {
    bytes[i] = binaryString.charCodeAt(i);
  }
  return bytes;
}
function uint8ArrayToBase64(bytes) {
  let binaryString = "";
  for (let i = 0; i < bytes.length; i++) {
    binaryString += String.fromCharCode(bytes[i]);
  }
  return btoa(binaryString);
}
function base64urlToUint8Array(base64url) {
  const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
  const padding = "=".repeat((4 - base64.length % 4) % 4);
  return base64ToUint8Array(base64 + padding);
}
function uint8ArrayToBase64url(bytes) {
  return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
  const cleanHex = hex.replace(/^0x/, "");
  if (cleanHex.length % 2 !== 0) {
    throw new Error("Invalid hex string length");
  }
  const bytes = new Uint8Array(cleanHex.length / 2);
  for (let i = 0; i < cleanHex.length; i += 2) {
    bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
  }
  return bytes;
}
function uint8ArrayToHex(bytes) {
  return Array.from(bytes).map((b) => b.toString(16).padStart(2, "0")).join("");
}
function members(proto, table) {
  for (const key in table) {
    const desc = Object.getOwnPropertyDescriptor(table, key);
    if (desc.get)
      Object.defineProperty(proto, key, { ...desc, enumerable: false });
    else
      defineBound(proto, key, desc.value);
  }
}
function own(inst, key, value, enumerable = true) {
  Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
  return value;
}
function hide(inst, key, value) {
  return own(inst, key, value, false);
}
// @__NO_SIDE_EFFECTS__
function derived(computes, table) {
  for (const key in computes) {
    const compute = computes[key];
    Object.defineProperty(table, key, {
      configurable: true,
      enumerable: true,
      get() {
        return own(this, key, compute(this));
      },
      set(value) {
        own(this, key, value);
      }
    });
  }
  return table;
}
function defineBound(proto, key, fn) {
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      return this == null ? fn : own(this, key, fn.bind(this));
    },
    set(value) {
      own(this, key, value);
    }
  });
}
function claim(inst, sentinel) {
  const proto = Object.getPrototypeOf(inst);
  return sentinel in proto ? void 0 : proto;
}
function defineLazyInternal(inst, key, compute) {
  const proto = Object.getPrototypeOf(inst._zod);
  if (key in proto && installing !== inst._zod) {
    installing = void 0;
    return;
  }
  installing = inst._zod;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      Object.defineProperty(this, key, breaker);
      const outer = broke;
      broke = false;
      try {
        const value = compute(this);
        if (broke)
          delete this[key];
        else
          Object.defineProperty(this, key, { configurable: true, writable: true, value });
        broke = broke || outer;
        return value;
      } catch (err) {
        delete this[key];
        broke = broke || outer;
        throw err;
      }
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, value });
    }
  });
}
function installLazyProp(inst, key, make, enumerable) {
  const proto = claim(inst, key);
  if (!proto)
    return;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      const desc = { configurable: true, writable: true, enumerable, value: void 0 };
      Object.defineProperty(this, key, desc);
      desc.value = make(this);
      Object.defineProperty(this, key, desc);
      return desc.value;
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
    }
  });
}
function constantCatch(value) {
  const fn = () => value;
  fn[CONSTANT_CATCH] = true;
  return fn;
}
var Cached, EVALUATING, captureStackTrace, allowsEval, getParsedType, propertyKeyTypes, primitiveTypes, NUMBER_FORMAT_RANGES, BIGINT_FORMAT_RANGES, highSurrogate, Class, installing, broke, breaker, CONSTANT_CATCH;
var init_util = __esm({
  "node_modules/zod/v4/core/util.js"() {
    init_core();
    Cached = class {
      constructor(getter) {
        this._getter = getter;
        this._value = void 0;
      }
      get value() {
        const getter = this._getter;
        if (getter !== void 0) {
          this._value = getter();
          this._getter = void 0;
        }
        return this._value;
      }
    };
    EVALUATING = /* @__PURE__ */ Symbol("evaluating");
    captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
    };
    allowsEval = /* @__PURE__ */ cached(() => {
      if (globalConfig.jitless) {
        return false;
      }
      if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
        return false;
      }
      try {
        const F = Function;
        new F("");
        return true;
      } catch (_) {
        return false;
      }
    });
    getParsedType = (data) => {
      const t = typeof data;
      switch (t) {
        case "undefined":
          return "undefined";
        case "string":
          return "string";
        case "number":
          return Number.isNaN(data) ? "nan" : "number";
        case "boolean":
          return "boolean";
        case "function":
          return "function";
        case "bigint":
          return "bigint";
        case "symbol":
          return "symbol";
        case "object":
          if (Array.isArray(data)) {
            return "array";
          }
          if (data === null) {
            return "null";
          }
          if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
            return "promise";
          }
          if (typeof Map !== "undefined" && data instanceof Map) {
            return "map";
          }
          if (typeof Set !== "undefined" && data instanceof Set) {
            return "set";
          }
          if (typeof Date !== "undefined" && data instanceof Date) {
            return "date";
          }
          if (typeof File !== "undefined" && data instanceof File) {
            return "file";
          }
          return "object";
        default:
          throw new Error(`Unknown data type: ${t}`);
      }
    };
    propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
    primitiveTypes = /* @__PURE__ */ new Set([
      "string",
      "number",
      "bigint",
      "boolean",
      "symbol",
      "undefined"
    ]);
    NUMBER_FORMAT_RANGES = /* @__PURE__ */ (() => ({
      safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
      int32: [-2147483648, 2147483647],
      uint32: [0, 4294967295],
      float32: [-34028234663852886e22, 34028234663852886e22],
      float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
    }))();
    BIGINT_FORMAT_RANGES = {
      int64: [/* @__PURE__ */ BigInt("-9223372036854775808"), /* @__PURE__ */ BigInt("9223372036854775807")],
      uint64: [/* @__PURE__ */ BigInt(0), /* @__PURE__ */ BigInt("18446744073709551615")]
    };
    highSurrogate = /[\uD800-\uDBFF]/;
    Class = class {
      constructor(..._args) {
      }
    };
    broke = false;
    breaker = {
      configurable: true,
      get() {
        broke = true;
        return void 0;
      }
    };
    CONSTANT_CATCH = "~constantCatch";
  }
});

// node_modules/zod/v4/core/core.js
function newError(Definition) {
  const E = _E;
  if (E) {
    const saved = E.stackTraceLimit;
    if (typeof saved === "number") {
      try {
        E.stackTraceLimit = 0;
      } catch {
        _E = null;
        return new Definition();
      }
      try {
        return new Definition();
      } finally {
        E.stackTraceLimit = saved;
      }
    }
  }
  return new Definition();
}
// @__NO_SIDE_EFFECTS__
function $constructor(name, initializer2, proto, params) {
  const zodProto = {};
  function Internals(def) {
    this.def = def;
    this.constr = _;
    this.traits = /* @__PURE__ */ new Set();
  }
  Internals.prototype = zodProto;
  const protoMembers = proto;
  const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
  function init(inst, def) {
    if (!inst._zod) {
      _zodDesc.value = new Internals(def);
      try {
        Object.defineProperty(inst, "_zod", _zodDesc);
      } finally {
        _zodDesc.value = void 0;
      }
    } else if (inst._zod.traits.has(name)) {
      return;
    }
    inst._zod.traits.add(name);
    initializer2(inst, def);
    if (initialized) {
      const own2 = Object.getPrototypeOf(inst);
      const ctorProto = inst._zod.constr.prototype;
      let up = own2;
      while (up && up !== ctorProto)
        up = Object.getPrototypeOf(up);
      const target = up ?? own2;
      if (!initialized.has(target)) {
        initialized.add(target);
        members(target, protoMembers);
      }
    }
    const proto2 = _.prototype;
    for (const k in proto2) {
      if (!Object.prototype.hasOwnProperty.call(proto2, k))
        continue;
      if (!(k in inst)) {
        inst[k] = proto2[k].bind(inst);
      }
    }
  }
  const Parent = params?.Parent ?? Object;
  class Definition extends Parent {
  }
  Object.defineProperty(Definition, "name", { value: name });
  function _(def) {
    const inst = params?.Parent ? newError(Definition) : this;
    init(inst, def);
    const deferred = inst._zod.deferred;
    if (deferred) {
      for (const fn of deferred) {
        fn();
      }
      inst._zod.deferred = void 0;
    }
    const pp = globalThis.__zod_globalConfig?.postProcessor;
    if (pp)
      pp(inst);
    return inst;
  }
  Object.defineProperty(_, "init", { value: init });
  Object.defineProperty(_, Symbol.hasInstance, {
    value: (inst) => {
      if (params?.Parent && inst instanceof params.Parent)
        return true;
      return inst?._zod?.traits?.has(name);
    }
  });
  Object.defineProperty(_, "name", { value: name });
  return _;
}
function config(newConfig) {
  if (newConfig)
    Object.assign(globalConfig, newConfig);
  return globalConfig;
}
var _a, _zodDesc, _E, $ZodAsyncError, globalConfig;
var init_core = __esm({
  "node_modules/zod/v4/core/core.js"() {
    init_util();
    _zodDesc = { value: void 0, enumerable: false };
    _E = "captureStackTrace" in Error ? Error : null;
    $ZodAsyncError = class extends Error {
      constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
      }
    };
    (_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
    globalConfig = globalThis.__zod_globalConfig;
  }
});

// node_modules/zod/v4/core/errors.js
function _getMessage() {
  const internals = this._zod;
  internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
  return internals.message;
}
function _setMessage(value) {
  this._zod.message = value;
}
var _messageDesc, _issuesDesc, _installedToString, initializer, $ZodError, $ZodRealError;
var init_errors = __esm({
  "node_modules/zod/v4/core/errors.js"() {
    init_core();
    init_util();
    _messageDesc = {
      get: _getMessage,
      set: _setMessage,
      enumerable: true,
      configurable: true
    };
    _issuesDesc = { value: void 0, enumerable: false };
    _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
    initializer = (inst, def) => {
      inst.name = "$ZodError";
      _issuesDesc.value = def;
      Object.defineProperty(inst, "issues", _issuesDesc);
      _issuesDesc.value = void 0;
      Object.defineProperty(inst, "message", _messageDesc);
      const proto = Object.getPrototypeOf(inst);
      if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
          configurable: true,
          enumerable: false,
          get() {
            const value = () => this.message;
            Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            return value;
          },
          set(value) {
            Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
          }
        });
      }
    };
    $ZodError = $constructor("$ZodError", initializer);
    $ZodRealError = $constructor("$ZodError", initializer, void 0, {
      Parent: Error
    });
  }
});

// node_modules/zod/v4/core/parse.js
function failure(Err, issues, ctx) {
  let error;
  return {
    success: false,
    get error() {
      if (!error) {
        error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
        issues = void 0;
        ctx = void 0;
      }
      return error;
    },
    set error(e) {
      error = e;
      issues = void 0;
      ctx = void 0;
    }
  };
}
var _parse, parse, _parseAsync, parseAsync, _safeParse, safeParse, _safeParseAsync, safeParseAsync;
var init_parse = __esm({
  "node_modules/zod/v4/core/parse.js"() {
    init_core();
    init_errors();
    init_util();
    _parse = (_Err) => {
      const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise) {
          throw new $ZodAsyncError();
        }
        if (result.issues.length) {
          const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
          captureStackTrace(e, _params?.callee ?? fn);
          throw e;
        }
        return result.value;
      };
      return fn;
    };
    parse = /* @__PURE__ */ _parse($ZodRealError);
    _parseAsync = (_Err) => {
      const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
          result = await result;
        if (result.issues.length) {
          const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
          captureStackTrace(e, params?.callee ?? fn);
          throw e;
        }
        return result.value;
      };
      return fn;
    };
    parseAsync = /* @__PURE__ */ _parseAsync($ZodRealError);
    _safeParse = (_Err) => (schema, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
      const result = schema._zod.run({ value, issues: [] }, ctx);
      if (result instanceof Promise) {
        throw new $ZodAsyncError();
      }
      return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
    };
    safeParse = /* @__PURE__ */ _safeParse($ZodRealError);
    _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
      let result = schema._zod.run({ value, issues: [] }, ctx);
      if (result instanceof Promise)
        result = await result;
      return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
    };
    safeParseAsync = /* @__PURE__ */ _safeParseAsync($ZodRealError);
  }
});

// node_modules/zod/v4/core/regexes.js
var anyString, number, boolean;
var init_regexes = __esm({
  "node_modules/zod/v4/core/regexes.js"() {
    anyString = /^[\s\S]{0,}$/;
    number = /^-?\d+(?:\.\d+)?$/;
    boolean = /^(?:true|false)$/i;
  }
});

// node_modules/zod/v4/core/checks.js
var $ZodCheck, _whenHasLength, numericOriginMap, $ZodCheckGreaterThan, $ZodCheckNumberFormat, $ZodCheckMinLength, $ZodCheckStringFormat, $ZodCheckRegex;
var init_checks = __esm({
  "node_modules/zod/v4/core/checks.js"() {
    init_core();
    init_util();
    $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
      var _a3;
      inst._zod ?? (inst._zod = {});
      inst._zod.def = def;
      (_a3 = inst._zod).onattach ?? (_a3.onattach = []);
    });
    _whenHasLength = (payload) => {
      const val = payload.value;
      return !nullish(val) && val.length !== void 0;
    };
    numericOriginMap = {
      number: "number",
      bigint: "bigint",
      object: "date"
    };
    $ZodCheckGreaterThan = /* @__PURE__ */ $constructor("$ZodCheckGreaterThan", (inst, def) => {
      $ZodCheck.init(inst, def);
      const origin = numericOriginMap[typeof def.value];
      inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
          return;
        }
        payload.issues.push({
          origin: numericOriginMap[typeof payload.value] ?? origin,
          code: "too_small",
          minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
          input: payload.value,
          inclusive: def.inclusive,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckNumberFormat = /* @__PURE__ */ $constructor("$ZodCheckNumberFormat", (inst, def) => {
      $ZodCheck.init(inst, def);
      def.format = def.format || "float64";
      const isInt = def.format?.includes("int");
      const origin = isInt ? "int" : "number";
      const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
      inst._zod.check = (payload) => {
        const input = payload.value;
        if (isInt) {
          if (!Number.isInteger(input)) {
            payload.issues.push({
              expected: origin,
              format: def.format,
              code: "invalid_type",
              continue: false,
              input,
              inst
            });
            return;
          }
          if (!Number.isSafeInteger(input)) {
            if (input > 0) {
              payload.issues.push({
                input,
                code: "too_big",
                maximum: Number.MAX_SAFE_INTEGER,
                note: "Integers must be within the safe integer range.",
                inst,
                origin,
                inclusive: true,
                continue: !def.abort
              });
            } else {
              payload.issues.push({
                input,
                code: "too_small",
                minimum: Number.MIN_SAFE_INTEGER,
                note: "Integers must be within the safe integer range.",
                inst,
                origin,
                inclusive: true,
                continue: !def.abort
              });
            }
            return;
          }
        }
        if (input < minimum) {
          payload.issues.push({
            origin: "number",
            input,
            code: "too_small",
            minimum,
            inclusive: true,
            inst,
            continue: !def.abort
          });
        }
        if (input > maximum) {
          payload.issues.push({
            origin: "number",
            input,
            code: "too_big",
            maximum,
            inclusive: true,
            inst,
            continue: !def.abort
          });
        }
      };
    });
    $ZodCheckMinLength = /* @__PURE__ */ $constructor("$ZodCheckMinLength", (inst, def) => {
      var _a3;
      $ZodCheck.init(inst, def);
      (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
      inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units;
        if (length >= def.minimum)
          return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
          origin,
          code: "too_small",
          minimum: def.minimum,
          inclusive: true,
          input,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckStringFormat = /* @__PURE__ */ $constructor("$ZodCheckStringFormat", (inst, def) => {
      var _a3, _b;
      $ZodCheck.init(inst, def);
      if (def.pattern)
        (_a3 = inst._zod).check ?? (_a3.check = (payload) => {
          def.pattern.lastIndex = 0;
          if (def.pattern.test(payload.value))
            return;
          payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: def.format,
            input: payload.value,
            ...def.pattern ? { pattern: def.pattern.toString() } : {},
            inst,
            continue: !def.abort
          });
        });
      else
        (_b = inst._zod).check ?? (_b.check = () => {
        });
    });
    $ZodCheckRegex = /* @__PURE__ */ $constructor("$ZodCheckRegex", (inst, def) => {
      $ZodCheckStringFormat.init(inst, def);
      inst._zod.check = (payload) => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value))
          return;
        payload.issues.push({
          origin: "string",
          code: "invalid_format",
          format: "regex",
          input: payload.value,
          pattern: def.pattern.toString(),
          inst,
          continue: !def.abort
        });
      };
    });
  }
});

// node_modules/zod/v4/core/doc.js
var init_doc = __esm({
  "node_modules/zod/v4/core/doc.js"() {
  }
});

// node_modules/zod/v4/core/versions.js
var version;
var init_versions = __esm({
  "node_modules/zod/v4/core/versions.js"() {
    version = {
      major: 4,
      minor: 6,
      patch: 7
    };
  }
});

// node_modules/zod/v4/core/schemas.js
async function validateAsync(inst, value) {
  const ctx = { async: true };
  return toStandardResult(await inst._zod.run({ value, issues: [] }, ctx), ctx);
}
function standardProps(inst) {
  return {
    validate: (value) => {
      const ctx = { async: false };
      try {
        const r = inst._zod.run({ value, issues: [] }, ctx);
        if (!(r instanceof Promise))
          return toStandardResult(r, ctx);
      } catch (_) {
      }
      return validateAsync(inst, value);
    },
    vendor: "zod",
    version: 1
  };
}
function capSize(inst, size) {
  const caps = sizeCaps(inst._zod.def.checks);
  if (!caps.length)
    return;
  const cap = Math.min(...caps.map((c) => c[0]));
  const parse2 = inst._zod.parse;
  inst._zod.parse = (payload, ctx) => {
    const n = size(payload.value);
    if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
      for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
        if (n > max && ch._zod.def.when(payload)) {
          const start = payload.issues.length;
          ch._zod.check(payload);
          payload.issues[start].continue = false;
          attachSchema(payload.issues, start, inst);
          return payload;
        }
      }
    }
    return parse2(payload, ctx);
  };
}
function handleArrayResult(result, final, index2) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index2, result.issues));
  }
  final.value[index2] = result.value;
}
function handlePropertyResult(result, final, key, input, optin, optout) {
  const isPresent = key in input;
  const isOptionalOut = optout === "optional";
  if (!isPresent && isOptionalOut && optin === "optional") {
    return;
  }
  if (result.issues.length) {
    if (optin !== void 0 && isOptionalOut && !isPresent) {
      return;
    }
    final.issues.push(...prefixIssues(key, result.issues));
  }
  if (!isPresent && optin === void 0) {
    if (!result.issues.length) {
      final.issues.push({
        code: "invalid_type",
        expected: "nonoptional",
        input: void 0,
        path: [key]
      });
    }
    return;
  }
  if (result.value === void 0) {
    if (isPresent || optin === "defaulted" && !isOptionalOut) {
      final.value[key] = void 0;
    }
  } else {
    final.value[key] = result.value;
  }
}
function normalizeDef(def) {
  const keys = Object.keys(def.shape);
  const ownSymbols = Object.getOwnPropertySymbols(def.shape);
  const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
  const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
  for (const k of allKeys) {
    if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
      throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
    }
  }
  const okeys = optionalKeys(def.shape);
  return {
    ...def,
    allKeys,
    symbolKeys,
    // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
    keySet: new Set(keys),
    numKeys: keys.length,
    optionalKeys: new Set(okeys)
  };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
  const unrecognized = [];
  const keySet = def.keySet;
  const _catchall = def.catchall._zod;
  const t = _catchall.def.type;
  const optin = _catchall.optin;
  const optout = _catchall.optout;
  let seen2 = 0;
  for (const key in input) {
    if (abortEarly && payload.issues.length !== seen2) {
      if (aborted(payload, seen2))
        break;
      seen2 = payload.issues.length;
    }
    if (keySet.has(key))
      continue;
    if (key === "__proto__") {
      if (t === "never")
        unrecognized.push(key);
      continue;
    }
    if (t === "never") {
      unrecognized.push(key);
      continue;
    }
    const r = _catchall.run({ value: input[key], issues: [] }, ctx);
    if (r instanceof Promise) {
      proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
    } else {
      handlePropertyResult(r, payload, key, input, optin, optout);
    }
  }
  if (unrecognized.length) {
    payload.issues.push({
      code: "unrecognized_keys",
      keys: unrecognized,
      input,
      inst,
      // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
      continue: true
    });
  }
  if (!proms.length)
    return payload;
  return Promise.all(proms).then(() => {
    return payload;
  });
}
function handleOptionalResult(payload, result) {
  payload.value = result.issues.length ? void 0 : result.value;
  return payload;
}
function handleDefaultResult(payload, def) {
  if (payload.value === void 0) {
    payload.value = def.defaultValue;
  }
  return payload;
}
function handleCatchResult(payload, result, def, ctx) {
  if (!result.issues.length) {
    payload.value = result.value;
    if (result.memo)
      payload.memo = true;
    return payload;
  }
  payload.value = def.catchValue({
    ...result,
    value: payload.value,
    error: {
      issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config()))
    },
    input: payload.value
  });
  return payload;
}
var $ZodType, toStandardResult, $ZodString, $ZodNumber, $ZodNumberFormat, $ZodBoolean, $ZodUnknown, arraySize, $ZodArray, NO_SYMBOL_KEYS, $ZodObject, $ZodRecord, $ZodEnum, $ZodOptional, $ZodNullable, $ZodDefault, $ZodCatch;
var init_schemas = __esm({
  "node_modules/zod/v4/core/schemas.js"() {
    init_checks();
    init_core();
    init_regexes();
    init_util();
    init_versions();
    init_util();
    $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
      var _a3;
      inst ?? (inst = {});
      inst._zod.def = def;
      inst._zod.bag = inst._zod.bag || {};
      inst._zod.version = version;
      const defChecks = inst._zod.def.checks;
      const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
      for (const ch of checks) {
        for (const fn of ch._zod.onattach) {
          fn(inst);
        }
      }
      if (checks.length === 0) {
        (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
        inst._zod.deferred?.push(() => {
          inst._zod.run = inst._zod.parse;
        });
      } else {
        const runChecks = (payload, checks2, ctx) => {
          if (payload.memo)
            return payload;
          let isAborted = aborted(payload);
          let asyncResult;
          for (const ch of checks2) {
            if (ch._zod.def.when) {
              if (explicitlyAborted(payload))
                continue;
              const shouldRun = ch._zod.def.when(payload);
              if (!shouldRun)
                continue;
            } else if (isAborted) {
              continue;
            }
            const currLen = payload.issues.length;
            const _ = ch._zod.check(payload);
            if (_ instanceof Promise && ctx?.async === false) {
              throw new $ZodAsyncError();
            }
            if (asyncResult || _ instanceof Promise) {
              asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                await _;
                const nextLen = payload.issues.length;
                if (nextLen === currLen)
                  return;
                attachSchema(payload.issues, currLen, inst);
                if (!isAborted)
                  isAborted = aborted(payload, currLen);
              });
            } else {
              const nextLen = payload.issues.length;
              if (nextLen === currLen)
                continue;
              attachSchema(payload.issues, currLen, inst);
              if (!isAborted)
                isAborted = aborted(payload, currLen);
            }
          }
          if (asyncResult) {
            return asyncResult.then(() => {
              return payload;
            });
          }
          return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
          if (aborted(canary)) {
            canary.aborted = true;
            return canary;
          }
          const checkResult = runChecks(payload, checks, ctx);
          if (checkResult instanceof Promise) {
            if (ctx.async === false)
              throw new $ZodAsyncError();
            return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
          }
          return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
          if (ctx.skipChecks) {
            return inst._zod.parse(payload, ctx);
          }
          if (ctx.direction === "backward") {
            const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
            if (canary instanceof Promise) {
              return canary.then((canary2) => {
                return handleCanaryResult(canary2, payload, ctx);
              });
            }
            return handleCanaryResult(canary, payload, ctx);
          }
          const result = inst._zod.parse(payload, ctx);
          if (result instanceof Promise) {
            if (ctx.async === false)
              throw new $ZodAsyncError();
            return result.then((result2) => runChecks(result2, checks, ctx));
          }
          return runChecks(result, checks, ctx);
        };
      }
    }, {
      // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
      get "~standard"() {
        return hide(this, "~standard", standardProps(this));
      },
      set "~standard"(value) {
        own(this, "~standard", value);
      }
    });
    toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
    $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = def.pattern ?? anyString;
      inst._zod.parse = (payload, _) => {
        if (def.coerce)
          try {
            payload.value = String(payload.value);
          } catch (_2) {
          }
        if (typeof payload.value === "string")
          return payload;
        payload.issues.push({
          expected: "string",
          code: "invalid_type",
          input: payload.value,
          inst
        });
        return payload;
      };
    });
    $ZodNumber = /* @__PURE__ */ $constructor("$ZodNumber", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = number;
      inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
          try {
            payload.value = Number(payload.value);
          } catch (_) {
          }
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
          return payload;
        }
        const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
        payload.issues.push({
          expected: "number",
          code: "invalid_type",
          input,
          inst,
          ...received ? { received } : {}
        });
        return payload;
      };
    });
    $ZodNumberFormat = /* @__PURE__ */ $constructor("$ZodNumberFormat", (inst, def) => {
      $ZodCheckNumberFormat.init(inst, def);
      $ZodNumber.init(inst, def);
    });
    $ZodBoolean = /* @__PURE__ */ $constructor("$ZodBoolean", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = boolean;
      inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
          try {
            payload.value = Boolean(payload.value);
          } catch (_) {
          }
        const input = payload.value;
        if (typeof input === "boolean")
          return payload;
        payload.issues.push({
          expected: "boolean",
          code: "invalid_type",
          input,
          inst
        });
        return payload;
      };
    });
    $ZodUnknown = /* @__PURE__ */ $constructor("$ZodUnknown", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = (payload) => payload;
    });
    arraySize = (input) => Array.isArray(input) ? input.length : -1;
    $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
      $ZodType.init(inst, def);
      const memo = globalConfig.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
          payload.issues.push({
            expected: "array",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
          const item = input[i];
          const result = def.element._zod.run({
            value: item,
            issues: []
          }, ctx);
          if (result instanceof Promise) {
            proms.push(result.then((result2) => handleArrayResult(result2, payload, i)));
          } else {
            handleArrayResult(result, payload, i);
            if (abortEarly && result.issues.length !== 0 && aborted(result))
              break;
          }
        }
        if (proms.length) {
          return Promise.all(proms).then(() => payload);
        }
        return payload;
      };
      capSize(inst, arraySize);
    });
    NO_SYMBOL_KEYS = [];
    $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
      $ZodType.init(inst, def);
      const desc = Object.getOwnPropertyDescriptor(def, "shape");
      const sh = desc?.get ? desc.get.raw : def.shape ?? {};
      if (sh) {
        const get = () => {
          const newSh = { ...sh };
          Object.defineProperty(def, "shape", { value: newSh });
          get.raw = newSh;
          return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
      }
      const _normalized = cached(() => normalizeDef(def));
      defineLazyInternal(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
          const field = shape[key]._zod;
          if (field.values) {
            if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
              assignProp(propValues, key, /* @__PURE__ */ new Set());
            }
            for (const v of field.values)
              propValues[key].add(v);
            if (field.optin !== void 0)
              propValues[key].add(void 0);
          }
        }
        return propValues;
      });
      const isObject3 = isObject;
      const catchall = def.catchall;
      let value;
      const memo = globalConfig.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject3(input)) {
          payload.issues.push({
            expected: "object",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen2 = payload.issues.length;
        for (const key of value.allKeys) {
          if (abortEarly && payload.issues.length !== seen2) {
            if (aborted(payload, seen2))
              break;
            seen2 = payload.issues.length;
          }
          if (key === "__proto__")
            continue;
          const el = shape[key];
          const optin = el._zod.optin;
          const optout = el._zod.optout;
          const r = el._zod.run({ value: input[key], issues: [] }, ctx);
          if (r instanceof Promise) {
            proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
          } else {
            handlePropertyResult(r, payload, key, input, optin, optout);
          }
        }
        if (!catchall) {
          return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
      };
    });
    $ZodRecord = /* @__PURE__ */ $constructor("$ZodRecord", (inst, def) => {
      $ZodType.init(inst, def);
      const memo = globalConfig.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!isPlainObject(input)) {
          payload.issues.push({
            expected: "record",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        const proms = [];
        const values = def.keyType._zod.values;
        if (values && !def.partial) {
          payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
          const recordKeys = /* @__PURE__ */ new Set();
          for (const key of values) {
            if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
              recordKeys.add(typeof key === "number" ? key.toString() : key);
              if (key === "__proto__")
                continue;
              const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
              if (keyResult instanceof Promise) {
                throw new Error("Async schemas not supported in object keys currently");
              }
              if (keyResult.issues.length) {
                payload.issues.push({
                  code: "invalid_key",
                  origin: "record",
                  issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                  input: key,
                  path: [key],
                  inst
                });
                continue;
              }
              const outKey = keyResult.value;
              if (outKey === "__proto__")
                continue;
              const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
              if (result instanceof Promise) {
                proms.push(result.then((result2) => {
                  if (result2.issues.length) {
                    payload.issues.push(...prefixIssues(key, result2.issues));
                  }
                  payload.value[outKey] = result2.value;
                }));
              } else {
                if (result.issues.length) {
                  payload.issues.push(...prefixIssues(key, result.issues));
                }
                payload.value[outKey] = result.value;
              }
            }
          }
          let unrecognized;
          for (const key in input) {
            if (!recordKeys.has(key)) {
              if (def.mode === "loose") {
                if (key === "__proto__")
                  continue;
                payload.value[key] = input[key];
              } else {
                unrecognized = unrecognized ?? [];
                unrecognized.push(key);
              }
            }
          }
          if (unrecognized && unrecognized.length > 0) {
            payload.issues.push({
              code: "unrecognized_keys",
              input,
              inst,
              keys: unrecognized,
              continue: true
            });
          }
        } else {
          payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
          let unrecognized;
          for (const key of Reflect.ownKeys(input)) {
            if (key === "__proto__")
              continue;
            if (!Object.prototype.propertyIsEnumerable.call(input, key))
              continue;
            let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
            if (keyResult instanceof Promise) {
              throw new Error("Async schemas not supported in object keys currently");
            }
            const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
            if (checkNumericKey) {
              const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
              if (retryResult instanceof Promise) {
                throw new Error("Async schemas not supported in object keys currently");
              }
              if (retryResult.issues.length === 0) {
                keyResult = retryResult;
              }
            }
            if (keyResult.issues.length) {
              if (def.mode === "loose") {
                payload.value[key] = input[key];
              } else if (values) {
                unrecognized = unrecognized ?? [];
                unrecognized.push(key);
              } else {
                payload.issues.push({
                  code: "invalid_key",
                  origin: "record",
                  issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                  input: key,
                  path: [key],
                  inst
                });
              }
              continue;
            }
            const outKey = keyResult.value;
            if (outKey === "__proto__")
              continue;
            const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
            if (result instanceof Promise) {
              proms.push(result.then((result2) => {
                if (result2.issues.length) {
                  payload.issues.push(...prefixIssues(key, result2.issues));
                }
                payload.value[outKey] = result2.value;
              }));
            } else {
              if (result.issues.length) {
                payload.issues.push(...prefixIssues(key, result.issues));
              }
              payload.value[outKey] = result.value;
            }
          }
          if (unrecognized && unrecognized.length > 0) {
            payload.issues.push({
              code: "unrecognized_keys",
              input,
              inst,
              keys: unrecognized,
              continue: true
            });
          }
        }
        if (proms.length) {
          return Promise.all(proms).then(() => payload);
        }
        return payload;
      };
    });
    $ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
      $ZodType.init(inst, def);
      const values = getEnumValues(def.entries);
      const valuesSet = new Set(values);
      inst._zod.values = valuesSet;
      defineLazyInternal(inst, "pattern", (zod) => {
        const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
      });
      inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) {
          return payload;
        }
        payload.issues.push({
          code: "invalid_value",
          values,
          input,
          inst
        });
        return payload;
      };
    });
    $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
      inst._zod.optout = "optional";
      defineLazyInternal(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
      });
      defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
      });
      inst._zod.parse = (payload, ctx) => {
        if (payload.value === void 0) {
          if (def.innerType._zod.optin !== "defaulted")
            return payload;
          const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
          if (result instanceof Promise)
            return result.then((result2) => handleOptionalResult(payload, result2));
          return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
      };
    });
    $ZodNullable = /* @__PURE__ */ $constructor("$ZodNullable", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
      defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
      defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
      });
      defineLazyInternal(inst, "values", (zod) => {
        return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
      });
      inst._zod.parse = (payload, ctx) => {
        if (payload.value === null)
          return payload;
        return def.innerType._zod.run(payload, ctx);
      };
    });
    $ZodDefault = /* @__PURE__ */ $constructor("$ZodDefault", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.optin = "defaulted";
      defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          return def.innerType._zod.run(payload, ctx);
        }
        if (payload.value === void 0) {
          payload.value = def.defaultValue;
          return payload;
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
          return result.then((result2) => handleDefaultResult(result2, def));
        }
        return handleDefaultResult(result, def);
      };
    });
    $ZodCatch = /* @__PURE__ */ $constructor("$ZodCatch", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
      defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
      defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          return def.innerType._zod.run(payload, ctx);
        }
        const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result instanceof Promise) {
          return result.then((result2) => handleCatchResult(payload, result2, def, ctx));
        }
        return handleCatchResult(payload, result, def, ctx);
      };
    });
  }
});

// node_modules/zod/v4/core/memoizer.js
var init_memoizer = __esm({
  "node_modules/zod/v4/core/memoizer.js"() {
  }
});

// node_modules/zod/v4/locales/index.js
var init_locales = __esm({
  "node_modules/zod/v4/locales/index.js"() {
  }
});

// node_modules/zod/v4/core/registries.js
function registry() {
  return new $ZodRegistry();
}
var _a2, $ZodRegistry, globalRegistry;
var init_registries = __esm({
  "node_modules/zod/v4/core/registries.js"() {
    $ZodRegistry = class {
      constructor() {
        this._map = /* @__PURE__ */ new WeakMap();
        this._idmap = /* @__PURE__ */ new Map();
      }
      add(schema, ..._meta) {
        const meta2 = _meta[0];
        this._map.set(schema, meta2);
        if (meta2 && typeof meta2 === "object" && "id" in meta2) {
          this._idmap.set(meta2.id, schema);
        }
        return this;
      }
      clear() {
        this._map = /* @__PURE__ */ new WeakMap();
        this._idmap = /* @__PURE__ */ new Map();
        return this;
      }
      remove(schema) {
        const meta2 = this._map.get(schema);
        if (meta2 && typeof meta2 === "object" && "id" in meta2) {
          this._idmap.delete(meta2.id);
        }
        this._map.delete(schema);
        return this;
      }
      get(schema) {
        const p = schema._zod.parent;
        if (p) {
          const pm = { ...this.get(p) ?? {} };
          delete pm.id;
          const f = { ...pm, ...this._map.get(schema) };
          return Object.keys(f).length ? f : void 0;
        }
        return this._map.get(schema);
      }
      has(schema) {
        return this._map.has(schema);
      }
    };
    (_a2 = globalThis).__zod_globalRegistry ?? (_a2.__zod_globalRegistry = registry());
    globalRegistry = globalThis.__zod_globalRegistry;
  }
});

// node_modules/zod/v4/core/compile.js
var init_compile = __esm({
  "node_modules/zod/v4/core/compile.js"() {
  }
});

// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
  if (def.checks)
    def.checks = [...def.checks];
  return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class2, params) {
  return new Class2(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _number(Class2, params) {
  return new Class2(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class2, params) {
  return new Class2({
    type: "number",
    check: "number_format",
    abort: false,
    format: "safeint",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class2, params) {
  return new Class2({
    type: "boolean",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class2) {
  return new Class2({
    type: "unknown"
  });
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: false
  });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _positive(params) {
  return /* @__PURE__ */ _gt(0, params);
}
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
  return /* @__PURE__ */ _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
  return new $ZodCheckMinLength({
    check: "min_length",
    ...normalizeParams(params),
    minimum
  });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
  return new $ZodCheckRegex({
    check: "string_format",
    format: "regex",
    ...normalizeParams(params),
    pattern
  });
}
var init_api = __esm({
  "node_modules/zod/v4/core/api.js"() {
    init_checks();
    init_util();
  }
});

// node_modules/zod/v4/core/to-json-schema.js
var init_to_json_schema = __esm({
  "node_modules/zod/v4/core/to-json-schema.js"() {
  }
});

// node_modules/zod/v4/core/json-schema.js
var init_json_schema = __esm({
  "node_modules/zod/v4/core/json-schema.js"() {
  }
});

// node_modules/zod/v4/core/index.js
var init_core2 = __esm({
  "node_modules/zod/v4/core/index.js"() {
    init_core();
    init_parse();
    init_errors();
    init_schemas();
    init_memoizer();
    init_checks();
    init_versions();
    init_util();
    init_regexes();
    init_locales();
    init_registries();
    init_doc();
    init_compile();
    init_api();
    init_to_json_schema();
    init_json_schema();
  }
});

// node_modules/zod/v4/mini/parse.js
var init_parse2 = __esm({
  "node_modules/zod/v4/mini/parse.js"() {
    init_core2();
  }
});

// node_modules/zod/v4/mini/schemas.js
// @__NO_SIDE_EFFECTS__
function string2(params) {
  return _string(ZodMiniString, params);
}
// @__NO_SIDE_EFFECTS__
function number2(params) {
  return _number(ZodMiniNumber, params);
}
function int(params) {
  return _int(ZodMiniNumberFormat, params);
}
// @__NO_SIDE_EFFECTS__
function boolean2(params) {
  return _boolean(ZodMiniBoolean, params);
}
// @__NO_SIDE_EFFECTS__
function unknown() {
  return _unknown(ZodMiniUnknown);
}
// @__NO_SIDE_EFFECTS__
function array(element, params) {
  return new ZodMiniArray({
    type: "array",
    element,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function looseObject(shape, params) {
  return new ZodMiniObject({
    type: "object",
    shape,
    catchall: /* @__PURE__ */ unknown(),
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
  if (!valueType || !valueType._zod) {
    return new ZodMiniRecord({
      type: "record",
      keyType: /* @__PURE__ */ string2(),
      valueType: keyType,
      ...normalizeParams(valueType)
    });
  }
  return new ZodMiniRecord({
    type: "record",
    keyType,
    valueType,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _enum(values, params) {
  const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new ZodMiniEnum({
    type: "enum",
    entries,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
  return new ZodMiniOptional({
    type: "optional",
    innerType
  });
}
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
  return new ZodMiniNullable({
    type: "nullable",
    innerType
  });
}
// @__NO_SIDE_EFFECTS__
function _default(innerType, defaultValue) {
  return new ZodMiniDefault({
    type: "default",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
    }
  });
}
// @__NO_SIDE_EFFECTS__
function _catch(innerType, catchValue) {
  return new ZodMiniCatch({
    type: "catch",
    innerType,
    catchValue: typeof catchValue === "function" ? catchValue : util_exports.constantCatch(catchValue)
  });
}
var ZodMiniType, ZodMiniString, ZodMiniNumber, ZodMiniNumberFormat, ZodMiniBoolean, ZodMiniUnknown, ZodMiniArray, ZodMiniObject, ZodMiniRecord, ZodMiniEnum, ZodMiniOptional, ZodMiniNullable, ZodMiniDefault, ZodMiniCatch;
var init_schemas2 = __esm({
  "node_modules/zod/v4/mini/schemas.js"() {
    init_core2();
    init_util();
    init_parse2();
    ZodMiniType = /* @__PURE__ */ $constructor("ZodMiniType", (inst, def) => {
      if (!inst._zod)
        throw new Error("Uninitialized schema in ZodMiniType.");
      $ZodType.init(inst, def);
      inst.def = def;
      inst.type = def.type;
    }, {
      // `with` is an alias for `check`: the same function object, not a wrapper.
      get with() {
        return this.check;
      },
      set with(value) {
        own(this, "with", value);
      },
      parse(data, params) {
        return parse(this, data, params, { callee: this.parse });
      },
      parseAsync(data, params) {
        return parseAsync(this, data, params, { callee: this.parseAsync });
      },
      safeParse(data, params) {
        return safeParse(this, data, params);
      },
      safeParseAsync(data, params) {
        return safeParseAsync(this, data, params);
      },
      check(...checks) {
        const def = this.def;
        return this.clone({
          ...def,
          checks: [
            ...def.checks ?? [],
            ...checks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
          ]
        }, { parent: true });
      },
      clone(_def, params) {
        return clone(this, _def, params);
      },
      brand() {
        return this;
      },
      register(reg, meta2) {
        reg.add(this, meta2);
        return this;
      },
      apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
      }
    });
    ZodMiniString = /* @__PURE__ */ $constructor("ZodMiniString", (inst, def) => {
      $ZodString.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniNumber = /* @__PURE__ */ $constructor("ZodMiniNumber", (inst, def) => {
      $ZodNumber.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniNumberFormat = /* @__PURE__ */ $constructor("ZodMiniNumberFormat", (inst, def) => {
      $ZodNumberFormat.init(inst, def);
      ZodMiniNumber.init(inst, def);
    });
    ZodMiniBoolean = /* @__PURE__ */ $constructor("ZodMiniBoolean", (inst, def) => {
      $ZodBoolean.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniUnknown = /* @__PURE__ */ $constructor("ZodMiniUnknown", (inst, def) => {
      $ZodUnknown.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniArray = /* @__PURE__ */ $constructor("ZodMiniArray", (inst, def) => {
      $ZodArray.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniObject = /* @__PURE__ */ $constructor("ZodMiniObject", (inst, def) => {
      $ZodObject.init(inst, def);
      ZodMiniType.init(inst, def);
      installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
    });
    ZodMiniRecord = /* @__PURE__ */ $constructor("ZodMiniRecord", (inst, def) => {
      $ZodRecord.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniEnum = /* @__PURE__ */ $constructor("ZodMiniEnum", (inst, def) => {
      $ZodEnum.init(inst, def);
      ZodMiniType.init(inst, def);
      inst.options = [...inst._zod.values];
    });
    ZodMiniOptional = /* @__PURE__ */ $constructor("ZodMiniOptional", (inst, def) => {
      $ZodOptional.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniNullable = /* @__PURE__ */ $constructor("ZodMiniNullable", (inst, def) => {
      $ZodNullable.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniDefault = /* @__PURE__ */ $constructor("ZodMiniDefault", (inst, def) => {
      $ZodDefault.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniCatch = /* @__PURE__ */ $constructor("ZodMiniCatch", (inst, def) => {
      $ZodCatch.init(inst, def);
      ZodMiniType.init(inst, def);
    });
  }
});

// node_modules/zod/v4/mini/checks.js
var init_checks2 = __esm({
  "node_modules/zod/v4/mini/checks.js"() {
    init_core2();
  }
});

// node_modules/zod/v4/mini/iso.js
var init_iso = __esm({
  "node_modules/zod/v4/mini/iso.js"() {
  }
});

// node_modules/zod/v4/mini/coerce.js
var init_coerce = __esm({
  "node_modules/zod/v4/mini/coerce.js"() {
  }
});

// node_modules/zod/v4/mini/external.js
var init_external = __esm({
  "node_modules/zod/v4/mini/external.js"() {
    init_core2();
    init_parse2();
    init_schemas2();
    init_checks2();
    init_core2();
    init_locales();
    init_iso();
    init_coerce();
  }
});

// node_modules/zod/mini/index.js
var init_mini = __esm({
  "node_modules/zod/mini/index.js"() {
    init_external();
  }
});

// lib/errors.ts
function isBatchError(value) {
  return value instanceof Error && value.name === "BatchError" && "code" in value;
}
var BatchError;
var init_errors2 = __esm({
  "lib/errors.ts"() {
    "use strict";
    BatchError = class extends Error {
      name = "BatchError";
      code;
      constructor(message, options) {
        super(message, options.cause === void 0 ? void 0 : { cause: options.cause });
        this.code = options.code;
      }
    };
  }
});

// lib/model/batch.ts
var SCHEMA_VERSION, DEFAULT_REMINDER, MAX_FEATURES, loose, index, count, text2, indexMap, gitRecord, gitOperations, commandRun, verificationRecord, failedFeature, skippedFeature, compaction, owner, inFlight, pause, batchFile, MAP_FIELDS;
var init_batch = __esm({
  "lib/model/batch.ts"() {
    "use strict";
    init_mini();
    config({ jitless: true });
    SCHEMA_VERSION = 2;
    DEFAULT_REMINDER = "Use /auto-implement for each feature. Do NOT implement directly.";
    MAX_FEATURES = 1e4;
    loose = (shape) => looseObject(shape);
    index = int().check(_nonnegative());
    count = int().check(_nonnegative());
    text2 = string2();
    indexMap = (value) => record(string2().check(_regex(/^(?:0|[1-9]\d{0,8})$/)), value);
    gitRecord = loose({
      success: boolean2(),
      timestamp: optional(text2),
      sha: optional(text2),
      branch: optional(text2),
      remote: optional(text2),
      number: optional(int()),
      url: optional(text2),
      error: optional(text2)
    });
    gitOperations = loose({
      commit: optional(gitRecord),
      push: optional(gitRecord),
      pr: optional(gitRecord)
    });
    commandRun = loose({
      command: text2,
      exit_code: nullable(int()),
      seconds: number2(),
      timed_out: optional(boolean2()),
      output_tail: text2
    });
    verificationRecord = loose({
      result: _enum(["passed", "failed", "unverified"]),
      failed_checks: _default(count, 0),
      commands: _default(array(commandRun), []),
      head: _default(nullable(text2), null),
      timestamp: text2
    });
    failedFeature = loose({
      feature_index: index,
      error_message: _default(text2, ""),
      timestamp: _default(text2, ""),
      retry_count: optional(count),
      failure_kind: optional(text2)
    });
    skippedFeature = loose({
      feature_index: index,
      reason: _default(text2, ""),
      category: _default(_enum(["manual", "dependency", "question"]), "manual"),
      timestamp: _default(text2, "")
    });
    compaction = loose({
      feature_index: index,
      context_tokens_before_clear: count,
      timestamp: _default(text2, "")
    });
    owner = loose({
      session_id: text2,
      host: _default(text2, ""),
      pid: optional(int()),
      pid_started: optional(text2),
      epoch: count,
      since: text2,
      last_seen: text2,
      /** Set when the session ended: the batch may be taken over without force. */
      released_at: optional(text2)
    });
    inFlight = loose({
      feature_index: index,
      attempt: int().check(_positive()),
      started_at: text2,
      base_sha: nullable(text2),
      /** Why the attempt before this one failed, for the next one to read. */
      last_error: optional(text2),
      /** Before this time the next attempt shall not begin: the backoff of a retry. */
      not_before: optional(text2),
      /** When `/auto-implement` took the feature up: from then on completing it without a commit needs a word. */
      briefed_at: optional(text2)
    });
    pause = loose({
      reason: _enum(["breaker", "quota", "auth", "billing", "stalled", "question", "user"]),
      since: text2,
      until: optional(text2),
      detail: _default(text2, "")
    });
    batchFile = loose({
      batch_id: text2,
      features_file: text2,
      total_features: count,
      features: array(text2),
      current_index: int(),
      status: _enum(["in_progress", "paused", "completed", "failed"]),
      completed_features: array(index),
      failed_features: array(failedFeature),
      skipped_features: array(skippedFeature),
      context_token_estimate: count,
      auto_clear_count: count,
      auto_clear_events: array(compaction),
      created_at: text2,
      updated_at: text2,
      issue_numbers: nullable(array(nullable(int()))),
      /** The issues' texts, aligned with `issue_numbers`: data from strangers, shown quoted. */
      issue_bodies: optional(nullable(array(nullable(text2)))),
      source_type: _enum(["file", "issues"]),
      state_file: text2,
      context_tokens_before_clear: nullable(count),
      paused_at_feature_index: nullable(index),
      retry_attempts: indexMap(count),
      git_operations: indexMap(gitOperations),
      feature_order: array(index),
      feature_dependencies: indexMap(array(index)),
      analysis_metadata: record(text2, unknown()),
      workflow_mode: _enum(["auto-implement", "direct"]),
      workflow_reminder: text2,
      schema_version: int(),
      revision: count,
      owner: nullable(owner),
      in_flight: nullable(inFlight),
      pause: nullable(pause),
      verification: indexMap(verificationRecord),
      /** Whether the checks passed before the first feature: a red base is not blamed on feature 1. */
      base_verification: optional(nullable(verificationRecord)),
      /** How often the Stop hook has held the session in a row without progress. */
      stop_blocks: optional(nullable(loose({ count, mark: text2 }))),
      /** The last turn that an API error ended, for `status`. */
      last_turn_error: optional(nullable(loose({ error: text2, message: text2, timestamp: text2 })))
    });
    MAP_FIELDS = [
      "retry_attempts",
      "git_operations",
      "feature_dependencies",
      "verification"
    ];
  }
});

// lib/model/batch-id.ts
function isBatchId(id) {
  return BATCH_ID.test(id) && !id.includes("..");
}
var BATCH_ID;
var init_batch_id = __esm({
  "lib/model/batch-id.ts"() {
    "use strict";
    BATCH_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
  }
});

// lib/model/outcome.ts
function outcomes(batch) {
  const found = /* @__PURE__ */ new Map();
  for (const index2 of batch.completed_features) found.set(index2, "completed");
  for (const { feature_index } of batch.failed_features) found.set(feature_index, "failed");
  for (const { feature_index, category } of batch.skipped_features) {
    found.set(feature_index, category === "dependency" ? "blocked" : "skipped");
  }
  return found;
}
function featureState(batch, index2, ended2 = outcomes(batch)) {
  const outcome = ended2.get(index2);
  if (outcome) return outcome;
  return batch.in_flight?.feature_index === index2 ? "in_progress" : "pending";
}
function progress(batch) {
  const counts = { completed: 0, failed: 0, skipped: 0, blocked: 0 };
  const ended2 = outcomes(batch);
  for (const outcome of ended2.values()) counts[outcome] += 1;
  const unverified = batch.completed_features.filter((i) => batch.verification.get(i)?.result !== "passed");
  return { total: batch.features.length, ended: ended2.size, ...counts, unverified: unverified.length };
}
function progressMark(batch) {
  const { in_flight: current } = batch;
  const checks = current ? batch.verification.get(current.feature_index)?.failed_checks ?? 0 : 0;
  return [progress(batch).ended, current?.feature_index ?? "-", current?.attempt ?? "-", checks].join("/");
}
var init_outcome = __esm({
  "lib/model/outcome.ts"() {
    "use strict";
  }
});

// lib/model/next-feature.ts
function nextFeature(batch) {
  if (batch.in_flight) return { kind: "in_progress", index: batch.in_flight.feature_index };
  const ended2 = outcomes(batch);
  const index2 = batch.feature_order.find(
    (i) => !ended2.has(i) && unmetDependencies(batch, i, ended2).length === 0
  );
  return index2 === void 0 ? { kind: "ended" } : { kind: "pending", index: index2 };
}
function unmetDependencies(batch, index2, ended2) {
  const waitsFor = batch.feature_dependencies.get(index2) ?? [];
  return waitsFor.filter((other) => ended2.get(other) !== "completed");
}
var init_next_feature = __esm({
  "lib/model/next-feature.ts"() {
    "use strict";
    init_outcome();
  }
});

// lib/model/order.ts
function orderFeatures(count2, links) {
  const valid = keepValidLinks(count2, links);
  const { cycles, groupOf } = findCycles(count2, valid);
  const dependencies = /* @__PURE__ */ new Map();
  for (const [index2, targets] of valid.entries()) {
    const kept = targets.filter((target) => groupOf[target] !== groupOf[index2]);
    if (kept.length > 0) dependencies.set(index2, kept);
  }
  return { order: sortByLinks(count2, dependencies), dependencies, cycles };
}
function keepValidLinks(count2, links) {
  return Array.from({ length: count2 }, (_, index2) => {
    const targets = new Set(links.get(index2));
    return [...targets].filter((target) => Number.isInteger(target) && target >= 0 && target < count2).sort((a, b) => a - b);
  });
}
function sortByLinks(count2, dependencies) {
  const waitingFor = Array.from({ length: count2 }, (_, index2) => dependencies.get(index2)?.length ?? 0);
  const dependents = Array.from({ length: count2 }, () => []);
  for (const [index2, targets] of dependencies) for (const target of targets) dependents[target]?.push(index2);
  const order = [];
  for (let next = 0; next < count2; ) {
    const index2 = next++;
    if (waitingFor[index2] !== 0) continue;
    waitingFor[index2] = -1;
    order.push(index2);
    for (const dependent of dependents[index2]) {
      waitingFor[dependent] = Number(waitingFor[dependent]) - 1;
      if (waitingFor[dependent] === 0) next = Math.min(next, dependent);
    }
  }
  return order;
}
function findCycles(count2, targets) {
  const groupOf = new Int32Array(count2).fill(-1);
  const entered = new Int32Array(count2).fill(-1);
  const lowest = new Int32Array(count2);
  const open = [];
  const cycles = [];
  let clock = 0;
  function enter(index2) {
    entered[index2] = clock;
    lowest[index2] = clock;
    clock++;
    open.push(index2);
    return { index: index2, nextTarget: 0 };
  }
  function lower(index2, to) {
    lowest[index2] = Math.min(Number(lowest[index2]), Number(to));
  }
  function leave(path8, index2) {
    path8.pop();
    const parent = path8.at(-1);
    if (parent !== void 0) lower(parent.index, lowest[index2]);
    if (lowest[index2] !== entered[index2]) return;
    const members2 = open.splice(open.lastIndexOf(index2));
    for (const member of members2) groupOf[member] = index2;
    if (members2.length > 1) cycles.push(members2.sort((a, b) => a - b));
  }
  function follow(path8, index2, target) {
    if (entered[target] === -1) path8.push(enter(target));
    else if (groupOf[target] === -1) lower(index2, entered[target]);
  }
  function walk(start) {
    const path8 = [enter(start)];
    for (let visit = path8.at(-1); visit !== void 0; visit = path8.at(-1)) {
      const target = targets[visit.index]?.[visit.nextTarget++];
      if (target === void 0) leave(path8, visit.index);
      else follow(path8, visit.index, target);
    }
  }
  for (let index2 = 0; index2 < count2; index2++) if (entered[index2] === -1) walk(index2);
  return { cycles: cycles.sort((a, b) => Number(a[0]) - Number(b[0])), groupOf };
}
var init_order = __esm({
  "lib/model/order.ts"() {
    "use strict";
  }
});

// lib/model/invariants.ts
function findImpossible(batch) {
  for (const check of CHECKS) {
    const problem = check(batch);
    if (problem) return problem;
  }
  return void 0;
}
function indicesOutOfRange(batch) {
  const named = [
    ["completed_features", batch.completed_features],
    ["failed_features", batch.failed_features.map((record2) => record2.feature_index)],
    ["skipped_features", batch.skipped_features.map((record2) => record2.feature_index)],
    ["in_flight", batch.in_flight ? [batch.in_flight.feature_index] : []],
    ...MAP_FIELDS.map((field) => [field, batch[field].keys()]),
    ["feature_dependencies", [...batch.feature_dependencies.values()].flat()]
  ];
  for (const [name, indices] of named) {
    for (const index2 of indices) {
      if (index2 >= batch.features.length)
        return `${name} names index ${index2}, but there are ${batch.features.length} features`;
    }
  }
  return void 0;
}
function twoOutcomes(batch) {
  const seen2 = /* @__PURE__ */ new Set();
  const all = [
    ...batch.completed_features,
    ...batch.failed_features.map((record2) => record2.feature_index),
    ...batch.skipped_features.map((record2) => record2.feature_index)
  ];
  for (const index2 of all) {
    if (seen2.has(index2)) return `index ${index2} has two outcomes`;
    seen2.add(index2);
  }
  const current = batch.in_flight?.feature_index;
  return current !== void 0 && seen2.has(current) ? `index ${current} has ended and is in flight` : void 0;
}
function orderIsNoPermutation({ feature_order, features }) {
  const distinct = new Set(feature_order);
  const whole = feature_order.length === features.length && distinct.size === features.length;
  return whole && feature_order.every((index2) => index2 < features.length) ? void 0 : "feature_order does not name every feature exactly once";
}
function aligned({ issue_numbers, issue_bodies, features }) {
  if (issue_numbers && issue_numbers.length !== features.length) {
    return `issue_numbers has ${issue_numbers.length} entries for ${features.length} features`;
  }
  if (issue_bodies && issue_bodies.length !== features.length) {
    return `issue_bodies has ${issue_bodies.length} entries for ${features.length} features`;
  }
  return void 0;
}
function linksFormCycle({ feature_dependencies, features }) {
  if (feature_dependencies.size === 0) return void 0;
  const itself = [...feature_dependencies].find(([index2, waitsFor]) => waitsFor.includes(index2))?.[0];
  const [members2] = itself === void 0 ? orderFeatures(features.length, feature_dependencies).cycles : [[itself]];
  return members2 ? `feature_dependencies form a cycle among the indices ${members2.join(", ")}` : void 0;
}
function inFlightTooEarly(batch) {
  const current = batch.in_flight?.feature_index;
  if (current === void 0) return void 0;
  const unmet = unmetDependencies(batch, current, outcomes(batch));
  return unmet.length > 0 ? `index ${current} is in flight but waits for the indices ${unmet.join(", ")}` : void 0;
}
var CHECKS;
var init_invariants = __esm({
  "lib/model/invariants.ts"() {
    "use strict";
    init_batch();
    init_batch_id();
    init_next_feature();
    init_order();
    init_outcome();
    CHECKS = [
      ({ batch_id }) => isBatchId(batch_id) ? void 0 : "its batch_id is not a valid name",
      ({ features }) => features.length === 0 ? "it has no features" : void 0,
      ({ features }) => features.length > MAX_FEATURES ? `it has more than ${MAX_FEATURES} features` : void 0,
      ({ features }) => {
        const blank = features.findIndex((feature) => feature.trim() === "");
        return blank === -1 ? void 0 : `feature ${blank + 1} is blank`;
      },
      ({ total_features, features }) => total_features === features.length ? void 0 : `total_features is ${total_features} but "features" has ${features.length}`,
      ({ current_index, features }) => current_index >= 0 && current_index <= features.length ? void 0 : `current_index ${current_index} is out of range`,
      indicesOutOfRange,
      twoOutcomes,
      orderIsNoPermutation,
      aligned,
      linksFormCycle,
      inFlightTooEarly
    ];
  }
});

// lib/model/null-fields.ts
function withoutNullFields(old) {
  return {
    ...old,
    failed_features: inRecords(old["failed_features"], OF_FAILURE),
    skipped_features: inRecords(old["skipped_features"], OF_SKIP),
    auto_clear_events: inRecords(old["auto_clear_events"], OF_COMPACTION),
    git_operations: mapped(
      old["git_operations"],
      (operations) => mapped(
        withoutNulls(operations, OF_OPERATIONS),
        (record2, name) => OF_OPERATIONS.has(name) ? withoutNulls(record2, OF_OPERATION) : record2
      )
    )
  };
}
function inRecords(records, fields) {
  return Array.isArray(records) ? records.map((record2) => withoutNulls(record2, fields)) : records;
}
function withoutNulls(value, fields) {
  if (!isObject2(value)) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([key, entry]) => entry !== null || !fields.has(key))
  );
}
function mapped(value, change) {
  if (!isObject2(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, change(entry, key)]));
}
function isObject2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
var OF_FAILURE, OF_SKIP, OF_COMPACTION, OF_OPERATIONS, OF_OPERATION;
var init_null_fields = __esm({
  "lib/model/null-fields.ts"() {
    "use strict";
    OF_FAILURE = /* @__PURE__ */ new Set(["error_message", "timestamp", "retry_count", "failure_kind"]);
    OF_SKIP = /* @__PURE__ */ new Set(["reason", "category", "timestamp"]);
    OF_COMPACTION = /* @__PURE__ */ new Set(["timestamp"]);
    OF_OPERATIONS = /* @__PURE__ */ new Set(["commit", "push", "pr"]);
    OF_OPERATION = /* @__PURE__ */ new Set(["timestamp", "sha", "branch", "remote", "number", "url", "error"]);
  }
});

// lib/model/migrate.ts
function migrate(value, file) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new BatchError(`${file} holds no batch: it is not a JSON object. ${KEPT}`, {
      code: "STATE_CORRUPT"
    });
  }
  const old = value;
  refuseNewer(old, file);
  refuseSummaryShape(old, file);
  const named = withoutNulls2(old);
  const whole = withoutNullFields({ ...defaults(named), ...named });
  return {
    ...whole,
    status: renamed(named["status"], { running: "in_progress" }) ?? "in_progress",
    source_type: renamed(named["source_type"], { github_issues: "issues" }) ?? "file",
    auto_clear_events: renamedTokens(whole["auto_clear_events"] ?? []),
    skipped_features: renamedCategories(whole["skipped_features"]),
    paused_at_feature_index: indexOrNone(whole["paused_at_feature_index"]),
    feature_order: nonEmpty(named["feature_order"]) ?? identity(named["features"]),
    pause: named["pause"] ?? pauseOfOlderTools(named),
    schema_version: SCHEMA_VERSION
  };
}
function refuseNewer(old, file) {
  const version2 = old["schema_version"];
  if (version2 === void 0 || version2 === null) return;
  if (typeof version2 === "number" && Number.isInteger(version2) && version2 >= 1 && version2 <= SCHEMA_VERSION)
    return;
  if (typeof version2 !== "number" || version2 <= SCHEMA_VERSION) {
    throw new BatchError(
      `${file} cannot be read: its "schema_version" is none that was ever written. ${KEPT}`,
      { code: "STATE_CORRUPT" }
    );
  }
  throw new BatchError(
    `${file} was written in format ${version2}, newer than format ${SCHEMA_VERSION}, which this version of the plugin reads. ${KEPT} Update the plugin.`,
    { code: "STATE_NEWER" }
  );
}
function refuseSummaryShape(old, file) {
  const lists = [old["completed"], old["failed"]];
  if ("features" in old || !lists.some((list2) => Array.isArray(list2))) return;
  throw new BatchError(
    `${file} is a summary by an older tool: it lists what completed and failed but has no "features", so it cannot be run. ${KEPT} Move it away and start the batch from its features file.`,
    { code: "STATE_LEGACY" }
  );
}
function withoutNulls2(old) {
  const means = (key) => NULLABLE.has(key) || !Object.hasOwn(batchFile.shape, key);
  return Object.fromEntries(Object.entries(old).filter(([key, value]) => value !== null || means(key)));
}
function defaults(old) {
  return {
    features_file: "",
    current_index: 0,
    completed_features: [],
    failed_features: [],
    skipped_features: [],
    context_token_estimate: 0,
    auto_clear_count: 0,
    created_at: old["updated_at"] ?? "",
    updated_at: old["created_at"] ?? "",
    issue_numbers: null,
    state_file: "",
    context_tokens_before_clear: null,
    paused_at_feature_index: null,
    retry_attempts: {},
    git_operations: {},
    feature_dependencies: {},
    analysis_metadata: {},
    workflow_mode: "auto-implement",
    workflow_reminder: DEFAULT_REMINDER,
    revision: 0,
    owner: null,
    in_flight: null,
    verification: {}
  };
}
function renamed(value, names) {
  return typeof value === "string" ? names[value] ?? value : value;
}
function renamedTokens(events) {
  if (!Array.isArray(events)) return events;
  return events.map((event) => {
    if (typeof event !== "object" || event === null || "context_tokens_before_clear" in event) return event;
    return { ...event, context_tokens_before_clear: event["tokens_before"] };
  });
}
function renamedCategories(records) {
  if (!Array.isArray(records)) return records;
  return records.map((record2) => {
    const gated = typeof record2 === "object" && record2 !== null && "category" in record2;
    if (!gated || record2.category !== "quality_gate") return record2;
    return { ...record2, category: "manual", category_before: record2.category };
  });
}
function indexOrNone(index2) {
  return index2 === -1 ? null : index2;
}
function nonEmpty(order) {
  return Array.isArray(order) && order.length === 0 ? void 0 : order;
}
function identity(features) {
  return Array.isArray(features) ? features.map((_, index2) => index2) : [];
}
function pauseOfOlderTools(old) {
  if (old["status"] !== "paused") return null;
  return {
    reason: "user",
    since: old["updated_at"] ?? old["created_at"] ?? "",
    detail: "paused by an older tool"
  };
}
var KEPT, NULLABLE;
var init_migrate = __esm({
  "lib/model/migrate.ts"() {
    "use strict";
    init_errors2();
    init_batch();
    init_null_fields();
    KEPT = "The file was left as it is.";
    NULLABLE = /* @__PURE__ */ new Set([
      "issue_numbers",
      "issue_bodies",
      "context_tokens_before_clear",
      "paused_at_feature_index",
      "owner",
      "in_flight",
      "pause",
      "base_verification",
      "stop_blocks",
      "last_turn_error"
    ]);
  }
});

// lib/model/settle.ts
function settle(batch, now) {
  const ended2 = outcomes(batch);
  const blocked = newlyBlocked(batch, ended2, now);
  const skipped_features = blocked.length > 0 ? [...batch.skipped_features, ...blocked] : batch.skipped_features;
  const total_features = batch.features.length;
  let current_index = 0;
  while (current_index < total_features && ended2.has(current_index)) current_index += 1;
  const pause3 = current_index === total_features ? null : batch.pause;
  const settled = { ...batch, skipped_features, total_features, current_index, pause: pause3 };
  return { ...settled, status: statusOf(settled) };
}
function newlyBlocked(batch, ended2, now) {
  const blocked = [];
  let found = batch.feature_dependencies.size > 0;
  while (found) {
    found = false;
    for (const index2 of batch.feature_order) {
      const waitsFor = batch.feature_dependencies.get(index2) ?? [];
      const cause = waitsFor.find((other) => ended2.has(other) && ended2.get(other) !== "completed");
      if (cause === void 0 || ended2.has(index2)) continue;
      ended2.set(index2, "blocked");
      const reason = `waits for feature ${cause + 1}, which was not completed`;
      blocked.push({ feature_index: index2, reason, category: "dependency", timestamp: now });
      found = true;
    }
  }
  return blocked;
}
function statusOf(batch) {
  if (batch.current_index === batch.total_features)
    return batch.completed_features.length > 0 ? "completed" : "failed";
  return batch.pause ? "paused" : "in_progress";
}
var init_settle = __esm({
  "lib/model/settle.ts"() {
    "use strict";
    init_outcome();
  }
});

// lib/model/batch-json.ts
function parseBatch(text3, file) {
  const parsed = batchFile.safeParse(mergeRepeated(migrate(parseJson(text3, file), file)));
  if (!parsed.success) {
    const [issue2] = parsed.error.issues;
    const where = `"${issue2?.path.join(".")}"`;
    throw new BatchError(`${file} cannot be read: ${where}: ${issue2?.message}. ${ADVICE}`, {
      code: "STATE_CORRUPT"
    });
  }
  const batch = fromFile(parsed.data);
  const impossible = findImpossible(batch);
  if (impossible) {
    throw new BatchError(`${file} cannot be true: ${impossible}. ${ADVICE}`, { code: "STATE_IMPOSSIBLE" });
  }
  return settle(batch, batch.updated_at);
}
function formatBatch(batch) {
  const maps = Object.fromEntries(MAP_FIELDS.map((field) => [field, Object.fromEntries(batch[field])]));
  return `${JSON.stringify({ ...batch, ...maps }, null, 2)}
`;
}
function parseJson(text3, file) {
  try {
    return JSON.parse(text3.startsWith("\uFEFF") ? text3.slice(1) : text3);
  } catch (cause) {
    const what = text3.trim() === "" ? "it is empty" : "it is not whole JSON";
    throw new BatchError(`${file} cannot be read: ${what}. ${ADVICE}`, { code: "STATE_CORRUPT", cause });
  }
}
function fromFile(file) {
  const maps = Object.fromEntries(
    MAP_FIELDS.map((field) => [
      field,
      new Map(Object.entries(file[field]).map(([key, value]) => [Number(key), value]))
    ])
  );
  return { ...file, ...maps };
}
function mergeRepeated(json) {
  const { completed_features: completed, failed_features: failed, skipped_features: skipped } = json;
  const done = Array.isArray(completed) ? [...new Set(completed)] : completed;
  const isDone = (record2) => Array.isArray(done) && done.includes(indexOf(record2));
  const lastFailed = lastOfEach(failed);
  const failures = Array.isArray(lastFailed) ? lastFailed.filter((record2) => !isDone(record2)) : lastFailed;
  return {
    ...json,
    completed_features: done,
    failed_features: failures,
    skipped_features: lastOfEach(skipped)
  };
}
function lastOfEach(records) {
  if (!Array.isArray(records)) return records;
  const last = new Map(records.map((record2, position) => [indexOf(record2) ?? `#${position}`, record2]));
  return [...last.values()];
}
function indexOf(record2) {
  return typeof record2 === "object" && record2 !== null && "feature_index" in record2 ? record2.feature_index : void 0;
}
var ADVICE;
var init_batch_json = __esm({
  "lib/model/batch-json.ts"() {
    "use strict";
    init_errors2();
    init_batch();
    init_invariants();
    init_migrate();
    init_settle();
    ADVICE = "The file was left as it is; /batch-implement --resume says whether its backup can be used.";
  }
});

// lib/store/disk-error.ts
function codeOf(cause) {
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "";
}
function orDiskError(act, file, work) {
  try {
    return work();
  } catch (cause) {
    throw diskError(act, file, cause);
  }
}
function diskError(act, file, cause) {
  if (isBatchError(cause)) return cause;
  const code = codeOf(cause);
  const why = REASONS[code] ?? `the system refused (${code || String(cause)}). Check the folder, then run the command again.`;
  const mark = REASONS[code] ? ` (${code})` : "";
  return new BatchError(`Could not ${act} ${file}${mark}: ${why}`, { code: "STATE_UNWRITABLE", cause });
}
var FULL, DENIED, TOO_MANY, REASONS;
var init_disk_error = __esm({
  "lib/store/disk-error.ts"() {
    "use strict";
    init_errors2();
    FULL = "the disk is full. Free some space, then run the command again.";
    DENIED = "permission is denied. Give yourself access to the file and its folder, then run the command again.";
    TOO_MANY = "too many files are open. Close other programs or raise the limit, then run the command again.";
    REASONS = {
      ENOSPC: FULL,
      EDQUOT: "your disk quota is used up. Free some space, then run the command again.",
      EFBIG: "the file is larger than the file system allows. Move the project, then run the command again.",
      EACCES: DENIED,
      EPERM: DENIED,
      EROFS: "the file system is read-only. Make it writable, then run the command again.",
      EMFILE: TOO_MANY,
      ENFILE: TOO_MANY,
      EIO: "the disk reported an error. Check the disk, then run the command again.",
      ENOTEMPTY: "a folder that should be empty is not. Look what is in it, then run the command again."
    };
  }
});

// lib/store/path-check.ts
function checkFile(file, root) {
  if (!checkFolder(import_node_path.default.dirname(file), root)) return void 0;
  for (let look = 1; look <= LOOKS; look += 1) {
    const stats = lookAt(file);
    if (!stats || hasOneName(file, stats)) return stats;
  }
  throw unsafe(file, "has a second name (a hard link)");
}
function hasOneName(file, stats) {
  if (!stats.isFile()) throw unsafe(file, `is ${kindOf(stats)}, not a plain file`);
  if (isOfAnotherUser(stats)) throw unsafe(file, "belongs to another user");
  return stats.nlink <= 1 || isTwin(file, stats);
}
function checkFolder(folder, root) {
  for (const step of stepsTo(folder, root)) {
    const stats = lookAt(step);
    if (!stats) return false;
    if (!stats.isDirectory()) throw unsafe(step, `is ${kindOf(stats)}, not a folder`);
  }
  return true;
}
function stepsTo(folder, root) {
  const base = import_node_path.default.resolve(root);
  const parts = import_node_path.default.relative(base, import_node_path.default.resolve(folder)).split(import_node_path.default.sep);
  if (parts[0] === ".." || import_node_path.default.isAbsolute(parts.join(import_node_path.default.sep))) {
    throw unsafe(folder, `is outside ${base}`);
  }
  return parts.filter((part) => part !== "").map((_, at) => import_node_path.default.join(base, ...parts.slice(0, at + 1)));
}
function unsafe(target, what) {
  return new BatchError(
    `${target} ${what}, so it was left untouched. Look where it came from, move it elsewhere, then run the command again.`,
    { code: "STATE_UNSAFE" }
  );
}
function isSameFile(stats, other) {
  return stats.ino === other.ino && (process.platform === "win32" || stats.dev === other.dev);
}
function isOfAnotherUser(stats) {
  return process.getuid !== void 0 && stats.uid !== process.getuid();
}
function isTwin(file, stats) {
  const twin = file.endsWith(".bak") ? file.slice(0, -".bak".length) : `${file}.bak`;
  const other = lookAt(twin);
  return stats.nlink === 2 && other !== void 0 && isSameFile(stats, other);
}
function lookAt(target) {
  return orDiskError("read", target, () => import_node_fs.default.lstatSync(target, { throwIfNoEntry: false }));
}
function kindOf(stats) {
  if (stats.isSymbolicLink()) return "a symlink";
  if (stats.isDirectory()) return "a folder";
  if (stats.isFIFO()) return "a FIFO";
  if (stats.isSocket()) return "a socket";
  return stats.isFile() ? "a file" : "a device";
}
var import_node_fs, import_node_path, LOOKS;
var init_path_check = __esm({
  "lib/store/path-check.ts"() {
    "use strict";
    import_node_fs = __toESM(require("node:fs"), 1);
    import_node_path = __toESM(require("node:path"), 1);
    init_errors2();
    init_disk_error();
    LOOKS = 5;
  }
});

// lib/store/descriptor.ts
function openSeen(file, seen2, flags, mode) {
  const fd = openGuarded(file, seen2 ? flags : flags | import_node_fs2.default.constants.O_CREAT | import_node_fs2.default.constants.O_EXCL, mode);
  if (fd === void 0) return void 0;
  let isIt = false;
  try {
    const stats = import_node_fs2.default.fstatSync(fd);
    isIt = stats.isFile() && !isOfAnotherUser(stats) && (!seen2 || isSameFile(stats, seen2));
  } finally {
    if (!isIt) import_node_fs2.default.closeSync(fd);
  }
  return isIt ? fd : void 0;
}
function openGuarded(file, flags, mode) {
  try {
    return import_node_fs2.default.openSync(file, flags | GUARDED, mode);
  } catch (cause) {
    if (CHANGED.has(codeOf(cause))) return void 0;
    throw cause;
  }
}
function closing(fd, work) {
  let result;
  try {
    result = work();
  } catch (cause) {
    closeQuietly(fd);
    throw cause;
  }
  import_node_fs2.default.closeSync(fd);
  return result;
}
function closeQuietly(fd) {
  try {
    import_node_fs2.default.closeSync(fd);
  } catch {
  }
}
function readAll(fd, file, maxBytes) {
  const chunks = [];
  for (let total = 0; ; ) {
    const chunk = Buffer.allocUnsafe(64 * 1024);
    const count2 = import_node_fs2.default.readSync(fd, chunk, 0, chunk.length, null);
    if (count2 === 0) return Buffer.concat(chunks);
    total += count2;
    if (total > maxBytes) throw tooLarge(file, maxBytes);
    chunks.push(chunk.subarray(0, count2));
  }
}
function tooLarge(file, maxBytes) {
  return new BatchError(
    `${file} is larger than ${maxBytes} bytes, which none of these files ever is. It was left untouched; look what is in it and move it elsewhere.`,
    { code: "STATE_CORRUPT" }
  );
}
function writeAll(fd, bytes) {
  for (let done = 0; done < bytes.length; ) {
    const count2 = import_node_fs2.default.writeSync(fd, bytes, done);
    if (count2 === 0) throw new Error("the system wrote nothing");
    done += count2;
  }
}
var import_node_fs2, GUARDED, CHANGED;
var init_descriptor = __esm({
  "lib/store/descriptor.ts"() {
    "use strict";
    import_node_fs2 = __toESM(require("node:fs"), 1);
    init_errors2();
    init_disk_error();
    init_path_check();
    GUARDED = (import_node_fs2.default.constants.O_NOFOLLOW ?? 0) | (import_node_fs2.default.constants.O_NONBLOCK ?? 0);
    CHANGED = /* @__PURE__ */ new Set(["ENOENT", "EEXIST", "ELOOP", "ENXIO"]);
  }
});

// lib/store/safe-read.ts
function readSafely(file, options) {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const seen2 = checkFile(file, options.root);
    if (!seen2) return void 0;
    const bytes = orDiskError("read", file, () => {
      const fd = openSeen(file, seen2, import_node_fs3.default.constants.O_RDONLY);
      return fd === void 0 ? void 0 : closing(fd, () => readAll(fd, file, options.maxBytes));
    });
    if (bytes) return bytes;
  }
  throw unsafe(file, "was replaced each time it was opened");
}
var import_node_fs3, TRIES;
var init_safe_read = __esm({
  "lib/store/safe-read.ts"() {
    "use strict";
    import_node_fs3 = __toESM(require("node:fs"), 1);
    init_descriptor();
    init_disk_error();
    init_path_check();
    TRIES = 20;
  }
});

// lib/store/batch-reader.ts
function readBatch(files) {
  return readAt(files, files.state);
}
function readAt(files, file) {
  const bytes = readSafely(file, limits(files));
  if (!bytes) return void 0;
  const known = understood.get(files);
  if (known?.file === file && known.bytes.equals(bytes)) return known.batch;
  const batch = parseBatch(decode2(bytes, file), file);
  understood.set(files, { file, bytes, batch });
  return batch;
}
function limits(files) {
  return { root: files.root, maxBytes: MAX_STATE_BYTES };
}
function decode2(bytes, file) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new BatchError(`${file} cannot be read: it is not UTF-8 text. The file was left as it is.`, {
      code: "STATE_CORRUPT",
      cause
    });
  }
}
var MAX_STATE_BYTES, understood;
var init_batch_reader = __esm({
  "lib/store/batch-reader.ts"() {
    "use strict";
    init_errors2();
    init_batch_json();
    init_safe_read();
    MAX_STATE_BYTES = 256 * 1024 * 1024;
    understood = /* @__PURE__ */ new WeakMap();
  }
});

// lib/store/project-files.ts
function projectFiles(root) {
  const claudeDir = import_node_path2.default.resolve(root, ".claude");
  const auditDir = import_node_path2.default.join(claudeDir, "audit");
  const archiveDir = import_node_path2.default.join(claudeDir, "batches");
  const state = import_node_path2.default.join(claudeDir, "batch_state.json");
  return {
    root: import_node_path2.default.resolve(root),
    claudeDir,
    state,
    backup: `${state}.bak`,
    auditDir,
    archiveDir,
    hookErrors: import_node_path2.default.join(auditDir, "hook-errors.log"),
    settings: import_node_path2.default.join(claudeDir, "batch-implement.local.md"),
    retry: (batchId) => import_node_path2.default.join(claudeDir, `${checked(batchId)}_retry_state.json`),
    audit: (batchId) => import_node_path2.default.join(auditDir, `${checked(batchId)}_retry_audit.jsonl`),
    archive: (batchId) => import_node_path2.default.join(archiveDir, `${checked(batchId)}.json`)
  };
}
function checked(batchId) {
  if (isBatchId(batchId)) return batchId;
  throw new BatchError(
    `${JSON.stringify(batchId.slice(0, 120))} cannot be a batch id. Use 1 to 100 letters, digits, dots, dashes and underscores, beginning with a letter or digit, without two dots in a row.`,
    { code: "USAGE" }
  );
}
var import_node_path2;
var init_project_files = __esm({
  "lib/store/project-files.ts"() {
    "use strict";
    import_node_path2 = __toESM(require("node:path"), 1);
    init_errors2();
    init_batch_id();
  }
});

// lib/store/project-root.ts
function findProjectRoot(from, home) {
  const start = realPath(import_node_path3.default.resolve(from));
  const folders = withParents(start);
  for (const folder of folders) {
    const git = import_node_path3.default.join(folder, ".git");
    const stats = statOf(git);
    if (stats?.isDirectory()) return { root: folder, commonGitDir: realPath(git) };
    if (stats?.isFile()) return fromGitFile(folder, git);
  }
  const realHome = realPath(import_node_path3.default.resolve(home));
  const root = folders.find(
    (folder) => folder !== realHome && statOf(import_node_path3.default.join(folder, ".claude"))?.isDirectory()
  );
  return root === void 0 ? void 0 : { root };
}
function findWorkTree(from) {
  return withParents(realPath(import_node_path3.default.resolve(from))).find(
    (folder) => statOf(import_node_path3.default.join(folder, ".git")) !== void 0
  );
}
function withParents(start) {
  const folders = [start];
  for (let folder = start; import_node_path3.default.dirname(folder) !== folder; ) {
    folder = import_node_path3.default.dirname(folder);
    folders.push(folder);
  }
  return folders;
}
function fromGitFile(folder, gitFile) {
  const pointer = readPointer(gitFile);
  if (!pointer?.startsWith("gitdir:")) return { root: folder };
  const gitDir = import_node_path3.default.resolve(folder, pointer.slice("gitdir:".length).trim());
  if (!statOf(gitDir)?.isDirectory()) return { root: folder };
  const common = readPointer(import_node_path3.default.join(gitDir, "commondir"));
  if (!common) return { root: folder, commonGitDir: realPath(gitDir) };
  const commonGitDir = realPath(import_node_path3.default.resolve(gitDir, common));
  const hasMainWorktree = import_node_path3.default.basename(commonGitDir) === ".git" && !isBare(commonGitDir);
  return { root: hasMainWorktree ? import_node_path3.default.dirname(commonGitDir) : folder, commonGitDir };
}
function isBare(gitDir) {
  return ["config", "config.worktree"].some((name) => {
    let section = "";
    for (const line of (readPointer(import_node_path3.default.join(gitDir, name)) ?? "").split("\n")) {
      const text3 = line.trim().toLowerCase();
      if (text3.startsWith("[")) section = text3;
      if (section === "[core]" && text3.replaceAll(" ", "").replaceAll("	", "") === "bare=true") return true;
    }
    return false;
  });
}
function readPointer(file) {
  const stats = statOf(file);
  if (!stats?.isFile() || stats.size > POINTER_BYTES) return void 0;
  try {
    return import_node_fs4.default.readFileSync(file, "utf8").trim();
  } catch {
    return void 0;
  }
}
function statOf(target) {
  try {
    return import_node_fs4.default.statSync(target, { throwIfNoEntry: false });
  } catch {
    return void 0;
  }
}
function realPath(target) {
  try {
    return import_node_fs4.default.realpathSync(target);
  } catch {
    return target;
  }
}
var import_node_fs4, import_node_path3, POINTER_BYTES;
var init_project_root = __esm({
  "lib/store/project-root.ts"() {
    "use strict";
    import_node_fs4 = __toESM(require("node:fs"), 1);
    import_node_path3 = __toESM(require("node:path"), 1);
    POINTER_BYTES = 64 * 1024;
  }
});

// lib/actions/context.ts
function openProject({ cwd, home }) {
  const found = findProjectRoot(cwd, home);
  if (!found) {
    throw new BatchError(
      `${cwd} is not in a project: neither it nor a folder above it has .git or .claude. Change to your project, or make it one with "git init".`,
      { code: "NOT_A_PROJECT" }
    );
  }
  return {
    files: projectFiles(found.root),
    root: found.root,
    workTree: findWorkTree(cwd) ?? found.root,
    commonGitDir: found.commonGitDir
  };
}
function timestamp(context) {
  return context.now().toISOString();
}
var init_context = __esm({
  "lib/actions/context.ts"() {
    "use strict";
    init_errors2();
    init_project_files();
    init_project_root();
  }
});

// lib/model/ownership.ts
function isOwner(batch, sessionId) {
  return sessionId !== void 0 && batch.owner?.session_id === sessionId;
}
function ownerPresence(batch, caller, process3, nowMs) {
  const { owner: owner2 } = batch;
  if (!owner2) return "none";
  if (isOwner(batch, caller.sessionId)) return "same_session";
  if (owner2.released_at) return "session_ended";
  if (owner2.host === caller.host && process3 === "gone") return "process_gone";
  if (owner2.host === caller.host && process3 === "running") return "present";
  return nowMs - Date.parse(owner2.last_seen) > OWNER_SILENCE_MS ? "silent" : "present";
}
var OWNER_SILENCE_MS;
var init_ownership = __esm({
  "lib/model/ownership.ts"() {
    "use strict";
    OWNER_SILENCE_MS = 60 * 60 * 1e3;
  }
});

// lib/model/batch-event.ts
function applyToBatch(batch, event, now) {
  switch (event.type) {
    case "paused":
      return pause2(batch, event, now);
    case "resumed":
      return { ...batch, pause: null, stop_blocks: null, paused_at_feature_index: null };
    case "claimed":
      return claimed(batch, event.owner);
    case "released":
      return batch.owner ? { ...batch, owner: { ...batch.owner, released_at: now } } : batch;
    case "compacted":
      return recordCompaction(batch, now);
    case "stop_held":
      return { ...batch, stop_blocks: { count: stopsHeld(batch) + 1, mark: progressMark(batch) } };
    case "turn_failed":
      return { ...batch, last_turn_error: { error: event.error, message: event.message, timestamp: now } };
    case "base_checked":
      return { ...batch, base_verification: event.verification };
  }
}
function stopsHeld(batch) {
  const held = batch.stop_blocks;
  return held && held.mark === progressMark(batch) ? held.count : 0;
}
function claimed(batch, owner2) {
  const isSame = batch.owner?.session_id === owner2.session_id;
  return { ...batch, owner: owner2, context_token_estimate: isSame ? batch.context_token_estimate : 0 };
}
function pause2(batch, event, now) {
  const paused = { ...batch, pause: { ...event.pause, since: now } };
  if (event.tokens_before_clear === void 0) return paused;
  return {
    ...paused,
    context_tokens_before_clear: event.tokens_before_clear,
    paused_at_feature_index: currentFeature(batch)
  };
}
function recordCompaction(batch, now) {
  const seen2 = {
    feature_index: currentFeature(batch),
    context_tokens_before_clear: batch.context_token_estimate,
    timestamp: now
  };
  return {
    ...batch,
    auto_clear_count: batch.auto_clear_count + 1,
    auto_clear_events: [...batch.auto_clear_events, seen2],
    context_token_estimate: 0
  };
}
function currentFeature(batch) {
  return batch.in_flight?.feature_index ?? Math.min(batch.current_index, batch.features.length - 1);
}
var init_batch_event = __esm({
  "lib/model/batch-event.ts"() {
    "use strict";
    init_outcome();
  }
});

// lib/model/feature-event.ts
function applyToFeature(batch, event, now) {
  switch (event.type) {
    case "handed_out":
      return handOut(batch, event, now);
    case "briefed":
      return batch.in_flight ? { ...batch, in_flight: { ...batch.in_flight, briefed_at: now } } : batch;
    case "check_failed":
      return withVerification(batch, event.index, failedCheck(batch, event));
    case "completed":
      return complete(batch, event);
    case "retried":
      return retry(batch, event, now);
    case "failed":
      return fail(batch, event, now);
    case "skipped":
      return skip(batch, event, now);
    case "git_recorded":
      return withGitRecord(batch, event.index, event.operation, event.record);
  }
}
function failedChecks(batch, index2) {
  return batch.verification.get(index2)?.failed_checks ?? 0;
}
function failedCheck(batch, event) {
  return { ...event.verification, failed_checks: failedChecks(batch, event.index) + 1 };
}
function handOut(batch, { index: index2, base_sha }, now) {
  if (batch.in_flight) return batch;
  const attempt = (batch.retry_attempts.get(index2) ?? 0) + 1;
  return { ...batch, in_flight: { feature_index: index2, attempt, started_at: now, base_sha } };
}
function complete(batch, { index: index2, verification, commit }) {
  const ended2 = { ...batch, in_flight: null, completed_features: [...batch.completed_features, index2] };
  const done = withVerification(ended2, index2, verification);
  return commit ? withGitRecord(done, index2, "commit", commit) : done;
}
function retry(batch, event, now) {
  const { index: index2, retries, error_message, not_before } = event;
  const verification = new Map(batch.verification);
  verification.delete(index2);
  return {
    ...batch,
    verification,
    retry_attempts: new Map(batch.retry_attempts).set(index2, retries),
    in_flight: {
      feature_index: index2,
      attempt: retries + 1,
      started_at: now,
      base_sha: batch.in_flight?.base_sha ?? null,
      last_error: error_message,
      ...not_before === void 0 ? {} : { not_before }
    }
  };
}
function fail(batch, event, now) {
  const { type: _, index: index2, ...facts } = event;
  const record2 = { feature_index: index2, timestamp: now, ...facts };
  return { ...batch, in_flight: null, failed_features: [...batch.failed_features, record2] };
}
function skip(batch, { index: index2, reason, category }, now) {
  const record2 = { feature_index: index2, reason, category, timestamp: now };
  const in_flight = batch.in_flight?.feature_index === index2 ? null : batch.in_flight;
  return { ...batch, in_flight, skipped_features: [...batch.skipped_features, record2] };
}
function withVerification(batch, index2, record2) {
  return { ...batch, verification: new Map(batch.verification).set(index2, record2) };
}
function withGitRecord(batch, index2, operation, record2) {
  const all = { ...batch.git_operations.get(index2), [operation]: record2 };
  return { ...batch, git_operations: new Map(batch.git_operations).set(index2, all) };
}
var init_feature_event = __esm({
  "lib/model/feature-event.ts"() {
    "use strict";
  }
});

// lib/model/transition.ts
function transition(batch, event, now) {
  const refusal = refuse(batch, event);
  if (refusal) return { ok: false, refusal };
  const changed2 = "index" in event ? applyToFeature(batch, event, now) : applyToBatch(batch, event, now);
  return { ok: true, batch: settle(changed2, now) };
}
function refuse(batch, event) {
  if ("index" in event) return refuseFeatureEvent(batch, event);
  return event.type === "paused" && isOver(batch) ? { reason: "batch_ended", status: batch.status } : void 0;
}
function refuseFeatureEvent(batch, event) {
  const { index: index2, type } = event;
  const total = batch.features.length;
  if (!Number.isInteger(index2) || index2 < 0 || index2 >= total)
    return { reason: "no_such_feature", index: index2, total };
  if (type === "git_recorded") return void 0;
  const ended2 = outcomes(batch);
  const current = batch.in_flight?.feature_index ?? null;
  const outcome = ended2.get(index2);
  if (outcome) return { reason: "already_ended", index: index2, outcome, current };
  if (type === "skipped") return void 0;
  if (type === "handed_out") return refuseHandOut(batch, index2, ended2);
  return current === index2 ? void 0 : { reason: "not_in_progress", index: index2, current };
}
function refuseHandOut(batch, index2, ended2) {
  const current = batch.in_flight?.feature_index;
  if (batch.pause) return { reason: "batch_paused", pause: batch.pause };
  if (current !== void 0 && current !== index2) return { reason: "another_in_progress", index: index2, current };
  const others = unmetDependencies(batch, index2, ended2);
  return others.length > 0 ? { reason: "waits_for", index: index2, others } : void 0;
}
function isOver(batch) {
  return batch.status === "completed" || batch.status === "failed";
}
var init_transition = __esm({
  "lib/model/transition.ts"() {
    "use strict";
    init_batch_event();
    init_feature_event();
    init_next_feature();
    init_outcome();
    init_settle();
  }
});

// lib/model/redact-secrets.ts
function redactSecrets(text3) {
  let safe = text3;
  for (let pass = 0, before = ""; pass < MAX_PASSES && safe !== before; pass++) {
    before = safe;
    safe = redactOnce(safe);
  }
  return safe;
}
function redactOnce(text3) {
  let safe = redactPrivateKeys(text3);
  for (const token of TOKENS) safe = safe.replace(token, GONE);
  return safe.replace(URL_PASSWORD, `$1${GONE}@`).replace(URL_TOKEN, `$1${GONE}@`).replace(COOKIE, `$1${GONE}`).replace(AUTHORIZATION, `$1${GONE}`).replace(SCHEME, redactScheme).replace(COMMAND_USER, `$1${GONE}`).replace(NAMED_VALUE, redactValue).replace(FLAG_VALUE, `$1${GONE}`);
}
function redactScheme(whole, scheme, space, value) {
  return /\d/.test(value) || value.length > 40 ? `${scheme}${space}${GONE}` : whole;
}
function redactValue(whole, name, value) {
  if (PLAIN_WORDS.test(value)) return whole;
  const open = /^\\?["']/.exec(value)?.[0] ?? "";
  const closed = open !== "" && value.length > open.length && value.endsWith(open);
  return `${name}${open}${GONE}${closed ? open : ""}`;
}
function redactPrivateKeys(text3) {
  return redactHeadlessKeys(redactKeysFromBegin(text3));
}
function redactKeysFromBegin(text3) {
  const parts = [];
  let from = 0;
  for (const begin of text3.matchAll(KEY_BEGIN)) {
    if (begin.index < from) continue;
    KEY_END.lastIndex = begin.index;
    const end2 = KEY_END.exec(text3);
    parts.push(text3.slice(from, begin.index), GONE);
    from = end2 === null ? text3.length : end2.index + end2[0].length;
  }
  KEY_END.lastIndex = 0;
  return parts.join("") + text3.slice(from);
}
function redactHeadlessKeys(text3) {
  if (!text3.includes("-----END ")) return text3;
  const lines = text3.split("\n");
  const kept = [];
  for (const line of lines) {
    if (line.search(KEY_END) === -1) {
      kept.push(line);
      continue;
    }
    while (kept.length > 0 && isKeyLine(kept[kept.length - 1])) kept.pop();
    kept.push(line.replace(/^.{0,200}?(?=-----END )/, "").replace(KEY_END, GONE));
  }
  return kept.join("\n");
}
function isKeyLine(line) {
  return /^\s{0,20}[A-Za-z0-9+/=]{8,}\s{0,20}$/.test(line);
}
var GONE, MAX_PASSES, TOKENS, KEY_BEGIN, KEY_END, URL_PASSWORD, URL_TOKEN, AUTHORIZATION, SCHEME, COOKIE, COMMAND_USER, SECRET_NAME, PLAIN_WORDS, NAMED_VALUE, FLAG_VALUE;
var init_redact_secrets = __esm({
  "lib/model/redact-secrets.ts"() {
    "use strict";
    GONE = "[redacted]";
    MAX_PASSES = 25;
    TOKENS = [
      /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{6,}/g,
      // GitHub
      /(?<![A-Za-z0-9])github_pat_\w{6,}/g,
      /(?<![\w-])sk-ant-[\w-]{3,}/g,
      // Anthropic
      /(?<![\w-])sk-(?=[a-z-]{0,20}[A-Z0-9])[\w-]{12,}/g,
      // OpenAI
      /(?<![A-Za-z0-9])[srp]k_(?:live|test)_[A-Za-z0-9]{6,}/g,
      // Stripe
      /(?<![A-Za-z0-9])whsec_[A-Za-z0-9+/=]{8,}/g,
      /(?<![A-Za-z0-9])(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{12,}/g,
      // AWS
      /(?<![\w-])xox[a-z]-[A-Za-z0-9-]{6,}/g,
      // Slack
      /(?<![\w-])xapp-[A-Za-z0-9-]{8,}/g,
      /(?<=hooks\.slack\.com\/services\/)[\w/]{8,}/g,
      /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{16,}/g,
      /(?<![\w-])pypi-[\w-]{16,}/g,
      /(?<![\w-])AIza[\w-]{16,}/g,
      // Google
      /(?<![\w-])GOCSPX-[\w-]{8,}/g,
      /(?<![\w-])ya29\.[\w-]{16,}/g,
      /(?<![\w-])gl(?:pat|dt|rt|ptt|cbt|oas)-[\w-]{8,}/g,
      // GitLab
      /(?<![A-Za-z0-9])hf_[A-Za-z0-9]{16,}/g,
      // Hugging Face
      /(?<![A-Za-z0-9])do[opr]_v1_[a-f0-9]{16,}/g,
      // DigitalOcean
      /(?<![\w-])SG\.[\w-]{12,}\.[\w-]{12,}/g,
      // SendGrid
      /(?<![\w-])hvs\.[\w-]{16,}/g,
      // Vault
      /(?<![\w-])eyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/g
      // JWT
    ];
    KEY_BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
    KEY_END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
    URL_PASSWORD = /(:\/\/[^\s/:@"']{0,256}:)[^\s/"'<>]{1,256}@/g;
    URL_TOKEN = /(:\/\/)[^\s/:@"'[]{20,256}@/g;
    AUTHORIZATION = /(authorization\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?(?:(?:bearer|basic|token|digest|negotiate|apikey)\s{1,3})?)[^\s"',;\\]+/gi;
    SCHEME = /\b(bearer|basic)(\s{1,3})([A-Za-z0-9+/._~-]{8,}={0,2})/gi;
    COOKIE = /(\b(?:set-)?cookie\\?["']?: {0,3}\\?["']?)[^\r\n"'\\]+/gi;
    COMMAND_USER = /(\s(?:-u|--user)[ =][^\s:]{1,100}:)\S+/g;
    SECRET_NAME = "passw(?:or)?d|passphrase|passwd|pwd|secret|token|api[_-]?key|access[_-]?key(?:[_-]?id)?|account[_-]?key|private[_-]?key|signing[_-]?key|encryption[_-]?key|credentials?|x-amz-signature|(?<=[?&])(?:sig|key|code)";
    PLAIN_WORDS = /^(?:null|undefined|none|true|false|empty|missing|required|invalid|expired|must|is|was)\b/i;
    NAMED_VALUE = new RegExp(
      `(?<!unexpected )((?:${SECRET_NAME})\\w{0,20}\\\\?["']?\\s{0,3}(?:=>|:=|[:=])(?![=:])\\s{0,3})(\\[redacted\\]|\\\\?"[^"\\r\\n]*"?|'[^'\\r\\n]*'?|[^\\s"',;&)}\\]]+)`,
      "gi"
    );
    FLAG_VALUE = new RegExp(`(--?[a-z-]{0,20}(?:${SECRET_NAME}) )(?!-)([^\\s"']+|"[^"]*"|'[^']*')`, "gi");
  }
});

// lib/model/strip-ansi.ts
function stripAnsi(text3) {
  return text3.replace(TITLE, "").replace(CONTROL_SEQUENCE, "").replace(SHORT_ESCAPE, "");
}
var ESCAPE, BELL, TITLE, CONTROL_SEQUENCE, SHORT_ESCAPE;
var init_strip_ansi = __esm({
  "lib/model/strip-ansi.ts"() {
    "use strict";
    ESCAPE = "\x1B";
    BELL = "\x07";
    TITLE = new RegExp(`${ESCAPE}\\][^${ESCAPE}${BELL}]{0,256}(?:${BELL}|${ESCAPE}\\\\)`, "g");
    CONTROL_SEQUENCE = new RegExp(`(?:${ESCAPE}\\[|)[0-?]{0,64}[ -/]{0,8}[@-~]`, "g");
    SHORT_ESCAPE = new RegExp(`${ESCAPE}[()*+][0-9A-Z]|${ESCAPE}[=>78DEHMNOZc]`, "g");
  }
});

// lib/model/clean-text.ts
function sanitizeFeatureName(text3) {
  return text3.replace(UNSAFE, " ").replace(/ {2,}/g, " ").replace(/^ | $/g, "");
}
function sanitizeErrorMessage(text3) {
  return cut(sanitizeFeatureName(redactSecrets(stripAnsi(text3))), MESSAGE_LIMIT, CUT_MARK);
}
function shortenForDisplay(text3, max = 200) {
  return cut(text3, max, "...".slice(0, Math.max(0, max)));
}
function cut(text3, max, mark) {
  if (text3.length <= max) return text3;
  const kept = text3.slice(0, Math.max(0, max - mark.length));
  return (endsInHalfPair(kept) ? kept.slice(0, -1) : kept) + mark;
}
function endsInHalfPair(text3) {
  const last = text3.charCodeAt(text3.length - 1);
  return last >= 55296 && last <= 56319;
}
var MESSAGE_LIMIT, CUT_MARK, UNSAFE;
var init_clean_text = __esm({
  "lib/model/clean-text.ts"() {
    "use strict";
    init_redact_secrets();
    init_strip_ansi();
    MESSAGE_LIMIT = 1e3;
    CUT_MARK = "...[truncated]";
    UNSAFE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
  }
});

// lib/view/commit-words.ts
function trailer(batch, number3) {
  return `Batch-Feature: ${batch.batch_id}#${number3}`;
}
var init_commit_words = __esm({
  "lib/view/commit-words.ts"() {
    "use strict";
  }
});

// lib/view/helper-call-text.ts
function helperCallText(helper, args) {
  return `node "${helper.replace(/["$`]/g, "\\$&")}" ${args}`;
}
var init_helper_call_text = __esm({
  "lib/view/helper-call-text.ts"() {
    "use strict";
  }
});

// lib/view/words.ts
function counted(count2, noun) {
  return `${withSeparators(count2)} ${noun}${count2 === 1 ? "" : "s"}`;
}
function withSeparators(count2) {
  return String(count2).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
function duration2(seconds) {
  if (seconds > 0 && seconds < 1) return "under 1 s";
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return joined(`${minutes} min`, whole % 60, "s");
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? joined(`${hours} h`, minutes % 60, "min") : joined(`${Math.floor(hours / 24)} d`, hours % 24, "h");
}
function ago(then, nowIso) {
  const seconds = (Date.parse(nowIso) - Date.parse(then)) / 1e3;
  return Number.isFinite(seconds) ? `${duration2(seconds)} ago` : "at an unknown time";
}
function joined(large, rest, unit) {
  return rest === 0 ? large : `${large} ${rest} ${unit}`;
}
var init_words = __esm({
  "lib/view/words.ts"() {
    "use strict";
  }
});

// lib/view/pause-text.ts
function pauseText(batch, { now }) {
  const { pause: pause3, batch_id } = batch;
  if (!pause3) return "";
  const detail = pause3.detail ? `: ${shortenForDisplay(pause3.detail, 1e3)}` : "";
  return [
    `Batch ${batch_id} is paused because ${WHY[pause3.reason]}${detail}.`,
    `Next step: stop here and tell the user that ${howOn(batch, pause3, now)}`
  ].join("\n");
}
function howOn(batch, pause3, now) {
  const resume = `/batch-implement --resume ${batch.batch_id}`;
  if (pause3.reason === "breaker") {
    return `after looking at the failures, \`reset-breaker ${batch.batch_id}\` and then ${resume} go on with it.`;
  }
  if (pause3.until === void 0) return `${resume} goes on with it.`;
  const wait2 = (Date.parse(pause3.until) - Date.parse(now)) / 1e3;
  return wait2 > 0 ? `${resume} goes on with it after ${pause3.until} (in ${duration2(wait2)}).` : `${resume} goes on with it now.`;
}
var WHY;
var init_pause_text = __esm({
  "lib/view/pause-text.ts"() {
    "use strict";
    init_clean_text();
    init_words();
    WHY = {
      breaker: "its circuit breaker is open",
      quota: "the usage limit is reached",
      auth: "Claude or a service is not logged in",
      billing: "an account needs attention",
      stalled: "Claude stopped three times in a row without any progress",
      question: "a question needs an answer",
      user: "it was paused by hand"
    };
  }
});

// lib/view/summary.ts
function countsText(counts) {
  const unverified = counts.unverified > 0 ? ` (${counts.unverified} unverified)` : "";
  const others = ["failed", "skipped", "blocked"].filter((outcome) => counts[outcome] > 0).map((outcome) => `, ${counts[outcome]} ${outcome}`);
  return `${counts.completed} of ${counted(counts.total, "feature")} completed${unverified}${others.join("")}`;
}
var init_summary = __esm({
  "lib/view/summary.ts"() {
    "use strict";
    init_clean_text();
    init_outcome();
    init_words();
  }
});

// lib/view/reminder.ts
function ownerReminder(batch, helper, now) {
  if (batch.pause) return pauseText(batch, { now }).slice(0, REMINDER_LIMIT);
  const facts = [
    `The user's /batch-implement request is still open and stands until the helper says that the batch has ended: ${openBatch(batch)}`,
    currentFeature2(batch),
    forFork(batch),
    shortenForDisplay(batch.workflow_reminder, 600)
  ].filter((line) => line !== "");
  const call = nextCall(helper);
  return `${shortenForDisplay(facts.join("\n"), REMINDER_LIMIT - call.length - 1)}
${call}`.slice(
    0,
    REMINDER_LIMIT
  );
}
function endedNote(batch) {
  return `The user's batch ${batch.batch_id} has ended: ${countsText(progress(batch))}. No step of it is left.`;
}
function summaryInstruction(batch, helper) {
  return [
    `The summary must keep that the user's /batch-implement request is open: ${openBatch(batch)}`,
    `${currentFeature2(batch)} The next helper call is: ${helperCallText(helper, "next")}`
  ].join("\n");
}
function forkReminder(batch, index2, helper) {
  const number3 = index2 + 1;
  return [
    `This forked run implements one feature of the user's batch, tests it, commits it, and ends with a one-line report ("done: ..." or "failed: ...").`,
    currentFeature2(batch),
    `The last line of its commit message is: ${trailer(batch, number3)}`,
    `All that it was told at the beginning is shown again by:
    ${helperCallText(helper, `brief ${number3}`)}`
  ].join("\n");
}
function forkSummaryInstruction(batch) {
  const current = batch.in_flight;
  if (!current) return "";
  return `The summary must keep that this forked run implements one feature and ends with a one-line report. ${currentFeature2(batch)} The last line of its commit message is: ${trailer(batch, current.feature_index + 1)}`;
}
function stalledMessage(batch) {
  return `Batch ${batch.batch_id} is paused: Claude stopped three times in a row without any progress. Go on with /batch-implement --resume ${batch.batch_id}`;
}
function stopReason(batch, helper) {
  return [
    `The user's batch is not finished: ${openBatch(batch)}`,
    currentFeature2(batch),
    nextCall(helper)
  ].join("\n");
}
function bystanderNote(batch, ownerIsPresent, now) {
  const { owner: owner2, batch_id } = batch;
  const seen2 = owner2 ? `, last seen ${ago(owner2.last_seen, now)}` : "";
  return ownerIsPresent ? `For information: batch ${batch_id} is being worked on in another session${seen2}. It is not part of this session.` : `For information: batch ${batch_id} was interrupted (${countsText(progress(batch))}${seen2}). The user can resume it by typing /batch-implement --resume ${batch_id}.`;
}
function openBatch(batch) {
  return `batch ${batch.batch_id}, ${countsText(progress(batch))}.`;
}
function forFork(batch) {
  const current = batch.in_flight;
  if (!current || batch.workflow_mode === "direct") return "";
  const number3 = current.feature_index + 1;
  return `Inside the forked /auto-implement run of feature ${number3}: only that feature counts; its commit ends with the line "${trailer(batch, number3)}", and the run ends with a one-line report. What follows is for the main conversation.`;
}
function currentFeature2(batch) {
  const next = nextFeature(batch);
  if (next.kind === "ended") return "";
  const state = featureState(batch, next.index) === "in_progress" ? "in progress" : "next";
  const text3 = shortenForDisplay(batch.features[next.index] ?? "");
  return `Feature ${next.index + 1} of ${batch.features.length} is ${state}: ${text3}`;
}
function nextCall(helper) {
  return `Next step: run this, it says what to do now:
    ${helperCallText(helper, "next")}`;
}
var REMINDER_LIMIT;
var init_reminder = __esm({
  "lib/view/reminder.ts"() {
    "use strict";
    init_clean_text();
    init_next_feature();
    init_outcome();
    init_commit_words();
    init_helper_call_text();
    init_pause_text();
    init_summary();
    init_words();
    REMINDER_LIMIT = 2e3;
  }
});

// lib/drive/process-info.ts
function processStarted(pid, platform = process.platform) {
  if (!isProcessId(pid)) return void 0;
  if (platform === "linux") {
    const ticks = statFields(pid)?.[STAT_STARTED];
    const boot = readText("/proc/sys/kernel/random/boot_id")?.trim();
    return ticks && boot && `${boot}/${ticks}`;
  }
  return platform === "win32" ? void 0 : ps(["-o", "lstart=", "-p", String(pid)])?.trim() || void 0;
}
function isAlive(pid, platform = process.platform) {
  if (!isProcessId(pid)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
  const state = platform === "linux" ? statFields(pid)?.[STAT_STATE] : void 0;
  return state !== "Z" && state !== "X";
}
function statFields(pid) {
  const text3 = readText(`/proc/${pid}/stat`);
  return text3?.slice(text3.lastIndexOf(")") + 2).split(" ");
}
function ps(args) {
  const env = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };
  const { spawnSync } = process.getBuiltinModule("node:child_process");
  const result = spawnSync("ps", args, { env, encoding: "utf8", timeout: 5e3, maxBuffer: 64 * 1024 * 1024 });
  return result.status === 0 ? result.stdout : void 0;
}
function readText(file) {
  try {
    return (0, import_node_fs5.readFileSync)(file, "utf8");
  } catch {
    return void 0;
  }
}
function isProcessId(pid) {
  return Number.isSafeInteger(pid) && pid > 0;
}
var import_node_fs5, STAT_STATE, STAT_STARTED;
var init_process_info = __esm({
  "lib/drive/process-info.ts"() {
    "use strict";
    import_node_fs5 = require("node:fs");
    STAT_STATE = 0;
    STAT_STARTED = 19;
  }
});

// lib/actions/owner-process.ts
function ownerProcess(context, { owner: owner2 }) {
  if (owner2?.pid === void 0 || owner2.host !== context.host) return "unknown";
  if (!isAlive(owner2.pid)) return "gone";
  const started = processStarted(owner2.pid);
  if (started === void 0 || owner2.pid_started === void 0) return "unknown";
  return started === owner2.pid_started ? "running" : "gone";
}
var init_owner_process = __esm({
  "lib/actions/owner-process.ts"() {
    "use strict";
    init_process_info();
  }
});

// lib/actions/hooks/hook-answer.ts
function isInFork(input) {
  return input.agent_id !== void 0;
}
var init_hook_answer = __esm({
  "lib/actions/hooks/hook-answer.ts"() {
    "use strict";
  }
});

// lib/actions/hooks/session-start.ts
var session_start_exports = {};
__export(session_start_exports, {
  onSessionStart: () => onSessionStart
});
function onSessionStart(call) {
  const { batch, input } = call;
  if (isOver(batch)) return ended(call);
  const text3 = isOwner(batch, input.session_id) ? ownerText(call) : bystanderText(call);
  return addContext(text3);
}
function ended({ batch, input }) {
  const isStale = input.source === "compact" && isOwner(batch, input.session_id) && !isInFork(input);
  return isStale ? addContext(endedNote(batch)) : "";
}
function addContext(additionalContext) {
  return JSON.stringify({ hookSpecificOutput: { hookEventName: "SessionStart", additionalContext } });
}
function ownerText({ context, input, batch }) {
  return isInFork(input) && batch.in_flight ? forkReminder(batch, batch.in_flight.feature_index, context.helper) : ownerReminder(batch, context.helper, timestamp(context));
}
function bystanderText({ context, batch }) {
  const caller = { sessionId: context.session, host: context.host };
  const presence = ownerPresence(batch, caller, ownerProcess(context, batch), context.now().getTime());
  return bystanderNote(batch, presence === "present", timestamp(context));
}
var init_session_start = __esm({
  "lib/actions/hooks/session-start.ts"() {
    "use strict";
    init_ownership();
    init_transition();
    init_reminder();
    init_context();
    init_owner_process();
    init_hook_answer();
  }
});

// lib/model/audit-events.ts
function auditEvents(before, after, timestamp2) {
  const base = { timestamp: timestamp2, batch_id: after.batch_id };
  if (!before) return [{ ...base, event_type: "batch_started", reason: `${after.features.length} features` }];
  return [...endedFeatures(before, after), ...pauses(before, after), ...end(before, after)].map((event) => ({
    ...base,
    ...event
  }));
}
function endedFeatures(before, after) {
  const completed = after.completed_features.slice(before.completed_features.length).map(
    (feature_index) => ({
      event_type: "feature_completed",
      feature_index,
      retry_count: after.retry_attempts.get(feature_index) ?? 0,
      reason: after.verification.get(feature_index)?.result ?? "unverified"
    })
  );
  const failed = after.failed_features.slice(before.failed_features.length).map(
    ({ feature_index, retry_count, error_message, failure_kind }) => ({
      event_type: "feature_failed",
      feature_index,
      retry_count: retry_count ?? 0,
      error_message: sanitizeErrorMessage(error_message),
      ...failure_kind === void 0 ? {} : { reason: failure_kind }
    })
  );
  return [...completed, ...failed];
}
function pauses(before, after) {
  if (after.pause && before.pause?.since !== after.pause.since) {
    return [
      {
        event_type: "batch_paused",
        reason: after.pause.reason,
        error_message: sanitizeErrorMessage(after.pause.detail)
      }
    ];
  }
  return before.pause && !after.pause && !isOver(after) ? [{ event_type: "batch_resumed", reason: before.pause.reason }] : [];
}
function end(before, after) {
  return isOver(after) && !isOver(before) ? [{ event_type: "batch_ended", reason: after.status }] : [];
}
var init_audit_events = __esm({
  "lib/model/audit-events.ts"() {
    "use strict";
    init_clean_text();
    init_transition();
  }
});

// lib/model/tokens.ts
var init_tokens = __esm({
  "lib/model/tokens.ts"() {
    "use strict";
  }
});

// lib/store/json-bytes.ts
var init_json_bytes = __esm({
  "lib/store/json-bytes.ts"() {
    "use strict";
  }
});

// light:node:crypto
var require_node_crypto = __commonJS({
  "light:node:crypto"(exports2) {
    exports2.createHash = () => {
      let hash = 2166136261;
      const self = {
        update(text3) {
          for (const character of text3) hash = Math.imul(hash ^ character.codePointAt(0), 16777619) >>> 0;
          return self;
        },
        digest: () => ({ readUInt32BE: () => hash })
      };
      return self;
    };
  }
});

// node_modules/write-file-atomic/node_modules/signal-exit/dist/cjs/signals.js
var require_signals = __commonJS({
  "node_modules/write-file-atomic/node_modules/signal-exit/dist/cjs/signals.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.signals = void 0;
    exports2.signals = [];
    exports2.signals.push("SIGHUP", "SIGINT", "SIGTERM");
    if (process.platform !== "win32") {
      exports2.signals.push(
        "SIGALRM",
        "SIGABRT",
        "SIGVTALRM",
        "SIGXCPU",
        "SIGXFSZ",
        "SIGUSR2",
        "SIGTRAP",
        "SIGSYS",
        "SIGQUIT",
        "SIGIOT"
        // should detect profiler and enable/disable accordingly.
        // see #21
        // 'SIGPROF'
      );
    }
    if (process.platform === "linux") {
      exports2.signals.push("SIGIO", "SIGPOLL", "SIGPWR", "SIGSTKFLT");
    }
  }
});

// node_modules/write-file-atomic/node_modules/signal-exit/dist/cjs/index.js
var require_cjs = __commonJS({
  "node_modules/write-file-atomic/node_modules/signal-exit/dist/cjs/index.js"(exports2) {
    "use strict";
    var _a3;
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.unload = exports2.load = exports2.onExit = exports2.signals = void 0;
    var signals_js_1 = require_signals();
    Object.defineProperty(exports2, "signals", { enumerable: true, get: function() {
      return signals_js_1.signals;
    } });
    var processOk = (process4) => !!process4 && typeof process4 === "object" && typeof process4.removeListener === "function" && typeof process4.emit === "function" && typeof process4.reallyExit === "function" && typeof process4.listeners === "function" && typeof process4.kill === "function" && typeof process4.pid === "number" && typeof process4.on === "function";
    var kExitEmitter = /* @__PURE__ */ Symbol.for("signal-exit emitter");
    var global2 = globalThis;
    var ObjectDefineProperty = Object.defineProperty.bind(Object);
    var Emitter = class {
      emitted = {
        afterExit: false,
        exit: false
      };
      listeners = {
        afterExit: [],
        exit: []
      };
      count = 0;
      id = Math.random();
      constructor() {
        if (global2[kExitEmitter]) {
          return global2[kExitEmitter];
        }
        ObjectDefineProperty(global2, kExitEmitter, {
          value: this,
          writable: false,
          enumerable: false,
          configurable: false
        });
      }
      on(ev, fn) {
        this.listeners[ev].push(fn);
      }
      removeListener(ev, fn) {
        const list2 = this.listeners[ev];
        const i = list2.indexOf(fn);
        if (i === -1) {
          return;
        }
        if (i === 0 && list2.length === 1) {
          list2.length = 0;
        } else {
          list2.splice(i, 1);
        }
      }
      emit(ev, code, signal) {
        if (this.emitted[ev]) {
          return false;
        }
        this.emitted[ev] = true;
        let ret = false;
        for (const fn of this.listeners[ev]) {
          ret = fn(code, signal) === true || ret;
        }
        if (ev === "exit") {
          ret = this.emit("afterExit", code, signal) || ret;
        }
        return ret;
      }
    };
    var SignalExitBase = class {
    };
    var signalExitWrap = (handler) => {
      return {
        onExit(cb, opts) {
          return handler.onExit(cb, opts);
        },
        load() {
          return handler.load();
        },
        unload() {
          return handler.unload();
        }
      };
    };
    var SignalExitFallback = class extends SignalExitBase {
      onExit() {
        return () => {
        };
      }
      load() {
      }
      unload() {
      }
    };
    var SignalExit = class extends SignalExitBase {
      // "SIGHUP" throws an `ENOSYS` error on Windows,
      // so use a supported signal instead
      /* c8 ignore start */
      #hupSig = process3.platform === "win32" ? "SIGINT" : "SIGHUP";
      /* c8 ignore stop */
      #emitter = new Emitter();
      #process;
      #originalProcessEmit;
      #originalProcessReallyExit;
      #sigListeners = {};
      #loaded = false;
      constructor(process4) {
        super();
        this.#process = process4;
        this.#sigListeners = {};
        for (const sig of signals_js_1.signals) {
          this.#sigListeners[sig] = () => {
            const listeners = this.#process.listeners(sig);
            let { count: count2 } = this.#emitter;
            const p = process4;
            if (typeof p.__signal_exit_emitter__ === "object" && typeof p.__signal_exit_emitter__.count === "number") {
              count2 += p.__signal_exit_emitter__.count;
            }
            if (listeners.length === count2) {
              this.unload();
              const ret = this.#emitter.emit("exit", null, sig);
              const s = sig === "SIGHUP" ? this.#hupSig : sig;
              if (!ret)
                process4.kill(process4.pid, s);
            }
          };
        }
        this.#originalProcessReallyExit = process4.reallyExit;
        this.#originalProcessEmit = process4.emit;
      }
      onExit(cb, opts) {
        if (!processOk(this.#process)) {
          return () => {
          };
        }
        if (this.#loaded === false) {
          this.load();
        }
        const ev = opts?.alwaysLast ? "afterExit" : "exit";
        this.#emitter.on(ev, cb);
        return () => {
          this.#emitter.removeListener(ev, cb);
          if (this.#emitter.listeners["exit"].length === 0 && this.#emitter.listeners["afterExit"].length === 0) {
            this.unload();
          }
        };
      }
      load() {
        if (this.#loaded) {
          return;
        }
        this.#loaded = true;
        this.#emitter.count += 1;
        for (const sig of signals_js_1.signals) {
          try {
            const fn = this.#sigListeners[sig];
            if (fn)
              this.#process.on(sig, fn);
          } catch (_) {
          }
        }
        this.#process.emit = (ev, ...a) => {
          return this.#processEmit(ev, ...a);
        };
        this.#process.reallyExit = (code) => {
          return this.#processReallyExit(code);
        };
      }
      unload() {
        if (!this.#loaded) {
          return;
        }
        this.#loaded = false;
        signals_js_1.signals.forEach((sig) => {
          const listener = this.#sigListeners[sig];
          if (!listener) {
            throw new Error("Listener not defined for signal: " + sig);
          }
          try {
            this.#process.removeListener(sig, listener);
          } catch (_) {
          }
        });
        this.#process.emit = this.#originalProcessEmit;
        this.#process.reallyExit = this.#originalProcessReallyExit;
        this.#emitter.count -= 1;
      }
      #processReallyExit(code) {
        if (!processOk(this.#process)) {
          return 0;
        }
        this.#process.exitCode = code || 0;
        this.#emitter.emit("exit", this.#process.exitCode, null);
        return this.#originalProcessReallyExit.call(this.#process, this.#process.exitCode);
      }
      #processEmit(ev, ...args) {
        const og = this.#originalProcessEmit;
        if (ev === "exit" && processOk(this.#process)) {
          if (typeof args[0] === "number") {
            this.#process.exitCode = args[0];
          }
          const ret = og.call(this.#process, ev, ...args);
          this.#emitter.emit("exit", this.#process.exitCode, null);
          return ret;
        } else {
          return og.call(this.#process, ev, ...args);
        }
      }
    };
    var process3 = globalThis.process;
    _a3 = signalExitWrap(processOk(process3) ? new SignalExit(process3) : new SignalExitFallback()), /**
     * Called when the process is exiting, whether via signal, explicit
     * exit, or running out of stuff to do.
     *
     * If the global process object is not suitable for instrumentation,
     * then this will be a no-op.
     *
     * Returns a function that may be used to unload signal-exit.
     */
    exports2.onExit = _a3.onExit, /**
     * Load the listeners.  Likely you never need to call this, unless
     * doing a rather deep integration with signal-exit functionality.
     * Mostly exposed for the benefit of testing.
     *
     * @internal
     */
    exports2.load = _a3.load, /**
     * Unload the listeners.  Likely you never need to call this, unless
     * doing a rather deep integration with signal-exit functionality.
     * Mostly exposed for the benefit of testing.
     *
     * @internal
     */
    exports2.unload = _a3.unload;
  }
});

// light:worker_threads
var require_worker_threads = __commonJS({
  "light:worker_threads"(exports2) {
    exports2.threadId = 0;
  }
});

// node_modules/write-file-atomic/lib/index.js
var require_lib = __commonJS({
  "node_modules/write-file-atomic/lib/index.js"(exports2, module2) {
    "use strict";
    module2.exports = writeFile;
    module2.exports.sync = writeFileSync;
    module2.exports._getTmpname = getTmpname;
    module2.exports._cleanupOnExit = cleanupOnExit;
    var fs11 = require("fs");
    var crypto = require_node_crypto();
    var { onExit } = require_cjs();
    var path8 = require("path");
    var { promisify } = require("util");
    var activeFiles = {};
    var threadId = (function getId() {
      try {
        const workerThreads = require_worker_threads();
        return workerThreads.threadId;
      } catch (e) {
        return 0;
      }
    })();
    var invocations = 0;
    function getTmpname(filename) {
      return filename + "." + crypto.createHash("sha1").update(__filename).update(String(process.pid)).update(String(threadId)).update(String(++invocations)).digest().readUInt32BE(0);
    }
    function cleanupOnExit(tmpfile) {
      return () => {
        try {
          fs11.unlinkSync(typeof tmpfile === "function" ? tmpfile() : tmpfile);
        } catch {
        }
      };
    }
    function serializeActiveFile(absoluteName) {
      return new Promise((resolve) => {
        if (!activeFiles[absoluteName]) {
          activeFiles[absoluteName] = [];
        }
        activeFiles[absoluteName].push(resolve);
        if (activeFiles[absoluteName].length === 1) {
          resolve();
        }
      });
    }
    function isChownErrOk(err) {
      if (err.code === "ENOSYS") {
        return true;
      }
      const nonroot = !process.getuid || process.getuid() !== 0;
      if (nonroot) {
        if (err.code === "EINVAL" || err.code === "EPERM") {
          return true;
        }
      }
      return false;
    }
    async function writeFileAsync(filename, data, options = {}) {
      if (typeof options === "string") {
        options = { encoding: options };
      }
      let fd;
      let tmpfile;
      const removeOnExitHandler = onExit(cleanupOnExit(() => tmpfile));
      const absoluteName = path8.resolve(filename);
      try {
        await serializeActiveFile(absoluteName);
        const truename = await promisify(fs11.realpath)(filename).catch(() => filename);
        tmpfile = getTmpname(truename);
        if (!options.mode || !options.chown) {
          const stats = await promisify(fs11.stat)(truename).catch(() => {
          });
          if (stats) {
            if (options.mode == null) {
              options.mode = stats.mode;
            }
            if (options.chown == null && process.getuid) {
              options.chown = { uid: stats.uid, gid: stats.gid };
            }
          }
        }
        fd = await promisify(fs11.open)(tmpfile, "w", options.mode);
        if (options.tmpfileCreated) {
          await options.tmpfileCreated(tmpfile);
        }
        if (ArrayBuffer.isView(data)) {
          await promisify(fs11.write)(fd, data, 0, data.length, 0);
        } else if (data != null) {
          await promisify(fs11.write)(fd, String(data), 0, String(options.encoding || "utf8"));
        }
        if (options.fsync !== false) {
          await promisify(fs11.fsync)(fd);
        }
        await promisify(fs11.close)(fd);
        fd = null;
        if (options.chown) {
          await promisify(fs11.chown)(tmpfile, options.chown.uid, options.chown.gid).catch((err) => {
            if (!isChownErrOk(err)) {
              throw err;
            }
          });
        }
        if (options.mode) {
          await promisify(fs11.chmod)(tmpfile, options.mode).catch((err) => {
            if (!isChownErrOk(err)) {
              throw err;
            }
          });
        }
        await promisify(fs11.rename)(tmpfile, truename);
      } finally {
        if (fd) {
          await promisify(fs11.close)(fd).catch(
            /* istanbul ignore next */
            () => {
            }
          );
        }
        removeOnExitHandler();
        await promisify(fs11.unlink)(tmpfile).catch(() => {
        });
        activeFiles[absoluteName].shift();
        if (activeFiles[absoluteName].length > 0) {
          activeFiles[absoluteName][0]();
        } else {
          delete activeFiles[absoluteName];
        }
      }
    }
    async function writeFile(filename, data, options, callback) {
      if (options instanceof Function) {
        callback = options;
        options = {};
      }
      const promise = writeFileAsync(filename, data, options);
      if (callback) {
        try {
          const result = await promise;
          return callback(result);
        } catch (err) {
          return callback(err);
        }
      }
      return promise;
    }
    function writeFileSync(filename, data, options) {
      if (typeof options === "string") {
        options = { encoding: options };
      } else if (!options) {
        options = {};
      }
      try {
        filename = fs11.realpathSync(filename);
      } catch (ex) {
      }
      const tmpfile = getTmpname(filename);
      if (!options.mode || !options.chown) {
        try {
          const stats = fs11.statSync(filename);
          options = Object.assign({}, options);
          if (!options.mode) {
            options.mode = stats.mode;
          }
          if (!options.chown && process.getuid) {
            options.chown = { uid: stats.uid, gid: stats.gid };
          }
        } catch (ex) {
        }
      }
      let fd;
      const cleanup = cleanupOnExit(tmpfile);
      const removeOnExitHandler = onExit(cleanup);
      let threw = true;
      try {
        fd = fs11.openSync(tmpfile, "w", options.mode || 438);
        if (options.tmpfileCreated) {
          options.tmpfileCreated(tmpfile);
        }
        if (ArrayBuffer.isView(data)) {
          fs11.writeSync(fd, data, 0, data.length, 0);
        } else if (data != null) {
          fs11.writeSync(fd, String(data), 0, String(options.encoding || "utf8"));
        }
        if (options.fsync !== false) {
          fs11.fsyncSync(fd);
        }
        fs11.closeSync(fd);
        fd = null;
        if (options.chown) {
          try {
            fs11.chownSync(tmpfile, options.chown.uid, options.chown.gid);
          } catch (err) {
            if (!isChownErrOk(err)) {
              throw err;
            }
          }
        }
        if (options.mode) {
          try {
            fs11.chmodSync(tmpfile, options.mode);
          } catch (err) {
            if (!isChownErrOk(err)) {
              throw err;
            }
          }
        }
        fs11.renameSync(tmpfile, filename);
        threw = false;
      } finally {
        if (fd) {
          try {
            fs11.closeSync(fd);
          } catch (ex) {
          }
        }
        removeOnExitHandler();
        if (threw) {
          cleanup();
        }
      }
    }
  }
});

// lib/store/safe-folder.ts
function ensureFolder(folder, options) {
  const { root, mode } = options;
  if (!checkFolder(folder, root)) {
    for (const step of stepsTo(folder, root)) orDiskError("make", step, () => makeFolder(step));
    checkFolder(folder, root);
  }
  if (mode !== void 0) orDiskError("protect", folder, () => restrict(folder, mode));
}
function makeFolder(folder) {
  try {
    import_node_fs6.default.mkdirSync(folder);
  } catch (cause) {
    if (codeOf(cause) !== "EEXIST") throw cause;
  }
}
function restrict(folder, mode) {
  if ((import_node_fs6.default.statSync(folder).mode & 511 & ~mode) === 0) return;
  try {
    import_node_fs6.default.chmodSync(folder, mode);
  } catch (cause) {
    if (!NO_MODES.has(codeOf(cause))) throw cause;
  }
}
function removeLeftovers(file) {
  const folder = import_node_path4.default.dirname(file);
  const base = import_node_path4.default.basename(file);
  for (const name of namesIn(folder)) {
    if (name.startsWith(base) && TEMPORARY.test(name.slice(base.length)))
      unlinkQuietly(import_node_path4.default.join(folder, name));
  }
}
function namesIn(folder) {
  try {
    return import_node_fs6.default.readdirSync(folder);
  } catch {
    return [];
  }
}
function unlinkQuietly(file) {
  try {
    import_node_fs6.default.unlinkSync(file);
  } catch {
  }
}
function openFolder(folder) {
  try {
    return import_node_fs6.default.openSync(folder, import_node_fs6.default.constants.O_RDONLY);
  } catch (cause) {
    if (NO_FOLDER_SYNC.has(codeOf(cause))) return void 0;
    throw cause;
  }
}
function syncFolder(folder) {
  if (folder === void 0) return;
  try {
    import_node_fs6.default.fsyncSync(folder);
  } catch (cause) {
    if (!NO_FOLDER_SYNC.has(codeOf(cause))) throw cause;
  }
}
var import_node_fs6, import_node_path4, TEMPORARY, NO_FOLDER_SYNC, NO_MODES;
var init_safe_folder = __esm({
  "lib/store/safe-folder.ts"() {
    "use strict";
    import_node_fs6 = __toESM(require("node:fs"), 1);
    import_node_path4 = __toESM(require("node:path"), 1);
    init_disk_error();
    init_path_check();
    TEMPORARY = /^\.\d{5,10}$/;
    NO_FOLDER_SYNC = /* @__PURE__ */ new Set(["EINVAL", "EPERM", "EISDIR", "ENOTSUP", "EOPNOTSUPP", "EBADF"]);
    NO_MODES = /* @__PURE__ */ new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]);
  }
});

// lib/store/safe-file.ts
var safe_file_exports = {};
__export(safe_file_exports, {
  appendSafely: () => appendSafely,
  removeSafely: () => removeSafely,
  writeSafely: () => writeSafely
});
function writeSafely(file, data, options) {
  const { root, mode = 384, keepBackup } = options;
  ensureFolder(import_node_path5.default.dirname(file), { root });
  const old = readSafely(file, { root, maxBytes: Number.POSITIVE_INFINITY });
  if (keepBackup !== void 0) checkFile(keepBackup, root);
  removeLeftovers(file);
  orDiskError("write", file, () => {
    const folder = openFolder(import_node_path5.default.dirname(file));
    try {
      replace(file, data, mode, () => beforeRename(file, options));
      syncOrPutBack(folder, file, old, mode);
    } finally {
      if (folder !== void 0) closeQuietly(folder);
    }
  });
}
function beforeRename(file, options) {
  if (options.keepBackup !== void 0) moveToBackup(file, options.keepBackup, options.root);
  checkFile(file, options.root);
  options.beforeRename?.();
}
function replace(file, data, mode, last) {
  import_write_file_atomic.default.sync(file, "", {
    mode,
    // Done by `fill`, before `last`.
    fsync: false,
    tmpfileCreated: (temporary) => {
      fill(temporary, data);
      last();
    }
  });
}
function syncOrPutBack(folder, file, old, mode) {
  try {
    syncFolder(folder);
  } catch (cause) {
    if (old) replace(file, old, mode, () => void 0);
    else import_node_fs7.default.unlinkSync(file);
    throw cause;
  }
}
function appendSafely(file, line, options) {
  ensureFolder(import_node_path5.default.dirname(file), { root: options.root });
  const { O_RDWR, O_APPEND } = import_node_fs7.default.constants;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const seen2 = checkFile(file, options.root);
    const isDone = orDiskError("write", file, () => {
      const fd = openSeen(file, seen2, O_RDWR | O_APPEND, options.mode ?? 384);
      if (fd !== void 0) closing(fd, () => appendLine(fd, line));
      return fd !== void 0;
    });
    if (isDone) return;
  }
  throw unsafe(file, "was replaced each time it was opened");
}
function removeSafely(file, options) {
  if (!checkFile(file, options.root)) return false;
  orDiskError("remove", file, () => import_node_fs7.default.rmSync(file, { force: true }));
  return true;
}
function fill(temporary, data) {
  const bytes = Buffer.from(data);
  const fd = openSeen(temporary, import_node_fs7.default.lstatSync(temporary), import_node_fs7.default.constants.O_WRONLY);
  if (fd === void 0) throw unsafe(temporary, "was replaced while it was written");
  closing(fd, () => {
    writeAll(fd, bytes);
    import_node_fs7.default.fsyncSync(fd);
    if (import_node_fs7.default.fstatSync(fd).size !== bytes.length)
      throw new Error("the file has another size than what was written");
  });
}
function appendLine(fd, line) {
  const { size } = import_node_fs7.default.fstatSync(fd);
  const last = Buffer.alloc(1);
  const isTorn = size > 0 && import_node_fs7.default.readSync(fd, last, 0, 1, size - 1) === 1 && last.toString() !== "\n";
  writeAll(fd, Buffer.from(`${isTorn ? "\n" : ""}${line}
`));
  import_node_fs7.default.fsyncSync(fd);
}
function moveToBackup(file, backup, root) {
  const present = checkFile(file, root);
  if (!present) return;
  if (checkFile(backup, root)) import_node_fs7.default.unlinkSync(backup);
  try {
    import_node_fs7.default.linkSync(file, backup);
  } catch (cause) {
    if (!NO_LINKS.has(codeOf(cause))) throw cause;
    const text3 = readSafely(file, { root, maxBytes: present.size });
    if (text3) writeSafely(backup, text3, { root, mode: present.mode & 511 });
  }
}
var import_node_fs7, import_node_path5, import_write_file_atomic, NO_LINKS;
var init_safe_file = __esm({
  "lib/store/safe-file.ts"() {
    "use strict";
    import_node_fs7 = __toESM(require("node:fs"), 1);
    import_node_path5 = __toESM(require("node:path"), 1);
    import_write_file_atomic = __toESM(require_lib(), 1);
    init_descriptor();
    init_disk_error();
    init_path_check();
    init_safe_folder();
    init_safe_read();
    NO_LINKS = /* @__PURE__ */ new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EXDEV", "EISDIR"]);
  }
});

// lib/store/audit-log.ts
function appendAudit(file, event, options) {
  try {
    ensureFolder(import_node_path6.default.dirname(file), { root: options.root, mode: 448 });
    appendSafely(file, JSON.stringify(event), options);
    return void 0;
  } catch (cause) {
    return `The audit log misses a ${event.event_type} line. ${diskError("write", file, cause).message}`;
  }
}
var import_node_path6, MAX_BYTES;
var init_audit_log = __esm({
  "lib/store/audit-log.ts"() {
    "use strict";
    import_node_path6 = __toESM(require("node:path"), 1);
    init_disk_error();
    init_json_bytes();
    init_safe_file();
    init_safe_folder();
    init_safe_read();
    MAX_BYTES = 64 * 1024 * 1024;
  }
});

// node_modules/retry/lib/retry_operation.js
var require_retry_operation = __commonJS({
  "node_modules/retry/lib/retry_operation.js"(exports2, module2) {
    function RetryOperation(timeouts, options) {
      if (typeof options === "boolean") {
        options = { forever: options };
      }
      this._originalTimeouts = JSON.parse(JSON.stringify(timeouts));
      this._timeouts = timeouts;
      this._options = options || {};
      this._maxRetryTime = options && options.maxRetryTime || Infinity;
      this._fn = null;
      this._errors = [];
      this._attempts = 1;
      this._operationTimeout = null;
      this._operationTimeoutCb = null;
      this._timeout = null;
      this._operationStart = null;
      if (this._options.forever) {
        this._cachedTimeouts = this._timeouts.slice(0);
      }
    }
    module2.exports = RetryOperation;
    RetryOperation.prototype.reset = function() {
      this._attempts = 1;
      this._timeouts = this._originalTimeouts;
    };
    RetryOperation.prototype.stop = function() {
      if (this._timeout) {
        clearTimeout(this._timeout);
      }
      this._timeouts = [];
      this._cachedTimeouts = null;
    };
    RetryOperation.prototype.retry = function(err) {
      if (this._timeout) {
        clearTimeout(this._timeout);
      }
      if (!err) {
        return false;
      }
      var currentTime = (/* @__PURE__ */ new Date()).getTime();
      if (err && currentTime - this._operationStart >= this._maxRetryTime) {
        this._errors.unshift(new Error("RetryOperation timeout occurred"));
        return false;
      }
      this._errors.push(err);
      var timeout = this._timeouts.shift();
      if (timeout === void 0) {
        if (this._cachedTimeouts) {
          this._errors.splice(this._errors.length - 1, this._errors.length);
          this._timeouts = this._cachedTimeouts.slice(0);
          timeout = this._timeouts.shift();
        } else {
          return false;
        }
      }
      var self = this;
      var timer = setTimeout(function() {
        self._attempts++;
        if (self._operationTimeoutCb) {
          self._timeout = setTimeout(function() {
            self._operationTimeoutCb(self._attempts);
          }, self._operationTimeout);
          if (self._options.unref) {
            self._timeout.unref();
          }
        }
        self._fn(self._attempts);
      }, timeout);
      if (this._options.unref) {
        timer.unref();
      }
      return true;
    };
    RetryOperation.prototype.attempt = function(fn, timeoutOps) {
      this._fn = fn;
      if (timeoutOps) {
        if (timeoutOps.timeout) {
          this._operationTimeout = timeoutOps.timeout;
        }
        if (timeoutOps.cb) {
          this._operationTimeoutCb = timeoutOps.cb;
        }
      }
      var self = this;
      if (this._operationTimeoutCb) {
        this._timeout = setTimeout(function() {
          self._operationTimeoutCb();
        }, self._operationTimeout);
      }
      this._operationStart = (/* @__PURE__ */ new Date()).getTime();
      this._fn(this._attempts);
    };
    RetryOperation.prototype.try = function(fn) {
      console.log("Using RetryOperation.try() is deprecated");
      this.attempt(fn);
    };
    RetryOperation.prototype.start = function(fn) {
      console.log("Using RetryOperation.start() is deprecated");
      this.attempt(fn);
    };
    RetryOperation.prototype.start = RetryOperation.prototype.try;
    RetryOperation.prototype.errors = function() {
      return this._errors;
    };
    RetryOperation.prototype.attempts = function() {
      return this._attempts;
    };
    RetryOperation.prototype.mainError = function() {
      if (this._errors.length === 0) {
        return null;
      }
      var counts = {};
      var mainError = null;
      var mainErrorCount = 0;
      for (var i = 0; i < this._errors.length; i++) {
        var error = this._errors[i];
        var message = error.message;
        var count2 = (counts[message] || 0) + 1;
        counts[message] = count2;
        if (count2 >= mainErrorCount) {
          mainError = error;
          mainErrorCount = count2;
        }
      }
      return mainError;
    };
  }
});

// node_modules/retry/lib/retry.js
var require_retry = __commonJS({
  "node_modules/retry/lib/retry.js"(exports2) {
    var RetryOperation = require_retry_operation();
    exports2.operation = function(options) {
      var timeouts = exports2.timeouts(options);
      return new RetryOperation(timeouts, {
        forever: options && options.forever,
        unref: options && options.unref,
        maxRetryTime: options && options.maxRetryTime
      });
    };
    exports2.timeouts = function(options) {
      if (options instanceof Array) {
        return [].concat(options);
      }
      var opts = {
        retries: 10,
        factor: 2,
        minTimeout: 1 * 1e3,
        maxTimeout: Infinity,
        randomize: false
      };
      for (var key in options) {
        opts[key] = options[key];
      }
      if (opts.minTimeout > opts.maxTimeout) {
        throw new Error("minTimeout is greater than maxTimeout");
      }
      var timeouts = [];
      for (var i = 0; i < opts.retries; i++) {
        timeouts.push(this.createTimeout(i, opts));
      }
      if (options && options.forever && !timeouts.length) {
        timeouts.push(this.createTimeout(i, opts));
      }
      timeouts.sort(function(a, b) {
        return a - b;
      });
      return timeouts;
    };
    exports2.createTimeout = function(attempt, opts) {
      var random = opts.randomize ? Math.random() + 1 : 1;
      var timeout = Math.round(random * opts.minTimeout * Math.pow(opts.factor, attempt));
      timeout = Math.min(timeout, opts.maxTimeout);
      return timeout;
    };
    exports2.wrap = function(obj, options, methods) {
      if (options instanceof Array) {
        methods = options;
        options = null;
      }
      if (!methods) {
        methods = [];
        for (var key in obj) {
          if (typeof obj[key] === "function") {
            methods.push(key);
          }
        }
      }
      for (var i = 0; i < methods.length; i++) {
        var method = methods[i];
        var original = obj[method];
        obj[method] = function retryWrapper(original2) {
          var op = exports2.operation(options);
          var args = Array.prototype.slice.call(arguments, 1);
          var callback = args.pop();
          args.push(function(err) {
            if (op.retry(err)) {
              return;
            }
            if (err) {
              arguments[0] = op.mainError();
            }
            callback.apply(this, arguments);
          });
          op.attempt(function() {
            original2.apply(obj, args);
          });
        }.bind(obj, original);
        obj[method].options = options;
      }
    };
  }
});

// node_modules/retry/index.js
var require_retry2 = __commonJS({
  "node_modules/retry/index.js"(exports2, module2) {
    module2.exports = require_retry();
  }
});

// light:assert
var require_assert = __commonJS({
  "light:assert"(exports2) {
    exports2.equal = () => {
    };
  }
});

// node_modules/signal-exit/signals.js
var require_signals2 = __commonJS({
  "node_modules/signal-exit/signals.js"(exports2, module2) {
    module2.exports = [
      "SIGABRT",
      "SIGALRM",
      "SIGHUP",
      "SIGINT",
      "SIGTERM"
    ];
    if (process.platform !== "win32") {
      module2.exports.push(
        "SIGVTALRM",
        "SIGXCPU",
        "SIGXFSZ",
        "SIGUSR2",
        "SIGTRAP",
        "SIGSYS",
        "SIGQUIT",
        "SIGIOT"
        // should detect profiler and enable/disable accordingly.
        // see #21
        // 'SIGPROF'
      );
    }
    if (process.platform === "linux") {
      module2.exports.push(
        "SIGIO",
        "SIGPOLL",
        "SIGPWR",
        "SIGSTKFLT",
        "SIGUNUSED"
      );
    }
  }
});

// node_modules/signal-exit/index.js
var require_signal_exit = __commonJS({
  "node_modules/signal-exit/index.js"(exports2, module2) {
    var process3 = global.process;
    var processOk = function(process4) {
      return process4 && typeof process4 === "object" && typeof process4.removeListener === "function" && typeof process4.emit === "function" && typeof process4.reallyExit === "function" && typeof process4.listeners === "function" && typeof process4.kill === "function" && typeof process4.pid === "number" && typeof process4.on === "function";
    };
    if (!processOk(process3)) {
      module2.exports = function() {
        return function() {
        };
      };
    } else {
      assert2 = require_assert();
      signals = require_signals2();
      isWin = /^win/i.test(process3.platform);
      EE = require("events");
      if (typeof EE !== "function") {
        EE = EE.EventEmitter;
      }
      if (process3.__signal_exit_emitter__) {
        emitter = process3.__signal_exit_emitter__;
      } else {
        emitter = process3.__signal_exit_emitter__ = new EE();
        emitter.count = 0;
        emitter.emitted = {};
      }
      if (!emitter.infinite) {
        emitter.setMaxListeners(Infinity);
        emitter.infinite = true;
      }
      module2.exports = function(cb, opts) {
        if (!processOk(global.process)) {
          return function() {
          };
        }
        assert2.equal(typeof cb, "function", "a callback must be provided for exit handler");
        if (loaded === false) {
          load();
        }
        var ev = "exit";
        if (opts && opts.alwaysLast) {
          ev = "afterexit";
        }
        var remove = function() {
          emitter.removeListener(ev, cb);
          if (emitter.listeners("exit").length === 0 && emitter.listeners("afterexit").length === 0) {
            unload();
          }
        };
        emitter.on(ev, cb);
        return remove;
      };
      unload = function unload2() {
        if (!loaded || !processOk(global.process)) {
          return;
        }
        loaded = false;
        signals.forEach(function(sig) {
          try {
            process3.removeListener(sig, sigListeners[sig]);
          } catch (er) {
          }
        });
        process3.emit = originalProcessEmit;
        process3.reallyExit = originalProcessReallyExit;
        emitter.count -= 1;
      };
      module2.exports.unload = unload;
      emit = function emit2(event, code, signal) {
        if (emitter.emitted[event]) {
          return;
        }
        emitter.emitted[event] = true;
        emitter.emit(event, code, signal);
      };
      sigListeners = {};
      signals.forEach(function(sig) {
        sigListeners[sig] = function listener() {
          if (!processOk(global.process)) {
            return;
          }
          var listeners = process3.listeners(sig);
          if (listeners.length === emitter.count) {
            unload();
            emit("exit", null, sig);
            emit("afterexit", null, sig);
            if (isWin && sig === "SIGHUP") {
              sig = "SIGINT";
            }
            process3.kill(process3.pid, sig);
          }
        };
      });
      module2.exports.signals = function() {
        return signals;
      };
      loaded = false;
      load = function load2() {
        if (loaded || !processOk(global.process)) {
          return;
        }
        loaded = true;
        emitter.count += 1;
        signals = signals.filter(function(sig) {
          try {
            process3.on(sig, sigListeners[sig]);
            return true;
          } catch (er) {
            return false;
          }
        });
        process3.emit = processEmit;
        process3.reallyExit = processReallyExit;
      };
      module2.exports.load = load;
      originalProcessReallyExit = process3.reallyExit;
      processReallyExit = function processReallyExit2(code) {
        if (!processOk(global.process)) {
          return;
        }
        process3.exitCode = code || /* istanbul ignore next */
        0;
        emit("exit", process3.exitCode, null);
        emit("afterexit", process3.exitCode, null);
        originalProcessReallyExit.call(process3, process3.exitCode);
      };
      originalProcessEmit = process3.emit;
      processEmit = function processEmit2(ev, arg) {
        if (ev === "exit" && processOk(global.process)) {
          if (arg !== void 0) {
            process3.exitCode = arg;
          }
          var ret = originalProcessEmit.apply(this, arguments);
          emit("exit", process3.exitCode, null);
          emit("afterexit", process3.exitCode, null);
          return ret;
        } else {
          return originalProcessEmit.apply(this, arguments);
        }
      };
    }
    var assert2;
    var signals;
    var isWin;
    var EE;
    var emitter;
    var unload;
    var emit;
    var sigListeners;
    var loaded;
    var load;
    var originalProcessReallyExit;
    var processReallyExit;
    var originalProcessEmit;
    var processEmit;
  }
});

// node_modules/proper-lockfile/lib/mtime-precision.js
var require_mtime_precision = __commonJS({
  "node_modules/proper-lockfile/lib/mtime-precision.js"(exports2, module2) {
    "use strict";
    var cacheSymbol = /* @__PURE__ */ Symbol();
    function probe(file, fs11, callback) {
      const cachedPrecision = fs11[cacheSymbol];
      if (cachedPrecision) {
        return fs11.stat(file, (err, stat) => {
          if (err) {
            return callback(err);
          }
          callback(null, stat.mtime, cachedPrecision);
        });
      }
      const mtime = new Date(Math.ceil(Date.now() / 1e3) * 1e3 + 5);
      fs11.utimes(file, mtime, mtime, (err) => {
        if (err) {
          return callback(err);
        }
        fs11.stat(file, (err2, stat) => {
          if (err2) {
            return callback(err2);
          }
          const precision = stat.mtime.getTime() % 1e3 === 0 ? "s" : "ms";
          Object.defineProperty(fs11, cacheSymbol, { value: precision });
          callback(null, stat.mtime, precision);
        });
      });
    }
    function getMtime(precision) {
      let now = Date.now();
      if (precision === "s") {
        now = Math.ceil(now / 1e3) * 1e3;
      }
      return new Date(now);
    }
    module2.exports.probe = probe;
    module2.exports.getMtime = getMtime;
  }
});

// node_modules/proper-lockfile/lib/lockfile.js
var require_lockfile = __commonJS({
  "node_modules/proper-lockfile/lib/lockfile.js"(exports2, module2) {
    "use strict";
    var path8 = require("path");
    var fs11 = require("node:fs");
    var retry2 = require_retry2();
    var onExit = require_signal_exit();
    var mtimePrecision = require_mtime_precision();
    var locks = {};
    function getLockFile(file, options) {
      return options.lockfilePath || `${file}.lock`;
    }
    function resolveCanonicalPath(file, options, callback) {
      if (!options.realpath) {
        return callback(null, path8.resolve(file));
      }
      options.fs.realpath(file, callback);
    }
    function acquireLock(file, options, callback) {
      const lockfilePath = getLockFile(file, options);
      options.fs.mkdir(lockfilePath, (err) => {
        if (!err) {
          return mtimePrecision.probe(lockfilePath, options.fs, (err2, mtime, mtimePrecision2) => {
            if (err2) {
              options.fs.rmdir(lockfilePath, () => {
              });
              return callback(err2);
            }
            callback(null, mtime, mtimePrecision2);
          });
        }
        if (err.code !== "EEXIST") {
          return callback(err);
        }
        if (options.stale <= 0) {
          return callback(Object.assign(new Error("Lock file is already being held"), { code: "ELOCKED", file }));
        }
        options.fs.stat(lockfilePath, (err2, stat) => {
          if (err2) {
            if (err2.code === "ENOENT") {
              return acquireLock(file, { ...options, stale: 0 }, callback);
            }
            return callback(err2);
          }
          if (!isLockStale(stat, options)) {
            return callback(Object.assign(new Error("Lock file is already being held"), { code: "ELOCKED", file }));
          }
          removeLock(file, options, (err3) => {
            if (err3) {
              return callback(err3);
            }
            acquireLock(file, { ...options, stale: 0 }, callback);
          });
        });
      });
    }
    function isLockStale(stat, options) {
      return stat.mtime.getTime() < Date.now() - options.stale;
    }
    function removeLock(file, options, callback) {
      options.fs.rmdir(getLockFile(file, options), (err) => {
        if (err && err.code !== "ENOENT") {
          return callback(err);
        }
        callback();
      });
    }
    function updateLock(file, options) {
      const lock2 = locks[file];
      if (lock2.updateTimeout) {
        return;
      }
      lock2.updateDelay = lock2.updateDelay || options.update;
      lock2.updateTimeout = setTimeout(() => {
        lock2.updateTimeout = null;
        options.fs.stat(lock2.lockfilePath, (err, stat) => {
          const isOverThreshold = lock2.lastUpdate + options.stale < Date.now();
          if (err) {
            if (err.code === "ENOENT" || isOverThreshold) {
              return setLockAsCompromised(file, lock2, Object.assign(err, { code: "ECOMPROMISED" }));
            }
            lock2.updateDelay = 1e3;
            return updateLock(file, options);
          }
          const isMtimeOurs = lock2.mtime.getTime() === stat.mtime.getTime();
          if (!isMtimeOurs) {
            return setLockAsCompromised(
              file,
              lock2,
              Object.assign(
                new Error("Unable to update lock within the stale threshold"),
                { code: "ECOMPROMISED" }
              )
            );
          }
          const mtime = mtimePrecision.getMtime(lock2.mtimePrecision);
          options.fs.utimes(lock2.lockfilePath, mtime, mtime, (err2) => {
            const isOverThreshold2 = lock2.lastUpdate + options.stale < Date.now();
            if (lock2.released) {
              return;
            }
            if (err2) {
              if (err2.code === "ENOENT" || isOverThreshold2) {
                return setLockAsCompromised(file, lock2, Object.assign(err2, { code: "ECOMPROMISED" }));
              }
              lock2.updateDelay = 1e3;
              return updateLock(file, options);
            }
            lock2.mtime = mtime;
            lock2.lastUpdate = Date.now();
            lock2.updateDelay = null;
            updateLock(file, options);
          });
        });
      }, lock2.updateDelay);
      if (lock2.updateTimeout.unref) {
        lock2.updateTimeout.unref();
      }
    }
    function setLockAsCompromised(file, lock2, err) {
      lock2.released = true;
      if (lock2.updateTimeout) {
        clearTimeout(lock2.updateTimeout);
      }
      if (locks[file] === lock2) {
        delete locks[file];
      }
      lock2.options.onCompromised(err);
    }
    function lock(file, options, callback) {
      options = {
        stale: 1e4,
        update: null,
        realpath: true,
        retries: 0,
        fs: fs11,
        onCompromised: (err) => {
          throw err;
        },
        ...options
      };
      options.retries = options.retries || 0;
      options.retries = typeof options.retries === "number" ? { retries: options.retries } : options.retries;
      options.stale = Math.max(options.stale || 0, 2e3);
      options.update = options.update == null ? options.stale / 2 : options.update || 0;
      options.update = Math.max(Math.min(options.update, options.stale / 2), 1e3);
      resolveCanonicalPath(file, options, (err, file2) => {
        if (err) {
          return callback(err);
        }
        const operation = retry2.operation(options.retries);
        operation.attempt(() => {
          acquireLock(file2, options, (err2, mtime, mtimePrecision2) => {
            if (operation.retry(err2)) {
              return;
            }
            if (err2) {
              return callback(operation.mainError());
            }
            const lock2 = locks[file2] = {
              lockfilePath: getLockFile(file2, options),
              mtime,
              mtimePrecision: mtimePrecision2,
              options,
              lastUpdate: Date.now()
            };
            updateLock(file2, options);
            callback(null, (releasedCallback) => {
              if (lock2.released) {
                return releasedCallback && releasedCallback(Object.assign(new Error("Lock is already released"), { code: "ERELEASED" }));
              }
              unlock(file2, { ...options, realpath: false }, releasedCallback);
            });
          });
        });
      });
    }
    function unlock(file, options, callback) {
      options = {
        fs: fs11,
        realpath: true,
        ...options
      };
      resolveCanonicalPath(file, options, (err, file2) => {
        if (err) {
          return callback(err);
        }
        const lock2 = locks[file2];
        if (!lock2) {
          return callback(Object.assign(new Error("Lock is not acquired/owned by you"), { code: "ENOTACQUIRED" }));
        }
        lock2.updateTimeout && clearTimeout(lock2.updateTimeout);
        lock2.released = true;
        delete locks[file2];
        removeLock(file2, options, callback);
      });
    }
    function check(file, options, callback) {
      options = {
        stale: 1e4,
        realpath: true,
        fs: fs11,
        ...options
      };
      options.stale = Math.max(options.stale || 0, 2e3);
      resolveCanonicalPath(file, options, (err, file2) => {
        if (err) {
          return callback(err);
        }
        options.fs.stat(getLockFile(file2, options), (err2, stat) => {
          if (err2) {
            return err2.code === "ENOENT" ? callback(null, false) : callback(err2);
          }
          return callback(null, !isLockStale(stat, options));
        });
      });
    }
    function getLocks() {
      return locks;
    }
    onExit(() => {
      for (const file in locks) {
        const options = locks[file].options;
        try {
          options.fs.rmdirSync(getLockFile(file, options));
        } catch (e) {
        }
      }
    });
    module2.exports.lock = lock;
    module2.exports.unlock = unlock;
    module2.exports.check = check;
    module2.exports.getLocks = getLocks;
  }
});

// node_modules/proper-lockfile/lib/adapter.js
var require_adapter = __commonJS({
  "node_modules/proper-lockfile/lib/adapter.js"(exports2, module2) {
    "use strict";
    var fs11 = require("node:fs");
    function createSyncFs(fs12) {
      const methods = ["mkdir", "realpath", "stat", "rmdir", "utimes"];
      const newFs = { ...fs12 };
      methods.forEach((method) => {
        newFs[method] = (...args) => {
          const callback = args.pop();
          let ret;
          try {
            ret = fs12[`${method}Sync`](...args);
          } catch (err) {
            return callback(err);
          }
          callback(null, ret);
        };
      });
      return newFs;
    }
    function toPromise(method) {
      return (...args) => new Promise((resolve, reject) => {
        args.push((err, result) => {
          if (err) {
            reject(err);
          } else {
            resolve(result);
          }
        });
        method(...args);
      });
    }
    function toSync(method) {
      return (...args) => {
        let err;
        let result;
        args.push((_err, _result) => {
          err = _err;
          result = _result;
        });
        method(...args);
        if (err) {
          throw err;
        }
        return result;
      };
    }
    function toSyncOptions(options) {
      options = { ...options };
      options.fs = createSyncFs(options.fs || fs11);
      if (typeof options.retries === "number" && options.retries > 0 || options.retries && typeof options.retries.retries === "number" && options.retries.retries > 0) {
        throw Object.assign(new Error("Cannot use retries with the sync api"), { code: "ESYNC" });
      }
      return options;
    }
    module2.exports = {
      toPromise,
      toSync,
      toSyncOptions
    };
  }
});

// node_modules/proper-lockfile/index.js
var require_proper_lockfile = __commonJS({
  "node_modules/proper-lockfile/index.js"(exports2, module2) {
    "use strict";
    var lockfile2 = require_lockfile();
    var { toPromise, toSync, toSyncOptions } = require_adapter();
    async function lock(file, options) {
      const release = await toPromise(lockfile2.lock)(file, options);
      return toPromise(release);
    }
    function lockSync(file, options) {
      const release = toSync(lockfile2.lock)(file, toSyncOptions(options));
      return toSync(release);
    }
    function unlock(file, options) {
      return toPromise(lockfile2.unlock)(file, options);
    }
    function unlockSync(file, options) {
      return toSync(lockfile2.unlock)(file, toSyncOptions(options));
    }
    function check(file, options) {
      return toPromise(lockfile2.check)(file, options);
    }
    function checkSync(file, options) {
      return toSync(lockfile2.check)(file, toSyncOptions(options));
    }
    module2.exports = lock;
    module2.exports.lock = lock;
    module2.exports.unlock = unlock;
    module2.exports.lockSync = lockSync;
    module2.exports.unlockSync = unlockSync;
    module2.exports.check = check;
    module2.exports.checkSync = checkSync;
  }
});

// lib/store/lock-folder.ts
function removeIfThere(folder) {
  try {
    import_node_fs8.default.rmdirSync(folder);
  } catch (cause) {
    if (codeOf(cause) !== "ENOENT") throw cause;
  }
}
function identityOf(stats) {
  return `${stats.ino}:${stats.mtimeMs}:${stats.ctimeMs}`;
}
function answer(done, work) {
  let value;
  try {
    value = work();
  } catch (cause) {
    done(cause);
    return;
  }
  done(null, value);
}
var import_node_fs8, LockFolder;
var init_lock_folder = __esm({
  "lib/store/lock-folder.ts"() {
    "use strict";
    import_node_fs8 = __toESM(require("node:fs"), 1);
    init_disk_error();
    init_path_check();
    LockFolder = class {
      #folder;
      #staleMs;
      /** The lock as this process last set it; `undefined` while it does not hold it. */
      #ours;
      /** When the lock was last freshened, by the wall clock: the monotonic one stands still while a laptop sleeps. */
      #freshAt = 0;
      /** The lock of another process as last seen, and since when, by the monotonic clock. */
      #theirs = { identity: "", since: 0 };
      constructor(folder, staleMs) {
        this.#folder = folder;
        this.#staleMs = staleMs;
      }
      mkdir = (folder, done) => answer(done, () => {
        import_node_fs8.default.mkdirSync(folder);
        try {
          this.#remember();
        } catch (cause) {
          removeIfThere(folder);
          throw cause;
        }
      });
      stat = (_folder, done) => answer(done, () => {
        const stats = this.#look();
        return this.#ours === void 0 && this.#isStuck(stats) ? { mtime: /* @__PURE__ */ new Date(0) } : stats;
      });
      utimes = (folder, accessed, changed2, done) => answer(done, () => {
        import_node_fs8.default.utimesSync(folder, accessed, changed2);
        this.#remember();
      });
      rmdir = (_folder, done) => answer(done, () => this.rmdirSync());
      /** Removes the lock: our own, or a stale one. Called by proper-lockfile on exit too. */
      rmdirSync = () => {
        if (this.#ours === void 0) this.#removeStale();
        else if (this.#isOurs()) import_node_fs8.default.rmdirSync(this.#folder);
        this.#ours = void 0;
      };
      /** Says why the lock is no longer ours, or gives `undefined` while it is. */
      whyLost() {
        if (this.#ours === void 0) return "it was let go";
        if (Date.now() - this.#freshAt > this.#staleMs) return "this process stood still for too long";
        return this.#isOurs() ? void 0 : "another process took it over";
      }
      #isOurs() {
        const stats = import_node_fs8.default.lstatSync(this.#folder, { throwIfNoEntry: false });
        return stats !== void 0 && identityOf(stats) === this.#ours;
      }
      #look() {
        const stats = import_node_fs8.default.lstatSync(this.#folder);
        if (!stats.isDirectory()) throw unsafe(this.#folder, "stands where a lock folder belongs");
        return stats;
      }
      #remember() {
        this.#ours = identityOf(this.#look());
        this.#freshAt = Date.now();
      }
      #isStuck(stats) {
        const identity2 = identityOf(stats);
        if (identity2 !== this.#theirs.identity) this.#theirs = { identity: identity2, since: performance.now() };
        return performance.now() - this.#theirs.since > this.#staleMs;
      }
      /** Only the holder of the second folder may remove a stale lock, and only the very one that it saw. */
      #removeStale() {
        const claim2 = `${this.#folder}.takeover`;
        try {
          import_node_fs8.default.mkdirSync(claim2);
        } catch (cause) {
          if (codeOf(cause) === "EEXIST") this.#removeDeadClaim(claim2);
          throw cause;
        }
        try {
          const stats = import_node_fs8.default.lstatSync(this.#folder, { throwIfNoEntry: false });
          if (stats && identityOf(stats) === this.#theirs.identity) removeIfThere(this.#folder);
        } finally {
          removeIfThere(claim2);
        }
      }
      // The taker died within the few microseconds that taking over needs.
      #removeDeadClaim(claim2) {
        const stats = import_node_fs8.default.lstatSync(claim2, { throwIfNoEntry: false });
        if (stats && Math.abs(Date.now() - stats.mtimeMs) > this.#staleMs) removeIfThere(claim2);
      }
    };
  }
});

// lib/store/file-lock.ts
async function withLock(file, work) {
  makeFolderOf(file);
  const folder = new LockFolder(`${file}.lock`, STALE_MS);
  const release = await acquire(file, folder);
  try {
    removeLeftovers(file);
    return await work({ assertHeld: () => assertHeld(file, folder) });
  } catch (cause) {
    throw codeOf(cause) === "STATE_UNWRITABLE" && folder.whyLost() !== void 0 ? lost(file, folder, cause) : cause;
  } finally {
    await release().catch(() => void 0);
  }
}
async function acquire(file, folder) {
  const giveUpAt = performance.now() + WAIT_MS;
  for (; ; ) {
    try {
      return await import_proper_lockfile.default.lock(file, {
        // The first batch locks a file that does not exist yet.
        realpath: false,
        stale: STALE_MS,
        update: FRESHEN_MS,
        // Its own retrying would repeat every error, a read-only folder too.
        retries: 0,
        fs: folder,
        // The default throws from a timer; `assertHeld` finds the loss where it matters.
        onCompromised: () => void 0
      });
    } catch (cause) {
      if (!BUSY.has(codeOf(cause))) throw diskError("lock", file, cause);
      if (performance.now() > giveUpAt) throw stillLocked(file, cause);
    }
    await (0, import_promises.setTimeout)(RETRY_MS.least + Math.random() * (RETRY_MS.most - RETRY_MS.least));
  }
}
function assertHeld(file, folder) {
  if (orDiskError("lock", file, () => folder.whyLost()) !== void 0) throw lost(file, folder);
}
function lost(file, folder, cause) {
  return new BatchError(
    `The lock on ${file} was lost (${folder.whyLost()}), so nothing was written. Run the command again: it starts from what is there now.`,
    { code: "STATE_LOCKED", cause }
  );
}
function stillLocked(file, cause) {
  return new BatchError(
    `Other processes have been changing ${file} for ${WAIT_MS / 1e3} seconds. Wait for them to finish, then run the command again.`,
    { code: "STATE_LOCKED", cause }
  );
}
function makeFolderOf(file) {
  const folder = import_node_path7.default.dirname(file);
  orDiskError("lock", file, () => {
    if (!checkFolder(folder, import_node_path7.default.dirname(folder))) import_node_fs9.default.mkdirSync(folder, { recursive: true });
  });
}
var import_node_fs9, import_node_path7, import_promises, import_proper_lockfile, STALE_MS, FRESHEN_MS, WAIT_MS, RETRY_MS, BUSY;
var init_file_lock = __esm({
  "lib/store/file-lock.ts"() {
    "use strict";
    import_node_fs9 = __toESM(require("node:fs"), 1);
    import_node_path7 = __toESM(require("node:path"), 1);
    import_promises = require("node:timers/promises");
    import_proper_lockfile = __toESM(require_proper_lockfile(), 1);
    init_errors2();
    init_disk_error();
    init_lock_folder();
    init_path_check();
    init_safe_folder();
    STALE_MS = 5e3;
    FRESHEN_MS = 1500;
    WAIT_MS = 3e4;
    RETRY_MS = { least: 3, most: 30 };
    BUSY = new Set(
      process.platform === "win32" ? ["ELOCKED", "EEXIST", "EPERM", "EBUSY"] : ["ELOCKED", "EEXIST"]
    );
  }
});

// lib/store/batch-store.ts
async function updateBatch(files, now, change, after) {
  if (!checkFile(files.state, files.root)) throw noBatch();
  return withLock(files.state, async (held) => {
    const before = readBatch(files);
    if (!before) throw noBatch();
    removeLeftovers(files.retry(before.batch_id));
    const changed2 = await change(before);
    if (changed2 === before) return before;
    const batch = nextRevision(changed2, before.revision, now);
    write(files, batch, () => held.assertHeld());
    after?.(before, batch);
    return batch;
  });
}
function nextRevision(batch, revision, now) {
  const impossible = findImpossible(batch);
  if (impossible) {
    throw new BatchError(
      `The change was refused, since the batch would not make sense: ${impossible}. Nothing was written.`,
      {
        code: "STATE_IMPOSSIBLE"
      }
    );
  }
  return { ...batch, revision: revision + 1, updated_at: now };
}
function write(files, batch, beforeRename2) {
  writeSafely(files.state, formatBatch(batch), { root: files.root, keepBackup: files.backup, beforeRename: beforeRename2 });
}
function noBatch() {
  return new BatchError("there is no batch in this project. Start one with /batch-implement <file>.", {
    code: "STATE_MISSING"
  });
}
var init_batch_store = __esm({
  "lib/store/batch-store.ts"() {
    "use strict";
    init_errors2();
    init_batch_json();
    init_invariants();
    init_batch_reader();
    init_file_lock();
    init_path_check();
    init_safe_file();
    init_safe_folder();
    init_safe_read();
  }
});

// lib/view/ownership-text.ts
var init_ownership_text = __esm({
  "lib/view/ownership-text.ts"() {
    "use strict";
    init_words();
  }
});

// lib/view/refusal.ts
var init_refusal = __esm({
  "lib/view/refusal.ts"() {
    "use strict";
  }
});

// lib/actions/owned-change.ts
function changeBatch(context, files, change) {
  return updateBatch(
    files,
    timestamp(context),
    change,
    (before, after) => audit(context, files, before, after)
  );
}
function audit(context, files, before, after) {
  for (const event of auditEvents(before, after, timestamp(context))) {
    const failure2 = appendAudit(files.audit(after.batch_id), event, { root: files.root });
    if (failure2) context.warn(failure2);
  }
}
var init_owned_change = __esm({
  "lib/actions/owned-change.ts"() {
    "use strict";
    init_errors2();
    init_audit_events();
    init_ownership();
    init_tokens();
    init_transition();
    init_audit_log();
    init_batch_reader();
    init_batch_store();
    init_ownership_text();
    init_refusal();
    init_context();
  }
});

// lib/actions/hooks/compaction.ts
var compaction_exports = {};
__export(compaction_exports, {
  onPostCompact: () => onPostCompact,
  onPreCompact: () => onPreCompact
});
function onPreCompact({ context, input, batch }) {
  if (isOver(batch) || !isOwner(batch, input.session_id)) return "";
  return isInFork(input) ? forkSummaryInstruction(batch) : summaryInstruction(batch, context.helper);
}
async function onPostCompact({ context, project, input, batch }) {
  if (isInFork(input) || isOver(batch) || !isOwner(batch, input.session_id)) return "";
  await changeBatch(context, project.files, (present) => {
    const recorded = transition(present, { type: "compacted" }, timestamp(context));
    return recorded.ok && isOwner(present, input.session_id) ? recorded.batch : present;
  });
  return "";
}
var init_compaction = __esm({
  "lib/actions/hooks/compaction.ts"() {
    "use strict";
    init_ownership();
    init_transition();
    init_reminder();
    init_context();
    init_owned_change();
    init_hook_answer();
  }
});

// lib/host/default-settings.ts
var DEFAULT_SETTINGS;
var init_default_settings = __esm({
  "lib/host/default-settings.ts"() {
    "use strict";
    DEFAULT_SETTINGS = {
      verify_shell: false,
      verify_timeout_seconds: 600,
      base_verify_timeout_seconds: 90,
      stop_hook: true,
      close_issues: false
    };
  }
});

// lib/actions/project-settings.ts
async function loadSettings({ files }) {
  const bytes = readSafely(files.settings, { root: files.root, maxBytes: MAX_SETTINGS_BYTES });
  if (!bytes) return DEFAULT_SETTINGS;
  const { parseSettings } = await Promise.resolve().then(() => __toESM(require("./settings.cjs"), 1));
  try {
    return parseSettings(bytes.toString("utf8"));
  } catch (cause) {
    if (!isBatchError(cause)) throw cause;
    throw new BatchError(`${files.settings}: ${cause.message}`, { code: "SETTINGS", cause });
  }
}
var MAX_SETTINGS_BYTES;
var init_project_settings = __esm({
  "lib/actions/project-settings.ts"() {
    "use strict";
    init_errors2();
    init_default_settings();
    init_safe_read();
    MAX_SETTINGS_BYTES = 1024 * 1024;
  }
});

// lib/actions/hooks/stop.ts
var stop_exports = {};
__export(stop_exports, {
  onStop: () => onStop
});
async function onStop(call) {
  const { context, project, input, batch } = call;
  if (isInFork(input) || isBusy(call) || !mayHold(batch, input.session_id)) return "";
  if (!(await loadSettings(project)).stop_hook) return "";
  const after = await changeBatch(
    context,
    project.files,
    (present) => mayHold(present, input.session_id) ? heldOrStalled(present, timestamp(context)) : present
  );
  if (mayHold(after, input.session_id)) {
    return JSON.stringify({ decision: "block", reason: stopReason(after, context.helper) });
  }
  return after.pause?.reason === "stalled" ? JSON.stringify({ systemMessage: stalledMessage(after) }) : "";
}
function isBusy({ input }) {
  return (input.background_tasks ?? []).length > 0;
}
function mayHold(batch, sessionId) {
  return batch.status === "in_progress" && isOwner(batch, sessionId);
}
function heldOrStalled(batch, now) {
  const stalled = stopsHeld(batch) >= MAX_STOPS_HELD;
  const event = stalled ? { type: "paused", pause: { reason: "stalled", detail: "" } } : { type: "stop_held" };
  const result = transition(batch, event, now);
  return result.ok ? result.batch : batch;
}
var MAX_STOPS_HELD;
var init_stop = __esm({
  "lib/actions/hooks/stop.ts"() {
    "use strict";
    init_batch_event();
    init_ownership();
    init_transition();
    init_reminder();
    init_context();
    init_owned_change();
    init_project_settings();
    init_hook_answer();
    MAX_STOPS_HELD = 3;
  }
});

// lib/actions/reset-time.ts
async function resetTime(context, message) {
  const { findResetTime } = await Promise.resolve().then(() => __toESM(require("./reset-time.cjs"), 1));
  const localZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return findResetTime(message, context.now(), localZone)?.toISOString();
}
var init_reset_time = __esm({
  "lib/actions/reset-time.ts"() {
    "use strict";
  }
});

// lib/actions/hooks/stop-failure.ts
var stop_failure_exports = {};
__export(stop_failure_exports, {
  onStopFailure: () => onStopFailure
});
async function onStopFailure({ context, project, input, batch }) {
  if (isOver(batch) || !isOwner(batch, input.session_id)) return "";
  const error = input.error ?? "unknown";
  const message = sanitizeErrorMessage(input.last_assistant_message ?? "");
  const pauses2 = error === "rate_limit" && !isInFork(input);
  const until = pauses2 ? await resetTime(context, message) : void 0;
  await changeBatch(context, project.files, (present) => {
    if (!isOwner(present, input.session_id)) return present;
    const now = timestamp(context);
    const noted = changed(present, { type: "turn_failed", error, message }, now);
    if (!pauses2) return noted;
    const pause3 = {
      reason: "quota",
      detail: message,
      ...until ? { until } : {}
    };
    return changed(noted, { type: "paused", pause: pause3 }, now);
  });
  return "";
}
function changed(batch, event, now) {
  const result = transition(batch, event, now);
  return result.ok ? result.batch : batch;
}
var init_stop_failure = __esm({
  "lib/actions/hooks/stop-failure.ts"() {
    "use strict";
    init_clean_text();
    init_ownership();
    init_transition();
    init_context();
    init_owned_change();
    init_reset_time();
    init_hook_answer();
  }
});

// lib/actions/hooks/session-end.ts
var session_end_exports = {};
__export(session_end_exports, {
  onSessionEnd: () => onSessionEnd
});
async function onSessionEnd({ context, project, input, batch }) {
  if (isOver(batch) || !isOwner(batch, input.session_id)) return "";
  await changeBatch(context, project.files, (present) => {
    const released = transition(present, { type: "released" }, timestamp(context));
    return released.ok && isOwner(present, input.session_id) ? released.batch : present;
  });
  return "";
}
var init_session_end = __esm({
  "lib/actions/hooks/session-end.ts"() {
    "use strict";
    init_ownership();
    init_transition();
    init_context();
    init_owned_change();
  }
});

// lib/model/helper-call.ts
function isHelperCall(command, helperPath) {
  return readHelperCall(command, helperPath) !== void 0;
}
function readHelperCall(command, helperPath) {
  const start = spellings(helperPath).find((path8) => command.startsWith(`node ${path8} `));
  if (start === void 0) return void 0;
  const { words, end: end2 } = readWords(command, `node ${start}`.length);
  const verb = words[0];
  if (verb === void 0 || !VERB.test(verb)) return void 0;
  const rest = command.slice(end2);
  if (/^ *\n?$/.test(rest)) return { words: words.map(unquote) };
  const input = readHereDocument(rest);
  return input === void 0 ? void 0 : { words: words.map(unquote), input };
}
function spellings(path8) {
  if (!ABSOLUTE.test(path8) || /[\p{Cc}\p{Cs}]/u.test(path8)) return [];
  const ways = [];
  if (!/["$`!]|\\\\|\\$/.test(path8)) ways.push(`"${path8}"`);
  if (!path8.includes("'")) ways.push(`'${path8}'`);
  if (new RegExp(`^${PLAIN}$`).test(path8)) ways.push(path8);
  return ways;
}
function readWords(command, from) {
  const words = [];
  let end2 = from;
  WORD.lastIndex = from;
  for (let match = WORD.exec(command); match; match = WORD.exec(command)) {
    words.push(match[1]);
    end2 = WORD.lastIndex;
  }
  return { words, end: end2 };
}
function readHereDocument(rest) {
  HERE_DOCUMENT.lastIndex = 0;
  const delimiter = HERE_DOCUMENT.exec(rest)?.[1];
  if (delimiter === void 0 || /[\0\r\p{Cs}]/u.test(rest)) return void 0;
  const lines = rest.split("\n").slice(1);
  const close = lines.indexOf(delimiter);
  const after = lines.slice(close + 1);
  if (close < 0 || after.length > 1 || (after[0] ?? "") !== "") return void 0;
  return lines.slice(0, close).map((line) => `${line}
`).join("");
}
function unquote(word) {
  const option = /^--[a-z-]+=/.exec(word)?.[0] ?? "";
  const value = word.slice(option.length);
  return /^["']/.test(value) ? option + value.slice(1, -1) : word;
}
var PLAIN, DOUBLE, SINGLE, OPTION, WORD, VERB, HERE_DOCUMENT, ABSOLUTE;
var init_helper_call = __esm({
  "lib/model/helper-call.ts"() {
    "use strict";
    PLAIN = "[A-Za-z0-9_./:,@%+-]+";
    DOUBLE = '"[^"$`\\\\!\\p{Cc}\\p{Cs}]*"';
    SINGLE = "'[^'\\p{Cc}\\p{Cs}]*'";
    OPTION = `--[a-z][a-z-]*=(?:${PLAIN}|${DOUBLE}|${SINGLE})`;
    WORD = new RegExp(` +(${OPTION}|${DOUBLE}|${SINGLE}|${PLAIN})`, "uy");
    VERB = /^[a-z][a-z-]*$/;
    HERE_DOCUMENT = / +<<'([A-Za-z_][A-Za-z0-9_]*)'\n/y;
    ABSOLUTE = /^(?:\/|[A-Za-z]:[\\/]|\\\\)/;
  }
});

// lib/actions/hooks/permission-request.ts
var permission_request_exports = {};
__export(permission_request_exports, {
  onPermissionRequest: () => onPermissionRequest
});
function onPermissionRequest({ context, input, batch }) {
  const { tool_name, tool_input } = input;
  if (tool_name === "Bash") {
    const command = tool_input?.["command"];
    return typeof command === "string" && isHelperCall(command, context.helper) ? ALLOW : "";
  }
  return tool_name === "Skill" && isOwner(batch, input.session_id) && isOwnSkill(tool_input) ? ALLOW : "";
}
function isOwnSkill(toolInput) {
  const { skill, args } = toolInput ?? {};
  return typeof skill === "string" && OWN_SKILLS.has(skill) && typeof args === "string" && /^#\d{1,9}$/.test(args);
}
var ALLOW, OWN_SKILLS;
var init_permission_request = __esm({
  "lib/actions/hooks/permission-request.ts"() {
    "use strict";
    init_helper_call();
    init_ownership();
    ALLOW = JSON.stringify({
      hookSpecificOutput: { hookEventName: "PermissionRequest", decision: { behavior: "allow" } }
    });
    OWN_SKILLS = /* @__PURE__ */ new Set(["auto-implement", "batch-implement:auto-implement"]);
  }
});

// scripts/hook-events.ts
var hook_events_exports = {};
__export(hook_events_exports, {
  answerEvent: () => answerEvent
});
module.exports = __toCommonJS(hook_events_exports);
var import_node_os = __toESM(require("node:os"), 1);
var import_node_process = __toESM(require("node:process"), 1);

// lib/host/hook-input.ts
init_mini();
var text = _catch(optional(string2()), void 0);
var flag = _catch(optional(boolean2()), void 0);
var list = _catch(optional(array(unknown())), void 0);
var HookInput = looseObject({
  hook_event_name: string2().check(_minLength(1)),
  session_id: text,
  transcript_path: text,
  cwd: text,
  permission_mode: text,
  /** SessionStart: startup, resume, clear or compact. */
  source: text,
  /** PreCompact and PostCompact: manual or auto. */
  trigger: text,
  /** Stop: whether Claude goes on already because a Stop hook said so. */
  stop_hook_active: flag,
  /** Stop: what still runs in the session. */
  background_tasks: list,
  session_crons: list,
  last_assistant_message: text,
  /** StopFailure: rate_limit, server_error, authentication_failed, ... */
  error: text,
  /** SessionEnd: why. */
  reason: text,
  tool_name: text,
  tool_input: _catch(optional(looseObject({})), void 0),
  /** Set when the event comes from a forked or sub agent. */
  agent_id: text,
  agent_type: text
});
function parseHookInput(input) {
  try {
    return safeParse(HookInput, JSON.parse(input)).data;
  } catch {
    return void 0;
  }
}

// lib/actions/hooks/run-hook.ts
init_batch_reader();
init_context();
var HANDLERS = {
  SessionStart: async () => (await Promise.resolve().then(() => (init_session_start(), session_start_exports))).onSessionStart,
  PreCompact: async () => (await Promise.resolve().then(() => (init_compaction(), compaction_exports))).onPreCompact,
  PostCompact: async () => (await Promise.resolve().then(() => (init_compaction(), compaction_exports))).onPostCompact,
  Stop: async () => (await Promise.resolve().then(() => (init_stop(), stop_exports))).onStop,
  StopFailure: async () => (await Promise.resolve().then(() => (init_stop_failure(), stop_failure_exports))).onStopFailure,
  SessionEnd: async () => (await Promise.resolve().then(() => (init_session_end(), session_end_exports))).onSessionEnd,
  PermissionRequest: async () => (await Promise.resolve().then(() => (init_permission_request(), permission_request_exports))).onPermissionRequest
};
async function runHook(surroundings, readInput2) {
  let project;
  try {
    project = openProject(surroundings);
    const input = parseHookInput(await readInput2());
    const handler = input && handlerOf(input);
    const batch = handler && readBatch(project.files);
    if (!input || !handler || !batch) return "";
    const context = { ...surroundings, session: input.session_id, readInput: readInput2 };
    return await (await handler())({ context, project, input, batch });
  } catch (cause) {
    if (project) await logError(surroundings, project, cause);
    return "";
  }
}
function handlerOf(input) {
  const { hook_event_name: event } = input;
  return event !== void 0 && Object.hasOwn(HANDLERS, event) ? HANDLERS[event] : void 0;
}
async function logError(surroundings, { files }, cause) {
  const text3 = cause instanceof Error ? cause.stack ?? cause.message : String(cause);
  try {
    const { appendSafely: appendSafely2 } = await Promise.resolve().then(() => (init_safe_file(), safe_file_exports));
    appendSafely2(
      files.hookErrors,
      JSON.stringify({ timestamp: timestamp(surroundings), error: text3.slice(0, 4e3) }),
      {
        root: files.root
      }
    );
  } catch {
  }
}

// lib/host/print.ts
var import_node_fs10 = __toESM(require("node:fs"), 1);
function print(text3, stream) {
  const bytes = Buffer.from(`${text3}
`);
  let done = 0;
  try {
    while (done < bytes.length) done += import_node_fs10.default.writeSync(1, bytes, done);
  } catch {
    stream().write(bytes.subarray(done));
  }
}

// lib/host/read-input.ts
var import_node_fs11 = __toESM(require("node:fs"), 1);
init_errors2();
var CHUNK_BYTES = 64 * 1024;
async function readInput(maxBytes, stream) {
  const chunks = [];
  let size = 0;
  const add = (bytes) => {
    size += bytes.length;
    if (size > maxBytes)
      throw new BatchError(`the input is over ${maxBytes} bytes. Give less of it.`, { code: "USAGE" });
    chunks.push(bytes);
  };
  for (let chunk = readChunk(); chunk?.length !== 0; chunk = readChunk()) {
    if (chunk) add(chunk);
    else {
      for await (const rest of stream()) add(Buffer.from(rest));
      break;
    }
  }
  return Buffer.concat(chunks).toString("utf8");
}
function readChunk() {
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  try {
    return chunk.subarray(0, import_node_fs11.default.readSync(0, chunk));
  } catch (cause) {
    return cause.code === "EOF" ? Buffer.alloc(0) : void 0;
  }
}

// scripts/hook-events.ts
var MAX_INPUT_BYTES = 1024 * 1024;
async function answerEvent(cwd, helper) {
  const surroundings = {
    cwd,
    helper,
    env: import_node_process.default.env,
    home: import_node_os.default.homedir(),
    host: import_node_os.default.hostname(),
    parentPid: import_node_process.default.ppid,
    now: () => /* @__PURE__ */ new Date(),
    random: Math.random,
    sleep: async () => {
    },
    warn: () => {
    }
  };
  const output = await runHook(surroundings, () => readInput(MAX_INPUT_BYTES, () => import_node_process.default.stdin));
  if (output !== "") print(output, () => import_node_process.default.stdout);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  answerEvent
});

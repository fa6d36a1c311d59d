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
    var _a2;
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.unload = exports2.load = exports2.onExit = exports2.signals = void 0;
    var signals_js_1 = require_signals();
    Object.defineProperty(exports2, "signals", { enumerable: true, get: function() {
      return signals_js_1.signals;
    } });
    var processOk = (process6) => !!process6 && typeof process6 === "object" && typeof process6.removeListener === "function" && typeof process6.emit === "function" && typeof process6.reallyExit === "function" && typeof process6.listeners === "function" && typeof process6.kill === "function" && typeof process6.pid === "number" && typeof process6.on === "function";
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
        const list = this.listeners[ev];
        const i = list.indexOf(fn);
        if (i === -1) {
          return;
        }
        if (i === 0 && list.length === 1) {
          list.length = 0;
        } else {
          list.splice(i, 1);
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
      #hupSig = process5.platform === "win32" ? "SIGINT" : "SIGHUP";
      /* c8 ignore stop */
      #emitter = new Emitter();
      #process;
      #originalProcessEmit;
      #originalProcessReallyExit;
      #sigListeners = {};
      #loaded = false;
      constructor(process6) {
        super();
        this.#process = process6;
        this.#sigListeners = {};
        for (const sig of signals_js_1.signals) {
          this.#sigListeners[sig] = () => {
            const listeners = this.#process.listeners(sig);
            let { count: count3 } = this.#emitter;
            const p = process6;
            if (typeof p.__signal_exit_emitter__ === "object" && typeof p.__signal_exit_emitter__.count === "number") {
              count3 += p.__signal_exit_emitter__.count;
            }
            if (listeners.length === count3) {
              this.unload();
              const ret = this.#emitter.emit("exit", null, sig);
              const s2 = sig === "SIGHUP" ? this.#hupSig : sig;
              if (!ret)
                process6.kill(process6.pid, s2);
            }
          };
        }
        this.#originalProcessReallyExit = process6.reallyExit;
        this.#originalProcessEmit = process6.emit;
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
    var process5 = globalThis.process;
    _a2 = signalExitWrap(processOk(process5) ? new SignalExit(process5) : new SignalExitFallback()), /**
     * Called when the process is exiting, whether via signal, explicit
     * exit, or running out of stuff to do.
     *
     * If the global process object is not suitable for instrumentation,
     * then this will be a no-op.
     *
     * Returns a function that may be used to unload signal-exit.
     */
    exports2.onExit = _a2.onExit, /**
     * Load the listeners.  Likely you never need to call this, unless
     * doing a rather deep integration with signal-exit functionality.
     * Mostly exposed for the benefit of testing.
     *
     * @internal
     */
    exports2.load = _a2.load, /**
     * Unload the listeners.  Likely you never need to call this, unless
     * doing a rather deep integration with signal-exit functionality.
     * Mostly exposed for the benefit of testing.
     *
     * @internal
     */
    exports2.unload = _a2.unload;
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
    var crypto = require("node:crypto");
    var { onExit } = require_cjs();
    var path12 = require("path");
    var { promisify } = require("util");
    var activeFiles = {};
    var threadId = (function getId() {
      try {
        const workerThreads = require("worker_threads");
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
      const absoluteName = path12.resolve(filename);
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
      const cleanup2 = cleanupOnExit(tmpfile);
      const removeOnExitHandler = onExit(cleanup2);
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
          cleanup2();
        }
      }
    }
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
      var counts2 = {};
      var mainError = null;
      var mainErrorCount = 0;
      for (var i = 0; i < this._errors.length; i++) {
        var error = this._errors[i];
        var message = error.message;
        var count3 = (counts2[message] || 0) + 1;
        counts2[message] = count3;
        if (count3 >= mainErrorCount) {
          mainError = error;
          mainErrorCount = count3;
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
    var process5 = global.process;
    var processOk = function(process6) {
      return process6 && typeof process6 === "object" && typeof process6.removeListener === "function" && typeof process6.emit === "function" && typeof process6.reallyExit === "function" && typeof process6.listeners === "function" && typeof process6.kill === "function" && typeof process6.pid === "number" && typeof process6.on === "function";
    };
    if (!processOk(process5)) {
      module2.exports = function() {
        return function() {
        };
      };
    } else {
      assert = require("assert");
      signals = require_signals2();
      isWin = /^win/i.test(process5.platform);
      EE = require("events");
      if (typeof EE !== "function") {
        EE = EE.EventEmitter;
      }
      if (process5.__signal_exit_emitter__) {
        emitter = process5.__signal_exit_emitter__;
      } else {
        emitter = process5.__signal_exit_emitter__ = new EE();
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
        assert.equal(typeof cb, "function", "a callback must be provided for exit handler");
        if (loaded === false) {
          load2();
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
            process5.removeListener(sig, sigListeners[sig]);
          } catch (er) {
          }
        });
        process5.emit = originalProcessEmit;
        process5.reallyExit = originalProcessReallyExit;
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
          var listeners = process5.listeners(sig);
          if (listeners.length === emitter.count) {
            unload();
            emit("exit", null, sig);
            emit("afterexit", null, sig);
            if (isWin && sig === "SIGHUP") {
              sig = "SIGINT";
            }
            process5.kill(process5.pid, sig);
          }
        };
      });
      module2.exports.signals = function() {
        return signals;
      };
      loaded = false;
      load2 = function load3() {
        if (loaded || !processOk(global.process)) {
          return;
        }
        loaded = true;
        emitter.count += 1;
        signals = signals.filter(function(sig) {
          try {
            process5.on(sig, sigListeners[sig]);
            return true;
          } catch (er) {
            return false;
          }
        });
        process5.emit = processEmit;
        process5.reallyExit = processReallyExit;
      };
      module2.exports.load = load2;
      originalProcessReallyExit = process5.reallyExit;
      processReallyExit = function processReallyExit2(code) {
        if (!processOk(global.process)) {
          return;
        }
        process5.exitCode = code || /* istanbul ignore next */
        0;
        emit("exit", process5.exitCode, null);
        emit("afterexit", process5.exitCode, null);
        originalProcessReallyExit.call(process5, process5.exitCode);
      };
      originalProcessEmit = process5.emit;
      processEmit = function processEmit2(ev, arg) {
        if (ev === "exit" && processOk(global.process)) {
          if (arg !== void 0) {
            process5.exitCode = arg;
          }
          var ret = originalProcessEmit.apply(this, arguments);
          emit("exit", process5.exitCode, null);
          emit("afterexit", process5.exitCode, null);
          return ret;
        } else {
          return originalProcessEmit.apply(this, arguments);
        }
      };
    }
    var assert;
    var signals;
    var isWin;
    var EE;
    var emitter;
    var unload;
    var emit;
    var sigListeners;
    var loaded;
    var load2;
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
      let now2 = Date.now();
      if (precision === "s") {
        now2 = Math.ceil(now2 / 1e3) * 1e3;
      }
      return new Date(now2);
    }
    module2.exports.probe = probe;
    module2.exports.getMtime = getMtime;
  }
});

// node_modules/proper-lockfile/lib/lockfile.js
var require_lockfile = __commonJS({
  "node_modules/proper-lockfile/lib/lockfile.js"(exports2, module2) {
    "use strict";
    var path12 = require("path");
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
        return callback(null, path12.resolve(file));
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

// node_modules/luxon/build/es6/luxon.mjs
function makeDTF(zoneName) {
  let dtf = dtfCache.get(zoneName);
  if (dtf === void 0) {
    dtf = new Intl.DateTimeFormat("en-US", {
      hour12: false,
      timeZone: zoneName,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      era: "short"
    });
    dtfCache.set(zoneName, dtf);
  }
  return dtf;
}
function hackyOffset(dtf, date2) {
  const formatted = dtf.format(date2).replace(/\u200E/g, ""), parsed = /(\d+)\/(\d+)\/(\d+) (AD|BC),? (\d+):(\d+):(\d+)/.exec(formatted), [, fMonth, fDay, fYear, fadOrBc, fHour, fMinute, fSecond] = parsed;
  return [fYear, fMonth, fDay, fadOrBc, fHour, fMinute, fSecond];
}
function partsOffset(dtf, date2) {
  const formatted = dtf.formatToParts(date2);
  const filled = [];
  for (let i = 0; i < formatted.length; i++) {
    const { type, value } = formatted[i];
    const pos = typeToPos[type];
    if (type === "era") {
      filled[pos] = value;
    } else if (!isUndefined(pos)) {
      filled[pos] = parseInt(value, 10);
    }
  }
  return filled;
}
function getCachedLF(locString, opts = {}) {
  const key = JSON.stringify([locString, opts]);
  let dtf = intlLFCache[key];
  if (!dtf) {
    dtf = new Intl.ListFormat(locString, opts);
    intlLFCache[key] = dtf;
  }
  return dtf;
}
function getCachedDTF(locString, opts = {}) {
  const key = JSON.stringify([locString, opts]);
  let dtf = intlDTCache.get(key);
  if (dtf === void 0) {
    dtf = new Intl.DateTimeFormat(locString, opts);
    intlDTCache.set(key, dtf);
  }
  return dtf;
}
function getCachedINF(locString, opts = {}) {
  const key = JSON.stringify([locString, opts]);
  let inf = intlNumCache.get(key);
  if (inf === void 0) {
    inf = new Intl.NumberFormat(locString, opts);
    intlNumCache.set(key, inf);
  }
  return inf;
}
function getCachedRTF(locString, opts = {}) {
  const { base, ...cacheKeyOpts } = opts;
  const key = JSON.stringify([locString, cacheKeyOpts]);
  let inf = intlRelCache.get(key);
  if (inf === void 0) {
    inf = new Intl.RelativeTimeFormat(locString, opts);
    intlRelCache.set(key, inf);
  }
  return inf;
}
function systemLocale() {
  if (sysLocaleCache) {
    return sysLocaleCache;
  } else {
    sysLocaleCache = new Intl.DateTimeFormat().resolvedOptions().locale;
    return sysLocaleCache;
  }
}
function getCachedIntResolvedOptions(locString) {
  let opts = intlResolvedOptionsCache.get(locString);
  if (opts === void 0) {
    opts = new Intl.DateTimeFormat(locString).resolvedOptions();
    intlResolvedOptionsCache.set(locString, opts);
  }
  return opts;
}
function getCachedWeekInfo(locString) {
  let data = weekInfoCache.get(locString);
  if (!data) {
    const locale = new Intl.Locale(locString);
    data = "getWeekInfo" in locale ? locale.getWeekInfo() : locale.weekInfo;
    if (!("minimalDays" in data)) {
      data = { ...fallbackWeekSettings, ...data };
    }
    weekInfoCache.set(locString, data);
  }
  return data;
}
function parseLocaleString(localeStr) {
  const xIndex = localeStr.indexOf("-x-");
  if (xIndex !== -1) {
    localeStr = localeStr.substring(0, xIndex);
  }
  const uIndex = localeStr.indexOf("-u-");
  if (uIndex === -1) {
    return [localeStr];
  } else {
    let options;
    let selectedStr;
    try {
      options = getCachedDTF(localeStr).resolvedOptions();
      selectedStr = localeStr;
    } catch (e) {
      const smaller = localeStr.substring(0, uIndex);
      options = getCachedDTF(smaller).resolvedOptions();
      selectedStr = smaller;
    }
    const { numberingSystem, calendar } = options;
    return [selectedStr, numberingSystem, calendar];
  }
}
function intlConfigString(localeStr, numberingSystem, outputCalendar) {
  if (outputCalendar || numberingSystem) {
    if (!localeStr.includes("-u-")) {
      localeStr += "-u";
    }
    if (outputCalendar) {
      localeStr += `-ca-${outputCalendar}`;
    }
    if (numberingSystem) {
      localeStr += `-nu-${numberingSystem}`;
    }
    return localeStr;
  } else {
    return localeStr;
  }
}
function mapMonths(f) {
  const ms = [];
  for (let i = 1; i <= 12; i++) {
    const dt = DateTime.utc(2009, i, 1);
    ms.push(f(dt));
  }
  return ms;
}
function mapWeekdays(f) {
  const ms = [];
  for (let i = 1; i <= 7; i++) {
    const dt = DateTime.utc(2016, 11, 13 + i);
    ms.push(f(dt));
  }
  return ms;
}
function listStuff(loc, length, englishFn, intlFn) {
  const mode = loc.listingMode();
  if (mode === "error") {
    return null;
  } else if (mode === "en") {
    return englishFn(length);
  } else {
    return intlFn(length);
  }
}
function supportsFastNumbers(loc) {
  if (loc.numberingSystem && loc.numberingSystem !== "latn") {
    return false;
  } else {
    return loc.numberingSystem === "latn" || !loc.locale || loc.locale.startsWith("en") || getCachedIntResolvedOptions(loc.locale).numberingSystem === "latn";
  }
}
function normalizeZone(input, defaultZone2) {
  if (isUndefined(input) || input === null) {
    return defaultZone2;
  } else if (input instanceof Zone) {
    return input;
  } else if (isString(input)) {
    const lowered2 = input.toLowerCase();
    if (lowered2 === "default") return defaultZone2;
    else if (lowered2 === "local" || lowered2 === "system") return SystemZone.instance;
    else if (lowered2 === "utc" || lowered2 === "gmt") return FixedOffsetZone.utcInstance;
    else return FixedOffsetZone.parseSpecifier(lowered2) || IANAZone.create(input);
  } else if (isNumber(input)) {
    return FixedOffsetZone.instance(input);
  } else if (typeof input === "object" && "offset" in input && typeof input.offset === "function") {
    return input;
  } else {
    return new InvalidZone(input);
  }
}
function parseDigits(str) {
  let value = parseInt(str, 10);
  if (isNaN(value)) {
    value = "";
    for (let i = 0; i < str.length; i++) {
      const code = str.charCodeAt(i);
      if (str[i].search(numberingSystems.hanidec) !== -1) {
        value += hanidecChars.indexOf(str[i]);
      } else {
        for (const key in numberingSystemsUTF16) {
          const [min, max] = numberingSystemsUTF16[key];
          if (code >= min && code <= max) {
            value += code - min;
          }
        }
      }
    }
    return parseInt(value, 10);
  } else {
    return value;
  }
}
function resetDigitRegexCache() {
  digitRegexCache.clear();
}
function digitRegex({ numberingSystem }, append = "") {
  const ns = numberingSystem || "latn";
  let appendCache = digitRegexCache.get(ns);
  if (appendCache === void 0) {
    appendCache = /* @__PURE__ */ new Map();
    digitRegexCache.set(ns, appendCache);
  }
  let regex = appendCache.get(append);
  if (regex === void 0) {
    regex = new RegExp(`${numberingSystems[ns]}${append}`);
    appendCache.set(append, regex);
  }
  return regex;
}
function unitOutOfRange(unit, value) {
  return new Invalid(
    "unit out of range",
    `you specified ${value} (of type ${typeof value}) as a ${unit}, which is invalid`
  );
}
function dayOfWeek(year, month, day) {
  const d = new Date(Date.UTC(year, month - 1, day));
  if (year < 100 && year >= 0) {
    d.setUTCFullYear(d.getUTCFullYear() - 1900);
  }
  const js = d.getUTCDay();
  return js === 0 ? 7 : js;
}
function computeOrdinal(year, month, day) {
  return day + (isLeapYear(year) ? leapLadder : nonLeapLadder)[month - 1];
}
function uncomputeOrdinal(year, ordinal) {
  const table = isLeapYear(year) ? leapLadder : nonLeapLadder, month0 = table.findIndex((i) => i < ordinal), day = ordinal - table[month0];
  return { month: month0 + 1, day };
}
function isoWeekdayToLocal(isoWeekday, startOfWeek) {
  return (isoWeekday - startOfWeek + 7) % 7 + 1;
}
function gregorianToWeek(gregObj, minDaysInFirstWeek = 4, startOfWeek = 1) {
  const { year, month, day } = gregObj, ordinal = computeOrdinal(year, month, day), weekday = isoWeekdayToLocal(dayOfWeek(year, month, day), startOfWeek);
  let weekNumber = Math.floor((ordinal - weekday + 14 - minDaysInFirstWeek) / 7), weekYear;
  if (weekNumber < 1) {
    weekYear = year - 1;
    weekNumber = weeksInWeekYear(weekYear, minDaysInFirstWeek, startOfWeek);
  } else if (weekNumber > weeksInWeekYear(year, minDaysInFirstWeek, startOfWeek)) {
    weekYear = year + 1;
    weekNumber = 1;
  } else {
    weekYear = year;
  }
  return { weekYear, weekNumber, weekday, ...timeObject(gregObj) };
}
function weekToGregorian(weekData, minDaysInFirstWeek = 4, startOfWeek = 1) {
  const { weekYear, weekNumber, weekday } = weekData, weekdayOfJan4 = isoWeekdayToLocal(dayOfWeek(weekYear, 1, minDaysInFirstWeek), startOfWeek), yearInDays = daysInYear(weekYear);
  let ordinal = weekNumber * 7 + weekday - weekdayOfJan4 - 7 + minDaysInFirstWeek, year;
  if (ordinal < 1) {
    year = weekYear - 1;
    ordinal += daysInYear(year);
  } else if (ordinal > yearInDays) {
    year = weekYear + 1;
    ordinal -= daysInYear(weekYear);
  } else {
    year = weekYear;
  }
  const { month, day } = uncomputeOrdinal(year, ordinal);
  return { year, month, day, ...timeObject(weekData) };
}
function gregorianToOrdinal(gregData) {
  const { year, month, day } = gregData;
  const ordinal = computeOrdinal(year, month, day);
  return { year, ordinal, ...timeObject(gregData) };
}
function ordinalToGregorian(ordinalData) {
  const { year, ordinal } = ordinalData;
  const { month, day } = uncomputeOrdinal(year, ordinal);
  return { year, month, day, ...timeObject(ordinalData) };
}
function usesLocalWeekValues(obj, loc) {
  const hasLocaleWeekData = !isUndefined(obj.localWeekday) || !isUndefined(obj.localWeekNumber) || !isUndefined(obj.localWeekYear);
  if (hasLocaleWeekData) {
    const hasIsoWeekData = !isUndefined(obj.weekday) || !isUndefined(obj.weekNumber) || !isUndefined(obj.weekYear);
    if (hasIsoWeekData) {
      throw new ConflictingSpecificationError(
        "Cannot mix locale-based week fields with ISO-based week fields"
      );
    }
    if (!isUndefined(obj.localWeekday)) obj.weekday = obj.localWeekday;
    if (!isUndefined(obj.localWeekNumber)) obj.weekNumber = obj.localWeekNumber;
    if (!isUndefined(obj.localWeekYear)) obj.weekYear = obj.localWeekYear;
    delete obj.localWeekday;
    delete obj.localWeekNumber;
    delete obj.localWeekYear;
    return {
      minDaysInFirstWeek: loc.getMinDaysInFirstWeek(),
      startOfWeek: loc.getStartOfWeek()
    };
  } else {
    return { minDaysInFirstWeek: 4, startOfWeek: 1 };
  }
}
function hasInvalidWeekData(obj, minDaysInFirstWeek = 4, startOfWeek = 1) {
  const validYear = isInteger(obj.weekYear), validWeek = integerBetween(
    obj.weekNumber,
    1,
    weeksInWeekYear(obj.weekYear, minDaysInFirstWeek, startOfWeek)
  ), validWeekday = integerBetween(obj.weekday, 1, 7);
  if (!validYear) {
    return unitOutOfRange("weekYear", obj.weekYear);
  } else if (!validWeek) {
    return unitOutOfRange("week", obj.weekNumber);
  } else if (!validWeekday) {
    return unitOutOfRange("weekday", obj.weekday);
  } else return false;
}
function hasInvalidOrdinalData(obj) {
  const validYear = isInteger(obj.year), validOrdinal = integerBetween(obj.ordinal, 1, daysInYear(obj.year));
  if (!validYear) {
    return unitOutOfRange("year", obj.year);
  } else if (!validOrdinal) {
    return unitOutOfRange("ordinal", obj.ordinal);
  } else return false;
}
function hasInvalidGregorianData(obj) {
  const validYear = isInteger(obj.year), validMonth = integerBetween(obj.month, 1, 12), validDay = integerBetween(obj.day, 1, daysInMonth(obj.year, obj.month));
  if (!validYear) {
    return unitOutOfRange("year", obj.year);
  } else if (!validMonth) {
    return unitOutOfRange("month", obj.month);
  } else if (!validDay) {
    return unitOutOfRange("day", obj.day);
  } else return false;
}
function hasInvalidTimeData(obj) {
  const { hour, minute, second, millisecond } = obj;
  const validHour = integerBetween(hour, 0, 23) || hour === 24 && minute === 0 && second === 0 && millisecond === 0, validMinute = integerBetween(minute, 0, 59), validSecond = integerBetween(second, 0, 59), validMillisecond = integerBetween(millisecond, 0, 999);
  if (!validHour) {
    return unitOutOfRange("hour", hour);
  } else if (!validMinute) {
    return unitOutOfRange("minute", minute);
  } else if (!validSecond) {
    return unitOutOfRange("second", second);
  } else if (!validMillisecond) {
    return unitOutOfRange("millisecond", millisecond);
  } else return false;
}
function isUndefined(o) {
  return typeof o === "undefined";
}
function isNumber(o) {
  return typeof o === "number";
}
function isInteger(o) {
  return typeof o === "number" && o % 1 === 0;
}
function isString(o) {
  return typeof o === "string";
}
function isDate(o) {
  return Object.prototype.toString.call(o) === "[object Date]";
}
function hasRelative() {
  try {
    return typeof Intl !== "undefined" && !!Intl.RelativeTimeFormat;
  } catch (e) {
    return false;
  }
}
function hasLocaleWeekInfo() {
  try {
    return typeof Intl !== "undefined" && !!Intl.Locale && ("weekInfo" in Intl.Locale.prototype || "getWeekInfo" in Intl.Locale.prototype);
  } catch (e) {
    return false;
  }
}
function maybeArray(thing) {
  return Array.isArray(thing) ? thing : [thing];
}
function bestBy(arr, by, compare) {
  if (arr.length === 0) {
    return void 0;
  }
  return arr.reduce((best, next) => {
    const pair = [by(next), next];
    if (!best) {
      return pair;
    } else if (compare(best[0], pair[0]) === best[0]) {
      return best;
    } else {
      return pair;
    }
  }, null)[1];
}
function pick2(obj, keys) {
  return keys.reduce((a, k) => {
    a[k] = obj[k];
    return a;
  }, {});
}
function hasOwnProperty(obj, prop) {
  return Object.prototype.hasOwnProperty.call(obj, prop);
}
function validateWeekSettings(settings) {
  if (settings == null) {
    return null;
  } else if (typeof settings !== "object") {
    throw new InvalidArgumentError("Week settings must be an object");
  } else {
    if (!integerBetween(settings.firstDay, 1, 7) || !integerBetween(settings.minimalDays, 1, 7) || !Array.isArray(settings.weekend) || settings.weekend.some((v) => !integerBetween(v, 1, 7))) {
      throw new InvalidArgumentError("Invalid week settings");
    }
    return {
      firstDay: settings.firstDay,
      minimalDays: settings.minimalDays,
      weekend: Array.from(settings.weekend)
    };
  }
}
function integerBetween(thing, bottom, top) {
  return isInteger(thing) && thing >= bottom && thing <= top;
}
function floorMod(x, n2) {
  return x - n2 * Math.floor(x / n2);
}
function padStart(input, n2 = 2) {
  const isNeg = input < 0;
  let padded2;
  if (isNeg) {
    padded2 = "-" + ("" + -input).padStart(n2, "0");
  } else {
    padded2 = ("" + input).padStart(n2, "0");
  }
  return padded2;
}
function parseInteger(string3) {
  if (isUndefined(string3) || string3 === null || string3 === "") {
    return void 0;
  } else {
    return parseInt(string3, 10);
  }
}
function parseFloating(string3) {
  if (isUndefined(string3) || string3 === null || string3 === "") {
    return void 0;
  } else {
    return parseFloat(string3);
  }
}
function parseMillis(fraction) {
  if (isUndefined(fraction) || fraction === null || fraction === "") {
    return void 0;
  } else {
    const f = parseFloat("0." + fraction) * 1e3;
    return Math.floor(f);
  }
}
function roundTo(number3, digits, rounding = "round") {
  const factor = 10 ** digits;
  switch (rounding) {
    case "expand":
      return number3 > 0 ? Math.ceil(number3 * factor) / factor : Math.floor(number3 * factor) / factor;
    case "trunc":
      return Math.trunc(number3 * factor) / factor;
    case "round":
      return Math.round(number3 * factor) / factor;
    case "floor":
      return Math.floor(number3 * factor) / factor;
    case "ceil":
      return Math.ceil(number3 * factor) / factor;
    default:
      throw new RangeError(`Value rounding ${rounding} is out of range`);
  }
}
function isLeapYear(year) {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
function daysInYear(year) {
  return isLeapYear(year) ? 366 : 365;
}
function daysInMonth(year, month) {
  const modMonth = floorMod(month - 1, 12) + 1, modYear = year + (month - modMonth) / 12;
  if (modMonth === 2) {
    return isLeapYear(modYear) ? 29 : 28;
  } else {
    return [31, null, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][modMonth - 1];
  }
}
function objToLocalTS(obj) {
  let d = Date.UTC(
    obj.year,
    obj.month - 1,
    obj.day,
    obj.hour,
    obj.minute,
    obj.second,
    obj.millisecond
  );
  if (obj.year < 100 && obj.year >= 0) {
    d = new Date(d);
    d.setUTCFullYear(obj.year, obj.month - 1, obj.day);
  }
  return +d;
}
function firstWeekOffset(year, minDaysInFirstWeek, startOfWeek) {
  const fwdlw = isoWeekdayToLocal(dayOfWeek(year, 1, minDaysInFirstWeek), startOfWeek);
  return -fwdlw + minDaysInFirstWeek - 1;
}
function weeksInWeekYear(weekYear, minDaysInFirstWeek = 4, startOfWeek = 1) {
  const weekOffset = firstWeekOffset(weekYear, minDaysInFirstWeek, startOfWeek);
  const weekOffsetNext = firstWeekOffset(weekYear + 1, minDaysInFirstWeek, startOfWeek);
  return (daysInYear(weekYear) - weekOffset + weekOffsetNext) / 7;
}
function untruncateYear(year) {
  if (year > 99) {
    return year;
  } else return year > Settings.twoDigitCutoffYear ? 1900 + year : 2e3 + year;
}
function parseZoneInfo(ts, offsetFormat, locale, timeZone = null) {
  const date2 = new Date(ts), intlOpts = {
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit"
  };
  if (timeZone) {
    intlOpts.timeZone = timeZone;
  }
  const modified = { timeZoneName: offsetFormat, ...intlOpts };
  const parsed = new Intl.DateTimeFormat(locale, modified).formatToParts(date2).find((m) => m.type.toLowerCase() === "timezonename");
  return parsed ? parsed.value : null;
}
function signedOffset(offHourStr, offMinuteStr) {
  let offHour = parseInt(offHourStr, 10);
  if (Number.isNaN(offHour)) {
    offHour = 0;
  }
  const offMin = parseInt(offMinuteStr, 10) || 0, offMinSigned = offHour < 0 || Object.is(offHour, -0) ? -offMin : offMin;
  return offHour * 60 + offMinSigned;
}
function asNumber(value) {
  const numericValue = Number(value);
  if (typeof value === "boolean" || value === "" || !Number.isFinite(numericValue))
    throw new InvalidArgumentError(`Invalid unit value ${value}`);
  return numericValue;
}
function normalizeObject(obj, normalizer) {
  const normalized = {};
  for (const u in obj) {
    if (hasOwnProperty(obj, u)) {
      const v = obj[u];
      if (v === void 0 || v === null) continue;
      normalized[normalizer(u)] = asNumber(v);
    }
  }
  return normalized;
}
function formatOffset(offset2, format2) {
  const hours = Math.trunc(Math.abs(offset2 / 60)), minutes = Math.trunc(Math.abs(offset2 % 60)), sign = offset2 >= 0 ? "+" : "-";
  switch (format2) {
    case "short":
      return `${sign}${padStart(hours, 2)}:${padStart(minutes, 2)}`;
    case "narrow":
      return `${sign}${hours}${minutes > 0 ? `:${minutes}` : ""}`;
    case "techie":
      return `${sign}${padStart(hours, 2)}${padStart(minutes, 2)}`;
    default:
      throw new RangeError(`Value format ${format2} is out of range for property format`);
  }
}
function timeObject(obj) {
  return pick2(obj, ["hour", "minute", "second", "millisecond"]);
}
function months(length) {
  switch (length) {
    case "narrow":
      return [...monthsNarrow];
    case "short":
      return [...monthsShort];
    case "long":
      return [...monthsLong];
    case "numeric":
      return ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
    case "2-digit":
      return ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"];
    default:
      return null;
  }
}
function weekdays(length) {
  switch (length) {
    case "narrow":
      return [...weekdaysNarrow];
    case "short":
      return [...weekdaysShort];
    case "long":
      return [...weekdaysLong];
    case "numeric":
      return ["1", "2", "3", "4", "5", "6", "7"];
    default:
      return null;
  }
}
function eras(length) {
  switch (length) {
    case "narrow":
      return [...erasNarrow];
    case "short":
      return [...erasShort];
    case "long":
      return [...erasLong];
    default:
      return null;
  }
}
function meridiemForDateTime(dt) {
  return meridiems[dt.hour < 12 ? 0 : 1];
}
function weekdayForDateTime(dt, length) {
  return weekdays(length)[dt.weekday - 1];
}
function monthForDateTime(dt, length) {
  return months(length)[dt.month - 1];
}
function eraForDateTime(dt, length) {
  return eras(length)[dt.year < 0 ? 0 : 1];
}
function formatRelativeTime(unit, count3, numeric = "always", narrow2 = false) {
  const units = {
    years: ["year", "yr."],
    quarters: ["quarter", "qtr."],
    months: ["month", "mo."],
    weeks: ["week", "wk."],
    days: ["day", "day", "days"],
    hours: ["hour", "hr."],
    minutes: ["minute", "min."],
    seconds: ["second", "sec."]
  };
  const lastable = ["hours", "minutes", "seconds"].indexOf(unit) === -1;
  if (numeric === "auto" && lastable) {
    const isDay = unit === "days";
    switch (count3) {
      case 1:
        return isDay ? "tomorrow" : `next ${units[unit][0]}`;
      case -1:
        return isDay ? "yesterday" : `last ${units[unit][0]}`;
      case 0:
        return isDay ? "today" : `this ${units[unit][0]}`;
    }
  }
  const isInPast = Object.is(count3, -0) || count3 < 0, fmtValue = Math.abs(count3), singular2 = fmtValue === 1, lilUnits = units[unit], fmtUnit = narrow2 ? singular2 ? lilUnits[1] : lilUnits[2] || lilUnits[1] : singular2 ? units[unit][0] : unit;
  return isInPast ? `${fmtValue} ${fmtUnit} ago` : `in ${fmtValue} ${fmtUnit}`;
}
function stringifyTokens(splits, tokenToString) {
  let s2 = "";
  for (const token of splits) {
    if (token.literal) {
      s2 += token.val;
    } else {
      s2 += tokenToString(token.val);
    }
  }
  return s2;
}
function combineRegexes(...regexes) {
  const full = regexes.reduce((f, r) => f + r.source, "");
  return RegExp(`^${full}$`);
}
function combineExtractors(...extractors) {
  return (m) => extractors.reduce(
    ([mergedVals, mergedZone, cursor], ex) => {
      const [val, zone, next] = ex(m, cursor);
      return [{ ...mergedVals, ...val }, zone || mergedZone, next];
    },
    [{}, null, 1]
  ).slice(0, 2);
}
function parse3(s2, ...patterns) {
  if (s2 == null) {
    return [null, null];
  }
  for (const [regex, extractor] of patterns) {
    const m = regex.exec(s2);
    if (m) {
      return extractor(m);
    }
  }
  return [null, null];
}
function simpleParse(...keys) {
  return (match2, cursor) => {
    const ret = {};
    let i;
    for (i = 0; i < keys.length; i++) {
      ret[keys[i]] = parseInteger(match2[cursor + i]);
    }
    return [ret, null, cursor + i];
  };
}
function int2(match2, pos, fallback) {
  const m = match2[pos];
  return isUndefined(m) ? fallback : parseInteger(m);
}
function extractISOYmd(match2, cursor) {
  const item = {
    year: int2(match2, cursor),
    month: int2(match2, cursor + 1, 1),
    day: int2(match2, cursor + 2, 1)
  };
  return [item, null, cursor + 3];
}
function extractISOTime(match2, cursor) {
  const item = {
    hours: int2(match2, cursor, 0),
    minutes: int2(match2, cursor + 1, 0),
    seconds: int2(match2, cursor + 2, 0),
    milliseconds: parseMillis(match2[cursor + 3])
  };
  return [item, null, cursor + 4];
}
function extractISOOffset(match2, cursor) {
  const local = !match2[cursor] && !match2[cursor + 1], fullOffset = signedOffset(match2[cursor + 1], match2[cursor + 2]), zone = local ? null : FixedOffsetZone.instance(fullOffset);
  return [{}, zone, cursor + 3];
}
function extractIANAZone(match2, cursor) {
  const zone = match2[cursor] ? IANAZone.create(match2[cursor]) : null;
  return [{}, zone, cursor + 1];
}
function extractISODuration(match2) {
  const [s2, yearStr, monthStr, weekStr, dayStr, hourStr, minuteStr, secondStr, millisecondsStr] = match2;
  const hasNegativePrefix = s2[0] === "-";
  const negativeSeconds = secondStr && secondStr[0] === "-";
  const maybeNegate = (num, force = false) => num !== void 0 && (force || num && hasNegativePrefix) ? -num : num;
  return [
    {
      years: maybeNegate(parseFloating(yearStr)),
      months: maybeNegate(parseFloating(monthStr)),
      weeks: maybeNegate(parseFloating(weekStr)),
      days: maybeNegate(parseFloating(dayStr)),
      hours: maybeNegate(parseFloating(hourStr)),
      minutes: maybeNegate(parseFloating(minuteStr)),
      seconds: maybeNegate(parseFloating(secondStr), secondStr === "-0"),
      milliseconds: maybeNegate(parseMillis(millisecondsStr), negativeSeconds)
    }
  ];
}
function fromStrings(weekdayStr, yearStr, monthStr, dayStr, hourStr, minuteStr, secondStr) {
  const result = {
    year: yearStr.length === 2 ? untruncateYear(parseInteger(yearStr)) : parseInteger(yearStr),
    month: monthsShort.indexOf(monthStr) + 1,
    day: parseInteger(dayStr),
    hour: parseInteger(hourStr),
    minute: parseInteger(minuteStr)
  };
  if (secondStr) result.second = parseInteger(secondStr);
  if (weekdayStr) {
    result.weekday = weekdayStr.length > 3 ? weekdaysLong.indexOf(weekdayStr) + 1 : weekdaysShort.indexOf(weekdayStr) + 1;
  }
  return result;
}
function extractRFC2822(match2) {
  const [
    ,
    weekdayStr,
    dayStr,
    monthStr,
    yearStr,
    hourStr,
    minuteStr,
    secondStr,
    obsOffset,
    milOffset,
    offHourStr,
    offMinuteStr
  ] = match2, result = fromStrings(weekdayStr, yearStr, monthStr, dayStr, hourStr, minuteStr, secondStr);
  let offset2;
  if (obsOffset) {
    offset2 = obsOffsets[obsOffset];
  } else if (milOffset) {
    offset2 = 0;
  } else {
    offset2 = signedOffset(offHourStr, offMinuteStr);
  }
  return [result, new FixedOffsetZone(offset2)];
}
function preprocessRFC2822(s2) {
  return s2.replace(/\([^()]*\)|[\n\t]/g, " ").replace(/(\s\s+)/g, " ").trim();
}
function extractRFC1123Or850(match2) {
  const [, weekdayStr, dayStr, monthStr, yearStr, hourStr, minuteStr, secondStr] = match2, result = fromStrings(weekdayStr, yearStr, monthStr, dayStr, hourStr, minuteStr, secondStr);
  return [result, FixedOffsetZone.utcInstance];
}
function extractASCII(match2) {
  const [, weekdayStr, monthStr, dayStr, hourStr, minuteStr, secondStr, yearStr] = match2, result = fromStrings(weekdayStr, yearStr, monthStr, dayStr, hourStr, minuteStr, secondStr);
  return [result, FixedOffsetZone.utcInstance];
}
function parseISODate(s2) {
  return parse3(
    s2,
    [isoYmdWithTimeExtensionRegex, extractISOYmdTimeAndOffset],
    [isoWeekWithTimeExtensionRegex, extractISOWeekTimeAndOffset],
    [isoOrdinalWithTimeExtensionRegex, extractISOOrdinalDateAndTime],
    [isoTimeCombinedRegex, extractISOTimeAndOffset]
  );
}
function parseRFC2822Date(s2) {
  return parse3(preprocessRFC2822(s2), [rfc2822, extractRFC2822]);
}
function parseHTTPDate(s2) {
  return parse3(
    s2,
    [rfc1123, extractRFC1123Or850],
    [rfc850, extractRFC1123Or850],
    [ascii, extractASCII]
  );
}
function parseISODuration(s2) {
  return parse3(s2, [isoDuration, extractISODuration]);
}
function parseISOTimeOnly(s2) {
  return parse3(s2, [isoTimeOnly, extractISOTimeOnly]);
}
function parseSQL(s2) {
  return parse3(
    s2,
    [sqlYmdWithTimeExtensionRegex, extractISOYmdTimeAndOffset],
    [sqlTimeCombinedRegex, extractISOTimeOffsetAndIANAZone]
  );
}
function clone$1(dur, alts, clear = false) {
  const conf = {
    values: clear ? alts.values : { ...dur.values, ...alts.values || {} },
    loc: dur.loc.clone(alts.loc),
    conversionAccuracy: alts.conversionAccuracy || dur.conversionAccuracy,
    matrix: alts.matrix || dur.matrix
  };
  return new Duration(conf);
}
function durationToMillis(matrix, vals) {
  let sum = vals.milliseconds ?? 0;
  for (const unit of reverseUnits.slice(1)) {
    if (vals[unit]) {
      sum += vals[unit] * matrix[unit]["milliseconds"];
    }
  }
  return sum;
}
function normalizeValues(matrix, vals) {
  const factor = durationToMillis(matrix, vals) < 0 ? -1 : 1;
  orderedUnits$1.reduceRight((previous, current) => {
    if (!isUndefined(vals[current])) {
      if (previous) {
        const previousVal = vals[previous] * factor;
        const conv = matrix[current][previous];
        const rollUp = Math.floor(previousVal / conv);
        vals[current] += rollUp * factor;
        vals[previous] -= rollUp * conv * factor;
      }
      return current;
    } else {
      return previous;
    }
  }, null);
  orderedUnits$1.reduce((previous, current) => {
    if (!isUndefined(vals[current])) {
      if (previous) {
        const fraction = vals[previous] % 1;
        vals[previous] -= fraction;
        vals[current] += fraction * matrix[previous][current];
      }
      return current;
    } else {
      return previous;
    }
  }, null);
}
function removeZeroes(vals) {
  const newVals = {};
  for (const [key, value] of Object.entries(vals)) {
    if (value !== 0) {
      newVals[key] = value;
    }
  }
  return newVals;
}
function validateStartEnd(start2, end2) {
  if (!start2 || !start2.isValid) {
    return Interval.invalid("missing or invalid start");
  } else if (!end2 || !end2.isValid) {
    return Interval.invalid("missing or invalid end");
  } else if (end2 < start2) {
    return Interval.invalid(
      "end before start",
      `The end of an interval must be after its start, but you had start=${start2.toISO()} and end=${end2.toISO()}`
    );
  } else {
    return null;
  }
}
function dayDiff(earlier, later) {
  const utcDayStart = (dt) => dt.toUTC(0, { keepLocalTime: true }).startOf("day").valueOf(), ms = utcDayStart(later) - utcDayStart(earlier);
  return Math.floor(Duration.fromMillis(ms).as("days"));
}
function highOrderDiffs(cursor, later, units) {
  const differs = [
    ["years", (a, b) => b.year - a.year],
    ["quarters", (a, b) => b.quarter - a.quarter + (b.year - a.year) * 4],
    ["months", (a, b) => b.month - a.month + (b.year - a.year) * 12],
    [
      "weeks",
      (a, b) => {
        const days = dayDiff(a, b);
        return (days - days % 7) / 7;
      }
    ],
    ["days", dayDiff]
  ];
  const results = {};
  const earlier = cursor;
  let lowestOrder, highWater;
  for (const [unit, differ] of differs) {
    if (units.indexOf(unit) >= 0) {
      lowestOrder = unit;
      results[unit] = differ(cursor, later);
      highWater = earlier.plus(results);
      if (highWater > later) {
        results[unit]--;
        cursor = earlier.plus(results);
        if (cursor > later) {
          highWater = cursor;
          results[unit]--;
          cursor = earlier.plus(results);
        }
      } else {
        cursor = highWater;
      }
    }
  }
  return [cursor, results, highWater, lowestOrder];
}
function diff(earlier, later, units, opts) {
  let [cursor, results, highWater, lowestOrder] = highOrderDiffs(earlier, later, units);
  const remainingMillis = later - cursor;
  const lowerOrderUnits = units.filter(
    (u) => ["hours", "minutes", "seconds", "milliseconds"].indexOf(u) >= 0
  );
  if (lowerOrderUnits.length === 0) {
    if (highWater < later) {
      highWater = cursor.plus({ [lowestOrder]: 1 });
    }
    if (highWater !== cursor) {
      results[lowestOrder] = (results[lowestOrder] || 0) + remainingMillis / (highWater - cursor);
    }
  }
  const duration3 = Duration.fromObject(results, opts);
  if (lowerOrderUnits.length > 0) {
    return Duration.fromMillis(remainingMillis, opts).shiftTo(...lowerOrderUnits).plus(duration3);
  } else {
    return duration3;
  }
}
function intUnit(regex, post = (i) => i) {
  return { regex, deser: ([s2]) => post(parseDigits(s2)) };
}
function fixListRegex(s2) {
  return s2.replace(/\./g, "\\.?").replace(spaceOrNBSPRegExp, spaceOrNBSP);
}
function stripInsensitivities(s2) {
  return s2.replace(/\./g, "").replace(spaceOrNBSPRegExp, " ").toLowerCase();
}
function oneOf(strings, startIndex) {
  if (strings === null) {
    return null;
  } else {
    return {
      regex: RegExp(strings.map(fixListRegex).join("|")),
      deser: ([s2]) => strings.findIndex((i) => stripInsensitivities(s2) === stripInsensitivities(i)) + startIndex
    };
  }
}
function offset(regex, groups) {
  return { regex, deser: ([, h, m]) => signedOffset(h, m), groups };
}
function simple(regex) {
  return { regex, deser: ([s2]) => s2 };
}
function escapeToken(value) {
  return value.replace(/[\-\[\]{}()*+?.,\\\^$|#\s]/g, "\\$&");
}
function unitForToken(token, loc) {
  const one = digitRegex(loc), two = digitRegex(loc, "{2}"), three = digitRegex(loc, "{3}"), four = digitRegex(loc, "{4}"), six = digitRegex(loc, "{6}"), oneOrTwo = digitRegex(loc, "{1,2}"), oneToThree = digitRegex(loc, "{1,3}"), oneToSix = digitRegex(loc, "{1,6}"), oneToNine = digitRegex(loc, "{1,9}"), twoToFour = digitRegex(loc, "{2,4}"), fourToSix = digitRegex(loc, "{4,6}"), literal = (t) => ({ regex: RegExp(escapeToken(t.val)), deser: ([s2]) => s2, literal: true }), unitate = (t) => {
    if (token.literal) {
      return literal(t);
    }
    switch (t.val) {
      // era
      case "G":
        return oneOf(loc.eras("short"), 0);
      case "GG":
        return oneOf(loc.eras("long"), 0);
      // years
      case "y":
        return intUnit(oneToSix);
      case "yy":
        return intUnit(twoToFour, untruncateYear);
      case "yyyy":
        return intUnit(four);
      case "yyyyy":
        return intUnit(fourToSix);
      case "yyyyyy":
        return intUnit(six);
      // months
      case "M":
        return intUnit(oneOrTwo);
      case "MM":
        return intUnit(two);
      case "MMM":
        return oneOf(loc.months("short", true), 1);
      case "MMMM":
        return oneOf(loc.months("long", true), 1);
      case "L":
        return intUnit(oneOrTwo);
      case "LL":
        return intUnit(two);
      case "LLL":
        return oneOf(loc.months("short", false), 1);
      case "LLLL":
        return oneOf(loc.months("long", false), 1);
      // dates
      case "d":
        return intUnit(oneOrTwo);
      case "dd":
        return intUnit(two);
      // ordinals
      case "o":
        return intUnit(oneToThree);
      case "ooo":
        return intUnit(three);
      // time
      case "HH":
        return intUnit(two);
      case "H":
        return intUnit(oneOrTwo);
      case "hh":
        return intUnit(two);
      case "h":
        return intUnit(oneOrTwo);
      case "mm":
        return intUnit(two);
      case "m":
        return intUnit(oneOrTwo);
      case "q":
        return intUnit(oneOrTwo);
      case "qq":
        return intUnit(two);
      case "s":
        return intUnit(oneOrTwo);
      case "ss":
        return intUnit(two);
      case "S":
        return intUnit(oneToThree);
      case "SSS":
        return intUnit(three);
      case "u":
        return simple(oneToNine);
      case "uu":
        return simple(oneOrTwo);
      case "uuu":
        return intUnit(one);
      // meridiem
      case "a":
        return oneOf(loc.meridiems(), 0);
      // weekYear (k)
      case "kkkk":
        return intUnit(four);
      case "kk":
        return intUnit(twoToFour, untruncateYear);
      // weekNumber (W)
      case "W":
        return intUnit(oneOrTwo);
      case "WW":
        return intUnit(two);
      // weekdays
      case "E":
      case "c":
        return intUnit(one);
      case "EEE":
        return oneOf(loc.weekdays("short", false), 1);
      case "EEEE":
        return oneOf(loc.weekdays("long", false), 1);
      case "ccc":
        return oneOf(loc.weekdays("short", true), 1);
      case "cccc":
        return oneOf(loc.weekdays("long", true), 1);
      // offset/zone
      case "Z":
      case "ZZ":
        return offset(new RegExp(`([+-]${oneOrTwo.source})(?::(${two.source}))?`), 2);
      case "ZZZ":
        return offset(new RegExp(`([+-]${oneOrTwo.source})(${two.source})?`), 2);
      // we don't support ZZZZ (PST) or ZZZZZ (Pacific Standard Time) in parsing
      // because we don't have any way to figure out what they are
      case "z":
        return simple(/[a-z_+-/]{1,256}?/i);
      // this special-case "token" represents a place where a macro-token expanded into a white-space literal
      // in this case we accept any non-newline white-space
      case " ":
        return simple(/[^\S\n\r]/);
      default:
        return literal(t);
    }
  };
  const unit = unitate(token) || {
    invalidReason: MISSING_FTP
  };
  unit.token = token;
  return unit;
}
function tokenForPart(part, formatOpts, resolvedOpts) {
  const { type, value } = part;
  if (type === "literal") {
    const isSpace = /^\s+$/.test(value);
    return {
      literal: !isSpace,
      val: isSpace ? " " : value
    };
  }
  const style = formatOpts[type];
  let actualType = type;
  if (type === "hour") {
    if (formatOpts.hour12 != null) {
      actualType = formatOpts.hour12 ? "hour12" : "hour24";
    } else if (formatOpts.hourCycle != null) {
      if (formatOpts.hourCycle === "h11" || formatOpts.hourCycle === "h12") {
        actualType = "hour12";
      } else {
        actualType = "hour24";
      }
    } else {
      actualType = resolvedOpts.hour12 ? "hour12" : "hour24";
    }
  }
  let val = partTypeStyleToTokenVal[actualType];
  if (typeof val === "object") {
    val = val[style];
  }
  if (val) {
    return {
      literal: false,
      val
    };
  }
  return void 0;
}
function buildRegex(units) {
  const re = units.map((u) => u.regex).reduce((f, r) => `${f}(${r.source})`, "");
  return [`^${re}$`, units];
}
function match(input, regex, handlers) {
  const matches = input.match(regex);
  if (matches) {
    const all = {};
    let matchIndex = 1;
    for (const i in handlers) {
      if (hasOwnProperty(handlers, i)) {
        const h = handlers[i], groups = h.groups ? h.groups + 1 : 1;
        if (!h.literal && h.token) {
          all[h.token.val[0]] = h.deser(matches.slice(matchIndex, matchIndex + groups));
        }
        matchIndex += groups;
      }
    }
    return [matches, all];
  } else {
    return [matches, {}];
  }
}
function dateTimeFromMatches(matches) {
  const toField = (token) => {
    switch (token) {
      case "S":
        return "millisecond";
      case "s":
        return "second";
      case "m":
        return "minute";
      case "h":
      case "H":
        return "hour";
      case "d":
        return "day";
      case "o":
        return "ordinal";
      case "L":
      case "M":
        return "month";
      case "y":
        return "year";
      case "E":
      case "c":
        return "weekday";
      case "W":
        return "weekNumber";
      case "k":
        return "weekYear";
      case "q":
        return "quarter";
      default:
        return null;
    }
  };
  let zone = null;
  let specificOffset;
  if (!isUndefined(matches.z)) {
    zone = IANAZone.create(matches.z);
  }
  if (!isUndefined(matches.Z)) {
    if (!zone) {
      zone = new FixedOffsetZone(matches.Z);
    }
    specificOffset = matches.Z;
  }
  if (!isUndefined(matches.q)) {
    matches.M = (matches.q - 1) * 3 + 1;
  }
  if (!isUndefined(matches.h)) {
    if (matches.h < 12 && matches.a === 1) {
      matches.h += 12;
    } else if (matches.h === 12 && matches.a === 0) {
      matches.h = 0;
    }
  }
  if (matches.G === 0 && matches.y) {
    matches.y = -matches.y;
  }
  if (!isUndefined(matches.u)) {
    matches.S = parseMillis(matches.u);
  }
  const vals = Object.keys(matches).reduce((r, k) => {
    const f = toField(k);
    if (f) {
      r[f] = matches[k];
    }
    return r;
  }, {});
  return [vals, zone, specificOffset];
}
function getDummyDateTime() {
  if (!dummyDateTimeCache) {
    dummyDateTimeCache = DateTime.fromMillis(1555555555555);
  }
  return dummyDateTimeCache;
}
function maybeExpandMacroToken(token, locale) {
  if (token.literal) {
    return token;
  }
  const formatOpts = Formatter.macroTokenToFormatOpts(token.val);
  const tokens = formatOptsToTokens(formatOpts, locale);
  if (tokens == null || tokens.includes(void 0)) {
    return token;
  }
  return tokens;
}
function expandMacroTokens(tokens, locale) {
  return Array.prototype.concat(...tokens.map((t) => maybeExpandMacroToken(t, locale)));
}
function explainFromTokens(locale, input, format2) {
  const parser = new TokenParser(locale, format2);
  return parser.explainFromTokens(input);
}
function parseFromTokens(locale, input, format2) {
  const { result, zone, specificOffset, invalidReason } = explainFromTokens(locale, input, format2);
  return [result, zone, specificOffset, invalidReason];
}
function formatOptsToTokens(formatOpts, locale) {
  if (!formatOpts) {
    return null;
  }
  const formatter = Formatter.create(locale, formatOpts);
  const df = formatter.dtFormatter(getDummyDateTime());
  const parts = df.formatToParts();
  const resolvedOpts = df.resolvedOptions();
  return parts.map((p) => tokenForPart(p, formatOpts, resolvedOpts));
}
function unsupportedZone(zone) {
  return new Invalid("unsupported zone", `the zone "${zone.name}" is not supported`);
}
function possiblyCachedWeekData(dt) {
  if (dt.weekData === null) {
    dt.weekData = gregorianToWeek(dt.c);
  }
  return dt.weekData;
}
function possiblyCachedLocalWeekData(dt) {
  if (dt.localWeekData === null) {
    dt.localWeekData = gregorianToWeek(
      dt.c,
      dt.loc.getMinDaysInFirstWeek(),
      dt.loc.getStartOfWeek()
    );
  }
  return dt.localWeekData;
}
function clone2(inst, alts) {
  const current = {
    ts: inst.ts,
    zone: inst.zone,
    c: inst.c,
    o: inst.o,
    loc: inst.loc,
    invalid: inst.invalid
  };
  return new DateTime({ ...current, ...alts, old: current });
}
function fixOffset(localTS, o, tz) {
  let utcGuess = localTS - o * 60 * 1e3;
  const o2 = tz.offset(utcGuess);
  if (o === o2) {
    return [utcGuess, o];
  }
  utcGuess -= (o2 - o) * 60 * 1e3;
  const o3 = tz.offset(utcGuess);
  if (o2 === o3) {
    return [utcGuess, o2];
  }
  return [localTS - Math.min(o2, o3) * 60 * 1e3, Math.max(o2, o3)];
}
function tsToObj(ts, offset2) {
  ts += offset2 * 60 * 1e3;
  const d = new Date(ts);
  return {
    year: d.getUTCFullYear(),
    month: d.getUTCMonth() + 1,
    day: d.getUTCDate(),
    hour: d.getUTCHours(),
    minute: d.getUTCMinutes(),
    second: d.getUTCSeconds(),
    millisecond: d.getUTCMilliseconds()
  };
}
function objToTS(obj, offset2, zone) {
  return fixOffset(objToLocalTS(obj), offset2, zone);
}
function adjustTime(inst, dur) {
  const oPre = inst.o, year = inst.c.year + Math.trunc(dur.years), month = inst.c.month + Math.trunc(dur.months) + Math.trunc(dur.quarters) * 3, c = {
    ...inst.c,
    year,
    month,
    day: Math.min(inst.c.day, daysInMonth(year, month)) + Math.trunc(dur.days) + Math.trunc(dur.weeks) * 7
  }, millisToAdd = Duration.fromObject({
    years: dur.years - Math.trunc(dur.years),
    quarters: dur.quarters - Math.trunc(dur.quarters),
    months: dur.months - Math.trunc(dur.months),
    weeks: dur.weeks - Math.trunc(dur.weeks),
    days: dur.days - Math.trunc(dur.days),
    hours: dur.hours,
    minutes: dur.minutes,
    seconds: dur.seconds,
    milliseconds: dur.milliseconds
  }).as("milliseconds"), localTS = objToLocalTS(c);
  let [ts, o] = fixOffset(localTS, oPre, inst.zone);
  if (millisToAdd !== 0) {
    ts += millisToAdd;
    o = inst.zone.offset(ts);
  }
  return { ts, o };
}
function parseDataToDateTime(parsed, parsedZone, opts, format2, text2, specificOffset) {
  const { setZone, zone } = opts;
  if (parsed && Object.keys(parsed).length !== 0 || parsedZone) {
    const interpretationZone = parsedZone || zone, inst = DateTime.fromObject(parsed, {
      ...opts,
      zone: interpretationZone,
      specificOffset
    });
    return setZone ? inst : inst.setZone(zone);
  } else {
    return DateTime.invalid(
      new Invalid("unparsable", `the input "${text2}" can't be parsed as ${format2}`)
    );
  }
}
function toTechFormat(dt, format2, allowZ = true) {
  return dt.isValid ? Formatter.create(Locale.create("en-US"), {
    allowZ,
    forceSimple: true
  }).formatDateTimeFromString(dt, format2) : null;
}
function toISODate(o, extended, precision) {
  const longFormat = o.c.year > 9999 || o.c.year < 0;
  let c = "";
  if (longFormat && o.c.year >= 0) c += "+";
  c += padStart(o.c.year, longFormat ? 6 : 4);
  if (precision === "year") return c;
  if (extended) {
    c += "-";
    c += padStart(o.c.month);
    if (precision === "month") return c;
    c += "-";
  } else {
    c += padStart(o.c.month);
    if (precision === "month") return c;
  }
  c += padStart(o.c.day);
  return c;
}
function toISOTime(o, extended, suppressSeconds, suppressMilliseconds, includeOffset, extendedZone, precision) {
  let showSeconds = !suppressSeconds || o.c.millisecond !== 0 || o.c.second !== 0, c = "";
  switch (precision) {
    case "day":
    case "month":
    case "year":
      break;
    default:
      c += padStart(o.c.hour);
      if (precision === "hour") break;
      if (extended) {
        c += ":";
        c += padStart(o.c.minute);
        if (precision === "minute") break;
        if (showSeconds) {
          c += ":";
          c += padStart(o.c.second);
        }
      } else {
        c += padStart(o.c.minute);
        if (precision === "minute") break;
        if (showSeconds) {
          c += padStart(o.c.second);
        }
      }
      if (precision === "second") break;
      if (showSeconds && (!suppressMilliseconds || o.c.millisecond !== 0)) {
        c += ".";
        c += padStart(o.c.millisecond, 3);
      }
  }
  if (includeOffset) {
    if (o.isOffsetFixed && o.offset === 0 && !extendedZone) {
      c += "Z";
    } else if (o.o < 0) {
      c += "-";
      c += padStart(Math.trunc(-o.o / 60));
      c += ":";
      c += padStart(Math.trunc(-o.o % 60));
    } else {
      c += "+";
      c += padStart(Math.trunc(o.o / 60));
      c += ":";
      c += padStart(Math.trunc(o.o % 60));
    }
  }
  if (extendedZone) {
    c += "[" + o.zone.ianaName + "]";
  }
  return c;
}
function normalizeUnit(unit) {
  const normalized = {
    year: "year",
    years: "year",
    month: "month",
    months: "month",
    day: "day",
    days: "day",
    hour: "hour",
    hours: "hour",
    minute: "minute",
    minutes: "minute",
    quarter: "quarter",
    quarters: "quarter",
    second: "second",
    seconds: "second",
    millisecond: "millisecond",
    milliseconds: "millisecond",
    weekday: "weekday",
    weekdays: "weekday",
    weeknumber: "weekNumber",
    weeksnumber: "weekNumber",
    weeknumbers: "weekNumber",
    weekyear: "weekYear",
    weekyears: "weekYear",
    ordinal: "ordinal"
  }[unit.toLowerCase()];
  if (!normalized) throw new InvalidUnitError(unit);
  return normalized;
}
function normalizeUnitWithLocalWeeks(unit) {
  switch (unit.toLowerCase()) {
    case "localweekday":
    case "localweekdays":
      return "localWeekday";
    case "localweeknumber":
    case "localweeknumbers":
      return "localWeekNumber";
    case "localweekyear":
    case "localweekyears":
      return "localWeekYear";
    default:
      return normalizeUnit(unit);
  }
}
function guessOffsetForZone(zone) {
  if (zoneOffsetTs === void 0) {
    zoneOffsetTs = Settings.now();
  }
  if (zone.type !== "iana") {
    return zone.offset(zoneOffsetTs);
  }
  const zoneName = zone.name;
  let offsetGuess = zoneOffsetGuessCache.get(zoneName);
  if (offsetGuess === void 0) {
    offsetGuess = zone.offset(zoneOffsetTs);
    zoneOffsetGuessCache.set(zoneName, offsetGuess);
  }
  return offsetGuess;
}
function quickDT(obj, opts) {
  const zone = normalizeZone(opts.zone, Settings.defaultZone);
  if (!zone.isValid) {
    return DateTime.invalid(unsupportedZone(zone));
  }
  const loc = Locale.fromObject(opts);
  let ts, o;
  if (!isUndefined(obj.year)) {
    for (const u of orderedUnits) {
      if (isUndefined(obj[u])) {
        obj[u] = defaultUnitValues[u];
      }
    }
    const invalid = hasInvalidGregorianData(obj) || hasInvalidTimeData(obj);
    if (invalid) {
      return DateTime.invalid(invalid);
    }
    const offsetProvis = guessOffsetForZone(zone);
    [ts, o] = objToTS(obj, offsetProvis, zone);
  } else {
    ts = Settings.now();
  }
  return new DateTime({ ts, zone, loc, o });
}
function diffRelative(start2, end2, opts) {
  const round = isUndefined(opts.round) ? true : opts.round, rounding = isUndefined(opts.rounding) ? "trunc" : opts.rounding, format2 = (c, unit) => {
    c = roundTo(c, round || opts.calendary ? 0 : 2, opts.calendary ? "round" : rounding);
    const formatter = end2.loc.clone(opts).relFormatter(opts);
    return formatter.format(c, unit);
  }, differ = (unit) => {
    if (opts.calendary) {
      if (!end2.hasSame(start2, unit)) {
        return end2.startOf(unit).diff(start2.startOf(unit), unit).get(unit);
      } else return 0;
    } else {
      return end2.diff(start2, unit).get(unit);
    }
  };
  if (opts.unit) {
    return format2(differ(opts.unit), opts.unit);
  }
  for (const unit of opts.units) {
    const count3 = differ(unit);
    if (Math.abs(count3) >= 1) {
      return format2(count3, unit);
    }
  }
  return format2(start2 > end2 ? -0 : 0, opts.units[opts.units.length - 1]);
}
function lastOpts(argList) {
  let opts = {}, args;
  if (argList.length > 0 && typeof argList[argList.length - 1] === "object") {
    opts = argList[argList.length - 1];
    args = Array.from(argList).slice(0, argList.length - 1);
  } else {
    args = Array.from(argList);
  }
  return [opts, args];
}
function friendlyDateTime(dateTimeish) {
  if (DateTime.isDateTime(dateTimeish)) {
    return dateTimeish;
  } else if (dateTimeish && dateTimeish.valueOf && isNumber(dateTimeish.valueOf())) {
    return DateTime.fromJSDate(dateTimeish);
  } else if (dateTimeish && typeof dateTimeish === "object") {
    return DateTime.fromObject(dateTimeish);
  } else {
    throw new InvalidArgumentError(
      `Unknown datetime argument: ${dateTimeish}, of type ${typeof dateTimeish}`
    );
  }
}
var LuxonError, InvalidDateTimeError, InvalidIntervalError, InvalidDurationError, ConflictingSpecificationError, InvalidUnitError, InvalidArgumentError, ZoneIsAbstractError, n, s, l, DATE_SHORT, DATE_MED, DATE_MED_WITH_WEEKDAY, DATE_FULL, DATE_HUGE, TIME_SIMPLE, TIME_WITH_SECONDS, TIME_WITH_SHORT_OFFSET, TIME_WITH_LONG_OFFSET, TIME_24_SIMPLE, TIME_24_WITH_SECONDS, TIME_24_WITH_SHORT_OFFSET, TIME_24_WITH_LONG_OFFSET, DATETIME_SHORT, DATETIME_SHORT_WITH_SECONDS, DATETIME_MED, DATETIME_MED_WITH_SECONDS, DATETIME_MED_WITH_WEEKDAY, DATETIME_FULL, DATETIME_FULL_WITH_SECONDS, DATETIME_HUGE, DATETIME_HUGE_WITH_SECONDS, Zone, singleton$1, SystemZone, dtfCache, typeToPos, ianaZoneCache, IANAZone, intlLFCache, intlDTCache, intlNumCache, intlRelCache, sysLocaleCache, intlResolvedOptionsCache, weekInfoCache, PolyNumberFormatter, PolyDateFormatter, PolyRelFormatter, fallbackWeekSettings, Locale, singleton, FixedOffsetZone, InvalidZone, numberingSystems, numberingSystemsUTF16, hanidecChars, digitRegexCache, now, defaultZone, defaultLocale, defaultNumberingSystem, defaultOutputCalendar, twoDigitCutoffYear, throwOnInvalid, defaultWeekSettings, Settings, Invalid, nonLeapLadder, leapLadder, monthsLong, monthsShort, monthsNarrow, weekdaysLong, weekdaysShort, weekdaysNarrow, meridiems, erasLong, erasShort, erasNarrow, macroTokenToFormatOpts, Formatter, ianaRegex, offsetRegex, isoExtendedZone, isoTimeBaseRegex, isoTimeRegex, isoTimeExtensionRegex, isoYmdRegex, isoWeekRegex, isoOrdinalRegex, extractISOWeekData, extractISOOrdinalData, sqlYmdRegex, sqlTimeRegex, sqlTimeExtensionRegex, isoTimeOnly, isoDuration, obsOffsets, rfc2822, rfc1123, rfc850, ascii, isoYmdWithTimeExtensionRegex, isoWeekWithTimeExtensionRegex, isoOrdinalWithTimeExtensionRegex, isoTimeCombinedRegex, extractISOYmdTimeAndOffset, extractISOWeekTimeAndOffset, extractISOOrdinalDateAndTime, extractISOTimeAndOffset, extractISOTimeOnly, sqlYmdWithTimeExtensionRegex, sqlTimeCombinedRegex, extractISOTimeOffsetAndIANAZone, INVALID$2, lowOrderMatrix, casualMatrix, daysInYearAccurate, daysInMonthAccurate, accurateMatrix, orderedUnits$1, reverseUnits, Duration, INVALID$1, Interval, Info, MISSING_FTP, NBSP, spaceOrNBSP, spaceOrNBSPRegExp, partTypeStyleToTokenVal, dummyDateTimeCache, TokenParser, INVALID2, MAX_DATE, defaultUnitValues, defaultWeekUnitValues, defaultOrdinalUnitValues, orderedUnits, orderedWeekUnits, orderedOrdinalUnits, zoneOffsetTs, zoneOffsetGuessCache, DateTime;
var init_luxon = __esm({
  "node_modules/luxon/build/es6/luxon.mjs"() {
    LuxonError = class extends Error {
    };
    InvalidDateTimeError = class extends LuxonError {
      constructor(reason) {
        super(`Invalid DateTime: ${reason.toMessage()}`);
      }
    };
    InvalidIntervalError = class extends LuxonError {
      constructor(reason) {
        super(`Invalid Interval: ${reason.toMessage()}`);
      }
    };
    InvalidDurationError = class extends LuxonError {
      constructor(reason) {
        super(`Invalid Duration: ${reason.toMessage()}`);
      }
    };
    ConflictingSpecificationError = class extends LuxonError {
    };
    InvalidUnitError = class extends LuxonError {
      constructor(unit) {
        super(`Invalid unit ${unit}`);
      }
    };
    InvalidArgumentError = class extends LuxonError {
    };
    ZoneIsAbstractError = class extends LuxonError {
      constructor() {
        super("Zone is an abstract class");
      }
    };
    n = "numeric";
    s = "short";
    l = "long";
    DATE_SHORT = {
      year: n,
      month: n,
      day: n
    };
    DATE_MED = {
      year: n,
      month: s,
      day: n
    };
    DATE_MED_WITH_WEEKDAY = {
      year: n,
      month: s,
      day: n,
      weekday: s
    };
    DATE_FULL = {
      year: n,
      month: l,
      day: n
    };
    DATE_HUGE = {
      year: n,
      month: l,
      day: n,
      weekday: l
    };
    TIME_SIMPLE = {
      hour: n,
      minute: n
    };
    TIME_WITH_SECONDS = {
      hour: n,
      minute: n,
      second: n
    };
    TIME_WITH_SHORT_OFFSET = {
      hour: n,
      minute: n,
      second: n,
      timeZoneName: s
    };
    TIME_WITH_LONG_OFFSET = {
      hour: n,
      minute: n,
      second: n,
      timeZoneName: l
    };
    TIME_24_SIMPLE = {
      hour: n,
      minute: n,
      hourCycle: "h23"
    };
    TIME_24_WITH_SECONDS = {
      hour: n,
      minute: n,
      second: n,
      hourCycle: "h23"
    };
    TIME_24_WITH_SHORT_OFFSET = {
      hour: n,
      minute: n,
      second: n,
      hourCycle: "h23",
      timeZoneName: s
    };
    TIME_24_WITH_LONG_OFFSET = {
      hour: n,
      minute: n,
      second: n,
      hourCycle: "h23",
      timeZoneName: l
    };
    DATETIME_SHORT = {
      year: n,
      month: n,
      day: n,
      hour: n,
      minute: n
    };
    DATETIME_SHORT_WITH_SECONDS = {
      year: n,
      month: n,
      day: n,
      hour: n,
      minute: n,
      second: n
    };
    DATETIME_MED = {
      year: n,
      month: s,
      day: n,
      hour: n,
      minute: n
    };
    DATETIME_MED_WITH_SECONDS = {
      year: n,
      month: s,
      day: n,
      hour: n,
      minute: n,
      second: n
    };
    DATETIME_MED_WITH_WEEKDAY = {
      year: n,
      month: s,
      day: n,
      weekday: s,
      hour: n,
      minute: n
    };
    DATETIME_FULL = {
      year: n,
      month: l,
      day: n,
      hour: n,
      minute: n,
      timeZoneName: s
    };
    DATETIME_FULL_WITH_SECONDS = {
      year: n,
      month: l,
      day: n,
      hour: n,
      minute: n,
      second: n,
      timeZoneName: s
    };
    DATETIME_HUGE = {
      year: n,
      month: l,
      day: n,
      weekday: l,
      hour: n,
      minute: n,
      timeZoneName: l
    };
    DATETIME_HUGE_WITH_SECONDS = {
      year: n,
      month: l,
      day: n,
      weekday: l,
      hour: n,
      minute: n,
      second: n,
      timeZoneName: l
    };
    Zone = class {
      /**
       * The type of zone
       * @abstract
       * @type {string}
       */
      get type() {
        throw new ZoneIsAbstractError();
      }
      /**
       * The name of this zone.
       * @abstract
       * @type {string}
       */
      get name() {
        throw new ZoneIsAbstractError();
      }
      /**
       * The IANA name of this zone.
       * Defaults to `name` if not overwritten by a subclass.
       * @abstract
       * @type {string}
       */
      get ianaName() {
        return this.name;
      }
      /**
       * Returns whether the offset is known to be fixed for the whole year.
       * @abstract
       * @type {boolean}
       */
      get isUniversal() {
        throw new ZoneIsAbstractError();
      }
      /**
       * Returns the offset's common name (such as EST) at the specified timestamp
       * @abstract
       * @param {number} ts - Epoch milliseconds for which to get the name
       * @param {Object} opts - Options to affect the format
       * @param {string} opts.format - What style of offset to return. Accepts 'long' or 'short'.
       * @param {string} opts.locale - What locale to return the offset name in.
       * @return {string}
       */
      offsetName(ts, opts) {
        throw new ZoneIsAbstractError();
      }
      /**
       * Returns the offset's value as a string
       * @abstract
       * @param {number} ts - Epoch milliseconds for which to get the offset
       * @param {string} format - What style of offset to return.
       *                          Accepts 'narrow', 'short', or 'techie'. Returning '+6', '+06:00', or '+0600' respectively
       * @return {string}
       */
      formatOffset(ts, format2) {
        throw new ZoneIsAbstractError();
      }
      /**
       * Return the offset in minutes for this zone at the specified timestamp.
       * @abstract
       * @param {number} ts - Epoch milliseconds for which to compute the offset
       * @return {number}
       */
      offset(ts) {
        throw new ZoneIsAbstractError();
      }
      /**
       * Return whether this Zone is equal to another zone
       * @abstract
       * @param {Zone} otherZone - the zone to compare
       * @return {boolean}
       */
      equals(otherZone) {
        throw new ZoneIsAbstractError();
      }
      /**
       * Return whether this Zone is valid.
       * @abstract
       * @type {boolean}
       */
      get isValid() {
        throw new ZoneIsAbstractError();
      }
    };
    singleton$1 = null;
    SystemZone = class _SystemZone extends Zone {
      /**
       * Get a singleton instance of the local zone
       * @return {SystemZone}
       */
      static get instance() {
        if (singleton$1 === null) {
          singleton$1 = new _SystemZone();
        }
        return singleton$1;
      }
      /** @override **/
      get type() {
        return "system";
      }
      /** @override **/
      get name() {
        return new Intl.DateTimeFormat().resolvedOptions().timeZone;
      }
      /** @override **/
      get isUniversal() {
        return false;
      }
      /** @override **/
      offsetName(ts, { format: format2, locale }) {
        return parseZoneInfo(ts, format2, locale);
      }
      /** @override **/
      formatOffset(ts, format2) {
        return formatOffset(this.offset(ts), format2);
      }
      /** @override **/
      offset(ts) {
        return -new Date(ts).getTimezoneOffset();
      }
      /** @override **/
      equals(otherZone) {
        return otherZone.type === "system";
      }
      /** @override **/
      get isValid() {
        return true;
      }
    };
    dtfCache = /* @__PURE__ */ new Map();
    typeToPos = {
      year: 0,
      month: 1,
      day: 2,
      era: 3,
      hour: 4,
      minute: 5,
      second: 6
    };
    ianaZoneCache = /* @__PURE__ */ new Map();
    IANAZone = class _IANAZone extends Zone {
      /**
       * @param {string} name - Zone name
       * @return {IANAZone}
       */
      static create(name) {
        let zone = ianaZoneCache.get(name);
        if (zone === void 0) {
          ianaZoneCache.set(name, zone = new _IANAZone(name));
        }
        return zone;
      }
      /**
       * Reset local caches. Should only be necessary in testing scenarios.
       * @return {void}
       */
      static resetCache() {
        ianaZoneCache.clear();
        dtfCache.clear();
      }
      /**
       * Returns whether the provided string is a valid specifier. This only checks the string's format, not that the specifier identifies a known zone; see isValidZone for that.
       * @param {string} s - The string to check validity on
       * @example IANAZone.isValidSpecifier("America/New_York") //=> true
       * @example IANAZone.isValidSpecifier("Sport~~blorp") //=> false
       * @deprecated For backward compatibility, this forwards to isValidZone, better use `isValidZone()` directly instead.
       * @return {boolean}
       */
      static isValidSpecifier(s2) {
        return this.isValidZone(s2);
      }
      /**
       * Returns whether the provided string identifies a real zone
       * @param {string} zone - The string to check
       * @example IANAZone.isValidZone("America/New_York") //=> true
       * @example IANAZone.isValidZone("Fantasia/Castle") //=> false
       * @example IANAZone.isValidZone("Sport~~blorp") //=> false
       * @return {boolean}
       */
      static isValidZone(zone) {
        if (!zone) {
          return false;
        }
        try {
          new Intl.DateTimeFormat("en-US", { timeZone: zone }).format();
          return true;
        } catch (e) {
          return false;
        }
      }
      constructor(name) {
        super();
        this.zoneName = name;
        this.valid = _IANAZone.isValidZone(name);
      }
      /**
       * The type of zone. `iana` for all instances of `IANAZone`.
       * @override
       * @type {string}
       */
      get type() {
        return "iana";
      }
      /**
       * The name of this zone (i.e. the IANA zone name).
       * @override
       * @type {string}
       */
      get name() {
        return this.zoneName;
      }
      /**
       * Returns whether the offset is known to be fixed for the whole year:
       * Always returns false for all IANA zones.
       * @override
       * @type {boolean}
       */
      get isUniversal() {
        return false;
      }
      /**
       * Returns the offset's common name (such as EST) at the specified timestamp
       * @override
       * @param {number} ts - Epoch milliseconds for which to get the name
       * @param {Object} opts - Options to affect the format
       * @param {string} opts.format - What style of offset to return. Accepts 'long' or 'short'.
       * @param {string} opts.locale - What locale to return the offset name in.
       * @return {string}
       */
      offsetName(ts, { format: format2, locale }) {
        return parseZoneInfo(ts, format2, locale, this.name);
      }
      /**
       * Returns the offset's value as a string
       * @override
       * @param {number} ts - Epoch milliseconds for which to get the offset
       * @param {string} format - What style of offset to return.
       *                          Accepts 'narrow', 'short', or 'techie'. Returning '+6', '+06:00', or '+0600' respectively
       * @return {string}
       */
      formatOffset(ts, format2) {
        return formatOffset(this.offset(ts), format2);
      }
      /**
       * Return the offset in minutes for this zone at the specified timestamp.
       * @override
       * @param {number} ts - Epoch milliseconds for which to compute the offset
       * @return {number}
       */
      offset(ts) {
        if (!this.valid) return NaN;
        const date2 = new Date(ts);
        if (isNaN(date2)) return NaN;
        const dtf = makeDTF(this.name);
        let [year, month, day, adOrBc, hour, minute, second] = dtf.formatToParts ? partsOffset(dtf, date2) : hackyOffset(dtf, date2);
        if (adOrBc === "BC") {
          year = -Math.abs(year) + 1;
        }
        const adjustedHour = hour === 24 ? 0 : hour;
        const asUTC = objToLocalTS({
          year,
          month,
          day,
          hour: adjustedHour,
          minute,
          second,
          millisecond: 0
        });
        let asTS = +date2;
        const over = asTS % 1e3;
        asTS -= over >= 0 ? over : 1e3 + over;
        return (asUTC - asTS) / (60 * 1e3);
      }
      /**
       * Return whether this Zone is equal to another zone
       * @override
       * @param {Zone} otherZone - the zone to compare
       * @return {boolean}
       */
      equals(otherZone) {
        return otherZone.type === "iana" && otherZone.name === this.name;
      }
      /**
       * Return whether this Zone is valid.
       * @override
       * @type {boolean}
       */
      get isValid() {
        return this.valid;
      }
    };
    intlLFCache = {};
    intlDTCache = /* @__PURE__ */ new Map();
    intlNumCache = /* @__PURE__ */ new Map();
    intlRelCache = /* @__PURE__ */ new Map();
    sysLocaleCache = null;
    intlResolvedOptionsCache = /* @__PURE__ */ new Map();
    weekInfoCache = /* @__PURE__ */ new Map();
    PolyNumberFormatter = class {
      constructor(intl, forceSimple, opts) {
        this.padTo = opts.padTo || 0;
        this.floor = opts.floor || false;
        const { padTo, floor, ...otherOpts } = opts;
        if (!forceSimple || Object.keys(otherOpts).length > 0) {
          const intlOpts = { useGrouping: false, ...opts };
          if (opts.padTo > 0) intlOpts.minimumIntegerDigits = opts.padTo;
          this.inf = getCachedINF(intl, intlOpts);
        }
      }
      format(i) {
        if (this.inf) {
          const fixed = this.floor ? Math.floor(i) : i;
          return this.inf.format(fixed);
        } else {
          const fixed = this.floor ? Math.floor(i) : roundTo(i, 3);
          return padStart(fixed, this.padTo);
        }
      }
    };
    PolyDateFormatter = class {
      constructor(dt, intl, opts) {
        this.opts = opts;
        this.originalZone = void 0;
        let z = void 0;
        if (this.opts.timeZone) {
          this.dt = dt;
        } else if (dt.zone.type === "fixed") {
          const gmtOffset = -1 * (dt.offset / 60);
          const offsetZ = gmtOffset >= 0 ? `Etc/GMT+${gmtOffset}` : `Etc/GMT${gmtOffset}`;
          if (dt.offset !== 0 && IANAZone.create(offsetZ).valid) {
            z = offsetZ;
            this.dt = dt;
          } else {
            z = "UTC";
            this.dt = dt.offset === 0 ? dt : dt.setZone("UTC").plus({ minutes: dt.offset });
            this.originalZone = dt.zone;
          }
        } else if (dt.zone.type === "system") {
          this.dt = dt;
        } else if (dt.zone.type === "iana") {
          this.dt = dt;
          z = dt.zone.name;
        } else {
          z = "UTC";
          this.dt = dt.setZone("UTC").plus({ minutes: dt.offset });
          this.originalZone = dt.zone;
        }
        const intlOpts = { ...this.opts };
        intlOpts.timeZone = intlOpts.timeZone || z;
        this.dtf = getCachedDTF(intl, intlOpts);
      }
      format() {
        if (this.originalZone) {
          return this.formatToParts().map(({ value }) => value).join("");
        }
        return this.dtf.format(this.dt.toJSDate());
      }
      formatToParts() {
        const parts = this.dtf.formatToParts(this.dt.toJSDate());
        if (this.originalZone) {
          return parts.map((part) => {
            if (part.type === "timeZoneName") {
              const offsetName = this.originalZone.offsetName(this.dt.ts, {
                locale: this.dt.locale,
                format: this.opts.timeZoneName
              });
              return {
                ...part,
                value: offsetName
              };
            } else {
              return part;
            }
          });
        }
        return parts;
      }
      resolvedOptions() {
        return this.dtf.resolvedOptions();
      }
    };
    PolyRelFormatter = class {
      constructor(intl, isEnglish, opts) {
        this.opts = { style: "long", ...opts };
        if (!isEnglish && hasRelative()) {
          this.rtf = getCachedRTF(intl, opts);
        }
      }
      format(count3, unit) {
        if (this.rtf) {
          return this.rtf.format(count3, unit);
        } else {
          return formatRelativeTime(unit, count3, this.opts.numeric, this.opts.style !== "long");
        }
      }
      formatToParts(count3, unit) {
        if (this.rtf) {
          return this.rtf.formatToParts(count3, unit);
        } else {
          return [];
        }
      }
    };
    fallbackWeekSettings = {
      firstDay: 1,
      minimalDays: 4,
      weekend: [6, 7]
    };
    Locale = class _Locale {
      static fromOpts(opts) {
        return _Locale.create(
          opts.locale,
          opts.numberingSystem,
          opts.outputCalendar,
          opts.weekSettings,
          opts.defaultToEN
        );
      }
      static create(locale, numberingSystem, outputCalendar, weekSettings, defaultToEN = false) {
        const specifiedLocale = locale || Settings.defaultLocale;
        const localeR = specifiedLocale || (defaultToEN ? "en-US" : systemLocale());
        const numberingSystemR = numberingSystem || Settings.defaultNumberingSystem;
        const outputCalendarR = outputCalendar || Settings.defaultOutputCalendar;
        const weekSettingsR = validateWeekSettings(weekSettings) || Settings.defaultWeekSettings;
        return new _Locale(localeR, numberingSystemR, outputCalendarR, weekSettingsR, specifiedLocale);
      }
      static resetCache() {
        sysLocaleCache = null;
        intlDTCache.clear();
        intlNumCache.clear();
        intlRelCache.clear();
        intlResolvedOptionsCache.clear();
        weekInfoCache.clear();
      }
      static fromObject({ locale, numberingSystem, outputCalendar, weekSettings } = {}) {
        return _Locale.create(locale, numberingSystem, outputCalendar, weekSettings);
      }
      constructor(locale, numbering, outputCalendar, weekSettings, specifiedLocale) {
        const [parsedLocale, parsedNumberingSystem, parsedOutputCalendar] = parseLocaleString(locale);
        this.locale = parsedLocale;
        this.numberingSystem = numbering || parsedNumberingSystem || null;
        this.outputCalendar = outputCalendar || parsedOutputCalendar || null;
        this.weekSettings = weekSettings;
        this.intl = intlConfigString(this.locale, this.numberingSystem, this.outputCalendar);
        this.weekdaysCache = { format: {}, standalone: {} };
        this.monthsCache = { format: {}, standalone: {} };
        this.meridiemCache = null;
        this.eraCache = {};
        this.specifiedLocale = specifiedLocale;
        this.fastNumbersCached = null;
      }
      get fastNumbers() {
        if (this.fastNumbersCached == null) {
          this.fastNumbersCached = supportsFastNumbers(this);
        }
        return this.fastNumbersCached;
      }
      listingMode() {
        const isActuallyEn = this.isEnglish();
        const hasNoWeirdness = (this.numberingSystem === null || this.numberingSystem === "latn") && (this.outputCalendar === null || this.outputCalendar === "gregory");
        return isActuallyEn && hasNoWeirdness ? "en" : "intl";
      }
      clone(alts) {
        if (!alts || Object.getOwnPropertyNames(alts).length === 0) {
          return this;
        } else {
          return _Locale.create(
            alts.locale || this.specifiedLocale,
            alts.numberingSystem || this.numberingSystem,
            alts.outputCalendar || this.outputCalendar,
            validateWeekSettings(alts.weekSettings) || this.weekSettings,
            alts.defaultToEN || false
          );
        }
      }
      redefaultToEN(alts = {}) {
        return this.clone({ ...alts, defaultToEN: true });
      }
      redefaultToSystem(alts = {}) {
        return this.clone({ ...alts, defaultToEN: false });
      }
      months(length, format2 = false) {
        return listStuff(this, length, months, () => {
          const monthSpecialCase = this.intl === "ja" || this.intl.startsWith("ja-");
          format2 &= !monthSpecialCase;
          const intl = format2 ? { month: length, day: "numeric" } : { month: length }, formatStr = format2 ? "format" : "standalone";
          if (!this.monthsCache[formatStr][length]) {
            const mapper = !monthSpecialCase ? (dt) => this.extract(dt, intl, "month") : (dt) => this.dtFormatter(dt, intl).format();
            this.monthsCache[formatStr][length] = mapMonths(mapper);
          }
          return this.monthsCache[formatStr][length];
        });
      }
      weekdays(length, format2 = false) {
        return listStuff(this, length, weekdays, () => {
          const intl = format2 ? { weekday: length, year: "numeric", month: "long", day: "numeric" } : { weekday: length }, formatStr = format2 ? "format" : "standalone";
          if (!this.weekdaysCache[formatStr][length]) {
            this.weekdaysCache[formatStr][length] = mapWeekdays(
              (dt) => this.extract(dt, intl, "weekday")
            );
          }
          return this.weekdaysCache[formatStr][length];
        });
      }
      meridiems() {
        return listStuff(
          this,
          void 0,
          () => meridiems,
          () => {
            if (!this.meridiemCache) {
              const intl = { hour: "numeric", hourCycle: "h12" };
              this.meridiemCache = [DateTime.utc(2016, 11, 13, 9), DateTime.utc(2016, 11, 13, 19)].map(
                (dt) => this.extract(dt, intl, "dayperiod")
              );
            }
            return this.meridiemCache;
          }
        );
      }
      eras(length) {
        return listStuff(this, length, eras, () => {
          const intl = { era: length };
          if (!this.eraCache[length]) {
            this.eraCache[length] = [DateTime.utc(-40, 1, 1), DateTime.utc(2017, 1, 1)].map(
              (dt) => this.extract(dt, intl, "era")
            );
          }
          return this.eraCache[length];
        });
      }
      extract(dt, intlOpts, field) {
        const df = this.dtFormatter(dt, intlOpts), results = df.formatToParts(), matching = results.find((m) => m.type.toLowerCase() === field);
        return matching ? matching.value : null;
      }
      numberFormatter(opts = {}) {
        return new PolyNumberFormatter(this.intl, opts.forceSimple || this.fastNumbers, opts);
      }
      dtFormatter(dt, intlOpts = {}) {
        return new PolyDateFormatter(dt, this.intl, intlOpts);
      }
      relFormatter(opts = {}) {
        return new PolyRelFormatter(this.intl, this.isEnglish(), opts);
      }
      listFormatter(opts = {}) {
        return getCachedLF(this.intl, opts);
      }
      isEnglish() {
        return this.locale === "en" || this.locale.toLowerCase() === "en-us" || getCachedIntResolvedOptions(this.intl).locale.startsWith("en-us");
      }
      getWeekSettings() {
        if (this.weekSettings) {
          return this.weekSettings;
        } else if (!hasLocaleWeekInfo()) {
          return fallbackWeekSettings;
        } else {
          return getCachedWeekInfo(this.locale);
        }
      }
      getStartOfWeek() {
        return this.getWeekSettings().firstDay;
      }
      getMinDaysInFirstWeek() {
        return this.getWeekSettings().minimalDays;
      }
      getWeekendDays() {
        return this.getWeekSettings().weekend;
      }
      equals(other) {
        return this.locale === other.locale && this.numberingSystem === other.numberingSystem && this.outputCalendar === other.outputCalendar;
      }
      toString() {
        return `Locale(${this.locale}, ${this.numberingSystem}, ${this.outputCalendar})`;
      }
    };
    singleton = null;
    FixedOffsetZone = class _FixedOffsetZone extends Zone {
      /**
       * Get a singleton instance of UTC
       * @return {FixedOffsetZone}
       */
      static get utcInstance() {
        if (singleton === null) {
          singleton = new _FixedOffsetZone(0);
        }
        return singleton;
      }
      /**
       * Get an instance with a specified offset
       * @param {number} offset - The offset in minutes
       * @return {FixedOffsetZone}
       */
      static instance(offset2) {
        return offset2 === 0 ? _FixedOffsetZone.utcInstance : new _FixedOffsetZone(offset2);
      }
      /**
       * Get an instance of FixedOffsetZone from a UTC offset string, like "UTC+6"
       * @param {string} s - The offset string to parse
       * @example FixedOffsetZone.parseSpecifier("UTC+6")
       * @example FixedOffsetZone.parseSpecifier("UTC+06")
       * @example FixedOffsetZone.parseSpecifier("UTC-6:00")
       * @return {FixedOffsetZone}
       */
      static parseSpecifier(s2) {
        if (s2) {
          const r = s2.match(/^utc(?:([+-]\d{1,2})(?::(\d{2}))?)?$/i);
          if (r) {
            return new _FixedOffsetZone(signedOffset(r[1], r[2]));
          }
        }
        return null;
      }
      constructor(offset2) {
        super();
        this.fixed = offset2;
      }
      /**
       * The type of zone. `fixed` for all instances of `FixedOffsetZone`.
       * @override
       * @type {string}
       */
      get type() {
        return "fixed";
      }
      /**
       * The name of this zone.
       * All fixed zones' names always start with "UTC" (plus optional offset)
       * @override
       * @type {string}
       */
      get name() {
        return this.fixed === 0 ? "UTC" : `UTC${formatOffset(this.fixed, "narrow")}`;
      }
      /**
       * The IANA name of this zone, i.e. `Etc/UTC` or `Etc/GMT+/-nn`
       *
       * @override
       * @type {string}
       */
      get ianaName() {
        if (this.fixed === 0) {
          return "Etc/UTC";
        } else {
          return `Etc/GMT${formatOffset(-this.fixed, "narrow")}`;
        }
      }
      /**
       * Returns the offset's common name at the specified timestamp.
       *
       * For fixed offset zones this equals to the zone name.
       * @override
       */
      offsetName() {
        return this.name;
      }
      /**
       * Returns the offset's value as a string
       * @override
       * @param {number} ts - Epoch milliseconds for which to get the offset
       * @param {string} format - What style of offset to return.
       *                          Accepts 'narrow', 'short', or 'techie'. Returning '+6', '+06:00', or '+0600' respectively
       * @return {string}
       */
      formatOffset(ts, format2) {
        return formatOffset(this.fixed, format2);
      }
      /**
       * Returns whether the offset is known to be fixed for the whole year:
       * Always returns true for all fixed offset zones.
       * @override
       * @type {boolean}
       */
      get isUniversal() {
        return true;
      }
      /**
       * Return the offset in minutes for this zone at the specified timestamp.
       *
       * For fixed offset zones, this is constant and does not depend on a timestamp.
       * @override
       * @return {number}
       */
      offset() {
        return this.fixed;
      }
      /**
       * Return whether this Zone is equal to another zone (i.e. also fixed and same offset)
       * @override
       * @param {Zone} otherZone - the zone to compare
       * @return {boolean}
       */
      equals(otherZone) {
        return otherZone.type === "fixed" && otherZone.fixed === this.fixed;
      }
      /**
       * Return whether this Zone is valid:
       * All fixed offset zones are valid.
       * @override
       * @type {boolean}
       */
      get isValid() {
        return true;
      }
    };
    InvalidZone = class extends Zone {
      constructor(zoneName) {
        super();
        this.zoneName = zoneName;
      }
      /** @override **/
      get type() {
        return "invalid";
      }
      /** @override **/
      get name() {
        return this.zoneName;
      }
      /** @override **/
      get isUniversal() {
        return false;
      }
      /** @override **/
      offsetName() {
        return null;
      }
      /** @override **/
      formatOffset() {
        return "";
      }
      /** @override **/
      offset() {
        return NaN;
      }
      /** @override **/
      equals() {
        return false;
      }
      /** @override **/
      get isValid() {
        return false;
      }
    };
    numberingSystems = {
      arab: "[٠-٩]",
      arabext: "[۰-۹]",
      bali: "[᭐-᭙]",
      beng: "[০-৯]",
      deva: "[०-९]",
      fullwide: "[０-９]",
      gujr: "[૦-૯]",
      hanidec: "[〇|一|二|三|四|五|六|七|八|九]",
      khmr: "[០-៩]",
      knda: "[೦-೯]",
      laoo: "[໐-໙]",
      limb: "[᥆-᥏]",
      mlym: "[൦-൯]",
      mong: "[᠐-᠙]",
      mymr: "[၀-၉]",
      orya: "[୦-୯]",
      tamldec: "[௦-௯]",
      telu: "[౦-౯]",
      thai: "[๐-๙]",
      tibt: "[༠-༩]",
      latn: "\\d"
    };
    numberingSystemsUTF16 = {
      arab: [1632, 1641],
      arabext: [1776, 1785],
      bali: [6992, 7001],
      beng: [2534, 2543],
      deva: [2406, 2415],
      fullwide: [65296, 65303],
      gujr: [2790, 2799],
      khmr: [6112, 6121],
      knda: [3302, 3311],
      laoo: [3792, 3801],
      limb: [6470, 6479],
      mlym: [3430, 3439],
      mong: [6160, 6169],
      mymr: [4160, 4169],
      orya: [2918, 2927],
      tamldec: [3046, 3055],
      telu: [3174, 3183],
      thai: [3664, 3673],
      tibt: [3872, 3881]
    };
    hanidecChars = numberingSystems.hanidec.replace(/[\[|\]]/g, "").split("");
    digitRegexCache = /* @__PURE__ */ new Map();
    now = () => Date.now();
    defaultZone = "system";
    defaultLocale = null;
    defaultNumberingSystem = null;
    defaultOutputCalendar = null;
    twoDigitCutoffYear = 60;
    defaultWeekSettings = null;
    Settings = class {
      /**
       * Get the callback for returning the current timestamp.
       * @type {function}
       */
      static get now() {
        return now;
      }
      /**
       * Set the callback for returning the current timestamp.
       * The function should return a number, which will be interpreted as an Epoch millisecond count
       * @type {function}
       * @example Settings.now = () => Date.now() + 3000 // pretend it is 3 seconds in the future
       * @example Settings.now = () => 0 // always pretend it's Jan 1, 1970 at midnight in UTC time
       */
      static set now(n2) {
        now = n2;
      }
      /**
       * Set the default time zone to create DateTimes in. Does not affect existing instances.
       * Use the value "system" to reset this value to the system's time zone.
       * @type {string}
       */
      static set defaultZone(zone) {
        defaultZone = zone;
      }
      /**
       * Get the default time zone object currently used to create DateTimes. Does not affect existing instances.
       * The default value is the system's time zone (the one set on the machine that runs this code).
       * @type {Zone}
       */
      static get defaultZone() {
        return normalizeZone(defaultZone, SystemZone.instance);
      }
      /**
       * Get the default locale to create DateTimes with. Does not affect existing instances.
       * @type {string}
       */
      static get defaultLocale() {
        return defaultLocale;
      }
      /**
       * Set the default locale to create DateTimes with. Does not affect existing instances.
       * @type {string}
       */
      static set defaultLocale(locale) {
        defaultLocale = locale;
      }
      /**
       * Get the default numbering system to create DateTimes with. Does not affect existing instances.
       * @type {string}
       */
      static get defaultNumberingSystem() {
        return defaultNumberingSystem;
      }
      /**
       * Set the default numbering system to create DateTimes with. Does not affect existing instances.
       * @type {string}
       */
      static set defaultNumberingSystem(numberingSystem) {
        defaultNumberingSystem = numberingSystem;
      }
      /**
       * Get the default output calendar to create DateTimes with. Does not affect existing instances.
       * @type {string}
       */
      static get defaultOutputCalendar() {
        return defaultOutputCalendar;
      }
      /**
       * Set the default output calendar to create DateTimes with. Does not affect existing instances.
       * @type {string}
       */
      static set defaultOutputCalendar(outputCalendar) {
        defaultOutputCalendar = outputCalendar;
      }
      /**
       * @typedef {Object} WeekSettings
       * @property {number} firstDay
       * @property {number} minimalDays
       * @property {number[]} weekend
       */
      /**
       * @return {WeekSettings|null}
       */
      static get defaultWeekSettings() {
        return defaultWeekSettings;
      }
      /**
       * Allows overriding the default locale week settings, i.e. the start of the week, the weekend and
       * how many days are required in the first week of a year.
       * Does not affect existing instances.
       *
       * @param {WeekSettings|null} weekSettings
       */
      static set defaultWeekSettings(weekSettings) {
        defaultWeekSettings = validateWeekSettings(weekSettings);
      }
      /**
       * Get the cutoff year for whether a 2-digit year string is interpreted in the current or previous century. Numbers higher than the cutoff will be considered to mean 19xx and numbers lower or equal to the cutoff will be considered 20xx.
       * @type {number}
       */
      static get twoDigitCutoffYear() {
        return twoDigitCutoffYear;
      }
      /**
       * Set the cutoff year for whether a 2-digit year string is interpreted in the current or previous century. Numbers higher than the cutoff will be considered to mean 19xx and numbers lower or equal to the cutoff will be considered 20xx.
       * @type {number}
       * @example Settings.twoDigitCutoffYear = 0 // all 'yy' are interpreted as 20th century
       * @example Settings.twoDigitCutoffYear = 99 // all 'yy' are interpreted as 21st century
       * @example Settings.twoDigitCutoffYear = 50 // '49' -> 2049; '50' -> 1950
       * @example Settings.twoDigitCutoffYear = 1950 // interpreted as 50
       * @example Settings.twoDigitCutoffYear = 2050 // ALSO interpreted as 50
       */
      static set twoDigitCutoffYear(cutoffYear) {
        twoDigitCutoffYear = cutoffYear % 100;
      }
      /**
       * Get whether Luxon will throw when it encounters invalid DateTimes, Durations, or Intervals
       * @type {boolean}
       */
      static get throwOnInvalid() {
        return throwOnInvalid;
      }
      /**
       * Set whether Luxon will throw when it encounters invalid DateTimes, Durations, or Intervals
       * @type {boolean}
       */
      static set throwOnInvalid(t) {
        throwOnInvalid = t;
      }
      /**
       * Reset Luxon's global caches. Should only be necessary in testing scenarios.
       * @return {void}
       */
      static resetCaches() {
        Locale.resetCache();
        IANAZone.resetCache();
        DateTime.resetCache();
        resetDigitRegexCache();
      }
    };
    Invalid = class {
      constructor(reason, explanation) {
        this.reason = reason;
        this.explanation = explanation;
      }
      toMessage() {
        if (this.explanation) {
          return `${this.reason}: ${this.explanation}`;
        } else {
          return this.reason;
        }
      }
    };
    nonLeapLadder = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    leapLadder = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335];
    monthsLong = [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December"
    ];
    monthsShort = [
      "Jan",
      "Feb",
      "Mar",
      "Apr",
      "May",
      "Jun",
      "Jul",
      "Aug",
      "Sep",
      "Oct",
      "Nov",
      "Dec"
    ];
    monthsNarrow = ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"];
    weekdaysLong = [
      "Monday",
      "Tuesday",
      "Wednesday",
      "Thursday",
      "Friday",
      "Saturday",
      "Sunday"
    ];
    weekdaysShort = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    weekdaysNarrow = ["M", "T", "W", "T", "F", "S", "S"];
    meridiems = ["AM", "PM"];
    erasLong = ["Before Christ", "Anno Domini"];
    erasShort = ["BC", "AD"];
    erasNarrow = ["B", "A"];
    macroTokenToFormatOpts = {
      D: DATE_SHORT,
      DD: DATE_MED,
      DDD: DATE_FULL,
      DDDD: DATE_HUGE,
      t: TIME_SIMPLE,
      tt: TIME_WITH_SECONDS,
      ttt: TIME_WITH_SHORT_OFFSET,
      tttt: TIME_WITH_LONG_OFFSET,
      T: TIME_24_SIMPLE,
      TT: TIME_24_WITH_SECONDS,
      TTT: TIME_24_WITH_SHORT_OFFSET,
      TTTT: TIME_24_WITH_LONG_OFFSET,
      f: DATETIME_SHORT,
      ff: DATETIME_MED,
      fff: DATETIME_FULL,
      ffff: DATETIME_HUGE,
      F: DATETIME_SHORT_WITH_SECONDS,
      FF: DATETIME_MED_WITH_SECONDS,
      FFF: DATETIME_FULL_WITH_SECONDS,
      FFFF: DATETIME_HUGE_WITH_SECONDS
    };
    Formatter = class _Formatter {
      static create(locale, opts = {}) {
        return new _Formatter(locale, opts);
      }
      static parseFormat(fmt) {
        let current = null, currentFull = "", bracketed = false;
        const splits = [];
        for (let i = 0; i < fmt.length; i++) {
          const c = fmt.charAt(i);
          if (c === "'") {
            if (currentFull.length > 0 || bracketed) {
              splits.push({
                literal: bracketed || /^\s+$/.test(currentFull),
                val: currentFull === "" ? "'" : currentFull
              });
            }
            current = null;
            currentFull = "";
            bracketed = !bracketed;
          } else if (bracketed) {
            currentFull += c;
          } else if (c === current) {
            currentFull += c;
          } else {
            if (currentFull.length > 0) {
              splits.push({ literal: /^\s+$/.test(currentFull), val: currentFull });
            }
            currentFull = c;
            current = c;
          }
        }
        if (currentFull.length > 0) {
          splits.push({ literal: bracketed || /^\s+$/.test(currentFull), val: currentFull });
        }
        return splits;
      }
      static macroTokenToFormatOpts(token) {
        return macroTokenToFormatOpts[token];
      }
      constructor(locale, formatOpts) {
        this.opts = formatOpts;
        this.loc = locale;
        this.systemLoc = null;
      }
      formatWithSystemDefault(dt, opts) {
        if (this.systemLoc === null) {
          this.systemLoc = this.loc.redefaultToSystem();
        }
        const df = this.systemLoc.dtFormatter(dt, { ...this.opts, ...opts });
        return df.format();
      }
      dtFormatter(dt, opts = {}) {
        return this.loc.dtFormatter(dt, { ...this.opts, ...opts });
      }
      formatDateTime(dt, opts) {
        return this.dtFormatter(dt, opts).format();
      }
      formatDateTimeParts(dt, opts) {
        return this.dtFormatter(dt, opts).formatToParts();
      }
      formatInterval(interval, opts) {
        const df = this.dtFormatter(interval.start, opts);
        return df.dtf.formatRange(interval.start.toJSDate(), interval.end.toJSDate());
      }
      resolvedOptions(dt, opts) {
        return this.dtFormatter(dt, opts).resolvedOptions();
      }
      num(n2, p = 0, signDisplay = void 0) {
        if (this.opts.forceSimple) {
          return padStart(n2, p);
        }
        const opts = { ...this.opts };
        if (p > 0) {
          opts.padTo = p;
        }
        if (signDisplay) {
          opts.signDisplay = signDisplay;
        }
        return this.loc.numberFormatter(opts).format(n2);
      }
      formatDateTimeFromString(dt, fmt) {
        const knownEnglish = this.loc.listingMode() === "en", useDateTimeFormatter = this.loc.outputCalendar && this.loc.outputCalendar !== "gregory", string3 = (opts, extract) => this.loc.extract(dt, opts, extract), formatOffset2 = (opts) => {
          if (dt.isOffsetFixed && dt.offset === 0 && opts.allowZ) {
            return "Z";
          }
          return dt.isValid ? dt.zone.formatOffset(dt.ts, opts.format) : "";
        }, meridiem = () => knownEnglish ? meridiemForDateTime(dt) : string3({ hour: "numeric", hourCycle: "h12" }, "dayperiod"), month = (length, standalone) => knownEnglish ? monthForDateTime(dt, length) : string3(standalone ? { month: length } : { month: length, day: "numeric" }, "month"), weekday = (length, standalone) => knownEnglish ? weekdayForDateTime(dt, length) : string3(
          standalone ? { weekday: length } : { weekday: length, month: "long", day: "numeric" },
          "weekday"
        ), maybeMacro = (token) => {
          const formatOpts = _Formatter.macroTokenToFormatOpts(token);
          if (formatOpts) {
            return this.formatWithSystemDefault(dt, formatOpts);
          } else {
            return token;
          }
        }, era = (length) => knownEnglish ? eraForDateTime(dt, length) : string3({ era: length }, "era"), tokenToString = (token) => {
          switch (token) {
            // ms
            case "S":
              return this.num(dt.millisecond);
            case "u":
            // falls through
            case "SSS":
              return this.num(dt.millisecond, 3);
            // seconds
            case "s":
              return this.num(dt.second);
            case "ss":
              return this.num(dt.second, 2);
            // fractional seconds
            case "uu":
              return this.num(Math.floor(dt.millisecond / 10), 2);
            case "uuu":
              return this.num(Math.floor(dt.millisecond / 100));
            // minutes
            case "m":
              return this.num(dt.minute);
            case "mm":
              return this.num(dt.minute, 2);
            // hours
            case "h":
              return this.num(dt.hour % 12 === 0 ? 12 : dt.hour % 12);
            case "hh":
              return this.num(dt.hour % 12 === 0 ? 12 : dt.hour % 12, 2);
            case "H":
              return this.num(dt.hour);
            case "HH":
              return this.num(dt.hour, 2);
            // offset
            case "Z":
              return formatOffset2({ format: "narrow", allowZ: this.opts.allowZ });
            case "ZZ":
              return formatOffset2({ format: "short", allowZ: this.opts.allowZ });
            case "ZZZ":
              return formatOffset2({ format: "techie", allowZ: this.opts.allowZ });
            case "ZZZZ":
              return dt.zone.offsetName(dt.ts, { format: "short", locale: this.loc.locale });
            case "ZZZZZ":
              return dt.zone.offsetName(dt.ts, { format: "long", locale: this.loc.locale });
            // zone
            case "z":
              return dt.zoneName;
            // meridiems
            case "a":
              return meridiem();
            // dates
            case "d":
              return useDateTimeFormatter ? string3({ day: "numeric" }, "day") : this.num(dt.day);
            case "dd":
              return useDateTimeFormatter ? string3({ day: "2-digit" }, "day") : this.num(dt.day, 2);
            // weekdays - standalone
            case "c":
              return this.num(dt.weekday);
            case "ccc":
              return weekday("short", true);
            case "cccc":
              return weekday("long", true);
            case "ccccc":
              return weekday("narrow", true);
            // weekdays - format
            case "E":
              return this.num(dt.weekday);
            case "EEE":
              return weekday("short", false);
            case "EEEE":
              return weekday("long", false);
            case "EEEEE":
              return weekday("narrow", false);
            // months - standalone
            case "L":
              return useDateTimeFormatter ? string3({ month: "numeric", day: "numeric" }, "month") : this.num(dt.month);
            case "LL":
              return useDateTimeFormatter ? string3({ month: "2-digit", day: "numeric" }, "month") : this.num(dt.month, 2);
            case "LLL":
              return month("short", true);
            case "LLLL":
              return month("long", true);
            case "LLLLL":
              return month("narrow", true);
            // months - format
            case "M":
              return useDateTimeFormatter ? string3({ month: "numeric" }, "month") : this.num(dt.month);
            case "MM":
              return useDateTimeFormatter ? string3({ month: "2-digit" }, "month") : this.num(dt.month, 2);
            case "MMM":
              return month("short", false);
            case "MMMM":
              return month("long", false);
            case "MMMMM":
              return month("narrow", false);
            // years
            case "y":
              return useDateTimeFormatter ? string3({ year: "numeric" }, "year") : this.num(dt.year);
            case "yy":
              return useDateTimeFormatter ? string3({ year: "2-digit" }, "year") : this.num(dt.year.toString().slice(-2), 2);
            case "yyyy":
              return useDateTimeFormatter ? string3({ year: "numeric" }, "year") : this.num(dt.year, 4);
            case "yyyyyy":
              return useDateTimeFormatter ? string3({ year: "numeric" }, "year") : this.num(dt.year, 6);
            // eras
            case "G":
              return era("short");
            case "GG":
              return era("long");
            case "GGGGG":
              return era("narrow");
            case "kk":
              return this.num(dt.weekYear.toString().slice(-2), 2);
            case "kkkk":
              return this.num(dt.weekYear, 4);
            case "W":
              return this.num(dt.weekNumber);
            case "WW":
              return this.num(dt.weekNumber, 2);
            case "n":
              return this.num(dt.localWeekNumber);
            case "nn":
              return this.num(dt.localWeekNumber, 2);
            case "ii":
              return this.num(dt.localWeekYear.toString().slice(-2), 2);
            case "iiii":
              return this.num(dt.localWeekYear, 4);
            case "o":
              return this.num(dt.ordinal);
            case "ooo":
              return this.num(dt.ordinal, 3);
            case "q":
              return this.num(dt.quarter);
            case "qq":
              return this.num(dt.quarter, 2);
            case "X":
              return this.num(Math.floor(dt.ts / 1e3));
            case "x":
              return this.num(dt.ts);
            default:
              return maybeMacro(token);
          }
        };
        return stringifyTokens(_Formatter.parseFormat(fmt), tokenToString);
      }
      formatDurationFromString(dur, fmt) {
        const invertLargest = this.opts.signMode === "negativeLargestOnly" ? -1 : 1;
        const tokenToField = (token) => {
          switch (token[0]) {
            case "S":
              return "milliseconds";
            case "s":
              return "seconds";
            case "m":
              return "minutes";
            case "h":
              return "hours";
            case "d":
              return "days";
            case "w":
              return "weeks";
            case "M":
              return "months";
            case "y":
              return "years";
            default:
              return null;
          }
        }, tokenToString = (lildur, info) => (token) => {
          const mapped2 = tokenToField(token);
          if (mapped2) {
            const inversionFactor = info.isNegativeDuration && mapped2 !== info.largestUnit ? invertLargest : 1;
            let signDisplay;
            if (this.opts.signMode === "negativeLargestOnly" && mapped2 !== info.largestUnit) {
              signDisplay = "never";
            } else if (this.opts.signMode === "all") {
              signDisplay = "always";
            } else {
              signDisplay = "auto";
            }
            return this.num(lildur.get(mapped2) * inversionFactor, token.length, signDisplay);
          } else {
            return token;
          }
        }, tokens = _Formatter.parseFormat(fmt), realTokens = tokens.reduce(
          (found, { literal, val }) => literal ? found : found.concat(val),
          []
        ), collapsed = dur.shiftTo(...realTokens.map(tokenToField).filter((t) => t)), durationInfo = {
          isNegativeDuration: collapsed < 0,
          // this relies on "collapsed" being based on "shiftTo", which builds up the object
          // in order
          largestUnit: Object.keys(collapsed.values)[0]
        };
        return stringifyTokens(tokens, tokenToString(collapsed, durationInfo));
      }
    };
    ianaRegex = /[A-Za-z_+-]{1,256}(?::?\/[A-Za-z0-9_+-]{1,256}(?:\/[A-Za-z0-9_+-]{1,256})?)?/;
    offsetRegex = /(?:([Zz])|([+-]\d\d)(?::?(\d\d))?)/;
    isoExtendedZone = `(?:${offsetRegex.source}?(?:\\[(${ianaRegex.source})\\])?)?`;
    isoTimeBaseRegex = /(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d{1,30}))?)?)?/;
    isoTimeRegex = RegExp(`${isoTimeBaseRegex.source}${isoExtendedZone}`);
    isoTimeExtensionRegex = RegExp(`(?:[Tt]${isoTimeRegex.source})?`);
    isoYmdRegex = /([+-]\d{6}|\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?/;
    isoWeekRegex = /(\d{4})-?W(\d\d)(?:-?(\d))?/;
    isoOrdinalRegex = /(\d{4})-?(\d{3})/;
    extractISOWeekData = simpleParse("weekYear", "weekNumber", "weekDay");
    extractISOOrdinalData = simpleParse("year", "ordinal");
    sqlYmdRegex = /(\d{4})-(\d\d)-(\d\d)/;
    sqlTimeRegex = RegExp(
      `${isoTimeBaseRegex.source} ?(?:${offsetRegex.source}|(${ianaRegex.source}))?`
    );
    sqlTimeExtensionRegex = RegExp(`(?: ${sqlTimeRegex.source})?`);
    isoTimeOnly = RegExp(`^T?${isoTimeBaseRegex.source}$`);
    isoDuration = /^-?P(?:(?:(-?\d{1,20}(?:\.\d{1,20})?)Y)?(?:(-?\d{1,20}(?:\.\d{1,20})?)M)?(?:(-?\d{1,20}(?:\.\d{1,20})?)W)?(?:(-?\d{1,20}(?:\.\d{1,20})?)D)?(?:T(?:(-?\d{1,20}(?:\.\d{1,20})?)H)?(?:(-?\d{1,20}(?:\.\d{1,20})?)M)?(?:(-?\d{1,20})(?:[.,](-?\d{1,20}))?S)?)?)$/;
    obsOffsets = {
      GMT: 0,
      EDT: -4 * 60,
      EST: -5 * 60,
      CDT: -5 * 60,
      CST: -6 * 60,
      MDT: -6 * 60,
      MST: -7 * 60,
      PDT: -7 * 60,
      PST: -8 * 60
    };
    rfc2822 = /^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun),\s)?(\d{1,2})\s(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s(\d{2,4})\s(\d\d):(\d\d)(?::(\d\d))?\s(?:(UT|GMT|[ECMP][SD]T)|([Zz])|(?:([+-]\d\d)(\d\d)))$/;
    rfc1123 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/;
    rfc850 = /^(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday), (\d\d)-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(\d\d) (\d\d):(\d\d):(\d\d) GMT$/;
    ascii = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ( \d|\d\d) (\d\d):(\d\d):(\d\d) (\d{4})$/;
    isoYmdWithTimeExtensionRegex = combineRegexes(isoYmdRegex, isoTimeExtensionRegex);
    isoWeekWithTimeExtensionRegex = combineRegexes(isoWeekRegex, isoTimeExtensionRegex);
    isoOrdinalWithTimeExtensionRegex = combineRegexes(isoOrdinalRegex, isoTimeExtensionRegex);
    isoTimeCombinedRegex = combineRegexes(isoTimeRegex);
    extractISOYmdTimeAndOffset = combineExtractors(
      extractISOYmd,
      extractISOTime,
      extractISOOffset,
      extractIANAZone
    );
    extractISOWeekTimeAndOffset = combineExtractors(
      extractISOWeekData,
      extractISOTime,
      extractISOOffset,
      extractIANAZone
    );
    extractISOOrdinalDateAndTime = combineExtractors(
      extractISOOrdinalData,
      extractISOTime,
      extractISOOffset,
      extractIANAZone
    );
    extractISOTimeAndOffset = combineExtractors(
      extractISOTime,
      extractISOOffset,
      extractIANAZone
    );
    extractISOTimeOnly = combineExtractors(extractISOTime);
    sqlYmdWithTimeExtensionRegex = combineRegexes(sqlYmdRegex, sqlTimeExtensionRegex);
    sqlTimeCombinedRegex = combineRegexes(sqlTimeRegex);
    extractISOTimeOffsetAndIANAZone = combineExtractors(
      extractISOTime,
      extractISOOffset,
      extractIANAZone
    );
    INVALID$2 = "Invalid Duration";
    lowOrderMatrix = {
      weeks: {
        days: 7,
        hours: 7 * 24,
        minutes: 7 * 24 * 60,
        seconds: 7 * 24 * 60 * 60,
        milliseconds: 7 * 24 * 60 * 60 * 1e3
      },
      days: {
        hours: 24,
        minutes: 24 * 60,
        seconds: 24 * 60 * 60,
        milliseconds: 24 * 60 * 60 * 1e3
      },
      hours: { minutes: 60, seconds: 60 * 60, milliseconds: 60 * 60 * 1e3 },
      minutes: { seconds: 60, milliseconds: 60 * 1e3 },
      seconds: { milliseconds: 1e3 }
    };
    casualMatrix = {
      years: {
        quarters: 4,
        months: 12,
        weeks: 52,
        days: 365,
        hours: 365 * 24,
        minutes: 365 * 24 * 60,
        seconds: 365 * 24 * 60 * 60,
        milliseconds: 365 * 24 * 60 * 60 * 1e3
      },
      quarters: {
        months: 3,
        weeks: 13,
        days: 91,
        hours: 91 * 24,
        minutes: 91 * 24 * 60,
        seconds: 91 * 24 * 60 * 60,
        milliseconds: 91 * 24 * 60 * 60 * 1e3
      },
      months: {
        weeks: 4,
        days: 30,
        hours: 30 * 24,
        minutes: 30 * 24 * 60,
        seconds: 30 * 24 * 60 * 60,
        milliseconds: 30 * 24 * 60 * 60 * 1e3
      },
      ...lowOrderMatrix
    };
    daysInYearAccurate = 146097 / 400;
    daysInMonthAccurate = 146097 / 4800;
    accurateMatrix = {
      years: {
        quarters: 4,
        months: 12,
        weeks: daysInYearAccurate / 7,
        days: daysInYearAccurate,
        hours: daysInYearAccurate * 24,
        minutes: daysInYearAccurate * 24 * 60,
        seconds: daysInYearAccurate * 24 * 60 * 60,
        milliseconds: daysInYearAccurate * 24 * 60 * 60 * 1e3
      },
      quarters: {
        months: 3,
        weeks: daysInYearAccurate / 28,
        days: daysInYearAccurate / 4,
        hours: daysInYearAccurate * 24 / 4,
        minutes: daysInYearAccurate * 24 * 60 / 4,
        seconds: daysInYearAccurate * 24 * 60 * 60 / 4,
        milliseconds: daysInYearAccurate * 24 * 60 * 60 * 1e3 / 4
      },
      months: {
        weeks: daysInMonthAccurate / 7,
        days: daysInMonthAccurate,
        hours: daysInMonthAccurate * 24,
        minutes: daysInMonthAccurate * 24 * 60,
        seconds: daysInMonthAccurate * 24 * 60 * 60,
        milliseconds: daysInMonthAccurate * 24 * 60 * 60 * 1e3
      },
      ...lowOrderMatrix
    };
    orderedUnits$1 = [
      "years",
      "quarters",
      "months",
      "weeks",
      "days",
      "hours",
      "minutes",
      "seconds",
      "milliseconds"
    ];
    reverseUnits = orderedUnits$1.slice(0).reverse();
    Duration = class _Duration {
      /**
       * @private
       */
      constructor(config2) {
        const accurate = config2.conversionAccuracy === "longterm" || false;
        let matrix = accurate ? accurateMatrix : casualMatrix;
        if (config2.matrix) {
          matrix = config2.matrix;
        }
        this.values = config2.values;
        this.loc = config2.loc || Locale.create();
        this.conversionAccuracy = accurate ? "longterm" : "casual";
        this.invalid = config2.invalid || null;
        this.matrix = matrix;
        this.isLuxonDuration = true;
      }
      /**
       * Create Duration from a number of milliseconds.
       * @param {number} count of milliseconds
       * @param {Object} opts - options for parsing
       * @param {string} [opts.locale='en-US'] - the locale to use
       * @param {string} opts.numberingSystem - the numbering system to use
       * @param {string} [opts.conversionAccuracy='casual'] - the conversion system to use
       * @return {Duration}
       */
      static fromMillis(count3, opts) {
        return _Duration.fromObject({ milliseconds: count3 }, opts);
      }
      /**
       * Create a Duration from a JavaScript object with keys like 'years' and 'hours'.
       * If this object is empty then a zero milliseconds duration is returned.
       * @param {Object} obj - the object to create the DateTime from
       * @param {number} obj.years
       * @param {number} obj.quarters
       * @param {number} obj.months
       * @param {number} obj.weeks
       * @param {number} obj.days
       * @param {number} obj.hours
       * @param {number} obj.minutes
       * @param {number} obj.seconds
       * @param {number} obj.milliseconds
       * @param {Object} [opts=[]] - options for creating this Duration
       * @param {string} [opts.locale='en-US'] - the locale to use
       * @param {string} opts.numberingSystem - the numbering system to use
       * @param {string} [opts.conversionAccuracy='casual'] - the preset conversion system to use
       * @param {string} [opts.matrix=Object] - the custom conversion system to use
       * @return {Duration}
       */
      static fromObject(obj, opts = {}) {
        if (obj == null || typeof obj !== "object") {
          throw new InvalidArgumentError(
            `Duration.fromObject: argument expected to be an object, got ${obj === null ? "null" : typeof obj}`
          );
        }
        return new _Duration({
          values: normalizeObject(obj, _Duration.normalizeUnit),
          loc: Locale.fromObject(opts),
          conversionAccuracy: opts.conversionAccuracy,
          matrix: opts.matrix
        });
      }
      /**
       * Create a Duration from DurationLike.
       *
       * @param {Object | number | Duration} durationLike
       * One of:
       * - object with keys like 'years' and 'hours'.
       * - number representing milliseconds
       * - Duration instance
       * @return {Duration}
       */
      static fromDurationLike(durationLike) {
        if (isNumber(durationLike)) {
          return _Duration.fromMillis(durationLike);
        } else if (_Duration.isDuration(durationLike)) {
          return durationLike;
        } else if (typeof durationLike === "object") {
          return _Duration.fromObject(durationLike);
        } else {
          throw new InvalidArgumentError(
            `Unknown duration argument ${durationLike} of type ${typeof durationLike}`
          );
        }
      }
      /**
       * Create a Duration from an ISO 8601 duration string.
       * @param {string} text - text to parse
       * @param {Object} opts - options for parsing
       * @param {string} [opts.locale='en-US'] - the locale to use
       * @param {string} opts.numberingSystem - the numbering system to use
       * @param {string} [opts.conversionAccuracy='casual'] - the preset conversion system to use
       * @param {string} [opts.matrix=Object] - the preset conversion system to use
       * @see https://en.wikipedia.org/wiki/ISO_8601#Durations
       * @example Duration.fromISO('P3Y6M1W4DT12H30M5S').toObject() //=> { years: 3, months: 6, weeks: 1, days: 4, hours: 12, minutes: 30, seconds: 5 }
       * @example Duration.fromISO('PT23H').toObject() //=> { hours: 23 }
       * @example Duration.fromISO('P5Y3M').toObject() //=> { years: 5, months: 3 }
       * @return {Duration}
       */
      static fromISO(text2, opts) {
        const [parsed] = parseISODuration(text2);
        if (parsed) {
          return _Duration.fromObject(parsed, opts);
        } else {
          return _Duration.invalid("unparsable", `the input "${text2}" can't be parsed as ISO 8601`);
        }
      }
      /**
       * Create a Duration from an ISO 8601 time string.
       * @param {string} text - text to parse
       * @param {Object} opts - options for parsing
       * @param {string} [opts.locale='en-US'] - the locale to use
       * @param {string} opts.numberingSystem - the numbering system to use
       * @param {string} [opts.conversionAccuracy='casual'] - the preset conversion system to use
       * @param {string} [opts.matrix=Object] - the conversion system to use
       * @see https://en.wikipedia.org/wiki/ISO_8601#Times
       * @example Duration.fromISOTime('11:22:33.444').toObject() //=> { hours: 11, minutes: 22, seconds: 33, milliseconds: 444 }
       * @example Duration.fromISOTime('11:00').toObject() //=> { hours: 11, minutes: 0, seconds: 0 }
       * @example Duration.fromISOTime('T11:00').toObject() //=> { hours: 11, minutes: 0, seconds: 0 }
       * @example Duration.fromISOTime('1100').toObject() //=> { hours: 11, minutes: 0, seconds: 0 }
       * @example Duration.fromISOTime('T1100').toObject() //=> { hours: 11, minutes: 0, seconds: 0 }
       * @return {Duration}
       */
      static fromISOTime(text2, opts) {
        const [parsed] = parseISOTimeOnly(text2);
        if (parsed) {
          return _Duration.fromObject(parsed, opts);
        } else {
          return _Duration.invalid("unparsable", `the input "${text2}" can't be parsed as ISO 8601`);
        }
      }
      /**
       * Create an invalid Duration.
       * @param {string} reason - simple string of why this datetime is invalid. Should not contain parameters or anything else data-dependent
       * @param {string} [explanation=null] - longer explanation, may include parameters and other useful debugging information
       * @return {Duration}
       */
      static invalid(reason, explanation = null) {
        if (!reason) {
          throw new InvalidArgumentError("need to specify a reason the Duration is invalid");
        }
        const invalid = reason instanceof Invalid ? reason : new Invalid(reason, explanation);
        if (Settings.throwOnInvalid) {
          throw new InvalidDurationError(invalid);
        } else {
          return new _Duration({ invalid });
        }
      }
      /**
       * @private
       */
      static normalizeUnit(unit) {
        const normalized = {
          year: "years",
          years: "years",
          quarter: "quarters",
          quarters: "quarters",
          month: "months",
          months: "months",
          week: "weeks",
          weeks: "weeks",
          day: "days",
          days: "days",
          hour: "hours",
          hours: "hours",
          minute: "minutes",
          minutes: "minutes",
          second: "seconds",
          seconds: "seconds",
          millisecond: "milliseconds",
          milliseconds: "milliseconds"
        }[unit ? unit.toLowerCase() : unit];
        if (!normalized) throw new InvalidUnitError(unit);
        return normalized;
      }
      /**
       * Check if an object is a Duration. Works across context boundaries
       * @param {object} o
       * @return {boolean}
       */
      static isDuration(o) {
        return o && o.isLuxonDuration || false;
      }
      /**
       * Get  the locale of a Duration, such 'en-GB'
       * @type {string}
       */
      get locale() {
        return this.isValid ? this.loc.locale : null;
      }
      /**
       * Get the numbering system of a Duration, such 'beng'. The numbering system is used when formatting the Duration
       *
       * @type {string}
       */
      get numberingSystem() {
        return this.isValid ? this.loc.numberingSystem : null;
      }
      /**
       * Returns a string representation of this Duration formatted according to the specified format string. You may use these tokens:
       * * `S` for milliseconds
       * * `s` for seconds
       * * `m` for minutes
       * * `h` for hours
       * * `d` for days
       * * `w` for weeks
       * * `M` for months
       * * `y` for years
       * Notes:
       * * Add padding by repeating the token, e.g. "yy" pads the years to two digits, "hhhh" pads the hours out to four digits
       * * Tokens can be escaped by wrapping with single quotes.
       * * The duration will be converted to the set of units in the format string using {@link Duration#shiftTo} and the Durations's conversion accuracy setting.
       * @param {string} fmt - the format string
       * @param {Object} opts - options
       * @param {boolean} [opts.floor=true] - floor numerical values
       * @param {'negative'|'all'|'negativeLargestOnly'} [opts.signMode=negative] - How to handle signs
       * @example Duration.fromObject({ years: 1, days: 6, seconds: 2 }).toFormat("y d s") //=> "1 6 2"
       * @example Duration.fromObject({ years: 1, days: 6, seconds: 2 }).toFormat("yy dd sss") //=> "01 06 002"
       * @example Duration.fromObject({ years: 1, days: 6, seconds: 2 }).toFormat("M S") //=> "12 518402000"
       * @example Duration.fromObject({ days: 6, seconds: 2 }).toFormat("d s", { signMode: "all" }) //=> "+6 +2"
       * @example Duration.fromObject({ days: -6, seconds: -2 }).toFormat("d s", { signMode: "all" }) //=> "-6 -2"
       * @example Duration.fromObject({ days: -6, seconds: -2 }).toFormat("d s", { signMode: "negativeLargestOnly" }) //=> "-6 2"
       * @return {string}
       */
      toFormat(fmt, opts = {}) {
        const fmtOpts = {
          ...opts,
          floor: opts.round !== false && opts.floor !== false
        };
        return this.isValid ? Formatter.create(this.loc, fmtOpts).formatDurationFromString(this, fmt) : INVALID$2;
      }
      /**
       * Returns a string representation of a Duration with all units included.
       * To modify its behavior, use `listStyle` and any Intl.NumberFormat option, though `unitDisplay` is especially relevant.
       * @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Intl/NumberFormat/NumberFormat#options
       * @param {Object} opts - Formatting options. Accepts the same keys as the options parameter of the native `Intl.NumberFormat` constructor, as well as `listStyle`.
       * @param {string} [opts.listStyle='narrow'] - How to format the merged list. Corresponds to the `style` property of the options parameter of the native `Intl.ListFormat` constructor.
       * @param {boolean} [opts.showZeros=true] - Show all units previously used by the duration even if they are zero
       * @example
       * ```js
       * var dur = Duration.fromObject({ months: 1, weeks: 0, hours: 5, minutes: 6 })
       * dur.toHuman() //=> '1 month, 0 weeks, 5 hours, 6 minutes'
       * dur.toHuman({ listStyle: "long" }) //=> '1 month, 0 weeks, 5 hours, and 6 minutes'
       * dur.toHuman({ unitDisplay: "short" }) //=> '1 mth, 0 wks, 5 hr, 6 min'
       * dur.toHuman({ showZeros: false }) //=> '1 month, 5 hours, 6 minutes'
       * ```
       */
      toHuman(opts = {}) {
        if (!this.isValid) return INVALID$2;
        const showZeros = opts.showZeros !== false;
        const l2 = orderedUnits$1.map((unit) => {
          const val = this.values[unit];
          if (isUndefined(val) || val === 0 && !showZeros) {
            return null;
          }
          return this.loc.numberFormatter({ style: "unit", unitDisplay: "long", ...opts, unit: unit.slice(0, -1) }).format(val);
        }).filter((n2) => n2);
        return this.loc.listFormatter({ type: "conjunction", style: opts.listStyle || "narrow", ...opts }).format(l2);
      }
      /**
       * Returns a JavaScript object with this Duration's values.
       * @example Duration.fromObject({ years: 1, days: 6, seconds: 2 }).toObject() //=> { years: 1, days: 6, seconds: 2 }
       * @return {Object}
       */
      toObject() {
        if (!this.isValid) return {};
        return { ...this.values };
      }
      /**
       * Returns an ISO 8601-compliant string representation of this Duration.
       * @see https://en.wikipedia.org/wiki/ISO_8601#Durations
       * @example Duration.fromObject({ years: 3, seconds: 45 }).toISO() //=> 'P3YT45S'
       * @example Duration.fromObject({ months: 4, seconds: 45 }).toISO() //=> 'P4MT45S'
       * @example Duration.fromObject({ months: 5 }).toISO() //=> 'P5M'
       * @example Duration.fromObject({ minutes: 5 }).toISO() //=> 'PT5M'
       * @example Duration.fromObject({ milliseconds: 6 }).toISO() //=> 'PT0.006S'
       * @return {string}
       */
      toISO() {
        if (!this.isValid) return null;
        let s2 = "P";
        if (this.years !== 0) s2 += this.years + "Y";
        if (this.months !== 0 || this.quarters !== 0) s2 += this.months + this.quarters * 3 + "M";
        if (this.weeks !== 0) s2 += this.weeks + "W";
        if (this.days !== 0) s2 += this.days + "D";
        if (this.hours !== 0 || this.minutes !== 0 || this.seconds !== 0 || this.milliseconds !== 0)
          s2 += "T";
        if (this.hours !== 0) s2 += this.hours + "H";
        if (this.minutes !== 0) s2 += this.minutes + "M";
        if (this.seconds !== 0 || this.milliseconds !== 0)
          s2 += roundTo(this.seconds + this.milliseconds / 1e3, 3) + "S";
        if (s2 === "P") s2 += "T0S";
        return s2;
      }
      /**
       * Returns an ISO 8601-compliant string representation of this Duration, formatted as a time of day.
       * Note that this will return null if the duration is invalid, negative, or equal to or greater than 24 hours.
       * @see https://en.wikipedia.org/wiki/ISO_8601#Times
       * @param {Object} opts - options
       * @param {boolean} [opts.suppressMilliseconds=false] - exclude milliseconds from the format if they're 0
       * @param {boolean} [opts.suppressSeconds=false] - exclude seconds from the format if they're 0
       * @param {boolean} [opts.includePrefix=false] - include the `T` prefix
       * @param {string} [opts.format='extended'] - choose between the basic and extended format
       * @example Duration.fromObject({ hours: 11 }).toISOTime() //=> '11:00:00.000'
       * @example Duration.fromObject({ hours: 11 }).toISOTime({ suppressMilliseconds: true }) //=> '11:00:00'
       * @example Duration.fromObject({ hours: 11 }).toISOTime({ suppressSeconds: true }) //=> '11:00'
       * @example Duration.fromObject({ hours: 11 }).toISOTime({ includePrefix: true }) //=> 'T11:00:00.000'
       * @example Duration.fromObject({ hours: 11 }).toISOTime({ format: 'basic' }) //=> '110000.000'
       * @return {string}
       */
      toISOTime(opts = {}) {
        if (!this.isValid) return null;
        const millis = this.toMillis();
        if (millis < 0 || millis >= 864e5) return null;
        opts = {
          suppressMilliseconds: false,
          suppressSeconds: false,
          includePrefix: false,
          format: "extended",
          ...opts,
          includeOffset: false
        };
        const dateTime = DateTime.fromMillis(millis, { zone: "UTC" });
        return dateTime.toISOTime(opts);
      }
      /**
       * Returns an ISO 8601 representation of this Duration appropriate for use in JSON.
       * @return {string}
       */
      toJSON() {
        return this.toISO();
      }
      /**
       * Returns an ISO 8601 representation of this Duration appropriate for use in debugging.
       * @return {string}
       */
      toString() {
        return this.toISO();
      }
      /**
       * Returns a string representation of this Duration appropriate for the REPL.
       * @return {string}
       */
      [/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")]() {
        if (this.isValid) {
          return `Duration { values: ${JSON.stringify(this.values)} }`;
        } else {
          return `Duration { Invalid, reason: ${this.invalidReason} }`;
        }
      }
      /**
       * Returns an milliseconds value of this Duration.
       * @return {number}
       */
      toMillis() {
        if (!this.isValid) return NaN;
        return durationToMillis(this.matrix, this.values);
      }
      /**
       * Returns an milliseconds value of this Duration. Alias of {@link toMillis}
       * @return {number}
       */
      valueOf() {
        return this.toMillis();
      }
      /**
       * Make this Duration longer by the specified amount. Return a newly-constructed Duration.
       * @param {Duration|Object|number} duration - The amount to add. Either a Luxon Duration, a number of milliseconds, the object argument to Duration.fromObject()
       * @return {Duration}
       */
      plus(duration3) {
        if (!this.isValid) return this;
        const dur = _Duration.fromDurationLike(duration3), result = {};
        for (const k of orderedUnits$1) {
          if (hasOwnProperty(dur.values, k) || hasOwnProperty(this.values, k)) {
            result[k] = dur.get(k) + this.get(k);
          }
        }
        return clone$1(this, { values: result }, true);
      }
      /**
       * Make this Duration shorter by the specified amount. Return a newly-constructed Duration.
       * @param {Duration|Object|number} duration - The amount to subtract. Either a Luxon Duration, a number of milliseconds, the object argument to Duration.fromObject()
       * @return {Duration}
       */
      minus(duration3) {
        if (!this.isValid) return this;
        const dur = _Duration.fromDurationLike(duration3);
        return this.plus(dur.negate());
      }
      /**
       * Scale this Duration by the specified amount. Return a newly-constructed Duration.
       * @param {function} fn - The function to apply to each unit. Arity is 1 or 2: the value of the unit and, optionally, the unit name. Must return a number.
       * @example Duration.fromObject({ hours: 1, minutes: 30 }).mapUnits(x => x * 2) //=> { hours: 2, minutes: 60 }
       * @example Duration.fromObject({ hours: 1, minutes: 30 }).mapUnits((x, u) => u === "hours" ? x * 2 : x) //=> { hours: 2, minutes: 30 }
       * @return {Duration}
       */
      mapUnits(fn) {
        if (!this.isValid) return this;
        const result = {};
        for (const k of Object.keys(this.values)) {
          result[k] = asNumber(fn(this.values[k], k));
        }
        return clone$1(this, { values: result }, true);
      }
      /**
       * Get the value of unit.
       * @param {string} unit - a unit such as 'minute' or 'day'
       * @example Duration.fromObject({years: 2, days: 3}).get('years') //=> 2
       * @example Duration.fromObject({years: 2, days: 3}).get('months') //=> 0
       * @example Duration.fromObject({years: 2, days: 3}).get('days') //=> 3
       * @return {number}
       */
      get(unit) {
        return this[_Duration.normalizeUnit(unit)];
      }
      /**
       * "Set" the values of specified units. Return a newly-constructed Duration.
       * @param {Object} values - a mapping of units to numbers
       * @example dur.set({ years: 2017 })
       * @example dur.set({ hours: 8, minutes: 30 })
       * @return {Duration}
       */
      set(values) {
        if (!this.isValid) return this;
        const mixed = { ...this.values, ...normalizeObject(values, _Duration.normalizeUnit) };
        return clone$1(this, { values: mixed });
      }
      /**
       * "Set" the locale and/or numberingSystem.  Returns a newly-constructed Duration.
       * @example dur.reconfigure({ locale: 'en-GB' })
       * @return {Duration}
       */
      reconfigure({ locale, numberingSystem, conversionAccuracy, matrix } = {}) {
        const loc = this.loc.clone({ locale, numberingSystem });
        const opts = { loc, matrix, conversionAccuracy };
        return clone$1(this, opts);
      }
      /**
       * Return the length of the duration in the specified unit.
       * @param {string} unit - a unit such as 'minutes' or 'days'
       * @example Duration.fromObject({years: 1}).as('days') //=> 365
       * @example Duration.fromObject({years: 1}).as('months') //=> 12
       * @example Duration.fromObject({hours: 60}).as('days') //=> 2.5
       * @return {number}
       */
      as(unit) {
        return this.isValid ? this.shiftTo(unit).get(unit) : NaN;
      }
      /**
       * Reduce this Duration to its canonical representation in its current units.
       * Assuming the overall value of the Duration is positive, this means:
       * - excessive values for lower-order units are converted to higher-order units (if possible, see first and second example)
       * - negative lower-order units are converted to higher order units (there must be such a higher order unit, otherwise
       *   the overall value would be negative, see third example)
       * - fractional values for higher-order units are converted to lower-order units (if possible, see fourth example)
       *
       * If the overall value is negative, the result of this method is equivalent to `this.negate().normalize().negate()`.
       * @example Duration.fromObject({ years: 2, days: 5000 }).normalize().toObject() //=> { years: 15, days: 255 }
       * @example Duration.fromObject({ days: 5000 }).normalize().toObject() //=> { days: 5000 }
       * @example Duration.fromObject({ hours: 12, minutes: -45 }).normalize().toObject() //=> { hours: 11, minutes: 15 }
       * @example Duration.fromObject({ years: 2.5, days: 0, hours: 0 }).normalize().toObject() //=> { years: 2, days: 182, hours: 12 }
       * @return {Duration}
       */
      normalize() {
        if (!this.isValid) return this;
        const vals = this.toObject();
        normalizeValues(this.matrix, vals);
        return clone$1(this, { values: vals }, true);
      }
      /**
       * Rescale units to its largest representation
       * @example Duration.fromObject({ milliseconds: 90000 }).rescale().toObject() //=> { minutes: 1, seconds: 30 }
       * @return {Duration}
       */
      rescale() {
        if (!this.isValid) return this;
        const vals = removeZeroes(this.normalize().shiftToAll().toObject());
        return clone$1(this, { values: vals }, true);
      }
      /**
       * Convert this Duration into its representation in a different set of units.
       * @example Duration.fromObject({ hours: 1, seconds: 30 }).shiftTo('minutes', 'milliseconds').toObject() //=> { minutes: 60, milliseconds: 30000 }
       * @return {Duration}
       */
      shiftTo(...units) {
        if (!this.isValid) return this;
        if (units.length === 0) {
          return this;
        }
        units = units.map((u) => _Duration.normalizeUnit(u));
        const built = {}, accumulated = {}, vals = this.toObject();
        let lastUnit;
        for (const k of orderedUnits$1) {
          if (units.indexOf(k) >= 0) {
            lastUnit = k;
            let own2 = 0;
            for (const ak in accumulated) {
              own2 += this.matrix[ak][k] * accumulated[ak];
              accumulated[ak] = 0;
            }
            if (isNumber(vals[k])) {
              own2 += vals[k];
            }
            const i = Math.trunc(own2);
            built[k] = i;
            accumulated[k] = (own2 * 1e3 - i * 1e3) / 1e3;
          } else if (isNumber(vals[k])) {
            accumulated[k] = vals[k];
          }
        }
        for (const key in accumulated) {
          if (accumulated[key] !== 0) {
            built[lastUnit] += key === lastUnit ? accumulated[key] : accumulated[key] / this.matrix[lastUnit][key];
          }
        }
        normalizeValues(this.matrix, built);
        return clone$1(this, { values: built }, true);
      }
      /**
       * Shift this Duration to all available units.
       * Same as shiftTo("years", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds")
       * @return {Duration}
       */
      shiftToAll() {
        if (!this.isValid) return this;
        return this.shiftTo(
          "years",
          "months",
          "weeks",
          "days",
          "hours",
          "minutes",
          "seconds",
          "milliseconds"
        );
      }
      /**
       * Return the negative of this Duration.
       * @example Duration.fromObject({ hours: 1, seconds: 30 }).negate().toObject() //=> { hours: -1, seconds: -30 }
       * @return {Duration}
       */
      negate() {
        if (!this.isValid) return this;
        const negated = {};
        for (const k of Object.keys(this.values)) {
          negated[k] = this.values[k] === 0 ? 0 : -this.values[k];
        }
        return clone$1(this, { values: negated }, true);
      }
      /**
       * Removes all units with values equal to 0 from this Duration.
       * @example Duration.fromObject({ years: 2, days: 0, hours: 0, minutes: 0 }).removeZeros().toObject() //=> { years: 2 }
       * @return {Duration}
       */
      removeZeros() {
        if (!this.isValid) return this;
        const vals = removeZeroes(this.values);
        return clone$1(this, { values: vals }, true);
      }
      /**
       * Get the years.
       * @type {number}
       */
      get years() {
        return this.isValid ? this.values.years || 0 : NaN;
      }
      /**
       * Get the quarters.
       * @type {number}
       */
      get quarters() {
        return this.isValid ? this.values.quarters || 0 : NaN;
      }
      /**
       * Get the months.
       * @type {number}
       */
      get months() {
        return this.isValid ? this.values.months || 0 : NaN;
      }
      /**
       * Get the weeks
       * @type {number}
       */
      get weeks() {
        return this.isValid ? this.values.weeks || 0 : NaN;
      }
      /**
       * Get the days.
       * @type {number}
       */
      get days() {
        return this.isValid ? this.values.days || 0 : NaN;
      }
      /**
       * Get the hours.
       * @type {number}
       */
      get hours() {
        return this.isValid ? this.values.hours || 0 : NaN;
      }
      /**
       * Get the minutes.
       * @type {number}
       */
      get minutes() {
        return this.isValid ? this.values.minutes || 0 : NaN;
      }
      /**
       * Get the seconds.
       * @return {number}
       */
      get seconds() {
        return this.isValid ? this.values.seconds || 0 : NaN;
      }
      /**
       * Get the milliseconds.
       * @return {number}
       */
      get milliseconds() {
        return this.isValid ? this.values.milliseconds || 0 : NaN;
      }
      /**
       * Returns whether the Duration is invalid. Invalid durations are returned by diff operations
       * on invalid DateTimes or Intervals.
       * @return {boolean}
       */
      get isValid() {
        return this.invalid === null;
      }
      /**
       * Returns an error code if this Duration became invalid, or null if the Duration is valid
       * @return {string}
       */
      get invalidReason() {
        return this.invalid ? this.invalid.reason : null;
      }
      /**
       * Returns an explanation of why this Duration became invalid, or null if the Duration is valid
       * @type {string}
       */
      get invalidExplanation() {
        return this.invalid ? this.invalid.explanation : null;
      }
      /**
       * Equality check
       * Two Durations are equal iff they have the same units and the same values for each unit.
       * @param {Duration} other
       * @return {boolean}
       */
      equals(other) {
        if (!this.isValid || !other.isValid) {
          return false;
        }
        if (!this.loc.equals(other.loc)) {
          return false;
        }
        function eq(v1, v2) {
          if (v1 === void 0 || v1 === 0) return v2 === void 0 || v2 === 0;
          return v1 === v2;
        }
        for (const u of orderedUnits$1) {
          if (!eq(this.values[u], other.values[u])) {
            return false;
          }
        }
        return true;
      }
    };
    INVALID$1 = "Invalid Interval";
    Interval = class _Interval {
      /**
       * @private
       */
      constructor(config2) {
        this.s = config2.start;
        this.e = config2.end;
        this.invalid = config2.invalid || null;
        this.isLuxonInterval = true;
      }
      /**
       * Create an invalid Interval.
       * @param {string} reason - simple string of why this Interval is invalid. Should not contain parameters or anything else data-dependent
       * @param {string} [explanation=null] - longer explanation, may include parameters and other useful debugging information
       * @return {Interval}
       */
      static invalid(reason, explanation = null) {
        if (!reason) {
          throw new InvalidArgumentError("need to specify a reason the Interval is invalid");
        }
        const invalid = reason instanceof Invalid ? reason : new Invalid(reason, explanation);
        if (Settings.throwOnInvalid) {
          throw new InvalidIntervalError(invalid);
        } else {
          return new _Interval({ invalid });
        }
      }
      /**
       * Create an Interval from a start DateTime and an end DateTime. Inclusive of the start but not the end.
       * @param {DateTime|Date|Object} start
       * @param {DateTime|Date|Object} end
       * @return {Interval}
       */
      static fromDateTimes(start2, end2) {
        const builtStart = friendlyDateTime(start2), builtEnd = friendlyDateTime(end2);
        const validateError = validateStartEnd(builtStart, builtEnd);
        if (validateError == null) {
          return new _Interval({
            start: builtStart,
            end: builtEnd
          });
        } else {
          return validateError;
        }
      }
      /**
       * Create an Interval from a start DateTime and a Duration to extend to.
       * @param {DateTime|Date|Object} start
       * @param {Duration|Object|number} duration - the length of the Interval.
       * @return {Interval}
       */
      static after(start2, duration3) {
        const dur = Duration.fromDurationLike(duration3), dt = friendlyDateTime(start2);
        return _Interval.fromDateTimes(dt, dt.plus(dur));
      }
      /**
       * Create an Interval from an end DateTime and a Duration to extend backwards to.
       * @param {DateTime|Date|Object} end
       * @param {Duration|Object|number} duration - the length of the Interval.
       * @return {Interval}
       */
      static before(end2, duration3) {
        const dur = Duration.fromDurationLike(duration3), dt = friendlyDateTime(end2);
        return _Interval.fromDateTimes(dt.minus(dur), dt);
      }
      /**
       * Create an Interval from an ISO 8601 string.
       * Accepts `<start>/<end>`, `<start>/<duration>`, and `<duration>/<end>` formats.
       * @param {string} text - the ISO string to parse
       * @param {Object} [opts] - options to pass {@link DateTime#fromISO} and optionally {@link Duration#fromISO}
       * @see https://en.wikipedia.org/wiki/ISO_8601#Time_intervals
       * @return {Interval}
       */
      static fromISO(text2, opts) {
        const [s2, e] = (text2 || "").split("/", 2);
        if (s2 && e) {
          let start2, startIsValid;
          try {
            start2 = DateTime.fromISO(s2, opts);
            startIsValid = start2.isValid;
          } catch (e2) {
            startIsValid = false;
          }
          let end2, endIsValid;
          try {
            end2 = DateTime.fromISO(e, opts);
            endIsValid = end2.isValid;
          } catch (e2) {
            endIsValid = false;
          }
          if (startIsValid && endIsValid) {
            return _Interval.fromDateTimes(start2, end2);
          }
          if (startIsValid) {
            const dur = Duration.fromISO(e, opts);
            if (dur.isValid) {
              return _Interval.after(start2, dur);
            }
          } else if (endIsValid) {
            const dur = Duration.fromISO(s2, opts);
            if (dur.isValid) {
              return _Interval.before(end2, dur);
            }
          }
        }
        return _Interval.invalid("unparsable", `the input "${text2}" can't be parsed as ISO 8601`);
      }
      /**
       * Check if an object is an Interval. Works across context boundaries
       * @param {object} o
       * @return {boolean}
       */
      static isInterval(o) {
        return o && o.isLuxonInterval || false;
      }
      /**
       * Returns the start of the Interval
       * @type {DateTime}
       */
      get start() {
        return this.isValid ? this.s : null;
      }
      /**
       * Returns the end of the Interval. This is the first instant which is not part of the interval
       * (Interval is half-open).
       * @type {DateTime}
       */
      get end() {
        return this.isValid ? this.e : null;
      }
      /**
       * Returns the last DateTime included in the interval (since end is not part of the interval)
       * @type {DateTime}
       */
      get lastDateTime() {
        return this.isValid ? this.e ? this.e.minus(1) : null : null;
      }
      /**
       * Returns whether this Interval's end is at least its start, meaning that the Interval isn't 'backwards'.
       * @type {boolean}
       */
      get isValid() {
        return this.invalidReason === null;
      }
      /**
       * Returns an error code if this Interval is invalid, or null if the Interval is valid
       * @type {string}
       */
      get invalidReason() {
        return this.invalid ? this.invalid.reason : null;
      }
      /**
       * Returns an explanation of why this Interval became invalid, or null if the Interval is valid
       * @type {string}
       */
      get invalidExplanation() {
        return this.invalid ? this.invalid.explanation : null;
      }
      /**
       * Returns the length of the Interval in the specified unit.
       * @param {string} unit - the unit (such as 'hours' or 'days') to return the length in.
       * @return {number}
       */
      length(unit = "milliseconds") {
        return this.isValid ? this.toDuration(...[unit]).get(unit) : NaN;
      }
      /**
       * Returns the count of minutes, hours, days, months, or years included in the Interval, even in part.
       * Unlike {@link Interval#length} this counts sections of the calendar, not periods of time, e.g. specifying 'day'
       * asks 'what dates are included in this interval?', not 'how many days long is this interval?'
       * @param {string} [unit='milliseconds'] - the unit of time to count.
       * @param {Object} opts - options
       * @param {boolean} [opts.useLocaleWeeks=false] - If true, use weeks based on the locale, i.e. use the locale-dependent start of the week; this operation will always use the locale of the start DateTime
       * @return {number}
       */
      count(unit = "milliseconds", opts) {
        if (!this.isValid) return NaN;
        const start2 = this.start.startOf(unit, opts);
        let end2;
        if (opts?.useLocaleWeeks) {
          end2 = this.end.reconfigure({ locale: start2.locale });
        } else {
          end2 = this.end;
        }
        end2 = end2.startOf(unit, opts);
        return Math.floor(end2.diff(start2, unit).get(unit)) + (end2.valueOf() !== this.end.valueOf());
      }
      /**
       * Returns whether this Interval's start and end are both in the same unit of time
       * @param {string} unit - the unit of time to check sameness on
       * @return {boolean}
       */
      hasSame(unit) {
        return this.isValid ? this.isEmpty() || this.e.minus(1).hasSame(this.s, unit) : false;
      }
      /**
       * Return whether this Interval has the same start and end DateTimes.
       * @return {boolean}
       */
      isEmpty() {
        return this.s.valueOf() === this.e.valueOf();
      }
      /**
       * Return whether this Interval's start is after the specified DateTime.
       * @param {DateTime} dateTime
       * @return {boolean}
       */
      isAfter(dateTime) {
        if (!this.isValid) return false;
        return this.s > dateTime;
      }
      /**
       * Return whether this Interval's end is before the specified DateTime.
       * @param {DateTime} dateTime
       * @return {boolean}
       */
      isBefore(dateTime) {
        if (!this.isValid) return false;
        return this.e <= dateTime;
      }
      /**
       * Return whether this Interval contains the specified DateTime.
       * @param {DateTime} dateTime
       * @return {boolean}
       */
      contains(dateTime) {
        if (!this.isValid) return false;
        return this.s <= dateTime && this.e > dateTime;
      }
      /**
       * "Sets" the start and/or end dates. Returns a newly-constructed Interval.
       * @param {Object} values - the values to set
       * @param {DateTime} values.start - the starting DateTime
       * @param {DateTime} values.end - the ending DateTime
       * @return {Interval}
       */
      set({ start: start2, end: end2 } = {}) {
        if (!this.isValid) return this;
        return _Interval.fromDateTimes(start2 || this.s, end2 || this.e);
      }
      /**
       * Split this Interval at each of the specified DateTimes
       * @param {...DateTime} dateTimes - the unit of time to count.
       * @return {Array}
       */
      splitAt(...dateTimes) {
        if (!this.isValid) return [];
        const sorted = dateTimes.map(friendlyDateTime).filter((d) => this.contains(d)).sort((a, b) => a.toMillis() - b.toMillis()), results = [];
        let { s: s2 } = this, i = 0;
        while (s2 < this.e) {
          const added = sorted[i] || this.e, next = +added > +this.e ? this.e : added;
          results.push(_Interval.fromDateTimes(s2, next));
          s2 = next;
          i += 1;
        }
        return results;
      }
      /**
       * Split this Interval into smaller Intervals, each of the specified length.
       * Left over time is grouped into a smaller interval
       * @param {Duration|Object|number} duration - The length of each resulting interval.
       * @return {Array}
       */
      splitBy(duration3) {
        const dur = Duration.fromDurationLike(duration3);
        if (!this.isValid || !dur.isValid || dur.as("milliseconds") === 0) {
          return [];
        }
        let { s: s2 } = this, idx = 1, next;
        const results = [];
        while (s2 < this.e) {
          const added = this.start.plus(dur.mapUnits((x) => x * idx));
          next = +added > +this.e ? this.e : added;
          results.push(_Interval.fromDateTimes(s2, next));
          s2 = next;
          idx += 1;
        }
        return results;
      }
      /**
       * Split this Interval into the specified number of smaller intervals.
       * @param {number} numberOfParts - The number of Intervals to divide the Interval into.
       * @return {Array}
       */
      divideEqually(numberOfParts) {
        if (!this.isValid) return [];
        return this.splitBy(this.length() / numberOfParts).slice(0, numberOfParts);
      }
      /**
       * Return whether this Interval overlaps with the specified Interval
       * @param {Interval} other
       * @return {boolean}
       */
      overlaps(other) {
        return this.e > other.s && this.s < other.e;
      }
      /**
       * Return whether this Interval's end is adjacent to the specified Interval's start.
       * @param {Interval} other
       * @return {boolean}
       */
      abutsStart(other) {
        if (!this.isValid) return false;
        return +this.e === +other.s;
      }
      /**
       * Return whether this Interval's start is adjacent to the specified Interval's end.
       * @param {Interval} other
       * @return {boolean}
       */
      abutsEnd(other) {
        if (!this.isValid) return false;
        return +other.e === +this.s;
      }
      /**
       * Returns true if this Interval fully contains the specified Interval, specifically if the intersect (of this Interval and the other Interval) is equal to the other Interval; false otherwise.
       * @param {Interval} other
       * @return {boolean}
       */
      engulfs(other) {
        if (!this.isValid) return false;
        return this.s <= other.s && this.e >= other.e;
      }
      /**
       * Return whether this Interval has the same start and end as the specified Interval.
       * @param {Interval} other
       * @return {boolean}
       */
      equals(other) {
        if (!this.isValid || !other.isValid) {
          return false;
        }
        return this.s.equals(other.s) && this.e.equals(other.e);
      }
      /**
       * Return an Interval representing the intersection of this Interval and the specified Interval.
       * Specifically, the resulting Interval has the maximum start time and the minimum end time of the two Intervals.
       * Returns null if the intersection is empty, meaning, the intervals don't intersect.
       * @param {Interval} other
       * @return {Interval}
       */
      intersection(other) {
        if (!this.isValid) return this;
        const s2 = this.s > other.s ? this.s : other.s, e = this.e < other.e ? this.e : other.e;
        if (s2 >= e) {
          return null;
        } else {
          return _Interval.fromDateTimes(s2, e);
        }
      }
      /**
       * Return an Interval representing the union of this Interval and the specified Interval.
       * Specifically, the resulting Interval has the minimum start time and the maximum end time of the two Intervals.
       * @param {Interval} other
       * @return {Interval}
       */
      union(other) {
        if (!this.isValid) return this;
        const s2 = this.s < other.s ? this.s : other.s, e = this.e > other.e ? this.e : other.e;
        return _Interval.fromDateTimes(s2, e);
      }
      /**
       * Merge an array of Intervals into an equivalent minimal set of Intervals.
       * Combines overlapping and adjacent Intervals.
       * The resulting array will contain the Intervals in ascending order, that is, starting with the earliest Interval
       * and ending with the latest.
       *
       * @param {Array} intervals
       * @return {Array}
       */
      static merge(intervals) {
        const [found, final] = intervals.sort((a, b) => a.s - b.s).reduce(
          ([sofar, current], item) => {
            if (!current) {
              return [sofar, item];
            } else if (current.overlaps(item) || current.abutsStart(item)) {
              return [sofar, current.union(item)];
            } else {
              return [sofar.concat([current]), item];
            }
          },
          [[], null]
        );
        if (final) {
          found.push(final);
        }
        return found;
      }
      /**
       * Return an array of Intervals representing the spans of time that only appear in one of the specified Intervals.
       * @param {Array} intervals
       * @return {Array}
       */
      static xor(intervals) {
        let start2 = null, currentCount = 0;
        const results = [], ends = intervals.map((i) => [
          { time: i.s, type: "s" },
          { time: i.e, type: "e" }
        ]), flattened = Array.prototype.concat(...ends), arr = flattened.sort((a, b) => a.time - b.time);
        for (const i of arr) {
          currentCount += i.type === "s" ? 1 : -1;
          if (currentCount === 1) {
            start2 = i.time;
          } else {
            if (start2 && +start2 !== +i.time) {
              results.push(_Interval.fromDateTimes(start2, i.time));
            }
            start2 = null;
          }
        }
        return _Interval.merge(results);
      }
      /**
       * Return an Interval representing the span of time in this Interval that doesn't overlap with any of the specified Intervals.
       * @param {...Interval} intervals
       * @return {Array}
       */
      difference(...intervals) {
        return _Interval.xor([this].concat(intervals)).map((i) => this.intersection(i)).filter((i) => i && !i.isEmpty());
      }
      /**
       * Returns a string representation of this Interval appropriate for debugging.
       * @return {string}
       */
      toString() {
        if (!this.isValid) return INVALID$1;
        return `[${this.s.toISO()} – ${this.e.toISO()})`;
      }
      /**
       * Returns a string representation of this Interval appropriate for the REPL.
       * @return {string}
       */
      [/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")]() {
        if (this.isValid) {
          return `Interval { start: ${this.s.toISO()}, end: ${this.e.toISO()} }`;
        } else {
          return `Interval { Invalid, reason: ${this.invalidReason} }`;
        }
      }
      /**
       * Returns a localized string representing this Interval. Accepts the same options as the
       * Intl.DateTimeFormat constructor and any presets defined by Luxon, such as
       * {@link DateTime.DATE_FULL} or {@link DateTime.TIME_SIMPLE}. The exact behavior of this method
       * is browser-specific, but in general it will return an appropriate representation of the
       * Interval in the assigned locale. Defaults to the system's locale if no locale has been
       * specified.
       * @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/DateTimeFormat
       * @param {Object} [formatOpts=DateTime.DATE_SHORT] - Either a DateTime preset or
       * Intl.DateTimeFormat constructor options.
       * @param {Object} opts - Options to override the configuration of the start DateTime.
       * @example Interval.fromISO('2022-11-07T09:00Z/2022-11-08T09:00Z').toLocaleString(); //=> 11/7/2022 – 11/8/2022
       * @example Interval.fromISO('2022-11-07T09:00Z/2022-11-08T09:00Z').toLocaleString(DateTime.DATE_FULL); //=> November 7 – 8, 2022
       * @example Interval.fromISO('2022-11-07T09:00Z/2022-11-08T09:00Z').toLocaleString(DateTime.DATE_FULL, { locale: 'fr-FR' }); //=> 7–8 novembre 2022
       * @example Interval.fromISO('2022-11-07T17:00Z/2022-11-07T19:00Z').toLocaleString(DateTime.TIME_SIMPLE); //=> 6:00 – 8:00 PM
       * @example Interval.fromISO('2022-11-07T17:00Z/2022-11-07T19:00Z').toLocaleString({ weekday: 'short', month: 'short', day: '2-digit', hour: '2-digit', minute: '2-digit' }); //=> Mon, Nov 07, 6:00 – 8:00 p
       * @return {string}
       */
      toLocaleString(formatOpts = DATE_SHORT, opts = {}) {
        return this.isValid ? Formatter.create(this.s.loc.clone(opts), formatOpts).formatInterval(this) : INVALID$1;
      }
      /**
       * Returns an ISO 8601-compliant string representation of this Interval.
       * @see https://en.wikipedia.org/wiki/ISO_8601#Time_intervals
       * @param {Object} opts - The same options as {@link DateTime#toISO}
       * @return {string}
       */
      toISO(opts) {
        if (!this.isValid) return INVALID$1;
        return `${this.s.toISO(opts)}/${this.e.toISO(opts)}`;
      }
      /**
       * Returns an ISO 8601-compliant string representation of date of this Interval.
       * The time components are ignored.
       * @see https://en.wikipedia.org/wiki/ISO_8601#Time_intervals
       * @return {string}
       */
      toISODate() {
        if (!this.isValid) return INVALID$1;
        return `${this.s.toISODate()}/${this.e.toISODate()}`;
      }
      /**
       * Returns an ISO 8601-compliant string representation of time of this Interval.
       * The date components are ignored.
       * @see https://en.wikipedia.org/wiki/ISO_8601#Time_intervals
       * @param {Object} opts - The same options as {@link DateTime#toISO}
       * @return {string}
       */
      toISOTime(opts) {
        if (!this.isValid) return INVALID$1;
        return `${this.s.toISOTime(opts)}/${this.e.toISOTime(opts)}`;
      }
      /**
       * Returns a string representation of this Interval formatted according to the specified format
       * string. **You may not want this.** See {@link Interval#toLocaleString} for a more flexible
       * formatting tool.
       * @param {string} dateFormat - The format string. This string formats the start and end time.
       * See {@link DateTime#toFormat} for details.
       * @param {Object} opts - Options.
       * @param {string} [opts.separator =  ' – '] - A separator to place between the start and end
       * representations.
       * @return {string}
       */
      toFormat(dateFormat, { separator = " – " } = {}) {
        if (!this.isValid) return INVALID$1;
        return `${this.s.toFormat(dateFormat)}${separator}${this.e.toFormat(dateFormat)}`;
      }
      /**
       * Return a Duration representing the time spanned by this interval.
       * @param {string|string[]} [unit=['milliseconds']] - the unit or units (such as 'hours' or 'days') to include in the duration.
       * @param {Object} opts - options that affect the creation of the Duration
       * @param {string} [opts.conversionAccuracy='casual'] - the conversion system to use
       * @example Interval.fromDateTimes(dt1, dt2).toDuration().toObject() //=> { milliseconds: 88489257 }
       * @example Interval.fromDateTimes(dt1, dt2).toDuration('days').toObject() //=> { days: 1.0241812152777778 }
       * @example Interval.fromDateTimes(dt1, dt2).toDuration(['hours', 'minutes']).toObject() //=> { hours: 24, minutes: 34.82095 }
       * @example Interval.fromDateTimes(dt1, dt2).toDuration(['hours', 'minutes', 'seconds']).toObject() //=> { hours: 24, minutes: 34, seconds: 49.257 }
       * @example Interval.fromDateTimes(dt1, dt2).toDuration('seconds').toObject() //=> { seconds: 88489.257 }
       * @return {Duration}
       */
      toDuration(unit, opts) {
        if (!this.isValid) {
          return Duration.invalid(this.invalidReason);
        }
        return this.e.diff(this.s, unit, opts);
      }
      /**
       * Run mapFn on the interval start and end, returning a new Interval from the resulting DateTimes
       * @param {function} mapFn
       * @return {Interval}
       * @example Interval.fromDateTimes(dt1, dt2).mapEndpoints(endpoint => endpoint.toUTC())
       * @example Interval.fromDateTimes(dt1, dt2).mapEndpoints(endpoint => endpoint.plus({ hours: 2 }))
       */
      mapEndpoints(mapFn) {
        return _Interval.fromDateTimes(mapFn(this.s), mapFn(this.e));
      }
    };
    Info = class {
      /**
       * Return whether the specified zone contains a DST.
       * @param {string|Zone} [zone='local'] - Zone to check. Defaults to the environment's local zone.
       * @return {boolean}
       */
      static hasDST(zone = Settings.defaultZone) {
        const proto = DateTime.now().setZone(zone).set({ month: 12 });
        return !zone.isUniversal && proto.offset !== proto.set({ month: 6 }).offset;
      }
      /**
       * Return whether the specified zone is a valid IANA specifier.
       * @param {string} zone - Zone to check
       * @return {boolean}
       */
      static isValidIANAZone(zone) {
        return IANAZone.isValidZone(zone);
      }
      /**
       * Converts the input into a {@link Zone} instance.
       *
       * * If `input` is already a Zone instance, it is returned unchanged.
       * * If `input` is a string containing a valid time zone name, a Zone instance
       *   with that name is returned.
       * * If `input` is a string that doesn't refer to a known time zone, a Zone
       *   instance with {@link Zone#isValid} == false is returned.
       * * If `input is a number, a Zone instance with the specified fixed offset
       *   in minutes is returned.
       * * If `input` is `null` or `undefined`, the default zone is returned.
       * @param {string|Zone|number} [input] - the value to be converted
       * @return {Zone}
       */
      static normalizeZone(input) {
        return normalizeZone(input, Settings.defaultZone);
      }
      /**
       * Get the weekday on which the week starts according to the given locale.
       * @param {Object} opts - options
       * @param {string} [opts.locale] - the locale code
       * @param {string} [opts.locObj=null] - an existing locale object to use
       * @returns {number} the start of the week, 1 for Monday through 7 for Sunday
       */
      static getStartOfWeek({ locale = null, locObj = null } = {}) {
        return (locObj || Locale.create(locale)).getStartOfWeek();
      }
      /**
       * Get the minimum number of days necessary in a week before it is considered part of the next year according
       * to the given locale.
       * @param {Object} opts - options
       * @param {string} [opts.locale] - the locale code
       * @param {string} [opts.locObj=null] - an existing locale object to use
       * @returns {number}
       */
      static getMinimumDaysInFirstWeek({ locale = null, locObj = null } = {}) {
        return (locObj || Locale.create(locale)).getMinDaysInFirstWeek();
      }
      /**
       * Get the weekdays, which are considered the weekend according to the given locale
       * @param {Object} opts - options
       * @param {string} [opts.locale] - the locale code
       * @param {string} [opts.locObj=null] - an existing locale object to use
       * @returns {number[]} an array of weekdays, 1 for Monday through 7 for Sunday
       */
      static getWeekendWeekdays({ locale = null, locObj = null } = {}) {
        return (locObj || Locale.create(locale)).getWeekendDays().slice();
      }
      /**
       * Return an array of standalone month names.
       * @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/DateTimeFormat
       * @param {string} [length='long'] - the length of the month representation, such as "numeric", "2-digit", "narrow", "short", "long"
       * @param {Object} opts - options
       * @param {string} [opts.locale] - the locale code
       * @param {string} [opts.numberingSystem=null] - the numbering system
       * @param {string} [opts.locObj=null] - an existing locale object to use
       * @param {string} [opts.outputCalendar='gregory'] - the calendar
       * @example Info.months()[0] //=> 'January'
       * @example Info.months('short')[0] //=> 'Jan'
       * @example Info.months('numeric')[0] //=> '1'
       * @example Info.months('short', { locale: 'fr-CA' } )[0] //=> 'janv.'
       * @example Info.months('numeric', { locale: 'ar' })[0] //=> '١'
       * @example Info.months('long', { outputCalendar: 'islamic' })[0] //=> 'Rabiʻ I'
       * @return {Array}
       */
      static months(length = "long", { locale = null, numberingSystem = null, locObj = null, outputCalendar = "gregory" } = {}) {
        return (locObj || Locale.create(locale, numberingSystem, outputCalendar)).months(length);
      }
      /**
       * Return an array of format month names.
       * Format months differ from standalone months in that they're meant to appear next to the day of the month. In some languages, that
       * changes the string.
       * See {@link Info#months}
       * @param {string} [length='long'] - the length of the month representation, such as "numeric", "2-digit", "narrow", "short", "long"
       * @param {Object} opts - options
       * @param {string} [opts.locale] - the locale code
       * @param {string} [opts.numberingSystem=null] - the numbering system
       * @param {string} [opts.locObj=null] - an existing locale object to use
       * @param {string} [opts.outputCalendar='gregory'] - the calendar
       * @return {Array}
       */
      static monthsFormat(length = "long", { locale = null, numberingSystem = null, locObj = null, outputCalendar = "gregory" } = {}) {
        return (locObj || Locale.create(locale, numberingSystem, outputCalendar)).months(length, true);
      }
      /**
       * Return an array of standalone week names.
       * @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/DateTimeFormat
       * @param {string} [length='long'] - the length of the weekday representation, such as "narrow", "short", "long".
       * @param {Object} opts - options
       * @param {string} [opts.locale] - the locale code
       * @param {string} [opts.numberingSystem=null] - the numbering system
       * @param {string} [opts.locObj=null] - an existing locale object to use
       * @example Info.weekdays()[0] //=> 'Monday'
       * @example Info.weekdays('short')[0] //=> 'Mon'
       * @example Info.weekdays('short', { locale: 'fr-CA' })[0] //=> 'lun.'
       * @example Info.weekdays('short', { locale: 'ar' })[0] //=> 'الاثنين'
       * @return {Array}
       */
      static weekdays(length = "long", { locale = null, numberingSystem = null, locObj = null } = {}) {
        return (locObj || Locale.create(locale, numberingSystem, null)).weekdays(length);
      }
      /**
       * Return an array of format week names.
       * Format weekdays differ from standalone weekdays in that they're meant to appear next to more date information. In some languages, that
       * changes the string.
       * See {@link Info#weekdays}
       * @param {string} [length='long'] - the length of the month representation, such as "narrow", "short", "long".
       * @param {Object} opts - options
       * @param {string} [opts.locale=null] - the locale code
       * @param {string} [opts.numberingSystem=null] - the numbering system
       * @param {string} [opts.locObj=null] - an existing locale object to use
       * @return {Array}
       */
      static weekdaysFormat(length = "long", { locale = null, numberingSystem = null, locObj = null } = {}) {
        return (locObj || Locale.create(locale, numberingSystem, null)).weekdays(length, true);
      }
      /**
       * Return an array of meridiems.
       * @param {Object} opts - options
       * @param {string} [opts.locale] - the locale code
       * @example Info.meridiems() //=> [ 'AM', 'PM' ]
       * @example Info.meridiems({ locale: 'my' }) //=> [ 'နံနက်', 'ညနေ' ]
       * @return {Array}
       */
      static meridiems({ locale = null } = {}) {
        return Locale.create(locale).meridiems();
      }
      /**
       * Return an array of eras, such as ['BC', 'AD']. The locale can be specified, but the calendar system is always Gregorian.
       * @param {string} [length='short'] - the length of the era representation, such as "short" or "long".
       * @param {Object} opts - options
       * @param {string} [opts.locale] - the locale code
       * @example Info.eras() //=> [ 'BC', 'AD' ]
       * @example Info.eras('long') //=> [ 'Before Christ', 'Anno Domini' ]
       * @example Info.eras('long', { locale: 'fr' }) //=> [ 'avant Jésus-Christ', 'après Jésus-Christ' ]
       * @return {Array}
       */
      static eras(length = "short", { locale = null } = {}) {
        return Locale.create(locale, null, "gregory").eras(length);
      }
      /**
       * Return the set of available features in this environment.
       * Some features of Luxon are not available in all environments. For example, on older browsers, relative time formatting support is not available. Use this function to figure out if that's the case.
       * Keys:
       * * `relative`: whether this environment supports relative time formatting
       * * `localeWeek`: whether this environment supports different weekdays for the start of the week based on the locale
       * @example Info.features() //=> { relative: false, localeWeek: true }
       * @return {Object}
       */
      static features() {
        return { relative: hasRelative(), localeWeek: hasLocaleWeekInfo() };
      }
    };
    MISSING_FTP = "missing Intl.DateTimeFormat.formatToParts support";
    NBSP = String.fromCharCode(160);
    spaceOrNBSP = `[ ${NBSP}]`;
    spaceOrNBSPRegExp = new RegExp(spaceOrNBSP, "g");
    partTypeStyleToTokenVal = {
      year: {
        "2-digit": "yy",
        numeric: "yyyyy"
      },
      month: {
        numeric: "M",
        "2-digit": "MM",
        short: "MMM",
        long: "MMMM"
      },
      day: {
        numeric: "d",
        "2-digit": "dd"
      },
      weekday: {
        short: "EEE",
        long: "EEEE"
      },
      dayperiod: "a",
      dayPeriod: "a",
      hour12: {
        numeric: "h",
        "2-digit": "hh"
      },
      hour24: {
        numeric: "H",
        "2-digit": "HH"
      },
      minute: {
        numeric: "m",
        "2-digit": "mm"
      },
      second: {
        numeric: "s",
        "2-digit": "ss"
      },
      timeZoneName: {
        long: "ZZZZZ",
        short: "ZZZ"
      }
    };
    dummyDateTimeCache = null;
    TokenParser = class {
      constructor(locale, format2) {
        this.locale = locale;
        this.format = format2;
        this.tokens = expandMacroTokens(Formatter.parseFormat(format2), locale);
        this.units = this.tokens.map((t) => unitForToken(t, locale));
        this.disqualifyingUnit = this.units.find((t) => t.invalidReason);
        if (!this.disqualifyingUnit) {
          const [regexString, handlers] = buildRegex(this.units);
          this.regex = RegExp(regexString, "i");
          this.handlers = handlers;
        }
      }
      explainFromTokens(input) {
        if (!this.isValid) {
          return { input, tokens: this.tokens, invalidReason: this.invalidReason };
        } else {
          const [rawMatches, matches] = match(input, this.regex, this.handlers), [result, zone, specificOffset] = matches ? dateTimeFromMatches(matches) : [null, null, void 0];
          if (hasOwnProperty(matches, "a") && hasOwnProperty(matches, "H")) {
            throw new ConflictingSpecificationError(
              "Can't include meridiem when specifying 24-hour format"
            );
          }
          return {
            input,
            tokens: this.tokens,
            regex: this.regex,
            rawMatches,
            matches,
            result,
            zone,
            specificOffset
          };
        }
      }
      get isValid() {
        return !this.disqualifyingUnit;
      }
      get invalidReason() {
        return this.disqualifyingUnit ? this.disqualifyingUnit.invalidReason : null;
      }
    };
    INVALID2 = "Invalid DateTime";
    MAX_DATE = 864e13;
    defaultUnitValues = {
      month: 1,
      day: 1,
      hour: 0,
      minute: 0,
      second: 0,
      millisecond: 0
    };
    defaultWeekUnitValues = {
      weekNumber: 1,
      weekday: 1,
      hour: 0,
      minute: 0,
      second: 0,
      millisecond: 0
    };
    defaultOrdinalUnitValues = {
      ordinal: 1,
      hour: 0,
      minute: 0,
      second: 0,
      millisecond: 0
    };
    orderedUnits = ["year", "month", "day", "hour", "minute", "second", "millisecond"];
    orderedWeekUnits = [
      "weekYear",
      "weekNumber",
      "weekday",
      "hour",
      "minute",
      "second",
      "millisecond"
    ];
    orderedOrdinalUnits = ["year", "ordinal", "hour", "minute", "second", "millisecond"];
    zoneOffsetGuessCache = /* @__PURE__ */ new Map();
    DateTime = class _DateTime {
      /**
       * @access private
       */
      constructor(config2) {
        const zone = config2.zone || Settings.defaultZone;
        let invalid = config2.invalid || (Number.isNaN(config2.ts) ? new Invalid("invalid input") : null) || (!zone.isValid ? unsupportedZone(zone) : null);
        this.ts = isUndefined(config2.ts) ? Settings.now() : config2.ts;
        let c = null, o = null;
        if (!invalid) {
          const unchanged = config2.old && config2.old.ts === this.ts && config2.old.zone.equals(zone);
          if (unchanged) {
            [c, o] = [config2.old.c, config2.old.o];
          } else {
            const ot = isNumber(config2.o) && !config2.old ? config2.o : zone.offset(this.ts);
            c = tsToObj(this.ts, ot);
            invalid = Number.isNaN(c.year) ? new Invalid("invalid input") : null;
            c = invalid ? null : c;
            o = invalid ? null : ot;
          }
        }
        this._zone = zone;
        this.loc = config2.loc || Locale.create();
        this.invalid = invalid;
        this.weekData = null;
        this.localWeekData = null;
        this.c = c;
        this.o = o;
        this.isLuxonDateTime = true;
      }
      // CONSTRUCT
      /**
       * Create a DateTime for the current instant, in the system's time zone.
       *
       * Use Settings to override these default values if needed.
       * @example DateTime.now().toISO() //~> now in the ISO format
       * @return {DateTime}
       */
      static now() {
        return new _DateTime({});
      }
      /**
       * Create a local DateTime
       * @param {number} [year] - The calendar year. If omitted (as in, call `local()` with no arguments), the current time will be used
       * @param {number} [month=1] - The month, 1-indexed
       * @param {number} [day=1] - The day of the month, 1-indexed
       * @param {number} [hour=0] - The hour of the day, in 24-hour time
       * @param {number} [minute=0] - The minute of the hour, meaning a number between 0 and 59
       * @param {number} [second=0] - The second of the minute, meaning a number between 0 and 59
       * @param {number} [millisecond=0] - The millisecond of the second, meaning a number between 0 and 999
       * @example DateTime.local()                                  //~> now
       * @example DateTime.local({ zone: "America/New_York" })      //~> now, in US east coast time
       * @example DateTime.local(2017)                              //~> 2017-01-01T00:00:00
       * @example DateTime.local(2017, 3)                           //~> 2017-03-01T00:00:00
       * @example DateTime.local(2017, 3, 12, { locale: "fr" })     //~> 2017-03-12T00:00:00, with a French locale
       * @example DateTime.local(2017, 3, 12, 5)                    //~> 2017-03-12T05:00:00
       * @example DateTime.local(2017, 3, 12, 5, { zone: "utc" })   //~> 2017-03-12T05:00:00, in UTC
       * @example DateTime.local(2017, 3, 12, 5, 45)                //~> 2017-03-12T05:45:00
       * @example DateTime.local(2017, 3, 12, 5, 45, 10)            //~> 2017-03-12T05:45:10
       * @example DateTime.local(2017, 3, 12, 5, 45, 10, 765)       //~> 2017-03-12T05:45:10.765
       * @return {DateTime}
       */
      static local() {
        const [opts, args] = lastOpts(arguments), [year, month, day, hour, minute, second, millisecond] = args;
        return quickDT({ year, month, day, hour, minute, second, millisecond }, opts);
      }
      /**
       * Create a DateTime in UTC
       * @param {number} [year] - The calendar year. If omitted (as in, call `utc()` with no arguments), the current time will be used
       * @param {number} [month=1] - The month, 1-indexed
       * @param {number} [day=1] - The day of the month
       * @param {number} [hour=0] - The hour of the day, in 24-hour time
       * @param {number} [minute=0] - The minute of the hour, meaning a number between 0 and 59
       * @param {number} [second=0] - The second of the minute, meaning a number between 0 and 59
       * @param {number} [millisecond=0] - The millisecond of the second, meaning a number between 0 and 999
       * @param {Object} options - configuration options for the DateTime
       * @param {string} [options.locale] - a locale to set on the resulting DateTime instance
       * @param {string} [options.outputCalendar] - the output calendar to set on the resulting DateTime instance
       * @param {string} [options.numberingSystem] - the numbering system to set on the resulting DateTime instance
       * @param {string} [options.weekSettings] - the week settings to set on the resulting DateTime instance
       * @example DateTime.utc()                                              //~> now
       * @example DateTime.utc(2017)                                          //~> 2017-01-01T00:00:00Z
       * @example DateTime.utc(2017, 3)                                       //~> 2017-03-01T00:00:00Z
       * @example DateTime.utc(2017, 3, 12)                                   //~> 2017-03-12T00:00:00Z
       * @example DateTime.utc(2017, 3, 12, 5)                                //~> 2017-03-12T05:00:00Z
       * @example DateTime.utc(2017, 3, 12, 5, 45)                            //~> 2017-03-12T05:45:00Z
       * @example DateTime.utc(2017, 3, 12, 5, 45, { locale: "fr" })          //~> 2017-03-12T05:45:00Z with a French locale
       * @example DateTime.utc(2017, 3, 12, 5, 45, 10)                        //~> 2017-03-12T05:45:10Z
       * @example DateTime.utc(2017, 3, 12, 5, 45, 10, 765, { locale: "fr" }) //~> 2017-03-12T05:45:10.765Z with a French locale
       * @return {DateTime}
       */
      static utc() {
        const [opts, args] = lastOpts(arguments), [year, month, day, hour, minute, second, millisecond] = args;
        opts.zone = FixedOffsetZone.utcInstance;
        return quickDT({ year, month, day, hour, minute, second, millisecond }, opts);
      }
      /**
       * Create a DateTime from a JavaScript Date object. Uses the default zone.
       * @param {Date} date - a JavaScript Date object
       * @param {Object} options - configuration options for the DateTime
       * @param {string|Zone} [options.zone='local'] - the zone to place the DateTime into
       * @return {DateTime}
       */
      static fromJSDate(date2, options = {}) {
        const ts = isDate(date2) ? date2.valueOf() : NaN;
        if (Number.isNaN(ts)) {
          return _DateTime.invalid("invalid input");
        }
        const zoneToUse = normalizeZone(options.zone, Settings.defaultZone);
        if (!zoneToUse.isValid) {
          return _DateTime.invalid(unsupportedZone(zoneToUse));
        }
        return new _DateTime({
          ts,
          zone: zoneToUse,
          loc: Locale.fromObject(options)
        });
      }
      /**
       * Create a DateTime from a number of milliseconds since the epoch (meaning since 1 January 1970 00:00:00 UTC). Uses the default zone.
       * @param {number} milliseconds - a number of milliseconds since 1970 UTC
       * @param {Object} options - configuration options for the DateTime
       * @param {string|Zone} [options.zone='local'] - the zone to place the DateTime into
       * @param {string} [options.locale] - a locale to set on the resulting DateTime instance
       * @param {string} options.outputCalendar - the output calendar to set on the resulting DateTime instance
       * @param {string} options.numberingSystem - the numbering system to set on the resulting DateTime instance
       * @param {string} options.weekSettings - the week settings to set on the resulting DateTime instance
       * @return {DateTime}
       */
      static fromMillis(milliseconds, options = {}) {
        if (!isNumber(milliseconds)) {
          throw new InvalidArgumentError(
            `fromMillis requires a numerical input, but received a ${typeof milliseconds} with value ${milliseconds}`
          );
        } else if (milliseconds < -MAX_DATE || milliseconds > MAX_DATE) {
          return _DateTime.invalid("Timestamp out of range");
        } else {
          return new _DateTime({
            ts: milliseconds,
            zone: normalizeZone(options.zone, Settings.defaultZone),
            loc: Locale.fromObject(options)
          });
        }
      }
      /**
       * Create a DateTime from a number of seconds since the epoch (meaning since 1 January 1970 00:00:00 UTC). Uses the default zone.
       * @param {number} seconds - a number of seconds since 1970 UTC
       * @param {Object} options - configuration options for the DateTime
       * @param {string|Zone} [options.zone='local'] - the zone to place the DateTime into
       * @param {string} [options.locale] - a locale to set on the resulting DateTime instance
       * @param {string} options.outputCalendar - the output calendar to set on the resulting DateTime instance
       * @param {string} options.numberingSystem - the numbering system to set on the resulting DateTime instance
       * @param {string} options.weekSettings - the week settings to set on the resulting DateTime instance
       * @return {DateTime}
       */
      static fromSeconds(seconds, options = {}) {
        if (!isNumber(seconds)) {
          throw new InvalidArgumentError("fromSeconds requires a numerical input");
        } else {
          return new _DateTime({
            ts: seconds * 1e3,
            zone: normalizeZone(options.zone, Settings.defaultZone),
            loc: Locale.fromObject(options)
          });
        }
      }
      /**
       * Create a DateTime from a JavaScript object with keys like 'year' and 'hour' with reasonable defaults.
       * @param {Object} obj - the object to create the DateTime from
       * @param {number} obj.year - a year, such as 1987
       * @param {number} obj.month - a month, 1-12
       * @param {number} obj.day - a day of the month, 1-31, depending on the month
       * @param {number} obj.ordinal - day of the year, 1-365 or 366
       * @param {number} obj.weekYear - an ISO week year
       * @param {number} obj.weekNumber - an ISO week number, between 1 and 52 or 53, depending on the year
       * @param {number} obj.weekday - an ISO weekday, 1-7, where 1 is Monday and 7 is Sunday
       * @param {number} obj.localWeekYear - a week year, according to the locale
       * @param {number} obj.localWeekNumber - a week number, between 1 and 52 or 53, depending on the year, according to the locale
       * @param {number} obj.localWeekday - a weekday, 1-7, where 1 is the first and 7 is the last day of the week, according to the locale
       * @param {number} obj.hour - hour of the day, 0-23
       * @param {number} obj.minute - minute of the hour, 0-59
       * @param {number} obj.second - second of the minute, 0-59
       * @param {number} obj.millisecond - millisecond of the second, 0-999
       * @param {Object} opts - options for creating this DateTime
       * @param {string|Zone} [opts.zone='local'] - interpret the numbers in the context of a particular zone. Can take any value taken as the first argument to setZone()
       * @param {string} [opts.locale='system\'s locale'] - a locale to set on the resulting DateTime instance
       * @param {string} opts.outputCalendar - the output calendar to set on the resulting DateTime instance
       * @param {string} opts.numberingSystem - the numbering system to set on the resulting DateTime instance
       * @param {string} opts.weekSettings - the week settings to set on the resulting DateTime instance
       * @example DateTime.fromObject({ year: 1982, month: 5, day: 25}).toISODate() //=> '1982-05-25'
       * @example DateTime.fromObject({ year: 1982 }).toISODate() //=> '1982-01-01'
       * @example DateTime.fromObject({ hour: 10, minute: 26, second: 6 }) //~> today at 10:26:06
       * @example DateTime.fromObject({ hour: 10, minute: 26, second: 6 }, { zone: 'utc' }),
       * @example DateTime.fromObject({ hour: 10, minute: 26, second: 6 }, { zone: 'local' })
       * @example DateTime.fromObject({ hour: 10, minute: 26, second: 6 }, { zone: 'America/New_York' })
       * @example DateTime.fromObject({ weekYear: 2016, weekNumber: 2, weekday: 3 }).toISODate() //=> '2016-01-13'
       * @example DateTime.fromObject({ localWeekYear: 2022, localWeekNumber: 1, localWeekday: 1 }, { locale: "en-US" }).toISODate() //=> '2021-12-26'
       * @return {DateTime}
       */
      static fromObject(obj, opts = {}) {
        obj = obj || {};
        const zoneToUse = normalizeZone(opts.zone, Settings.defaultZone);
        if (!zoneToUse.isValid) {
          return _DateTime.invalid(unsupportedZone(zoneToUse));
        }
        const loc = Locale.fromObject(opts);
        const normalized = normalizeObject(obj, normalizeUnitWithLocalWeeks);
        const { minDaysInFirstWeek, startOfWeek } = usesLocalWeekValues(normalized, loc);
        const tsNow = Settings.now(), offsetProvis = !isUndefined(opts.specificOffset) ? opts.specificOffset : zoneToUse.offset(tsNow), containsOrdinal = !isUndefined(normalized.ordinal), containsGregorYear = !isUndefined(normalized.year), containsGregorMD = !isUndefined(normalized.month) || !isUndefined(normalized.day), containsGregor = containsGregorYear || containsGregorMD, definiteWeekDef = normalized.weekYear || normalized.weekNumber;
        if ((containsGregor || containsOrdinal) && definiteWeekDef) {
          throw new ConflictingSpecificationError(
            "Can't mix weekYear/weekNumber units with year/month/day or ordinals"
          );
        }
        if (containsGregorMD && containsOrdinal) {
          throw new ConflictingSpecificationError("Can't mix ordinal dates with month/day");
        }
        const useWeekData = definiteWeekDef || normalized.weekday && !containsGregor;
        let units, defaultValues, objNow = tsToObj(tsNow, offsetProvis);
        if (useWeekData) {
          units = orderedWeekUnits;
          defaultValues = defaultWeekUnitValues;
          objNow = gregorianToWeek(objNow, minDaysInFirstWeek, startOfWeek);
        } else if (containsOrdinal) {
          units = orderedOrdinalUnits;
          defaultValues = defaultOrdinalUnitValues;
          objNow = gregorianToOrdinal(objNow);
        } else {
          units = orderedUnits;
          defaultValues = defaultUnitValues;
        }
        let foundFirst = false;
        for (const u of units) {
          const v = normalized[u];
          if (!isUndefined(v)) {
            foundFirst = true;
          } else if (foundFirst) {
            normalized[u] = defaultValues[u];
          } else {
            normalized[u] = objNow[u];
          }
        }
        const higherOrderInvalid = useWeekData ? hasInvalidWeekData(normalized, minDaysInFirstWeek, startOfWeek) : containsOrdinal ? hasInvalidOrdinalData(normalized) : hasInvalidGregorianData(normalized), invalid = higherOrderInvalid || hasInvalidTimeData(normalized);
        if (invalid) {
          return _DateTime.invalid(invalid);
        }
        const gregorian = useWeekData ? weekToGregorian(normalized, minDaysInFirstWeek, startOfWeek) : containsOrdinal ? ordinalToGregorian(normalized) : normalized, [tsFinal, offsetFinal] = objToTS(gregorian, offsetProvis, zoneToUse), inst = new _DateTime({
          ts: tsFinal,
          zone: zoneToUse,
          o: offsetFinal,
          loc
        });
        if (normalized.weekday && containsGregor && obj.weekday !== inst.weekday) {
          return _DateTime.invalid(
            "mismatched weekday",
            `you can't specify both a weekday of ${normalized.weekday} and a date of ${inst.toISO()}`
          );
        }
        if (!inst.isValid) {
          return _DateTime.invalid(inst.invalid);
        }
        return inst;
      }
      /**
       * Create a DateTime from an ISO 8601 string
       * @param {string} text - the ISO string
       * @param {Object} opts - options to affect the creation
       * @param {string|Zone} [opts.zone='local'] - use this zone if no offset is specified in the input string itself. Will also convert the time to this zone
       * @param {boolean} [opts.setZone=false] - override the zone with a fixed-offset zone specified in the string itself, if it specifies one
       * @param {string} [opts.locale='system's locale'] - a locale to set on the resulting DateTime instance
       * @param {string} [opts.outputCalendar] - the output calendar to set on the resulting DateTime instance
       * @param {string} [opts.numberingSystem] - the numbering system to set on the resulting DateTime instance
       * @param {string} [opts.weekSettings] - the week settings to set on the resulting DateTime instance
       * @example DateTime.fromISO('2016-05-25T09:08:34.123')
       * @example DateTime.fromISO('2016-05-25T09:08:34.123+06:00')
       * @example DateTime.fromISO('2016-05-25T09:08:34.123+06:00', {setZone: true})
       * @example DateTime.fromISO('2016-05-25T09:08:34.123', {zone: 'utc'})
       * @example DateTime.fromISO('2016-W05-4')
       * @return {DateTime}
       */
      static fromISO(text2, opts = {}) {
        const [vals, parsedZone] = parseISODate(text2);
        return parseDataToDateTime(vals, parsedZone, opts, "ISO 8601", text2);
      }
      /**
       * Create a DateTime from an RFC 2822 string
       * @param {string} text - the RFC 2822 string
       * @param {Object} opts - options to affect the creation
       * @param {string|Zone} [opts.zone='local'] - convert the time to this zone. Since the offset is always specified in the string itself, this has no effect on the interpretation of string, merely the zone the resulting DateTime is expressed in.
       * @param {boolean} [opts.setZone=false] - override the zone with a fixed-offset zone specified in the string itself, if it specifies one
       * @param {string} [opts.locale='system's locale'] - a locale to set on the resulting DateTime instance
       * @param {string} opts.outputCalendar - the output calendar to set on the resulting DateTime instance
       * @param {string} opts.numberingSystem - the numbering system to set on the resulting DateTime instance
       * @param {string} opts.weekSettings - the week settings to set on the resulting DateTime instance
       * @example DateTime.fromRFC2822('25 Nov 2016 13:23:12 GMT')
       * @example DateTime.fromRFC2822('Fri, 25 Nov 2016 13:23:12 +0600')
       * @example DateTime.fromRFC2822('25 Nov 2016 13:23 Z')
       * @return {DateTime}
       */
      static fromRFC2822(text2, opts = {}) {
        const [vals, parsedZone] = parseRFC2822Date(text2);
        return parseDataToDateTime(vals, parsedZone, opts, "RFC 2822", text2);
      }
      /**
       * Create a DateTime from an HTTP header date
       * @see https://www.w3.org/Protocols/rfc2616/rfc2616-sec3.html#sec3.3.1
       * @param {string} text - the HTTP header date
       * @param {Object} opts - options to affect the creation
       * @param {string|Zone} [opts.zone='local'] - convert the time to this zone. Since HTTP dates are always in UTC, this has no effect on the interpretation of string, merely the zone the resulting DateTime is expressed in.
       * @param {boolean} [opts.setZone=false] - override the zone with the fixed-offset zone specified in the string. For HTTP dates, this is always UTC, so this option is equivalent to setting the `zone` option to 'utc', but this option is included for consistency with similar methods.
       * @param {string} [opts.locale='system's locale'] - a locale to set on the resulting DateTime instance
       * @param {string} opts.outputCalendar - the output calendar to set on the resulting DateTime instance
       * @param {string} opts.numberingSystem - the numbering system to set on the resulting DateTime instance
       * @param {string} opts.weekSettings - the week settings to set on the resulting DateTime instance
       * @example DateTime.fromHTTP('Sun, 06 Nov 1994 08:49:37 GMT')
       * @example DateTime.fromHTTP('Sunday, 06-Nov-94 08:49:37 GMT')
       * @example DateTime.fromHTTP('Sun Nov  6 08:49:37 1994')
       * @return {DateTime}
       */
      static fromHTTP(text2, opts = {}) {
        const [vals, parsedZone] = parseHTTPDate(text2);
        return parseDataToDateTime(vals, parsedZone, opts, "HTTP", opts);
      }
      /**
       * Create a DateTime from an input string and format string.
       * Defaults to en-US if no locale has been specified, regardless of the system's locale. For a table of tokens and their interpretations, see [here](https://moment.github.io/luxon/#/parsing?id=table-of-tokens).
       * @param {string} text - the string to parse
       * @param {string} fmt - the format the string is expected to be in (see the link below for the formats)
       * @param {Object} opts - options to affect the creation
       * @param {string|Zone} [opts.zone='local'] - use this zone if no offset is specified in the input string itself. Will also convert the DateTime to this zone
       * @param {boolean} [opts.setZone=false] - override the zone with a zone specified in the string itself, if it specifies one
       * @param {string} [opts.locale='en-US'] - a locale string to use when parsing. Will also set the DateTime to this locale
       * @param {string} opts.numberingSystem - the numbering system to use when parsing. Will also set the resulting DateTime to this numbering system
       * @param {string} opts.weekSettings - the week settings to set on the resulting DateTime instance
       * @param {string} opts.outputCalendar - the output calendar to set on the resulting DateTime instance
       * @return {DateTime}
       */
      static fromFormat(text2, fmt, opts = {}) {
        if (isUndefined(text2) || isUndefined(fmt)) {
          throw new InvalidArgumentError("fromFormat requires an input string and a format");
        }
        const { locale = null, numberingSystem = null } = opts, localeToUse = Locale.fromOpts({
          locale,
          numberingSystem,
          defaultToEN: true
        }), [vals, parsedZone, specificOffset, invalid] = parseFromTokens(localeToUse, text2, fmt);
        if (invalid) {
          return _DateTime.invalid(invalid);
        } else {
          return parseDataToDateTime(vals, parsedZone, opts, `format ${fmt}`, text2, specificOffset);
        }
      }
      /**
       * @deprecated use fromFormat instead
       */
      static fromString(text2, fmt, opts = {}) {
        return _DateTime.fromFormat(text2, fmt, opts);
      }
      /**
       * Create a DateTime from a SQL date, time, or datetime
       * Defaults to en-US if no locale has been specified, regardless of the system's locale
       * @param {string} text - the string to parse
       * @param {Object} opts - options to affect the creation
       * @param {string|Zone} [opts.zone='local'] - use this zone if no offset is specified in the input string itself. Will also convert the DateTime to this zone
       * @param {boolean} [opts.setZone=false] - override the zone with a zone specified in the string itself, if it specifies one
       * @param {string} [opts.locale='en-US'] - a locale string to use when parsing. Will also set the DateTime to this locale
       * @param {string} opts.numberingSystem - the numbering system to use when parsing. Will also set the resulting DateTime to this numbering system
       * @param {string} opts.weekSettings - the week settings to set on the resulting DateTime instance
       * @param {string} opts.outputCalendar - the output calendar to set on the resulting DateTime instance
       * @example DateTime.fromSQL('2017-05-15')
       * @example DateTime.fromSQL('2017-05-15 09:12:34')
       * @example DateTime.fromSQL('2017-05-15 09:12:34.342')
       * @example DateTime.fromSQL('2017-05-15 09:12:34.342+06:00')
       * @example DateTime.fromSQL('2017-05-15 09:12:34.342 America/Los_Angeles')
       * @example DateTime.fromSQL('2017-05-15 09:12:34.342 America/Los_Angeles', { setZone: true })
       * @example DateTime.fromSQL('2017-05-15 09:12:34.342', { zone: 'America/Los_Angeles' })
       * @example DateTime.fromSQL('09:12:34.342')
       * @return {DateTime}
       */
      static fromSQL(text2, opts = {}) {
        const [vals, parsedZone] = parseSQL(text2);
        return parseDataToDateTime(vals, parsedZone, opts, "SQL", text2);
      }
      /**
       * Create an invalid DateTime.
       * @param {string} reason - simple string of why this DateTime is invalid. Should not contain parameters or anything else data-dependent.
       * @param {string} [explanation=null] - longer explanation, may include parameters and other useful debugging information
       * @return {DateTime}
       */
      static invalid(reason, explanation = null) {
        if (!reason) {
          throw new InvalidArgumentError("need to specify a reason the DateTime is invalid");
        }
        const invalid = reason instanceof Invalid ? reason : new Invalid(reason, explanation);
        if (Settings.throwOnInvalid) {
          throw new InvalidDateTimeError(invalid);
        } else {
          return new _DateTime({ invalid });
        }
      }
      /**
       * Check if an object is an instance of DateTime. Works across context boundaries
       * @param {object} o
       * @return {boolean}
       */
      static isDateTime(o) {
        return o && o.isLuxonDateTime || false;
      }
      /**
       * Produce the format string for a set of options
       * @param formatOpts
       * @param localeOpts
       * @returns {string}
       */
      static parseFormatForOpts(formatOpts, localeOpts = {}) {
        const tokenList = formatOptsToTokens(formatOpts, Locale.fromObject(localeOpts));
        return !tokenList ? null : tokenList.map((t) => t ? t.val : null).join("");
      }
      /**
       * Produce the the fully expanded format token for the locale
       * Does NOT quote characters, so quoted tokens will not round trip correctly
       * @param fmt
       * @param localeOpts
       * @returns {string}
       */
      static expandFormat(fmt, localeOpts = {}) {
        const expanded = expandMacroTokens(Formatter.parseFormat(fmt), Locale.fromObject(localeOpts));
        return expanded.map((t) => t.val).join("");
      }
      static resetCache() {
        zoneOffsetTs = void 0;
        zoneOffsetGuessCache.clear();
      }
      // INFO
      /**
       * Get the value of unit.
       * @param {string} unit - a unit such as 'minute' or 'day'
       * @example DateTime.local(2017, 7, 4).get('month'); //=> 7
       * @example DateTime.local(2017, 7, 4).get('day'); //=> 4
       * @return {number}
       */
      get(unit) {
        return this[unit];
      }
      /**
       * Returns whether the DateTime is valid. Invalid DateTimes occur when:
       * * The DateTime was created from invalid calendar information, such as the 13th month or February 30
       * * The DateTime was created by an operation on another invalid date
       * @type {boolean}
       */
      get isValid() {
        return this.invalid === null;
      }
      /**
       * Returns an error code if this DateTime is invalid, or null if the DateTime is valid
       * @type {string}
       */
      get invalidReason() {
        return this.invalid ? this.invalid.reason : null;
      }
      /**
       * Returns an explanation of why this DateTime became invalid, or null if the DateTime is valid
       * @type {string}
       */
      get invalidExplanation() {
        return this.invalid ? this.invalid.explanation : null;
      }
      /**
       * Get the locale of a DateTime, such 'en-GB'. The locale is used when formatting the DateTime
       *
       * @type {string}
       */
      get locale() {
        return this.isValid ? this.loc.locale : null;
      }
      /**
       * Get the numbering system of a DateTime, such 'beng'. The numbering system is used when formatting the DateTime
       *
       * @type {string}
       */
      get numberingSystem() {
        return this.isValid ? this.loc.numberingSystem : null;
      }
      /**
       * Get the output calendar of a DateTime, such 'islamic'. The output calendar is used when formatting the DateTime
       *
       * @type {string}
       */
      get outputCalendar() {
        return this.isValid ? this.loc.outputCalendar : null;
      }
      /**
       * Get the time zone associated with this DateTime.
       * @type {Zone}
       */
      get zone() {
        return this._zone;
      }
      /**
       * Get the name of the time zone.
       * @type {string}
       */
      get zoneName() {
        return this.isValid ? this.zone.name : null;
      }
      /**
       * Get the year
       * @example DateTime.local(2017, 5, 25).year //=> 2017
       * @type {number}
       */
      get year() {
        return this.isValid ? this.c.year : NaN;
      }
      /**
       * Get the quarter
       * @example DateTime.local(2017, 5, 25).quarter //=> 2
       * @type {number}
       */
      get quarter() {
        return this.isValid ? Math.ceil(this.c.month / 3) : NaN;
      }
      /**
       * Get the month (1-12).
       * @example DateTime.local(2017, 5, 25).month //=> 5
       * @type {number}
       */
      get month() {
        return this.isValid ? this.c.month : NaN;
      }
      /**
       * Get the day of the month (1-30ish).
       * @example DateTime.local(2017, 5, 25).day //=> 25
       * @type {number}
       */
      get day() {
        return this.isValid ? this.c.day : NaN;
      }
      /**
       * Get the hour of the day (0-23).
       * @example DateTime.local(2017, 5, 25, 9).hour //=> 9
       * @type {number}
       */
      get hour() {
        return this.isValid ? this.c.hour : NaN;
      }
      /**
       * Get the minute of the hour (0-59).
       * @example DateTime.local(2017, 5, 25, 9, 30).minute //=> 30
       * @type {number}
       */
      get minute() {
        return this.isValid ? this.c.minute : NaN;
      }
      /**
       * Get the second of the minute (0-59).
       * @example DateTime.local(2017, 5, 25, 9, 30, 52).second //=> 52
       * @type {number}
       */
      get second() {
        return this.isValid ? this.c.second : NaN;
      }
      /**
       * Get the millisecond of the second (0-999).
       * @example DateTime.local(2017, 5, 25, 9, 30, 52, 654).millisecond //=> 654
       * @type {number}
       */
      get millisecond() {
        return this.isValid ? this.c.millisecond : NaN;
      }
      /**
       * Get the week year
       * @see https://en.wikipedia.org/wiki/ISO_week_date
       * @example DateTime.local(2014, 12, 31).weekYear //=> 2015
       * @type {number}
       */
      get weekYear() {
        return this.isValid ? possiblyCachedWeekData(this).weekYear : NaN;
      }
      /**
       * Get the week number of the week year (1-52ish).
       * @see https://en.wikipedia.org/wiki/ISO_week_date
       * @example DateTime.local(2017, 5, 25).weekNumber //=> 21
       * @type {number}
       */
      get weekNumber() {
        return this.isValid ? possiblyCachedWeekData(this).weekNumber : NaN;
      }
      /**
       * Get the day of the week.
       * 1 is Monday and 7 is Sunday
       * @see https://en.wikipedia.org/wiki/ISO_week_date
       * @example DateTime.local(2014, 11, 31).weekday //=> 4
       * @type {number}
       */
      get weekday() {
        return this.isValid ? possiblyCachedWeekData(this).weekday : NaN;
      }
      /**
       * Returns true if this date is on a weekend according to the locale, false otherwise
       * @returns {boolean}
       */
      get isWeekend() {
        return this.isValid && this.loc.getWeekendDays().includes(this.weekday);
      }
      /**
       * Get the day of the week according to the locale.
       * 1 is the first day of the week and 7 is the last day of the week.
       * If the locale assigns Sunday as the first day of the week, then a date which is a Sunday will return 1,
       * @returns {number}
       */
      get localWeekday() {
        return this.isValid ? possiblyCachedLocalWeekData(this).weekday : NaN;
      }
      /**
       * Get the week number of the week year according to the locale. Different locales assign week numbers differently,
       * because the week can start on different days of the week (see localWeekday) and because a different number of days
       * is required for a week to count as the first week of a year.
       * @returns {number}
       */
      get localWeekNumber() {
        return this.isValid ? possiblyCachedLocalWeekData(this).weekNumber : NaN;
      }
      /**
       * Get the week year according to the locale. Different locales assign week numbers (and therefor week years)
       * differently, see localWeekNumber.
       * @returns {number}
       */
      get localWeekYear() {
        return this.isValid ? possiblyCachedLocalWeekData(this).weekYear : NaN;
      }
      /**
       * Get the ordinal (meaning the day of the year)
       * @example DateTime.local(2017, 5, 25).ordinal //=> 145
       * @type {number|DateTime}
       */
      get ordinal() {
        return this.isValid ? gregorianToOrdinal(this.c).ordinal : NaN;
      }
      /**
       * Get the human readable short month name, such as 'Oct'.
       * Defaults to the system's locale if no locale has been specified
       * @example DateTime.local(2017, 10, 30).monthShort //=> Oct
       * @type {string}
       */
      get monthShort() {
        return this.isValid ? Info.months("short", { locObj: this.loc })[this.month - 1] : null;
      }
      /**
       * Get the human readable long month name, such as 'October'.
       * Defaults to the system's locale if no locale has been specified
       * @example DateTime.local(2017, 10, 30).monthLong //=> October
       * @type {string}
       */
      get monthLong() {
        return this.isValid ? Info.months("long", { locObj: this.loc })[this.month - 1] : null;
      }
      /**
       * Get the human readable short weekday, such as 'Mon'.
       * Defaults to the system's locale if no locale has been specified
       * @example DateTime.local(2017, 10, 30).weekdayShort //=> Mon
       * @type {string}
       */
      get weekdayShort() {
        return this.isValid ? Info.weekdays("short", { locObj: this.loc })[this.weekday - 1] : null;
      }
      /**
       * Get the human readable long weekday, such as 'Monday'.
       * Defaults to the system's locale if no locale has been specified
       * @example DateTime.local(2017, 10, 30).weekdayLong //=> Monday
       * @type {string}
       */
      get weekdayLong() {
        return this.isValid ? Info.weekdays("long", { locObj: this.loc })[this.weekday - 1] : null;
      }
      /**
       * Get the UTC offset of this DateTime in minutes
       * @example DateTime.now().offset //=> -240
       * @example DateTime.utc().offset //=> 0
       * @type {number}
       */
      get offset() {
        return this.isValid ? +this.o : NaN;
      }
      /**
       * Get the short human name for the zone's current offset, for example "EST" or "EDT".
       * Defaults to the system's locale if no locale has been specified
       * @type {string}
       */
      get offsetNameShort() {
        if (this.isValid) {
          return this.zone.offsetName(this.ts, {
            format: "short",
            locale: this.locale
          });
        } else {
          return null;
        }
      }
      /**
       * Get the long human name for the zone's current offset, for example "Eastern Standard Time" or "Eastern Daylight Time".
       * Defaults to the system's locale if no locale has been specified
       * @type {string}
       */
      get offsetNameLong() {
        if (this.isValid) {
          return this.zone.offsetName(this.ts, {
            format: "long",
            locale: this.locale
          });
        } else {
          return null;
        }
      }
      /**
       * Get whether this zone's offset ever changes, as in a DST.
       * @type {boolean}
       */
      get isOffsetFixed() {
        return this.isValid ? this.zone.isUniversal : null;
      }
      /**
       * Get whether the DateTime is in a DST.
       * @type {boolean}
       */
      get isInDST() {
        if (this.isOffsetFixed) {
          return false;
        } else {
          return this.offset > this.set({ month: 1, day: 1 }).offset || this.offset > this.set({ month: 5 }).offset;
        }
      }
      /**
       * Get those DateTimes which have the same local time as this DateTime, but a different offset from UTC
       * in this DateTime's zone. During DST changes local time can be ambiguous, for example
       * `2023-10-29T02:30:00` in `Europe/Berlin` can have offset `+01:00` or `+02:00`.
       * This method will return both possible DateTimes if this DateTime's local time is ambiguous.
       * @returns {DateTime[]}
       */
      getPossibleOffsets() {
        if (!this.isValid || this.isOffsetFixed) {
          return [this];
        }
        const dayMs = 864e5;
        const minuteMs = 6e4;
        const localTS = objToLocalTS(this.c);
        const oEarlier = this.zone.offset(localTS - dayMs);
        const oLater = this.zone.offset(localTS + dayMs);
        const o1 = this.zone.offset(localTS - oEarlier * minuteMs);
        const o2 = this.zone.offset(localTS - oLater * minuteMs);
        if (o1 === o2) {
          return [this];
        }
        const ts1 = localTS - o1 * minuteMs;
        const ts2 = localTS - o2 * minuteMs;
        const c1 = tsToObj(ts1, o1);
        const c2 = tsToObj(ts2, o2);
        if (c1.hour === c2.hour && c1.minute === c2.minute && c1.second === c2.second && c1.millisecond === c2.millisecond) {
          return [clone2(this, { ts: ts1 }), clone2(this, { ts: ts2 })];
        }
        return [this];
      }
      /**
       * Returns true if this DateTime is in a leap year, false otherwise
       * @example DateTime.local(2016).isInLeapYear //=> true
       * @example DateTime.local(2013).isInLeapYear //=> false
       * @type {boolean}
       */
      get isInLeapYear() {
        return isLeapYear(this.year);
      }
      /**
       * Returns the number of days in this DateTime's month
       * @example DateTime.local(2016, 2).daysInMonth //=> 29
       * @example DateTime.local(2016, 3).daysInMonth //=> 31
       * @type {number}
       */
      get daysInMonth() {
        return daysInMonth(this.year, this.month);
      }
      /**
       * Returns the number of days in this DateTime's year
       * @example DateTime.local(2016).daysInYear //=> 366
       * @example DateTime.local(2013).daysInYear //=> 365
       * @type {number}
       */
      get daysInYear() {
        return this.isValid ? daysInYear(this.year) : NaN;
      }
      /**
       * Returns the number of weeks in this DateTime's year
       * @see https://en.wikipedia.org/wiki/ISO_week_date
       * @example DateTime.local(2004).weeksInWeekYear //=> 53
       * @example DateTime.local(2013).weeksInWeekYear //=> 52
       * @type {number}
       */
      get weeksInWeekYear() {
        return this.isValid ? weeksInWeekYear(this.weekYear) : NaN;
      }
      /**
       * Returns the number of weeks in this DateTime's local week year
       * @example DateTime.local(2020, 6, {locale: 'en-US'}).weeksInLocalWeekYear //=> 52
       * @example DateTime.local(2020, 6, {locale: 'de-DE'}).weeksInLocalWeekYear //=> 53
       * @type {number}
       */
      get weeksInLocalWeekYear() {
        return this.isValid ? weeksInWeekYear(
          this.localWeekYear,
          this.loc.getMinDaysInFirstWeek(),
          this.loc.getStartOfWeek()
        ) : NaN;
      }
      /**
       * Returns the resolved Intl options for this DateTime.
       * This is useful in understanding the behavior of formatting methods
       * @param {Object} opts - the same options as toLocaleString
       * @return {Object}
       */
      resolvedLocaleOptions(opts = {}) {
        const { locale, numberingSystem, calendar } = Formatter.create(
          this.loc.clone(opts),
          opts
        ).resolvedOptions(this);
        return { locale, numberingSystem, outputCalendar: calendar };
      }
      // TRANSFORM
      /**
       * "Set" the DateTime's zone to UTC. Returns a newly-constructed DateTime.
       *
       * Equivalent to {@link DateTime#setZone}('utc')
       * @param {number} [offset=0] - optionally, an offset from UTC in minutes
       * @param {Object} [opts={}] - options to pass to `setZone()`
       * @return {DateTime}
       */
      toUTC(offset2 = 0, opts = {}) {
        return this.setZone(FixedOffsetZone.instance(offset2), opts);
      }
      /**
       * "Set" the DateTime's zone to the host's local zone. Returns a newly-constructed DateTime.
       *
       * Equivalent to `setZone('local')`
       * @return {DateTime}
       */
      toLocal() {
        return this.setZone(Settings.defaultZone);
      }
      /**
       * "Set" the DateTime's zone to specified zone. Returns a newly-constructed DateTime.
       *
       * By default, the setter keeps the underlying time the same (as in, the same timestamp), but the new instance will report different local times and consider DSTs when making computations, as with {@link DateTime#plus}. You may wish to use {@link DateTime#toLocal} and {@link DateTime#toUTC} which provide simple convenience wrappers for commonly used zones.
       * @param {string|Zone} [zone='local'] - a zone identifier. As a string, that can be any IANA zone supported by the host environment, or a fixed-offset name of the form 'UTC+3', or the strings 'local' or 'utc'. You may also supply an instance of a {@link DateTime#Zone} class.
       * @param {Object} opts - options
       * @param {boolean} [opts.keepLocalTime=false] - If true, adjust the underlying time so that the local time stays the same, but in the target zone. You should rarely need this.
       * @return {DateTime}
       */
      setZone(zone, { keepLocalTime = false, keepCalendarTime = false } = {}) {
        zone = normalizeZone(zone, Settings.defaultZone);
        if (zone.equals(this.zone)) {
          return this;
        } else if (!zone.isValid) {
          return _DateTime.invalid(unsupportedZone(zone));
        } else {
          let newTS = this.ts;
          if (keepLocalTime || keepCalendarTime) {
            const offsetGuess = zone.offset(this.ts);
            const asObj = this.toObject();
            [newTS] = objToTS(asObj, offsetGuess, zone);
          }
          return clone2(this, { ts: newTS, zone });
        }
      }
      /**
       * "Set" the locale, numberingSystem, or outputCalendar. Returns a newly-constructed DateTime.
       * @param {Object} properties - the properties to set
       * @example DateTime.local(2017, 5, 25).reconfigure({ locale: 'en-GB' })
       * @return {DateTime}
       */
      reconfigure({ locale, numberingSystem, outputCalendar } = {}) {
        const loc = this.loc.clone({ locale, numberingSystem, outputCalendar });
        return clone2(this, { loc });
      }
      /**
       * "Set" the locale. Returns a newly-constructed DateTime.
       * Just a convenient alias for reconfigure({ locale })
       * @example DateTime.local(2017, 5, 25).setLocale('en-GB')
       * @return {DateTime}
       */
      setLocale(locale) {
        return this.reconfigure({ locale });
      }
      /**
       * "Set" the values of specified units. Returns a newly-constructed DateTime.
       * You can only set units with this method; for "setting" metadata, see {@link DateTime#reconfigure} and {@link DateTime#setZone}.
       *
       * This method also supports setting locale-based week units, i.e. `localWeekday`, `localWeekNumber` and `localWeekYear`.
       * They cannot be mixed with ISO-week units like `weekday`.
       * @param {Object} values - a mapping of units to numbers
       * @example dt.set({ year: 2017 })
       * @example dt.set({ hour: 8, minute: 30 })
       * @example dt.set({ weekday: 5 })
       * @example dt.set({ year: 2005, ordinal: 234 })
       * @return {DateTime}
       */
      set(values) {
        if (!this.isValid) return this;
        const normalized = normalizeObject(values, normalizeUnitWithLocalWeeks);
        const { minDaysInFirstWeek, startOfWeek } = usesLocalWeekValues(normalized, this.loc);
        const settingWeekStuff = !isUndefined(normalized.weekYear) || !isUndefined(normalized.weekNumber) || !isUndefined(normalized.weekday), containsOrdinal = !isUndefined(normalized.ordinal), containsGregorYear = !isUndefined(normalized.year), containsGregorMD = !isUndefined(normalized.month) || !isUndefined(normalized.day), containsGregor = containsGregorYear || containsGregorMD, definiteWeekDef = normalized.weekYear || normalized.weekNumber;
        if ((containsGregor || containsOrdinal) && definiteWeekDef) {
          throw new ConflictingSpecificationError(
            "Can't mix weekYear/weekNumber units with year/month/day or ordinals"
          );
        }
        if (containsGregorMD && containsOrdinal) {
          throw new ConflictingSpecificationError("Can't mix ordinal dates with month/day");
        }
        let mixed;
        if (settingWeekStuff) {
          mixed = weekToGregorian(
            { ...gregorianToWeek(this.c, minDaysInFirstWeek, startOfWeek), ...normalized },
            minDaysInFirstWeek,
            startOfWeek
          );
        } else if (!isUndefined(normalized.ordinal)) {
          mixed = ordinalToGregorian({ ...gregorianToOrdinal(this.c), ...normalized });
        } else {
          mixed = { ...this.toObject(), ...normalized };
          if (isUndefined(normalized.day)) {
            mixed.day = Math.min(daysInMonth(mixed.year, mixed.month), mixed.day);
          }
        }
        const [ts, o] = objToTS(mixed, this.o, this.zone);
        return clone2(this, { ts, o });
      }
      /**
       * Add a period of time to this DateTime and return the resulting DateTime
       *
       * Adding hours, minutes, seconds, or milliseconds increases the timestamp by the right number of milliseconds. Adding days, months, or years shifts the calendar, accounting for DSTs and leap years along the way. Thus, `dt.plus({ hours: 24 })` may result in a different time than `dt.plus({ days: 1 })` if there's a DST shift in between.
       * @param {Duration|Object|number} duration - The amount to add. Either a Luxon Duration, a number of milliseconds, the object argument to Duration.fromObject()
       * @example DateTime.now().plus(123) //~> in 123 milliseconds
       * @example DateTime.now().plus({ minutes: 15 }) //~> in 15 minutes
       * @example DateTime.now().plus({ days: 1 }) //~> this time tomorrow
       * @example DateTime.now().plus({ days: -1 }) //~> this time yesterday
       * @example DateTime.now().plus({ hours: 3, minutes: 13 }) //~> in 3 hr, 13 min
       * @example DateTime.now().plus(Duration.fromObject({ hours: 3, minutes: 13 })) //~> in 3 hr, 13 min
       * @return {DateTime}
       */
      plus(duration3) {
        if (!this.isValid) return this;
        const dur = Duration.fromDurationLike(duration3);
        return clone2(this, adjustTime(this, dur));
      }
      /**
       * Subtract a period of time to this DateTime and return the resulting DateTime
       * See {@link DateTime#plus}
       * @param {Duration|Object|number} duration - The amount to subtract. Either a Luxon Duration, a number of milliseconds, the object argument to Duration.fromObject()
       @return {DateTime}
       */
      minus(duration3) {
        if (!this.isValid) return this;
        const dur = Duration.fromDurationLike(duration3).negate();
        return clone2(this, adjustTime(this, dur));
      }
      /**
       * "Set" this DateTime to the beginning of a unit of time.
       * @param {string} unit - The unit to go to the beginning of. Can be 'year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second', or 'millisecond'.
       * @param {Object} opts - options
       * @param {boolean} [opts.useLocaleWeeks=false] - If true, use weeks based on the locale, i.e. use the locale-dependent start of the week
       * @example DateTime.local(2014, 3, 3).startOf('month').toISODate(); //=> '2014-03-01'
       * @example DateTime.local(2014, 3, 3).startOf('year').toISODate(); //=> '2014-01-01'
       * @example DateTime.local(2014, 3, 3).startOf('week').toISODate(); //=> '2014-03-03', weeks always start on Mondays
       * @example DateTime.local(2014, 3, 3, 5, 30).startOf('day').toISOTime(); //=> '00:00.000-05:00'
       * @example DateTime.local(2014, 3, 3, 5, 30).startOf('hour').toISOTime(); //=> '05:00:00.000-05:00'
       * @return {DateTime}
       */
      startOf(unit, { useLocaleWeeks = false } = {}) {
        if (!this.isValid) return this;
        const o = {}, normalizedUnit = Duration.normalizeUnit(unit);
        switch (normalizedUnit) {
          case "years":
            o.month = 1;
          // falls through
          case "quarters":
          case "months":
            o.day = 1;
          // falls through
          case "weeks":
          case "days":
            o.hour = 0;
          // falls through
          case "hours":
            o.minute = 0;
          // falls through
          case "minutes":
            o.second = 0;
          // falls through
          case "seconds":
            o.millisecond = 0;
            break;
        }
        if (normalizedUnit === "weeks") {
          if (useLocaleWeeks) {
            const startOfWeek = this.loc.getStartOfWeek();
            const { weekday } = this;
            if (weekday < startOfWeek) {
              o.weekNumber = this.weekNumber - 1;
            }
            o.weekday = startOfWeek;
          } else {
            o.weekday = 1;
          }
        }
        if (normalizedUnit === "quarters") {
          const q = Math.ceil(this.month / 3);
          o.month = (q - 1) * 3 + 1;
        }
        return this.set(o);
      }
      /**
       * "Set" this DateTime to the end (meaning the last millisecond) of a unit of time
       * @param {string} unit - The unit to go to the end of. Can be 'year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second', or 'millisecond'.
       * @param {Object} opts - options
       * @param {boolean} [opts.useLocaleWeeks=false] - If true, use weeks based on the locale, i.e. use the locale-dependent start of the week
       * @example DateTime.local(2014, 3, 3).endOf('month').toISO(); //=> '2014-03-31T23:59:59.999-05:00'
       * @example DateTime.local(2014, 3, 3).endOf('year').toISO(); //=> '2014-12-31T23:59:59.999-05:00'
       * @example DateTime.local(2014, 3, 3).endOf('week').toISO(); // => '2014-03-09T23:59:59.999-05:00', weeks start on Mondays
       * @example DateTime.local(2014, 3, 3, 5, 30).endOf('day').toISO(); //=> '2014-03-03T23:59:59.999-05:00'
       * @example DateTime.local(2014, 3, 3, 5, 30).endOf('hour').toISO(); //=> '2014-03-03T05:59:59.999-05:00'
       * @return {DateTime}
       */
      endOf(unit, opts) {
        return this.isValid ? this.plus({ [unit]: 1 }).startOf(unit, opts).minus(1) : this;
      }
      // OUTPUT
      /**
       * Returns a string representation of this DateTime formatted according to the specified format string.
       * **You may not want this.** See {@link DateTime#toLocaleString} for a more flexible formatting tool. For a table of tokens and their interpretations, see [here](https://moment.github.io/luxon/#/formatting?id=table-of-tokens).
       * Defaults to en-US if no locale has been specified, regardless of the system's locale.
       * @param {string} fmt - the format string
       * @param {Object} opts - opts to override the configuration options on this DateTime
       * @example DateTime.now().toFormat('yyyy LLL dd') //=> '2017 Apr 22'
       * @example DateTime.now().setLocale('fr').toFormat('yyyy LLL dd') //=> '2017 avr. 22'
       * @example DateTime.now().toFormat('yyyy LLL dd', { locale: "fr" }) //=> '2017 avr. 22'
       * @example DateTime.now().toFormat("HH 'hours and' mm 'minutes'") //=> '20 hours and 55 minutes'
       * @return {string}
       */
      toFormat(fmt, opts = {}) {
        return this.isValid ? Formatter.create(this.loc.redefaultToEN(opts)).formatDateTimeFromString(this, fmt) : INVALID2;
      }
      /**
       * Returns a localized string representing this date. Accepts the same options as the Intl.DateTimeFormat constructor and any presets defined by Luxon, such as `DateTime.DATE_FULL` or `DateTime.TIME_SIMPLE`.
       * The exact behavior of this method is browser-specific, but in general it will return an appropriate representation
       * of the DateTime in the assigned locale.
       * Defaults to the system's locale if no locale has been specified
       * @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/DateTimeFormat
       * @param formatOpts {Object} - Intl.DateTimeFormat constructor options and configuration options
       * @param {Object} opts - opts to override the configuration options on this DateTime
       * @example DateTime.now().toLocaleString(); //=> 4/20/2017
       * @example DateTime.now().setLocale('en-gb').toLocaleString(); //=> '20/04/2017'
       * @example DateTime.now().toLocaleString(DateTime.DATE_FULL); //=> 'April 20, 2017'
       * @example DateTime.now().toLocaleString(DateTime.DATE_FULL, { locale: 'fr' }); //=> '28 août 2022'
       * @example DateTime.now().toLocaleString(DateTime.TIME_SIMPLE); //=> '11:32 AM'
       * @example DateTime.now().toLocaleString(DateTime.DATETIME_SHORT); //=> '4/20/2017, 11:32 AM'
       * @example DateTime.now().toLocaleString({ weekday: 'long', month: 'long', day: '2-digit' }); //=> 'Thursday, April 20'
       * @example DateTime.now().toLocaleString({ weekday: 'short', month: 'short', day: '2-digit', hour: '2-digit', minute: '2-digit' }); //=> 'Thu, Apr 20, 11:27 AM'
       * @example DateTime.now().toLocaleString({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }); //=> '11:32'
       * @return {string}
       */
      toLocaleString(formatOpts = DATE_SHORT, opts = {}) {
        return this.isValid ? Formatter.create(this.loc.clone(opts), formatOpts).formatDateTime(this) : INVALID2;
      }
      /**
       * Returns an array of format "parts", meaning individual tokens along with metadata. This is allows callers to post-process individual sections of the formatted output.
       * Defaults to the system's locale if no locale has been specified
       * @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/DateTimeFormat/formatToParts
       * @param opts {Object} - Intl.DateTimeFormat constructor options, same as `toLocaleString`.
       * @example DateTime.now().toLocaleParts(); //=> [
       *                                   //=>   { type: 'day', value: '25' },
       *                                   //=>   { type: 'literal', value: '/' },
       *                                   //=>   { type: 'month', value: '05' },
       *                                   //=>   { type: 'literal', value: '/' },
       *                                   //=>   { type: 'year', value: '1982' }
       *                                   //=> ]
       */
      toLocaleParts(opts = {}) {
        return this.isValid ? Formatter.create(this.loc.clone(opts), opts).formatDateTimeParts(this) : [];
      }
      /**
       * Returns an ISO 8601-compliant string representation of this DateTime
       * @param {Object} opts - options
       * @param {boolean} [opts.suppressMilliseconds=false] - exclude milliseconds from the format if they're 0
       * @param {boolean} [opts.suppressSeconds=false] - exclude seconds from the format if they're 0
       * @param {boolean} [opts.includeOffset=true] - include the offset, such as 'Z' or '-04:00'
       * @param {boolean} [opts.extendedZone=false] - add the time zone format extension
       * @param {string} [opts.format='extended'] - choose between the basic and extended format
       * @param {string} [opts.precision='milliseconds'] - truncate output to desired presicion: 'years', 'months', 'days', 'hours', 'minutes', 'seconds' or 'milliseconds'. When precision and suppressSeconds or suppressMilliseconds are used together, precision sets the maximum unit shown in the output, however seconds or milliseconds will still be suppressed if they are 0.
       * @example DateTime.utc(1983, 5, 25).toISO() //=> '1982-05-25T00:00:00.000Z'
       * @example DateTime.now().toISO() //=> '2017-04-22T20:47:05.335-04:00'
       * @example DateTime.now().toISO({ includeOffset: false }) //=> '2017-04-22T20:47:05.335'
       * @example DateTime.now().toISO({ format: 'basic' }) //=> '20170422T204705.335-0400'
       * @example DateTime.now().toISO({ precision: 'day' }) //=> '2017-04-22Z'
       * @example DateTime.now().toISO({ precision: 'minute' }) //=> '2017-04-22T20:47Z'
       * @return {string|null}
       */
      toISO({
        format: format2 = "extended",
        suppressSeconds = false,
        suppressMilliseconds = false,
        includeOffset = true,
        extendedZone = false,
        precision = "milliseconds"
      } = {}) {
        if (!this.isValid) {
          return null;
        }
        precision = normalizeUnit(precision);
        const ext = format2 === "extended";
        let c = toISODate(this, ext, precision);
        if (orderedUnits.indexOf(precision) >= 3) c += "T";
        c += toISOTime(
          this,
          ext,
          suppressSeconds,
          suppressMilliseconds,
          includeOffset,
          extendedZone,
          precision
        );
        return c;
      }
      /**
       * Returns an ISO 8601-compliant string representation of this DateTime's date component
       * @param {Object} opts - options
       * @param {string} [opts.format='extended'] - choose between the basic and extended format
       * @param {string} [opts.precision='day'] - truncate output to desired precision: 'years', 'months', or 'days'.
       * @example DateTime.utc(1982, 5, 25).toISODate() //=> '1982-05-25'
       * @example DateTime.utc(1982, 5, 25).toISODate({ format: 'basic' }) //=> '19820525'
       * @example DateTime.utc(1982, 5, 25).toISODate({ precision: 'month' }) //=> '1982-05'
       * @return {string|null}
       */
      toISODate({ format: format2 = "extended", precision = "day" } = {}) {
        if (!this.isValid) {
          return null;
        }
        return toISODate(this, format2 === "extended", normalizeUnit(precision));
      }
      /**
       * Returns an ISO 8601-compliant string representation of this DateTime's week date
       * @example DateTime.utc(1982, 5, 25).toISOWeekDate() //=> '1982-W21-2'
       * @return {string}
       */
      toISOWeekDate() {
        return toTechFormat(this, "kkkk-'W'WW-c");
      }
      /**
       * Returns an ISO 8601-compliant string representation of this DateTime's time component
       * @param {Object} opts - options
       * @param {boolean} [opts.suppressMilliseconds=false] - exclude milliseconds from the format if they're 0
       * @param {boolean} [opts.suppressSeconds=false] - exclude seconds from the format if they're 0
       * @param {boolean} [opts.includeOffset=true] - include the offset, such as 'Z' or '-04:00'
       * @param {boolean} [opts.extendedZone=true] - add the time zone format extension
       * @param {boolean} [opts.includePrefix=false] - include the `T` prefix
       * @param {string} [opts.format='extended'] - choose between the basic and extended format
       * @param {string} [opts.precision='milliseconds'] - truncate output to desired presicion: 'hours', 'minutes', 'seconds' or 'milliseconds'. When precision and suppressSeconds or suppressMilliseconds are used together, precision sets the maximum unit shown in the output, however seconds or milliseconds will still be suppressed if they are 0.
       * @example DateTime.utc().set({ hour: 7, minute: 34 }).toISOTime() //=> '07:34:19.361Z'
       * @example DateTime.utc().set({ hour: 7, minute: 34, seconds: 0, milliseconds: 0 }).toISOTime({ suppressSeconds: true }) //=> '07:34Z'
       * @example DateTime.utc().set({ hour: 7, minute: 34 }).toISOTime({ format: 'basic' }) //=> '073419.361Z'
       * @example DateTime.utc().set({ hour: 7, minute: 34 }).toISOTime({ includePrefix: true }) //=> 'T07:34:19.361Z'
       * @example DateTime.utc().set({ hour: 7, minute: 34, second: 56 }).toISOTime({ precision: 'minute' }) //=> '07:34Z'
       * @return {string}
       */
      toISOTime({
        suppressMilliseconds = false,
        suppressSeconds = false,
        includeOffset = true,
        includePrefix = false,
        extendedZone = false,
        format: format2 = "extended",
        precision = "milliseconds"
      } = {}) {
        if (!this.isValid) {
          return null;
        }
        precision = normalizeUnit(precision);
        let c = includePrefix && orderedUnits.indexOf(precision) >= 3 ? "T" : "";
        return c + toISOTime(
          this,
          format2 === "extended",
          suppressSeconds,
          suppressMilliseconds,
          includeOffset,
          extendedZone,
          precision
        );
      }
      /**
       * Returns an RFC 2822-compatible string representation of this DateTime
       * @example DateTime.utc(2014, 7, 13).toRFC2822() //=> 'Sun, 13 Jul 2014 00:00:00 +0000'
       * @example DateTime.local(2014, 7, 13).toRFC2822() //=> 'Sun, 13 Jul 2014 00:00:00 -0400'
       * @return {string}
       */
      toRFC2822() {
        return toTechFormat(this, "EEE, dd LLL yyyy HH:mm:ss ZZZ", false);
      }
      /**
       * Returns a string representation of this DateTime appropriate for use in HTTP headers. The output is always expressed in GMT.
       * Specifically, the string conforms to RFC 1123.
       * @see https://www.w3.org/Protocols/rfc2616/rfc2616-sec3.html#sec3.3.1
       * @example DateTime.utc(2014, 7, 13).toHTTP() //=> 'Sun, 13 Jul 2014 00:00:00 GMT'
       * @example DateTime.utc(2014, 7, 13, 19).toHTTP() //=> 'Sun, 13 Jul 2014 19:00:00 GMT'
       * @return {string}
       */
      toHTTP() {
        return toTechFormat(this.toUTC(), "EEE, dd LLL yyyy HH:mm:ss 'GMT'");
      }
      /**
       * Returns a string representation of this DateTime appropriate for use in SQL Date
       * @example DateTime.utc(2014, 7, 13).toSQLDate() //=> '2014-07-13'
       * @return {string|null}
       */
      toSQLDate() {
        if (!this.isValid) {
          return null;
        }
        return toISODate(this, true);
      }
      /**
       * Returns a string representation of this DateTime appropriate for use in SQL Time
       * @param {Object} opts - options
       * @param {boolean} [opts.includeZone=false] - include the zone, such as 'America/New_York'. Overrides includeOffset.
       * @param {boolean} [opts.includeOffset=true] - include the offset, such as 'Z' or '-04:00'
       * @param {boolean} [opts.includeOffsetSpace=true] - include the space between the time and the offset, such as '05:15:16.345 -04:00'
       * @example DateTime.utc().toSQL() //=> '05:15:16.345'
       * @example DateTime.now().toSQL() //=> '05:15:16.345 -04:00'
       * @example DateTime.now().toSQL({ includeOffset: false }) //=> '05:15:16.345'
       * @example DateTime.now().toSQL({ includeZone: false }) //=> '05:15:16.345 America/New_York'
       * @return {string}
       */
      toSQLTime({ includeOffset = true, includeZone = false, includeOffsetSpace = true } = {}) {
        let fmt = "HH:mm:ss.SSS";
        if (includeZone || includeOffset) {
          if (includeOffsetSpace) {
            fmt += " ";
          }
          if (includeZone) {
            fmt += "z";
          } else if (includeOffset) {
            fmt += "ZZ";
          }
        }
        return toTechFormat(this, fmt, true);
      }
      /**
       * Returns a string representation of this DateTime appropriate for use in SQL DateTime
       * @param {Object} opts - options
       * @param {boolean} [opts.includeZone=false] - include the zone, such as 'America/New_York'. Overrides includeOffset.
       * @param {boolean} [opts.includeOffset=true] - include the offset, such as 'Z' or '-04:00'
       * @param {boolean} [opts.includeOffsetSpace=true] - include the space between the time and the offset, such as '05:15:16.345 -04:00'
       * @example DateTime.utc(2014, 7, 13).toSQL() //=> '2014-07-13 00:00:00.000 Z'
       * @example DateTime.local(2014, 7, 13).toSQL() //=> '2014-07-13 00:00:00.000 -04:00'
       * @example DateTime.local(2014, 7, 13).toSQL({ includeOffset: false }) //=> '2014-07-13 00:00:00.000'
       * @example DateTime.local(2014, 7, 13).toSQL({ includeZone: true }) //=> '2014-07-13 00:00:00.000 America/New_York'
       * @return {string}
       */
      toSQL(opts = {}) {
        if (!this.isValid) {
          return null;
        }
        return `${this.toSQLDate()} ${this.toSQLTime(opts)}`;
      }
      /**
       * Returns a string representation of this DateTime appropriate for debugging
       * @return {string}
       */
      toString() {
        return this.isValid ? this.toISO() : INVALID2;
      }
      /**
       * Returns a string representation of this DateTime appropriate for the REPL.
       * @return {string}
       */
      [/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")]() {
        if (this.isValid) {
          return `DateTime { ts: ${this.toISO()}, zone: ${this.zone.name}, locale: ${this.locale} }`;
        } else {
          return `DateTime { Invalid, reason: ${this.invalidReason} }`;
        }
      }
      /**
       * Returns the epoch milliseconds of this DateTime. Alias of {@link DateTime#toMillis}
       * @return {number}
       */
      valueOf() {
        return this.toMillis();
      }
      /**
       * Returns the epoch milliseconds of this DateTime.
       * @return {number}
       */
      toMillis() {
        return this.isValid ? this.ts : NaN;
      }
      /**
       * Returns the epoch seconds (including milliseconds in the fractional part) of this DateTime.
       * @return {number}
       */
      toSeconds() {
        return this.isValid ? this.ts / 1e3 : NaN;
      }
      /**
       * Returns the epoch seconds (as a whole number) of this DateTime.
       * @return {number}
       */
      toUnixInteger() {
        return this.isValid ? Math.floor(this.ts / 1e3) : NaN;
      }
      /**
       * Returns an ISO 8601 representation of this DateTime appropriate for use in JSON.
       * @return {string}
       */
      toJSON() {
        return this.toISO();
      }
      /**
       * Returns a BSON serializable equivalent to this DateTime.
       * @return {Date}
       */
      toBSON() {
        return this.toJSDate();
      }
      /**
       * Returns a JavaScript object with this DateTime's year, month, day, and so on.
       * @param opts - options for generating the object
       * @param {boolean} [opts.includeConfig=false] - include configuration attributes in the output
       * @example DateTime.now().toObject() //=> { year: 2017, month: 4, day: 22, hour: 20, minute: 49, second: 42, millisecond: 268 }
       * @return {Object}
       */
      toObject(opts = {}) {
        if (!this.isValid) return {};
        const base = { ...this.c };
        if (opts.includeConfig) {
          base.outputCalendar = this.outputCalendar;
          base.numberingSystem = this.loc.numberingSystem;
          base.locale = this.loc.locale;
        }
        return base;
      }
      /**
       * Returns a JavaScript Date equivalent to this DateTime.
       * @return {Date}
       */
      toJSDate() {
        return new Date(this.isValid ? this.ts : NaN);
      }
      // COMPARE
      /**
       * Return the difference between two DateTimes as a Duration.
       * @param {DateTime} otherDateTime - the DateTime to compare this one to
       * @param {string|string[]} [unit=['milliseconds']] - the unit or array of units (such as 'hours' or 'days') to include in the duration.
       * @param {Object} opts - options that affect the creation of the Duration
       * @param {string} [opts.conversionAccuracy='casual'] - the conversion system to use
       * @example
       * var i1 = DateTime.fromISO('1982-05-25T09:45'),
       *     i2 = DateTime.fromISO('1983-10-14T10:30');
       * i2.diff(i1).toObject() //=> { milliseconds: 43807500000 }
       * i2.diff(i1, 'hours').toObject() //=> { hours: 12168.75 }
       * i2.diff(i1, ['months', 'days']).toObject() //=> { months: 16, days: 19.03125 }
       * i2.diff(i1, ['months', 'days', 'hours']).toObject() //=> { months: 16, days: 19, hours: 0.75 }
       * @return {Duration}
       */
      diff(otherDateTime, unit = "milliseconds", opts = {}) {
        if (!this.isValid || !otherDateTime.isValid) {
          return Duration.invalid("created by diffing an invalid DateTime");
        }
        const durOpts = { locale: this.locale, numberingSystem: this.numberingSystem, ...opts };
        const units = maybeArray(unit).map(Duration.normalizeUnit), otherIsLater = otherDateTime.valueOf() > this.valueOf(), earlier = otherIsLater ? this : otherDateTime, later = otherIsLater ? otherDateTime : this, diffed = diff(earlier, later, units, durOpts);
        return otherIsLater ? diffed.negate() : diffed;
      }
      /**
       * Return the difference between this DateTime and right now.
       * See {@link DateTime#diff}
       * @param {string|string[]} [unit=['milliseconds']] - the unit or units units (such as 'hours' or 'days') to include in the duration
       * @param {Object} opts - options that affect the creation of the Duration
       * @param {string} [opts.conversionAccuracy='casual'] - the conversion system to use
       * @return {Duration}
       */
      diffNow(unit = "milliseconds", opts = {}) {
        return this.diff(_DateTime.now(), unit, opts);
      }
      /**
       * Return an Interval spanning between this DateTime and another DateTime
       * @param {DateTime} otherDateTime - the other end point of the Interval
       * @return {Interval|DateTime}
       */
      until(otherDateTime) {
        return this.isValid ? Interval.fromDateTimes(this, otherDateTime) : this;
      }
      /**
       * Return whether this DateTime is in the same unit of time as another DateTime.
       * Higher-order units must also be identical for this function to return `true`.
       * Note that time zones are **ignored** in this comparison, which compares the **local** calendar time. Use {@link DateTime#setZone} to convert one of the dates if needed.
       * @param {DateTime} otherDateTime - the other DateTime
       * @param {string} unit - the unit of time to check sameness on
       * @param {Object} opts - options
       * @param {boolean} [opts.useLocaleWeeks=false] - If true, use weeks based on the locale, i.e. use the locale-dependent start of the week; only the locale of this DateTime is used
       * @example DateTime.now().hasSame(otherDT, 'day'); //~> true if otherDT is in the same current calendar day
       * @return {boolean}
       */
      hasSame(otherDateTime, unit, opts) {
        if (!this.isValid) return false;
        const inputMs = otherDateTime.valueOf();
        const adjustedToZone = this.setZone(otherDateTime.zone, { keepLocalTime: true });
        return adjustedToZone.startOf(unit, opts) <= inputMs && inputMs <= adjustedToZone.endOf(unit, opts);
      }
      /**
       * Equality check
       * Two DateTimes are equal if and only if they represent the same millisecond, have the same zone and location, and are both valid.
       * To compare just the millisecond values, use `+dt1 === +dt2`.
       * @param {DateTime} other - the other DateTime
       * @return {boolean}
       */
      equals(other) {
        return this.isValid && other.isValid && this.valueOf() === other.valueOf() && this.zone.equals(other.zone) && this.loc.equals(other.loc);
      }
      /**
       * Returns a string representation of a this time relative to now, such as "in two days". Can only internationalize if your
       * platform supports Intl.RelativeTimeFormat. Rounds towards zero by default.
       * @param {Object} options - options that affect the output
       * @param {DateTime} [options.base=DateTime.now()] - the DateTime to use as the basis to which this time is compared. Defaults to now.
       * @param {string} [options.style="long"] - the style of units, must be "long", "short", or "narrow"
       * @param {string|string[]} options.unit - use a specific unit or array of units; if omitted, or an array, the method will pick the best unit. Use an array or one of "years", "quarters", "months", "weeks", "days", "hours", "minutes", or "seconds"
       * @param {boolean} [options.round=true] - whether to round the numbers in the output.
       * @param {string} [options.rounding="trunc"] - rounding method to use when rounding the numbers in the output. Can be "trunc" (toward zero), "expand" (away from zero), "round", "floor", or "ceil".
       * @param {number} [options.padding=0] - padding in milliseconds. This allows you to round up the result if it fits inside the threshold. Don't use in combination with {round: false} because the decimal output will include the padding.
       * @param {string} options.locale - override the locale of this DateTime
       * @param {string} options.numberingSystem - override the numberingSystem of this DateTime. The Intl system may choose not to honor this
       * @example DateTime.now().plus({ days: 1 }).toRelative() //=> "in 1 day"
       * @example DateTime.now().setLocale("es").toRelative({ days: 1 }) //=> "dentro de 1 día"
       * @example DateTime.now().plus({ days: 1 }).toRelative({ locale: "fr" }) //=> "dans 23 heures"
       * @example DateTime.now().minus({ days: 2 }).toRelative() //=> "2 days ago"
       * @example DateTime.now().minus({ days: 2 }).toRelative({ unit: "hours" }) //=> "48 hours ago"
       * @example DateTime.now().minus({ hours: 36 }).toRelative({ round: false }) //=> "1.5 days ago"
       */
      toRelative(options = {}) {
        if (!this.isValid) return null;
        const base = options.base || _DateTime.fromObject({}, { zone: this.zone }), padding = options.padding ? this < base ? -options.padding : options.padding : 0;
        let units = ["years", "months", "days", "hours", "minutes", "seconds"];
        let unit = options.unit;
        if (Array.isArray(options.unit)) {
          units = options.unit;
          unit = void 0;
        }
        return diffRelative(base, this.plus(padding), {
          ...options,
          numeric: "always",
          units,
          unit
        });
      }
      /**
       * Returns a string representation of this date relative to today, such as "yesterday" or "next month".
       * Only internationalizes on platforms that supports Intl.RelativeTimeFormat.
       * @param {Object} options - options that affect the output
       * @param {DateTime} [options.base=DateTime.now()] - the DateTime to use as the basis to which this time is compared. Defaults to now.
       * @param {string} options.locale - override the locale of this DateTime
       * @param {string} options.unit - use a specific unit; if omitted, the method will pick the unit. Use one of "years", "quarters", "months", "weeks", or "days"
       * @param {string} options.numberingSystem - override the numberingSystem of this DateTime. The Intl system may choose not to honor this
       * @example DateTime.now().plus({ days: 1 }).toRelativeCalendar() //=> "tomorrow"
       * @example DateTime.now().setLocale("es").plus({ days: 1 }).toRelative() //=> ""mañana"
       * @example DateTime.now().plus({ days: 1 }).toRelativeCalendar({ locale: "fr" }) //=> "demain"
       * @example DateTime.now().minus({ days: 2 }).toRelativeCalendar() //=> "2 days ago"
       */
      toRelativeCalendar(options = {}) {
        if (!this.isValid) return null;
        return diffRelative(options.base || _DateTime.fromObject({}, { zone: this.zone }), this, {
          ...options,
          numeric: "auto",
          units: ["years", "months", "days"],
          calendary: true
        });
      }
      /**
       * Return the min of several date times
       * @param {...DateTime} dateTimes - the DateTimes from which to choose the minimum
       * @return {DateTime} the min DateTime, or undefined if called with no argument
       */
      static min(...dateTimes) {
        if (!dateTimes.every(_DateTime.isDateTime)) {
          throw new InvalidArgumentError("min requires all arguments be DateTimes");
        }
        return bestBy(dateTimes, (i) => i.valueOf(), Math.min);
      }
      /**
       * Return the max of several date times
       * @param {...DateTime} dateTimes - the DateTimes from which to choose the maximum
       * @return {DateTime} the max DateTime, or undefined if called with no argument
       */
      static max(...dateTimes) {
        if (!dateTimes.every(_DateTime.isDateTime)) {
          throw new InvalidArgumentError("max requires all arguments be DateTimes");
        }
        return bestBy(dateTimes, (i) => i.valueOf(), Math.max);
      }
      // MISC
      /**
       * Explain how a string would be parsed by fromFormat()
       * @param {string} text - the string to parse
       * @param {string} fmt - the format the string is expected to be in (see description)
       * @param {Object} options - options taken by fromFormat()
       * @return {Object}
       */
      static fromFormatExplain(text2, fmt, options = {}) {
        const { locale = null, numberingSystem = null } = options, localeToUse = Locale.fromOpts({
          locale,
          numberingSystem,
          defaultToEN: true
        });
        return explainFromTokens(localeToUse, text2, fmt);
      }
      /**
       * @deprecated use fromFormatExplain instead
       */
      static fromStringExplain(text2, fmt, options = {}) {
        return _DateTime.fromFormatExplain(text2, fmt, options);
      }
      /**
       * Build a parser for `fmt` using the given locale. This parser can be passed
       * to {@link DateTime.fromFormatParser} to a parse a date in this format. This
       * can be used to optimize cases where many dates need to be parsed in a
       * specific format.
       *
       * @param {String} fmt - the format the string is expected to be in (see
       * description)
       * @param {Object} options - options used to set locale and numberingSystem
       * for parser
       * @returns {TokenParser} - opaque object to be used
       */
      static buildFormatParser(fmt, options = {}) {
        const { locale = null, numberingSystem = null } = options, localeToUse = Locale.fromOpts({
          locale,
          numberingSystem,
          defaultToEN: true
        });
        return new TokenParser(localeToUse, fmt);
      }
      /**
       * Create a DateTime from an input string and format parser.
       *
       * The format parser must have been created with the same locale as this call.
       *
       * @param {String} text - the string to parse
       * @param {TokenParser} formatParser - parser from {@link DateTime.buildFormatParser}
       * @param {Object} opts - options taken by fromFormat()
       * @returns {DateTime}
       */
      static fromFormatParser(text2, formatParser, opts = {}) {
        if (isUndefined(text2) || isUndefined(formatParser)) {
          throw new InvalidArgumentError(
            "fromFormatParser requires an input string and a format parser"
          );
        }
        const { locale = null, numberingSystem = null } = opts, localeToUse = Locale.fromOpts({
          locale,
          numberingSystem,
          defaultToEN: true
        });
        if (!localeToUse.equals(formatParser.locale)) {
          throw new InvalidArgumentError(
            `fromFormatParser called with a locale of ${localeToUse}, but the format parser was created for ${formatParser.locale}`
          );
        }
        const { result, zone, specificOffset, invalidReason } = formatParser.explainFromTokens(text2);
        if (invalidReason) {
          return _DateTime.invalid(invalidReason);
        } else {
          return parseDataToDateTime(
            result,
            zone,
            opts,
            `format ${formatParser.format}`,
            text2,
            specificOffset
          );
        }
      }
      // FORMAT PRESETS
      /**
       * {@link DateTime#toLocaleString} format like 10/14/1983
       * @type {Object}
       */
      static get DATE_SHORT() {
        return DATE_SHORT;
      }
      /**
       * {@link DateTime#toLocaleString} format like 'Oct 14, 1983'
       * @type {Object}
       */
      static get DATE_MED() {
        return DATE_MED;
      }
      /**
       * {@link DateTime#toLocaleString} format like 'Fri, Oct 14, 1983'
       * @type {Object}
       */
      static get DATE_MED_WITH_WEEKDAY() {
        return DATE_MED_WITH_WEEKDAY;
      }
      /**
       * {@link DateTime#toLocaleString} format like 'October 14, 1983'
       * @type {Object}
       */
      static get DATE_FULL() {
        return DATE_FULL;
      }
      /**
       * {@link DateTime#toLocaleString} format like 'Tuesday, October 14, 1983'
       * @type {Object}
       */
      static get DATE_HUGE() {
        return DATE_HUGE;
      }
      /**
       * {@link DateTime#toLocaleString} format like '09:30 AM'. Only 12-hour if the locale is.
       * @type {Object}
       */
      static get TIME_SIMPLE() {
        return TIME_SIMPLE;
      }
      /**
       * {@link DateTime#toLocaleString} format like '09:30:23 AM'. Only 12-hour if the locale is.
       * @type {Object}
       */
      static get TIME_WITH_SECONDS() {
        return TIME_WITH_SECONDS;
      }
      /**
       * {@link DateTime#toLocaleString} format like '09:30:23 AM EDT'. Only 12-hour if the locale is.
       * @type {Object}
       */
      static get TIME_WITH_SHORT_OFFSET() {
        return TIME_WITH_SHORT_OFFSET;
      }
      /**
       * {@link DateTime#toLocaleString} format like '09:30:23 AM Eastern Daylight Time'. Only 12-hour if the locale is.
       * @type {Object}
       */
      static get TIME_WITH_LONG_OFFSET() {
        return TIME_WITH_LONG_OFFSET;
      }
      /**
       * {@link DateTime#toLocaleString} format like '09:30', always 24-hour.
       * @type {Object}
       */
      static get TIME_24_SIMPLE() {
        return TIME_24_SIMPLE;
      }
      /**
       * {@link DateTime#toLocaleString} format like '09:30:23', always 24-hour.
       * @type {Object}
       */
      static get TIME_24_WITH_SECONDS() {
        return TIME_24_WITH_SECONDS;
      }
      /**
       * {@link DateTime#toLocaleString} format like '09:30:23 EDT', always 24-hour.
       * @type {Object}
       */
      static get TIME_24_WITH_SHORT_OFFSET() {
        return TIME_24_WITH_SHORT_OFFSET;
      }
      /**
       * {@link DateTime#toLocaleString} format like '09:30:23 Eastern Daylight Time', always 24-hour.
       * @type {Object}
       */
      static get TIME_24_WITH_LONG_OFFSET() {
        return TIME_24_WITH_LONG_OFFSET;
      }
      /**
       * {@link DateTime#toLocaleString} format like '10/14/1983, 9:30 AM'. Only 12-hour if the locale is.
       * @type {Object}
       */
      static get DATETIME_SHORT() {
        return DATETIME_SHORT;
      }
      /**
       * {@link DateTime#toLocaleString} format like '10/14/1983, 9:30:33 AM'. Only 12-hour if the locale is.
       * @type {Object}
       */
      static get DATETIME_SHORT_WITH_SECONDS() {
        return DATETIME_SHORT_WITH_SECONDS;
      }
      /**
       * {@link DateTime#toLocaleString} format like 'Oct 14, 1983, 9:30 AM'. Only 12-hour if the locale is.
       * @type {Object}
       */
      static get DATETIME_MED() {
        return DATETIME_MED;
      }
      /**
       * {@link DateTime#toLocaleString} format like 'Oct 14, 1983, 9:30:33 AM'. Only 12-hour if the locale is.
       * @type {Object}
       */
      static get DATETIME_MED_WITH_SECONDS() {
        return DATETIME_MED_WITH_SECONDS;
      }
      /**
       * {@link DateTime#toLocaleString} format like 'Fri, 14 Oct 1983, 9:30 AM'. Only 12-hour if the locale is.
       * @type {Object}
       */
      static get DATETIME_MED_WITH_WEEKDAY() {
        return DATETIME_MED_WITH_WEEKDAY;
      }
      /**
       * {@link DateTime#toLocaleString} format like 'October 14, 1983, 9:30 AM EDT'. Only 12-hour if the locale is.
       * @type {Object}
       */
      static get DATETIME_FULL() {
        return DATETIME_FULL;
      }
      /**
       * {@link DateTime#toLocaleString} format like 'October 14, 1983, 9:30:33 AM EDT'. Only 12-hour if the locale is.
       * @type {Object}
       */
      static get DATETIME_FULL_WITH_SECONDS() {
        return DATETIME_FULL_WITH_SECONDS;
      }
      /**
       * {@link DateTime#toLocaleString} format like 'Friday, October 14, 1983, 9:30 AM Eastern Daylight Time'. Only 12-hour if the locale is.
       * @type {Object}
       */
      static get DATETIME_HUGE() {
        return DATETIME_HUGE;
      }
      /**
       * {@link DateTime#toLocaleString} format like 'Friday, October 14, 1983, 9:30:33 AM Eastern Daylight Time'. Only 12-hour if the locale is.
       * @type {Object}
       */
      static get DATETIME_HUGE_WITH_SECONDS() {
        return DATETIME_HUGE_WITH_SECONDS;
      }
    };
  }
});

// lib/model/reset-clock.ts
function readClock(words, localZone) {
  const { day, rest } = readDay(words);
  const time2 = TIME.exec(rest);
  const named = day !== void 0 && "month" in day;
  if (time2 === null && !named) return void 0;
  const zone = readZone(rest.slice(time2?.[0].length ?? 0), localZone);
  const { hour, minute } = time2 === null ? { hour: 0, minute: 0 } : readHour(time2);
  if (zone === void 0 || hour > 23 || minute > 59) return void 0;
  return { hour, minute, zone, day: day ?? { skip: 0 } };
}
function nextMoment(clock, now2) {
  const earliest = now2.getTime() - JUST_PAST;
  const today = DateTime.fromMillis(earliest, { zone: clock.zone }).startOf("day");
  return daysFor(clock, today).flatMap((day) => momentsOn(day, clock)).find((moment) => moment > earliest);
}
function momentsOn(day, { hour, minute }) {
  const shown = day.set({ hour, minute }).getPossibleOffsets();
  return shown.map((one) => one.toMillis()).sort((a, b) => a - b);
}
function daysFor({ day }, today) {
  if ("month" in day)
    return [0, 1].map((years) => today.plus({ years }).set({ month: day.month, day: day.day }));
  if ("weekday" in day) {
    const first = today.plus({ days: (day.weekday - today.weekday + 7) % 7 });
    return [first, first.plus({ days: 7 })];
  }
  return [today.plus({ days: day.skip }), today.plus({ days: day.skip + 1 })];
}
function readDay(words) {
  const found = MONTH_DAY.exec(words) ?? DAY_MONTH.exec(words) ?? RELATIVE_DAY.exec(words) ?? WEEKDAY.exec(words);
  if (found === null) return { rest: words };
  const rest = words.slice(found[0].length).replace(JOIN, "");
  const [, first = "", second] = found;
  if (second !== void 0)
    return { day: /^\d/.test(first) ? dayOf(second, first) : dayOf(first, second), rest };
  if (/^to/i.test(first)) return { day: { skip: /^tod/i.test(first) ? 0 : 1 }, rest };
  return { day: { weekday: WEEKDAYS.indexOf(first.toLowerCase()) + 1 }, rest };
}
function dayOf(month, day) {
  return { month: MONTHS.indexOf(month.toLowerCase()) + 1, day: Number(day) };
}
function readHour(time2) {
  const [, hour12, minute12 = "0", half = "", hour24, minute24, word] = time2;
  if (word !== void 0) return { hour: /^n/i.test(word) ? 12 : 0, minute: 0 };
  if (hour24 !== void 0) return { hour: Number(hour24), minute: Number(minute24) };
  const hour = Number(hour12);
  if (hour < 1 || hour > 12) return { hour: 24, minute: 0 };
  return { hour: hour % 12 + (half.toLowerCase() === "p" ? 12 : 0), minute: Number(minute12) };
}
function readZone(rest, localZone) {
  const [, inBrackets, bare] = ZONE.exec(rest) ?? [];
  const name = inBrackets ?? bare;
  if (name === void 0) return /^\s?\(/.test(rest) ? void 0 : localZone;
  const zone = SHORT_ZONES[name.toUpperCase()] ?? name;
  return IANAZone.isValidZone(zone) ? zone : void 0;
}
var JUST_PAST, MONTHS, WEEKDAYS, JOIN, MONTH_DAY, DAY_MONTH, WEEKDAY, RELATIVE_DAY, TIME, ZONE, SHORT_ZONES;
var init_reset_clock = __esm({
  "lib/model/reset-clock.ts"() {
    "use strict";
    init_luxon();
    JUST_PAST = 6e4;
    MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    JOIN = /^(?:,|at|on|\s){1,6}/i;
    MONTH_DAY = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s(\d{1,2})(?:st|nd|rd|th)?(?:,?\s\d{4})?(?![\d:])/i;
    DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?\s(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?:\s\d{4})?(?!\w)/i;
    WEEKDAY = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}(?!\w)/i;
    RELATIVE_DAY = /^(today|tomorrow)(?!\w)/i;
    TIME = /^(\d{1,2})(?::(\d\d))?(?::\d\d)?\s?([ap])\.?m\b\.?|^(\d{1,2}):(\d\d)(?!\d)|^(noon|midnight)\b/i;
    ZONE = /^\s?(?:\(([A-Za-z]{2,20}(?:[/_+-][A-Za-z0-9]{1,20}){0,5})\)|(UTC|GMT|Z|[ECMP][SD]?T|CES?T|BST|WES?T|JST)\b)/;
    SHORT_ZONES = {
      Z: "UTC",
      GMT: "UTC",
      ET: "America/New_York",
      EST: "America/New_York",
      EDT: "America/New_York",
      CST: "America/Chicago",
      CT: "America/Chicago",
      CDT: "America/Chicago",
      MT: "America/Denver",
      MST: "America/Denver",
      MDT: "America/Denver",
      PT: "America/Los_Angeles",
      PST: "America/Los_Angeles",
      PDT: "America/Los_Angeles",
      CET: "Europe/Paris",
      CEST: "Europe/Paris",
      WET: "Europe/Lisbon",
      WEST: "Europe/Lisbon",
      BST: "Europe/London",
      JST: "Asia/Tokyo"
    };
  }
});

// lib/model/reset-time.ts
var reset_time_exports = {};
__export(reset_time_exports, {
  findResetTime: () => findResetTime
});
function findResetTime(text2, now2, localZone) {
  const zone = IANAZone.isValidZone(localZone) ? localZone : "UTC";
  for (const read of [readEpochs, readSentences]) {
    for (const moment of read(text2, now2, zone)) {
      const ahead = moment - now2.getTime();
      if (ahead >= -MINUTE && ahead <= EIGHT_DAYS) return new Date(moment);
    }
  }
  return void 0;
}
function* readEpochs(text2) {
  for (const start2 of text2.matchAll(EPOCH)) {
    const at = start2.index + start2[0].length;
    const digits = /^\d{10}(?:\d{3})?(?!\d)/.exec(text2.slice(at, at + 14))?.[0];
    if (digits !== void 0) yield digits.length === 10 ? Number(digits) * 1e3 : Number(digits);
  }
}
function* readSentences(text2, now2, zone) {
  for (const trigger of text2.matchAll(TRIGGER)) {
    const at = trigger.index + trigger[0].length;
    const words = text2.slice(at, at + 100).replace(LEAD, "");
    const moment = readStamp(words, zone) ?? readDuration(words, now2) ?? readClockTime(words, now2, zone);
    if (moment !== void 0) yield moment;
  }
}
function readStamp(words, zone) {
  const [, day, time2, offset2] = STAMP.exec(words) ?? [];
  if (day === void 0) return void 0;
  const suffix = offset2 === void 0 ? "" : /^(?:UTC|GMT)$/i.test(offset2) ? "Z" : offset2;
  const moment = DateTime.fromISO(`${day}T${time2}${suffix}`, { zone });
  return moment.isValid ? moment.toMillis() : void 0;
}
function readDuration(words, now2) {
  let rest = words;
  let total;
  for (let part = PART.exec(rest); part !== null; part = PART.exec(rest)) {
    const [whole2, amount = "", unit = ""] = part;
    total = (total ?? 0) + (/^a/i.test(amount) ? 1 : Number(amount)) * UNITS[unit.charAt(0).toLowerCase()];
    rest = rest.slice(whole2.length);
  }
  return total === void 0 ? void 0 : now2.getTime() + total;
}
function readClockTime(words, now2, localZone) {
  const clock = readClock(words, localZone);
  return clock === void 0 ? void 0 : nextMoment(clock, now2);
}
var MINUTE, EIGHT_DAYS, EPOCH, TRIGGER, LEAD, STAMP, PART, UNITS;
var init_reset_time = __esm({
  "lib/model/reset-time.ts"() {
    "use strict";
    init_luxon();
    init_reset_clock();
    MINUTE = 6e4;
    EIGHT_DAYS = 8 * 24 * 60 * MINUTE;
    EPOCH = /\||\b(?:resets?(?:[_-]?at)?|unified-reset)["']?\s?[:=]?\s?/gi;
    TRIGGER = /\b(?:retry-after|resets?|resetting|try again|retry|regain access|available|until|back|continue|wait)\b/gi;
    LEAD = /^["']?[\s:=]*["']?(?:(?:at|on|in|after|for|about|again|approximately|around|is|will be)\s+){0,4}/i;
    STAMP = /^(\d{4}-\d\d-\d\d)(?:[T ]| at )(\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)\s?(Z|UTC|GMT|[+-]\d\d:?\d\d)?/i;
    PART = /^(?:,|and|\s){0,4}(\d{1,6}|an?)\s?(days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)(?![a-z])/i;
    UNITS = { d: 24 * 60 * MINUTE, h: 60 * MINUTE, m: MINUTE, s: 1e3 };
  }
});

// node_modules/isexe/windows.js
var require_windows = __commonJS({
  "node_modules/isexe/windows.js"(exports2, module2) {
    module2.exports = isexe;
    isexe.sync = sync;
    var fs11 = require("fs");
    function checkPathExt(path12, options) {
      var pathext = options.pathExt !== void 0 ? options.pathExt : process.env.PATHEXT;
      if (!pathext) {
        return true;
      }
      pathext = pathext.split(";");
      if (pathext.indexOf("") !== -1) {
        return true;
      }
      for (var i = 0; i < pathext.length; i++) {
        var p = pathext[i].toLowerCase();
        if (p && path12.substr(-p.length).toLowerCase() === p) {
          return true;
        }
      }
      return false;
    }
    function checkStat(stat, path12, options) {
      if (!stat.isSymbolicLink() && !stat.isFile()) {
        return false;
      }
      return checkPathExt(path12, options);
    }
    function isexe(path12, options, cb) {
      fs11.stat(path12, function(er, stat) {
        cb(er, er ? false : checkStat(stat, path12, options));
      });
    }
    function sync(path12, options) {
      return checkStat(fs11.statSync(path12), path12, options);
    }
  }
});

// node_modules/isexe/mode.js
var require_mode = __commonJS({
  "node_modules/isexe/mode.js"(exports2, module2) {
    module2.exports = isexe;
    isexe.sync = sync;
    var fs11 = require("fs");
    function isexe(path12, options, cb) {
      fs11.stat(path12, function(er, stat) {
        cb(er, er ? false : checkStat(stat, options));
      });
    }
    function sync(path12, options) {
      return checkStat(fs11.statSync(path12), options);
    }
    function checkStat(stat, options) {
      return stat.isFile() && checkMode(stat, options);
    }
    function checkMode(stat, options) {
      var mod = stat.mode;
      var uid = stat.uid;
      var gid = stat.gid;
      var myUid = options.uid !== void 0 ? options.uid : process.getuid && process.getuid();
      var myGid = options.gid !== void 0 ? options.gid : process.getgid && process.getgid();
      var u = parseInt("100", 8);
      var g = parseInt("010", 8);
      var o = parseInt("001", 8);
      var ug = u | g;
      var ret = mod & o || mod & g && gid === myGid || mod & u && uid === myUid || mod & ug && myUid === 0;
      return ret;
    }
  }
});

// node_modules/isexe/index.js
var require_isexe = __commonJS({
  "node_modules/isexe/index.js"(exports2, module2) {
    var fs11 = require("fs");
    var core;
    if (process.platform === "win32" || global.TESTING_WINDOWS) {
      core = require_windows();
    } else {
      core = require_mode();
    }
    module2.exports = isexe;
    isexe.sync = sync;
    function isexe(path12, options, cb) {
      if (typeof options === "function") {
        cb = options;
        options = {};
      }
      if (!cb) {
        if (typeof Promise !== "function") {
          throw new TypeError("callback not provided");
        }
        return new Promise(function(resolve, reject) {
          isexe(path12, options || {}, function(er, is) {
            if (er) {
              reject(er);
            } else {
              resolve(is);
            }
          });
        });
      }
      core(path12, options || {}, function(er, is) {
        if (er) {
          if (er.code === "EACCES" || options && options.ignoreErrors) {
            er = null;
            is = false;
          }
        }
        cb(er, is);
      });
    }
    function sync(path12, options) {
      try {
        return core.sync(path12, options || {});
      } catch (er) {
        if (options && options.ignoreErrors || er.code === "EACCES") {
          return false;
        } else {
          throw er;
        }
      }
    }
  }
});

// node_modules/which/which.js
var require_which = __commonJS({
  "node_modules/which/which.js"(exports2, module2) {
    var isWindows = process.platform === "win32" || process.env.OSTYPE === "cygwin" || process.env.OSTYPE === "msys";
    var path12 = require("path");
    var COLON = isWindows ? ";" : ":";
    var isexe = require_isexe();
    var getNotFoundError = (cmd) => Object.assign(new Error(`not found: ${cmd}`), { code: "ENOENT" });
    var getPathInfo = (cmd, opt) => {
      const colon = opt.colon || COLON;
      const pathEnv = cmd.match(/\//) || isWindows && cmd.match(/\\/) ? [""] : [
        // windows always checks the cwd first
        ...isWindows ? [process.cwd()] : [],
        ...(opt.path || process.env.PATH || /* istanbul ignore next: very unusual */
        "").split(colon)
      ];
      const pathExtExe = isWindows ? opt.pathExt || process.env.PATHEXT || ".EXE;.CMD;.BAT;.COM" : "";
      const pathExt = isWindows ? pathExtExe.split(colon) : [""];
      if (isWindows) {
        if (cmd.indexOf(".") !== -1 && pathExt[0] !== "")
          pathExt.unshift("");
      }
      return {
        pathEnv,
        pathExt,
        pathExtExe
      };
    };
    var which = (cmd, opt, cb) => {
      if (typeof opt === "function") {
        cb = opt;
        opt = {};
      }
      if (!opt)
        opt = {};
      const { pathEnv, pathExt, pathExtExe } = getPathInfo(cmd, opt);
      const found = [];
      const step = (i) => new Promise((resolve, reject) => {
        if (i === pathEnv.length)
          return opt.all && found.length ? resolve(found) : reject(getNotFoundError(cmd));
        const ppRaw = pathEnv[i];
        const pathPart = /^".*"$/.test(ppRaw) ? ppRaw.slice(1, -1) : ppRaw;
        const pCmd = path12.join(pathPart, cmd);
        const p = !pathPart && /^\.[\\\/]/.test(cmd) ? cmd.slice(0, 2) + pCmd : pCmd;
        resolve(subStep(p, i, 0));
      });
      const subStep = (p, i, ii) => new Promise((resolve, reject) => {
        if (ii === pathExt.length)
          return resolve(step(i + 1));
        const ext = pathExt[ii];
        isexe(p + ext, { pathExt: pathExtExe }, (er, is) => {
          if (!er && is) {
            if (opt.all)
              found.push(p + ext);
            else
              return resolve(p + ext);
          }
          return resolve(subStep(p, i, ii + 1));
        });
      });
      return cb ? step(0).then((res) => cb(null, res), cb) : step(0);
    };
    var whichSync = (cmd, opt) => {
      opt = opt || {};
      const { pathEnv, pathExt, pathExtExe } = getPathInfo(cmd, opt);
      const found = [];
      for (let i = 0; i < pathEnv.length; i++) {
        const ppRaw = pathEnv[i];
        const pathPart = /^".*"$/.test(ppRaw) ? ppRaw.slice(1, -1) : ppRaw;
        const pCmd = path12.join(pathPart, cmd);
        const p = !pathPart && /^\.[\\\/]/.test(cmd) ? cmd.slice(0, 2) + pCmd : pCmd;
        for (let j = 0; j < pathExt.length; j++) {
          const cur = p + pathExt[j];
          try {
            const is = isexe.sync(cur, { pathExt: pathExtExe });
            if (is) {
              if (opt.all)
                found.push(cur);
              else
                return cur;
            }
          } catch (ex) {
          }
        }
      }
      if (opt.all && found.length)
        return found;
      if (opt.nothrow)
        return null;
      throw getNotFoundError(cmd);
    };
    module2.exports = which;
    which.sync = whichSync;
  }
});

// node_modules/path-key/index.js
var require_path_key = __commonJS({
  "node_modules/path-key/index.js"(exports2, module2) {
    "use strict";
    var pathKey = (options = {}) => {
      const environment = options.env || process.env;
      const platform = options.platform || process.platform;
      if (platform !== "win32") {
        return "PATH";
      }
      return Object.keys(environment).reverse().find((key) => key.toUpperCase() === "PATH") || "Path";
    };
    module2.exports = pathKey;
    module2.exports.default = pathKey;
  }
});

// node_modules/cross-spawn/lib/util/resolveCommand.js
var require_resolveCommand = __commonJS({
  "node_modules/cross-spawn/lib/util/resolveCommand.js"(exports2, module2) {
    "use strict";
    var path12 = require("path");
    var which = require_which();
    var getPathKey = require_path_key();
    function resolveCommandAttempt(parsed, withoutPathExt) {
      const env = parsed.options.env || process.env;
      const cwd = process.cwd();
      const hasCustomCwd = parsed.options.cwd != null;
      const shouldSwitchCwd = hasCustomCwd && process.chdir !== void 0 && !process.chdir.disabled;
      if (shouldSwitchCwd) {
        try {
          process.chdir(parsed.options.cwd);
        } catch (err) {
        }
      }
      let resolved;
      try {
        resolved = which.sync(parsed.command, {
          path: env[getPathKey({ env })],
          pathExt: withoutPathExt ? path12.delimiter : void 0
        });
      } catch (e) {
      } finally {
        if (shouldSwitchCwd) {
          process.chdir(cwd);
        }
      }
      if (resolved) {
        resolved = path12.resolve(hasCustomCwd ? parsed.options.cwd : "", resolved);
      }
      return resolved;
    }
    function resolveCommand(parsed) {
      return resolveCommandAttempt(parsed) || resolveCommandAttempt(parsed, true);
    }
    module2.exports = resolveCommand;
  }
});

// node_modules/cross-spawn/lib/util/escape.js
var require_escape = __commonJS({
  "node_modules/cross-spawn/lib/util/escape.js"(exports2, module2) {
    "use strict";
    var metaCharsRegExp = /([()\][%!^"`<>&|;, *?])/g;
    function escapeCommand(arg) {
      arg = arg.replace(metaCharsRegExp, "^$1");
      return arg;
    }
    function escapeArgument(arg, doubleEscapeMetaChars) {
      arg = `${arg}`;
      arg = arg.replace(/(?=(\\+?)?)\1"/g, '$1$1\\"');
      arg = arg.replace(/(?=(\\+?)?)\1$/, "$1$1");
      arg = `"${arg}"`;
      arg = arg.replace(metaCharsRegExp, "^$1");
      if (doubleEscapeMetaChars) {
        arg = arg.replace(metaCharsRegExp, "^$1");
      }
      return arg;
    }
    module2.exports.command = escapeCommand;
    module2.exports.argument = escapeArgument;
  }
});

// node_modules/shebang-regex/index.js
var require_shebang_regex = __commonJS({
  "node_modules/shebang-regex/index.js"(exports2, module2) {
    "use strict";
    module2.exports = /^#!(.*)/;
  }
});

// node_modules/shebang-command/index.js
var require_shebang_command = __commonJS({
  "node_modules/shebang-command/index.js"(exports2, module2) {
    "use strict";
    var shebangRegex = require_shebang_regex();
    module2.exports = (string3 = "") => {
      const match2 = string3.match(shebangRegex);
      if (!match2) {
        return null;
      }
      const [path12, argument] = match2[0].replace(/#! ?/, "").split(" ");
      const binary = path12.split("/").pop();
      if (binary === "env") {
        return argument;
      }
      return argument ? `${binary} ${argument}` : binary;
    };
  }
});

// node_modules/cross-spawn/lib/util/readShebang.js
var require_readShebang = __commonJS({
  "node_modules/cross-spawn/lib/util/readShebang.js"(exports2, module2) {
    "use strict";
    var fs11 = require("fs");
    var shebangCommand = require_shebang_command();
    function readShebang(command) {
      const size = 150;
      const buffer = Buffer.alloc(size);
      let fd;
      try {
        fd = fs11.openSync(command, "r");
        fs11.readSync(fd, buffer, 0, size, 0);
        fs11.closeSync(fd);
      } catch (e) {
      }
      return shebangCommand(buffer.toString());
    }
    module2.exports = readShebang;
  }
});

// node_modules/cross-spawn/lib/parse.js
var require_parse = __commonJS({
  "node_modules/cross-spawn/lib/parse.js"(exports2, module2) {
    "use strict";
    var path12 = require("path");
    var resolveCommand = require_resolveCommand();
    var escape = require_escape();
    var readShebang = require_readShebang();
    var isWin = process.platform === "win32";
    var isExecutableRegExp = /\.(?:com|exe)$/i;
    var isCmdShimRegExp = /node_modules[\\/].bin[\\/][^\\/]+\.cmd$/i;
    function detectShebang(parsed) {
      parsed.file = resolveCommand(parsed);
      const shebang = parsed.file && readShebang(parsed.file);
      if (shebang) {
        parsed.args.unshift(parsed.file);
        parsed.command = shebang;
        return resolveCommand(parsed);
      }
      return parsed.file;
    }
    function parseNonShell(parsed) {
      if (!isWin) {
        return parsed;
      }
      const commandFile = detectShebang(parsed);
      const needsShell = !isExecutableRegExp.test(commandFile);
      if (parsed.options.forceShell || needsShell) {
        const needsDoubleEscapeMetaChars = isCmdShimRegExp.test(commandFile);
        parsed.command = path12.normalize(parsed.command);
        parsed.command = escape.command(parsed.command);
        parsed.args = parsed.args.map((arg) => escape.argument(arg, needsDoubleEscapeMetaChars));
        const shellCommand = [parsed.command].concat(parsed.args).join(" ");
        parsed.args = ["/d", "/s", "/c", `"${shellCommand}"`];
        parsed.command = process.env.comspec || "cmd.exe";
        parsed.options.windowsVerbatimArguments = true;
      }
      return parsed;
    }
    function parse4(command, args, options) {
      if (args && !Array.isArray(args)) {
        options = args;
        args = null;
      }
      args = args ? args.slice(0) : [];
      options = Object.assign({}, options);
      const parsed = {
        command,
        args,
        options,
        file: void 0,
        original: {
          command,
          args
        }
      };
      return options.shell ? parsed : parseNonShell(parsed);
    }
    module2.exports = parse4;
  }
});

// node_modules/cross-spawn/lib/enoent.js
var require_enoent = __commonJS({
  "node_modules/cross-spawn/lib/enoent.js"(exports2, module2) {
    "use strict";
    var isWin = process.platform === "win32";
    function notFoundError(original, syscall) {
      return Object.assign(new Error(`${syscall} ${original.command} ENOENT`), {
        code: "ENOENT",
        errno: "ENOENT",
        syscall: `${syscall} ${original.command}`,
        path: original.command,
        spawnargs: original.args
      });
    }
    function hookChildProcess(cp, parsed) {
      if (!isWin) {
        return;
      }
      const originalEmit = cp.emit;
      cp.emit = function(name, arg1) {
        if (name === "exit") {
          const err = verifyENOENT(arg1, parsed);
          if (err) {
            return originalEmit.call(cp, "error", err);
          }
        }
        return originalEmit.apply(cp, arguments);
      };
    }
    function verifyENOENT(status, parsed) {
      if (isWin && status === 1 && !parsed.file) {
        return notFoundError(parsed.original, "spawn");
      }
      return null;
    }
    function verifyENOENTSync(status, parsed) {
      if (isWin && status === 1 && !parsed.file) {
        return notFoundError(parsed.original, "spawnSync");
      }
      return null;
    }
    module2.exports = {
      hookChildProcess,
      verifyENOENT,
      verifyENOENTSync,
      notFoundError
    };
  }
});

// node_modules/cross-spawn/index.js
var require_cross_spawn = __commonJS({
  "node_modules/cross-spawn/index.js"(exports2, module2) {
    "use strict";
    var cp = require("child_process");
    var parse4 = require_parse();
    var enoent = require_enoent();
    function spawn2(command, args, options) {
      const parsed = parse4(command, args, options);
      const spawned = cp.spawn(parsed.command, parsed.args, parsed.options);
      enoent.hookChildProcess(spawned, parsed);
      return spawned;
    }
    function spawnSync2(command, args, options) {
      const parsed = parse4(command, args, options);
      const result = cp.spawnSync(parsed.command, parsed.args, parsed.options);
      result.error = result.error || enoent.verifyENOENTSync(result.status, parsed);
      return result;
    }
    module2.exports = spawn2;
    module2.exports.spawn = spawn2;
    module2.exports.sync = spawnSync2;
    module2.exports._parse = parse4;
    module2.exports._enoent = enoent;
  }
});

// lib/index.ts
var index_exports = {};
__export(index_exports, {
  BatchError: () => BatchError,
  BatchStateManager: () => BatchStateManager,
  analyzeDependencies: () => analyzeDependencies,
  checkRetryConsent: () => checkRetryConsent,
  classifyFailure: () => classifyFailure,
  cleanupBatchState: () => cleanupBatchState,
  createBatchState: () => createBatchState,
  estimateContextTokens: () => estimateContextTokens,
  fetchIssueTitles: () => fetchIssueTitles,
  getClearNotificationMessage: () => getClearNotificationMessage,
  getFeatureGitStatus: () => getFeatureGitStatus,
  getNextPendingFeature: () => getNextPendingFeature,
  getRetryCount: () => getRetryCount,
  incrementRetryCount: () => incrementRetryCount,
  loadBatchState: () => loadBatchState,
  markFeatureStatus: () => markFeatureStatus,
  pauseBatchForClear: () => pauseBatchForClear,
  recordAutoClearEvent: () => recordAutoClearEvent,
  recordGitOperation: () => recordGitOperation,
  recordRetryAttempt: () => recordRetryAttempt,
  sanitizeErrorMessage: () => sanitizeErrorMessage,
  sanitizeFeatureName: () => sanitizeFeatureName,
  saveBatchState: () => saveBatchState,
  shouldAutoClear: () => shouldAutoClear,
  shouldClearContext: () => shouldClearContext,
  shouldRetryFeature: () => shouldRetryFeature,
  topologicalSort: () => topologicalSort,
  updateBatchProgress: () => updateBatchProgress
});
module.exports = __toCommonJS(index_exports);

// lib/errors.ts
var BatchError = class extends Error {
  name = "BatchError";
  code;
  constructor(message, options) {
    super(message, options.cause === void 0 ? void 0 : { cause: options.cause });
    this.code = options.code;
  }
};
function isBatchError(value) {
  return value instanceof Error && value.name === "BatchError" && "code" in value;
}

// lib/model/iso-time.ts
function isoTime(date2) {
  const year = date2.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) return date2.toISOString();
  const day = [padded(year, 4), padded(date2.getUTCMonth() + 1, 2), padded(date2.getUTCDate(), 2)];
  const time2 = [
    padded(date2.getUTCHours(), 2),
    padded(date2.getUTCMinutes(), 2),
    padded(date2.getUTCSeconds(), 2)
  ];
  return `${day.join("-")}T${time2.join(":")}.${padded(date2.getUTCMilliseconds(), 3)}Z`;
}
function padded(part, digits) {
  return String(part).padStart(digits, "0");
}

// lib/store/project-files.ts
var import_node_path = __toESM(require("node:path"), 1);

// lib/model/batch-id.ts
var BATCH_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
function isBatchId(id) {
  return BATCH_ID.test(id) && !id.includes("..");
}
function newBatchId(now2, micros) {
  const [date2 = "", time2 = ""] = now2.toISOString().slice(0, 19).split("T");
  const fraction = Math.abs(Math.trunc(micros)) % 1e6;
  return `batch-${date2.replaceAll("-", "")}-${time2.replaceAll(":", "")}-${String(fraction).padStart(6, "0")}`;
}

// lib/store/project-files.ts
var RETRY_FILE_END = "_retry_state.json";
function projectFiles(root) {
  const claudeDir = import_node_path.default.resolve(root, ".claude");
  const auditDir = import_node_path.default.join(claudeDir, "audit");
  const archiveDir = import_node_path.default.join(claudeDir, "batches");
  const state = import_node_path.default.join(claudeDir, "batch_state.json");
  return {
    root: import_node_path.default.resolve(root),
    claudeDir,
    state,
    backup: `${state}.bak`,
    auditDir,
    archiveDir,
    hookErrors: import_node_path.default.join(auditDir, "hook-errors.log"),
    settings: import_node_path.default.join(claudeDir, "batch-implement.local.md"),
    retry: (batchId) => import_node_path.default.join(claudeDir, checked(batchId) + RETRY_FILE_END),
    audit: (batchId) => import_node_path.default.join(auditDir, `${checked(batchId)}_retry_audit.jsonl`),
    archive: (batchId) => import_node_path.default.join(archiveDir, `${checked(batchId)}.json`)
  };
}
function isRetryFileName(name) {
  return name.endsWith(RETRY_FILE_END);
}
function checked(batchId) {
  if (isBatchId(batchId)) return batchId;
  throw new BatchError(
    `${JSON.stringify(batchId.slice(0, 120))} cannot be a batch id. Use 1 to 100 letters, digits, dots, dashes and underscores, beginning with a letter or digit, without two dots in a row.`,
    { code: "USAGE" }
  );
}

// lib/store/project-root.ts
var import_node_fs = __toESM(require("node:fs"), 1);
var import_node_path2 = __toESM(require("node:path"), 1);
var POINTER_BYTES = 64 * 1024;
function findProjectRoot(from, home) {
  const start2 = realPath(import_node_path2.default.resolve(from));
  const folders = withParents(start2);
  for (const folder of folders) {
    const git = import_node_path2.default.join(folder, ".git");
    const stats = statOf(git);
    if (stats?.isDirectory()) return { root: folder, commonGitDir: realPath(git) };
    if (stats?.isFile()) return fromGitFile(folder, git);
  }
  const realHome = realPath(import_node_path2.default.resolve(home()));
  const root = folders.find(
    (folder) => folder !== realHome && statOf(import_node_path2.default.join(folder, ".claude"))?.isDirectory()
  );
  return root === void 0 ? void 0 : { root };
}
function findWorkTree(from) {
  return withParents(realPath(import_node_path2.default.resolve(from))).find(
    (folder) => statOf(import_node_path2.default.join(folder, ".git")) !== void 0
  );
}
function withParents(start2) {
  const folders = [start2];
  for (let folder = start2; import_node_path2.default.dirname(folder) !== folder; ) {
    folder = import_node_path2.default.dirname(folder);
    folders.push(folder);
  }
  return folders;
}
function fromGitFile(folder, gitFile) {
  const pointer = readPointer(gitFile);
  if (!pointer?.startsWith("gitdir:")) return { root: folder };
  const gitDir = import_node_path2.default.resolve(folder, pointer.slice("gitdir:".length).trim());
  if (!statOf(gitDir)?.isDirectory()) return { root: folder };
  const common = readPointer(import_node_path2.default.join(gitDir, "commondir"));
  if (!common) return { root: folder, commonGitDir: realPath(gitDir) };
  const commonGitDir = realPath(import_node_path2.default.resolve(gitDir, common));
  const hasMainWorktree = import_node_path2.default.basename(commonGitDir) === ".git" && !isBare(commonGitDir);
  return { root: hasMainWorktree ? import_node_path2.default.dirname(commonGitDir) : folder, commonGitDir };
}
function isBare(gitDir) {
  return ["config", "config.worktree"].some((name) => {
    let section = "";
    for (const line of (readPointer(import_node_path2.default.join(gitDir, name)) ?? "").split("\n")) {
      const text2 = line.trim().toLowerCase();
      if (text2.startsWith("[")) section = text2;
      if (section === "[core]" && text2.replaceAll(" ", "").replaceAll("	", "") === "bare=true") return true;
    }
    return false;
  });
}
function readPointer(file) {
  const stats = statOf(file);
  if (!stats?.isFile() || stats.size > POINTER_BYTES) return void 0;
  try {
    return import_node_fs.default.readFileSync(file, "utf8").trim();
  } catch {
    return void 0;
  }
}
function statOf(target) {
  try {
    return import_node_fs.default.statSync(target, { throwIfNoEntry: false });
  } catch {
    return void 0;
  }
}
function realPath(target) {
  try {
    return import_node_fs.default.realpathSync(target);
  } catch {
    return target;
  }
}

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
  return isoTime(context.now());
}

// lib/model/redact-secrets.ts
var GONE = "[redacted]";
var MAX_PASSES = 25;
var TOKENS = [
  ["gh", /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{6,}/g],
  // GitHub
  ["github_pat_", /(?<![A-Za-z0-9])github_pat_\w{6,}/g],
  ["sk-ant-", /(?<![\w-])sk-ant-[\w-]{3,}/g],
  // Anthropic
  ["sk-", /(?<![\w-])sk-(?=[a-z-]{0,20}[A-Z0-9])[\w-]{12,}/g],
  // OpenAI
  ["k_", /(?<![A-Za-z0-9])[srp]k_(?:live|test)_[A-Za-z0-9]{6,}/g],
  // Stripe
  ["whsec_", /(?<![A-Za-z0-9])whsec_[A-Za-z0-9+/=]{8,}/g],
  ["AKIA", /(?<![A-Za-z0-9])AKIA[A-Z0-9]{12,}/g],
  // AWS
  ["ASIA", /(?<![A-Za-z0-9])ASIA[A-Z0-9]{12,}/g],
  ["AROA", /(?<![A-Za-z0-9])AROA[A-Z0-9]{12,}/g],
  ["AIDA", /(?<![A-Za-z0-9])AIDA[A-Z0-9]{12,}/g],
  ["xox", /(?<![\w-])xox[a-z]-[A-Za-z0-9-]{6,}/g],
  // Slack
  ["xapp-", /(?<![\w-])xapp-[A-Za-z0-9-]{8,}/g],
  ["hooks.slack.com/services/", /(?<=hooks\.slack\.com\/services\/)[\w/]{8,}/g],
  ["npm_", /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{16,}/g],
  ["pypi-", /(?<![\w-])pypi-[\w-]{16,}/g],
  ["AIza", /(?<![\w-])AIza[\w-]{16,}/g],
  // Google
  ["GOCSPX-", /(?<![\w-])GOCSPX-[\w-]{8,}/g],
  ["ya29.", /(?<![\w-])ya29\.[\w-]{16,}/g],
  ["gl", /(?<![\w-])gl(?:pat|dt|rt|ptt|cbt|oas)-[\w-]{8,}/g],
  // GitLab
  ["hf_", /(?<![A-Za-z0-9])hf_[A-Za-z0-9]{16,}/g],
  // Hugging Face
  ["_v1_", /(?<![A-Za-z0-9])do[opr]_v1_[a-f0-9]{16,}/g],
  // DigitalOcean
  ["SG.", /(?<![\w-])SG\.[\w-]{12,}\.[\w-]{12,}/g],
  // SendGrid
  ["hvs.", /(?<![\w-])hvs\.[\w-]{16,}/g],
  // Vault
  ["eyJ", /(?<![\w-])eyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/g]
  // JWT
];
var KEY_BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
var KEY_END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
var URL_PASSWORD = /(:\/\/[^\s/:@"']{0,256}:)[^\s/"'<>]{1,256}@/g;
var URL_TOKEN = /(:\/\/)[^\s/:@"'[]{20,256}@/g;
var AUTHORIZATION = /(authorization\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?(?:(?:bearer|basic|token|digest|negotiate|apikey)\s{1,3})?)[^\s"',;\\]+/gi;
var SCHEME = /\b(bearer|basic)(\s{1,3})([A-Za-z0-9+/._~-]{8,}={0,2})/gi;
var COOKIE = /(\b(?:set-)?cookie\\?["']?: {0,3}\\?["']?)[^\r\n"'\\]+/gi;
var COMMAND_USER = /(\s(?:-u|--user)[ =][^\s:]{1,100}:)\S+/g;
var SECRET_NAME = "passw(?:or)?d|passphrase|passwd|pwd|secret|token|api[_-]?key|access[_-]?key(?:[_-]?id)?|account[_-]?key|private[_-]?key|signing[_-]?key|encryption[_-]?key|credentials?|x-amz-signature|(?<=[?&])(?:sig|key|code)";
var NAME_MARKS = [
  "passw",
  "passphrase",
  "pwd",
  "secret",
  "token",
  "key",
  "credential",
  "signature",
  "sig",
  "code"
];
var PLAIN_WORDS = /^(?:null|undefined|none|true|false|empty|missing|required|invalid|expired|must|is|was)\b/i;
var NAMED_VALUE = new RegExp(
  `(?<!unexpected )((?:${SECRET_NAME})\\w{0,20}\\\\?["']?\\s{0,3}(?:=>|:=|[:=])(?![=:])\\s{0,3})(\\[redacted\\]|\\\\?"[^"\\r\\n]*"?|'[^'\\r\\n]*'?|[^\\s"',;&)}\\]]+)`,
  "gi"
);
var FLAG_VALUE = new RegExp(`(--?[a-z-]{0,20}(?:${SECRET_NAME}) )(?!-)([^\\s"']+|"[^"]*"|'[^']*')`, "gi");
function redactSecrets(text2) {
  let safe = text2;
  for (let pass = 0, before = ""; pass < MAX_PASSES && safe !== before; pass++) {
    before = safe;
    safe = redactOnce(safe);
  }
  return safe;
}
function redactOnce(text2) {
  let safe = redactPrivateKeys(text2);
  for (const [mark, token] of TOKENS) if (safe.includes(mark)) safe = safe.replace(token, GONE);
  return redactNamed(redactSent(safe));
}
function redactSent(text2) {
  const low = text2.toLowerCase();
  let safe = text2;
  if (low.includes("://")) safe = safe.replace(URL_PASSWORD, `$1${GONE}@`).replace(URL_TOKEN, `$1${GONE}@`);
  if (low.includes("cookie")) safe = safe.replace(COOKIE, `$1${GONE}`);
  if (low.includes("authorization")) safe = safe.replace(AUTHORIZATION, `$1${GONE}`);
  if (low.includes("bearer") || low.includes("basic")) safe = safe.replace(SCHEME, redactScheme);
  return low.includes("-u") ? safe.replace(COMMAND_USER, `$1${GONE}`) : safe;
}
function redactNamed(text2) {
  const low = text2.toLowerCase();
  if (!NAME_MARKS.some((mark) => low.includes(mark))) return text2;
  const safe = /[:=]/.test(text2) ? text2.replace(NAMED_VALUE, redactValue) : text2;
  return safe.includes("-") ? safe.replace(FLAG_VALUE, `$1${GONE}`) : safe;
}
function redactScheme(whole2, scheme, space, value) {
  return /\d/.test(value) || value.length > 40 ? `${scheme}${space}${GONE}` : whole2;
}
function redactValue(whole2, name, value) {
  if (PLAIN_WORDS.test(value)) return whole2;
  const open = /^\\?["']/.exec(value)?.[0] ?? "";
  const closed = open !== "" && value.length > open.length && value.endsWith(open);
  return `${name}${open}${GONE}${closed ? open : ""}`;
}
function redactPrivateKeys(text2) {
  return redactHeadlessKeys(redactKeysFromBegin(text2));
}
function redactKeysFromBegin(text2) {
  if (!text2.includes("-----BEGIN ")) return text2;
  const parts = [];
  let from = 0;
  for (const begin of text2.matchAll(KEY_BEGIN)) {
    if (begin.index < from) continue;
    KEY_END.lastIndex = begin.index;
    const end2 = KEY_END.exec(text2);
    parts.push(text2.slice(from, begin.index), GONE);
    from = end2 === null ? text2.length : end2.index + end2[0].length;
  }
  KEY_END.lastIndex = 0;
  return parts.join("") + text2.slice(from);
}
function redactHeadlessKeys(text2) {
  if (!text2.includes("-----END ")) return text2;
  const lines = text2.split("\n");
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

// lib/model/shorten.ts
function shortenForDisplay(text2, max = 200) {
  return cut(text2, max, "...".slice(0, Math.max(0, max)));
}
function cut(text2, max, mark) {
  if (text2.length <= max) return text2;
  const kept = text2.slice(0, Math.max(0, max - mark.length));
  return (endsInHalfPair(kept) ? kept.slice(0, -1) : kept) + mark;
}
function endsInHalfPair(text2) {
  const last = text2.charCodeAt(text2.length - 1);
  return last >= 55296 && last <= 56319;
}

// lib/model/strip-ansi.ts
var ESCAPE = "\x1B";
var BELL = "\x07";
var TITLE = new RegExp(`${ESCAPE}\\][^${ESCAPE}${BELL}]{0,256}(?:${BELL}|${ESCAPE}\\\\)`, "g");
var CONTROL_SEQUENCE = new RegExp(`(?:${ESCAPE}\\[|)[0-?]{0,64}[ -/]{0,8}[@-~]`, "g");
var SHORT_ESCAPE = new RegExp(`${ESCAPE}[()*+][0-9A-Z]|${ESCAPE}[=>78DEHMNOZc]`, "g");
function stripAnsi(text2) {
  if (!text2.includes(ESCAPE) && !text2.includes("")) return text2;
  return text2.replace(TITLE, "").replace(CONTROL_SEQUENCE, "").replace(SHORT_ESCAPE, "");
}

// lib/model/clean-text.ts
var MESSAGE_LIMIT = 1e3;
var CUT_MARK = "...[truncated]";
function sanitizeFeatureName(text2) {
  const safe = /[^ -~]/.test(text2) ? text2.replace(unsafe(), " ") : text2;
  return safe.replace(/ {2,}/g, " ").replace(/^ | $/g, "");
}
function unsafe() {
  return /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
}
function sanitizeErrorMessage(text2) {
  return cut(sanitizeFeatureName(redactSecrets(stripAnsi(text2))), MESSAGE_LIMIT, CUT_MARK);
}

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
function progress(batch) {
  const counts2 = { completed: 0, failed: 0, skipped: 0, blocked: 0 };
  const ended = outcomes(batch);
  for (const outcome of ended.values()) counts2[outcome] += 1;
  const unverified = batch.completed_features.filter((i) => batch.verification.get(i)?.result !== "passed");
  return { total: batch.features.length, ended: ended.size, ...counts2, unverified: unverified.length };
}
function progressMark(batch) {
  const { in_flight: current } = batch;
  const checks = current ? batch.verification.get(current.feature_index)?.failed_checks ?? 0 : 0;
  return [progress(batch).ended, current?.feature_index ?? "-", current?.attempt ?? "-", checks].join("/");
}

// lib/model/batch-event.ts
function applyToBatch(batch, event, now2) {
  switch (event.type) {
    case "paused":
      return pause(batch, event, now2);
    case "resumed":
      return { ...batch, pause: null, stop_blocks: null, paused_at_feature_index: null };
    case "claimed":
      return claimed(batch, event.owner);
    case "released":
      return batch.owner ? { ...batch, owner: { ...batch.owner, released_at: now2 } } : batch;
    case "compacted":
      return recordCompaction(batch, now2);
    case "stop_held":
      return { ...batch, stop_blocks: { count: stopsHeld(batch) + 1, mark: progressMark(batch) } };
    case "turn_failed":
      return { ...batch, last_turn_error: { error: event.error, message: event.message, timestamp: now2 } };
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
function pause(batch, event, now2) {
  const paused = { ...batch, pause: { ...event.pause, since: now2 } };
  if (event.tokens_before_clear === void 0) return paused;
  return {
    ...paused,
    context_tokens_before_clear: event.tokens_before_clear,
    paused_at_feature_index: currentFeature(batch)
  };
}
function recordCompaction(batch, now2) {
  const seen2 = {
    feature_index: currentFeature(batch),
    context_tokens_before_clear: batch.context_token_estimate,
    timestamp: now2
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

// lib/model/feature-event.ts
function applyToFeature(batch, event, now2) {
  switch (event.type) {
    case "handed_out":
      return handOut(batch, event, now2);
    case "briefed":
      return batch.in_flight ? { ...batch, in_flight: { ...batch.in_flight, briefed_at: now2 } } : batch;
    case "check_failed":
      return withVerification(batch, event.index, failedCheck(batch, event));
    case "completed":
      return complete(batch, event);
    case "retried":
      return retry(batch, event, now2);
    case "failed":
      return fail(batch, event, now2);
    case "skipped":
      return skip(batch, event, now2);
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
function handOut(batch, { index: index2, base_sha }, now2) {
  if (batch.in_flight) return batch;
  const attempt = (batch.retry_attempts.get(index2) ?? 0) + 1;
  return { ...batch, in_flight: { feature_index: index2, attempt, started_at: now2, base_sha } };
}
function complete(batch, { index: index2, verification, commit }) {
  const ended = { ...batch, in_flight: null, completed_features: [...batch.completed_features, index2] };
  const done = withVerification(ended, index2, verification);
  return commit ? withGitRecord(done, index2, "commit", commit) : done;
}
function retry(batch, event, now2) {
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
      started_at: now2,
      base_sha: batch.in_flight?.base_sha ?? null,
      last_error: error_message,
      ...not_before === void 0 ? {} : { not_before }
    }
  };
}
function fail(batch, event, now2) {
  const { type: _, index: index2, ...facts } = event;
  const record3 = { feature_index: index2, timestamp: now2, ...facts };
  return { ...batch, in_flight: null, failed_features: [...batch.failed_features, record3] };
}
function skip(batch, { index: index2, reason, category }, now2) {
  const record3 = { feature_index: index2, reason, category, timestamp: now2 };
  const in_flight = batch.in_flight?.feature_index === index2 ? null : batch.in_flight;
  return { ...batch, in_flight, skipped_features: [...batch.skipped_features, record3] };
}
function withVerification(batch, index2, record3) {
  return { ...batch, verification: new Map(batch.verification).set(index2, record3) };
}
function withGitRecord(batch, index2, operation, record3) {
  const all = { ...batch.git_operations.get(index2), [operation]: record3 };
  return { ...batch, git_operations: new Map(batch.git_operations).set(index2, all) };
}

// lib/model/next-feature.ts
function nextFeature(batch) {
  if (batch.in_flight) return { kind: "in_progress", index: batch.in_flight.feature_index };
  const ended = outcomes(batch);
  const index2 = batch.feature_order.find(
    (i) => !ended.has(i) && unmetDependencies(batch, i, ended).length === 0
  );
  return index2 === void 0 ? { kind: "ended" } : { kind: "pending", index: index2 };
}
function unmetDependencies(batch, index2, ended) {
  const waitsFor = batch.feature_dependencies.get(index2) ?? [];
  return waitsFor.filter((other) => ended.get(other) !== "completed");
}

// lib/model/settle.ts
function settle(batch, now2) {
  const ended = outcomes(batch);
  const blocked = newlyBlocked(batch, ended, now2);
  const skipped_features = blocked.length > 0 ? [...batch.skipped_features, ...blocked] : batch.skipped_features;
  const total_features = batch.features.length;
  let current_index = 0;
  while (current_index < total_features && ended.has(current_index)) current_index += 1;
  const pause3 = current_index === total_features ? null : batch.pause;
  const settled = { ...batch, skipped_features, total_features, current_index, pause: pause3 };
  return { ...settled, status: statusOf(settled) };
}
function newlyBlocked(batch, ended, now2) {
  const blocked = [];
  let found = batch.feature_dependencies.size > 0;
  while (found) {
    found = false;
    for (const index2 of batch.feature_order) {
      const waitsFor = batch.feature_dependencies.get(index2) ?? [];
      const cause = waitsFor.find((other) => ended.has(other) && ended.get(other) !== "completed");
      if (cause === void 0 || ended.has(index2)) continue;
      ended.set(index2, "blocked");
      const reason = `waits for feature ${cause + 1}, which was not completed`;
      blocked.push({ feature_index: index2, reason, category: "dependency", timestamp: now2 });
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

// lib/model/transition.ts
function transition(batch, event, now2) {
  const refusal2 = refuse(batch, event);
  if (refusal2) return { ok: false, refusal: refusal2 };
  const changed = "index" in event ? applyToFeature(batch, event, now2) : applyToBatch(batch, event, now2);
  return { ok: true, batch: settle(changed, now2) };
}
function afterEvent(batch, event, now2) {
  const result = transition(batch, event, now2);
  return result.ok ? result.batch : batch;
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
  const ended = outcomes(batch);
  const current = batch.in_flight?.feature_index ?? null;
  const outcome = ended.get(index2);
  if (outcome) return { reason: "already_ended", index: index2, outcome, current };
  if (type === "skipped") return void 0;
  if (type === "handed_out") return refuseHandOut(batch, index2, ended);
  return current === index2 ? void 0 : { reason: "not_in_progress", index: index2, current };
}
function refuseHandOut(batch, index2, ended) {
  const current = batch.in_flight?.feature_index;
  if (batch.pause) return { reason: "batch_paused", pause: batch.pause };
  if (current !== void 0 && current !== index2) return { reason: "another_in_progress", index: index2, current };
  const others = unmetDependencies(batch, index2, ended);
  return others.length > 0 ? { reason: "waits_for", index: index2, others } : void 0;
}
function isOver(batch) {
  return batch.status === "completed" || batch.status === "failed";
}

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

// lib/model/ownership.ts
var OWNER_SILENCE_MS = 60 * 60 * 1e3;
function isOwner(batch, sessionId) {
  return sessionId !== void 0 && batch.owner?.session_id === sessionId;
}
function ownerPresence(batch, caller, process5, nowMs) {
  const { owner: owner2 } = batch;
  if (!owner2) return "none";
  if (isOwner(batch, caller.sessionId)) return "same_session";
  if (owner2.released_at) return "session_ended";
  if (owner2.host === caller.host && process5 === "gone") return "process_gone";
  if (owner2.host === caller.host && process5 === "running") return "present";
  return nowMs - Date.parse(owner2.last_seen) > OWNER_SILENCE_MS ? "silent" : "present";
}
function claim(batch, caller, now2) {
  const before = batch?.owner;
  const same = before?.session_id === caller.sessionId;
  const { released_at: _, pid: __, pid_started: ___, ...kept } = same ? before : {};
  return {
    ...kept,
    session_id: caller.sessionId,
    host: caller.host,
    ...caller.pid === void 0 ? {} : { pid: caller.pid },
    ...caller.pidStarted === void 0 ? {} : { pid_started: caller.pidStarted },
    epoch: (before?.epoch ?? 0) + (same ? 0 : 1),
    since: same ? before.since : now2,
    last_seen: now2
  };
}

// lib/model/tokens.ts
var CLEAR_THRESHOLD = 15e4;
var CHARACTERS_PER_TOKEN = 4;
function estimateTokens(text2) {
  return Math.ceil(text2.length / CHARACTERS_PER_TOKEN);
}

// lib/store/audit-log.ts
var import_node_path6 = __toESM(require("node:path"), 1);

// lib/store/disk-error.ts
var FULL = "the disk is full. Free some space, then run the command again.";
var DENIED = "permission is denied. Give yourself access to the file and its folder, then run the command again.";
var TOO_MANY = "too many files are open. Close other programs or raise the limit, then run the command again.";
var REASONS = {
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

// lib/store/json-bytes.ts
var import_node_buffer = require("node:buffer");
function decodeUtf8(bytes) {
  if (!(0, import_node_buffer.isUtf8)(bytes)) return void 0;
  const text2 = bytes.toString("utf8");
  return text2.startsWith("\uFEFF") ? text2.slice(1) : text2;
}
function parseJsonBytes(bytes) {
  const text2 = decodeUtf8(bytes);
  if (text2 === void 0) throw new TypeError("not UTF-8");
  return JSON.parse(text2);
}
function isJsonObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// lib/store/safe-file.ts
var import_node_fs6 = __toESM(require("node:fs"), 1);
var import_node_path5 = __toESM(require("node:path"), 1);
var import_write_file_atomic = __toESM(require_lib(), 1);

// lib/store/descriptor.ts
var import_node_fs3 = __toESM(require("node:fs"), 1);

// lib/store/path-check.ts
var import_node_fs2 = __toESM(require("node:fs"), 1);
var import_node_path3 = __toESM(require("node:path"), 1);
var LOOKS = 5;
function checkFile(file, root) {
  if (!checkFolder(import_node_path3.default.dirname(file), root)) return void 0;
  for (let look = 1; look <= LOOKS; look += 1) {
    const stats = lookAt(file);
    if (!stats || hasOneName(file, stats)) return stats;
  }
  throw unsafe2(file, "has a second name (a hard link)");
}
function hasOneName(file, stats) {
  if (!stats.isFile()) throw unsafe2(file, `is ${kindOf(stats)}, not a plain file`);
  if (isOfAnotherUser(stats)) throw unsafe2(file, "belongs to another user");
  return stats.nlink <= 1 || isTwin(file, stats);
}
function checkFolder(folder, root) {
  for (const step of stepsTo(folder, root)) {
    const stats = lookAt(step);
    if (!stats) return false;
    if (!stats.isDirectory()) throw unsafe2(step, `is ${kindOf(stats)}, not a folder`);
  }
  return true;
}
var steps = /* @__PURE__ */ new Map();
function stepsTo(folder, root) {
  const key = `${root}\0${folder}`;
  const known = steps.get(key) ?? findSteps(folder, root);
  steps.set(key, known);
  return known;
}
function findSteps(folder, root) {
  const base = import_node_path3.default.resolve(root);
  const parts = import_node_path3.default.relative(base, import_node_path3.default.resolve(folder)).split(import_node_path3.default.sep);
  if (parts[0] === ".." || import_node_path3.default.isAbsolute(parts.join(import_node_path3.default.sep))) {
    throw unsafe2(folder, `is outside ${base}`);
  }
  return parts.filter((part) => part !== "").map((_, at) => import_node_path3.default.join(base, ...parts.slice(0, at + 1)));
}
function unsafe2(target, what) {
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
  return orDiskError("read", target, () => import_node_fs2.default.lstatSync(target, { throwIfNoEntry: false }));
}
function kindOf(stats) {
  if (stats.isSymbolicLink()) return "a symlink";
  if (stats.isDirectory()) return "a folder";
  if (stats.isFIFO()) return "a FIFO";
  if (stats.isSocket()) return "a socket";
  return stats.isFile() ? "a file" : "a device";
}

// lib/store/descriptor.ts
var GUARDED = (import_node_fs3.default.constants.O_NOFOLLOW ?? 0) | (import_node_fs3.default.constants.O_NONBLOCK ?? 0);
var CHANGED = /* @__PURE__ */ new Set(["ENOENT", "EEXIST", "ELOOP", "ENXIO"]);
function openSeen(file, seen2, flags, mode) {
  const fd = openGuarded(file, seen2 ? flags : flags | import_node_fs3.default.constants.O_CREAT | import_node_fs3.default.constants.O_EXCL, mode);
  if (fd === void 0) return void 0;
  let isIt = false;
  try {
    const stats = import_node_fs3.default.fstatSync(fd);
    isIt = stats.isFile() && !isOfAnotherUser(stats) && (!seen2 || isSameFile(stats, seen2));
  } finally {
    if (!isIt) import_node_fs3.default.closeSync(fd);
  }
  return isIt ? fd : void 0;
}
function openGuarded(file, flags, mode) {
  try {
    return import_node_fs3.default.openSync(file, flags | GUARDED, mode);
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
  import_node_fs3.default.closeSync(fd);
  return result;
}
function closeQuietly(fd) {
  try {
    import_node_fs3.default.closeSync(fd);
  } catch {
  }
}
function readAll(fd, file, maxBytes) {
  const chunks = [];
  for (let total = 0; ; ) {
    const chunk = Buffer.allocUnsafe(64 * 1024);
    const count3 = import_node_fs3.default.readSync(fd, chunk, 0, chunk.length, null);
    if (count3 === 0) return Buffer.concat(chunks);
    total += count3;
    if (total > maxBytes) throw tooLarge(file, maxBytes);
    chunks.push(chunk.subarray(0, count3));
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
    const count3 = import_node_fs3.default.writeSync(fd, bytes, done);
    if (count3 === 0) throw new Error("the system wrote nothing");
    done += count3;
  }
}

// lib/store/safe-folder.ts
var import_node_fs4 = __toESM(require("node:fs"), 1);
var import_node_path4 = __toESM(require("node:path"), 1);
var TEMPORARY = /^\.\d{5,10}$/;
var LOCK = /\.lock(?:\.takeover)?$/;
var NO_FOLDER_SYNC = /* @__PURE__ */ new Set(["EINVAL", "EPERM", "EISDIR", "ENOTSUP", "EOPNOTSUPP", "EBADF"]);
var NO_MODES = /* @__PURE__ */ new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]);
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
    import_node_fs4.default.mkdirSync(folder);
  } catch (cause) {
    if (codeOf(cause) !== "EEXIST") throw cause;
  }
}
function restrict(folder, mode) {
  if ((import_node_fs4.default.statSync(folder).mode & 511 & ~mode) === 0) return;
  try {
    import_node_fs4.default.chmodSync(folder, mode);
  } catch (cause) {
    if (!NO_MODES.has(codeOf(cause))) throw cause;
  }
}
function removeLeftovers(file, alsoOf = () => false) {
  const folder = import_node_path4.default.dirname(file);
  const own2 = import_node_path4.default.basename(file);
  for (const name of namesIn(folder)) {
    const written = name.slice(0, name.lastIndexOf("."));
    if (TEMPORARY.test(name.slice(written.length)) && (written === own2 || alsoOf(written)))
      quietly(() => import_node_fs4.default.unlinkSync(import_node_path4.default.join(folder, name)));
    else if (LOCK.test(name) && alsoOf(name.replace(LOCK, "")))
      quietly(() => import_node_fs4.default.rmdirSync(import_node_path4.default.join(folder, name)));
  }
}
function namesIn(folder) {
  try {
    return import_node_fs4.default.readdirSync(folder);
  } catch {
    return [];
  }
}
function quietly(remove) {
  try {
    remove();
  } catch {
  }
}
function openFolder(folder) {
  try {
    return import_node_fs4.default.openSync(folder, import_node_fs4.default.constants.O_RDONLY);
  } catch (cause) {
    if (NO_FOLDER_SYNC.has(codeOf(cause))) return void 0;
    throw cause;
  }
}
function syncFolder(folder) {
  if (folder === void 0) return;
  try {
    import_node_fs4.default.fsyncSync(folder);
  } catch (cause) {
    if (!NO_FOLDER_SYNC.has(codeOf(cause))) throw cause;
  }
}

// lib/store/safe-read.ts
var import_node_fs5 = __toESM(require("node:fs"), 1);
var TRIES = 20;
function readSafely(file, options) {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const seen2 = checkFile(file, options.root);
    if (!seen2) return void 0;
    const bytes = orDiskError("read", file, () => {
      const fd = openSeen(file, seen2, import_node_fs5.default.constants.O_RDONLY);
      return fd === void 0 ? void 0 : closing(fd, () => readAll(fd, file, options.maxBytes));
    });
    if (bytes) return bytes;
  }
  throw unsafe2(file, "was replaced each time it was opened");
}

// lib/store/safe-file.ts
var NO_LINKS = /* @__PURE__ */ new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EXDEV", "EISDIR"]);
function writeSafely(file, data, options) {
  const { root, mode = 384, keepBackup } = options;
  ensureFolder(import_node_path5.default.dirname(file), { root });
  const old = options.present ?? readSafely(file, { root, maxBytes: Number.POSITIVE_INFINITY });
  if (keepBackup !== void 0) checkFile(keepBackup, root);
  if (!options.isSwept) removeLeftovers(file);
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
    else import_node_fs6.default.unlinkSync(file);
    throw cause;
  }
}
function appendSafely(file, line, options) {
  ensureFolder(import_node_path5.default.dirname(file), { root: options.root });
  const { O_RDWR, O_APPEND } = import_node_fs6.default.constants;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const seen2 = checkFile(file, options.root);
    const isDone = orDiskError("write", file, () => {
      const fd = openSeen(file, seen2, O_RDWR | O_APPEND, options.mode ?? 384);
      if (fd !== void 0) closing(fd, () => appendLine(fd, line));
      return fd !== void 0;
    });
    if (isDone) return;
  }
  throw unsafe2(file, "was replaced each time it was opened");
}
function removeSafely(file, options) {
  if (!checkFile(file, options.root)) return false;
  orDiskError("remove", file, () => import_node_fs6.default.rmSync(file, { force: true }));
  return true;
}
function fill(temporary, data) {
  const bytes = Buffer.from(data);
  const fd = openSeen(temporary, import_node_fs6.default.lstatSync(temporary), import_node_fs6.default.constants.O_WRONLY);
  if (fd === void 0) throw unsafe2(temporary, "was replaced while it was written");
  closing(fd, () => {
    writeAll(fd, bytes);
    import_node_fs6.default.fsyncSync(fd);
    if (import_node_fs6.default.fstatSync(fd).size !== bytes.length)
      throw new Error("the file has another size than what was written");
  });
}
function appendLine(fd, line) {
  const { size } = import_node_fs6.default.fstatSync(fd);
  const last = Buffer.alloc(1);
  const isTorn = size > 0 && import_node_fs6.default.readSync(fd, last, 0, 1, size - 1) === 1 && last.toString() !== "\n";
  writeAll(fd, Buffer.from(`${isTorn ? "\n" : ""}${line}
`));
  import_node_fs6.default.fsyncSync(fd);
}
function moveToBackup(file, backup, root) {
  const present = checkFile(file, root);
  if (!present) return;
  if (checkFile(backup, root)) import_node_fs6.default.unlinkSync(backup);
  try {
    import_node_fs6.default.linkSync(file, backup);
  } catch (cause) {
    if (!NO_LINKS.has(codeOf(cause))) throw cause;
    const text2 = readSafely(file, { root, maxBytes: present.size });
    if (text2) writeSafely(backup, text2, { root, mode: present.mode & 511 });
  }
}

// lib/store/audit-log.ts
var MAX_BYTES = 64 * 1024 * 1024;
function appendAudit(file, event, options) {
  try {
    ensureFolder(import_node_path6.default.dirname(file), { root: options.root, mode: 448 });
    appendSafely(file, JSON.stringify(event), options);
    return void 0;
  } catch (cause) {
    return `The audit log misses a ${event.event_type} line. ${diskError("write", file, cause).message}`;
  }
}
function readAudit(file, options) {
  const text2 = readSafely(file, { ...options, maxBytes: MAX_BYTES })?.toString("utf8") ?? "";
  const written = text2.split("\n").filter((line) => line.trim() !== "");
  const lines = written.map(parseLine).filter((line) => line !== void 0);
  return { lines, unreadable: written.length - lines.length };
}
function parseLine(line) {
  try {
    const value = JSON.parse(line);
    return isJsonObject(value) ? value : void 0;
  } catch {
    return void 0;
  }
}

// lib/model/batch.ts
var SCHEMA_VERSION = 2;
var DEFAULT_REMINDER = "Use /auto-implement for each feature. Do NOT implement directly.";
var MAX_FEATURES = 1e4;
var MAP_FIELDS = [
  "retry_attempts",
  "git_operations",
  "feature_dependencies",
  "verification"
];

// node_modules/zod/v4/core/util.js
function getEnumValues(entries) {
  const numericValues = Object.values(entries).filter((v) => typeof v === "number");
  const values = Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
  return values;
}
function jsonStringifyReplacer(_, value) {
  if (typeof value === "bigint")
    return value.toString();
  return value;
}
var Cached = class {
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
function cached(getter) {
  return new Cached(getter);
}
function cleanRegex(source) {
  const start2 = source.startsWith("^") ? 1 : 0;
  const end2 = source.endsWith("$") ? source.length - 1 : source.length;
  return source.slice(start2, end2);
}
function assignProp(target, prop, value) {
  Object.defineProperty(target, prop, {
    value,
    writable: true,
    enumerable: true,
    configurable: true
  });
}
var captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
};
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
var propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
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
function optionalKeys(shape) {
  return Object.keys(shape).filter((k) => {
    return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
  });
}
var NUMBER_FORMAT_RANGES = /* @__PURE__ */ (() => ({
  safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  int32: [-2147483648, 2147483647],
  uint32: [0, 4294967295],
  float32: [-34028234663852886e22, 34028234663852886e22],
  float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
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
function prefixIssues(path12, issues) {
  return issues.map((iss) => {
    var _a2;
    (_a2 = iss).path ?? (_a2.path = []);
    iss.path.unshift(path12);
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
function attachSchema(issues, start2, inst) {
  var _a2;
  for (let i = start2; i < issues.length; i++) {
    (_a2 = issues[i]).schema ?? (_a2.schema = inst);
  }
}
function finalizeIssue(iss, ctx, config2) {
  var _a2;
  const traits = iss.inst?._zod?.traits;
  if (traits?.has("$ZodType")) {
    if (traits.has("$ZodCheck"))
      (_a2 = iss).schema ?? (_a2.schema = iss.inst);
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
function claim2(inst, sentinel) {
  const proto = Object.getPrototypeOf(inst);
  return sentinel in proto ? void 0 : proto;
}
var installing;
var broke = false;
var breaker = {
  configurable: true,
  get() {
    broke = true;
    return void 0;
  }
};
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
  const proto = claim2(inst, key);
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

// node_modules/zod/v4/core/core.js
var _a;
var _zodDesc = { value: void 0, enumerable: false };
var _E = "captureStackTrace" in Error ? Error : null;
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
var $ZodAsyncError = class extends Error {
  constructor() {
    super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
  }
};
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
var globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
  if (newConfig)
    Object.assign(globalConfig, newConfig);
  return globalConfig;
}

// node_modules/zod/v4/core/errors.js
function _getMessage() {
  const internals = this._zod;
  internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
  return internals.message;
}
function _setMessage(value) {
  this._zod.message = value;
}
var _messageDesc = {
  get: _getMessage,
  set: _setMessage,
  enumerable: true,
  configurable: true
};
var _issuesDesc = { value: void 0, enumerable: false };
var _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
var initializer = (inst, def) => {
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
var $ZodError = $constructor("$ZodError", initializer);
var $ZodRealError = $constructor("$ZodError", initializer, void 0, {
  Parent: Error
});

// node_modules/zod/v4/core/parse.js
var _parse = (_Err) => {
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
var parse = /* @__PURE__ */ _parse($ZodRealError);
var _parseAsync = (_Err) => {
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
var parseAsync = /* @__PURE__ */ _parseAsync($ZodRealError);
var _safeParse = (_Err) => (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
  const result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise) {
    throw new $ZodAsyncError();
  }
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
var safeParse = /* @__PURE__ */ _safeParse($ZodRealError);
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
var _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
  let result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise)
    result = await result;
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
var safeParseAsync = /* @__PURE__ */ _safeParseAsync($ZodRealError);

// node_modules/zod/v4/core/regexes.js
var anyString = /^[\s\S]{0,}$/;
var number = /^-?\d+(?:\.\d+)?$/;
var boolean = /^(?:true|false)$/i;

// node_modules/zod/v4/core/checks.js
var $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
  var _a2;
  inst._zod ?? (inst._zod = {});
  inst._zod.def = def;
  (_a2 = inst._zod).onattach ?? (_a2.onattach = []);
});
var numericOriginMap = {
  number: "number",
  bigint: "bigint",
  object: "date"
};
var $ZodCheckGreaterThan = /* @__PURE__ */ $constructor("$ZodCheckGreaterThan", (inst, def) => {
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
var $ZodCheckNumberFormat = /* @__PURE__ */ $constructor("$ZodCheckNumberFormat", (inst, def) => {
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
var $ZodCheckStringFormat = /* @__PURE__ */ $constructor("$ZodCheckStringFormat", (inst, def) => {
  var _a2, _b;
  $ZodCheck.init(inst, def);
  if (def.pattern)
    (_a2 = inst._zod).check ?? (_a2.check = (payload) => {
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
var $ZodCheckRegex = /* @__PURE__ */ $constructor("$ZodCheckRegex", (inst, def) => {
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

// node_modules/zod/v4/core/versions.js
var version = {
  major: 4,
  minor: 6,
  patch: 7
};

// node_modules/zod/v4/core/schemas.js
var $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
  var _a2;
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
    (_a2 = inst._zod).deferred ?? (_a2.deferred = []);
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
var toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
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
var $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
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
var $ZodNumber = /* @__PURE__ */ $constructor("$ZodNumber", (inst, def) => {
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
var $ZodNumberFormat = /* @__PURE__ */ $constructor("$ZodNumberFormat", (inst, def) => {
  $ZodCheckNumberFormat.init(inst, def);
  $ZodNumber.init(inst, def);
});
var $ZodBoolean = /* @__PURE__ */ $constructor("$ZodBoolean", (inst, def) => {
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
var $ZodUnknown = /* @__PURE__ */ $constructor("$ZodUnknown", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload) => payload;
});
function capSize(inst, size) {
  const caps = sizeCaps(inst._zod.def.checks);
  if (!caps.length)
    return;
  const cap = Math.min(...caps.map((c) => c[0]));
  const parse4 = inst._zod.parse;
  inst._zod.parse = (payload, ctx) => {
    const n2 = size(payload.value);
    if (n2 > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
      for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
        if (n2 > max && ch._zod.def.when(payload)) {
          const start2 = payload.issues.length;
          ch._zod.check(payload);
          payload.issues[start2].continue = false;
          attachSchema(payload.issues, start2, inst);
          return payload;
        }
      }
    }
    return parse4(payload, ctx);
  };
}
var arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index2) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index2, result.issues));
  }
  final.value[index2] = result.value;
}
var $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
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
var NO_SYMBOL_KEYS = [];
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
var $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
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
  const isObject17 = isObject;
  const catchall = def.catchall;
  let value;
  const memo = globalConfig.memoizer;
  memo?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    const input = payload.value;
    if (!isObject17(input)) {
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
var $ZodRecord = /* @__PURE__ */ $constructor("$ZodRecord", (inst, def) => {
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
var $ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
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
function handleOptionalResult(payload, result) {
  payload.value = result.issues.length ? void 0 : result.value;
  return payload;
}
var $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
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
var $ZodNullable = /* @__PURE__ */ $constructor("$ZodNullable", (inst, def) => {
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
var $ZodDefault = /* @__PURE__ */ $constructor("$ZodDefault", (inst, def) => {
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
function handleDefaultResult(payload, def) {
  if (payload.value === void 0) {
    payload.value = def.defaultValue;
  }
  return payload;
}

// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
  if (def.checks)
    def.checks = [...def.checks];
  return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
  return new Class(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
  return new Class(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
  return new Class({
    type: "number",
    check: "number_format",
    abort: false,
    format: "safeint",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
  return new Class({
    type: "boolean",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
  return new Class({
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
function _regex(pattern, params) {
  return new $ZodCheckRegex({
    check: "string_format",
    format: "regex",
    ...normalizeParams(params),
    pattern
  });
}

// node_modules/zod/v4/mini/schemas.js
var ZodMiniType = /* @__PURE__ */ $constructor("ZodMiniType", (inst, def) => {
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
var ZodMiniString = /* @__PURE__ */ $constructor("ZodMiniString", (inst, def) => {
  $ZodString.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function string2(params) {
  return _string(ZodMiniString, params);
}
var ZodMiniNumber = /* @__PURE__ */ $constructor("ZodMiniNumber", (inst, def) => {
  $ZodNumber.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function number2(params) {
  return _number(ZodMiniNumber, params);
}
var ZodMiniNumberFormat = /* @__PURE__ */ $constructor("ZodMiniNumberFormat", (inst, def) => {
  $ZodNumberFormat.init(inst, def);
  ZodMiniNumber.init(inst, def);
});
function int(params) {
  return _int(ZodMiniNumberFormat, params);
}
var ZodMiniBoolean = /* @__PURE__ */ $constructor("ZodMiniBoolean", (inst, def) => {
  $ZodBoolean.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function boolean2(params) {
  return _boolean(ZodMiniBoolean, params);
}
var ZodMiniUnknown = /* @__PURE__ */ $constructor("ZodMiniUnknown", (inst, def) => {
  $ZodUnknown.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function unknown() {
  return _unknown(ZodMiniUnknown);
}
var ZodMiniArray = /* @__PURE__ */ $constructor("ZodMiniArray", (inst, def) => {
  $ZodArray.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
  return new ZodMiniArray({
    type: "array",
    element,
    ...normalizeParams(params)
  });
}
var ZodMiniObject = /* @__PURE__ */ $constructor("ZodMiniObject", (inst, def) => {
  $ZodObject.init(inst, def);
  ZodMiniType.init(inst, def);
  installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function looseObject(shape, params) {
  return new ZodMiniObject({
    type: "object",
    shape,
    catchall: /* @__PURE__ */ unknown(),
    ...normalizeParams(params)
  });
}
var ZodMiniRecord = /* @__PURE__ */ $constructor("ZodMiniRecord", (inst, def) => {
  $ZodRecord.init(inst, def);
  ZodMiniType.init(inst, def);
});
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
var ZodMiniEnum = /* @__PURE__ */ $constructor("ZodMiniEnum", (inst, def) => {
  $ZodEnum.init(inst, def);
  ZodMiniType.init(inst, def);
  inst.options = [...inst._zod.values];
});
// @__NO_SIDE_EFFECTS__
function _enum(values, params) {
  const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new ZodMiniEnum({
    type: "enum",
    entries,
    ...normalizeParams(params)
  });
}
var ZodMiniOptional = /* @__PURE__ */ $constructor("ZodMiniOptional", (inst, def) => {
  $ZodOptional.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
  return new ZodMiniOptional({
    type: "optional",
    innerType
  });
}
var ZodMiniNullable = /* @__PURE__ */ $constructor("ZodMiniNullable", (inst, def) => {
  $ZodNullable.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
  return new ZodMiniNullable({
    type: "nullable",
    innerType
  });
}
var ZodMiniDefault = /* @__PURE__ */ $constructor("ZodMiniDefault", (inst, def) => {
  $ZodDefault.init(inst, def);
  ZodMiniType.init(inst, def);
});
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

// lib/model/batch-schema.ts
config({ jitless: true });
var loose = (shape) => looseObject(shape);
var index = int().check(_nonnegative());
var count = int().check(_nonnegative());
var text = string2();
var indexMap = (value) => record(string2().check(_regex(/^(?:0|[1-9]\d{0,8})$/)), value);
var gitRecord = loose({
  success: boolean2(),
  timestamp: optional(text),
  sha: optional(text),
  branch: optional(text),
  remote: optional(text),
  number: optional(int()),
  url: optional(text),
  error: optional(text)
});
var gitOperations = loose({
  commit: optional(gitRecord),
  push: optional(gitRecord),
  pr: optional(gitRecord)
});
var commandRun = loose({
  command: text,
  exit_code: nullable(int()),
  seconds: number2(),
  timed_out: optional(boolean2()),
  output_tail: text
});
var verificationRecord = loose({
  result: _enum(["passed", "failed", "unverified"]),
  failed_checks: _default(count, 0),
  commands: _default(array(commandRun), []),
  head: _default(nullable(text), null),
  timestamp: text
});
var failedFeature = loose({
  feature_index: index,
  error_message: _default(text, ""),
  timestamp: _default(text, ""),
  retry_count: optional(count),
  failure_kind: optional(text)
});
var skippedFeature = loose({
  feature_index: index,
  reason: _default(text, ""),
  category: _default(_enum(["manual", "dependency", "question"]), "manual"),
  timestamp: _default(text, "")
});
var compaction = loose({
  feature_index: index,
  context_tokens_before_clear: count,
  timestamp: _default(text, "")
});
var owner = loose({
  session_id: text,
  host: _default(text, ""),
  pid: optional(int()),
  pid_started: optional(text),
  epoch: count,
  since: text,
  last_seen: text,
  /** Set when the session ended: the batch may be taken over without force. */
  released_at: optional(text)
});
var inFlight = loose({
  feature_index: index,
  attempt: int().check(_positive()),
  started_at: text,
  base_sha: nullable(text),
  /** Why the attempt before this one failed, for the next one to read. */
  last_error: optional(text),
  /** Before this time the next attempt shall not begin: the backoff of a retry. */
  not_before: optional(text),
  /** When `/auto-implement` took the feature up: from then on completing it without a commit needs a word. */
  briefed_at: optional(text)
});
var pause2 = loose({
  reason: _enum(["breaker", "quota", "auth", "billing", "stalled", "question", "user"]),
  since: text,
  until: optional(text),
  detail: _default(text, "")
});
var batchFile = loose({
  batch_id: text,
  features_file: text,
  total_features: count,
  features: array(text),
  current_index: int(),
  status: _enum(["in_progress", "paused", "completed", "failed"]),
  completed_features: array(index),
  failed_features: array(failedFeature),
  skipped_features: array(skippedFeature),
  context_token_estimate: count,
  auto_clear_count: count,
  auto_clear_events: array(compaction),
  created_at: text,
  updated_at: text,
  issue_numbers: nullable(array(nullable(int()))),
  /** The issues' texts, aligned with `issue_numbers`: data from strangers, shown quoted. */
  issue_bodies: optional(nullable(array(nullable(text)))),
  source_type: _enum(["file", "issues"]),
  state_file: text,
  context_tokens_before_clear: nullable(count),
  paused_at_feature_index: nullable(index),
  retry_attempts: indexMap(count),
  git_operations: indexMap(gitOperations),
  feature_order: array(index),
  feature_dependencies: indexMap(array(index)),
  analysis_metadata: record(text, unknown()),
  workflow_mode: _enum(["auto-implement", "direct"]),
  workflow_reminder: text,
  schema_version: int(),
  revision: count,
  owner: nullable(owner),
  in_flight: nullable(inFlight),
  pause: nullable(pause2),
  verification: indexMap(verificationRecord),
  /** Whether the checks passed before the first feature: a red base is not blamed on feature 1. */
  base_verification: optional(nullable(verificationRecord)),
  /** How often the Stop hook has held the session in a row without progress. */
  stop_blocks: optional(nullable(loose({ count, mark: text }))),
  /** The last turn that an API error ended, for `status`. */
  last_turn_error: optional(nullable(loose({ error: text, message: text, timestamp: text })))
});

// lib/model/batch-by-schema.ts
function readBatchBySchema(json) {
  const parsed = batchFile.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue2] = parsed.error.issues;
  return `"${issue2?.path.join(".")}": ${issue2?.message}`;
}

// lib/model/generated/batch-check.ts
function isBatchFile(value) {
  return isObject1(value);
}
var BATCH_FIELDS = /* @__PURE__ */ new Set(["batch_id", "features_file", "total_features", "features", "current_index", "status", "completed_features", "failed_features", "skipped_features", "context_token_estimate", "auto_clear_count", "auto_clear_events", "created_at", "updated_at", "issue_numbers", "issue_bodies", "source_type", "state_file", "context_tokens_before_clear", "paused_at_feature_index", "retry_attempts", "git_operations", "feature_order", "feature_dependencies", "analysis_metadata", "workflow_mode", "workflow_reminder", "schema_version", "revision", "owner", "in_flight", "pause", "verification", "base_verification", "stop_blocks", "last_turn_error"]);
function isObject2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !Object.hasOwn(value, "__proto__");
}
function isObject1(value) {
  return isObject2(value) && typeof value.batch_id === "string" && typeof value.features_file === "string" && Number.isSafeInteger(value.total_features) && value.total_features >= 0 && Array.isArray(value.features) && value.features.every((entry) => typeof entry === "string") && Number.isSafeInteger(value.current_index) && (value.status === "in_progress" || value.status === "paused" || value.status === "completed" || value.status === "failed") && Array.isArray(value.completed_features) && value.completed_features.every((entry) => Number.isSafeInteger(entry) && entry >= 0) && Array.isArray(value.failed_features) && value.failed_features.every((entry) => isObject22(entry)) && Array.isArray(value.skipped_features) && value.skipped_features.every((entry) => isObject3(entry)) && Number.isSafeInteger(value.context_token_estimate) && value.context_token_estimate >= 0 && Number.isSafeInteger(value.auto_clear_count) && value.auto_clear_count >= 0 && Array.isArray(value.auto_clear_events) && value.auto_clear_events.every((entry) => isObject4(entry)) && typeof value.created_at === "string" && typeof value.updated_at === "string" && (value.issue_numbers === null || Array.isArray(value.issue_numbers) && value.issue_numbers.every((entry) => entry === null || Number.isSafeInteger(entry))) && (value.issue_bodies === void 0 || (value.issue_bodies === null || Array.isArray(value.issue_bodies) && value.issue_bodies.every((entry) => entry === null || typeof entry === "string"))) && (value.source_type === "file" || value.source_type === "issues") && typeof value.state_file === "string" && (value.context_tokens_before_clear === null || Number.isSafeInteger(value.context_tokens_before_clear) && value.context_tokens_before_clear >= 0) && (value.paused_at_feature_index === null || Number.isSafeInteger(value.paused_at_feature_index) && value.paused_at_feature_index >= 0) && isObject2(value.retry_attempts) && Object.entries(value.retry_attempts).every(([key, entry]) => /^(?:0|[1-9]\d{0,8})$/.test(key) && Number.isSafeInteger(entry) && entry >= 0) && isObject2(value.git_operations) && Object.entries(value.git_operations).every(([key, entry]) => /^(?:0|[1-9]\d{0,8})$/.test(key) && isObject5(entry)) && Array.isArray(value.feature_order) && value.feature_order.every((entry) => Number.isSafeInteger(entry) && entry >= 0) && isObject2(value.feature_dependencies) && Object.entries(value.feature_dependencies).every(([key, entry]) => /^(?:0|[1-9]\d{0,8})$/.test(key) && Array.isArray(entry) && entry.every((entry2) => Number.isSafeInteger(entry2) && entry2 >= 0)) && isObject2(value.analysis_metadata) && (value.workflow_mode === "auto-implement" || value.workflow_mode === "direct") && typeof value.workflow_reminder === "string" && Number.isSafeInteger(value.schema_version) && Number.isSafeInteger(value.revision) && value.revision >= 0 && (value.owner === null || isObject7(value.owner)) && (value.in_flight === null || isObject8(value.in_flight)) && (value.pause === null || isObject9(value.pause)) && isObject2(value.verification) && Object.entries(value.verification).every(([key, entry]) => /^(?:0|[1-9]\d{0,8})$/.test(key) && isObject10(entry)) && (value.base_verification === void 0 || (value.base_verification === null || isObject10(value.base_verification))) && (value.stop_blocks === void 0 || (value.stop_blocks === null || isObject12(value.stop_blocks))) && (value.last_turn_error === void 0 || (value.last_turn_error === null || isObject13(value.last_turn_error)));
}
function isObject22(value) {
  return isObject2(value) && Number.isSafeInteger(value.feature_index) && value.feature_index >= 0 && typeof value.error_message === "string" && typeof value.timestamp === "string" && (value.retry_count === void 0 || Number.isSafeInteger(value.retry_count) && value.retry_count >= 0) && (value.failure_kind === void 0 || typeof value.failure_kind === "string");
}
function isObject3(value) {
  return isObject2(value) && Number.isSafeInteger(value.feature_index) && value.feature_index >= 0 && typeof value.reason === "string" && (value.category === "manual" || value.category === "dependency" || value.category === "question") && typeof value.timestamp === "string";
}
function isObject4(value) {
  return isObject2(value) && Number.isSafeInteger(value.feature_index) && value.feature_index >= 0 && Number.isSafeInteger(value.context_tokens_before_clear) && value.context_tokens_before_clear >= 0 && typeof value.timestamp === "string";
}
function isObject5(value) {
  return isObject2(value) && (value.commit === void 0 || isObject6(value.commit)) && (value.push === void 0 || isObject6(value.push)) && (value.pr === void 0 || isObject6(value.pr));
}
function isObject6(value) {
  return isObject2(value) && typeof value.success === "boolean" && (value.timestamp === void 0 || typeof value.timestamp === "string") && (value.sha === void 0 || typeof value.sha === "string") && (value.branch === void 0 || typeof value.branch === "string") && (value.remote === void 0 || typeof value.remote === "string") && (value.number === void 0 || Number.isSafeInteger(value.number)) && (value.url === void 0 || typeof value.url === "string") && (value.error === void 0 || typeof value.error === "string");
}
function isObject7(value) {
  return isObject2(value) && typeof value.session_id === "string" && typeof value.host === "string" && (value.pid === void 0 || Number.isSafeInteger(value.pid)) && (value.pid_started === void 0 || typeof value.pid_started === "string") && Number.isSafeInteger(value.epoch) && value.epoch >= 0 && typeof value.since === "string" && typeof value.last_seen === "string" && (value.released_at === void 0 || typeof value.released_at === "string");
}
function isObject8(value) {
  return isObject2(value) && Number.isSafeInteger(value.feature_index) && value.feature_index >= 0 && Number.isSafeInteger(value.attempt) && value.attempt > 0 && typeof value.started_at === "string" && (value.base_sha === null || typeof value.base_sha === "string") && (value.last_error === void 0 || typeof value.last_error === "string") && (value.not_before === void 0 || typeof value.not_before === "string") && (value.briefed_at === void 0 || typeof value.briefed_at === "string");
}
function isObject9(value) {
  return isObject2(value) && (value.reason === "breaker" || value.reason === "quota" || value.reason === "auth" || value.reason === "billing" || value.reason === "stalled" || value.reason === "question" || value.reason === "user") && typeof value.since === "string" && (value.until === void 0 || typeof value.until === "string") && typeof value.detail === "string";
}
function isObject10(value) {
  return isObject2(value) && (value.result === "passed" || value.result === "failed" || value.result === "unverified") && Number.isSafeInteger(value.failed_checks) && value.failed_checks >= 0 && Array.isArray(value.commands) && value.commands.every((entry) => isObject11(entry)) && (value.head === null || typeof value.head === "string") && typeof value.timestamp === "string";
}
function isObject11(value) {
  return isObject2(value) && typeof value.command === "string" && (value.exit_code === null || Number.isSafeInteger(value.exit_code)) && Number.isFinite(value.seconds) && (value.timed_out === void 0 || typeof value.timed_out === "boolean") && typeof value.output_tail === "string";
}
function isObject12(value) {
  return isObject2(value) && Number.isSafeInteger(value.count) && value.count >= 0 && typeof value.mark === "string";
}
function isObject13(value) {
  return isObject2(value) && typeof value.error === "string" && typeof value.message === "string" && typeof value.timestamp === "string";
}

// lib/model/order.ts
function orderFeatures(count3, links) {
  const valid = keepValidLinks(count3, links);
  const { cycles, groupOf } = findCycles(count3, valid);
  const dependencies = /* @__PURE__ */ new Map();
  for (const [index2, targets] of valid.entries()) {
    const kept = targets.filter((target) => groupOf[target] !== groupOf[index2]);
    if (kept.length > 0) dependencies.set(index2, kept);
  }
  return { order: sortByLinks(count3, dependencies), dependencies, cycles };
}
function keepValidLinks(count3, links) {
  return Array.from({ length: count3 }, (_, index2) => {
    const targets = new Set(links.get(index2));
    return [...targets].filter((target) => Number.isInteger(target) && target >= 0 && target < count3).sort((a, b) => a - b);
  });
}
function sortByLinks(count3, dependencies) {
  const waitingFor = Array.from({ length: count3 }, (_, index2) => dependencies.get(index2)?.length ?? 0);
  const dependents = Array.from({ length: count3 }, () => []);
  for (const [index2, targets] of dependencies) for (const target of targets) dependents[target]?.push(index2);
  const order = [];
  for (let next = 0; next < count3; ) {
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
function findCycles(count3, targets) {
  const groupOf = new Int32Array(count3).fill(-1);
  const entered = new Int32Array(count3).fill(-1);
  const lowest = new Int32Array(count3);
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
  function leave(path12, index2) {
    path12.pop();
    const parent = path12.at(-1);
    if (parent !== void 0) lower(parent.index, lowest[index2]);
    if (lowest[index2] !== entered[index2]) return;
    const members2 = open.splice(open.lastIndexOf(index2));
    for (const member of members2) groupOf[member] = index2;
    if (members2.length > 1) cycles.push(members2.sort((a, b) => a - b));
  }
  function follow2(path12, index2, target) {
    if (entered[target] === -1) path12.push(enter(target));
    else if (groupOf[target] === -1) lower(index2, entered[target]);
  }
  function walk(start2) {
    const path12 = [enter(start2)];
    for (let visit = path12.at(-1); visit !== void 0; visit = path12.at(-1)) {
      const target = targets[visit.index]?.[visit.nextTarget++];
      if (target === void 0) leave(path12, visit.index);
      else follow2(path12, visit.index, target);
    }
  }
  for (let index2 = 0; index2 < count3; index2++) if (entered[index2] === -1) walk(index2);
  return { cycles: cycles.sort((a, b) => Number(a[0]) - Number(b[0])), groupOf };
}

// lib/model/invariants.ts
function findImpossible(batch) {
  for (const check of CHECKS) {
    const problem2 = check(batch);
    if (problem2) return problem2;
  }
  return void 0;
}
var CHECKS = [
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
function indicesOutOfRange(batch) {
  const named = [
    ["completed_features", batch.completed_features],
    ["failed_features", batch.failed_features.map((record3) => record3.feature_index)],
    ["skipped_features", batch.skipped_features.map((record3) => record3.feature_index)],
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
    ...batch.failed_features.map((record3) => record3.feature_index),
    ...batch.skipped_features.map((record3) => record3.feature_index)
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
  const whole2 = feature_order.length === features.length && distinct.size === features.length;
  return whole2 && feature_order.every((index2) => index2 < features.length) ? void 0 : "feature_order does not name every feature exactly once";
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

// lib/model/null-fields.ts
var OF_FAILURE = /* @__PURE__ */ new Set(["error_message", "timestamp", "retry_count", "failure_kind"]);
var OF_SKIP = /* @__PURE__ */ new Set(["reason", "category", "timestamp"]);
var OF_COMPACTION = /* @__PURE__ */ new Set(["timestamp"]);
var OF_OPERATIONS = /* @__PURE__ */ new Set(["commit", "push", "pr"]);
var OF_OPERATION = /* @__PURE__ */ new Set(["timestamp", "sha", "branch", "remote", "number", "url", "error"]);
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
        (record3, name) => OF_OPERATIONS.has(name) ? withoutNulls(record3, OF_OPERATION) : record3
      )
    )
  };
}
function inRecords(records, fields) {
  return Array.isArray(records) ? records.map((record3) => withoutNulls(record3, fields)) : records;
}
function withoutNulls(value, fields) {
  if (!isObject14(value)) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([key, entry]) => entry !== null || !fields.has(key))
  );
}
function mapped(value, change) {
  if (!isObject14(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, change(entry, key)]));
}
function isObject14(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

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
  const whole2 = withoutNullFields(withDefaults(named));
  return {
    ...whole2,
    status: renamed(named["status"], { running: "in_progress" }) ?? "in_progress",
    source_type: renamed(named["source_type"], { github_issues: "issues" }) ?? "file",
    auto_clear_events: renamedTokens(whole2["auto_clear_events"] ?? []),
    skipped_features: renamedCategories(whole2["skipped_features"]),
    paused_at_feature_index: indexOrNone(whole2["paused_at_feature_index"]),
    feature_order: nonEmpty(named["feature_order"]) ?? identity(named["features"]),
    pause: named["pause"] ?? pauseOfOlderTools(named),
    schema_version: SCHEMA_VERSION
  };
}
var KEPT = "The file was left as it is.";
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
  if ("features" in old || !lists.some((list) => Array.isArray(list))) return;
  throw new BatchError(
    `${file} is a summary by an older tool: it lists what completed and failed but has no "features", so it cannot be run. ${KEPT} Move it away and start the batch from its features file.`,
    { code: "STATE_LEGACY" }
  );
}
function withoutNulls2(old) {
  const means = (key) => NULLABLE.has(key) || !BATCH_FIELDS.has(key);
  return Object.fromEntries(Object.entries(old).filter(([key, value]) => value !== null || means(key)));
}
var NULLABLE = /* @__PURE__ */ new Set([
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
function withDefaults(old) {
  const missing = Object.entries(defaults(old)).filter(([key]) => !Object.hasOwn(old, key));
  return { ...old, ...Object.fromEntries(missing) };
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
  return records.map((record3) => {
    const gated = typeof record3 === "object" && record3 !== null && "category" in record3;
    if (!gated || record3.category !== "quality_gate") return record3;
    return { ...record3, category: "manual", category_before: record3.category };
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

// lib/model/batch-json.ts
function parseBatch(text2, file) {
  const json = mergeRepeated(migrate(parseJson(text2, file), file));
  const read = isBatchFile(json) ? json : readBatchBySchema(json);
  if (typeof read === "string") {
    throw new BatchError(`${file} cannot be read: ${read}. ${ADVICE}`, { code: "STATE_CORRUPT" });
  }
  const batch = fromFile(read);
  const impossible = findImpossible(batch);
  if (impossible) {
    throw new BatchError(`${file} cannot be true: ${impossible}. ${ADVICE}`, { code: "STATE_IMPOSSIBLE" });
  }
  return settle(batch, batch.updated_at);
}
var ADVICE = "The file was left as it is; /batch-implement --resume says whether its backup can be used.";
function formatBatch(batch) {
  const maps = Object.fromEntries(MAP_FIELDS.map((field) => [field, Object.fromEntries(batch[field])]));
  return `${JSON.stringify({ ...batch, ...maps }, null, 2)}
`;
}
function parseJson(text2, file) {
  try {
    return JSON.parse(text2.startsWith("\uFEFF") ? text2.slice(1) : text2);
  } catch (cause) {
    const what = text2.trim() === "" ? "it is empty" : "it is not whole JSON";
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
  const { completed_features: completed, failed_features: failed, skipped_features: skipped2 } = json;
  const done = Array.isArray(completed) ? [...new Set(completed)] : completed;
  const isDone = (record3) => Array.isArray(done) && done.includes(indexOf(record3));
  const lastFailed = lastOfEach(failed);
  const failures = Array.isArray(lastFailed) ? lastFailed.filter((record3) => !isDone(record3)) : lastFailed;
  return {
    ...json,
    completed_features: done,
    failed_features: failures,
    skipped_features: lastOfEach(skipped2)
  };
}
function lastOfEach(records) {
  if (!Array.isArray(records)) return records;
  const last = new Map(records.map((record3, position) => [indexOf(record3) ?? `#${position}`, record3]));
  return [...last.values()];
}
function indexOf(record3) {
  return typeof record3 === "object" && record3 !== null && "feature_index" in record3 ? record3.feature_index : void 0;
}

// lib/store/batch-reader.ts
var MAX_STATE_BYTES = 256 * 1024 * 1024;
function readBatch(files) {
  return readAt(files, files.state);
}
function readArchived(files, batchId) {
  return readAt(files, files.archive(batchId));
}
var understood = /* @__PURE__ */ new WeakMap();
function readAt(files, file) {
  const bytes = readSafely(file, limits(files));
  if (!bytes) return void 0;
  const known = understood.get(files);
  if (known?.file === file && known.bytes.equals(bytes)) return known.batch;
  const batch = parseBatch(decode2(bytes, file), file);
  understood.set(files, { file, bytes, batch });
  return batch;
}
function presentBytes(files) {
  const known = understood.get(files);
  return known?.file === files.state ? known.bytes : void 0;
}
function limits(files) {
  return { root: files.root, maxBytes: MAX_STATE_BYTES };
}
function decode2(bytes, file) {
  const text2 = decodeUtf8(bytes);
  if (text2 !== void 0) return text2;
  throw new BatchError(`${file} cannot be read: it is not UTF-8 text. The file was left as it is.`, {
    code: "STATE_CORRUPT"
  });
}

// lib/store/file-lock.ts
var import_node_fs8 = __toESM(require("node:fs"), 1);
var import_node_path7 = __toESM(require("node:path"), 1);
var import_proper_lockfile = __toESM(require_proper_lockfile(), 1);

// lib/store/lock-folder.ts
var import_node_fs7 = __toESM(require("node:fs"), 1);

// lib/store/monotonic.ts
var import_node_process = __toESM(require("node:process"), 1);
function monotonicMs() {
  const [seconds, nanoseconds] = import_node_process.default.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}

// lib/store/lock-folder.ts
var LockFolder = class {
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
    import_node_fs7.default.mkdirSync(folder);
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
  utimes = (folder, accessed, changed, done) => answer(done, () => {
    import_node_fs7.default.utimesSync(folder, accessed, changed);
    this.#remember();
  });
  rmdir = (_folder, done) => answer(done, () => this.rmdirSync());
  /** Removes the lock: our own, or a stale one. Called by proper-lockfile on exit too. */
  rmdirSync = () => {
    if (this.#ours === void 0) this.#removeStale();
    else if (this.#isOurs()) import_node_fs7.default.rmdirSync(this.#folder);
    this.#ours = void 0;
  };
  /** Says why the lock is no longer ours, or gives `undefined` while it is. */
  whyLost() {
    if (this.#ours === void 0) return "it was let go";
    if (Date.now() - this.#freshAt > this.#staleMs) return "this process stood still for too long";
    return this.#isOurs() ? void 0 : "another process took it over";
  }
  #isOurs() {
    const stats = import_node_fs7.default.lstatSync(this.#folder, { throwIfNoEntry: false });
    return stats !== void 0 && identityOf(stats) === this.#ours;
  }
  #look() {
    const stats = import_node_fs7.default.lstatSync(this.#folder);
    if (!stats.isDirectory()) throw unsafe2(this.#folder, "stands where a lock folder belongs");
    return stats;
  }
  #remember() {
    this.#ours = identityOf(this.#look());
    this.#freshAt = Date.now();
  }
  #isStuck(stats) {
    const identity2 = identityOf(stats);
    if (identity2 !== this.#theirs.identity) this.#theirs = { identity: identity2, since: monotonicMs() };
    return monotonicMs() - this.#theirs.since > this.#staleMs;
  }
  /** Only the holder of the second folder may remove a stale lock, and only the very one that it saw. */
  #removeStale() {
    const claim3 = `${this.#folder}.takeover`;
    try {
      import_node_fs7.default.mkdirSync(claim3);
    } catch (cause) {
      if (codeOf(cause) === "EEXIST") this.#removeDeadClaim(claim3);
      throw cause;
    }
    try {
      const stats = import_node_fs7.default.lstatSync(this.#folder, { throwIfNoEntry: false });
      if (stats && identityOf(stats) === this.#theirs.identity) removeIfThere(this.#folder);
    } finally {
      removeIfThere(claim3);
    }
  }
  // The taker died within the few microseconds that taking over needs.
  #removeDeadClaim(claim3) {
    const stats = import_node_fs7.default.lstatSync(claim3, { throwIfNoEntry: false });
    if (stats && Math.abs(Date.now() - stats.mtimeMs) > this.#staleMs) removeIfThere(claim3);
  }
};
function removeIfThere(folder) {
  try {
    import_node_fs7.default.rmdirSync(folder);
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

// lib/store/file-lock.ts
var LOCK_LIMITS = { staleMs: 5e3, freshenMs: 1500, waitMs: 3e4 };
var RETRY_MS = { least: 3, most: 30 };
var BUSY = new Set(
  process.platform === "win32" ? ["ELOCKED", "EEXIST", "EPERM", "EBUSY"] : ["ELOCKED", "EEXIST"]
);
async function withLock(file, work, alsoOf, limits2 = LOCK_LIMITS) {
  makeFolderOf(file);
  const folder = new LockFolder(`${file}.lock`, limits2.staleMs);
  const release = await acquire(file, folder, limits2);
  try {
    removeLeftovers(file, alsoOf);
    return await work({ assertHeld: () => assertHeld(file, folder) });
  } catch (cause) {
    throw codeOf(cause) === "STATE_UNWRITABLE" && folder.whyLost() !== void 0 ? lost(file, folder, cause) : cause;
  } finally {
    await release().catch(() => void 0);
  }
}
async function acquire(file, folder, { staleMs, freshenMs, waitMs }) {
  const giveUpAt = monotonicMs() + waitMs;
  for (; ; ) {
    try {
      return await import_proper_lockfile.default.lock(file, {
        // The first batch locks a file that does not exist yet.
        realpath: false,
        stale: staleMs,
        update: freshenMs,
        // Its own retrying would repeat every error, a read-only folder too.
        retries: 0,
        fs: folder,
        // The default throws from a timer; `assertHeld` finds the loss where it matters.
        onCompromised: () => void 0
      });
    } catch (cause) {
      if (!BUSY.has(codeOf(cause))) throw diskError("lock", file, cause);
      if (monotonicMs() > giveUpAt) throw stillLocked(file, waitMs, cause);
    }
    const { setTimeout: wait3 } = await Promise.resolve().then(() => __toESM(require("node:timers/promises"), 1));
    await wait3(RETRY_MS.least + Math.random() * (RETRY_MS.most - RETRY_MS.least));
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
function stillLocked(file, waitMs, cause) {
  return new BatchError(
    `Other processes have been changing ${file} for ${waitMs / 1e3} seconds. Wait for them to finish, then run the command again.`,
    { code: "STATE_LOCKED", cause }
  );
}
function makeFolderOf(file) {
  const folder = import_node_path7.default.dirname(file);
  orDiskError("lock", file, () => {
    if (!checkFolder(folder, import_node_path7.default.dirname(folder))) import_node_fs8.default.mkdirSync(folder, { recursive: true });
  });
}

// lib/store/batch-store.ts
async function updateBatch(files, now2, change, after) {
  if (!checkFile(files.state, files.root)) throw noBatch();
  const work = async (held) => {
    const before = readBatch(files);
    if (!before) throw noBatch();
    const changed = await change(before);
    if (changed === before) return before;
    const batch = nextRevision(changed, before.revision, now2);
    write(files, batch, () => held.assertHeld());
    after?.(before, batch);
    return batch;
  };
  return withLock(files.state, work, isRetryFileName);
}
async function createBatch(files, batch, now2, admit) {
  return withLock(files.state, (held) => {
    const present = readBatch(files);
    admit(present);
    if (present) archive(files, present);
    const first = nextRevision(batch, 0, now2);
    writeSafely(files.state, formatBatch(first), { root: files.root, beforeRename: () => held.assertHeld() });
    removeSafely(files.backup, { root: files.root });
    return first;
  });
}
async function removeBatch(files, batchId) {
  return withLock(files.state, () => {
    const isPresent = readBatch(files)?.batch_id === batchId;
    const own2 = [files.archive(batchId), files.retry(batchId), files.audit(batchId)];
    const all = isPresent ? [files.state, files.backup, ...own2] : own2;
    return all.filter((file) => removeSafely(file, { root: files.root }));
  });
}
function nextRevision(batch, revision, now2) {
  const impossible = findImpossible(batch);
  if (impossible) {
    throw new BatchError(
      `The change was refused, since the batch would not make sense: ${impossible}. Nothing was written.`,
      {
        code: "STATE_IMPOSSIBLE"
      }
    );
  }
  return { ...batch, revision: revision + 1, updated_at: now2 };
}
function write(files, batch, beforeRename2) {
  writeSafely(files.state, formatBatch(batch), {
    root: files.root,
    keepBackup: files.backup,
    beforeRename: beforeRename2,
    isSwept: true,
    present: presentBytes(files)
  });
}
function archive(files, batch) {
  writeSafely(files.archive(batch.batch_id), formatBatch(batch), { root: files.root });
}
function noBatch() {
  return new BatchError("there is no batch in this project. Start one with /batch-implement <file>.", {
    code: "STATE_MISSING"
  });
}

// lib/view/words.ts
function withSeparators(count3) {
  return String(count3).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
function duration2(seconds) {
  if (seconds > 0 && seconds < 1) return "under 1 s";
  const whole2 = Math.max(0, Math.round(seconds));
  if (whole2 < 60) return `${whole2} s`;
  const minutes = Math.floor(whole2 / 60);
  if (minutes < 60) return joined(`${minutes} min`, whole2 % 60, "s");
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

// lib/view/ownership-text.ts
function notOwnerText(batch, session, now2) {
  const { owner: owner2, batch_id } = batch;
  const resume = `/batch-implement --resume ${batch_id}`;
  if (session === void 0) {
    return `this call comes from no Claude Code session, and only the session that runs batch ${batch_id} may change it. Use ${resume} in Claude Code, or name a session with --session.`;
  }
  if (!owner2) return `no session runs batch ${batch_id} now. The user takes it up here with ${resume}.`;
  return `batch ${batch_id} belongs to another session (since ${owner2.since}, last seen ${ago(owner2.last_seen, now2)}); nothing was changed. The user moves it here with ${resume}, which may need --take-over.`;
}
function heldText(batch, now2) {
  const { owner: owner2, batch_id } = batch;
  return `session ${owner2?.session_id} on ${owner2?.host || "an unknown computer"} holds batch ${batch_id} since ${owner2?.since}, last seen ${ago(owner2?.last_seen ?? "", now2)}. Let it finish, or take the batch from it with /batch-implement --resume ${batch_id} --take-over.`;
}
function unfinishedText(batch) {
  return `batch ${batch.batch_id} is not finished (${batch.status}), and a project has one batch at a time. Go on with it by /batch-implement --resume ${batch.batch_id}, or, if the user gives it up, run \`cleanup ${batch.batch_id}\`.`;
}

// lib/view/refusal.ts
function refusalText(refusal2, batchId) {
  switch (refusal2.reason) {
    case "no_such_feature":
      return `batch ${batchId} has no feature ${refusal2.index + 1}: its features are 1 to ${refusal2.total}. ${NEXT}`;
    case "already_ended":
      return `feature ${refusal2.index + 1} has already ended (${refusal2.outcome}) and stays so. ${inProgress(refusal2.current)}`;
    case "not_in_progress":
      return `feature ${refusal2.index + 1} is not in progress. ${inProgress(refusal2.current)}`;
    case "another_in_progress":
      return `feature ${refusal2.index + 1} cannot start yet. ${inProgress(refusal2.current)}`;
    case "waits_for":
      return `feature ${refusal2.index + 1} waits for feature ${refusal2.others.map((other) => other + 1).join(", ")}. ${NEXT}`;
    case "batch_paused":
      return `batch ${batchId} is paused (${refusal2.pause.reason}). The user goes on with /batch-implement --resume ${batchId}.`;
    case "batch_ended":
      return `batch ${batchId} has already ended (${refusal2.status}). /batch-status shows it.`;
  }
}
var NEXT = "Run `next` for the one to work on.";
function inProgress(current) {
  return current === null ? NEXT : `The feature in progress is ${current + 1}: use that number.`;
}

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
function applied(batch, event, now2) {
  const result = transition(batch, event, now2);
  if (result.ok) return result.batch;
  throw new BatchError(refusalText(result.refusal, batch.batch_id), { code: "REFUSED" });
}
function requireOwner(batch, context, epoch) {
  const isSameEpoch = epoch === void 0 || batch.owner?.epoch === epoch;
  if (isOwner(batch, context.session) && isSameEpoch) return;
  throw new BatchError(notOwnerText(batch, context.session, timestamp(context)), { code: "NOT_OWNER" });
}
function requireBatch(files) {
  const batch = readBatch(files);
  if (batch) return batch;
  throw new BatchError("there is no batch in this project. Start one with /batch-implement <file>.", {
    code: "STATE_MISSING"
  });
}

// lib/drive/process-info.ts
var import_node_fs9 = require("node:fs");
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
var STAT_STATE = 0;
var STAT_STARTED = 19;
function statFields(pid) {
  const text2 = readText(`/proc/${pid}/stat`);
  return text2?.slice(text2.lastIndexOf(")") + 2).split(" ");
}
function ps(args) {
  const env = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };
  const { spawnSync: spawnSync2 } = process.getBuiltinModule("node:child_process");
  const result = spawnSync2("ps", args, { env, encoding: "utf8", timeout: 5e3, maxBuffer: 64 * 1024 * 1024 });
  return result.status === 0 ? result.stdout : void 0;
}
function readText(file) {
  try {
    return (0, import_node_fs9.readFileSync)(file, "utf8");
  } catch {
    return void 0;
  }
}
function isProcessId(pid) {
  return Number.isSafeInteger(pid) && pid > 0;
}

// lib/actions/owner-process.ts
function ownerProcess(context, { owner: owner2 }) {
  if (owner2?.pid === void 0 || owner2.host !== context.host()) return "unknown";
  if (!isAlive(owner2.pid)) return "gone";
  const started = processStarted(owner2.pid);
  if (started === void 0 || owner2.pid_started === void 0) return "unknown";
  return started === owner2.pid_started ? "running" : "gone";
}

// lib/library/read-back.ts
function readBack(state) {
  try {
    return parseBatch(formatBatch(state), "The state to save");
  } catch (cause) {
    if (cause instanceof BatchError) throw inOwnWords(cause);
    throw new BatchError("The state to save is not a batch in memory. Change what loadBatchState gave.", {
      code: "USAGE",
      cause
    });
  }
}
function inOwnWords(cause) {
  const [problem2] = cause.message.split(" The file was left as it is");
  return new BatchError(`${problem2} Nothing was written: correct it, then call again.`, {
    code: cause.code,
    cause
  });
}

// lib/library/change-state.ts
function changeState(access, change) {
  return changeBatch(access.context, access.project.files, async (batch) => {
    requireMayWrite(access, batch);
    return readBack(await change(batch));
  });
}
function requireMayWrite({ context }, batch) {
  if (context.session !== void 0) {
    requireOwner(batch, context);
    return;
  }
  const caller = { sessionId: void 0, host: context.host() };
  if (ownerPresence(batch, caller, ownerProcess(context, batch), context.now().getTime()) !== "present")
    return;
  throw new BatchError(heldText(batch, timestamp(context)), { code: "NOT_OWNER" });
}

// lib/library/project-access.ts
var import_node_fs10 = __toESM(require("node:fs"), 1);
var import_node_path8 = __toESM(require("node:path"), 1);
var import_node_process2 = __toESM(require("node:process"), 1);

// lib/host/machine.ts
var import_node_os = __toESM(require("node:os"), 1);
function homeFolder() {
  return import_node_os.default.homedir();
}
function hostName() {
  return import_node_os.default.hostname();
}

// lib/library/project-access.ts
function openAccess(place, options = {}) {
  const isStateFile = /(?:^|[\\/])\.claude[\\/]batch_state\.json$/.test(place);
  const cwd = import_node_path8.default.resolve(isStateFile ? import_node_path8.default.dirname(import_node_path8.default.dirname(place)) : place);
  if (!isStateFile) requireFolder(place, cwd);
  const context = makeContext(cwd, options);
  const project = openProject(context);
  if (isStateFile && project.root !== realPath2(cwd)) {
    throw new BatchError(
      `${place} is not the state file of its project, which is ${project.files.state}. Name that, or a folder of the project.`,
      { code: "USAGE" }
    );
  }
  return { context, project };
}
function requireFolder(place, folder) {
  if (import_node_fs10.default.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new BatchError(
    `${JSON.stringify(place)} is neither a folder nor a path that ends in .claude/batch_state.json. Name the project's folder or its state file.`,
    { code: "USAGE" }
  );
}
function makeContext(cwd, { session, now: now2 }) {
  return {
    cwd,
    // Nothing that a library call does may depend on the environment; what reads it takes it as an argument.
    env: {},
    home: homeFolder,
    host: hostName,
    helper: "",
    parentPid: import_node_process2.default.ppid,
    now: () => now2 ?? /* @__PURE__ */ new Date(),
    random: Math.random,
    readInput: async () => "",
    sleep: async () => {
    },
    warn: (line) => import_node_process2.default.emitWarning(line, { code: "BATCH_WARNING" }),
    session
  };
}
function realPath2(target) {
  try {
    return import_node_fs10.default.realpathSync(target);
  } catch {
    return target;
  }
}

// lib/library/context-clear.ts
function estimateContextTokens(text2) {
  return estimateTokens(text2);
}
function shouldAutoClear(state) {
  return state.context_token_estimate >= CLEAR_THRESHOLD;
}
async function recordAutoClearEvent(place, options = {}) {
  const access = openAccess(place, options);
  return changeState(access, (batch) => applied(batch, { type: "compacted" }, timestamp(access.context)));
}

// lib/store/git-exclude.ts
var import_node_path9 = __toESM(require("node:path"), 1);
var MAX_BYTES2 = 1024 * 1024;
function excludeFromGit(commonGitDir, patterns) {
  const file = import_node_path9.default.join(commonGitDir, "info", "exclude");
  const text2 = readSafely(file, { root: commonGitDir, maxBytes: MAX_BYTES2 })?.toString("utf8") ?? "";
  const present = new Set(text2.split("\n").map((line) => line.trim()));
  const missing = [...new Set(patterns)].filter((pattern) => !present.has(pattern.trim()));
  if (missing.length === 0) return [];
  appendSafely(file, missing.join("\n"), { root: commonGitDir, mode: 420 });
  return missing;
}

// lib/actions/keep-out-of-git.ts
var EXCLUDED = [
  "/.claude/batch_state.json*",
  "/.claude/*_retry_state.json*",
  "/.claude/audit/",
  "/.claude/batches/"
];
function keepOutOfGit(context, { commonGitDir }) {
  if (commonGitDir === void 0) return;
  try {
    excludeFromGit(commonGitDir, EXCLUDED);
  } catch (cause) {
    if (!isBatchError(cause)) throw cause;
    context.warn(`The files of the batch may show up in git status: ${cause.message}`);
  }
}

// lib/model/issue-body.ts
var MAX_BYTES3 = 65536;
var UNSAFE = /(?![\n\t])[\p{Cc}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu;
function cleanIssueBody(body) {
  const clean = body.replace(/\r\n?|[\u2028\u2029]/g, "\n").replace(UNSAFE, "");
  let bytes = 0;
  let length = 0;
  for (const character of clean) {
    bytes += countBytes(character);
    if (bytes > MAX_BYTES3) return { body: clean.slice(0, length), cut: true };
    length += character.length;
  }
  return { body: clean, cut: false };
}
function countBytes(character) {
  const code = Number(character.codePointAt(0));
  if (code < 128) return 1;
  if (code < 2048) return 2;
  return code < 65536 ? 3 : 4;
}

// lib/model/new-batch.ts
function newBatch(from) {
  return {
    batch_id: from.batchId,
    features_file: from.featuresFile,
    total_features: from.features.length,
    features: from.features,
    current_index: 0,
    status: "in_progress",
    completed_features: [],
    failed_features: [],
    skipped_features: [],
    context_token_estimate: 0,
    auto_clear_count: 0,
    auto_clear_events: [],
    created_at: from.now,
    updated_at: from.now,
    issue_numbers: from.issueNumbers ?? null,
    ...from.issueBodies ? { issue_bodies: from.issueBodies } : {},
    source_type: from.issueNumbers ? "issues" : "file",
    state_file: from.stateFile,
    context_tokens_before_clear: null,
    paused_at_feature_index: null,
    retry_attempts: /* @__PURE__ */ new Map(),
    git_operations: /* @__PURE__ */ new Map(),
    feature_order: from.order ?? from.features.map((_, index2) => index2),
    feature_dependencies: from.dependencies ?? /* @__PURE__ */ new Map(),
    analysis_metadata: from.analysis ?? {},
    workflow_mode: from.mode ?? "auto-implement",
    workflow_reminder: DEFAULT_REMINDER,
    schema_version: SCHEMA_VERSION,
    revision: 0,
    owner: null,
    in_flight: null,
    pause: null,
    verification: /* @__PURE__ */ new Map()
  };
}

// lib/library/create-state.ts
async function createBatchState(place, options) {
  const access = openAccess(place, options);
  const { context, project } = access;
  const batch = makeBatch(access, options);
  const created = await createBatch(project.files, batch, timestamp(context), (present) => {
    if (present && !isOver(present))
      throw new BatchError(unfinishedText(present), { code: "BATCH_UNFINISHED" });
    if (present?.batch_id === batch.batch_id || readArchived(project.files, batch.batch_id)) {
      throw new BatchError(`A batch ${batch.batch_id} exists already in this project. Choose another id.`, {
        code: "REFUSED"
      });
    }
  });
  keepOutOfGit(context, project);
  audit(context, project.files, void 0, created);
  return created;
}
function makeBatch({ context, project }, options) {
  const { session, dependencies, issueBodies, issueNumbers } = options;
  const features = cleanFeatures(options.features);
  const links = orderFeatures(features.length, dependencies ?? /* @__PURE__ */ new Map());
  if (links.cycles.length > 0) {
    throw misuse(
      `The features of index ${links.cycles[0]?.join(", ")} wait for one another. Drop one of the links.`
    );
  }
  const now2 = timestamp(context);
  const batch = newBatch({
    batchId: chosenId(context.now(), context.random(), options.batchId),
    features,
    featuresFile: options.featuresFile ?? "",
    stateFile: project.files.state,
    now: now2,
    mode: options.mode,
    issueNumbers: issueNumbers ? [...issueNumbers] : null,
    issueBodies: issueBodies ? issueBodies.map((body) => body && cleanIssueBody(body).body) : null,
    order: options.order ? [...options.order] : links.order,
    dependencies: dependencies ? new Map([...dependencies].map(([index2, waitsFor]) => [index2, [...waitsFor]])) : void 0
  });
  const owner2 = session === void 0 ? null : claim(void 0, { sessionId: session, host: context.host() }, now2);
  return asMisuse(() => readBack({ ...batch, owner: owner2 }));
}
function cleanFeatures(features) {
  if (!Array.isArray(features) || features.length === 0 || features.length > MAX_FEATURES) {
    throw misuse("A batch takes a list of 1 to 10,000 features.");
  }
  return features.map((feature, index2) => {
    const clean = typeof feature === "string" ? sanitizeFeatureName(feature).trim() : "";
    if (clean === "") throw misuse(`Feature ${index2 + 1} is blank or no text. Take it off the list.`);
    return clean;
  });
}
function chosenId(now2, random, wanted) {
  const id = wanted ?? newBatchId(now2, Math.floor(random * 1e6));
  if (isBatchId(id)) return id;
  throw misuse(
    `${JSON.stringify(id)} cannot be the id of a batch. Use 1 to 100 letters, digits, ".", "_" and "-", beginning with a letter or digit.`
  );
}
function asMisuse(check) {
  try {
    return check();
  } catch (cause) {
    const why = isBatchError(cause) ? cause.message : String(cause);
    throw new BatchError(`This batch cannot be made. ${why}`, { code: "USAGE", cause });
  }
}
function misuse(message) {
  return new BatchError(message, { code: "USAGE" });
}

// lib/model/markdown-list.ts
function findFencedLines(lines) {
  const fenced = lines.map(() => false);
  const neverCloses = /* @__PURE__ */ new Map();
  let at = 0;
  while (at < lines.length) {
    const fence = openFence(lines[at]);
    const end2 = fence === null ? -1 : findClose(lines, at + 1, fence, neverCloses);
    if (end2 > at) fenced.fill(true, at, end2 + 1);
    at = Math.max(at, end2) + 1;
  }
  return fenced;
}
function openFence(line) {
  const [, run] = /^[ \t]*(`{3,}|~{3,})/.exec(line) ?? [];
  if (run === void 0) return null;
  const mark = run.charAt(0);
  if (mark === "`" && line.trimStart().includes("`", run.length)) return null;
  return { mark, length: run.length };
}
function findClose(lines, from, fence, neverCloses) {
  if (fence.length >= (neverCloses.get(fence.mark) ?? Number.POSITIVE_INFINITY)) return -1;
  for (let at = from; at < lines.length; at++) {
    const text2 = lines[at].trim();
    if (text2.length >= fence.length && text2 === fence.mark.repeat(text2.length)) return at;
  }
  neverCloses.set(fence.mark, fence.length);
  return -1;
}

// lib/model/prose.ts
function keepProse(text2) {
  const lines = text2.split(/\r\n|\n|\r/);
  const fenced = findFencedLines(lines);
  const unfenced = lines.map((line, at) => fenced[at] === true ? "" : line).join("\n");
  const paragraphs = dropComments(unfenced).split(/\n[ \t]*(?=\n)/);
  return paragraphs.map(dropCodeSpans).join("\n").replaceAll(/\[(#\d{1,10})\]\([^()\s]{0,500}\)/g, "$1").replaceAll(/\bhttps?:\/\/[^\s<>()]*/gi, " ");
}
function dropComments(text2) {
  let prose = "";
  let at = 0;
  for (let start2 = text2.indexOf("<!--"); start2 >= 0; start2 = text2.indexOf("<!--", at)) {
    const end2 = text2.indexOf("-->", start2 + 4);
    if (end2 < 0) break;
    prose += text2.slice(at, start2);
    at = end2 + 3;
  }
  return prose + text2.slice(at);
}
function dropCodeSpans(text2) {
  const runs = [...text2.matchAll(/`+/g)].map((run) => ({ start: run.index, length: run[0].length }));
  const nextOfLength = /* @__PURE__ */ new Map();
  const closing2 = new Array(runs.length);
  for (let at = runs.length - 1; at >= 0; at--) {
    const length = Number(runs[at]?.length);
    closing2[at] = nextOfLength.get(length) ?? -1;
    nextOfLength.set(length, at);
  }
  let prose = "";
  let from = 0;
  for (let at = 0; at < runs.length; at++) {
    const close = Number(closing2[at]);
    if (close < 0) continue;
    prose += `${text2.slice(from, runs[at]?.start)} `;
    from = Number(runs[close]?.start) + Number(runs[close]?.length);
    at = close;
  }
  return prose + text2.slice(from);
}

// lib/model/mentions.ts
var KEYWORD = /(?<![\p{L}\p{N}_#-])(?:depends?[ -]on|blocked[ -]by|needs?|after)(?![\p{L}\p{N}_-])/giu;
var DENIED2 = /(?:\b(?:not|never|no longer|nothing|cannot)|n['’]t)[ \t]{1,4}(?:be |been )?$/i;
var IN_BRACKETS = {
  gap: /[ \t:]{1,8}(?:(?:issue|feature)s? )?/y,
  item: /(#?)(\d{1,10})(?![\p{L}\p{N}_])/uy,
  separator: /[ \t]{0,4}(?:[,;&][ \t]{0,4}(?:and )?|and )[ \t]{0,4}/y
};
var IN_PROSE = {
  gap: /[\s:*_]{1,8}(?:(?:issue|feature)s? )?(?:[-*+] )?(?:\[[ xX]\] )?/y,
  item: /(#)(\d{1,10})(?![\p{L}\p{N}_])/uy,
  // Without a comma or an "and", the next number must stand on the same line or in a list.
  separator: /[ \t]{0,4}(?:[,;&]\s{0,4}(?:and )?|and )\s{0,4}|[ \t]{1,4}|\s{0,4}\n\s{0,8}[-*+] (?:\[[ xX]\] )?/y
};
function findMentions(text2) {
  const prose = keepProse(text2);
  return [...prose.matchAll(KEYWORD)].flatMap((keyword) => {
    const end2 = keyword.index + keyword[0].length;
    const before = prose.slice(Math.max(0, keyword.index - 24), keyword.index);
    if (/\([ \t]{0,4}$/.test(before)) {
      const inBrackets = readNumbers(prose, end2, IN_BRACKETS);
      if (/^[ \t]{0,4}\)/.test(prose.slice(inBrackets.end, inBrackets.end + 5))) return inBrackets.mentions;
    }
    if (/^after/i.test(keyword[0]) || DENIED2.test(before)) return [];
    return readNumbers(prose, end2, IN_PROSE).mentions;
  });
}
function readNumbers(text2, from, form) {
  const mentions = [];
  let end2 = from;
  let link = form.gap;
  for (; ; ) {
    link.lastIndex = end2;
    if (!link.test(text2)) return { mentions, end: end2 };
    form.item.lastIndex = link.lastIndex;
    const item = form.item.exec(text2);
    if (item === null) return { mentions, end: end2 };
    mentions.push({ number: Number(item[2]), hash: item[1] === "#" });
    end2 = form.item.lastIndex;
    link = form.separator;
  }
}

// lib/model/test-links.ts
var MOST_HEAD_WORDS = 16;
var COMMON = new Set(
  `a an the and or of for to in on at by with from into as is are be it its this that these those when where which
  all any each every more most new old also only not no than then so can should must will may
  add write create make build implement introduce support extend improve update upgrade change fix refactor remove
  delete move rename use using need after before depend blocked feature issue bug task page pages code file function
  method class module component service api app application user users data system project value list item name
  test tests tested testing tester unit integration end-to-end e2e regression acceptance smoke suite case coverage
  cover latest current better good basic simple`.split(/\s+/).map(singular)
);
function findTestLinks(features) {
  const texts = features.map((feature) => feature.replace(/^Issue #\d{1,10}: /, ""));
  const subjects = texts.map(readTestSubject);
  const owner2 = findOwners(texts.map((text2, index2) => subjects[index2] === null ? splitWords(text2) : []));
  const heads = texts.map((text2) => new Set(firstClause(text2).filter(isTelling)));
  return subjects.flatMap((subject, from) => {
    if (subject === null) return [];
    const words = new Set(subject.filter(isTelling));
    const shared = /* @__PURE__ */ new Map();
    for (const word of words) {
      const to = owner2.get(word);
      if (to !== void 0 && heads[to]?.has(word)) shared.set(to, (shared.get(to) ?? 0) + 1);
    }
    return [...shared.entries()].filter(([to, count3]) => count3 > 1 || covers(words, heads[to]) || covers(heads[to], words)).map(([to]) => ({ from, to })).sort((a, b) => a.to - b.to);
  });
}
function findOwners(texts) {
  const owner2 = /* @__PURE__ */ new Map();
  for (const [index2, words] of texts.entries()) {
    for (const word of words)
      owner2.set(word, owner2.has(word) && owner2.get(word) !== index2 ? void 0 : index2);
  }
  return owner2;
}
function readTestSubject(text2) {
  const words = firstClause(text2);
  if (words[0] === "cover") {
    const end2 = words.findIndex((word, at2) => word === "test" && words.slice(at2 - 3, at2).includes("with"));
    return end2 < 0 ? null : words.slice(1, end2);
  }
  const at = words.findIndex(
    (word, index2) => word === "test" && (index2 === 0 || /^(?:that|which)$/.test(String(words[index2 - 1])) || isOfWhat(words[index2 + 1]))
  );
  if (at < 0 || at === 0 && !isOfWhat(words[1]) && /^[^.:;!?]{0,80}:/.test(text2)) return null;
  return words.slice(at + 1);
}
function isOfWhat(word) {
  return word === "for" || word === "of" || word === "covering" || word === "against";
}
function firstClause(text2) {
  return splitWords(text2.split(/[.:;!?(](?:\s|$)|\s\(/, 1).join("")).slice(0, MOST_HEAD_WORDS);
}
function splitWords(text2) {
  return (text2.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*/gu) ?? []).map(singular);
}
function singular(word) {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
function isTelling(word) {
  return word.length > 2 && new RegExp("\\p{L}", "u").test(word) && !COMMON.has(word);
}
function covers(whole2, part) {
  return whole2 !== void 0 && part !== void 0 && [...part].every((word) => whole2.has(word));
}

// lib/model/links.ts
function findLinks(input) {
  const indexOf2 = createResolver(input);
  const waits = /* @__PURE__ */ new Map();
  const dropped = [];
  for (const [from, feature] of input.features.entries()) {
    const mentions = [...findMentions(feature), ...findMentions(input.bodies?.[from] ?? "")];
    const read = readLinks(from, mentions, indexOf2);
    if (read.targets.size > 0) waits.set(from, read.targets);
    dropped.push(...read.dropped);
  }
  const inferred = addTestLinks(input.features, waits);
  const links = new Map([...waits].map(([from, targets]) => [from, [...targets].sort((a, b) => a - b)]));
  return { links, dropped, inferred };
}
function readLinks(from, mentions, indexOf2) {
  const targets = /* @__PURE__ */ new Set();
  const dropped = /* @__PURE__ */ new Map();
  for (const mention of mentions) {
    const index2 = indexOf2(mention);
    if (index2 === void 0 && isColour(mention)) continue;
    const reason = judge(from, index2, targets);
    const to = `${mention.hash ? "#" : ""}${mention.number}`;
    if (reason !== null) dropped.set(`${to} ${reason}`, { from, to, reason });
    else targets.add(Number(index2));
  }
  return { targets, dropped: dropped.values() };
}
function createResolver({ features, issueNumbers }) {
  const byIssue = /* @__PURE__ */ new Map();
  for (const [index2, number3] of (issueNumbers ?? []).entries())
    if (number3 !== null) byIssue.set(number3, index2);
  return ({ number: number3, hash }) => {
    if (hash && issueNumbers !== null) return byIssue.get(number3);
    return number3 >= 1 && number3 <= features.length ? number3 - 1 : void 0;
  };
}
function judge(from, index2, targets) {
  if (index2 === void 0) return "outside";
  if (index2 === from) return "self";
  return targets.has(index2) ? "duplicate" : null;
}
function isColour({ number: number3, hash }) {
  return hash && /^(?:\d{6}|\d{8})$/.test(String(number3));
}
function addTestLinks(features, waits) {
  return findTestLinks(features).filter(({ from, to }) => {
    const targets = waits.get(from) ?? /* @__PURE__ */ new Set();
    if (targets.has(to) || reaches(waits, to, from)) return false;
    waits.set(from, targets.add(to));
    return true;
  });
}
function reaches(waits, start2, goal) {
  const seen2 = /* @__PURE__ */ new Set([start2]);
  for (const index2 of seen2) for (const target of waits.get(index2) ?? []) seen2.add(target);
  return seen2.has(goal);
}

// lib/library/dependencies.ts
function analyzeDependencies(features, from = {}) {
  const { issueNumbers = null, bodies = [] } = from;
  const { links, dropped, inferred = [] } = findLinks({ features, bodies, issueNumbers });
  return { dependencies: links, dropped, inferred };
}
function topologicalSort(count3, dependencies) {
  return orderFeatures(count3, dependencies);
}

// lib/library/deprecated.ts
var import_node_process3 = __toESM(require("node:process"), 1);

// lib/view/pause-notice.ts
function pauseNotice(notice) {
  const { ended, total } = notice.progress;
  const percent = total === 0 ? 0 : Math.floor(100 * ended / total);
  return [
    `Batch ${notice.batchId} is paused.`,
    `Context: about ${withSeparators(notice.tokens)} tokens of this conversation come from the batch (clearing is advised from ${withSeparators(notice.threshold)}).`,
    `Progress: ${ended}/${total} features (${percent}%).`,
    "To go on with a fresh context:",
    "  1. /clear",
    `  2. /batch-implement --resume ${notice.batchId}`
  ].join("\n");
}

// lib/library/deprecated.ts
function shouldClearContext(state) {
  warnOnce("BATCH_DEP0001", "shouldClearContext is deprecated. Use shouldAutoClear.");
  return shouldAutoClear(state);
}
async function pauseBatchForClear(place, options = {}) {
  warnOnce("BATCH_DEP0002", "pauseBatchForClear is deprecated. Leave clearing the context to Claude Code.");
  const access = openAccess(place, options);
  return changeState(access, (batch) => {
    const pause3 = { reason: "user", detail: "" };
    const event = { type: "paused", pause: pause3, tokens_before_clear: batch.context_token_estimate };
    return applied(batch, event, timestamp(access.context));
  });
}
function getClearNotificationMessage(state) {
  warnOnce("BATCH_DEP0003", "getClearNotificationMessage is deprecated, as pauseBatchForClear is.");
  return pauseNotice({
    batchId: state.batch_id,
    tokens: state.context_tokens_before_clear ?? state.context_token_estimate,
    threshold: CLEAR_THRESHOLD,
    progress: progress(state)
  });
}
var warned = /* @__PURE__ */ new Set();
function warnOnce(code, message) {
  if (warned.has(code)) return;
  warned.add(code);
  import_node_process3.default.emitWarning(message, { type: "DeprecationWarning", code });
}

// lib/model/retry-policy.ts
var MAX_RETRIES_PER_FEATURE = 3;
var MAX_RETRIES_PER_BATCH = 50;
var BREAKER_THRESHOLD = 5;
var MAX_BACKOFF_SECONDS = 60;
var RETRY = { label: "transient", act: "retry", pause: null };
var RECORD = { label: "permanent", act: "record", pause: null };
var RETRY_POLICY = {
  network: RETRY,
  rate_limit: RETRY,
  overloaded: RETRY,
  service: RETRY,
  timeout: RETRY,
  lock: RETRY,
  quota: { label: "transient", act: "pause", pause: "quota" },
  test: RECORD,
  syntax: RECORD,
  import: RECORD,
  type: RECORD,
  value: RECORD,
  build: RECORD,
  not_found: RECORD,
  permission: RECORD,
  auth: { label: "permanent", act: "record", pause: "auth" },
  billing: { label: "permanent", act: "record", pause: "billing" },
  resource: RECORD,
  conflict: RECORD,
  unknown: RECORD
};
function decideRetry(input) {
  if (!input.consent) return { retry: false, reason: "consent_not_given" };
  if (input.globalRetries >= MAX_RETRIES_PER_BATCH)
    return { retry: false, reason: "global_retry_limit_reached" };
  if (input.breakerOpen) return { retry: false, reason: "circuit_breaker_open" };
  if (RETRY_POLICY[input.kind].label === "permanent") return { retry: false, reason: "permanent_failure" };
  if (input.featureRetries >= MAX_RETRIES_PER_FEATURE) return { retry: false, reason: "max_retries_reached" };
  return { retry: true, reason: "under_retry_limit" };
}
function backoffSeconds(retryNumber, random01, retryAfterSeconds = 0) {
  const doubled = Math.min(MAX_BACKOFF_SECONDS, 2 ** Math.max(0, retryNumber - 1));
  const spread = Math.min(MAX_BACKOFF_SECONDS, doubled * (0.5 + random01));
  return Number.isFinite(retryAfterSeconds) ? Math.max(spread, retryAfterSeconds) : spread;
}

// lib/model/retry-counts.ts
function withMirror(counts2, { retry_attempts }) {
  const retry_counts = new Map(counts2.retry_counts);
  for (const [index2, used] of retry_attempts)
    retry_counts.set(index2, Math.max(used, retry_counts.get(index2) ?? 0));
  const sum = [...retry_counts.values()].reduce((all, used) => all + used, 0);
  return { ...counts2, retry_counts, global_retry_count: Math.max(counts2.global_retry_count, sum) };
}
function countRetry(counts2, index2) {
  const used = (counts2.retry_counts.get(index2) ?? 0) + 1;
  return {
    ...counts2,
    retry_counts: new Map(counts2.retry_counts).set(index2, used),
    global_retry_count: counts2.global_retry_count + 1
  };
}
function countFailure(counts2, index2) {
  const streak = counts2.failed_streak ?? [];
  if (streak.includes(index2)) return counts2;
  const consecutive_failures = counts2.consecutive_failures + 1;
  return {
    ...counts2,
    consecutive_failures,
    failed_streak: [...streak, index2],
    circuit_breaker_open: counts2.circuit_breaker_open || consecutive_failures >= BREAKER_THRESHOLD
  };
}
function countSuccess(counts2) {
  if (counts2.consecutive_failures === 0) return counts2;
  return { ...counts2, consecutive_failures: 0, failed_streak: [] };
}
function caughtUp(batch, counts2, now2) {
  return withBreakerPause(withCountedRetry(batch, counts2, now2), counts2, now2);
}
function withCountedRetry(batch, counts2, now2) {
  const index2 = batch.in_flight?.feature_index;
  if (index2 === void 0) return batch;
  const retries = counts2.retry_counts.get(index2) ?? 0;
  if (retries <= (batch.retry_attempts.get(index2) ?? 0)) return batch;
  const event = { type: "retried", index: index2, retries, error_message: "the attempt before was cut off" };
  return afterEvent(batch, event, now2);
}
function withBreakerPause(batch, counts2, now2) {
  if (!counts2.circuit_breaker_open || batch.pause?.reason === "breaker") return batch;
  const detail = `${counts2.consecutive_failures} features in a row failed`;
  return afterEvent(batch, { type: "paused", pause: { reason: "breaker", detail } }, now2);
}

// lib/model/generated/retry-check.ts
function isRetryFile(value) {
  return isObject16(value);
}
function isObject15(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !Object.hasOwn(value, "__proto__");
}
function isObject16(value) {
  return isObject15(value) && typeof value.batch_id === "string" && isObject15(value.retry_counts) && Object.entries(value.retry_counts).every(([key, entry]) => /^(?:0|[1-9]\d{0,8})$/.test(key) && Number.isSafeInteger(entry) && entry >= 0) && Number.isSafeInteger(value.global_retry_count) && value.global_retry_count >= 0 && Number.isSafeInteger(value.consecutive_failures) && value.consecutive_failures >= 0 && typeof value.circuit_breaker_open === "boolean" && (value.failed_streak === void 0 || Array.isArray(value.failed_streak) && value.failed_streak.every((entry) => Number.isSafeInteger(entry) && entry >= 0)) && typeof value.created_at === "string" && typeof value.updated_at === "string";
}

// lib/model/retry-schema.ts
config({ jitless: true });
var count2 = int().check(_nonnegative());
var retryFile = looseObject({
  batch_id: string2(),
  retry_counts: record(string2().check(_regex(/^(?:0|[1-9]\d{0,8})$/)), count2),
  global_retry_count: count2,
  consecutive_failures: count2,
  circuit_breaker_open: boolean2(),
  failed_streak: optional(array(count2)),
  created_at: _default(string2(), ""),
  updated_at: _default(string2(), "")
});

// lib/model/retry-by-schema.ts
function readRetryBySchema(json) {
  const parsed = retryFile.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue2] = parsed.error.issues;
  return `${issue2?.path.length ? `"${issue2.path.join(".")}"` : "its content"}: ${issue2?.message}`;
}

// lib/store/retry-rebuild.ts
function rebuildCounts(lines, batchId) {
  const counts2 = {
    retry_counts: /* @__PURE__ */ new Map(),
    global_retry_count: 0,
    consecutive_failures: 0,
    circuit_breaker_open: false
  };
  for (const line of lines) {
    if (line["batch_id"] === batchId) apply(counts2, line);
  }
  return counts2;
}
function apply(counts2, line) {
  switch (line["event_type"]) {
    case "retry_attempt":
      countRetry2(counts2, line);
      break;
    case "feature_failed":
      counts2.consecutive_failures += 1;
      break;
    case "feature_completed":
      counts2.consecutive_failures = 0;
      break;
    case "circuit_breaker_triggered":
      counts2.circuit_breaker_open = true;
      break;
    case "circuit_breaker_reset":
      counts2.circuit_breaker_open = false;
      counts2.consecutive_failures = 0;
      break;
    default:
  }
}
function countRetry2(counts2, line) {
  counts2.global_retry_count = Math.max(counts2.global_retry_count + 1, countIn(line, "global_retry_count"));
  const index2 = line["feature_index"];
  if (typeof index2 !== "number" || !Number.isSafeInteger(index2) || index2 < 0) return;
  const before = counts2.retry_counts.get(index2) ?? 0;
  counts2.retry_counts.set(index2, Math.max(before + 1, countIn(line, "retry_count")));
}
function countIn(line, field) {
  const value = line[field];
  return typeof value === "number" && Number.isSafeInteger(value) ? value : 0;
}

// lib/store/retry-store.ts
var MAX_BYTES4 = 16 * 1024 * 1024;
function readRetry(files, batchId, now2) {
  const { record: record3, damage } = load(files, batchId, now2);
  if (!damage) return { record: record3 };
  const repaired = `${damage.text} These counts were made again from the audit log; the file was left as it is.`;
  return { record: record3, repaired };
}
function updateRetry(files, batchId, now2, change) {
  const file = files.retry(batchId);
  return withLock(file, (held) => {
    const { record: record3, damage } = load(files, batchId, now2);
    const keptAt = damage && keepAside(files, file, damage.bytes, now2);
    const changed = change(record3);
    const next = changed === record3 ? record3 : { ...changed, updated_at: now2 };
    if (damage || changed !== record3) {
      writeSafely(file, format(next), { root: files.root, beforeRename: held.assertHeld, isSwept: true });
    }
    if (!damage) return { record: next };
    return {
      record: next,
      repaired: `${damage.text} It was kept as ${keptAt}; its counts were made again from the audit log.`
    };
  });
}
function load(files, batchId, now2) {
  const file = files.retry(batchId);
  const bytes = readSafely(file, { root: files.root, maxBytes: MAX_BYTES4 });
  const fresh = { batch_id: batchId, created_at: now2, updated_at: now2 };
  if (!bytes) return { record: { ...fresh, ...rebuildCounts([], batchId) } };
  const parsed = parse2(bytes, batchId);
  if (typeof parsed !== "string") return { record: parsed };
  const { lines } = readAudit(files.audit(batchId), { root: files.root });
  return {
    record: { ...fresh, ...rebuildCounts(lines, batchId) },
    damage: { bytes, text: `The retry file ${file} cannot be read (${parsed}).` }
  };
}
function parse2(bytes, batchId) {
  let json;
  try {
    json = parseJsonBytes(bytes);
  } catch {
    return bytes.length === 0 ? "it is empty" : "it is not whole JSON";
  }
  const read = isRetryFile(json) ? json : readRetryBySchema(json);
  if (typeof read === "string") return read;
  if (read.batch_id !== batchId) return "it is of another batch";
  const counts2 = Object.entries(read.retry_counts).map(([key, value]) => [
    Number(key),
    value
  ]);
  return { ...read, retry_counts: new Map(counts2) };
}
function format(record3) {
  return `${JSON.stringify({ ...record3, retry_counts: Object.fromEntries(record3.retry_counts) }, null, 2)}
`;
}
function keepAside(files, file, bytes, now2) {
  const stamp = now2.replace(/\D/g, "").slice(0, 17);
  const kept = `${file}.corrupt-${stamp}`;
  for (let number3 = 1; ; number3 += 1) {
    const name = number3 === 1 ? kept : `${kept}-${number3}`;
    const present = readSafely(name, { root: files.root, maxBytes: MAX_BYTES4 });
    if (!present) writeSafely(name, bytes, { root: files.root });
    if (!present || present.equals(bytes)) return name;
  }
}

// lib/actions/catch-up.ts
async function endFailedRow(context, { files }, batchId) {
  const now2 = timestamp(context);
  if (readRetry(files, batchId, now2).record.consecutive_failures === 0) return;
  await updateRetry(files, batchId, now2, countSuccess);
}

// lib/library/begin-feature.ts
function begun(access, batch, index2, baseSha = null) {
  return applied(batch, { type: "handed_out", index: index2, base_sha: baseSha }, timestamp(access.context));
}
function inProgress2(access, batch, index2) {
  return batch.in_flight?.feature_index === index2 ? batch : begun(access, batch, index2);
}

// lib/model/failure-decision.ts
function decideFailure(failure2) {
  const { batch, counts: counts2, index: index2, kind, consent } = failure2;
  if (kind === "quota") return waitForQuota(failure2);
  const { retry: retry2, reason } = decideRetry({
    consent,
    kind,
    globalRetries: counts2.global_retry_count,
    breakerOpen: counts2.circuit_breaker_open,
    featureRetries: counts2.retry_counts.get(index2) ?? 0
  });
  return retry2 ? again(failure2, reason) : record2(failure2, reason, batch);
}
function waitForQuota(failure2) {
  const { batch, counts: counts2, until, message, now: now2 } = failure2;
  const pause3 = {
    reason: "quota",
    detail: message,
    ...until === void 0 ? {} : { until }
  };
  const paused = afterEvent(batch, { type: "paused", pause: pause3 }, now2);
  return { outcome: "waits_for_quota", reason: "usage_limit", batch: paused, counts: counts2, breakerOpened: false };
}
function again(failure2, reason) {
  const { index: index2, message, now: now2, notBefore } = failure2;
  const counts2 = countRetry(failure2.counts, index2);
  const retries = Number(counts2.retry_counts.get(index2));
  const event = {
    type: "retried",
    index: index2,
    retries,
    error_message: message,
    not_before: notBefore(retries)
  };
  const batch = afterEvent(failure2.batch, event, now2);
  return { outcome: "retried", reason, batch, counts: counts2, breakerOpened: false };
}
function record2(failure2, reason, batch) {
  const { index: index2, message, kind, now: now2 } = failure2;
  const counts2 = countFailure(failure2.counts, index2);
  const retry_count = counts2.retry_counts.get(index2) ?? 0;
  const failed = afterEvent(
    batch,
    { type: "failed", index: index2, error_message: message, retry_count, failure_kind: kind },
    now2
  );
  const breakerOpened = counts2.circuit_breaker_open && !failure2.counts.circuit_breaker_open;
  return {
    outcome: "failed",
    reason,
    batch: pausedByFailure(failed, counts2, kind, message, now2),
    counts: counts2,
    breakerOpened
  };
}
function pausedByFailure(batch, counts2, kind, detail, now2) {
  const { pause: reason } = RETRY_POLICY[kind];
  if (reason === null || counts2.circuit_breaker_open) return caughtUp(batch, counts2, now2);
  return afterEvent(batch, { type: "paused", pause: { reason, detail } }, now2);
}

// lib/actions/reset-time.ts
async function resetTime(context, message) {
  const { findResetTime: findResetTime2 } = await Promise.resolve().then(() => (init_reset_time(), reset_time_exports));
  const localZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return findResetTime2(message, context.now(), localZone)?.toISOString();
}

// lib/actions/retry-audit.ts
function auditDecision(context, project, decision, index2, errorText) {
  const { counts: counts2, batch } = decision;
  const line = {
    timestamp: timestamp(context),
    batch_id: batch.batch_id,
    feature_index: index2,
    retry_count: counts2.retry_counts.get(index2) ?? 0,
    global_retry_count: counts2.global_retry_count,
    error_message: sanitizeErrorMessage(errorText),
    reason: decision.reason
  };
  const event_type = decision.outcome === "retried" ? "retry_attempt" : "retry_denied";
  appendLine2(context, project, { ...line, event_type });
  if (decision.breakerOpened)
    appendLine2(context, project, { ...line, event_type: "circuit_breaker_triggered" });
}
function appendLine2(context, { files }, event) {
  const failure2 = appendAudit(files.audit(event.batch_id), event, { root: files.root });
  if (failure2) context.warn(failure2);
}

// lib/actions/decide-failure.ts
async function decideAndCount(context, project, batch, { index: index2, text: text2, found, consent }, admit = () => {
}) {
  const now2 = timestamp(context);
  const until = found.kind === "quota" ? await resetTime(context, text2) : void 0;
  const made = [];
  const { repaired } = await updateRetry(project.files, batch.batch_id, now2, (kept) => {
    const counts2 = withMirror(kept, batch);
    const decision2 = decideFailure({
      batch: caughtUp(batch, counts2, now2),
      counts: counts2,
      index: index2,
      kind: found.kind,
      message: sanitizeErrorMessage(text2),
      consent,
      until,
      now: now2,
      notBefore: (retry2) => {
        const seconds = backoffSeconds(retry2, context.random(), found.retryAfterSeconds);
        return new Date(context.now().getTime() + seconds * 1e3).toISOString();
      }
    });
    admit(decision2);
    made.push(decision2);
    return decision2.counts;
  });
  const [decision] = made;
  auditDecision(context, project, decision, index2, text2);
  return { decision, repaired };
}

// lib/model/failure-pattern.ts
var LONG = 8192;
var KEPT2 = 2e3;
var whole = /* @__PURE__ */ new Map();
var narrow = /* @__PURE__ */ new Map();
var lowered = (text2) => text2.length > LONG ? void 0 : text2.toLowerCase();
var unlowered = () => void 0;
function narrowed(pattern, low) {
  const all = pattern.parts;
  const parts = low === void 0 ? all : all.filter((part) => mayMatch(part, low));
  if (parts.length === all.length) return wholeOf(pattern);
  return parts.length === 0 ? void 0 : narrowOf(parts, pattern.flags);
}
function finds(pattern, text2, low) {
  return narrowed(pattern, low)?.test(text2) ?? false;
}
function replaced(pattern, text2, low, by) {
  const expression = narrowed(pattern, low);
  return expression === void 0 ? text2 : text2.replace(expression, by);
}
function wholeOf(pattern) {
  const known = whole.get(pattern);
  if (known !== void 0) return known;
  const made = new RegExp(joined2(pattern.parts), pattern.flags);
  whole.set(pattern, made);
  return made;
}
function narrowOf(parts, flags) {
  const source = joined2(parts);
  const key = `${flags}/${source}`;
  const known = narrow.get(key);
  if (known !== void 0) return known;
  if (narrow.size >= KEPT2) narrow.clear();
  const made = new RegExp(source, flags);
  narrow.set(key, made);
  return made;
}
function joined2(parts) {
  return parts.map(([source]) => source).join("|");
}
function mayMatch(part, low) {
  for (let at = 1; at < part.length; at++) {
    if (!part[at].some((word) => low.includes(word))) return false;
  }
  return true;
}

// lib/model/failure-table.ts
var KIND_LOOKS = JSON.parse(`{
"test": [
{"flags":"","parts":[["^\\\\s*(?:(?:FAIL|PASS)\\\\b\\\\s|[\\u25cf\\u2717\\u2718\\u00d7\\u2715\\u2716\\u276f\\u2713\\u2714]\\\\s+(?!\\\\[ERROR\\\\])\\\\S|--- (?:FAIL|PASS|SKIP):|=== (?:RUN|CONT)|FAILED \\\\S+::|\\\\[ {1,6}(?:FAILED|RUN|OK|PASSED) {1,6}\\\\]|\\\\(fail\\\\) |(?:not )?ok \\\\d+|# Subtest:|test \\\\S+ \\\\.\\\\.\\\\. |---- \\\\S+ stdout ----|_{3,} \\\\S+ _{3,})",["fail","pass","\\u25cf","\\u2717","\\u2718","\\u00d7","\\u2715","\\u2716","\\u276f","\\u2713","\\u2714","--- skip:","=== run","=== cont","[","ok ","# subtest:"," ... "," stdout ----","___"]]]},
{"flags":"","parts":[["^\\\\s*(?:E\\\\s+)?[-+]?\\\\s*(?:Expected|Received|Actual|expected|actual|received|Regex|Input|Expected \\\\w+|Received \\\\w+|left|right|want|got|wanted|Difference|Number of calls)\\\\b(?: (?!unexpected|an?\\\\b)\\\\w{1,20})?(?: of (?:calls|returns)| value| length| path)?(?: \\\\([^)]{0,30}\\\\))?\\\\s{0,4}[:=]",["expected","received","actual","regex","input","left","right","want","got","difference","number of calls"],[":","="]]]},
{"flags":"","parts":[["\\\\bexpect(?:ed)?\\\\(",["expect(","expected("]],["\\\\b[Uu]nable to find (?:an? |the )?(?:\\\\w+ )?element\\\\b",["unable to find "]],["\\\\bSnapshot name: ",["snapshot name: "]]]},
{"flags":"","parts":[["\\\\bwith the text\\\\b",["with the text"]]]},
{"flags":"i","parts":[["\\\\bexpected\\\\b.{1,200}\\\\b(?:to (?:be|equal|have|match|include|throw|contain|deeply|strictly|not)|but (?:got|was|received|it)|got|received|found)\\\\b",["expected"],["to be","to equal","to have","to match","to include","to throw","to contain","to deeply","to strictly","to not","but was","but it","got","received","found"]]]},
{"flags":"","parts":[["\\\\bgot\\\\b.{1,120}[,;] ?(?:want|expected)",["got"],["want","expected"],[",",";"]],["\\\\bwant(?:ed)?\\\\b.{1,120}[,;] ?got\\\\b",["want"],[",got",", got",";got","; got"]]]},
{"flags":"","parts":[["^\\\\s*(?:E\\\\s+)?assert\\\\b",["assert"]]]},
{"flags":"","parts":[["[\\\\w'\\"\\u0060)\\\\]] !== ['\\"\\u0060\\\\d]",[" !== '"," !== \\""," !== \\u0060"," !== 0"," !== 1"," !== 2"," !== 3"," !== 4"," !== 5"," !== 6"," !== 7"," !== 8"," !== 9"]],["\\\\bassert .{1,200} (?:==|!=|is|in) ",["assert "]]]},
{"flags":"","parts":[["\\\\b\\\\d{3} (?:==|!=|===|!==) \\\\d{3}\\\\b",["0","1","2","3","4","5","6","7","8","9"],[" == "," != "," === "," !== "]]]}
],
"aside": [
{"flags":"i","parts":[["^\\\\s*(?:\\\\[?(?:warn(?:ing)?|info|debug|notice|trace|verbose)\\\\]?\\\\b[:\\\\]\\\\s]|npm (?:WARN|warn|notice|http)\\\\b|level=(?:warn|info|debug))",["warn","info","debug","notice","trace","verbose","npm http"]]]},
{"flags":"i","parts":[["\\\\b(?:ignored|ignoring|expected by (?:the )?test|non-fatal|not fatal|continuing anyway|falling back|using cached|recovered|succeeded (?:after|on) )",["ignored","ignoring","expected by test","expected by the test","non-fatal","not fatal","continuing anyway","falling back","using cached","recovered","succeeded after ","succeeded on "]]]}
]
}`);
var LINE_LOOKS = JSON.parse(`{
"code": {"flags":"","parts":[["^\\\\s*(?:at [^:]{0,200}[:(<].*|at async .*|File \\".{1,300}\\", line \\\\d+.*|>?\\\\s*\\\\d+\\\\s*\\\\|.*|\\\\|.*|[\\\\^~]+\\\\s*|-+> \\\\S+:\\\\d.*|\\\\.{3} \\\\d+ more.*)$",["at ","file \\"","|","^","~","-"," more"]]]},
"fileLine": {"flags":"","parts":[["^\\\\s*File \\".{1,300}\\", line \\\\d+",["file \\""]]]},
"captureStart": {"flags":"","parts":[["^\\\\s*(?:\\u25cf Console|console\\\\.(?:error|warn|log|info|debug)\\\\s*$|(?:stdout|stderr) \\\\| |-{3,} ?Captured \\\\w+)",["\\u25cf console","console.error","console.warn","console.log","console.info","console.debug","stdout | ","stderr | ","captured "]]]},
"captureEnd": {"flags":"","parts":[["^(?:\\\\s{0,2}\\u25cf (?!Console)|\\\\s{0,3}(?:Tests?|Test Suites|Test Files|FAIL|PASS)\\\\b|[-=_]{3,}|stdout \\\\||stderr \\\\|)",["\\u25cf ","test","fail","pass","-","=","_","stdout |","stderr |"]]]},
"pageStart": {"flags":"i","parts":[["^\\\\s*(?:<!doctype html|<html\\\\b)",["<!doctype html","<html"]],["\\\\bHTTP\\\\/\\\\d(?:\\\\.\\\\d)? (?:429|5\\\\d\\\\d)\\\\b[ A-Za-z-]{0,60}$",["429","50","51","52","53","54","55","56","57","58","59"],["http/0","http/1","http/2","http/3","http/4","http/5","http/6","http/7","http/8","http/9"],[" "]]]},
"statusLine": {"flags":"","parts":[["\\\\bHTTP\\\\/\\\\d",["http/0","http/1","http/2","http/3","http/4","http/5","http/6","http/7","http/8","http/9"]]]},
"mochaTitle": {"flags":"","parts":[["^\\\\s*\\\\d+\\\\) ",[") "],["0","1","2","3","4","5","6","7","8","9"]]]},
"diff": {"flags":"","parts":[["^\\\\s*(?:E\\\\s+)?[-+](?:\\\\s|$)",["-","+"]]]},
"answerBody": {"flags":"","parts":[["\\\\b[Bb]ody\\\\b",["body"]],["\\\\b[Rr]esponse text\\\\b",["response text"]],["<html",["<html"]],["<!DOCTYPE",["<!doctype"]]]},
"answerStatus": {"flags":"","parts":[["\\\\b(?:HTTP|[Ss]tatus|API Error|responded|returned)\\\\b.{0,60}\\\\b(?:429|5\\\\d\\\\d)\\\\b",["429","50","51","52","53","54","55","56","57","58","59"],["http","status","api error","responded","returned"]]]},
"sourceFile": {"flags":"i","parts":[["^[\\\\w@.+-]*\\\\.(?:[cm]?[jt]sx?|py|rs|go|java|kt|jsonl?|html?|s?css|md|log|ya?ml|toml|lock|sock|rb|php|cc?|h|cpp|cs|sh|txt|vue|svelte|snap|sql|xml)(?::\\\\d+|\\\\(\\\\d+,\\\\d+\\\\))*$",["."],["js","ts","py","rs","go","java","kt","md","log","yml","yaml","toml","rb","c","h","txt","vue","svelte","snap","sql","xml"]]]},
"slashedWords": {"flags":"i","parts":[["^(?:i\\\\/o|net\\\\/http|HTTP\\\\/\\\\d(?:\\\\.\\\\d)?|disconnect\\\\/reset|dpkg\\\\/lock\\\\S*|(?:lint|assist)\\\\/\\\\w+\\\\/\\\\w+)$",["i/o","net/http","http/0","http/1","http/2","http/3","http/4","http/5","http/6","http/7","http/8","http/9","disconnect/reset","dpkg/lock","lint/","assist/"]]]},
"hexId": {"flags":"i","parts":[["^(?=[a-f]*\\\\d)[0-9a-f]{7,64}$",["0","1","2","3","4","5","6","7","8","9"],["0","1","2","3","4","5","6","7","8","9","a","b","c","d","e","f"]]]},
"saysTheCause": {"flags":"i","parts":[["(?<![A-Za-z])(?:code|errno|type|status|error|reason|cause|message|title|syscall)[\\"']?\\\\s?[:=]\\\\s?(?:new )?$",["code","errno","type","status","error","reason","cause","message","title","syscall"],[":","="]],["\\\\bwith (?:status|code|error|reason) $",["with status ","with code ","with error ","with reason "]]]},
"quotedWord": {"flags":"g","parts":[["(['\\"\\u0060\\u2018\\u201c])([^\\\\s'\\"\\u0060\\u2018\\u2019\\u201c\\u201d]{1,120})(['\\"\\u0060\\u2019\\u201d])(?!\\\\s?:)",["'","\\"","\\u0060","\\u2018","\\u201c"],["'","\\"","\\u0060","\\u2019","\\u201d"]]]},
"classPath": {"flags":"","parts":[["^(?:[A-Z]\\\\w{0,60}::){1,6}[A-Z]\\\\w{0,60}$",["::"]]]},
"refusedValue": {"flags":"gi","parts":[["\\\\b(?:unknown|invalid|unsupported|unrecogni[sz]ed|undefined|duplicate|missing|unexpected|no such|cannot find|could not find|tests?|specs?|scenario|case|named|called|titled|label(?:led)?) (?:[\\\\w-]{1,20} ){0,3}([\\"'\\u0060\\u201c\\u2018])[^\\"'\\u0060\\u201d\\u2019]{1,120}[\\"'\\u0060\\u201d\\u2019]",["\\"","'","\\u0060","\\u201c","\\u2018"],["\\"","'","\\u0060","\\u201d","\\u2019"],["unknown ","invalid ","unsupported ","unrecognised ","unrecognized ","undefined ","duplicate ","missing ","unexpected ","no such ","cannot find ","could not find ","test ","tests ","spec ","specs ","scenario ","case ","named ","called ","titled ","label ","labelled "]]]},
"htmlTag": {"flags":"gi","parts":[["<\\\\/?[a-z][a-z0-9]{0,15}(?:\\\\s[\\\\w-]{1,20}=[^<>]{0,200})?>",["<"],[">"]]]},
"denied": {"flags":"gi","parts":[["\\\\b(?:no|without|zero|0|not an?) (?:\\\\w{1,20} ){0,2}(?:\\\\w{0,30}Error|errors?|failures?|failed|failing|conflicts?)\\\\b(?! code)",["no ","without ","zero ","0 ","not a ","not an "],["error","failure","failed","failing","conflict"]]]},
"ignored": {"flags":"gi","parts":[["\\\\b\\\\w{1,60} (?:in \\\\w{1,40} )?(?:was |were |is )?(?:ignored|harmless)\\\\b",["ignored","harmless"]]]},
"workOnFailures": {"flags":"gi","parts":[["\\\\b(?:implement(?:ing|s)|handling of|handles?|handled|simulat(?:es?|ed|ing)|mock(?:s|ed|ing)?|add(?:ing|ed|s)? (?:an?|the)|support for|fallback for|retry on|retries on|tests? for|surfaces|replies|undefined label)\\\\b[^.,;:()\\\\n\\"]{1,200}",["implementing","implements","handling of","handle","simulate","simulating","mock","add ","adding ","added ","adds ","support for","fallback for","retry on","retries on","test for","tests for","surfaces","replies","undefined label"]]]},
"escapedColour": {"flags":"g","parts":[["(?:\\\\\\\\u001b|\\\\\\\\x1b|\\\\\\\\033)?\\\\[\\\\d{1,3}(?:;\\\\d{1,3}){0,4}m",["["],["m"],["0","1","2","3","4","5","6","7","8","9"]]]},
"stamp": {"flags":"","parts":[["^(?:\\\\s*(?:\\\\d{4}-\\\\d\\\\d-\\\\d\\\\d[T ][\\\\d:.,]+(?:Z|[+-]\\\\d\\\\d:?\\\\d\\\\d)?|\\\\[?\\\\d\\\\d:\\\\d\\\\d:\\\\d\\\\d(?:[.,]\\\\d+)?\\\\]?|#\\\\d+ \\\\d+\\\\.\\\\d+|remote:)\\\\s?){1,4}",["0","1","2","3","4","5","6","7","8","9","#","remote:"]]]},
"thisMachine": {"flags":"","parts":[["\\\\b127\\\\.\\\\d{1,3}\\\\.\\\\d{1,3}\\\\.\\\\d{1,3}\\\\b",["127."],["."],["0","1","2","3","4","5","6","7","8","9"]],["\\\\blocalhost\\\\b",["localhost"]],["(?<![\\\\w:])::1(?!\\\\w|:\\\\D)",["::1"]],["\\\\b0\\\\.0\\\\.0\\\\.0\\\\b",["0.0.0.0"]],["\\\\.sock\\\\b",[".sock"]],["\\\\.s\\\\.PGSQL\\\\b",[".s.pgsql"]]]},
"requested": {"flags":"i","parts":[["^\\\\s*(?:(?:base)?url|host(?:name)?|address)[\\"']?\\\\s?[:=]",["url","host","address"],[":","="]],["^\\\\s*(?:GET|POST|PUT|PATCH|DELETE) http",["get http","post http","put http","patch http","delete http"]]]},
"notListening": {"flags":"","parts":[["[Rr]efused",["refused"]],["REFUSED",["refused"]],["[Cc]ouldn't connect",["couldn't connect"]],["[Ff]ailed to connect",["failed to connect"]],["[Cc]ould not connect",["could not connect"]]]},
"wait": {"flags":"gi","parts":[["\\\\b(?:retry[-_ ]after(?:[-_ ]ms)?|retryDelay|try again (?:in|after)|wait(?: for)?|retry(?:ing)? (?:in|after))[\\"']?\\\\s{0,2}[:=]?\\\\s{0,2}[\\"']?(?:about |another )?(\\\\d{1,6}(?:\\\\.\\\\d{1,6})?)\\\\s?(milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|h)?\\\\b",["retry-after","retry_after","retry after","retrydelay","try again in","try again after","wait","retry in","retrying in","retrying after"],["0","1","2","3","4","5","6","7","8","9"]]]}
}`);
var RULES = JSON.parse(`{
"client": [
{"id":"api-billing","kind":"billing","groups":[{"flags":"i","parts":[["\\\\bcredit balance is (?:too )?low",["credit balance is low","credit balance is too lo"]]]},{"flags":"","parts":[["\\\\binsufficient_quota\\\\b",["insufficient_quota"]],["\\\\bbilling_error\\\\b",["billing_error"]],["\\\\bbilling_hard_limit_reached\\\\b",["billing_hard_limit_reach"]],["\\\\b[Bb]illing (?:hard )?limit\\\\b",["billing limit","billing hard limit"]],["exceeded your current quota.{0,60}billing",["exceeded your current qu"]],["\\\\b(?:monthly )?spend(?:ing)? (?:limit|cap)\\\\b(?!.{0,80}\\\\bresets?\\\\b)",["spend ","spending "],["limit","cap"]]]},{"flags":"i","parts":[["\\\\b402\\\\b.{0,20}\\\\bPayment Required\\\\b",["402"]],["\\\\byour payment method (?:was|has|is) \\\\w",["your payment method was ","your payment method has ","your payment method is "]]]},{"flags":"","parts":[["\\\\bout of credits\\\\b",["out of credits"]],["\\\\bmonthly usage limit\\\\b(?!.{0,80}\\\\bresets?\\\\b)",["monthly usage limit"]],["\\\\bbilling (?:account|details?).{0,60}\\\\b(?:disabled|not (?:been )?enabled|closed|inactive|suspended)",["billing account","billing detail"]]]},{"flags":"i","parts":[["requires billing to be enabled",["requires billing to be e"]],["account (?:is|has been) (?:suspended|deactivated).{0,30}(?:payment|billing)",["payment","billing"]]]}]},
{"id":"usage-window","kind":"quota","groups":[{"flags":"i","parts":[["\\\\busage limit (?:has been )?(?:reached|exceeded|hit)",["usage limit "]]]},{"flags":"","parts":[["\\\\b(?:hit|reached|exceeded|used up) your (?:[\\\\w-]{1,20} ){0,3}limits?\\\\b.{0,120}(?:\\\\breset|\\\\bwill reset|\\\\btry again|\\\\||\\u00b7|$)",["limit"]],["\\\\b(?:\\\\d+-hour|session|weekly|daily|opus|sonnet|fable) (?:usage )?limit (?:has been )?(?:reached|hit|exceeded)",[" limit "],["-hour","session","weekly","daily","opus","sonnet","fable"]],["\\\\bspecified API usage limits\\\\b",["specified api usage limi"]],["\\\\bregain access on\\\\b",["regain access on"]],["\\\\bout of (?:extra )?usage\\\\b",["out of usage","out of extra usage"]]]},{"flags":"i","parts":[["\\\\blimit (?:has been )?(?:reached|hit)\\\\b.{0,60}\\\\bresets?\\\\b",["reset"]]]},{"flags":"","parts":[["anthropic-ratelimit-unified-status[\\"']?\\\\s?[:=]\\\\s?[\\"']?rejected",["anthropic-ratelimit-unif"]],["\\\\bexhausted your (?:daily )?(?:capacity|quota)\\\\b.{0,80}\\\\breset",["reset"]],["\\\\bspend limit\\\\b.{0,80}\\\\bresets?\\\\b",["spend limit"]]]}],"unless":{"flags":"i","parts":[["\\\\brate[ -]limit"]]}},
{"id":"api-auth","kind":"auth","groups":[{"flags":"i","parts":[["\\\\bauthentication_error\\\\b",["authentication_error"]],["\\\\binvalid x-api-key\\\\b",["invalid x-api-key"]],["\\\\binvalid_api_key\\\\b",["invalid_api_key"]],["\\\\bplease run \\\\/login\\\\b",["please run /login"]],["\\\\bInvalid API key\\\\b",["invalid api key"]],["\\\\bIncorrect API key\\\\b",["incorrect api key"]],["\\\\bAPI key (?:has been |is |was )?(?:disabled|revoked|invalid|expired|not valid)\\\\b",["api key "]],["OAuth (?:token|session|authentication).{0,40}(?:expired|revoked|invalid|not supported|failed)",["oauth token","oauth session","oauth authentication"],["expired","revoked","invalid","not supported","failed"]]]},{"flags":"","parts":[["\\\\borganization has been disabled\\\\b",["organization has been di"]],["\\\\bdoes not have access to Claude\\\\b",["does not have access to "]],["\\\\bNot logged in\\\\b",["not logged in"]]]}]},
{"id":"api-permission","kind":"permission","groups":[{"flags":"","parts":[["\\\\bpermission_error\\\\b",["permission_error"]]]}]},
{"id":"api-overloaded","kind":"overloaded","groups":[{"flags":"i","parts":[["\\\\bAPI Error:? \\\\(?(?:\\\\d{3} )?Overloaded\\\\b",["overloaded"]],["\\\\boverloaded_error\\\\b",["overloaded_error"]],["\\\\b529\\\\b.{0,30}\\\\bOverloaded\\\\b",["529"]],["\\\\bOverloaded(?:Error)?\\\\s*$",["overloaded"]],["\\\\b(?:engine|server|model|service|system|API|Claude|Anthropic)s? (?:is|are) (?:currently |temporarily )?(?:overloaded|at capacity)",["overloaded","at capacity"],[" is "," are "]],["\\\\bserver_overloaded\\\\b",["server_overloaded"]],["\\\\bOverloaded\\\\b[\\"']?\\\\}",["overloaded}","overloaded\\"}","overloaded'}"]]]}]},
{"id":"api-rate-limit","kind":"rate_limit","groups":[{"flags":"","parts":[["\\\\brate_limit(?:_error|_exceeded|ed)\\\\b",["rate_limit_error","rate_limit_exceeded","rate_limited"]],["\\\\btemporarily limiting requests\\\\b",["temporarily limiting req"]],["\\\\bRequest rejected \\\\(429\\\\)",["request rejected (429)"]]]},{"flags":"i","parts":[["\\\\bAPI Error:? Rate limit",["api error rate limit","api error: rate limit"]]]},{"flags":"","parts":[["\\\\banthropic\\\\.RateLimitError\\\\b",["anthropic.ratelimiterror"]],["\\\\bopenai\\\\.RateLimitError\\\\b",["openai.ratelimiterror"]]]}]},
{"id":"api-too-large","kind":"value","groups":[{"flags":"i","parts":[["\\\\bprompt is too long\\\\b",["prompt is too long"]],["\\\\brequest_too_large\\\\b",["request_too_large"]],["\\\\bcontext_length_exceeded\\\\b",["context_length_exceeded"]],["\\\\bmaximum context length\\\\b",["maximum context length"]],["\\\\bContext (?:limit|window).{0,20}(?:reached|exceeded|full)",["context limit","context window"]],["\\\\bconversation (?:is )?too long\\\\b",["conversation too long","conversation is too long"]]]},{"flags":"","parts":[["\\\\bexceeded the \\\\d+ output token maximum",["exceeded the "]],["\\\\binput length and \\u0060?max_tokens\\u0060? exceed",["input length and max_tok","input length and \\u0060max_to"]]]}]},
{"id":"api-not-found","kind":"not_found","groups":[{"flags":"","parts":[["\\\\bnot_found_error\\\\b",["not_found_error"]],["\\\\bmodel_not_found\\\\b",["model_not_found"]],["issue with the selected model",["issue with the selected "]],["\\\\bThe model .{1,60} does not exist",["the model "]]]}]},
{"id":"api-invalid","kind":"value","groups":[{"flags":"","parts":[["\\\\binvalid_request_error\\\\b",["invalid_request_error"]],["\\\\bAPI Error:? \\\\(?400\\\\b",["api error 400","api error (400","api error: 400","api error: (400"]],["\\\\btool_use\\\\b.{0,40}\\\\bwithout\\\\b.{0,20}\\\\btool_result\\\\b",["tool_use"]],["\\\\bstop_reason\\\\b.{0,6}\\\\brefusal\\\\b",["stop_reason"]],["\\\\bviolate our Usage Policy\\\\b",["violate our usage policy"]],["\\\\bcontent[_ ]policy[_ ]violation\\\\b",["content_policy_violation","content_policy violation","content policy_violation","content policy violation"]],["\\\\bCould not process image\\\\b",["could not process image"]]]}]},
{"id":"api-timeout","kind":"timeout","groups":[{"flags":"i","parts":[["\\\\bAPI Error:? \\\\(?(?:The )?(?:Request|Stream|operation).{0,30}(?:timed? ?out|timeout)",["api error ","api error: "],["timeout","time out","timedout","timed out"]]]},{"flags":"","parts":[["\\\\b(?:anthropic|openai)\\\\.APITimeoutError\\\\b",["anthropic.apitimeouterro","openai.apitimeouterror"]],["\\\\bStream idle timeout\\\\b",["stream idle timeout"]]]}]},
{"id":"api-status","kind":"of status","groups":[{"flags":"","parts":[["\\\\bAPI Error:? \\\\(?(?:HTTP )?(\\\\d{3})\\\\b",["api error ","api error: "]]]}]},
{"id":"api-connection","kind":"network","groups":[{"flags":"i","parts":[["\\\\bAPI Error:? \\\\(?(?:Connection|Unable to connect|The socket|terminated|Premature close|fetch failed|socket)",["api error ","api error: "]]]},{"flags":"","parts":[["\\\\b(?:anthropic|openai)\\\\.APIConnectionError\\\\b",["anthropic.apiconnectione","openai.apiconnectionerro"]],["\\\\bAPIConnectionError:",["apiconnectionerror:"]],["\\\\bnetwork connection was lost\\\\b",["network connection was l"]],["\\\\bstream (?:closed|disconnected|ended) before\\\\b",["stream closed before","stream disconnected befo","stream ended before"]],["\\\\bbefore message_stop\\\\b",["before message_stop"]],["\\\\bUnable to connect to API\\\\b",["unable to connect to api"]]]}]},
{"id":"api-server","kind":"service","groups":[{"flags":"","parts":[["\\"type\\"\\\\s?:\\\\s?\\"api_error\\"",["\\"type\\""]],["'type': 'api_error'",["'type': 'api_error'"]],["\\\\.InternalServerError:",[".internalservererror:"]]]}]}
],
"tool": [
{"id":"npm-slow","kind":"timeout","groups":[{"flags":"","parts":[["npm (?:ERR!|error) network timeout at",["npm err! network timeout","npm error network timeou"]]]}]},
{"id":"npm-network","kind":"network","groups":[{"flags":"","parts":[["npm (?:ERR!|error) .{0,200}?\\\\b(?:ECONNRESET|ECONNREFUSED|ETIMEDOUT|ESOCKETTIMEDOUT|EAI_AGAIN|ENOTFOUND|ENETUNREACH|EHOSTUNREACH|EPIPE|ERR_SOCKET_TIMEOUT|FETCH_ERROR|socket hang up|network timeout|Invalid response body)",["npm err! ","npm error "]]]}]},
{"id":"npm-status","kind":"of status","groups":[{"flags":"","parts":[["npm (?:ERR!|error) (?:code E(\\\\d{3})\\\\b|(\\\\d{3}) )",["npm err! ","npm error "]]]}]},
{"id":"npm-resolve","kind":"conflict","groups":[{"flags":"","parts":[["npm (?:ERR!|error) (?:code )?(?:ERESOLVE|EPEERINVALID)",["npm err! ","npm error "]]]}]},
{"id":"npm-login","kind":"auth","groups":[{"flags":"","parts":[["npm (?:ERR!|error) (?:code )?(?:ENEEDAUTH|EOTP|EAUTHIP|EAUTHUNKNOWN)",["npm err! ","npm error "]]]}]},
{"id":"npm-target","kind":"not_found","groups":[{"flags":"","parts":[["npm (?:ERR!|error) (?:code ETARGET|.{0,20}[Mm]issing script)",["code etarget","missing script"]]]}]},
{"id":"npm-json","kind":"syntax","groups":[{"flags":"","parts":[["npm (?:ERR!|error) (?:code )?EJSONPARSE",["npm err! ejsonparse","npm err! code ejsonparse","npm error ejsonparse","npm error code ejsonpars"]]]}]},
{"id":"npm-usage","kind":"value","groups":[{"flags":"","parts":[["npm (?:ERR!|error) (?:code )?(?:EUSAGE|EBADENGINE|EBADPLATFORM|EINTEGRITY|EINVALID\\\\w+|EUNSUPPORTED\\\\w+)",["npm err! ","npm error "]]]}]},
{"id":"pnpm-lockfile","kind":"value","groups":[{"flags":"","parts":[["ERR_PNPM_(?:OUTDATED_LOCKFILE|LOCKFILE_\\\\w+|UNSUPPORTED_ENGINE|TARBALL_INTEGRITY)",["err_pnpm_"]],["lockfile (?:at \\\\S{1,80} )?needs to be updated",["lockfile "]]]}]},
{"id":"pnpm-missing","kind":"not_found","groups":[{"flags":"","parts":[["ERR_PNPM_(?:NO_MATCHING_VERSION|NO_SCRIPT|FETCH_404|NO_\\\\w+)",["err_pnpm_"]]]}]},
{"id":"yarn-missing","kind":"not_found","groups":[{"flags":"","parts":[["\\\\berror Couldn't find (?:package|any versions for)\\\\b",["error couldn't find pack","error couldn't find any "]]]}]},
{"id":"kubectl-answer","kind":"of Kubernetes reason","groups":[{"flags":"","parts":[["\\\\bError from server \\\\((\\\\w{1,40})\\\\)",["error from server ("]]]}]},
{"id":"pnpm-peers","kind":"conflict","groups":[{"flags":"","parts":[["ERR_PNPM_PEER_DEP_ISSUES",["err_pnpm_peer_dep_issues"]]]}]},
{"id":"curl-proxy","kind":"of status","groups":[{"flags":"","parts":[["curl: \\\\(56\\\\) .{0,80}\\\\b(?:response|HTTP code) (\\\\d{3})\\\\b",["curl: (56) "]]]}]},
{"id":"curl-network","kind":"network","groups":[{"flags":"","parts":[["curl: \\\\((?:5|6|7|16|18|35|52|55|56|92|95|96)\\\\) ",["curl: (5) ","curl: (6) ","curl: (7) ","curl: (16) ","curl: (18) ","curl: (35) ","curl: (52) ","curl: (55) ","curl: (56) ","curl: (92) ","curl: (95) ","curl: (96) "]],["\\\\bcurl (?:18|52|55|56|92) ",["curl 18 ","curl 52 ","curl 55 ","curl 56 ","curl 92 "]]]}]},
{"id":"curl-timeout","kind":"timeout","groups":[{"flags":"","parts":[["curl: \\\\(28\\\\) ",["curl: (28) "]],["\\\\bcurl 28 ",["curl 28 "]]]}]},
{"id":"curl-certificate","kind":"permission","groups":[{"flags":"","parts":[["curl: \\\\((?:51|58|60|77|83|90|91)\\\\) ",["curl: (51) ","curl: (58) ","curl: (60) ","curl: (77) ","curl: (83) ","curl: (90) ","curl: (91) "]]]}]},
{"id":"curl-login","kind":"auth","groups":[{"flags":"","parts":[["curl: \\\\(67\\\\) ",["curl: (67) "]]]}]},
{"id":"curl-disk","kind":"resource","groups":[{"flags":"","parts":[["curl: \\\\((?:23|27)\\\\) ",["curl: (23) ","curl: (27) "]]]}]},
{"id":"curl-usage","kind":"value","groups":[{"flags":"","parts":[["curl: \\\\((?:1|2|3|4|43|48)\\\\) ",["curl: (1) ","curl: (2) ","curl: (3) ","curl: (4) ","curl: (43) ","curl: (48) "]]]}]},
{"id":"returned-error","kind":"of status","groups":[{"flags":"","parts":[["\\\\brequested URL returned error: (\\\\d{3})\\\\b",["requested url returned e"]]]}]},
{"id":"git-lock","kind":"lock","groups":[{"flags":"","parts":[["Unable to create .{1,300}\\\\.lock.?: File exists",["unable to create "]],["Another git process seems to be running",["another git process seem"]],["cannot lock ref .{1,300}(?:is at \\\\w+ but expected|File exists)",["cannot lock ref "]],["Unable to create .{1,300}: File exists",["unable to create "]]]}]},
{"id":"git-login","kind":"auth","groups":[{"flags":"","parts":[["Authentication failed for",["authentication failed fo"]],["Permission denied \\\\((?:publickey|password|keyboard)",["permission denied (publi","permission denied (passw","permission denied (keybo"]],["Host key verification failed",["host key verification fa"]],["could not read (?:Username|Password) for",["could not read username ","could not read password "]],["Invalid username or (?:password|token)",["invalid username or pass","invalid username or toke"]],["Support for password authentication",["support for password aut"]],["gpg failed to sign",["gpg failed to sign"]],["gh auth login",["gh auth login"]],["Bad credentials",["bad credentials"]],["Try authenticating with",["try authenticating with"]],["Too many authentication failures",["too many authentication "]],["remote: HTTP Basic: Access denied",["remote: http basic: acce"]]]}]},
{"id":"git-permission","kind":"permission","groups":[{"flags":"","parts":[["protected branch",["protected branch"]],["pre-receive hook declined",["pre-receive hook decline"]],["Write access to repository not granted",["write access to reposito"]],["GH00[16]",["gh001","gh006"]],["GH013",["gh013"]],["Permission to .{1,200} denied to",["permission to "]],["detected dubious ownership",["detected dubious ownersh"]],["Resource not accessible by",["resource not accessible "]]]}]},
{"id":"git-missing","kind":"not_found","groups":[{"flags":"","parts":[["Repository not found",["repository not found"]],["repository .{1,300} not found",["repository "]],["not a git repository",["not a git repository"]],["bad object",["bad object"]],["unknown revision or path",["unknown revision or path"]],["pathspec .{1,300} did not match",["pathspec "]],["couldn't find remote ref",["couldn't find remote ref"]],["does not appear to be a git repository",["does not appear to be a "]],["Could not resolve to an? (?:issue|pull request|Repository|PullRequest|Issue)",["could not resolve to a ","could not resolve to an "]],["bad revision",["bad revision"]],["invalid reference(?! format)",["invalid reference"]],["Remote branch .{1,200} not found",["remote branch "]],["No such remote",["no such remote"]],["no such branch",["no such branch"]],["src refspec .{1,200} does not match any",["src refspec "]]]},{"flags":"i","parts":[["no pull requests found for branch",["no pull requests found f"]],["invalid object name",["invalid object name"]],["not a valid (?:object name|ref)",["not a valid object name","not a valid ref"]]]}]},
{"id":"git-conflict","kind":"conflict","groups":[{"flags":"","parts":[["\\\\bCONFLICT \\\\(",["conflict ("]],["Automatic merge failed",["automatic merge failed"]],["Merge conflict in",["merge conflict in"]],["would be overwritten by (?:merge|checkout)",["would be overwritten by "]],["could not apply",["could not apply"]],["non-fast-forward",["non-fast-forward"]],["\\\\[rejected\\\\]",["[rejected]"]],["fetch first",["fetch first"]],["Your local changes",["your local changes"]],["unmerged files",["unmerged files"]],["You have unstaged changes",["you have unstaged change"]]]},{"flags":"i","parts":[["patch does not apply",["patch does not apply"]],["patch failed:",["patch failed:"]],["needs merge",["needs merge"]],["not possible to fast-forward",["not possible to fast-for"]],["divergent branches",["divergent branches"]],["already exists\\\\.?$",["already exists"]]]},{"flags":"","parts":[["A pull request already exists",["a pull request already e"]],["Updates were rejected",["updates were rejected"]],["refusing to merge unrelated histories",["refusing to merge unrela"]],["is already (?:checked out|used)(?! |,)",["is already checked out","is already used"]]]}],"unless":{"flags":"","parts":[["\\\\b(?:relation|database|container|duplicate key|constraint)\\\\b"]]}}
],
"verdict": [
{"id":"disk-or-memory","kind":"resource","groups":[{"flags":"i","parts":[["\\\\bENOSPC\\\\b",["enospc"]],["\\\\bNo space left on device\\\\b",["no space left on device"]],["\\\\bdisk (?:quota exceeded|is full|full)\\\\b",["disk quota exceeded","disk is full","disk full"]],["\\\\bEDQUOT\\\\b",["edquot"]],["\\\\bnot enough space on the disk\\\\b",["not enough space on the "]],["\\\\bheap out of memory\\\\b",["heap out of memory"]],["\\\\bheap limit Allocation failed\\\\b",["heap limit allocation fa"]],["\\\\bOutOfMemoryError\\\\b",["outofmemoryerror"]],["\\\\bstd::bad_alloc\\\\b",["std::bad_alloc"]],["\\\\bENOMEM\\\\b",["enomem"]],["\\\\bCannot allocate memory\\\\b",["cannot allocate memory"]],["\\\\bMemoryError\\\\b(?!\\\\w)",["memoryerror"]],["\\\\bout of memory\\\\b(?!.{0,20}killer)",["out of memory"]],["\\\\ballocation of \\\\d+ bytes failed",["allocation of "]],["\\\\bE[MN]FILE\\\\b",["emfile","enfile"]],["\\\\btoo many open files\\\\b",["too many open files"]],["\\\\bEADDRINUSE\\\\b",["eaddrinuse"]],["\\\\baddress already in use\\\\b",["address already in use"]],["\\\\bport is already allocated\\\\b",["port is already allocate"]],["\\\\bport \\\\d+ (?:is )?(?:already )?(?:in use|used|occupied)\\\\b",["port "],["in use","used","occupied"],["0","1","2","3","4","5","6","7","8","9"]],["\\\\bOnly one usage of each socket address\\\\b",["only one usage of each s"]]]},{"flags":"","parts":[["\\\\bfrom config\\\\.webServer\\\\b",["from config.webserver"]],["\\\\bnothing is running on the port\\\\b",["nothing is running on th"]]]},{"flags":"i","parts":[["\\\\bdatabase or disk is full\\\\b",["database or disk is full"]],["\\\\bsystem limit for number of file watchers\\\\b",["system limit for number "]],["\\\\bIs the docker daemon running\\\\b",["is the docker daemon run"]],["\\\\btoo many (?:clients|connections)\\\\b(?= already\\\\b)",["too many clients","too many connections"]]]}],"unless":{"flags":"","parts":[["exit code 137|SIGKILL|OOM ?[Kk]ill|oom-kill|killer|Killed process"]]}},
{"id":"review","kind":"unknown","groups":[{"flags":"i","parts":[["^\\\\s*(?:\\\\W{0,3})?(?:failed: |the )?(?:code )?(?:review(?:er)?|plan|approval|security (?:audit|review)|alignment(?: check)?)\\\\b.{0,40}\\\\b(?:rejected|refused|failed|blocked)\\\\b",["review","plan","approval","security audit","alignment"],["rejected","refused","failed","blocked"]],["\\\\binterrupted by (?:the )?user\\\\b",["interrupted by user","interrupted by the user"]],["\\\\bSIGINT\\\\b",["sigint"]],["\\\\bexit(?:ed)?(?: with)?(?: code| status)? 130\\\\b",["exit"],[" 130"]],["\\\\bKeyboardInterrupt\\\\b",["keyboardinterrupt"]]]}],"unless":{"flags":"","parts":[["\\\\b(?:did not answer|unreachable|timed out|API Error)\\\\b"]]}},
{"id":"type-check","kind":"type","groups":[{"flags":"","parts":[["\\\\berror TS(?!2307\\\\b|1\\\\d{3}\\\\b|2304\\\\b|7016\\\\b|2305\\\\b)\\\\d{4,5}\\\\b",["error ts"]],["\\\\berror\\\\[E0(?:308|277|369|599|282|061|106|382|499|502|505|597|716)\\\\]",["error[e0308]","error[e0277]","error[e0369]","error[e0599]","error[e0282]","error[e0061]","error[e0106]","error[e0382]","error[e0499]","error[e0502]","error[e0505]","error[e0597]","error[e0716]"]],["\\\\bhas incompatible type\\\\b",["has incompatible type"]],["\\\\bincompatible types?:",["incompatible type:","incompatible types:"]],["^mypy: error",["mypy: error"]],[": error: .{1,200}\\\\[[a-z-]+\\\\]\\\\s*$",[": error: "],["["],["]"]],["\\\\bmismatched types\\\\b",["mismatched types"]],["\\\\b[Uu]nsupported operand types?\\\\b",["unsupported operand type"]],["\\\\berror CS(?:0019|0029|0266|1503|1061|0117|8600|8602|8604)\\\\b",["error cs0019","error cs0029","error cs0266","error cs1503","error cs1061","error cs0117","error cs8600","error cs8602","error cs8604"]],["\\\\bis missing the (?:following )?propert(?:y|ies)\\\\b",["is missing the property","is missing the propertie","is missing the following"]],["\\\\bProperty .{1,80} does not exist on type\\\\b",["property "]],["\\\\bcannot use .{1,200} as .{1,100} value\\\\b",["cannot use "]],["\\\\bis not assignable to type\\\\b",["is not assignable to typ"]],["\\\\binvalid conversion from\\\\b",["invalid conversion from"]],["\\\\bincompatible pointer type",["incompatible pointer typ"]],["\\\\bTypeError: .{1,200} is not a (?:function|constructor)\\\\b",["typeerror: "]],["\\\\bIncompatible return value type\\\\b",["incompatible return valu"]]]}]},
{"id":"assertion","kind":"test","groups":[{"flags":"","parts":[["\\\\b(?:not|never) (?:raised|thrown)\\\\b",["not raised","not thrown","never raised","never thrown"]],["\\\\bDID NOT RAISE\\\\b",["did not raise"]],["\\\\bdid not throw\\\\b",["did not throw"]],["\\\\bexpect(?:ed)?\\\\(.{0,200}\\\\)\\\\.(?:not\\\\.)?to\\\\w+",[").to",").not.to"],["expect(","expected("]],["\\\\bAssertion(?:Failed)?Error\\\\b.{0,60}\\\\b(?:expected|assert|Expected)\\\\b",["assertionerror","assertionfailederror"]],["^\\\\s*(?:Expected|Received|expected|received|actual|Actual)(?: (?!unexpected|an?\\\\b)\\\\w{1,20})?(?: of (?:calls|returns)| value| length)?\\\\s{0,4}: ",["expected","received","actual"],[": "]],["^\\\\s*E\\\\s+assert\\\\b",["assert"]],["\\\\b(?:AssertionError|assert)\\\\b.{0,120} (?:==|!=|===|!==) ",["assert"]]]},{"flags":"i","parts":[["\\\\bassertion \\u0060?(?:failed|left)",["assertion failed","assertion left","assertion \\u0060failed","assertion \\u0060left"]],["\\\\bassertion failed\\\\b",["assertion failed"]],["\\\\bAssertionFailedError\\\\b",["assertionfailederror"]],["\\\\bAssertionError: Regex pattern",["assertionerror: regex pa"]],["\\\\bTestingLibrary\\\\w*Error\\\\b",["testinglibrary"]],["\\\\b[Uu]nable to find (?:an? |the )?(?:\\\\w+ )?element\\\\b",["unable to find "]],["\\\\bSnapshot name: ",["snapshot name: "]]]},{"flags":"","parts":[["\\\\b\\\\d+ (?:\\\\w+ )?(?:tests?|specs?)\\\\b.{0,60}\\\\bfail(?:s|ed|ing)?\\\\b(?!.{0,80}(?:because|since|due to|\\\\bE[A-Z]{5}))",["fail"],["test","spec"],["0","1","2","3","4","5","6","7","8","9"]],["\\\\bTests? failed: [1-9]",["test failed: ","tests failed: "]]]},{"flags":"i","parts":[["\\\\bexpected\\\\b(?!['\\"]).{1,160}\\\\b(?:to (?:be|equal|have|match|include|throw|contain|deeply|strictly)|but (?:got|was|it|received)|got|received)\\\\b",["expected"],["to be","to equal","to have","to match","to include","to throw","to contain","to deeply","to strictly","but was","but it","got","received"]]]},{"flags":"","parts":[["\\\\bgot\\\\b.{1,120}[,;] ?(?:want|expected)\\\\b",["got"],["want","expected"],[",",";"]],["\\\\bwant(?:ed)?\\\\b.{1,120}[,;] ?got\\\\b",["want"],[",got",", got",";got","; got"]],["\\\\[ERR_ASSERTION\\\\]",["[err_assertion]"]],["\\\\bbut nothing was raised\\\\b",["but nothing was raised"]],["\\\\bFailed asserting that\\\\b",["failed asserting that"]],["\\\\bAssert\\\\.\\\\w{1,40}(?:\\\\(\\\\))? Failure\\\\b",["assert."]],["\\\\bAssert\\\\.\\\\w{1,40} failed\\\\b",["assert."]],["\\\\bFailure\\\\/Error: expect\\\\b",["failure/error: expect"]]]},{"flags":"i","parts":[["\\\\bfail(?:s|ed|ing)?\\\\b.{0,120}\\\\b(?:instead of|rather than|should(?:n't)? (?:be|have|return|equal)|but (?:it |the \\\\w+ )?(?:is|was|got|gets|returns?|returned|receives?|received|never|does|did)\\\\b)",["fail"],["instead of","rather than","should ","shouldn't ","but "]]]},{"flags":"","parts":[["^\\\\s*'.{0,120}' !== '",["' !== '"]],["\\\\bSnapshot\\\\b.{1,200}\\\\b(?:mismatched|obsolete|does not match)",["snapshot"]],["\\\\bsnapshots? (?:failed|output differs)",["snapshot failed","snapshot output differs","snapshots failed","snapshots output differs"]]]}],"unless":{"flags":"","parts":[["\\\\bZodError\\\\b|\\\\bValidationError\\\\b"]]}},
{"id":"test-timeout","kind":"test","groups":[{"flags":"","parts":[["\\\\bExceeded timeout of [\\\\d.]+ ?m?s for a (?:test|hook)",["exceeded timeout of "]],["\\\\b(?:Test|Hook) timed out in \\\\d+",["test timed out in ","hook timed out in "]],["\\\\btest timed out after\\\\b",["test timed out after"]],["\\\\bTimeout of \\\\d+ms exceeded\\\\. For async tests",["timeout of "]],["\\\\blocator\\\\.\\\\w+: ",["locator."]],["\\\\bFailed: Timeout \\\\(?>",["failed: timeout >","failed: timeout (>"]],["\\\\bAsync function did not complete\\\\b",["async function did not c"]],["\\\\btimed out waiting for (?:callback|event|signal|goroutine)\\\\b",["timed out waiting for ca","timed out waiting for ev","timed out waiting for si","timed out waiting for go"]],["\\\\bwaiting for (?:getBy|locator|selector)",["waiting for getby","waiting for locator","waiting for selector"]]]},{"flags":"i","parts":[["\\\\bTest timeout of \\\\d+ms exceeded",["test timeout of "]],["\\\\bpage\\\\.\\\\w+: (?:Timeout|Target)",["page."]],["\\\\bCypressError\\\\b",["cypresserror"]],["\\\\bTimed out retrying after\\\\b",["timed out retrying after"]],["\\\\bTimeoutException: Message:",["timeoutexception: messag"]],["\\\\btimed out waiting for element",["timed out waiting for el"]]]}]},
{"id":"missing-import","kind":"import","groups":[{"flags":"","parts":[["\\\\berror TS(?:2307|7016|2305)\\\\b",["error ts2307","error ts7016","error ts2305"]],["\\\\b[Cc]annot find (?:module|package)\\\\b",["cannot find module","cannot find package"]],["\\\\bERR_MODULE_NOT_FOUND\\\\b",["err_module_not_found"]],["\\\\bMODULE_NOT_FOUND\\\\b",["module_not_found"]],["\\\\bModuleNotFoundError\\\\b",["modulenotfounderror"]],["\\\\bcannot import name\\\\b",["cannot import name"]],["\\\\bNo module named\\\\b",["no module named"]],["\\\\berror\\\\[E0(?:432|433|463|583)\\\\]",["error[e0432]","error[e0433]","error[e0463]","error[e0583]"]],["\\\\bCould not resolve [\\"']",["could not resolve \\"","could not resolve '"]],["\\\\bCan't resolve ['\\"]",["can't resolve '","can't resolve \\""]],["\\\\bFailed to resolve import\\\\b",["failed to resolve import"]],["\\\\bcannot find package\\\\b",["cannot find package"]],["\\\\bno required module provides package\\\\b",["no required module provi"]],["\\\\bpackage .{1,120} is not in (?:std|GOROOT)\\\\b",["package "]],["\\\\bfatal error: .{1,120}: No such file or directory",["fatal error: "]],["\\\\bpackage .{1,120} does not exist",["package "]],["\\\\bno matching package named\\\\b",["no matching package name"]],["\\\\bERR_PACKAGE_PATH_NOT_EXPORTED\\\\b",["err_package_path_not_exp"]],["\\\\bClassNotFoundException\\\\b",["classnotfoundexception"]],["\\\\bNoClassDefFoundError\\\\b",["noclassdeffounderror"]],["\\\\berror CS(?:0246|0234)\\\\b",["error cs0246","error cs0234"]],["\\\\b[Ff]ailed to resolve import\\\\b",["failed to resolve import"]],["\\\\bLoadError: cannot load such file\\\\b",["loaderror: cannot load s"]]]},{"flags":"","parts":[["\\\\bdoes not provide an export named\\\\b",["does not provide an expo"]],["\\\\bCannot use import statement\\\\b",["cannot use import statem"]],["\\\\bERR_REQUIRE_ESM\\\\b",["err_require_esm"]],["\\\\bcannot find crate\\\\b",["cannot find crate"]]]}]},
{"id":"syntax","kind":"syntax","groups":[{"flags":"","parts":[["\\\\berror TS1\\\\d{3}\\\\b",["error ts1"]],["\\\\bIndentationError\\\\b",["indentationerror"]],["\\\\bTabError\\\\b",["taberror"]],["\\\\bSyntaxError: (?:invalid|unterminated|unmatched|unindent|closing|expected|'.{1,20}' (?:was|outside))",["syntaxerror: "]],["\\\\bSyntaxError: (?:Missing|Invalid (?:left|regular|or unexpected|shorthand)|Identifier|Unexpected (?:identifier|reserved|strict|eof)|missing|await is only)",["syntaxerror: missing","syntaxerror: invalid lef","syntaxerror: invalid reg","syntaxerror: invalid or ","syntaxerror: invalid sho","syntaxerror: identifier","syntaxerror: unexpected ","syntaxerror: await is on"]],["\\\\bsyntax error(?:,| near|:| at or near)",["syntax error,","syntax error near","syntax error:","syntax error at or near"]],[": syntax error\\\\b",[": syntax error"]],["\\\\bPARSE_ERROR\\\\b",["parse_error"]],["\\\\[ERROR\\\\] (?:Unexpected|Expected|Unterminated|Syntax error)\\\\b",["[error] unexpected","[error] expected","[error] unterminated","[error] syntax error"]],["\\\\bParse error:",["parse error:"]],["\\\\bParsing error:",["parsing error:"]],["\\\\b[Ss]yntax error: unexpected",["syntax error: unexpected"]],["\\\\bunclosed delimiter\\\\b",["unclosed delimiter"]],["\\\\berror: expected (?:one of|\\u0060|'|expression|identifier|item|declaration)",["error: expected one of","error: expected \\u0060","error: expected '","error: expected expressi","error: expected identifi","error: expected item","error: expected declarat"]],["\\\\berror: expected .{1,60} before\\\\b",["error: expected "]],["\\\\berror CS1(?:002|003|026|513|514|525)\\\\b",["error cs1002","error cs1003","error cs1026","error cs1513","error cs1514","error cs1525"]]]},{"flags":"","parts":[["\\\\bERROR: (?:Expected|Unexpected|Unterminated) \\\\S",["error: expected ","error: unexpected ","error: unterminated "]],["\\\\bsyntax error, unexpected\\\\b",["syntax error, unexpected"]],["\\\\(SyntaxError\\\\)",["(syntaxerror)"]],["\\\\berror: unexpected token\\\\b",["error: unexpected token"]],["\\\\bUnexpected token, expected\\\\b",["unexpected token, expect"]],["\\\\bInvalid expression\\\\b",["invalid expression"]],["\\\\berror: illegal start of\\\\b",["error: illegal start of"]],["\\\\berror: (?:class, interface|<identifier>).{0,60}expected\\\\b",["error: class, interface","error: <identifier>"]],["\\\\berror: (?:';'|'\\\\)'|'\\\\(') expected",["error: ';' expected","error: ')' expected","error: '(' expected"]],["\\\\berror: reached end of file while parsing",["error: reached end of fi"]]]}]},
{"id":"missing-name","kind":"value","groups":[{"flags":"","parts":[["\\\\bReferenceError\\\\b.{0,100}\\\\bis not defined\\\\b",["referenceerror"]],["\\\\bNameError: name\\\\b",["nameerror: name"]],["\\\\berror TS2304\\\\b",["error ts2304"]],["\\\\berror\\\\[E04(?:25|12|05|23)\\\\]",["error[e0425]","error[e0412]","error[e0405]","error[e0423]"]],["\\\\bAttributeError\\\\b",["attributeerror"]],["^\\\\S*\\\\s?undefined: \\\\w",["undefined: "]],["\\\\bcannot find symbol\\\\b",["cannot find symbol"]],["\\\\bundeclared \\\\(first use\\\\b",["undeclared (first use"]],["\\\\bundeclared identifier\\\\b",["undeclared identifier"]],["\\\\bNotImplementedError\\\\b",["notimplementederror"]],["\\\\bZeroDivisionError\\\\b",["zerodivisionerror"]],["\\\\bRecursionError\\\\b",["recursionerror"]],["\\\\bMaximum call stack size exceeded\\\\b",["maximum call stack size "]],["\\\\bnil pointer dereference\\\\b",["nil pointer dereference"]],["\\\\bindex out of range\\\\b",["index out of range"]],["\\\\bNullPointerException\\\\b",["nullpointerexception"]],["\\\\bIndexError\\\\b",["indexerror"]],["\\\\bUnboundLocalError\\\\b",["unboundlocalerror"]],["\\\\bNoMethodError\\\\b",["nomethoderror"]],["\\\\bundefined (?:local variable or )?method\\\\b",["undefined method","undefined local variable"]],["\\\\bCall to (?:undefined|a member) function\\\\b",["call to undefined functi","call to a member functio"]],["\\\\bCall to undefined method\\\\b",["call to undefined method"]],["\\\\bUndefined (?:variable|array key|index|constant|property)\\\\b",["undefined variable","undefined array key","undefined index","undefined constant","undefined property"]],["\\\\bNullReferenceException\\\\b",["nullreferenceexception"]],["\\\\berror CS\\\\d{4}\\\\b",["error cs"]]]},{"flags":"","parts":[["\\\\bcalled \\u0060.{1,60}\\u0060 on an? \\u0060",["called \\u0060"]],["\\\\buninitialized constant\\\\b",["uninitialized constant"]],["\\\\bunbound (?:name|identifier|value)\\\\b",["unbound name","unbound identifier","unbound value"]],["OutOfBounds\\\\w{0,40}",["outofbounds"]],["\\\\ball goroutines are asleep\\\\b",["all goroutines are aslee"]],["\\\\bdivide by zero\\\\b",["divide by zero"]],["\\\\bstrconv\\\\.\\\\w+: parsing\\\\b",["strconv."]],["\\\\bOutOfRangeException\\\\b",["outofrangeexception"]]]}]},
{"id":"missing-command","kind":"not_found","groups":[{"flags":"","parts":[[": command not found\\\\b",[": command not found"]],[": not found\\\\s*$",[": not found"]],["\\\\bis not recognized as an internal or external command",["is not recognized as an "]],["\\\\bspawn \\\\S+ ENOENT\\\\b",[" enoent"]],[": No such file or directory\\\\s*$(?<!fatal error.{0,200})",[": no such file or direct"]],["\\\\bNo rule to make target\\\\b",["no rule to make target"]],["\\\\bexecutable file not found in \\\\$?PATH",["executable file not foun"]],["\\\\bunknown revision\\\\b",["unknown revision"]],["\\\\bmanifest unknown\\\\b",["manifest unknown"]],["\\\\bmanifest for .{1,100} not found",["manifest for "]]]}],"unless":{"flags":"i","parts":[["from versions: none|\\\\bHTTP\\\\b|could not resolve host|shared object"]]}},
{"id":"lint","kind":"build","groups":[{"flags":"","parts":[["^\\\\s*(?:\\\\w+: )?\\\\d+:\\\\d+\\\\s+(?:error|warning)\\\\s.{1,200}\\\\s[\\\\w@/-]+\\\\s*$",["error","warning"],[":"],["0","1","2","3","4","5","6","7","8","9"]],["\\u2716 \\\\d+ problems?",["\\u2716 "]],["\\\\b\\\\d+ problems? \\\\(\\\\d+ errors?",[" problem ("," problems ("],["0","1","2","3","4","5","6","7","8","9"]],["^\\\\s*(?:\\\\w+: )?\\\\d+:\\\\d+\\\\s+\\u2716\\\\s+\\\\S",["\\u2716"],["0","1","2","3","4","5","6","7","8","9"]],["\\\\bfound \\\\d+ problems?\\\\b",[" problem"]],["\\\\bcould not compile\\\\b",["could not compile"]]]},{"flags":"i","parts":[["\\\\blinking with .{1,60} failed\\\\b",["linking with "]],["\\\\bundefined reference to\\\\b",["undefined reference to"]],["\\\\bld returned [1-9]",["ld returned 1","ld returned 2","ld returned 3","ld returned 4","ld returned 5","ld returned 6","ld returned 7","ld returned 8","ld returned 9"]],["\\\\bcollect2: error\\\\b",["collect2: error"]],["\\\\bLinker command failed",["linker command failed"]]]},{"flags":"","parts":[["\\\\bbundle is .{1,60}\\\\blimit\\\\b",["bundle is "]],["\\\\bCOMPILATION ERROR\\\\b",["compilation error"]],["\\\\bFound \\\\d+ errors?(?: in \\\\d+ files?\\\\b|\\\\.)",["found "],[" file","."]],["\\\\b(?:lint|assist)\\\\/\\\\w+\\\\/\\\\w+",["lint/","assist/"],["/"]],["\\\\bwould reformat\\\\b",["would reformat"]],["\\\\b\\\\d+ offenses? detected\\\\b",[" offense detected"," offenses detected"]],["\\\\bRollup failed to\\\\b",["rollup failed to"]],["\\\\bSome errors were emitted\\\\b",["some errors were emitted"]]]}]}
],
"cause": [
{"id":"rate-limit","kind":"rate_limit","groups":[{"flags":"i","parts":[["\\\\brate[ _-]?limit(?:ed|ing)?(?: was| has been| is)? ?(?:(?:already )?(?:exceeded|reached|hit)| error\\\\b)",["ratelimit","rate limit","rate_limit","rate-limit"],["exceeded","reached","hit"," error"]]]},{"flags":"","parts":[["\\\\b(?:exceed(?:s|ed|ing)?|hit|reached|over|above) (?:\\\\S{1,30} ){0,3}rate limits?\\\\b",["rate limit"]],["\\\\b(?:user)?[rR]ateLimitExceeded\\\\b",["ratelimitexceeded"]]]},{"flags":"i","parts":[["\\\\bsecondary rate limit\\\\b",["secondary rate limit"]],["\\\\bToo Many Requests\\\\b",["too many requests"]],["\\\\btoomanyrequests\\\\b",["toomanyrequests"]],["\\\\bTooManyRequests(?:Exception|Error)?\\\\b",["toomanyrequests"]],["\\\\bpull rate limit\\\\b",["pull rate limit"]],["\\\\bThrottl(?:ing|ed)(?:Exception|Error)?\\\\b",["throttling","throttled"]],["\\\\bRequestLimitExceeded\\\\b",["requestlimitexceeded"]],["\\\\bSlowDown\\\\b",["slowdown"]],["\\\\brate exceeded\\\\b",["rate exceeded"]],["\\\\bRequestThrottled\\\\w*",["requestthrottled"]],["\\\\breduce your request rate\\\\b",["reduce your request rate"]]]},{"flags":"","parts":[["\\\\bRESOURCE_EXHAUSTED\\\\b",["resource_exhausted"]],["\\\\bResourceExhausted\\\\b",["resourceexhausted"]],["\\\\b(?<!type |no |the |that )RateLimit(?:ed|Exceeded)?(?:Error|Exception)(?=:|\\\\s*$)",["ratelimit"]],["\\\\bProvisionedThroughputExceeded",["provisionedthroughputexc"]],["\\\\bQuota exceeded for .{0,120}per (?:minute|second)",["quota exceeded for "]]]},{"flags":"i","parts":[["\\\\b(?:being|been|request was|was) (?:rate[ -]?limited|throttled)\\\\b",["ratelimited","rate limited","rate-limited","throttled"],["being ","been ","was "]],["\\\\babuse detection\\\\b",["abuse detection"]],["\\\\brequests per (?:minute|second)\\\\b.{0,40}exceeded",["exceeded"]],["\\\\bexceeded\\\\b.{0,60}\\\\b(?:requests|tokens|calls) per (?:minute|second|hour)\\\\b",["exceeded"],["minute","second","hour"]]]}]},
{"id":"held-lock","kind":"lock","groups":[{"flags":"i","parts":[["\\\\bdatabase (?:table |schema )?is locked\\\\b",["database is locked","database table is locked","database schema is locke"]],["\\\\bdeadlock detected\\\\b",["deadlock detected"]],["\\\\bDeadlock found\\\\b",["deadlock found"]],["\\\\bLock wait timeout\\\\b",["lock wait timeout"]],["\\\\bSQLITE_(?:BUSY|LOCKED)\\\\b",["sqlite_busy","sqlite_locked"]],["\\\\bcould not obtain lock\\\\b",["could not obtain lock"]],["\\\\bdue to lock timeout\\\\b",["due to lock timeout"]],["\\\\bcould not serialize access\\\\b",["could not serialize acce"]],["\\\\bCould not get lock\\\\b",["could not get lock"]],["\\\\b(?:acquire|acquiring|get|obtain) (?:the )?(?:\\\\S+ ){0,4}lock\\\\b",["lock"],["acquire ","acquiring ","get ","obtain "]]]},{"flags":"","parts":[["\\\\bEBUSY\\\\b",["ebusy"]],["\\\\bEWOULDBLOCK\\\\b",["ewouldblock"]],["\\\\bELOCKED\\\\b",["elocked"]],["\\\\bETXTBSY\\\\b",["etxtbsy"]],["\\\\bText file busy\\\\b",["text file busy"]],["\\\\bLock file is already being held\\\\b",["lock file is already bei"]],["\\\\bTimeout waiting to lock\\\\b",["timeout waiting to lock"]],["\\\\b[Ww]aiting for (?:\\\\w+ )?(?:file |cache )?lock\\\\b",["waiting for "]],["\\\\block (?:file )?is (?:already )?(?:held|taken|owned)\\\\b",["lock is ","lock file is "]],["\\\\bLock(?:Acquisition|Timeout|Held|NotAvailable|Unavailable)\\\\w*(?:Exception|Error)?\\\\b",["lockacquisition","locktimeout","lockheld","locknotavailable","lockunavailable"]],["\\\\bTransactionConflict\\\\w*",["transactionconflict"]],["\\\\bresource busy\\\\b",["resource busy"]],["\\\\b[Ww]aiting for (?:the |an)?other \\\\w{1,20} (?:instance|process)\\\\b",[" instance"," process"]]]},{"flags":"i","parts":[["\\\\b(?:unable to|could not|cannot|failed to) (?:lock|access the lock|open the lock)\\\\b",["lock"],["unable to ","could not ","cannot ","failed to "]],["\\\\b(?:currently|still) holding the \\\\w{0,20} ?lock\\\\b",["currently holding the ","still holding the "]],["\\\\bhas already locked\\\\b",["has already locked"]],["\\\\bis (?:currently )?locked by\\\\b",["is locked by","is currently locked by"]],["\\\\balready locked\\\\b",["already locked"]],["\\\\block timeout\\\\b",["lock timeout"]],["\\\\bstate (?:is |blob is )?already locked\\\\b",["state already locked","state is already locked","state blob is already lo"]],["\\\\bheld by (?:another )?process\\\\b",["held by process","held by another process"]],["\\\\banother .{1,60} (?:is|are) (?:already |currently )?(?:running|using|in progress|holding)\\\\b",["another "],[" is "," are "]],["\\\\b(?:operation|update|deployment|rollout|transaction|migration|backup|upgrade|change|release|refresh|install\\\\w*)s? .{0,40}\\\\bin progress\\\\b",["in progress"],[" "]],["\\\\b\\\\w+InProgress(?:Exception)?\\\\b",["inprogress"]],["\\\\bis being used by another process\\\\b",["is being used by another"]]]},{"flags":"","parts":[["\\\\bEAGAIN\\\\b",["eagain"]],["\\\\b[Rr]esource temporarily unavailable\\\\b",["resource temporarily una"]],["\\\\bDevice or resource busy\\\\b",["device or resource busy"]],["\\\\bEALREADY\\\\b",["ealready"]],["\\\\bLockException\\\\b",["lockexception"]],["\\\\bLockTimeout\\\\b",["locktimeout"]],["\\\\bdatabase system is (?:starting up|shutting down|in recovery mode)\\\\b",["database system is start","database system is shutt","database system is in re"]],["\\\\bis loading the dataset\\\\b",["is loading the dataset"]]]}]},
{"id":"name-lookup","kind":"network","groups":[{"flags":"i","parts":[["\\\\bE(?:NOTFOUND|AI_AGAIN|AI_NONAME|AI_FAIL)\\\\b",["enotfound","eai_again","eai_noname","eai_fail"]],["\\\\bgaierror\\\\b",["gaierror"]],["\\\\bgetaddrinfo\\\\b.{0,40}\\\\b(?:failed|error)",["getaddrinfo"]]]},{"flags":"","parts":[["\\\\b[Cc]ould(?: not|n't) resolve (?:host|proxy)",["could not resolve host","could not resolve proxy","couldn't resolve host","couldn't resolve proxy"]],["\\\\b[Tt]emporary failure (?:in name resolution|resolving)",["temporary failure in nam","temporary failure resolv"]],["\\\\bName or service not known\\\\b",["name or service not know"]]]},{"flags":"i","parts":[["\\\\bunable to resolve host\\\\b",["unable to resolve host"]],["\\\\bno such host\\\\b",["no such host"]],["\\\\bserver misbehaving\\\\b",["server misbehaving"]],["\\\\bnodename nor servname\\\\b",["nodename nor servname"]],["\\\\bUnknownHost(?:Exception|Error)?\\\\b",["unknownhost"]],["\\\\bunknown host\\\\b",["unknown host"]],["\\\\bfailed to (?:lookup address|resolve (?:host|address|hostname|domain))\\\\b",["failed to lookup address","failed to resolve host","failed to resolve addres","failed to resolve domain"]],["\\\\bName ?Resolution ?Error\\\\b",["nameresolutionerror","nameresolution error","name resolutionerror","name resolution error"]],["\\\\bDNS (?:lookup|resolution|query|name)s?\\\\b.{0,30}\\\\b(?:fail|time|error|could not)",["dns lookup","dns resolution","dns query","dns name"],["fail","time","error","could not"]],["\\\\bdns error\\\\b",["dns error"]],["\\\\bDNSError\\\\b",["dnserror"]],["\\\\bNo address associated with (?:hostname|name)\\\\b",["no address associated wi"]],["\\\\bhost not found\\\\b",["host not found"]],["\\\\bremote name could not be resolved\\\\b",["remote name could not be"]],["\\\\b(?:could not|cannot|can't|unable to|failed to) (?:translate|resolve|look up|find) (?:the )?(?:host ?name|host|domain|IP|server)\\\\b",["could not ","cannot ","can't ","unable to ","failed to "],["translate ","resolve ","look up ","find "],["host","domain","ip","server"]],["\\\\bName resolution\\\\b.{0,20}fail",["name resolution"]],["\\\\bUnknown MySQL server host\\\\b",["unknown mysql server hos"]]]},{"flags":"i","parts":[["\\\\bERR_NAME_NOT_RESOLVED\\\\b",["err_name_not_resolved"]],["\\\\bERR_DNS_\\\\w+",["err_dns_"]],["\\\\bCould not resolve hostname\\\\b",["could not resolve hostna"]],["\\\\b(?:SERVFAIL|DNS_PROBE_\\\\w+)\\\\b",["servfail","dns_probe_"]]]}]},
{"id":"own-time-limit","kind":"timeout","groups":[{"flags":"","parts":[["\\\\b[Tt]imeout of \\\\d+ ?ms exceeded\\\\b(?!\\\\. For async)",["timeout of "]]]}]},
{"id":"dropped-connection","kind":"network","groups":[{"flags":"","parts":[["\\\\bE(?:CONNRESET|CONNREFUSED|CONNABORTED|PIPE|HOSTUNREACH|NETUNREACH|HOSTDOWN|NETDOWN|NETRESET|PROTO)\\\\b(?![\\"'\\u0060]? is not defined)",["econnreset","econnrefused","econnaborted","epipe","ehostunreach","enetunreach","ehostdown","enetdown","enetreset","eproto"]],["\\\\bUND_ERR_(?:SOCKET|RES_\\\\w+|ABORTED|CLOSED)\\\\b",["und_err_"]],["\\\\bTypeError: terminated\\\\b",["typeerror: terminated"]],["\\\\bWSAE(?:CONN\\\\w+|HOSTUNREACH|NETUNREACH)\\\\b",["wsae"],["conn","hostunreach","netunreach"]]]},{"flags":"i","parts":[["\\\\bFailed to fetch$",["failed to fetch"]],["\\\\bNetworkError when\\\\b",["networkerror when"]],["(?:socket|stream|channel|tunnel) (?:was |has been |is )?(?:unexpectedly |abruptly )?(?:hang up|disconnected|closed|reset|destroyed)\\\\b",["socket ","stream ","channel ","tunnel "],["hang up","disconnected","closed","reset","destroyed"]],["\\\\bother side closed\\\\b",["other side closed"]],["\\\\b(?<!Backend )fetch failed\\\\b(?! with status)",["fetch failed"]],["\\\\bPremature (?:close|end of)\\\\b",["premature close","premature end of"]],["\\\\bERR_STREAM_PREMATURE_CLOSE\\\\b",["err_stream_premature_clo"]],["\\\\bnetwork socket disconnected\\\\b",["network socket disconnec"]],["\\\\bconnection (?:was |has been |is )?(?:reset by|aborted|broken|refused|closed by|dropped|terminated|unexpectedly|closed (?:unexpectedly|before)|lost)\\\\b",["connection "],["reset by","aborted","broken","refused","closed by","dropped","terminated","unexpectedly","closed before","lost"]]]},{"flags":"","parts":[["\\\\b[Cc]onnection(?:,? (?:to|with|from|by|at|for|on|of|via|the|a|our|remote|server|host|peer|upstream|client|socket|node|broker|database|registry|port|stream|was|has been|is|were|got|being|been|kept|keeps|had|unexpectedly|suddenly|forcibly|abruptly|prematurely|\\u00b7{1,80}|-?\\\\d{1,10}|\\\\([^()]{0,60}\\\\)|\\"[^\\"]{1,80}\\"|(?:\\\\w+:\\\\/\\\\/)?[\\\\w-]{1,40}(?:\\\\.[\\\\w-]{1,40}){1,6}(?::\\\\d{1,5})?\\u00b7{0,80})){1,8} (?:refused|reset|closed|dropped|dropping|aborted|broken|lost|interrupted|terminated|cut|severed|down)\\\\b(?!:? (?:handler|policy|logic|state|button))",["connection"],[" refused"," reset"," closed"," dropped"," dropping"," aborted"," broken"," lost"," interrupted"," terminated"," cut"," severed"," down"],[" "]]]},{"flags":"i","parts":[["\\\\b(?:closed|dropped|lost|reset|aborted|refused|terminated|cut|interrupted) (?:the |our |its |my )?(?:\\\\w{1,20} )?(?:connection|handshake)\\\\b(?! (?:handler|policy|logic|state|pool|string|test))",["connection","handshake"],["closed ","dropped ","lost ","reset ","aborted ","refused ","terminated ","cut ","interrupted "]],["\\\\bterminating connection due to\\\\b",["terminating connection d"]],["\\\\bforcibly closed by\\\\b",["forcibly closed by"]],["\\\\bactively refused\\\\b",["actively refused"]],["\\\\bunderlying connection was closed\\\\b",["underlying connection wa"]],["\\\\bbroken transport\\\\b",["broken transport"]]]},{"flags":"","parts":[["\\\\bConnection(?:Reset|Aborted|Refused)Error\\\\b",["connectionreseterror","connectionabortederror","connectionrefusederror"]],["\\\\bBrokenPipeError\\\\b",["brokenpipeerror"]],["(?:Connect|Connection|Disconnect|Disconnected|Socket|Network|Transport|NoHttpResponse|RemoteProtocol|ChunkedEncoding)(?:Read|Write|Open|Reset|Closed|Lost|Refused|Aborted|IO)?(?:Error|Exception|Failed|Bad|Failure)(?<!\\\\b(?:class|raises?|throws?|except|catch|new|import|instanceof|type|of|an?|that|the|where|expected|toThrow) \\\\(?[\\\\w.:]{1,120})(?=:|\\\\s*$| \\\\[| with\\\\b| after\\\\b|\\\\)? at\\\\b| \\\\(|\\\\()",["connect","socket","network","transport","nohttpresponse","remoteprotocol","chunkedencoding"],["error","exception","failed","bad","failure"]],["\\\\b(?:error|Error|failed):? \\\\(?Connection(?:Closed|Refused|Reset|ResetByPeer|TimedOut|Failed|Lost)\\\\b",["connection"],["closed","refused","reset","timedout","failed","lost"],["error ","error: ","failed ","failed: "]],["\\\\bFailedToOpenSocket\\\\b",["failedtoopensocket"]],["\\\\b(?:Remote|Server) ?[Dd]isconnected",["remotedisconnected","remote disconnected","serverdisconnected","server disconnected"]],["\\\\bserver hung up\\\\b",["server hung up"]],["\\\\bEOF occurred in violation of protocol\\\\b",["eof occurred in violatio"]],["\\\\bIncompleteRead\\\\b",["incompleteread"]]]},{"flags":"","parts":[["\\\\bRemote (?:end|host) (?:closed|terminated)\\\\b",["remote end closed","remote end terminated","remote host closed","remote host terminated"]],["\\\\bTransport endpoint is not connected\\\\b",["transport endpoint is no"]],["\\\\b[Cc]onnection abort\\\\b",["connection abort"]],["\\\\bHost is down\\\\b",["host is down"]],["\\\\bNetwork (?:is down|dropped connection)\\\\b",["network is down","network dropped connecti"]],["\\\\bLink has been severed\\\\b",["link has been severed"]],["\\\\bCommunication error on send\\\\b",["communication error on s"]],["\\\\bNo buffer space available\\\\b",["no buffer space availabl"]]]},{"flags":"i","parts":[["\\\\bwhen receiving data from the peer\\\\b",["when receiving data from"]],["\\\\bsending data to the peer\\\\b",["sending data to the peer"]],["\\\\bServer returned nothing\\\\b",["server returned nothing"]],["\\\\bSSL connect error\\\\b",["ssl connect error"]],["\\\\bpartial file\\\\b",["partial file"]],["\\\\bHTTP\\\\/?2 framing layer\\\\b",["http2 framing layer","http/2 framing layer"]]]},{"flags":"","parts":[["\\\\b(?:ended|closed|terminated|reached end of \\\\w+) prematurely\\\\b",[" prematurely"]],["\\\\bprematurely (?:closed|ended|terminated)\\\\b",["prematurely closed","prematurely ended","prematurely terminated"]],["\\\\b[Pp]rematurely reached\\\\b",["prematurely reached"]],["\\\\btransport connection broken\\\\b",["transport connection bro"]],["\\\\bserver closed idle\\\\b",["server closed idle"]],["\\\\bEmpty reply from server\\\\b",["empty reply from server"]],["\\\\bfailed to respond$",["failed to respond"]],["\\\\bUnexpected end of file from server\\\\b",["unexpected end of file f"]]]},{"flags":"i","parts":[["\\\\bthe remote end hung up\\\\b",["the remote end hung up"]],["\\\\bearly EOF\\\\b",["early eof"]],["\\\\bunexpected disconnect\\\\b",["unexpected disconnect"]],["\\\\bRPC failed\\\\b",["rpc failed"]],["\\\\bEOF detected\\\\b",["eof detected"]],["\\\\bunexpected EOF\\\\b(?! while (?:parsing|looking))",["unexpected eof"]],["\\\\bbroken pipe\\\\b",["broken pipe"]],[": EOF$",[": eof"]],["\\\\b(?:network|host|server|registry|cluster|node|broker|upstream|proxy|endpoint|mirror|API|GitHub|destination|gateway) (?:(?:is|was|seems|\\\\w{1,20}\\\\.\\\\w{1,20}) )?(?:currently |temporarily )?unreachable\\\\b",["unreachable"]],["\\\\bnetwork (?:failure|connection lost|is down|changed|access error)\\\\b",["network failure","network connection lost","network is down","network changed","network access error"]],["\\\\bno route to host\\\\b",["no route to host"]],["\\\\bunreachable: ",["unreachable: "]]]},{"flags":"","parts":[["\\\\bspurious network error\\\\b",["spurious network error"]],["\\\\bERR_(?:CONNECTION|NETWORK|INTERNET|ADDRESS_UNREACHABLE|EMPTY_RESPONSE|TUNNEL_CONNECTION|PROXY_CONNECTION)\\\\w*",["err_connection","err_network","err_internet","err_address_unreachable","err_empty_response","err_tunnel_connection","err_proxy_connection"]]]},{"flags":"i","parts":[["\\\\bTLS connection was (?:non-properly terminated|closed)",["tls connection was non-p","tls connection was close"]],["\\\\bGnuTLS recv error\\\\b",["gnutls recv error"]],["\\\\bSSL SYSCALL error\\\\b",["ssl syscall error"]],["\\\\bSSL_(?:ERROR_SYSCALL|connect)\\\\b",["ssl_error_syscall","ssl_connect"]],["\\\\bSSL: UNEXPECTED_EOF",["ssl: unexpected_eof"]],["\\\\bunexpected eof while reading\\\\b",["unexpected eof while rea"]],["\\\\bhandshake EOF\\\\b",["handshake eof"]],["\\\\bFailed to connect to\\\\b",["failed to connect to"]],["\\\\bcould not connect to (?:server|host|the)",["could not connect to ser","could not connect to hos","could not connect to the"]],["\\\\bCouldn't connect to server\\\\b",["couldn't connect to serv"]],["\\\\berror connecting to\\\\b",["error connecting to"]],["\\\\bUnable to connect to\\\\b",["unable to connect to"]]]},{"flags":"","parts":[["\\\\b(?:failed to connect to all addresses|[Cc]onnection .{0,60}could not be (?:established|made))\\\\b",["failed to connect to all","could not be established","could not be made"]],["\\\\b(?:Max retries exceeded|NewConnectionError|error sending request|EndpointConnectionError)\\\\b",["max retries exceeded","newconnectionerror","error sending request","endpointconnectionerror"]]]},{"flags":"i","parts":[["\\\\bcheck your (?:internet|network) connection\\\\b",["check your internet conn","check your network conne"]],["\\\\bno internet (?:connection|access)\\\\b",["no internet connection","no internet access"]],["\\\\bServer has gone away\\\\b",["server has gone away"]],["\\\\b[Ll]ost connection to (?:MySQL|server)",["lost connection to mysql","lost connection to serve"]],["\\\\bCan't connect to MySQL server on\\\\b",["can't connect to mysql s"]],["\\\\bserver closed the connection unexpectedly\\\\b",["server closed the connec"]],["\\\\bSSLEOFError\\\\b",["ssleoferror"]],["\\\\bcould not receive data from server\\\\b",["could not receive data f"]],["\\\\btransport is closing\\\\b",["transport is closing"]],["\\\\btransport failure\\\\b",["transport failure"]],["\\\\b(?:Connection|Network|APIConnection)Error:",["connectionerror:","networkerror:"]],["\\\\bcurl error (?!28)\\\\d",["curl error 0","curl error 1","curl error 2","curl error 3","curl error 4","curl error 5","curl error 6","curl error 7","curl error 8","curl error 9"]]]},{"flags":"","parts":[["\\\\bGOAWAY\\\\b",["goaway"]],["\\\\bRST_STREAM\\\\b",["rst_stream"]],["\\\\bINTERNAL_ERROR\\\\b.{0,10}received from peer",["internal_error"]],["\\\\bhttp2: .{0,40}(?:lost|closed)",["http2: "]],["\\\\bstream error: stream ID\\\\b",["stream error: stream id"]]]},{"flags":"i","parts":[["\\\\bAll attempts to connect to\\\\b",["all attempts to connect "]],["\\\\bconnect to the endpoint URL\\\\b",["connect to the endpoint "]],["\\\\bECONNECTION\\\\b",["econnection"]],["\\\\bconnection reset$",["connection reset"]],["(?<=: )Connection reset\\\\b(?! by)",["connection reset"]],["\\\\b(?:tcp|udp|ssl|tls|recv|send|read|write|socket)(?: (?:recv|send|read|write|connect))?: (?:closed|eof|reset|broken)\\\\b",["closed","eof","reset","broken"],[": "],["tcp","udp","ssl","tls","recv","send","read","write","socket"]],["\\\\b(?:reached )?end of stream\\\\b",["end of stream"]],["\\\\buse of closed network connection\\\\b",["use of closed network co"]],["\\\\bconnection closed before message completed\\\\b",["connection closed before"]],["\\\\bbad record mac\\\\b",["bad record mac"]]]}]},
{"id":"no-answer-in-time","kind":"timeout","groups":[{"flags":"i","parts":[["\\\\bE(?:TIMEDOUT|SOCKETTIMEDOUT|TIME)\\\\b",["esockettimedout","etime"]],["\\\\bERR_(?:SOCKET_TIMEOUT|TIMED_OUT)\\\\b",["err_socket_timeout","err_timed_out"]],["\\\\bWSAETIMEDOUT\\\\b",["wsaetimedout"]],["\\\\bUND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT\\\\b",["und_err_connect_timeout","und_err_headers_timeout","und_err_body_timeout"]],["\\\\b(?:Connect|Headers|Body) ?Timeout ?Error\\\\b",["timeouterror","timeout error"]]]},{"flags":"","parts":[["\\\\b(?:Read|Connect|Write|Pool) ?[Tt]ime(?:out|d out)\\\\b",["timeout","timed out"]],["\\\\b(?:[Rr]equest|[Oo]peration|[Cc]onnection|[Cc]onnect|[Cc]ommand|[Ss]ocket|[Hh]andshake|[Dd]ownload|[Tt]ransfer|[Uu]pload|[Ff]etch|[Pp]ush|[Qq]uery|[Cc]all|[Tt]ool|[Ss]erver selection|[Jj]ob|[Bb]uild step) (?:\\\\w+ ){0,3}timed[ -]?out\\\\b",["timedout","timed out","timed-out"],["request ","operation ","connection ","connect ","command ","socket ","handshake ","download ","transfer ","upload ","fetch ","push ","query ","call ","tool ","server selection ","job ","build step "]],["\\\\btimeout (?:awaiting|waiting for) \\\\w+",["timeout awaiting ","timeout waiting for "]],["\\\\b[Ss]tatus[:= ]{1,2}[\\"']?TIMEOUT\\\\b",["status"]],["\\\\bMax attempts exceeded\\\\b",["max attempts exceeded"]],["\\\\bTLS handshake timeout\\\\b",["tls handshake timeout"]],["\\\\bi\\\\/o timeout\\\\b",["i/o timeout"]],["\\\\bcontext deadline exceeded\\\\b",["context deadline exceede"]],["\\\\bClient\\\\.Timeout\\\\b",["client.timeout"]],["\\\\bdeadline has elapsed\\\\b",["deadline has elapsed"]]]},{"flags":"i","parts":[["\\\\bDeadline ?Exceeded\\\\b",["deadlineexceeded","deadline exceeded"]],["\\\\bDEADLINE_EXCEEDED\\\\b",["deadline_exceeded"]],["\\\\bdid not properly respond\\\\b",["did not properly respond"]],["\\\\btime allotted\\\\b",["time allotted"]],["\\\\bin a timely manner\\\\b",["in a timely manner"]]]},{"flags":"","parts":[["\\\\btimeout of \\\\d+ ?ms exceeded\\\\b",["timeout of "]],["\\\\bTimeout was reached\\\\b",["timeout was reached"]],["\\\\bOperation too slow\\\\b",["operation too slow"]],["\\\\bTimeoutExpired\\\\b",["timeoutexpired"]],["\\\\baborted due to timeout\\\\b",["aborted due to timeout"]],["(?:(?:Timeout|TimedOut|DeadlineExceeded)(?:Error|Exception)|\\\\b(?:Read|Open|Write|Connect|Connection|Pool|Request|Socket|Response)Timeout|\\\\bTimeout::Error)(?<!\\\\b(?:class|raises?|throws?|except|catch|new|import|instanceof|type|of|an?|that|the|where|expected|toThrow) \\\\(?[\\\\w.:]{1,120})(?=:|\\\\s*$| \\\\[| with\\\\b| after\\\\b|\\\\)? at\\\\b| \\\\(|\\\\()",["timeout","timedout","deadlineexceeded"]]]},{"flags":"i","parts":[["\\\\b(?:upstream )?request timeout\\\\b",["request timeout"]],["\\\\bnetwork timeout at\\\\b",["network timeout at"]],["\\\\bTimeout awaiting '",["timeout awaiting '"]],["(?:^|: )(?:\\\\w{1,20} )?(?:stream|upstream|gateway|connection|network|socket|read|write|connect|idle|response|server|lookup|session|proxy|handshake) time-?out(?:$|\\\\.$| (?:after|while|waiting|error|exceeded|occurred|reached|expired))",["out"],["stream time","gateway time","connection time","network time","socket time","read time","write time","connect time","idle time","response time","server time","lookup time","session time","proxy time","handshake time"]],["\\\\bTimeoutError: (?:Request|The operation|Connection|read|timed)",["timeouterror: request","timeouterror: the operat","timeouterror: connection","timeouterror: read","timeouterror: timed"]],["\\\\bsending signal TERM\\\\b",["sending signal term"]],["\\\\bexit(?:ed)?(?: with)?(?: code| status)? 124\\\\b",["exit"],[" 124"]],["\\\\b(?:Command|Process|Agent|Task|Session|Sub-?agent|Step) (?:.{1,200} )?timed out after \\\\d",["timed out after 0","timed out after 1","timed out after 2","timed out after 3","timed out after 4","timed out after 5","timed out after 6","timed out after 7","timed out after 8","timed out after 9"],["command ","process ","agent ","task ","session ","step "]],["\\\\btimed out (?:after|waiting for|while|trying to|when) .{0,60}(?:seconds?|minutes?|ms|s\\\\b|response|server|connection|condition|\\\\w+ing)",["timed out after ","timed out waiting for ","timed out while ","timed out trying to ","timed out when "],["minute","s","connection","condition","ing"]]]},{"flags":"i","parts":[["\\\\bstatement timeout\\\\b",["statement timeout"]],["\\\\bConnectTimeout\\\\b",["connecttimeout"]],["\\\\bcurl error 28\\\\b",["curl error 28"]],["\\\\b(?:timeout|time limit) expired\\\\b",["timeout expired","time limit expired"]],["\\\\bTimeout expired\\\\b",["timeout expired"]],["\\\\bexceeded (?:the |its )?(?:\\\\w{1,20} ){0,3}(?:execution time|time limit|deadline|wall[ -]?(?:clock )?time)\\\\b",["exceeded "]]]},{"flags":"","parts":[["\\\\b(?:Timeout|timeout) of \\\\d+ (?:seconds?|minutes?|ms) elapsing\\\\b",["timeout of "],["0","1","2","3","4","5","6","7","8","9"]],["\\\\bno (?:output|progress|response) .{0,40}\\\\bfor \\\\d+ ?(?:m|s)",["no output ","no progress ","no response "],["for "],["0","1","2","3","4","5","6","7","8","9"]]]}],"unless":{"flags":"","parts":[["\\\\btests?\\\\b|\\\\bspec\\\\b|\\\\bit\\\\("]]}},
{"id":"server-phrase","kind":"service","groups":[{"flags":"","parts":[["\\\\bBad Gateway\\\\b",["bad gateway"]],["\\\\bGateway Time-?out\\\\b",["gateway timeout","gateway time-out"]],["\\\\b(?:Service|Server) (?:is )?(?:Temporarily |currently )?(?:Unavailable|unavailable)\\\\b",["unavailable"]],["\\\\b[Ss]ervice (?:is )?(?:currently|temporarily) unavailable\\\\b",["service currently unavai","service temporarily unav","service is currently una","service is temporarily u"]],["\\\\bInternal [Ss]erver [Ee]rror\\\\b",["internal server error"]],["\\\\b(?:server|backend|[Ww]e|service) (?:has |have )?(?:had|encountered|experienced) an (?:\\\\w+ )?error\\\\b",["had an ","encountered an ","experienced an "],["error"],["server ","backend ","we ","service "]],["\\\\bupstream connect error\\\\b",["upstream connect error"]],["\\\\btemporarily (?:unavailable|offline|out of service|overloaded)\\\\b",["temporarily unavailable","temporarily offline","temporarily out of servi","temporarily overloaded"]],["\\\\bStatusCode\\\\.(?:UNAVAILABLE|INTERNAL)\\\\b",["statuscode.unavailable","statuscode.internal"]],["\\\\bcode = (?:Unavailable|Internal)\\\\b",["code = unavailable","code = internal"]],["\\\\bUNAVAILABLE: ",["unavailable: "]],["\\\\bStatus(?:Code)?: ?UNAVAILABLE\\\\b",["status:unavailable","status: unavailable","statuscode:unavailable","statuscode: unavailable"]],["\\\\bServiceUnavailable(?:Exception|Error)?\\\\b",["serviceunavailable"]],["\\\\bInternalServer(?:Error|Exception)\\\\b",["internalservererror","internalserverexception"]]]},{"flags":"","parts":[["\\\\bInternalFailure\\\\b",["internalfailure"]],["\\\\((?:InternalError|InternalServiceError|GatewayTimeout|ServerBusy)\\\\)",["(internalerror)","(internalserviceerror)","(gatewaytimeout)","(serverbusy)"]],["\\\\bbackendError\\\\b",["backenderror"]],["\\\\bSomething went wrong while executing your query\\\\b",["something went wrong whi"]]]},{"flags":"i","parts":[["\\\\b(?:under|down for|undergoing) (?:scheduled )?maintenance\\\\b",["maintenance"]],["\\\\bno healthy upstream\\\\b",["no healthy upstream"]],["\\\\bOrigin (?:is unreachable|DNS error)\\\\b",["origin is unreachable","origin dns error"]],["\\\\bserver is (?:not ready|busy|shutting down|restarting|starting)\\\\b",["server is not ready","server is busy","server is shutting down","server is restarting","server is starting"]],["\\\\bleader (?:changed|not available|election)\\\\b",["leader changed","leader not available","leader election"]],["\\\\b(?:LEADER_NOT_AVAILABLE|NOT_LEADER\\\\w*|CLUSTERDOWN|MASTERDOWN|TRYAGAIN)\\\\b",["leader_not_available","not_leader","clusterdown","masterdown","tryagain"]],["\\\\bno leader\\\\b",["no leader"]],["\\\\bNot(?:Leader|Primary|Master|Writable|Enough)\\\\w*(?:Exception|Error|Primary)\\\\b",["notleader","notprimary","notmaster","notwritable","notenough"],["exception","error","primary"]],["\\\\bbroker may not be available\\\\b",["broker may not be availa"]],["\\\\bno reachable servers\\\\b",["no reachable servers"]],["\\\\b(?:service|system) (?:outage|disruption)\\\\b",["service outage","service disruption","system outage","system disruption"]],["\\\\bmajor outage\\\\b",["major outage"]],["\\\\bWeb server is (?:down|returning an unknown)\\\\b",["web server is down","web server is returning "]]]},{"flags":"i","parts":[["\\\\b(?:spot |preemptible )?(?:instance|runner|worker|container|pod|VM|build agent|machine) (?:was|has been|got) (?:terminated|killed|lost|interrupted|shut down)\\\\b",["terminated","killed","lost","interrupted","shut down"],["was ","has been ","got "],["instance ","runner ","worker ","container ","pod ","vm ","build agent ","machine "]],["\\\\binfrastructure (?:fail|failure|error)\\\\b",["infrastructure fail","infrastructure error"]],["\\\\bsystem failure\\\\b",["system failure"]],["\\\\bThe VM has been (?:deallocated|preempted)\\\\b",["the vm has been dealloca","the vm has been preempte"]],["\\\\b(?:agent|runner) .{0,40}(?:lost communication|went offline|disconnected)",["agent ","runner "],["lost communication","went offline","disconnected"]],["\\\\bshutdown signal\\\\b",["shutdown signal"]],["\\\\bexit(?:ed)?(?: with)?(?: code| status)?:? (?:137|143)\\\\b",["exit"],[" 137"," 143"]],["\\\\bsignal: (?:killed|terminated)\\\\b",["signal: killed","signal: terminated"]],["\\\\bOOM ?Killed\\\\b",["oomkilled","oom killed"]],["\\\\boom-kill\\\\b",["oom-kill"]],["\\\\bout of memory killer\\\\b",["out of memory killer"]],["^Killed\\\\s*$",["killed"]],["\\\\bOut of memory: Killed process\\\\b",["out of memory: killed pr"]],["\\\\bSIG(?:KILL|TERM)\\\\b",["sigkill","sigterm"]]]},{"flags":"i","parts":[["\\\\b(?:spot|runner|node|instance|job|pod|container|worker|machine) (?:\\\\S+ ){0,3}(?:was |has been )?(?:pre-?empted|evicted|reclaimed|lost communication)\\\\b",["preempted","pre-empted","evicted","reclaimed","lost communication"],["spot ","runner ","node ","instance ","job ","pod ","container ","worker ","machine "]]]}]},
{"id":"server-status","kind":"of transient status","groups":[{"flags":"i","parts":[["(?:\\\\bdoes not indicate success: |\\\\bHTTP(?:\\\\/\\\\d(?:\\\\.\\\\d)?)?(?: Error| status(?: code)?| code| response)?[ :=]{1,3}|\\\\bstatus(?:[ _-]?code)?[\\"']?(?: of| was| is| code)?[ :=]{1,3}[\\"']?|\\\\berror code: |\\\\bresponse code:? ?|\\\\bERROR (?=\\\\d{3}:)|^error:? (?=\\\\d{3}$)|(?:->|\\u2192|=>) ?(?=\\\\d{3}$)|\\\\b(?:returned|responded|replied|answered|response|respond|gave|received|failed with)(?: was| with| code| status| error| an?| HTTP){0,3}:? )(5\\\\d\\\\d|429|408|425|423)\\\\b(?!\\\\s?\\\\w*(?:ms|KB|tests?|files?)\\\\b)",["50","51","52","53","54","55","56","57","58","59","429","408","425","423"],["does not indicate succes","http","status","error ","error: ","0","1","2","3","4","5","6","7","8","9","returned","replied","answered","response","respond","gave","received","failed with"]],["\\\\b(5\\\\d\\\\d) (?:upstream|backend|error from|from|response|Server Error|Error:)",["50","51","52","53","54","55","56","57","58","59"],[" upstream"," backend"," from"," response"," server error"," error:"],["0","1","2","3","4","5","6","7","8","9"]],["\\\\b(429|5\\\\d\\\\d) (?:[Ee]rrors?|responses?|status) from\\\\b",["429","50","51","52","53","54","55","56","57","58","59"],[" error from"," errors from"," response from"," responses from"," status from"]]]}]}
],
"status": [
{"id":"refused-access","kind":"auth","groups":[{"flags":"","parts":[["\\\\bExpiredToken(?:Exception)?\\\\b",["expiredtoken"]],["\\\\bUnrecognizedClientException\\\\b",["unrecognizedclientexcept"]],["\\\\bInvalidClientTokenId\\\\b",["invalidclienttokenid"]],["\\\\bSignatureDoesNotMatch\\\\b",["signaturedoesnotmatch"]],["\\\\bUnable to locate credentials\\\\b",["unable to locate credent"]],["\\\\bInvalidAccessKeyId\\\\b",["invalidaccesskeyid"]],["\\\\bUNAUTHENTICATED\\\\b",["unauthenticated"]],["\\\\bpassword authentication failed\\\\b",["password authentication "]],["\\\\bproxy authentication required\\\\b",["proxy authentication req"]],["\\\\bAccess denied for user\\\\b",["access denied for user"]],["\\\\bWRONGPASS\\\\b",["wrongpass"]],["\\\\bNOAUTH\\\\b",["noauth"]]]},{"flags":"i","parts":[["\\\\bauthentication (?:required|failed|is required)\\\\b",["authentication required","authentication failed","authentication is requir"]],["\\\\bunauthorized: ",["unauthorized: "]],["\\\\b401 Unauthorized\\\\b",["401 unauthorized"]],["\\\\bUnauthorizedError\\\\b",["unauthorizederror"]],["\\\\b(?:token|session|credentials?) (?:has |have |is )?expired\\\\b",["expired"]],["\\\\blogin (?:required|failed)\\\\b",["login required","login failed"]],["\\\\bnot (?:logged in|authenticated)\\\\b",["not logged in","not authenticated"]],["\\\\bno basic auth credentials\\\\b",["no basic auth credential"]],["\\\\bCould not load the default credentials\\\\b",["could not load the defau"]],["\\\\binvalid_grant\\\\b",["invalid_grant"]],["\\\\b(?:refresh|access) token (?:is |has been )?(?:invalid|revoked)",["refresh token ","access token "]],["\\\\bset the G[HL]_TOKEN\\\\b",["set the gh_token","set the gl_token"]],["\\\\bdetermine credentials\\\\b",["determine credentials"]],["\\\\bDefaultCredentialsError\\\\b",["defaultcredentialserror"]],["\\\\bmust be logged in\\\\b",["must be logged in"]]]},{"flags":"","parts":[["\\\\b(?:[Ii]nvalid|[Bb]ad|[Ii]ncorrect|[Mm]issing) (?:access |api |auth |authentication )?(?:token|credentials|[Aa][Pp][Ii] key)\\\\b",["token","credentials","api key"],["invalid ","bad ","incorrect ","missing "]]]}]},
{"id":"refused-permission","kind":"permission","groups":[{"flags":"","parts":[["\\\\bEACCES\\\\b",["eacces"]],["\\\\bEPERM\\\\b",["eperm"]],["\\\\bEROFS\\\\b",["erofs"]],["\\\\b[Pp]ermission denied\\\\b",["permission denied"]],["\\\\bPermissionError\\\\b",["permissionerror"]],["\\\\bRead-only file system\\\\b",["read-only file system"]],["\\\\bOperation not permitted\\\\b",["operation not permitted"]]]},{"flags":"i","parts":[["\\\\bAccess ?Denied(?:Exception)?\\\\b",["accessdenied","access denied"]],["\\\\bPERMISSION_DENIED\\\\b",["permission_denied"]],["\\\\b403 Forbidden\\\\b",["403 forbidden"]],["\\\\bis not authorized to perform\\\\b",["is not authorized to per"]],["\\\\bForbidden\\\\b.{0,60}cannot",["forbidden"]],["\\\\ba (?:password|terminal) is required\\\\b",["a password is required","a terminal is required"]],["\\\\bmust be run as root\\\\b",["must be run as root"]],["\\\\brequires? (?:root|administrator|elevated)\\\\b",["require ","requires "]],["\\\\bdoes not have (?:\\\\w+ ){0,3}(?:permission|access)\\\\b",["does not have "]],["\\\\bare too open\\\\b",["are too open"]],["\\\\bAccess is denied\\\\b",["access is denied"]],["\\\\bPKIX path building failed\\\\b",["pkix path building faile"]],["\\\\bAuthorization(?:Failed|PermissionMismatch)\\\\b",["authorizationfailed","authorizationpermissionm"]],["\\\\bUnauthorizedAccessException\\\\b",["unauthorizedaccessexcept"]],["\\\\bAccessControlException\\\\b",["accesscontrolexception"]],["\\\\binsufficient permissions?\\\\b",["insufficient permission"]],["\\\\bmust be (?:the )?owner of\\\\b",["must be owner of","must be the owner of"]],["\\\\bnot in the sudoers\\\\b",["not in the sudoers"]],["\\\\bexternally-managed-environment\\\\b",["externally-managed-envir"]]]},{"flags":"i","parts":[["\\\\bcertificate (?:problem|verify failed|has expired|signed by unknown|is not trusted|is not valid|chain|relies on)",["certificate problem","certificate verify faile","certificate has expired","certificate signed by un","certificate is not trust","certificate is not valid","certificate chain","certificate relies on"]],["\\\\bself[- ]signed certificate\\\\b",["self-signed certificate","self signed certificate"]],["\\\\bunable to (?:verify the first|get local issuer) certificate",["unable to verify the fir","unable to get local issu"]],["\\\\bCERT_\\\\w+",["cert_"]],["\\\\bDEPTH_ZERO_SELF",["depth_zero_self"]],["\\\\bpermission (?:for|to use) .{1,80} (?:was |has been )?(?:denied|not granted)",["permission for ","permission to use "]],["\\\\bdenied: requested access\\\\b",["denied: requested access"]],["\\\\bhaven't granted\\\\b",["haven't granted"]]]}]},
{"id":"taken-or-changed","kind":"conflict","groups":[{"flags":"i","parts":[["\\\\bERESOLVE\\\\b",["eresolve"]],["\\\\bResolutionImpossible\\\\b",["resolutionimpossible"]],["\\\\bconflicting dependencies\\\\b",["conflicting dependencies"]],["\\\\bversion conflict\\\\b",["version conflict"]],["\\\\bfailed to select a version\\\\b",["failed to select a versi"]],["\\\\bconflicts with\\\\b",["conflicts with"]],["\\\\bversion solving failed\\\\b",["version solving failed"]],["\\\\bNo solution found when resolving\\\\b",["no solution found when r"]],["\\\\bcompatible versions for gem\\\\b",["compatible versions for "]],["\\\\binstallable set of packages\\\\b",["installable set of packa"]],["\\\\brequirements (?:are|is) unsatisfiable\\\\b",["requirements are unsatis","requirements is unsatisf"]],["\\\\bpeer dep(?:endency|endencies)?\\\\b.{0,40}\\\\b(?:conflict|unmet|missing)",["peer dep"]],["\\\\bVersionConflict\\\\w*",["versionconflict"]],["\\\\bversion_conflict\\\\w*",["version_conflict"]],["\\\\bincompatible (?:versions?|peer|dependency)\\\\b",["incompatible version","incompatible peer","incompatible dependency"]],["\\\\bPackage downgrade\\\\b",["package downgrade"]]]},{"flags":"","parts":[["\\\\bduplicate key value\\\\b",["duplicate key value"]],["\\\\bUNIQUE constraint failed\\\\b",["unique constraint failed"]],["\\\\bDuplicate entry\\\\b",["duplicate entry"]],["\\\\bUniqueViolation\\\\b",["uniqueviolation"]],["\\\\bduplicate key error\\\\b",["duplicate key error"]],["\\\\bE11000\\\\b",["e11000"]],["\\\\balready exists\\\\b",["already exists"]],["\\\\bEEXIST\\\\b",["eexist"]],["\\\\bAlreadyExists\\\\b",["alreadyexists"]]]}]},
{"id":"refused-status","kind":"of status","groups":[{"flags":"i","parts":[["(?:\\\\bdoes not indicate success: |\\\\bHTTP(?:\\\\/\\\\d(?:\\\\.\\\\d)?)?(?: Error| status(?: code)?| code| response)?[ :=]{1,3}|\\\\bstatus(?:[ _-]?code)?[\\"']?(?: of| was| is| code)?[ :=]{1,3}[\\"']?|\\\\berror code: |\\\\bresponse code:? ?|\\\\bERROR (?=\\\\d{3}:)|^error:? (?=\\\\d{3}$)|(?:->|\\u2192|=>) ?(?=\\\\d{3}$)|\\\\b(?:returned|responded|replied|answered|response|respond|gave|received|failed with)(?: was| with| code| status| error| an?| HTTP){0,3}:? )([45]\\\\d\\\\d)\\\\b",["4","5"],["0","1","2","3","4","5","6","7","8","9"],["does not indicate succes","http","status","error ","error: ","0","1","2","3","4","5","6","7","8","9","returned","replied","answered","response","respond","gave","received","failed with"]],["\\\\b(4\\\\d\\\\d) (?:Bad Request|Unauthorized|Payment Required|Forbidden|Not Found|Method Not Allowed|Not Acceptable|Proxy Auth|Conflict|Gone|Precondition|Payload Too Large|Unsupported Media|Unprocessable|Client Error|Request Entity|Unavailable For Legal)",["40","41","42","43","44","45","46","47","48","49"],[" bad request"," unauthorized"," payment required"," forbidden"," not found"," method not allowed"," not acceptable"," proxy auth"," conflict"," gone"," precondition"," payload too large"," unsupported media"," unprocessable"," client error"," request entity"," unavailable for legal"],["0","1","2","3","4","5","6","7","8","9"]]]}]},
{"id":"no-such-thing","kind":"not_found","groups":[{"flags":"","parts":[["\\\\bENOENT\\\\b",["enoent"]],["\\\\bENOTDIR\\\\b",["enotdir"]],["\\\\bFileNotFoundError\\\\b",["filenotfounderror"]],["\\\\b[Nn]o such file or directory\\\\b",["no such file or director"]],["\\\\bNo such (?:container|image|service|network)\\\\b",["no such container","no such image","no such service","no such network"]],["\\\\bNoSuch(?:Key|Bucket|Entity)\\\\w*",["nosuchkey","nosuchbucket","nosuchentity"]],["\\\\b(?:relation|table|column|database|role|schema) .{1,100} does not exist\\\\b",[" does not exist"]],["\\\\bno such (?:table|column)\\\\b",["no such table","no such column"]],["\\\\bUnknown (?:column|database|table)\\\\b",["unknown column","unknown database","unknown table"]],["\\\\bResourceNotFoundException\\\\b",["resourcenotfoundexceptio"]]]},{"flags":"i","parts":[["\\\\bMissing script\\\\b",["missing script"]],["\\\\bcould not find (?:Cargo\\\\.toml|package\\\\.json|a declaration)",["could not find cargo.tom","could not find package.j","could not find a declara"]],["\\\\bcannot find the (?:path|file)\\\\b",["cannot find the path","cannot find the file"]],["\\\\bn[o']t found: (?:page|file|model)",["not found: ","n't found: "]]]},{"flags":"","parts":[["\\\\b(?:file|module|script|command|command-line tool|model|issue|branch|image|package|task|target|plugin|service|namespace|pods?) .{0,80}\\\\bnot found\\\\b",["not found"]],["\\\\b[Cc]ould not find artifact\\\\b",["could not find artifact"]],["\\\\b[Uu]nknown (?:command|revision)\\\\b",["unknown command","unknown revision"]],["\\\\bcould not find [\\u0060'\\"]",["could not find \\u0060","could not find '","could not find \\""]],["\\\\b404 page not found\\\\b",["404 page not found"]],["\\\\b(?:path|chart|manifest|directory|folder|resource|role|user|version|tag|ref|release|workflow|dependency|library|repository) .{0,80}\\\\bnot found\\\\b",["not found"]],["\\\\b(?:ResourceNotFound|NoSuchFile|FileNotFound|DoesNotExist|ENOPKG|NotFoundException)\\\\w{0,12}",["resourcenotfound","nosuchfile","filenotfound","doesnotexist","enopkg","notfoundexception"]]]}],"unless":{"flags":"","parts":[["from versions: none|shared object"]]}}
],
"language": [
{"id":"os-network","kind":"network","groups":[{"flags":"","parts":[["Verbindungsaufbau abgelehnt",["verbindungsaufbau abgele"]],["Die Verbindung wurde .{0,40}(?:zur\\u00fcckgesetzt|geschlossen|verweigert|abgebrochen)",["die verbindung wurde "]],["Keine Route zum Zielrechner",["keine route zum zielrech"]],["Der Name oder der Dienst ist nicht bekannt",["der name oder der dienst"]],["Das Netzwerk ist nicht erreichbar",["das netzwerk ist nicht e"]],["Tempor\\u00e4rer Fehler bei der Namensaufl\\u00f6sung",["tempor\\u00e4rer fehler bei de"]],["Connexion refus\\u00e9e",["connexion refus\\u00e9e"]],["Connexion r\\u00e9-?initialis\\u00e9e",["connexion r\\u00e9initialis\\u00e9e","connexion r\\u00e9-initialis\\u00e9e"]],["Aucun chemin d'acc\\u00e8s pour atteindre",["aucun chemin d'acc\\u00e8s pou"]],["Nom ou service inconnu",["nom ou service inconnu"]],["Le r\\u00e9seau n'est pas accessible",["le r\\u00e9seau n'est pas acce"]],["Relais bris\\u00e9",["relais bris\\u00e9"]],["\\u00c9chec temporaire dans la r\\u00e9solution",["\\u00e9chec temporaire dans la"]],["Conexi\\u00f3n rehusada",["conexi\\u00f3n rehusada"]],["Conexi\\u00f3n reinicializada",["conexi\\u00f3n reinicializada"]],["No existe ninguna ruta",["no existe ninguna ruta"]],["Nombre o servicio desconocido",["nombre o servicio descon"]],["La red es inaccesible",["la red es inaccesible"]],["Connessione rifiutata",["connessione rifiutata"]],["Connessione interrotta",["connessione interrotta"]],["Nome o servizio sconosciuto",["nome o servizio sconosci"]],["Conex\\u00e3o recusada",["conex\\u00e3o recusada"]],["Conex\\u00e3o fechada pela outra ponta",["conex\\u00e3o fechada pela out"]],["Rede inacess\\u00edvel",["rede inacess\\u00edvel"]]]},{"flags":"","parts":[["\\u0412 \\u0441\\u043e\\u0435\\u0434\\u0438\\u043d\\u0435\\u043d\\u0438\\u0438 \\u043e\\u0442\\u043a\\u0430\\u0437\\u0430\\u043d\\u043e",["\\u0432 \\u0441\\u043e\\u0435\\u0434\\u0438\\u043d\\u0435\\u043d\\u0438\\u0438 \\u043e\\u0442\\u043a\\u0430\\u0437\\u0430\\u043d\\u043e"]],["\\u0421\\u043e\\u0435\\u0434\\u0438\\u043d\\u0435\\u043d\\u0438\\u0435 (?:\\u0440\\u0430\\u0437\\u043e\\u0440\\u0432\\u0430\\u043d\\u043e|\\u0441\\u0431\\u0440\\u043e\\u0448\\u0435\\u043d\\u043e)",["\\u0441\\u043e\\u0435\\u0434\\u0438\\u043d\\u0435\\u043d\\u0438\\u0435 \\u0440\\u0430\\u0437\\u043e\\u0440\\u0432\\u0430\\u043d\\u043e","\\u0441\\u043e\\u0435\\u0434\\u0438\\u043d\\u0435\\u043d\\u0438\\u0435 \\u0441\\u0431\\u0440\\u043e\\u0448\\u0435\\u043d\\u043e"]],["\\u0421\\u0435\\u0442\\u044c \\u043d\\u0435\\u0434\\u043e\\u0441\\u0442\\u0443\\u043f\\u043d\\u0430",["\\u0441\\u0435\\u0442\\u044c \\u043d\\u0435\\u0434\\u043e\\u0441\\u0442\\u0443\\u043f\\u043d\\u0430"]],["\\u62d2\\u7edd\\u8fde\\u63a5",["\\u62d2\\u7edd\\u8fde\\u63a5"]],["\\u8fde\\u63a5\\u88ab(?:\\u62d2\\u7edd|\\u5bf9\\u65b9\\u91cd\\u8bbe|\\u91cd\\u7f6e)",["\\u8fde\\u63a5\\u88ab\\u62d2\\u7edd","\\u8fde\\u63a5\\u88ab\\u5bf9\\u65b9\\u91cd\\u8bbe","\\u8fde\\u63a5\\u88ab\\u91cd\\u7f6e"]],["\\u7f51\\u7edc\\u4e0d\\u53ef\\u8fbe",["\\u7f51\\u7edc\\u4e0d\\u53ef\\u8fbe"]],["\\u672a\\u77e5\\u7684\\u540d\\u79f0\\u6216\\u670d\\u52a1",["\\u672a\\u77e5\\u7684\\u540d\\u79f0\\u6216\\u670d\\u52a1"]],["\\u63a5\\u7d9a\\u3092\\u62d2\\u5426\\u3055\\u308c\\u307e\\u3057\\u305f",["\\u63a5\\u7d9a\\u3092\\u62d2\\u5426\\u3055\\u308c\\u307e\\u3057\\u305f"]],["\\u63a5\\u7d9a\\u304c\\u76f8\\u624b\\u304b\\u3089\\u30ea\\u30bb\\u30c3\\u30c8\\u3055\\u308c\\u307e\\u3057\\u305f",["\\u63a5\\u7d9a\\u304c\\u76f8\\u624b\\u304b\\u3089\\u30ea\\u30bb\\u30c3\\u30c8\\u3055\\u308c\\u307e\\u3057\\u305f"]],["\\u30cd\\u30c3\\u30c8\\u30ef\\u30fc\\u30af\\u306b(?:\\u5c4a\\u304d\\u307e\\u305b\\u3093|\\u5230\\u9054\\u3067\\u304d\\u307e\\u305b\\u3093)",["\\u30cd\\u30c3\\u30c8\\u30ef\\u30fc\\u30af\\u306b\\u5c4a\\u304d\\u307e\\u305b\\u3093","\\u30cd\\u30c3\\u30c8\\u30ef\\u30fc\\u30af\\u306b\\u5230\\u9054\\u3067\\u304d\\u307e\\u305b\\u3093"]],["\\u540d\\u524d\\u307e\\u305f\\u306f\\u30b5\\u30fc\\u30d3\\u30b9\\u304c\\u4e0d\\u660e",["\\u540d\\u524d\\u307e\\u305f\\u306f\\u30b5\\u30fc\\u30d3\\u30b9\\u304c\\u4e0d\\u660e"]]]}]},
{"id":"os-timeout","kind":"timeout","groups":[{"flags":"","parts":[["Die Wartezeit f\\u00fcr die Verbindung ist abgelaufen",["die wartezeit f\\u00fcr die ve"]],["Zeit\\u00fcberschreitung",["zeit\\u00fcberschreitung"]],["expiration du d\\u00e9lai d'attente",["expiration du d\\u00e9lai d'at"]],["D\\u00e9lai d'attente .{0,20}d\\u00e9pass\\u00e9",["d\\u00e9lai d'attente "]]]},{"flags":"i","parts":[["Expir\\u00f3 el tiempo de conexi\\u00f3n",["expir\\u00f3 el tiempo de cone"]],["tiempo de espera agotado",["tiempo de espera agotado"]],["Connessione scaduta",["connessione scaduta"]],["Tempo esgotado para conex\\u00e3o",["tempo esgotado para cone"]],["\\u0412\\u0440\\u0435\\u043c\\u044f \\u043e\\u0436\\u0438\\u0434\\u0430\\u043d\\u0438\\u044f \\u0441\\u043e\\u0435\\u0434\\u0438\\u043d\\u0435\\u043d\\u0438\\u044f \\u0438\\u0441\\u0442\\u0435\\u043a\\u043b\\u043e",["\\u0440\\u0435\\u043c\\u044f "]]]},{"flags":"","parts":[["\\u8fde\\u63a5\\u8d85\\u65f6",["\\u8fde\\u63a5\\u8d85\\u65f6"]],["\\u63a5\\u7d9a\\u304c\\u30bf\\u30a4\\u30e0\\u30a2\\u30a6\\u30c8\\u3057\\u307e\\u3057\\u305f",["\\u63a5\\u7d9a\\u304c\\u30bf\\u30a4\\u30e0\\u30a2\\u30a6\\u30c8\\u3057\\u307e\\u3057\\u305f"]]]}]},
{"id":"os-resource","kind":"resource","groups":[{"flags":"","parts":[["Auf dem Ger\\u00e4t ist kein Speicherplatz",["auf dem ger\\u00e4t ist kein s"]],["Die Adresse wird bereits verwendet",["die adresse wird bereits"]],["Aucun espace disponible",["aucun espace disponible"]],["Adresse d\\u00e9j\\u00e0 utilis\\u00e9e",["adresse d\\u00e9j\\u00e0 utilis\\u00e9e"]],["Zu viele offene Dateien",["zu viele offene dateien"]],["No queda espacio en el dispositivo",["no queda espacio en el d"]],["Spazio esaurito sul dispositivo",["spazio esaurito sul disp"]],["N\\u00e3o h\\u00e1 espa\\u00e7o dispon\\u00edvel",["n\\u00e3o h\\u00e1 espa\\u00e7o dispon\\u00edvel"]],["\\u041d\\u0430 \\u0443\\u0441\\u0442\\u0440\\u043e\\u0439\\u0441\\u0442\\u0432\\u0435 \\u043d\\u0435 \\u043e\\u0441\\u0442\\u0430\\u043b\\u043e\\u0441\\u044c \\u0441\\u0432\\u043e\\u0431\\u043e\\u0434\\u043d\\u043e\\u0433\\u043e \\u043c\\u0435\\u0441\\u0442\\u0430",["\\u043d\\u0430 \\u0443\\u0441\\u0442\\u0440\\u043e\\u0439\\u0441\\u0442\\u0432\\u0435 \\u043d\\u0435 \\u043e\\u0441\\u0442\\u0430\\u043b\\u043e\\u0441"]],["\\u8bbe\\u5907\\u4e0a\\u6ca1\\u6709\\u7a7a\\u95f4",["\\u8bbe\\u5907\\u4e0a\\u6ca1\\u6709\\u7a7a\\u95f4"]],["\\u30c7\\u30d0\\u30a4\\u30b9\\u306b\\u7a7a\\u304d\\u9818\\u57df\\u304c\\u3042\\u308a\\u307e\\u305b\\u3093",["\\u30c7\\u30d0\\u30a4\\u30b9\\u306b\\u7a7a\\u304d\\u9818\\u57df\\u304c\\u3042\\u308a\\u307e\\u305b\\u3093"]],["Nicht gen\\u00fcgend Hauptspeicher",["nicht gen\\u00fcgend hauptspei"]],["Impossible d'allouer de la m\\u00e9moire",["impossible d'allouer de "]]]}]},
{"id":"os-permission","kind":"permission","groups":[{"flags":"","parts":[["Keine Berechtigung",["keine berechtigung"]],["Zugriff verweigert",["zugriff verweigert"]],["Permission non accord\\u00e9e",["permission non accord\\u00e9e"]],["Acc\\u00e8s refus\\u00e9",["acc\\u00e8s refus\\u00e9"]],["Permiso denegado",["permiso denegado"]],["Acceso denegado",["acceso denegado"]],["Permesso negato",["permesso negato"]],["Permiss\\u00e3o negada",["permiss\\u00e3o negada"]],["\\u041e\\u0442\\u043a\\u0430\\u0437\\u0430\\u043d\\u043e \\u0432 \\u0434\\u043e\\u0441\\u0442\\u0443\\u043f\\u0435",["\\u043e\\u0442\\u043a\\u0430\\u0437\\u0430\\u043d\\u043e \\u0432 \\u0434\\u043e\\u0441\\u0442\\u0443\\u043f\\u0435"]],["\\u6743\\u9650\\u4e0d\\u591f",["\\u6743\\u9650\\u4e0d\\u591f"]],["\\u62d2\\u7edd\\u8bbf\\u95ee",["\\u62d2\\u7edd\\u8bbf\\u95ee"]],["\\u8a31\\u53ef\\u304c\\u3042\\u308a\\u307e\\u305b\\u3093",["\\u8a31\\u53ef\\u304c\\u3042\\u308a\\u307e\\u305b\\u3093"]],["\\u30a2\\u30af\\u30bb\\u30b9\\u304c\\u62d2\\u5426\\u3055\\u308c\\u307e\\u3057\\u305f",["\\u30a2\\u30af\\u30bb\\u30b9\\u304c\\u62d2\\u5426\\u3055\\u308c\\u307e\\u3057\\u305f"]]]}]},
{"id":"os-missing","kind":"not_found","groups":[{"flags":"","parts":[["Datei oder Verzeichnis nicht gefunden",["datei oder verzeichnis n"]],["Aucun fichier ou dossier de ce (?:type|nom)",["aucun fichier ou dossier"]],["No existe el (?:fichero|archivo) o el directorio",["no existe el fichero o e","no existe el archivo o e"]],["File o directory non esistente",["file o directory non esi"]],["Ficheiro ou diretoria inexistente",["ficheiro ou diretoria in"]],["Arquivo ou diret\\u00f3rio (?:inexistente|n\\u00e3o encontrado)",["arquivo ou diret\\u00f3rio ine","arquivo ou diret\\u00f3rio n\\u00e3o"]],["\\u041d\\u0435\\u0442 \\u0442\\u0430\\u043a\\u043e\\u0433\\u043e \\u0444\\u0430\\u0439\\u043b\\u0430 \\u0438\\u043b\\u0438 \\u043a\\u0430\\u0442\\u0430\\u043b\\u043e\\u0433\\u0430",["\\u043d\\u0435\\u0442 \\u0442\\u0430\\u043a\\u043e\\u0433\\u043e \\u0444\\u0430\\u0439\\u043b\\u0430 \\u0438\\u043b\\u0438 \\u043a\\u0430\\u0442"]]]},{"flags":"i","parts":[["\\u6ca1\\u6709\\u90a3\\u4e2a\\u6587\\u4ef6\\u6216\\u76ee\\u5f55",["\\u6ca1\\u6709\\u90a3\\u4e2a\\u6587\\u4ef6\\u6216\\u76ee\\u5f55"]],["\\u305d\\u306e\\u3088\\u3046\\u306a\\u30d5\\u30a1\\u30a4\\u30eb\\u3084\\u30c7\\u30a3\\u30ec\\u30af\\u30c8\\u30ea\\u306f\\u3042\\u308a\\u307e\\u305b\\u3093",["\\u305d\\u306e\\u3088\\u3046\\u306a\\u30d5\\u30a1\\u30a4\\u30eb\\u3084\\u30c7\\u30a3\\u30ec\\u30af\\u30c8\\u30ea\\u306f\\u3042\\u308a\\u307e\\u305b\\u3093"]],["Kommando nicht gefunden",["kommando nicht gefunden"]],["commande introuvable",["commande introuvable"]],["orden no encontrada",["orden no encontrada"]]]}]}
],
"symptom": [
{"id":"bare-assertion","kind":"test","groups":[{"flags":"","parts":[["\\\\bAssertionError\\\\b",["assertionerror"]],["\\\\bpanicked at\\\\b",["panicked at"]]]}]},
{"id":"tripped-on-type","kind":"type","groups":[{"flags":"","parts":[["\\\\bTypeError\\\\b",["typeerror"]],["\\\\bClassCastException\\\\b",["classcastexception"]],["\\\\bis not a function\\\\b",["is not a function"]],["\\\\bCannot read propert(?:y|ies) of\\\\b",["cannot read property of","cannot read properties o"]]]}],"unless":{"flags":"","parts":[["\\\\bInvalid URL\\\\b|\\\\bERR_INVALID_ARG_VALUE\\\\b"]]}},
{"id":"tripped-on-syntax","kind":"syntax","groups":[{"flags":"","parts":[["SyntaxError\\\\b",["syntaxerror"]],["\\\\bJSONDecodeError\\\\b",["jsondecodeerror"]],["\\\\bYAMLException\\\\b",["yamlexception"]],["\\\\bTOMLDecodeError\\\\b",["tomldecodeerror"]],["\\\\bis not valid JSON\\\\b",["is not valid json"]],["\\\\bUnexpected token\\\\b",["unexpected token"]],["\\\\bnot well-formed\\\\b",["not well-formed"]],["\\\\bUnexpected end of JSON\\\\b",["unexpected end of json"]]]}]},
{"id":"tripped-on-import","kind":"import","groups":[{"flags":"","parts":[["\\\\bImportError\\\\b",["importerror"]],["\\\\bERR_UNSUPPORTED_DIR_IMPORT\\\\b",["err_unsupported_dir_impo"]],["\\\\bunresolved import\\\\b",["unresolved import"]]]}]},
{"id":"tripped-on-value","kind":"value","groups":[{"flags":"","parts":[["\\\\b(?:Value|Key|Lookup|Range|Runtime|Arithmetic|Overflow|Unicode\\\\w{0,8}|Validation|Configuration|Config|Zod|Argument|Usage|Illegal\\\\w{0,10}|Stop\\\\w{0,10}|Reference|Name|Type)(?:Error|Exception)\\\\b",["error","exception"],["value","key","lookup","range","runtime","arithmetic","overflow","unicode","validation","config","zod","argument","usage","illegal","stop","reference","name","type"]],["\\\\bpanic: ",["panic: "]],["\\\\bValidation [Ff]ailed\\\\b",["validation failed"]],["\\\\binvalid (?:value|argument|option|input|configuration|type|version|character|literal)\\\\b",["invalid value","invalid argument","invalid option","invalid input","invalid configuration","invalid type","invalid version","invalid character","invalid literal"]],["\\\\b[Uu]nknown (?:option|argument|flag|field|key|property|directive|setting|status code|variable)\\\\b",["unknown option","unknown argument","unknown flag","unknown field","unknown key","unknown property","unknown directive","unknown setting","unknown status code","unknown variable"]],["\\\\bviolates (?:not-null|check|foreign key) constraint",["violates not-null constr","violates check constrain","violates foreign key con"]],["\\\\bWRONGTYPE\\\\b",["wrongtype"]],["\\\\bIntegrityError\\\\b",["integrityerror"]],["\\\\b(?:Unsupported|Invalid|Missing required|Duplicate) (?:argument|attribute|block|field|key|property|value|flag|parameter)",["unsupported ","invalid ","missing required ","duplicate "],["argument","attribute","block","field","key","property","value","flag","parameter"]],["\\\\berror validating\\\\b",["error validating"]],["\\\\bnot (?:a valid|expected here|allowed here)\\\\b",["not a valid","not expected here","not allowed here"]]]},{"flags":"","parts":[["\\\\bmust be (?:one of|an? |at least|greater|less|between|positive|unique)\\\\b",["must be one of","must be a ","must be an ","must be at least","must be greater","must be less","must be between","must be positive","must be unique"]],["\\\\b(?:System\\\\.\\\\w{1,40}|java\\\\.(?:lang|util)\\\\.\\\\w{1,40})Exception\\\\b",["exception"]],["\\\\bFatal error: +Uncaught\\\\b",["fatal error:"]],["\\\\bout of range\\\\b",["out of range"]],["\\\\bunrecognized (?:option|arguments?)\\\\b",["unrecognized option","unrecognized argument"]],["\\\\bunexpected argument\\\\b",["unexpected argument"]],["\\\\bERR_INVALID_\\\\w+",["err_invalid_"]],["\\\\bthe following arguments are required\\\\b",["the following arguments "]]]}]},
{"id":"test-count","kind":"test","groups":[{"flags":"","parts":[["\\\\b[1-9]\\\\d* (?:tests? |specs? |examples? |scenarios? |suites? )?(?:are )?(?:failed|failing|failures?)\\\\b(?=.{0,80}(?:passed|total|tests?|assert|$))",["1","2","3","4","5","6","7","8","9"],["failed","failing","failure"],[" "]],["\\\\bFAILED \\\\S{0,120}[.:/\\\\\\\\>\\u203a]\\\\S",["failed "],[".",":","/","\\\\",">","\\u203a"]],["\\\\bTests run: \\\\d+, Failures: [1-9]",["tests run: "],["0","1","2","3","4","5","6","7","8","9"]],["\\\\btest result: FAILED",["test result: failed"]],["\\\\btest \\\\S+ \\\\.\\\\.\\\\. FAILED",["test "],[" ... failed"]],["^--- FAIL: ",["--- fail: "]],["^\\\\s*# fail [1-9]",["# fail 1","# fail 2","# fail 3","# fail 4","# fail 5","# fail 6","# fail 7","# fail 8","# fail 9"]],["\\\\bfailures=[1-9]",["failures=1","failures=2","failures=3","failures=4","failures=5","failures=6","failures=7","failures=8","failures=9"]],["\\\\bThere (?:are|were) (?:test failures|failing tests)",["there are test failures","there are failing tests","there were test failures","there were failing tests"]],["\\\\bCoverage for .{1,60}does not meet",["coverage for "]]]},{"flags":"i","parts":[["\\\\bcoverage threshold\\\\b.{0,60}\\\\bnot met\\\\b",["coverage threshold"]],["\\\\bfixture .{1,100} not found\\\\b",["fixture "]],["^\\\\s*test \\\\S+ failed\\\\b",["test "],[" failed"]]]}],"unless":{"flags":"","parts":[["\\\\bpackages?\\\\b|\\\\b(?:retries|attempts|connections?|requests?)\\\\b"]]}},
{"id":"failed-test","kind":"test","groups":[{"flags":"","parts":[["^\\\\s*FAIL(?:ED)? +\\\\S",["fail"],[" "]],["^\\\\s*\\\\[ {1,6}FAILED {1,6}\\\\]",["failed"],["["],["]"]],["^\\\\s*not ok \\\\d",["not ok 0","not ok 1","not ok 2","not ok 3","not ok 4","not ok 5","not ok 6","not ok 7","not ok 8","not ok 9"]],["\\\\b\\\\d+ failed\\\\b",[" failed"],["0","1","2","3","4","5","6","7","8","9"]],["\\\\bTest Suites?: .{0,20}failed",["test suite: ","test suites: "]],["\\\\btests? (?:are |is |still |now )?fail(?:s|ed|ing)?\\\\b",["fail"],["test ","tests "]],["\\\\bThere (?:are|were) test failures\\\\b",["there are test failures","there were test failures"]],["\\\\bfailing tests?\\\\b",["failing test"]],["^\\\\s*[\\u2717\\u2718\\u00d7\\u2715\\u25cf] (?!\\\\[ERROR\\\\])\\\\S",["\\u2717 ","\\u2718 ","\\u00d7 ","\\u2715 ","\\u25cf "]]]}],"unless":{"flags":"","parts":[["\\\\b0 failed\\\\b"]]}},
{"id":"tripped-on-build","kind":"build","groups":[{"flags":"","parts":[["\\\\b(?:[Bb]uild|[Cc]ompilation|BUILD|[Bb]undling) (?:FAILED|failed|error)",["build ","compilation ","bundling "],["failed","error"]],["\\\\bFailed to compile\\\\b",["failed to compile"]],["\\\\bFAILURE: Build failed\\\\b",["failure: build failed"]],["\\\\bfailed to solve\\\\b",["failed to solve"]],["\\\\bModule build failed\\\\b",["module build failed"]],["\\\\[ERROR\\\\] \\\\S",["[error] "]],["\\\\bmake(?:\\\\[\\\\d+\\\\])?: \\\\*\\\\*\\\\* ",[": *** "]],["\\\\bninja: build stopped\\\\b",["ninja: build stopped"]],["\\\\bpre-commit (?:hook|script)\\\\b.{0,30}failed",["pre-commit hook","pre-commit script"]],["\\\\bundefined label\\\\b",["undefined label"]],["\\\\berror: aborting due to\\\\b",["error: aborting due to"]],["\\\\bTransform failed with\\\\b",["transform failed with"]],["\\\\bsubprocess-exited-with-error\\\\b",["subprocess-exited-with-e"]],["\\\\bmetadata-generation-failed\\\\b",["metadata-generation-fail"]]]}]}
],
"remark": [
{"id":"said-type","kind":"type","groups":[{"flags":"i","parts":[["\\\\bnot assignable to\\\\b",["not assignable to"]],["\\\\bType mismatch\\\\b",["type mismatch"]],["\\\\bArgument of type\\\\b",["argument of type"]],["\\\\bcannot be assigned to\\\\b",["cannot be assigned to"]],["\\\\btypes? (?:error|check)s?\\\\b.{0,30}\\\\bfail",["type error","type check","types error","types check"],["fail"]],["\\\\binferred type is\\\\b",["inferred type is"]],["\\\\bmatch expected type\\\\b",["match expected type"]],["\\\\bcannot convert value of type\\\\b",["cannot convert value of "]],["\\\\bis incompatible with\\\\b",["is incompatible with"]],["\\\\bfound +: .{1,80}",["found"],[" "]],["\\\\bno implicit conversion\\\\b",["no implicit conversion"]],["\\\\bwrong number of arguments\\\\b",["wrong number of argument"]],["\\\\bno overload matches\\\\b",["no overload matches"]],["\\\\b(?:tsc|pyright|mypy|type ?script|type[- ]?check\\\\w*) (?:still )?(?:reports?|complains?|fails?|finds?|errors?)\\\\b",["tsc","pyright","mypy","typescript","type script","typecheck","type-check","type check"],["report","complain","fail","find","error"],[" "]]]}]},
{"id":"said-test","kind":"test","groups":[{"flags":"i","parts":[["^\\\\s*(?:\\u2139 )?fail [1-9]",["fail "],["1","2","3","4","5","6","7","8","9"]],["^\\\\s*\\\\(fail\\\\) ",["(fail) "]],["^\\\\s*[1-9]\\\\d* fail\\\\s*$",[" fail"],["1","2","3","4","5","6","7","8","9"]],["\\\\bCounterexample: ",["counterexample: "]],["\\\\bproperty failed after \\\\d+",["property failed after "]],["\\\\bscreenshots? differ",["screenshot differ","screenshots differ"]],["\\\\b\\\\d+ pixels\\\\b",[" pixels"]],["\\\\bVisual regression\\\\b",["visual regression"]],["\\\\bhypothesis\\\\.errors\\\\.\\\\w+",["hypothesis.errors."]],["\\\\b(?:verification|checks?|specs?|suite) (?:still )?fail(?:s|ed|ing)?\\\\b",["fail"],["verification ","check ","checks ","spec ","specs ","suite "]],["\\\\b\\\\d+ (?:of \\\\d+ )?(?:tests?|specs?|checks) (?:are |is )?(?:red|failing|broken)\\\\b",["red","failing","broken"],["0","1","2","3","4","5","6","7","8","9"],["test ","tests ","spec ","specs ","checks "]],["\\\\bSome tests failed\\\\b",["some tests failed"]],["\\\\b(?:e2e|tests?|specs?)\\\\b.{0,60}\\\\b(?:times? out|timed out|hangs?)\\\\b",["time out","times out","timed out","hang"],["e2e","test","spec"]],["\\\\b(?:did|do|does)(?: not|n't) pass\\\\b",[" not pass","n't pass"]],["\\\\bSnapshot comparison failed\\\\b",["snapshot comparison fail"]],["\\\\bassertion (?:violated|failed)\\\\b",["assertion violated","assertion failed"]],["\\\\b(?:doctests?|stories|scenarios|examples|assertions?|expectations|snapshots?) failed\\\\b",["doctest failed","doctests failed","stories failed","scenarios failed","examples failed","assertion failed","assertions failed","expectations failed","snapshot failed","snapshots failed"]]]},{"flags":"i","parts":[["\\\\bXCTAssert\\\\w* failed\\\\b",["xctassert"]],["\\\\bFailing scenarios\\\\b",["failing scenarios"]],["\\\\bthresholds? (?:on|for) metrics\\\\b",["threshold on metrics","threshold for metrics","thresholds on metrics","thresholds for metrics"]],["\\\\bbelow the (?:\\\\w+ )?threshold\\\\b",["below the "]],["\\\\b(?:is|was|were|are) expected\\\\b",["is expected","was expected","were expected","are expected"]]]}]},
{"id":"said-syntax","kind":"syntax","groups":[{"flags":"i","parts":[["\\\\bunclosed \\\\w+",["unclosed "]],["\\\\bunexpected (?:closing|end of|token|character|indent)",["unexpected closing","unexpected end of","unexpected token","unexpected character","unexpected indent"]],["\\\\b(?:Parse|Scanner|YAMLParse|Parser|Lexer|Template\\\\w{0,20})Error\\\\b",["parse","scanner","lexer","template"],["error"]],["\\\\bmalformed\\\\b",["malformed"]],["\\\\b[Pp]arse error\\\\b",["parse error"]],["\\\\bbad indentation\\\\b",["bad indentation"]],["\\\\bexpected near\\\\b",["expected near"]],["\\\\bmissing terminator\\\\b",["missing terminator"]],["\\\\bunexpected [\\"'\\u0060]",["unexpected \\"","unexpected '","unexpected \\u0060"]],["\\\\binvalid (?:syntax|expression)\\\\b",["invalid syntax","invalid expression"]],["\\\\bunknown instruction\\\\b",["unknown instruction"]],["\\\\bclosing (?:JSX )?tag\\\\b",["closing tag","closing jsx tag"]],["\\\\bTokenMissingError\\\\b",["tokenmissingerror"]],["\\\\bdid not find expected\\\\b",["did not find expected"]],["\\\\bcould not find expected\\\\b",["could not find expected"]],["\\\\b(?:unterminated|unbalanced|mismatched) \\\\w+",["unterminated ","unbalanced ","mismatched "]],["\\\\bdeclaration or statement expected\\\\b",["declaration or statement"]]]}]},
{"id":"said-import","kind":"import","groups":[{"flags":"i","parts":[["\\\\bRelative import path\\\\b",["relative import path"]],["\\\\bClass [\\"'].{1,120}[\\"'] not found",["class \\"","class '"]],["\\\\bnot found: (?:object|value|type)\\\\b",["not found: object","not found: value","not found: type"]],["\\\\bis not exported (?:by|from)\\\\b",["is not exported by","is not exported from"]],["\\\\bcannot open shared object\\\\b",["cannot open shared objec"]],["\\\\bcannot load such file\\\\b",["cannot load such file"]],["\\\\bunresolved (?:module|reference|import)\\\\b",["unresolved module","unresolved reference","unresolved import"]],["\\\\bCircular (?:import|dependency)\\\\b",["circular import","circular dependency"]]]}]},
{"id":"said-auth","kind":"auth","groups":[{"flags":"i","parts":[["\\\\bRun \\\\/login\\\\b",["run /login"]],["\\\\b(?:token|credentials?|session|login|password)\\\\b.{0,60}\\\\b(?:expired|revoked|rejected|not configured|incorrect)\\\\b",["expired","revoked","rejected","not configured","incorrect"],["token","credential","session","login","password"]],["\\\\b(?:log|sign) in (?:again|first|to)\\\\b",["log in ","sign in "]],["\\\\b(?:needs?|no|without|missing) (?:valid )?(?:credentials|authentication)\\\\b",["credentials","authentication"]],["\\\\bre-?authenticate\\\\b",["reauthenticate","re-authenticate"]]]}]},
{"id":"said-billing","kind":"billing","groups":[{"flags":"i","parts":[["\\\\bcheck your billing\\\\b",["check your billing"]],["\\\\bbilling_not_active\\\\b",["billing_not_active"]],["\\\\b(?:subscription|trial|plan) (?:has |is )?(?:expired|past due|ended|cancell?ed)\\\\b",["expired","past due","ended","canceled","cancelled"],["subscription ","trial ","plan "]]]}]},
{"id":"said-permission","kind":"permission","groups":[{"flags":"i","parts":[["\\\\b(?:not|n't|never) (?:\\\\w+ )?(?:allowed|permitted|authorized|entitled)\\\\b",["allowed","permitted","authorized","entitled"],["not ","n't ","never "]],["\\\\bnot have authorization\\\\b",["not have authorization"]],["\\\\bdenied (?:write|read|access|permission)\\\\b",["denied write","denied read","denied access","denied permission"]],["\\\\brefus(?:ing|es|ed) to allow\\\\b",["refusing to allow","refuses to allow","refused to allow"]],["\\\\bmay not (?:run|use|edit|write|read)\\\\b",["may not run","may not use","may not edit","may not write","may not read"]],["\\\\b(?:Tool use|command|edit) (?:was )?(?:rejected|declined|blocked)\\\\b",["rejected","declined","blocked"],["tool use ","command ","edit "]],["\\\\b(?:permission|access|approval)\\\\b.{0,40}\\\\b(?:denied|refused|not granted|required|needed)\\\\b",["permission","access","approval"],["denied","refused","not granted","required","needed"]],["\\\\bread-only\\\\b",["read-only"]],["\\\\bblocked by (?:policy|a hook|the sandbox)\\\\b",["blocked by policy","blocked by a hook","blocked by the sandbox"]]]}]},
{"id":"said-conflict","kind":"conflict","groups":[{"flags":"i","parts":[["\\\\b(?:merge|version|dependency|peer) conflicts?\\\\b",["merge conflict","version conflict","dependency conflict","peer conflict"]],["\\\\bconflict is caused by\\\\b",["conflict is caused by"]],["\\\\bunmergeable\\\\b",["unmergeable"]],["\\\\bin conflict\\\\b",["in conflict"]],["\\\\brequires \\\\S{1,40} (?:>=|<|~|\\\\^|=).{0,60}\\\\(running\\\\b",["requires "]],["\\\\bnot mergeable\\\\b",["not mergeable"]],["\\\\bdiverged\\\\b",["diverged"]]]}]},
{"id":"said-missing","kind":"not_found","groups":[{"flags":"","parts":[["\\\\b(?:does|do|did) ?n[o']t exist\\\\b",["not exist","n't exist"]],["\\\\bno such (?!host)\\\\w+",["no such "]],["\\\\bdoesn't have a \\\\w+",["doesn't have a "]],["\\\\bno \\\\w+ (?:target )?named\\\\b",[" named"]],["\\\\b[Cc](?:an|ould)(?:not| not|'t) find (?:or load |the |a )?(?!host|out\\\\b)\\\\w+",["not find ","'t find "]]]},{"flags":"i","parts":[["\\\\b(?:file|script|command|module|table|folder|page|package|tool) \\\\S{1,80} (?:is |was )?(?:missing|not found|gone)\\\\b",["missing","not found","gone"],["file ","script ","command ","module ","table ","folder ","page ","package ","tool "],[" "]]]}]},
{"id":"said-value","kind":"value","groups":[{"flags":"i","parts":[["\\\\bmust (?:not )?(?:be|have|contain|match)\\\\b",["must "],["be","have","contain","match"]],["\\\\bnot a valid\\\\b",["not a valid"]],["\\\\binvalid (?:\\\\w+ )?(?:value|input|reference|option|format|url|name|config\\\\w*)\\\\b",["invalid "]],["\\\\bis (?:not supported|required)\\\\b",["is not supported","is required"]],["\\\\b(?:can't|cannot|can not) (?:modify|index|query|iterate|set|read|parse|use|assign|access|convert)\\\\b",["can't ","cannot ","can not "],["modify","index","query","iterate","set","read","parse","use","assign","access","convert"]],["\\\\bbad (?:option|argument|value)\\\\b",["bad option","bad argument","bad value"]],["\\\\brequired (?:flag|option|argument|field)",["required flag","required option","required argument","required field"]]]},{"flags":"","parts":[["\\\\bschema validation\\\\b",["schema validation"]],["\\\\bdouble free\\\\b",["double free"]],["\\\\b(?:Frozen|Format|Domain|Schema|Parameter)Error\\\\b",["frozenerror","formaterror","domainerror","schemaerror","parametererror"]]]},{"flags":"i","parts":[["\\\\bcannot be used with\\\\b",["cannot be used with"]],["\\\\binvalid \\\\w+: ",["invalid "]],["\\\\binvalid state\\\\b",["invalid state"]],["\\\\bcould not parse\\\\b",["could not parse"]],["\\\\bcalled more than once\\\\b",["called more than once"]],["\\\\benvironment variable\\\\b",["environment variable"]],["\\\\bunsupported (?:\\\\w+ )?\\\\w+: ",["unsupported "]],["\\\\bundeclared\\\\b",["undeclared"]],["\\\\bNo option\\\\b",["no option"]],["\\\\bImproperlyConfigured\\\\b",["improperlyconfigured"]],["\\\\bDocument failed validation\\\\b",["document failed validati"]],["\\\\bexceed(?:s|ed) (?:the )?maximum (?:allowed|size|length|number)\\\\b",["exceeds maximum ","exceeds the maximum ","exceeded maximum ","exceeded the maximum "],["allowed","size","length","number"]],["\\\\bInvalid reference\\\\b",["invalid reference"]],["\\\\brequires? a\\\\b",["require a","requires a"]],["\\\\bstruct\\\\.error\\\\b",["struct.error"]],["\\\\bdivi(?:de|sion) by zero\\\\b",["divide by zero","division by zero"]],["\\\\bassertion on\\\\b",["assertion on"]],["\\\\bdeprecated and (?:removed|no longer)\\\\b",["deprecated and removed","deprecated and no longer"]]]}]},
{"id":"said-build","kind":"build","groups":[{"flags":"i","parts":[["\\\\bfailed (?:to build|building)\\\\b",["failed to build","failed building"]],["\\\\bCMake Error\\\\b",["cmake error"]],["\\\\bdid not complete successfully\\\\b",["did not complete success"]],["\\\\berror during build\\\\b",["error during build"]],["\\\\bfailed with \\\\d+ errors?\\\\b",["failed with "],["0","1","2","3","4","5","6","7","8","9"]],["\\\\bcompiled with \\\\d+ errors?\\\\b",["compiled with "],["0","1","2","3","4","5","6","7","8","9"]],["\\\\bRollupError\\\\b",["rolluperror"]],["\\\\berror (?:occurred )?prerendering\\\\b",["error prerendering","error occurred prerender"]]]},{"flags":"","parts":[["\\\\b(?:golangci-lint|ktlint|rubocop|flake8|pylint|swiftlint|clippy|detekt|shellcheck|hadolint)\\\\b",["golangci-lint","ktlint","rubocop","flake8","pylint","swiftlint","clippy","detekt","shellcheck","hadolint"]],["\\\\bviolates the \\\\w+ rule\\\\b",["violates the "]],["\\\\bstylelint\\\\b",["stylelint"]],["\\\\bCheckstyle\\\\b",["checkstyle"]],["\\\\bviolations?\\\\b",["violation"]],["\\\\b[A-Z]{1,4}\\\\d{3,4} [A-Z][a-z]+ .{1,80}",["0","1","2","3","4","5","6","7","8","9"],[" "]],["\\\\bcannot build\\\\b",["cannot build"]],["\\\\bbuild (?:is )?broken\\\\b",["build broken","build is broken"]]]}]},
{"id":"said-resource","kind":"resource","groups":[{"flags":"i","parts":[["\\\\bInsufficient (?:memory|cpu|disk|storage)\\\\b",["insufficient memory","insufficient cpu","insufficient disk","insufficient storage"]],["\\\\bno (?:disk )?space\\\\b",["no space","no disk space"]],["\\\\bdisk (?:is )?full\\\\b",["disk full","disk is full"]],["\\\\bout of (?:memory|disk)\\\\b",["out of memory","out of disk"]]]}]}
],
"mention": [
{"id":"said-rate-limit","kind":"rate_limit","groups":[{"flags":"i","parts":[["\\\\b(?:hit|ran into|because of|due to|got) (?:an? |the )?(?:\\\\w+ ){0,2}rate limit(?:s|ing)?\\\\b",["rate limit"]],["\\\\brate[ _-]?limited\\\\b",["ratelimited","rate limited","rate_limited","rate-limited"]],["\\\\brate[ _-]?limit(?:s|ing)? (?:was |is )?(?:hit|kicked|exceeded|reached|in effect|errors?|response)",["ratelimit","rate limit","rate_limit","rate-limit"],["hit","kicked","exceeded","reached","in effect","error","response"],[" "]],["\\\\bthrottl(?:ed|ing)\\\\b",["throttled","throttling"]],["\\\\btoo many requests\\\\b",["too many requests"]],["\\\\bslow down\\\\b",["slow down"]]]}],"unless":{"flags":"i","parts":[["\\\\b(?:tests?|specs?|assert\\\\w*|expect(?:s|ed)?|should|config\\\\w*|options?|settings?|parameters?|propert(?:y|ies)|arguments?|fields?|names?|named|undefined|missing|invalid|unknown|not found|n[o']t exist|denied|declared|defined|types?|syntax|component|function|method|variable|(?<!status )pages?|implement\\\\w*|plan|specification|semantics|reviewer|contradict\\\\w*|ambiguous|unclear)\\\\b"]]}},
{"id":"said-lock","kind":"lock","groups":[{"flags":"i","parts":[["\\\\b(?:is|was|are|still|currently|already) (?:locked|in use by|held by|being (?:used|accessed) by)\\\\b",["locked","in use by","held by","being used by","being accessed by"],["is ","was ","are ","still ","currently ","already "]],["\\\\b(?:file|state|cache|build) lock\\\\b",["file lock","state lock","cache lock","build lock"]],["\\\\bwrite conflict\\\\b",["write conflict"]],["\\\\b(?:database|file|resource|device|table|repository|store) (?:is )?busy\\\\b",["busy"],["database ","file ","resource ","device ","table ","repository ","store "]],["\\\\bdeadlock(?:ed)?\\\\b",["deadlock"]],["\\\\block (?:wait|contention|timeout)\\\\b",["lock wait","lock contention","lock timeout"]]]}],"unless":{"flags":"i","parts":[["\\\\b(?:tests?|specs?|assert\\\\w*|expect(?:s|ed)?|should|config\\\\w*|options?|settings?|parameters?|propert(?:y|ies)|arguments?|fields?|names?|named|undefined|missing|invalid|unknown|not found|n[o']t exist|denied|declared|defined|types?|syntax|component|function|method|variable|(?<!status )pages?|implement\\\\w*|plan|specification|semantics|reviewer|contradict\\\\w*|ambiguous|unclear)\\\\b"]]}},
{"id":"said-timeout","kind":"timeout","groups":[{"flags":"i","parts":[["\\\\b(?:timed|times|timing) out\\\\b",["timed out","times out","timing out"]],["\\\\bno (?:response|reply|answer) (?:from|after|within)\\\\b",["no response ","no reply ","no answer "],["from","after","within"]],["\\\\btook (?:too long|longer than|more than \\\\d)\\\\b",["took too long","took longer than","took more than 0","took more than 1","took more than 2","took more than 3","took more than 4","took more than 5","took more than 6","took more than 7","took more than 8","took more than 9"]],["\\\\bhung (?:for|until|while)\\\\b",["hung for","hung until","hung while"]],["(?:^|: )\\\\w{0,20} ?time-?out\\\\b(?:$|[.,:]| (?:after|while|waiting|reached|exceeded))",["timeout","time-out"]],["\\\\bno reply\\\\b",["no reply"]],["\\\\bdeadline (?:passed|expired|exceeded|reached)\\\\b",["deadline passed","deadline expired","deadline exceeded","deadline reached"]],["\\\\b(?:did not|didn't) (?:answer|respond|reply|finish) (?:in time|within|for)\\\\b",["did not ","didn't "],["in time","within","for"]]]}],"unless":{"flags":"i","parts":[["\\\\b(?:tests?|specs?|assert\\\\w*|expect(?:s|ed)?|should|config\\\\w*|options?|settings?|parameters?|propert(?:y|ies)|arguments?|fields?|names?|named|undefined|missing|invalid|unknown|not found|n[o']t exist|denied|declared|defined|types?|syntax|component|function|method|variable|(?<!status )pages?|implement\\\\w*|plan|specification|semantics|reviewer|contradict\\\\w*|ambiguous|unclear)\\\\b"]]}},
{"id":"said-network","kind":"network","groups":[{"flags":"i","parts":[["\\\\b(?:connection|connectivity|network|(?:web)?socket|DNS|TLS|SSL|handshake|stream|tunnel|transport|link|VPN|Wi-?Fi|internet|uplink)s?(?:[ ,]{1,2}[^\\\\s,;]{1,40}){0,6}?[ ,]{1,2}(?:refused|resets?|closed|closing|dropp(?:ed|ing|s)|disconnecting|lost|aborted|interrupted|terminat(?:ed|ing)|unreachable|unavailable|disconnected|down|offline|fail(?:ed|ing|ure|ures|s)?|errors?|flaky|unstable|broke|died|outage|went away|problems?|issues?|trouble|hiccups?|blip)\\\\b",[" ",","],["connection","connectivity","network","socket","dns","tls","ssl","handshake","stream","tunnel","transport","link","vpn","wifi","wi-fi","internet"],["refused","reset","closed","closing","dropped","dropping","dropps","disconnecting","lost","aborted","interrupted","terminated","terminating","unreachable","unavailable","disconnected","down","offline","fail","error","flaky","unstable","broke","died","outage","went away","problem","issue","trouble","hiccup","blip"]]]},{"flags":"i","parts":[["\\\\b(?:server|host|peer|registry|upstream|proxy|gateway|broker|cluster|leader|node|service|backend|API|mirror|endpoint|daemon|replica|database|GitHub|GitLab|npm|PyPI|CDN|site)s?(?:[ ,]{1,2}[^\\\\s,;]{1,40}){0,6}?[ ,]{1,2}(?:refused|dropped|unreachable|disconnected|hung up|cannot be reached|not reachable|closed the \\\\w+)\\\\b",["refused","dropped","unreachable","disconnected","hung up","cannot be reached","not reachable","closed the "],[" ",","],["server","host","peer","registry","upstream","proxy","gateway","broker","cluster","leader","node","service","backend","api","mirror","endpoint","daemon","replica","database","github","gitlab","npm","pypi","cdn","site"]],["\\\\blost (?:the |my |our )?(?:network|connection|connectivity|internet|Wi-?Fi|link)\\\\b",["lost "],["network","connection","connectivity","internet","wifi","wi-fi","link"]],["\\\\b(?:is|was|went) offline\\\\b",["is offline","was offline","went offline"]],["\\\\bterminating connection\\\\b",["terminating connection"]],["\\\\b(?:cannot|could ?n[o']t|can't|unable to|failed to|did ?n[o']t) (?:connect|reach|contact|establish|resolve)\\\\b",["connect","reach","contact","establish","resolve"],["cannot ","couldnot ","couldn't ","could not ","could n't ","can't ","unable to ","failed to ","didnot ","didn't ","did not ","did n't "]],["\\\\bdisconnected\\\\b",["disconnected"]],["\\\\bfailed_connect\\\\b",["failed_connect"]],[":nxdomain\\\\b",[":nxdomain"]],[":econn\\\\w+",[":econn"]],["\\\\bhung up\\\\b",["hung up"]],["\\\\bcut off mid",["cut off mid"]],["\\\\bbroken pipe\\\\b",["broken pipe"]]]}],"unless":{"flags":"i","parts":[["\\\\b(?:tests?|specs?|assert\\\\w*|expect(?:s|ed)?|should|config\\\\w*|options?|settings?|parameters?|propert(?:y|ies)|arguments?|fields?|names?|named|undefined|missing|invalid|unknown|not found|n[o']t exist|denied|declared|defined|types?|syntax|component|function|method|variable|(?<!status )pages?|implement\\\\w*|plan|specification|semantics|reviewer|contradict\\\\w*|ambiguous|unclear)\\\\b"]]}},
{"id":"said-service","kind":"service","groups":[{"flags":"i","parts":[["\\\\b(?:server|host|peer|registry|upstream|proxy|gateway|broker|cluster|leader|node|service|backend|API|mirror|endpoint|daemon|replica|database|GitHub|GitLab|npm|PyPI|CDN|site)s?(?:[ ,]{1,2}[^\\\\s,;]{1,40}){0,6}?[ ,]{1,2}(?:down|unavailable|not responding|unresponsive|overloaded|busy|restart(?:ed|ing)|recovering|not (?:yet )?(?:ready|available)|starting up|outage|at capacity|flaky|maintenance|unhealthy|crashed|keeps failing|went away|degraded)\\\\b",["down","unavailable","not responding","unresponsive","overloaded","busy","restarted","restarting","recovering","not ready","not available","not yet ready","not yet available","starting up","outage","at capacity","flaky","maintenance","unhealthy","crashed","keeps failing","went away","degraded"],[" ",","],["server","host","peer","registry","upstream","proxy","gateway","broker","cluster","leader","node","service","backend","api","mirror","endpoint","daemon","replica","database","github","gitlab","npm","pypi","cdn","site"]]]},{"flags":"","parts":[["\\\\b(?:[Ss]tatus|[Rr]espon\\\\w{1,4}|HTTP|[Ss]erver|API|[Rr]equest|[Rr]egistry|[Gg]ateway|[Pp]roxy|[Mm]irror|[Rr]eturn\\\\w{1,3}|[Aa]nswer\\\\w{1,3}|[Gg]ot|[Rr]eceived)\\\\b[^;:]{0,40}?[ (]5\\\\d\\\\ds?\\\\b(?!ms|\\\\.| ?(?:MB|KB|bytes|files|lines|items|times|tests))",["0","1","2","3","4","5","6","7","8","9"],[" 5","(5"],["status","respon","http","server","api","request","registry","gateway","proxy","mirror","return","answer","got","received"]]]},{"flags":"i","parts":[["\\\\bInternalError\\\\b",["internalerror"]],["\\\\binternal error\\\\b",["internal error"]],["\\\\bPlease try again\\\\b",["please try again"]],["\\\\bunknown error occurred\\\\b",["unknown error occurred"]],["\\\\b(?:having|experiencing|because of|due to) an? (?:\\\\w+ )?outage\\\\b",["outage"],[" "]],["\\\\bSERVICE_UNAVAILABLE\\\\b",["service_unavailable"]],["\\\\b5xx\\\\b",["5xx"]],["\\\\bnot (?:yet )?(?:initiali[sz]ed|recovered)\\\\b",["initialised","initialized","recovered"],["not "]],["\\\\b(?:please )?(?:try again|retry) (?:later|in a (?:few|moment|minute|bit)|shortly|your \\\\w+|the (?:request|operation|transaction)|soon)\\\\b",["try again ","retry "],["later","in a few","in a moment","in a minute","in a bit","shortly","your ","the request","the operation","the transaction","soon"]],["\\\\btemporar(?:y|ily) \\\\w+",["temporary ","temporarily "]],["\\\\btransient\\\\b",["transient"]]]}],"unless":{"flags":"i","parts":[["\\\\b(?:tests?|specs?|assert\\\\w*|expect(?:s|ed)?|should|config\\\\w*|options?|settings?|parameters?|propert(?:y|ies)|arguments?|fields?|names?|named|undefined|missing|invalid|unknown|not found|n[o']t exist|denied|declared|defined|types?|syntax|component|function|method|variable|(?<!status )pages?|implement\\\\w*|plan|specification|semantics|reviewer|contradict\\\\w*|ambiguous|unclear)\\\\b"]]}}
],
"consequence": [
{"id":"nothing-found","kind":"not_found","groups":[{"flags":"","parts":[["\\\\bCould not find a version that satisfies\\\\b",["could not find a version"]],["\\\\bNo matching distribution\\\\b",["no matching distribution"]],["\\\\bfailed to (?:get|fetch|load source)\\\\b",["failed to get","failed to fetch","failed to load source"]],["\\\\bUnable to locate package\\\\b",["unable to locate package"]]]}]},
{"id":"no-remote","kind":"permission","groups":[{"flags":"","parts":[["\\\\bCould not read from remote repository\\\\b",["could not read from remo"]],["\\\\bfailed to push some refs\\\\b",["failed to push some refs"]]]}]},
{"id":"lifecycle","kind":"build","groups":[{"flags":"","parts":[["\\\\bnpm (?:ERR!|error) (?:code )?(?:ELIFECYCLE|Lifecycle)",["lifecycle"]],["\\\\bELIFECYCLE\\\\b",["elifecycle"]],["\\\\bCode style issues\\\\b",["code style issues"]]]}]}
]
}`);

// lib/model/failure-layout.ts
var STAMPED = "0123456789[#r";
var QUOTE = /^ {0,3}> ?/;
var BORDERS = "│┃║|>";
var FRAME = /^(?:\s*[│┃║|>]\s?){1,4}/;
var DEPTH = 4;
function splitLines(text2) {
  const coloured = stripAnsi(text2);
  const escaped = replaced(LINE_LOOKS.escapedColour, coloured, lowered(coloured), () => "");
  const plain = withoutEscapes(escaped).replace(/[ \t]{9,}/g, "        ");
  let lines = plain.split(/[\n\r\u2028\u2029]+/);
  for (let depth = 0; depth < DEPTH; depth++) {
    const outer = lines;
    lines = withoutIndent(withoutQuote(outer.map(withoutStamp)));
    if (lines.every((line, at) => line === outer[at])) break;
  }
  return lines;
}
function withoutEscapes(text2) {
  if (!text2.includes("\\")) return text2;
  return text2.replace(/\\{1,8}r(?=\\{1,8}n)/g, "").replace(/\\{1,8}n/g, "\n").replace(/\\{1,8}"/g, '"');
}
function withoutFrame(line) {
  return BORDERS.includes(line.trimStart().charAt(0)) ? line.replace(FRAME, "") : line;
}
function withoutStamp(line) {
  return STAMPED.includes(line.trimStart().charAt(0)) ? replaced(LINE_LOOKS.stamp, line, lowered(line), () => "") : line;
}
function withoutQuote(lines) {
  const quoted = lines.every((line) => line.trim() === "" || line.includes(">") && QUOTE.test(line));
  return quoted ? lines.map((line) => line.replace(QUOTE, "")) : lines;
}
function withoutIndent(lines) {
  const shared = lines.reduce((least, line) => Math.min(least, indentOf(line)), 64);
  return shared === 0 ? lines : lines.map((line) => line.slice(shared));
}
function indentOf(line) {
  const rest = line.trimStart().length;
  return rest === 0 ? 64 : line.length - rest;
}

// lib/model/failure-mask.ts
var HIDDEN = "·";
var OPEN = "(\"'`[<{";
var CLOSE = ")\"'`]>},:;.";
function maskNames(line, lower = lowered) {
  const untagged = replaced(LINE_LOOKS.htmlTag, line, lower(line), (tag) => " ".repeat(tag.length));
  const low = lower(untagged);
  const named = replaced(LINE_LOOKS.quotedWord, untagged, low, (whole2, open, word, close, at, text2) => {
    const before = text2.slice(Math.max(0, at - 20), at);
    return finds(LINE_LOOKS.saysTheCause, before, lower(before)) ? whole2 : open + hide2(word) + close;
  });
  const refused2 = replaced(
    LINE_LOOKS.refusedValue,
    named,
    low,
    (whole2, quote) => hideFrom(whole2, whole2.indexOf(quote) + 1)
  );
  return [LINE_LOOKS.denied, LINE_LOOKS.ignored, LINE_LOOKS.workOnFailures].reduce(
    (masked, look) => replaced(look, masked, low, hide2),
    refused2.replace(/\S+/g, (token) => maskToken(token, lower))
  );
}
function maskToken(token, lower) {
  if (!/[/\\.:\d]/.test(token)) return token;
  const scheme = token.indexOf("://");
  if (scheme !== -1) return maskAfterHost(token, scheme + 3);
  const [from, to] = wordIn(token);
  const word = token.slice(from, to);
  return looksLikeName(word, lower(word)) ? token.slice(0, from) + hide2(word) + token.slice(to) : token;
}
function maskAfterHost(token, hostAt) {
  const path12 = token.slice(hostAt).search(/[/?#]/);
  if (path12 === -1) return token;
  const at = hostAt + path12;
  const end2 = at + wordIn(token.slice(at))[1];
  return token.slice(0, at) + hide2(token.slice(at, end2)) + token.slice(end2);
}
function wordIn(token) {
  let from = 0;
  while (from < token.length && OPEN.includes(token.charAt(from))) from++;
  let to = token.length;
  while (to > from && CLOSE.includes(token.charAt(to - 1))) to--;
  return [from, to];
}
function looksLikeName(word, low) {
  if (word.includes("/") || word.includes("\\")) {
    if (finds(LINE_LOOKS.slashedWords, word, low)) return false;
    if (isPath(word)) return true;
  }
  return word.includes(".") && finds(LINE_LOOKS.sourceFile, word, low) || word.length > 6 && finds(LINE_LOOKS.hexId, word, low) || word.includes("::") && isChosenPath(word, low);
}
function isChosenPath(word, low) {
  return /\w::\w/.test(word) && !/^(?:routines|net)::/.test(word) && !finds(LINE_LOOKS.classPath, word, low);
}
function isPath(word) {
  if (/^(?:\.{0,2}\/|~\/|@[\w-]+\/|[A-Za-z]:\\)/.test(word)) return word.length > 1;
  const slashes = word.split(/[/\\]/).length - 1;
  return slashes > 1 || /[/\\][^/\\]*\.[a-z]{1,5}(?::\d+)*$/i.test(word);
}
function hideFrom(text2, at) {
  return text2.slice(0, at) + hide2(text2.slice(at, -1)) + text2.slice(-1);
}
function hide2(text2) {
  return HIDDEN.repeat(text2.length);
}

// lib/model/failure-voice.ts
function isAside(clause, lower) {
  const low = lower(clause);
  return KIND_LOOKS.aside.some((look) => finds(look, clause, low));
}
function makeVoiceReader(lines, lower) {
  const known = /* @__PURE__ */ new Map();
  const isTestReport = lines.some((line) => hear(line, lower, known).isTest);
  let place = "nowhere";
  return (line) => {
    const heard = hear(line, lower, known);
    place = nextPlace(place, heard);
    if (place === "captured" || place === "title") return "test";
    if (place === "page" && !finds(LINE_LOOKS.statusLine, line, heard.low)) return "page";
    if (place === "below file" && !finds(LINE_LOOKS.fileLine, line, heard.low)) {
      place = "nowhere";
      if (/^\s{4}/.test(line)) return "code";
    }
    return voiceAlone(heard, isTestReport);
  };
}
function hear(line, lower, known) {
  const before = known.get(line);
  if (before !== void 0) return before;
  const low = lower(line);
  const isTest = KIND_LOOKS.test.some((look) => finds(look, line, low));
  const heard = { line, low, isTest };
  known.set(line, heard);
  return heard;
}
function nextPlace(place, heard) {
  const { line, low } = heard;
  if (finds(LINE_LOOKS.captureStart, line, low)) return "captured";
  if (isStill(place, heard)) return place;
  if (place === "captured") return "nowhere";
  if (finds(LINE_LOOKS.pageStart, line, low)) return "page";
  if (place !== "page" && finds(LINE_LOOKS.mochaTitle, line, low)) {
    return line.trimEnd().endsWith(":") ? "nowhere" : "title";
  }
  return finds(LINE_LOOKS.fileLine, line, low) ? "below file" : "nowhere";
}
function isStill(place, { line, low, isTest }) {
  if (place === "captured") return !finds(LINE_LOOKS.captureEnd, line, low);
  if (place === "page") return !isTest;
  const isTitle = finds(LINE_LOOKS.mochaTitle, line, low);
  if (place === "title") return !isTitle && isStillTitle(line);
  return place === "below file" && !isTitle && !finds(LINE_LOOKS.pageStart, line, low);
}
function isStillTitle(line) {
  return /^\s{4}/.test(line) && !/^\s*(?:\w*Error\b|at )/.test(line);
}
function voiceAlone({ line, low, isTest }, isTestReport) {
  if (isTest) return "test";
  if (finds(LINE_LOOKS.code, line, low)) return "code";
  return isTestReport && finds(LINE_LOOKS.diff, line, low) ? "test" : "plain";
}

// lib/model/failure-lines.ts
var HEAD = 24 * 1024;
var TAIL = 40 * 1024;
var LINE_HEAD = 700;
var LINE_TAIL = 300;
var MANY = 60;
var WRAPPED = 60;
var ROW = 240;
function readLines(text2) {
  const physical = splitLines(bothEnds(text2, HEAD, TAIL, "\n")).map(
    (line) => bothEnds(line, LINE_HEAD, LINE_TAIL, " ")
  );
  const lower = physical.length > MANY ? unlowered : lowered;
  const readVoice = makeVoiceReader(physical, lower);
  const lines = [];
  const seen2 = /* @__PURE__ */ new Set();
  for (const line of physical) {
    const voice = readVoice(line);
    const key = `${voice} ${line}`;
    if (seen2.has(key)) continue;
    seen2.add(key);
    for (const raw of splitClauses(withoutFrame(line))) lines.push(...splitAnswer(raw, voice, lower));
  }
  return lines;
}
function rejoinWrapped(lines) {
  return [...rejoin(lines, "plain"), ...rejoin(lines, "page")];
}
function rejoin(lines, voice) {
  const all = lines.filter((line) => line.voice === voice && line.raw.length <= ROW);
  const some = all.length <= WRAPPED ? all : [...all.slice(0, WRAPPED / 3), ...all.slice(-WRAPPED * 2 / 3)];
  const joined3 = [];
  for (let at = 0; at + 1 < some.length; at++) {
    const parts = some.slice(at, at + 3).map((line) => line.raw.replace(/^[\s│|]+|[\s│|]+$/g, ""));
    joined3.push(makeLine(parts.join(" "), voice, lowered), makeLine(parts.join(""), voice, lowered));
  }
  return joined3;
}
function makeLine(text2, voice, lower) {
  const raw = bothEnds(text2, LINE_HEAD, LINE_TAIL, " ");
  return {
    raw,
    masked: maskNames(raw, lower),
    voice: voice === "plain" && isAside(raw, lower) ? "aside" : voice
  };
}
function splitAnswer(raw, voice, lower) {
  const body = voice === "plain" ? narrowed(LINE_LOOKS.answerBody, lower(raw)) : void 0;
  const at = body === void 0 ? -1 : raw.search(body);
  const head = raw.slice(0, Math.max(0, at));
  if (!finds(LINE_LOOKS.answerStatus, head, lower(head))) return [makeLine(raw, voice, lower)];
  return [makeLine(head, voice, lower), makeLine(raw.slice(at), "page", lower)];
}
function splitClauses(line) {
  return line.includes(";") ? line.split(/;\s(?![^{]*\})/) : [line];
}
function bothEnds(text2, head, tail, between) {
  return text2.length <= head + tail ? text2 : text2.slice(0, head) + between + text2.slice(-tail);
}

// lib/model/failure-rule.ts
var STATUS_KINDS = {
  401: "auth",
  402: "billing",
  403: "permission",
  404: "not_found",
  407: "auth",
  408: "timeout",
  409: "conflict",
  410: "not_found",
  423: "lock",
  425: "rate_limit",
  429: "rate_limit",
  451: "permission",
  501: "value",
  505: "value",
  507: "resource",
  511: "auth",
  529: "overloaded"
};
function kindOfStatus(status) {
  if (status < 400 || status > 599) return void 0;
  return STATUS_KINDS[status] ?? (status >= 500 ? "service" : "value");
}
function kindOfTransientStatus(status) {
  const kind = kindOfStatus(status);
  return kind === "value" ? void 0 : kind;
}
var KUBERNETES_REASONS = /* @__PURE__ */ new Map([
  ["AlreadyExists", "conflict"],
  ["BadRequest", "value"],
  ["Conflict", "conflict"],
  ["Forbidden", "permission"],
  ["InternalError", "service"],
  ["Invalid", "value"],
  ["NotFound", "not_found"],
  ["ServiceUnavailable", "service"],
  ["ServerTimeout", "timeout"],
  ["Timeout", "timeout"],
  ["TooManyRequests", "rate_limit"],
  ["Unauthorized", "auth"]
]);
function kindOf2(kind, found) {
  const captured = found.slice(1).find((group) => group !== void 0);
  if (kind === "of status") return kindOfStatus(Number(captured));
  if (kind === "of transient status") return kindOfTransientStatus(Number(captured));
  return kind === "of Kubernetes reason" ? KUBERNETES_REASONS.get(String(captured)) : kind;
}

// lib/model/failure-search.ts
var acrossLines = /* @__PURE__ */ new Map();
function makeSearch(lines) {
  const text2 = lines.map((line) => line.masked).join("\n");
  const low = lowered(text2);
  const starts = [];
  let next = 0;
  for (const line of lines) {
    starts.push(next);
    next += line.masked.length + 1;
  }
  return function* search(rule) {
    for (const group of rule.groups) {
      const pattern = narrowed(group, low);
      if (pattern === void 0) continue;
      for (const at of linesWith(pattern, text2, starts)) {
        const match2 = matchAlone(pattern, rule, lines[at].masked);
        if (match2 !== null) yield { at, match: match2 };
      }
    }
  };
}
function* linesWith(pattern, text2, starts) {
  if (starts.length === 1 && text2 !== "") {
    yield 0;
    return;
  }
  for (let from = 0; from < text2.length; ) {
    const hit = searchFrom(pattern, text2, from);
    if (hit === void 0) return;
    const at = lineAt(starts, hit);
    yield at;
    from = starts[at + 1] ?? text2.length;
  }
}
function matchAlone(pattern, { unless }, line) {
  const match2 = pattern.exec(line);
  return match2 !== null && unless !== void 0 && finds(unless, line, void 0) ? null : match2;
}
function searchFrom(pattern, text2, from) {
  const wide = acrossLines.get(pattern) ?? new RegExp(pattern.source, `${pattern.flags}gm`);
  acrossLines.set(pattern, wide);
  wide.lastIndex = from;
  return wide.exec(text2)?.index;
}
function lineAt(starts, place) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle] <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

// lib/model/retry-after.ts
var SECONDS = { ms: 1e-3, s: 1, m: 60, h: 3600 };
var DAY = 24 * 60 * 60;
function findRetryAfter(lines) {
  let longest;
  for (const line of lines) {
    const asked = narrowed(LINE_LOOKS.wait, lowered(line));
    if (asked === void 0) continue;
    for (const [whole2, amount, unit] of line.matchAll(asked)) {
      const seconds = Math.ceil(Number(amount) * secondsIn(whole2, unit));
      if (seconds <= DAY) longest = Math.max(longest ?? 0, seconds);
    }
  }
  return longest;
}
function secondsIn(whole2, unit) {
  if (/^retry[-_ ]after[-_ ]ms/i.test(whole2)) return 1e-3;
  const word = (unit ?? "s").toLowerCase();
  return SECONDS[/^m(?:s$|illi)/.test(word) ? "ms" : word[0]];
}

// lib/model/failure.ts
var CERTAIN = [
  { rules: RULES.client, voices: ["plain", "page"] },
  { rules: RULES.tool, voices: ["plain"] },
  { rules: RULES.verdict, voices: ["plain", "test"] },
  { rules: RULES.cause, voices: ["plain", "page"] },
  { rules: [...RULES.status, ...RULES.language], voices: ["plain", "page"] }
];
var LIKELY = [
  { rules: RULES.symptom, voices: ["plain", "test"] },
  // A warning explains a failure only where the failure does not explain itself.
  { rules: [...RULES.client, ...RULES.tool, ...RULES.cause, ...RULES.status], voices: ["aside"] },
  { rules: RULES.remark, voices: ["plain"] },
  { rules: RULES.mention, voices: ["plain", "aside"] },
  { rules: RULES.consequence, voices: ["plain", "aside"] }
];
var BELOW = 3;
function classifyFailure(text2) {
  const lines = readLines(text2);
  const found = firstFinding(CERTAIN, lines) ?? firstFinding(CERTAIN, rejoinWrapped(lines)) ?? firstFinding(LIKELY, lines);
  const finding = found ?? { kind: "unknown", rule: "no-evidence", evidence: "" };
  const label = RETRY_POLICY[finding.kind].label;
  const wait3 = label === "transient" ? findRetryAfter(lines.map((line) => line.raw)) : void 0;
  return { ...finding, label, ...wait3 === void 0 ? {} : { retryAfterSeconds: wait3 } };
}
function firstFinding(stages, lines) {
  for (const { rules, voices } of stages) {
    const heard = lines.filter((line) => voices.includes(line.voice));
    if (heard.length === 0) continue;
    const search = makeSearch(heard);
    for (const rule of rules) {
      for (const place of search(rule)) {
        const finding = judge2(rule, place, heard);
        if (finding !== void 0) return finding;
      }
    }
  }
  return void 0;
}
function judge2(rule, { at, match: match2 }, lines) {
  const kind = kindOf2(rule.kind, match2);
  if (kind === void 0) return void 0;
  const raw = lines[at].raw;
  const evidence = wordsOf(raw.slice(match2.index, match2.index + match2[0].length));
  if (!isLocal(kind, raw, nearby(lines, at))) return { kind, rule: rule.id, evidence };
  return { kind: kind === "network" ? "resource" : "test", rule: "this-machine", evidence };
}
function isLocal(kind, raw, near) {
  if (kind === "service") {
    if (says(LINE_LOOKS.thisMachine, raw)) return /\bhttps?:|\bGET\b|\bPOST\b/.test(raw);
    return near.some((line) => says(LINE_LOOKS.requested, line.raw) && says(LINE_LOOKS.thisMachine, line.raw));
  }
  if (kind !== "network") return false;
  const refused2 = near.slice(0, 3).some((line) => says(LINE_LOOKS.notListening, line.raw));
  return refused2 && near.some((line) => says(LINE_LOOKS.thisMachine, line.raw));
}
function says(look, line) {
  return finds(look, line, lowered(line));
}
function nearby(lines, at) {
  const above = lines[at - 1]?.raw ?? "";
  return lines.slice(/connect/i.test(above) ? at - 1 : at, at + 1 + BELOW);
}
function wordsOf(matched) {
  return shortenForDisplay(sanitizeErrorMessage(matched), 160);
}

// lib/library/failure-decision.ts
async function afterFailure({ context, project }, batch, failure2, admit) {
  const report = { ...failure2, found: classifyFailure(failure2.text) };
  const { decision, repaired } = await decideAndCount(context, project, batch, report, admit);
  if (repaired !== void 0) context.warn(repaired);
  return decision.batch;
}

// lib/library/feature-status.ts
function markFeatureStatus(place, index2, status, options = {}) {
  return updateBatchProgress(place, index2, status, options);
}
async function updateBatchProgress(place, index2, status, options = {}) {
  const { tokensAdded = 0 } = options;
  const access = openAccess(place, options);
  const change = CHANGES[status];
  if (!Object.hasOwn(CHANGES, status)) {
    throw misuse2(`${JSON.stringify(status)} is no status. Use ${Object.keys(CHANGES).join(", ")}.`);
  }
  if (!Number.isSafeInteger(tokensAdded) || tokensAdded < 0) {
    throw misuse2(`${tokensAdded} is no number of tokens. Use a whole number from 0.`);
  }
  return changeState(access, async (batch) => {
    const changed = await change(access, batch, index2, options);
    return { ...changed, context_token_estimate: changed.context_token_estimate + tokensAdded };
  });
}
var CHANGES = {
  in_progress: (access, batch, index2, { baseSha }) => begun(access, batch, index2, baseSha),
  completed: complete2,
  failed: (access, batch, index2, { errorMessage = "" }) => afterFailure(access, inProgress2(access, batch, index2), { index: index2, text: errorMessage, consent: false }),
  skipped: ({ context }, batch, index2, { reason = "" }) => applied(
    batch,
    { type: "skipped", index: index2, reason: sanitizeErrorMessage(reason), category: "manual" },
    timestamp(context)
  )
};
async function complete2(access, batch, index2) {
  const now2 = timestamp(access.context);
  const verification = {
    result: "unverified",
    failed_checks: 0,
    commands: [],
    head: null,
    timestamp: now2
  };
  const event = { type: "completed", index: index2, verification };
  const done = applied(inProgress2(access, batch, index2), event, now2);
  await endFailedRow(access.context, access.project, batch.batch_id);
  return done;
}
function misuse2(message) {
  return new BatchError(message, { code: "USAGE" });
}

// lib/library/git-records.ts
var OPERATIONS = ["commit", "push", "pr"];
async function recordGitOperation(place, index2, operation, facts, options = {}) {
  if (!OPERATIONS.includes(operation)) {
    throw new BatchError(`${JSON.stringify(operation)} is no git operation. Use ${OPERATIONS.join(", ")}.`, {
      code: "USAGE"
    });
  }
  const access = openAccess(place, options);
  const now2 = timestamp(access.context);
  const cleaned = typeof facts.error === "string" ? { ...facts, error: sanitizeErrorMessage(facts.error) } : facts;
  const record3 = { ...cleaned, timestamp: now2 };
  return changeState(
    access,
    (batch) => applied(batch, { type: "git_recorded", index: index2, operation, record: record3 }, now2)
  );
}
function getFeatureGitStatus(state, index2) {
  return state.git_operations.get(index2) ?? {};
}

// lib/model/gh-answer.ts
var ISSUE_FIELDS = "number,title,body,url,state";
var SAID = [
  ["rate-limit", /rate limit|\bHTTP 429\b|abuse detection/i],
  [
    "no-repository",
    /no git remotes|git remotes configured|not a git repository|default (?:remote )?repository|disabled issues/i
  ],
  ["no-login", /\bHTTP 401\b|Bad credentials|get started with GitHub CLI|not logged in/i],
  ["no-access", /\bHTTP 403\b|Could not resolve to a Repository|SAML|not accessible|\bHTTP 404\b/i],
  ["not-found", /Could not resolve to an? (?:issue|Issue|node)|issue was not found|no issue found/i],
  ["service", /\bHTTP 5\d\d\b|Something went wrong/i],
  [
    "network",
    /error connecting|dial tcp|proxyconnect|connection (?:refused|reset)|\bEOF\b|TLS|no such host|timeout/i
  ]
];
function readGhAnswer(number3, run) {
  if (run.startErrorCode === "ENOENT") return problem("no-program", "");
  if (run.timedOut) return problem("timeout", "");
  if (run.exitCode === 0) return readIssue(number3, run.stdout);
  const said = SAID.find(([, words]) => words.test(run.stderr));
  const otherwise = run.exitCode === 4 ? "no-login" : "nonsense";
  return problem(said?.[0] ?? otherwise, run.stderr);
}
function readIssue(asked, stdout) {
  const answer2 = parseObject(stdout);
  const { number: number3, title, body, url, state } = answer2;
  if (number3 !== asked || typeof title !== "string" || title.trim() === "") return problem("nonsense", "");
  if (typeof url === "string" && /\/pull\/\d{1,10}$/.test(url)) return problem("pull-request", "");
  const text2 = typeof body === "string" ? body : "";
  return { found: true, issue: { number: asked, title, body: text2, closed: state === "CLOSED" } };
}
function parseObject(text2) {
  try {
    const value = JSON.parse(text2);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
function problem(kind, said) {
  const firstLine = said.trimStart().replace(/[\r\n][\s\S]*$/, "");
  return { found: false, problem: kind, detail: shortenForDisplay(sanitizeErrorMessage(firstLine)) };
}

// lib/drive/run-command.ts
var import_node_fs11 = require("node:fs");
var import_node_path10 = __toESM(require("node:path"), 1);
var import_promises2 = require("node:timers/promises");
var import_cross_spawn = __toESM(require_cross_spawn(), 1);

// lib/drive/output-collector.ts
var import_node_string_decoder = require("node:string_decoder");
var TAIL_BYTES = 4096;
var TAIL_UNITS_KEPT = 2 * TAIL_BYTES;
function lastBytes(text2, bytes = TAIL_BYTES) {
  const encoded = Buffer.from(text2);
  if (encoded.length <= bytes) return text2;
  let from = encoded.length - bytes;
  while (isContinuation(encoded[from])) from += 1;
  return encoded.toString("utf8", from);
}
function collectOutput(keepBytes) {
  const streams = { stdout: keepStream(keepBytes), stderr: keepStream(keepBytes) };
  let tail = "";
  const append = (text2) => {
    tail += text2;
    if (tail.length > 2 * TAIL_UNITS_KEPT) tail = tail.slice(-TAIL_UNITS_KEPT);
  };
  return {
    add: (stream, chunk) => append(streams[stream].add(chunk)),
    collected: () => {
      append(streams.stdout.rest() + streams.stderr.rest());
      const { stdout, stderr } = streams;
      return {
        stdout: stdout.text(),
        stderr: stderr.text(),
        tail: lastBytes(tail),
        truncated: stdout.truncated() || stderr.truncated()
      };
    }
  };
}
function keepStream(keepBytes) {
  const decoder = new import_node_string_decoder.StringDecoder("utf8");
  const chunks = [];
  let bytes = 0;
  let dropped = false;
  return {
    add: (chunk) => {
      chunks.push(chunk);
      bytes += chunk.length;
      for (let first = chunks[0]; first && bytes - first.length >= keepBytes; first = chunks[0]) {
        chunks.shift();
        bytes -= first.length;
        dropped = true;
      }
      return decoder.write(chunk);
    },
    rest: () => decoder.end(),
    text: () => dropped || bytes > keepBytes ? endOf(Buffer.concat(chunks), keepBytes) : decode3(chunks),
    truncated: () => dropped || bytes > keepBytes
  };
}
function decode3(chunks) {
  return Buffer.concat(chunks).toString("utf8");
}
function endOf(bytes, keepBytes) {
  let from = Math.max(0, bytes.length - keepBytes);
  while (isContinuation(bytes[from])) from += 1;
  return bytes.toString("utf8", from);
}
function isContinuation(byte) {
  return byte !== void 0 && (byte & 192) === 128;
}

// lib/drive/process-group.ts
var import_node_child_process = require("node:child_process");
var import_promises = require("node:timers/promises");
var WINDOWS = process.platform === "win32";
var POLL_MS = 20;
var INTERRUPTS = ["SIGINT", "SIGTERM", "SIGHUP"];
var GRACE_MS = 2e3;
var running = /* @__PURE__ */ new Set();
function endWithUs(pid) {
  if (running.size === 0) {
    for (const signal of INTERRUPTS) process.on(signal, dieWithGroups);
    process.on("exit", killRunning);
  }
  running.add(pid);
  return () => {
    running.delete(pid);
    if (running.size === 0) stopListening();
  };
}
async function endGroup(pid, graceMs = GRACE_MS) {
  if (WINDOWS) return killTreeOnWindows(pid);
  if (!signalGroup(pid, "SIGTERM")) return;
  const deadline = performance.now() + graceMs;
  while (performance.now() < deadline) {
    await (0, import_promises.setTimeout)(POLL_MS);
    if (!signalGroup(pid, 0)) return;
  }
  signalGroup(pid, "SIGKILL");
}
async function endLeftovers(pid) {
  if (!WINDOWS) await endGroup(pid);
}
function dieWithGroups(signal) {
  killRunning();
  stopListening();
  process.kill(process.pid, signal);
}
function killRunning() {
  for (const pid of running) {
    if (WINDOWS) killTreeOnWindows(pid);
    else signalGroup(pid, "SIGKILL");
  }
  running.clear();
}
function stopListening() {
  for (const signal of INTERRUPTS) process.off(signal, dieWithGroups);
  process.off("exit", killRunning);
}
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}
function killTreeOnWindows(pid) {
  (0, import_node_child_process.spawnSync)("taskkill", ["/pid", String(pid), "/t", "/f"], { stdio: "ignore", windowsHide: true });
}

// lib/drive/run-command.ts
var LONGEST_TIMER_MS = 2 ** 31 - 1;
var KEEP_BYTES = 16 * 1024 * 1024;
var DRAIN_MS = 1e3;
var KILLED_MS = 5e3;
async function runCommand(spec) {
  const began = performance.now();
  const output = collectOutput(spec.keepBytes ?? KEEP_BYTES);
  const child = start(spec);
  const outcome = child instanceof Error ? notStarted(child) : await follow(child, spec, output);
  const { error, ...ending } = outcome;
  const seconds = Math.round(performance.now() - began) / 1e3;
  const result = { ...ending, seconds, ...output.collected() };
  return error ? { ...result, ...describe2(error, spec) } : result;
}
function start(spec) {
  try {
    return (0, import_cross_spawn.default)(spec.command, [...spec.args], {
      cwd: spec.cwd,
      env: spec.env,
      shell: spec.shell ?? false,
      // On Windows `detached` opens a console window and makes no group.
      detached: process.platform !== "win32",
      windowsHide: true,
      stdio: [spec.input === void 0 ? "ignore" : "pipe", "pipe", "pipe"]
    });
  } catch (error) {
    return error;
  }
}
async function follow(child, spec, output) {
  const ended = endingOf(child);
  const closed = new Promise((resolve) => child.once("close", () => resolve()));
  child.stdout?.on("data", (chunk) => output.add("stdout", chunk));
  child.stderr?.on("data", (chunk) => output.add("stderr", chunk));
  child.stdin?.on("error", () => {
  });
  child.stdin?.end(spec.input);
  const { pid } = child;
  if (pid === void 0) return notStarted((await ended).error);
  const release = endWithUs(pid);
  try {
    const inTime = await within(spec.timeoutSeconds * 1e3, ended);
    if (inTime) await endLeftovers(pid);
    else await endGroup(pid);
    const ending = inTime ?? await within(KILLED_MS, ended) ?? { exitCode: null, signal: null };
    await within(DRAIN_MS, closed);
    return { ...ending, timedOut: inTime === void 0 };
  } finally {
    release();
    letGo(child);
  }
}
function endingOf(child) {
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ exitCode: null, signal: null, error }));
    child.once("exit", (exitCode, signal) => resolve({ exitCode, signal }));
  });
}
async function within(ms, work) {
  const timer = new AbortController();
  const limit = (0, import_promises2.setTimeout)(Math.min(ms, LONGEST_TIMER_MS), void 0, { signal: timer.signal }).catch(
    () => void 0
  );
  try {
    return await Promise.race([work, limit]);
  } finally {
    timer.abort();
  }
}
function letGo(child) {
  child.stdout?.destroy();
  child.stderr?.destroy();
  child.stdin?.destroy();
  child.unref();
}
function notStarted(error = new Error("The program could not be started.")) {
  return { exitCode: null, signal: null, timedOut: false, error };
}
function describe2(error, spec) {
  const { code = "UNKNOWN" } = error;
  const startErrorCode = code === "EACCES" && !isInSight(spec) ? "ENOENT" : code;
  return { startErrorCode, failedToStart: sentence(startErrorCode, error, spec) };
}
function isInSight({ command, shell, env, cwd }) {
  if (shell || command.includes("/")) return true;
  const folders = (env["PATH"] ?? "").split(import_node_path10.default.delimiter);
  return folders.some((folder) => (0, import_node_fs11.existsSync)(import_node_path10.default.resolve(cwd, folder, command)));
}
function sentence(code, error, spec) {
  if (!(0, import_node_fs11.existsSync)(spec.cwd)) return `${spec.command} could not run: the folder ${spec.cwd} does not exist.`;
  if (code === "ENOENT") return `${spec.command} was not found. Install it, or put its folder on the PATH.`;
  if (code === "EACCES") return `${spec.command} may not be run: it is not an executable file.`;
  return `${spec.command} could not be started: ${error.message}`;
}

// lib/drive/github.ts
var TIMEOUT_SECONDS = 30;
function createIssueFetcher(options) {
  const { cwd, timeoutSeconds = TIMEOUT_SECONDS } = options;
  const env = quiet(options.env);
  return async (number3) => {
    const args = ["issue", "view", String(number3), "--json", ISSUE_FIELDS];
    return readGhAnswer(number3, await runCommand({ command: "gh", args, cwd, env, timeoutSeconds }));
  };
}
function quiet(env) {
  const { GH_DEBUG, DEBUG, GH_FORCE_TTY, CLICOLOR_FORCE, ...rest } = env;
  return { ...rest, GH_PROMPT_DISABLED: "1", GH_NO_UPDATE_NOTIFIER: "1", NO_COLOR: "1" };
}

// lib/source/issues.ts
var MAX_ISSUES = 100;
var MAX_NUMBER = 2 ** 31 - 1;
var AT_ONCE = 6;
var MOST_UNANSWERED = 6;
function readIssueNumbers(words) {
  const numbers = words.map(readNumber);
  const kept = new Set(numbers);
  if (kept.size === 0) throw misuse3("--issues needs at least one issue number, as in --issues 72 73.");
  if (kept.size > MAX_ISSUES) {
    throw misuse3(
      `--issues takes at most ${MAX_ISSUES} issues, and ${kept.size} were named. Start with fewer.`
    );
  }
  const repeated = [...kept].filter((number3) => numbers.indexOf(number3) !== numbers.lastIndexOf(number3));
  const warnings = repeated.map((number3) => `Issue #${number3} was named more than once: kept once.`);
  return { numbers: [...kept], warnings };
}
function readNumber(word) {
  const digits = /^#?([1-9]\d{0,9}),?$/.exec(String(word))?.[1];
  if (digits !== void 0 && Number(digits) <= MAX_NUMBER) return Number(digits);
  const shown = JSON.stringify(sanitizeFeatureName(String(word)).slice(0, 40));
  throw misuse3(
    `${shown} is not an issue number. Name whole numbers from 1 to 2147483647, as in --issues 72 73.`
  );
}
async function fetchIssues(numbers, fetchIssue) {
  const list = { features: [], issueNumbers: [], bodies: [], warnings: [] };
  const answers = await fetchAll(numbers, fetchIssue);
  for (const { number: number3, answer: answer2 } of answers) {
    if (answer2.found) addIssue(list, answer2.issue);
    else {
      const stops = STOPPED[answer2.problem];
      if (stops !== void 0) throw refusal(stops(withDetail(answer2.detail)));
      list.warnings.push(`${skipped(number3, answer2.problem, answer2.detail)} Skipped.`);
    }
  }
  if (answers.length < numbers.length) {
    const first = `${list.warnings[0]} It was the same with the next ones`;
    throw refusal(`GitHub does not answer. ${first}, so the rest was not asked for. Try again later.`);
  }
  if (list.features.length === 0) {
    throw refusal(
      `None of the issues could be read. ${list.warnings.join(" ")} Check the numbers and the repository.`
    );
  }
  return list;
}
function addIssue(list, issue2) {
  const { body, cut: cut2 } = cleanIssueBody(issue2.body);
  list.features.push(sanitizeFeatureName(`Issue #${issue2.number}: ${issue2.title.trim()}`));
  list.issueNumbers.push(issue2.number);
  list.bodies.push(body.trim() === "" ? null : body);
  if (cut2)
    list.warnings.push(`The body of issue #${issue2.number} is over 64 KiB: only its beginning is kept.`);
  if (issue2.closed)
    list.warnings.push(`Issue #${issue2.number} is closed on GitHub; it is in the batch all the same.`);
}
async function fetchAll(numbers, fetchIssue) {
  const answers = /* @__PURE__ */ new Map();
  const waiting = numbers.values();
  async function work() {
    for (const number3 of waiting) {
      answers.set(number3, await askTwice(number3, fetchIssue));
      if (isUseless([...answers.values()])) return;
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return numbers.flatMap((number3) => {
    const answer2 = answers.get(number3);
    return answer2 === void 0 ? [] : [{ number: number3, answer: answer2 }];
  });
}
function isUseless(answers) {
  if (answers.some((answer2) => !answer2.found && STOPPED[answer2.problem] !== void 0)) return true;
  return answers.length >= MOST_UNANSWERED && answers.every(mayPass);
}
function mayPass(answer2) {
  return !answer2.found && ["timeout", "network", "service"].includes(answer2.problem);
}
async function askTwice(number3, fetchIssue) {
  const answer2 = await fetchIssue(number3);
  return mayPass(answer2) ? await fetchIssue(number3) : answer2;
}
var STOPPED = {
  "no-program": () => "The gh program, which reads issues, was not found. Install it (https://cli.github.com), then run the command again.",
  "no-login": () => "gh is not logged in to GitHub. Run gh auth login, then run the command again.",
  "no-repository": (said) => `gh finds no repository with issues for this project${said}. Check the git remotes, or choose one with gh repo set-default.`,
  "no-access": (said) => `GitHub gives no access to this repository${said}. Check its name and that your gh login may read it (gh auth status).`,
  "rate-limit": (said) => `GitHub's rate limit is reached${said}. Wait until it resets, then run the command again.`
};
function withDetail(detail) {
  return detail === "" ? "" : ` (gh: ${detail.replace(/\.$/, "")})`;
}
function skipped(number3, problem2, detail) {
  const said = withDetail(detail);
  if (problem2 === "not-found") return `Issue #${number3} was not found.`;
  if (problem2 === "pull-request") return `#${number3} is a pull request, not an issue.`;
  if (problem2 === "timeout") return `Issue #${number3} did not arrive in time, twice.`;
  if (problem2 === "network")
    return `Issue #${number3} could not be read, twice: GitHub cannot be reached${said}.`;
  if (problem2 === "service") return `Issue #${number3} could not be read, twice: GitHub is in trouble${said}.`;
  return `Issue #${number3} could not be read: gh gave no sensible answer${said}.`;
}
function misuse3(message) {
  return new BatchError(message, { code: "USAGE" });
}
function refusal(message) {
  return new BatchError(message, { code: "ISSUES" });
}

// lib/library/issues.ts
async function fetchIssueTitles(numbers, options) {
  const asked = readIssueNumbers(numbers);
  const list = await fetchIssues(asked.numbers, createIssueFetcher(options));
  return {
    titles: list.features,
    issueNumbers: list.issueNumbers,
    bodies: list.bodies,
    warnings: [...asked.warnings, ...list.warnings]
  };
}

// lib/library/next-pending.ts
function getNextPendingFeature(state) {
  const next = nextFeature(state);
  if (next.kind === "ended" || state.pause) return null;
  const { index: index2, kind } = next;
  return { index: index2, number: index2 + 1, text: state.features[index2] ?? "", inProgress: kind === "in_progress" };
}

// lib/store/consent-store.ts
var import_node_fs12 = __toESM(require("node:fs"), 1);
var import_node_path11 = __toESM(require("node:path"), 1);
var import_node_util = require("node:util");
var VARIABLE = "BATCH_RETRY_ENABLED";
var KEY = "batch_retry_enabled";
var MAX_BYTES5 = 1024 * 1024;
var ANSWERS = new Map([
  ...["true", "1", "yes", "y", "on"].map((word) => [word, true]),
  ...["false", "0", "no", "n", "off"].map((word) => [word, false])
]);
function consentFile(homeDir) {
  return import_node_path11.default.join(homeDir, ".autonomous-dev", "user_state.json");
}
function parseAnswer(text2) {
  return ANSWERS.get(text2.trim().toLowerCase());
}
function readConsent(from) {
  const set = from.env[VARIABLE];
  if (set?.trim()) return fromText(set, "environment", `The environment variable ${VARIABLE}`);
  const envFile = import_node_path11.default.join(from.projectRoot, ".env");
  const written = readEnvFile(envFile);
  if (written?.trim()) return fromText(written, "env_file", `${VARIABLE} in ${envFile}`);
  return fromSaved(from.homeDir);
}
function fromText(text2, source, where) {
  const answer2 = parseAnswer(text2);
  if (answer2 !== void 0) return { answer: answer2, source };
  const shown = JSON.stringify(text2.slice(0, 40));
  return { answer: answer2, source, problem: `${where} is ${shown}, neither yes nor no. Set it to true or false.` };
}
function fromSaved(homeDir) {
  const file = consentFile(homeDir);
  try {
    const saved = readSaved(file, homeDir)[KEY];
    if (saved === void 0 || saved === null) return { answer: void 0, source: "none" };
    if (typeof saved === "boolean") return { answer: saved, source: "saved" };
    return fromText(typeof saved === "string" ? saved : JSON.stringify(saved), "saved", `"${KEY}" in ${file}`);
  } catch (cause) {
    return {
      answer: void 0,
      source: "none",
      problem: cause instanceof Error ? cause.message : String(cause)
    };
  }
}
function readSaved(file, homeDir) {
  const bytes = readSafely(file, { root: homeDir, maxBytes: MAX_BYTES5 });
  if (!bytes) return {};
  let value;
  try {
    value = parseJsonBytes(bytes);
  } catch (cause) {
    throw corrupt(file, cause);
  }
  if (isJsonObject(value)) return value;
  throw corrupt(file);
}
function corrupt(file, cause) {
  return new BatchError(
    `${file} is not a JSON object, so it was left as it is. Mend it or move it elsewhere, then answer again.`,
    { code: "STATE_CORRUPT", cause }
  );
}
function readEnvFile(file) {
  try {
    const stats = import_node_fs12.default.statSync(file);
    if (!stats.isFile() || stats.size > MAX_BYTES5) return void 0;
    return (0, import_node_util.parseEnv)(import_node_fs12.default.readFileSync(file, "utf8").replace(/^\uFEFF/, ""))[VARIABLE];
  } catch {
    return void 0;
  }
}

// lib/library/retries.ts
function getRetryCount(place, index2) {
  const access = openAccess(place);
  const batch = requireBatch(access.project.files);
  requireIndex(batch, index2);
  return counts(access, batch).retry_counts.get(index2) ?? 0;
}
async function incrementRetryCount(place, index2, options = {}) {
  const access = openAccess(place, options);
  const batch = await changeState(access, async (present) => {
    requireIndex(present, index2);
    requirePending(present, index2);
    const now2 = timestamp(access.context);
    const { files } = access.project;
    const { record: record3, repaired } = await updateRetry(files, present.batch_id, now2, (kept) => {
      const before = withMirror(kept, present);
      requireRetryLeft(before, index2);
      return countRetry(before, index2);
    });
    if (repaired !== void 0) access.context.warn(repaired);
    const mirror = new Map(present.retry_attempts).set(index2, record3.retry_counts.get(index2) ?? 0);
    const isCurrent = present.in_flight?.feature_index === index2;
    return isCurrent ? caughtUp(present, record3, now2) : { ...present, retry_attempts: mirror };
  });
  return batch.retry_attempts.get(index2) ?? 0;
}
function shouldRetryFeature(place, index2, errorText, options) {
  const access = openAccess(place);
  const batch = requireBatch(access.project.files);
  requireIndex(batch, index2);
  const { kind, retryAfterSeconds } = classifyFailure(errorText);
  const wait3 = retryAfterSeconds === void 0 ? {} : { retryAfterSeconds };
  if (kind === "quota") return { retry: false, reason: "usage_limit", kind, ...wait3 };
  const used = counts(access, batch);
  const decision = decideRetry({
    consent: options.consent,
    kind,
    globalRetries: used.global_retry_count,
    breakerOpen: used.circuit_breaker_open,
    featureRetries: used.retry_counts.get(index2) ?? 0
  });
  return { ...decision, kind, ...wait3 };
}
async function recordRetryAttempt(place, index2, errorText, options) {
  const access = openAccess(place, options);
  const failure2 = { index: index2, text: errorText, consent: options.consent };
  return changeState(access, (batch) => {
    return afterFailure(access, inProgress2(access, batch, index2), failure2, ({ outcome, reason }) => {
      if (outcome !== "retried") throw refused(`Feature ${index2 + 1} may not run again (${reason}).`);
    });
  });
}
function checkRetryConsent(place, from) {
  return readConsent({ ...from, projectRoot: openAccess(place).project.root });
}
function counts({ context, project }, batch) {
  return withMirror(readRetry(project.files, batch.batch_id, timestamp(context)).record, batch);
}
function requireIndex(batch, index2) {
  if (Number.isInteger(index2) && index2 >= 0 && index2 < batch.features.length) return;
  throw refused(
    `Batch ${batch.batch_id} has no feature of index ${index2}: they are 0 to ${batch.features.length - 1}.`
  );
}
function requirePending(batch, index2) {
  const outcome = outcomes(batch).get(index2);
  if (outcome) throw refused(`Feature ${index2 + 1} has already ended (${outcome}) and stays so.`);
}
function requireRetryLeft(used, index2) {
  const { retry: retry2, reason } = decideRetry({
    consent: true,
    kind: "network",
    globalRetries: used.global_retry_count,
    breakerOpen: used.circuit_breaker_open,
    featureRetries: used.retry_counts.get(index2) ?? 0
  });
  if (!retry2) throw refused(`Feature ${index2 + 1} has no retry left (${reason}).`);
}
function refused(message) {
  return new BatchError(message, { code: "REFUSED" });
}

// lib/actions/cleanup.ts
async function cleanup(context, batchId, options) {
  const { files } = openProject(context);
  const present = readBatch(files);
  const id = batchId ?? present?.batch_id;
  if (id === void 0)
    throw new BatchError("there is no batch to clean up in this project.", { code: "STATE_MISSING" });
  if (present?.batch_id === id) {
    if (!isOver(present)) requireForce(context, present, options.force);
  } else if (!readArchived(files, id)) {
    throw new BatchError(`there is no batch ${id} in this project. \`status\` shows the one that is.`, {
      code: "BATCH_UNKNOWN"
    });
  }
  const removed = await removeBatch(files, id);
  return {
    text: `Batch ${id} is cleaned up: ${removed.length} files removed.`,
    data: { batch_id: id, removed }
  };
}
function requireForce(context, batch, force) {
  const caller = { sessionId: context.session, host: context.host() };
  const presence = ownerPresence(batch, caller, ownerProcess(context, batch), context.now().getTime());
  if (presence === "present") throw new BatchError(heldText(batch, timestamp(context)), { code: "NOT_OWNER" });
  if (force) return;
  throw new BatchError(
    `batch ${batch.batch_id} has not ended (${batch.status}), so its files were kept. Go on with it by /batch-implement --resume ${batch.batch_id}; to give it up, see \`cleanup --help\`.`,
    { code: "BATCH_UNFINISHED" }
  );
}

// lib/library/state-file.ts
function loadBatchState(place) {
  return requireBatch(openAccess(place).project.files);
}
async function saveBatchState(place, state, options = {}) {
  const access = openAccess(place, options);
  const next = readBack(state);
  return changeState(access, (present) => {
    requireSameRevision(present, next);
    requireNothingLost(present, next);
    return { ...next, owner: present.owner };
  });
}
async function cleanupBatchState(place, options = {}) {
  const { context } = openAccess(place, options);
  const answer2 = await cleanup(context, options.batchId, { force: options.force === true });
  return answer2.data["removed"];
}
function requireSameRevision(present, next) {
  if (present.batch_id === next.batch_id && present.revision === next.revision) return;
  throw new BatchError(
    `The file holds revision ${present.revision} of batch ${present.batch_id}, not revision ${next.revision} of ${next.batch_id}, which was to be replaced. Load it again and make the change again.`,
    { code: "REFUSED" }
  );
}
function requireNothingLost(present, next) {
  const kept = outcomes(next);
  const lost2 = [...outcomes(present)].find(([index2, outcome]) => kept.get(index2) !== outcome);
  const moved = present.features.findIndex((feature, index2) => next.features[index2] !== feature);
  if (lost2 === void 0 && moved === -1 && next.features.length === present.features.length) return;
  const what = lost2 === void 0 ? "the list of features" : `the outcome of feature ${lost2[0] + 1} (${lost2[1]})`;
  throw new BatchError(`The change would lose ${what} of batch ${present.batch_id}. Leave it as it was.`, {
    code: "REFUSED"
  });
}

// lib/library/manager.ts
var BatchStateManager = class {
  stateFile;
  #session;
  /**
   * Binds the calls to the project at `place`: a folder in it, or its `.claude/batch_state.json`. Creates nothing.
   *
   * `session` is the Claude Code session that the calls are made for, if any. Throws `BatchError`: `NOT_A_PROJECT` or `USAGE`.
   */
  constructor(place, options = {}) {
    this.stateFile = openAccess(place).project.files.state;
    this.#session = options.session;
  }
  createBatchState(options) {
    return createBatchState(this.stateFile, this.#asCaller(options));
  }
  loadBatchState() {
    return loadBatchState(this.stateFile);
  }
  saveBatchState(state) {
    return saveBatchState(this.stateFile, state, this.#asCaller({}));
  }
  updateBatchProgress(index2, status, options = {}) {
    return updateBatchProgress(this.stateFile, index2, status, this.#asCaller(options));
  }
  markFeatureStatus(index2, status, options = {}) {
    return markFeatureStatus(this.stateFile, index2, status, this.#asCaller(options));
  }
  recordAutoClearEvent() {
    return recordAutoClearEvent(this.stateFile, this.#asCaller({}));
  }
  shouldAutoClear() {
    return shouldAutoClear(this.loadBatchState());
  }
  getNextPendingFeature() {
    return getNextPendingFeature(this.loadBatchState());
  }
  cleanupBatchState(options = {}) {
    return cleanupBatchState(this.stateFile, this.#asCaller(options));
  }
  getRetryCount(index2) {
    return getRetryCount(this.stateFile, index2);
  }
  incrementRetryCount(index2) {
    return incrementRetryCount(this.stateFile, index2, this.#asCaller({}));
  }
  shouldRetryFeature(index2, errorText, options) {
    return shouldRetryFeature(this.stateFile, index2, errorText, options);
  }
  recordRetryAttempt(index2, errorText, options) {
    return recordRetryAttempt(this.stateFile, index2, errorText, this.#asCaller(options));
  }
  checkRetryConsent(from) {
    return checkRetryConsent(this.stateFile, from);
  }
  recordGitOperation(index2, operation, facts) {
    return recordGitOperation(this.stateFile, index2, operation, facts, this.#asCaller({}));
  }
  getFeatureGitStatus(index2) {
    return getFeatureGitStatus(this.loadBatchState(), index2);
  }
  #asCaller(options) {
    return { ...options, session: this.#session };
  }
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  BatchError,
  BatchStateManager,
  analyzeDependencies,
  checkRetryConsent,
  classifyFailure,
  cleanupBatchState,
  createBatchState,
  estimateContextTokens,
  fetchIssueTitles,
  getClearNotificationMessage,
  getFeatureGitStatus,
  getNextPendingFeature,
  getRetryCount,
  incrementRetryCount,
  loadBatchState,
  markFeatureStatus,
  pauseBatchForClear,
  recordAutoClearEvent,
  recordGitOperation,
  recordRetryAttempt,
  sanitizeErrorMessage,
  sanitizeFeatureName,
  saveBatchState,
  shouldAutoClear,
  shouldClearContext,
  shouldRetryFeature,
  topologicalSort,
  updateBatchProgress
});

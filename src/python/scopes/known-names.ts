/** Names that need no definition. Sources: `dir(builtins)` of CPython 3.8 to 3.14, IPython's `user_ns`, Python 2.7's `__builtin__`. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What every module of Python 3 can read, and `__class__`, which every method can. `__file__` is not among them: a notebook has none, and reading it is a NameError. */
export const BUILTIN_NAMES = words(`
ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError BufferError
BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError
DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception ExceptionGroup False FileExistsError
FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError
InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError None
NotADirectoryError NotImplemented NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError
ProcessLookupError PythonFinalizationError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning
StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError True TypeError
UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError
Warning ZeroDivisionError __build_class__ __builtins__ __debug__ __doc__ __import__ __loader__ __name__ __package__ __spec__
__annotations__ __class__ __dict__ abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile
complex copyright credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr
hash help hex id input int isinstance issubclass iter len license list locals map max memoryview min next object oct open ord
pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip`);

/** What IPython puts into the namespace of a notebook. `_1`, `_i1` and the like are known by `isIPythonName`. */
const IPYTHON_NAMES = words(`
In Out _ __ ___ _i _ii _iii _ih _oh _dh _exit_code _sh __builtin__ __session__ display get_ipython`);

/** Names that a hosted platform (Databricks, Synapse, ArcGIS, VS Code) puts there: they exist on that platform only. */
export const PLATFORM_NAMES = words(`
spark sc sqlContext sqlc sparkSession dbutils displayHTML getArgument mssparkutils notebookutils __vsc_ipynb_file__
arcpy`);

/** What Python 2 had as well. */
export const PYTHON2_NAMES = words(`
StandardError apply basestring buffer cmp coerce execfile file intern long raw_input reduce reload unichr unicode xrange`);

/** What a class body can read besides. */
export const CLASS_NAMES = words('__module__ __qualname__ __classdict__ __firstlineno__');

const NUMBERED = /^_i?\d+$/;

/** A name that IPython itself keeps: `_`, `Out`, `_12`, `_i12`, `display`. */
export function isIPythonName(name: string): boolean {
  return IPYTHON_NAMES.has(name) || (name.charCodeAt(0) === 95 && NUMBERED.test(name));
}

/** A name that somebody else than the code gives: Python, IPython or a platform. */
export function isGiven(name: string): boolean {
  return BUILTIN_NAMES.has(name) || PLATFORM_NAMES.has(name) || isIPythonName(name);
}

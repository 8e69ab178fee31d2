// Made by scripts/make-stdlib.mjs from the lists of the PyPI package stdlib-list 0.12.0 (MIT). Do not edit.

const PYTHON_3 =
  '__future__ __main__ __phello__ _abc _aix_support _android_support _apple_support _ast _ast_unparse _asyncio ' +
  '_bisect _blake2 _bootlocale _bootsubprocess _bz2 _codecs _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp ' +
  '_codecs_kr _codecs_tw _collections _collections_abc _colorize _compat_pickle _compression _contextvars _crypt ' +
  '_csv _ctypes _ctypes_test _curses _curses_panel _datetime _dbm _decimal _dummy_thread _elementtree ' +
  '_frozen_importlib _frozen_importlib_external _functools _gdbm _hashlib _heapq _hmac _imp _interpchannels ' +
  '_interpqueues _interpreters _io _ios_support _json _locale _lsprof _lzma _markupbase _md5 _msi _multibytecodec ' +
  '_multiprocessing _opcode _opcode_metadata _operator _osx_support _overlapped _peg_parser _pickle _posixshmem ' +
  '_posixsubprocess _py_abc _py_warnings _pydatetime _pydecimal _pyio _pylong _pyrepl _queue _random ' +
  '_remote_debugging _scproxy _sha1 _sha2 _sha256 _sha3 _sha512 _signal _sitebuiltins _socket _sqlite3 _sre _ssl ' +
  '_stat _statistics _string _strptime _struct _suggestions _symtable _sysconfig _testbuffer _testcapi ' +
  '_testimportmultiple _testinternalcapi _testmultiphase _thread _threading_local _tkinter _tokenize _tracemalloc ' +
  '_types _typing _uuid _warnings _weakref _weakrefset _winapi _wmi _xxsubinterpreters _xxtestfuzz _zoneinfo _zstd ' +
  'abc aifc annotationlib antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb ' +
  'binascii binhex bisect builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections ' +
  'colorsys compileall compression concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes ' +
  'curses dataclasses datetime dbm decimal difflib dis distutils doctest dummy_threading email encodings ensurepip ' +
  'enum errno faulthandler fcntl filecmp fileinput fnmatch formatter fractions ftplib functools gc genericpath ' +
  'getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp importlib ' +
  'inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma mailbox mailcap marshal math ' +
  'mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode ' +
  'operator optparse os ossaudiodev parser pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib ' +
  'posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re ' +
  'readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtpd ' +
  'smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string ' +
  'stringprep struct subprocess sunau symbol symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile ' +
  'termios test textwrap this threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty ' +
  'turtle turtledemo types typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg ' +
  'winsound wsgiref xdrlib xml xmlrpc xxlimited xxsubtype zipapp zipfile zipimport zlib zoneinfo';

const PYTHON_2 =
  'AL BaseHTTPServer Bastion CGIHTTPServer Canvas Carbon ColorPicker ConfigParser Cookie DEVICE Dialog ' +
  'DocXMLRPCServer EasyDialogs FL FileDialog FixTk FrameWork GL HTMLParser MacOS MimeWriter MiniAEFrame Nav ' +
  'PixMapWrapper Queue SUNAUDIODEV ScrolledText SimpleDialog SimpleHTTPServer SimpleXMLRPCServer SocketServer ' +
  'StringIO Tix Tkconstants Tkdnd Tkinter UserDict UserList UserString W _LWPCookieJar _MozillaCookieJar ' +
  '__builtin__ _abcoll _bsddb _hotshot _sha _sysconfigdata _winreg aepack aetools aetypes al anydbm applesingle ' +
  'audiodev autoGIL bsddb buildtools cPickle cStringIO cd cfmfile commands compiler cookielib copy_reg dbhash ' +
  'dircache dl dumbdbm dummy_thread exceptions findertools fl flp fm fpectl fpformat future_builtins gdbm ' +
  'gensuitemodule gl hotshot htmlentitydefs htmllib httplib ic icopen ihooks imageop imgfile imputil jpeg ' +
  'linuxaudiodev macerrors macostools macpath macresource macurl2path markupbase md5 mhlib mimetools mimify ' +
  'multifile mutex new os2emxpath popen2 posixfile repr rexec rfc822 robotparser sets sgmllib sha sre statvfs ' +
  'stringold strop sunaudio sunaudiodev thread tkColorChooser tkCommonDialog tkFileDialog tkFont tkMessageBox ' +
  'tkSimpleDialog toaiff ttk urllib2 urlparse user videoreader whichdb xmllib xmlrpclib';

/** Top-level modules of the standard library of any CPython from 3.8 to 3.14. */
export const STDLIB: ReadonlySet<string> = new Set(PYTHON_3.split(' '));

/** Top-level modules that only Python 2.7's standard library had, such as `urllib2`: no package provides them either. */
export const PYTHON_2_STDLIB: ReadonlySet<string> = new Set(PYTHON_2.split(' '));

/** Where a package can be installed. `harmless`: elsewhere it installs too, and does nothing. */
export interface Platform {
  readonly marker: string;
  readonly name: 'Windows' | 'macOS' | 'Linux';
  readonly harmless?: true;
}

const WINDOWS: Platform = { marker: "sys_platform == 'win32'", name: 'Windows' };
const MACOS: Platform = { marker: "sys_platform == 'darwin'", name: 'macOS' };
const LINUX: Platform = { marker: "sys_platform == 'linux'", name: 'Linux' };

// Packages on the Python index whose files, or whose build, exist for one system only (read from their file lists).
const PIP: readonly (readonly [RegExp, Platform])[] = [
  [
    /^(?:pywin32|pypiwin32|pywinpty|pywin32-ctypes|comtypes|pywinauto|wmi|win32-setctime|winshell|pythonnet-win|wincertstore|win-inet-pton|win-unicode-console|pyreadline|windows-curses)$/,
    WINDOWS,
  ],
  [
    /^(?:pyobjc|pyobjc-core|pyobjc-framework-[a-z0-9]+|macfsevents|tensorflow-macos|tensorflow-metal|rumps|py2app)$/,
    MACOS,
  ],
  [/^appnope$/, { ...MACOS, harmless: true }],
  [
    /^(?:pyinotify|inotify|systemd-python|python-apt|python-debian-apt|nvidia-nccl-cu1[1-3]|nvidia-cufile-cu1[1-3])$/,
    LINUX,
  ],
];
/** These install anywhere: pure Python. */
const HARMLESS: ReadonlySet<string> = new Set([
  'pywin32-ctypes',
  'comtypes',
  'win32-setctime',
  'wincertstore',
  'win-inet-pton',
  'winshell',
  'inotify',
  'pyinotify',
  'wmi',
  'win-unicode-console',
]);
// conda packages that exist for one system only: "conda env export" writes them.
const CONDA: readonly (readonly [RegExp, Platform])[] = [
  [
    /^(?:pywin32|pywinpty|winpty|wincertstore|win-inet-pton|vc|vc14-runtime|vs20\d\d-runtime|icc-rt|m2w64-[a-z0-9-]+|msys2-conda-epoch|menuinst|console-shortcut|console-shortcut-miniconda|ucrt|win32-setctime|pyreadline|xz-static-win)$/,
    WINDOWS,
  ],
  [/^(?:appnope|libcxx|libcxxabi|python-app|pyobjc-[a-z-]+|ld64|ld64-osx-64|cctools|tapi)$/, MACOS],
  [
    /^(?:-libgcc-mutex|ld-impl-linux-(?:64|aarch64)|libgcc-ng|libstdcxx-ng|libgfortran-ng|gcc-linux-64|gxx-linux-64|sysroot-linux-64|kernel-headers-linux-64|dbus-linux|patchelf)$/,
    LINUX,
  ],
];

/** The one system that a package is for; nothing for all others. `name` is normalised. */
export function platformOf(name: string, ecosystem: 'pip' | 'conda'): Platform | undefined {
  const found = (ecosystem === 'pip' ? PIP : CONDA).find(([pattern]) => pattern.test(name))?.[1];
  if (found === undefined) return undefined;
  return ecosystem === 'pip' && HARMLESS.has(name) ? { ...found, harmless: true } : found;
}

/** Tables of IPython's magics. */

/** Line magics that run the Python on their line in the notebook's namespace. */
export const NAMESPACE_LINE_MAGICS: ReadonlySet<string> = new Set([
  'lprun',
  'memit',
  'mprun',
  'prun',
  'pyinstrument',
  'scalene',
  'snakeviz',
  'time',
  'timeit',
]);

/** Cell magics that run their body, as Python, in the notebook's namespace. */
export const NAMESPACE_CELL_MAGICS: ReadonlySet<string> = new Set([
  'capture',
  'debug',
  'heat',
  'manim',
  'memit',
  'mprun',
  'notify',
  'prun',
  'pyinstrument',
  'scalene',
  'snakeviz',
  'time',
  'timeit',
  'wandb',
]);

/** Cell magics that run Python on their own line as well, before the body. */
export const LINE_AND_BODY_MAGICS: ReadonlySet<string> = new Set(['memit', 'timeit']);

/** Options of these magics that take a value: letters as for getopt. */
export const OPTIONS_WITH_VALUE: Readonly<Record<string, string>> = {
  lprun: 'fmDTuz',
  memit: 'rti',
  mprun: 'fT',
  prun: 'lsTD',
  timeit: 'nrpt',
};

/**
 * Names that IPython runs as a magic without the `%` when they stand alone in a one-line cell and no variable has that
 * name: its line magics, its aliases of shell commands, and the package managers.
 */
export const AUTOMAGIC_NAMES: ReadonlySet<string> = new Set(
  (
    'alias alias_magic autoawait autocall automagic autoreload autosave bookmark cat cd clear code_wrap colors conda config ' +
    'connect_info cp debug dhist dirs doctest_mode ed edit env gui hist history killbgscripts ldir less lf lk ll load ' +
    'load_ext loadpy logoff logon logstart logstate logstop ls lsmagic lx macro magic mamba man matplotlib micromamba mkdir ' +
    'mode more mv notebook page pastebin pdb pdef pdoc pfile pinfo pinfo2 pip popd pprint precision prun psearch psource ' +
    'pushd pwd pycat pylab qtconsole quickref recall rehashx reload_ext rep rerun reset reset_selective rm rmdir run save ' +
    'sc set_env store sx system tb time timeit unalias unload_ext uv who who_ls whos xdel xmode'
  ).split(' '),
);

/** Of these, the ones that are read as a magic even where the line is also Python, as `ls` and `ls -l` are. */
export const BARE_AUTOMAGIC_NAMES: ReadonlySet<string> = new Set(
  'cd clear ldir lf lk ll ls lsmagic lx pwd quickref who who_ls whos'.split(' '),
);

/** Programs that are no magics and no words of prose, for a hint at `!` where a line that begins with one is no Python. */
export const SHELL_PROGRAMS: ReadonlySet<string> = new Set(
  (
    'apk apt apt-get aws brew chmod chown cmake curl docker dvc echo ffmpeg gcc gcloud gdown git grep gsutil gunzip ' +
    'gzip jupyter kaggle npm nvidia-smi pip3 poetry rsync sudo tar unrar unzip wget yum'
  ).split(' '),
);

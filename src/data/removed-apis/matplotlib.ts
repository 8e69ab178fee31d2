import type { RemovedApiTable } from './table.js';

const SEABORN_STYLES =
  "'seaborn'|'seaborn-bright'|'seaborn-colorblind'|'seaborn-dark'|'seaborn-dark-palette'|'seaborn-darkgrid'|'seaborn-deep'|" +
  "'seaborn-muted'|'seaborn-notebook'|'seaborn-paper'|'seaborn-pastel'|'seaborn-poster'|'seaborn-talk'|'seaborn-ticks'|" +
  "'seaborn-white'|'seaborn-whitegrid'";

export const matplotlib: RemovedApiTable = {
  package: 'matplotlib',
  source: 'Matplotlib {v} API changes',
  removed: {
    '2.1.0': { module: { 'matplotlib.delaunay': 'matplotlib.tri' } },
    '2.2.0': {
      module: { 'matplotlib.finance': 'mplfinance' },
      attribute: { 'matplotlib.cm.spectral': 'matplotlib.cm.nipy_spectral', 'matplotlib.cm.Vega10': 'matplotlib.cm.tab10', 'matplotlib.cm.Vega20': 'matplotlib.cm.tab20' },
      method: { 'matplotlib.axes.Axes.set_axis_bgcolor': 'ax.set_facecolor', 'matplotlib.axes.Axes.get_axis_bgcolor': 'ax.get_facecolor' },
    },
    '3.0.0': {
      function: { 'matplotlib.pyplot.hold': 'nothing: plots are always added', 'matplotlib.pyplot.ishold': 'nothing', 'matplotlib.pyplot.over': 'nothing' },
      method: { 'matplotlib.axes.Axes.hold': 'nothing: plots are always added', 'matplotlib.axes.Axes.set_color_cycle': 'ax.set_prop_cycle(color=...)' },
    },
    '3.1.0': {
      function: {
        'matplotlib.mlab.normpdf': 'scipy.stats.norm.pdf',
        'matplotlib.mlab.bivariate_normal': 'scipy.stats.multivariate_normal.pdf',
        'matplotlib.mlab.csv2rec': 'pandas.read_csv',
        'matplotlib.mlab.rec2csv': 'df.to_csv',
        'matplotlib.mlab.find': 'numpy.flatnonzero',
        'matplotlib.mlab.griddata': 'scipy.interpolate.griddata',
        'matplotlib.mlab.frange': 'numpy.arange or numpy.linspace',
        'matplotlib.mlab.prctile': 'numpy.percentile',
        'matplotlib.mlab.rms_flat': 'numpy.sqrt(numpy.mean(a**2))',
        'matplotlib.mlab.movavg': 'numpy.convolve',
        'matplotlib.mlab.entropy': 'scipy.stats.entropy',
        'matplotlib.mlab.dist': 'numpy.hypot or math.dist',
        'matplotlib.mlab.poly_between': 'ax.fill_between',
        'matplotlib.mlab.rk4': 'scipy.integrate.solve_ivp',
        'matplotlib.mlab.stineman_interp': 'scipy.interpolate',
        'matplotlib.mlab.amap': 'numpy.array(list(map(...)))',
      },
      attribute: { 'matplotlib.mlab.PCA': 'sklearn.decomposition.PCA' },
      argument: { 'matplotlib.pyplot.boxplot(manage_xticks=)': 'manage_ticks=' },
    },
    '3.3.0': {
      function: {
        'matplotlib.cbook.iterable': 'numpy.iterable',
        'matplotlib.cbook.dedent': 'inspect.cleandoc',
        'matplotlib.pyplot.plotfile': 'df.plot after pandas.read_csv',
        'matplotlib.dates.strpdate2num': 'datetime.strptime with date2num',
        'matplotlib.dates.bytespdate2num': 'datetime.strptime with date2num',
      },
      argument: { 'matplotlib.pyplot.hist2d(normed=)': 'density=', 'matplotlib.use(warn=)': 'force=' },
    },
    '3.2.0': {
      argument: { 'matplotlib.pyplot.hist(normed=)': 'density=', 'matplotlib.axes.Axes.hist(normed=)': 'density=' },
      function: { 'matplotlib.cbook.is_numlike': 'isinstance(..., numbers.Number)' },
    },
    '3.4.0': { attribute: { 'matplotlib.colors.DivergingNorm': 'matplotlib.colors.TwoSlopeNorm' } },
    '3.5.0': {
      attribute: { 'matplotlib.ticker.IndexFormatter': 'matplotlib.ticker.FuncFormatter' },
      module: { 'matplotlib.compat': 'the standard library' },
    },
    '3.6.0': {
      module: { 'mpl_toolkits.axes_grid': 'mpl_toolkits.axes_grid1' },
      attribute: { 'matplotlib.cm.cmap_d': 'matplotlib.colormaps' },
      argument: {
        'matplotlib.pyplot.gca(projection=)': "plt.axes(projection='3d'), or fig.add_subplot(projection='3d')",
        'matplotlib.figure.Figure.gca(projection=)': "fig.add_subplot(projection='3d')",
      },
    },
    '3.7.0': {
      function: { 'matplotlib.dates.epoch2num': 'matplotlib.dates.date2num', 'matplotlib.dates.num2epoch': 'matplotlib.dates.num2date' },
    },
    '3.8.0': {
      module: { 'matplotlib.afm': 'nothing public', 'matplotlib.tight_layout': "fig.set_layout_engine('tight')", 'matplotlib.docstring': 'nothing public', 'matplotlib.tight_bbox': 'nothing public' },
      argument: { 'matplotlib.pyplot.stem(use_line_collection=)': 'nothing: it is always so', 'matplotlib.axes.Axes.stem(use_line_collection=)': 'nothing: it is always so' },
      'literal-argument': {
        [`matplotlib.pyplot.style.use(style=${SEABORN_STYLES})`]: "'seaborn-v0_8' and its like, or seaborn.set_theme()",
        [`matplotlib.style.use(style=${SEABORN_STYLES})`]: "'seaborn-v0_8' and its like, or seaborn.set_theme()",
        [`matplotlib.style.context(style=${SEABORN_STYLES})`]: "'seaborn-v0_8' and its like",
        [`matplotlib.pyplot.style.context(style=${SEABORN_STYLES})`]: "'seaborn-v0_8' and its like",
      },
      method: { 'mpl_toolkits.mplot3d.axes3d.Axes3D.w_xaxis': 'ax.xaxis', 'mpl_toolkits.mplot3d.axes3d.Axes3D.w_yaxis': 'ax.yaxis', 'mpl_toolkits.mplot3d.axes3d.Axes3D.w_zaxis': 'ax.zaxis', 'mpl_toolkits.mplot3d.axes3d.Axes3D.dist': 'ax.set_box_aspect(None, zoom=...)' },
    },
    '3.9.0': {
      function: {
        'matplotlib.cm.register_cmap': 'matplotlib.colormaps.register',
        'matplotlib.cm.unregister_cmap': 'matplotlib.colormaps.unregister',
        'matplotlib.pyplot.register_cmap': 'matplotlib.colormaps.register',
        'matplotlib.dates.julian2num': 'matplotlib.dates.date2num',
        'matplotlib.dates.num2julian': 'matplotlib.dates.num2date',
      },
      method: { 'matplotlib.legend.Legend.legendHandles': 'legend.legend_handles' },
    },
    '3.11.0': {
      function: { 'matplotlib.cm.get_cmap': 'matplotlib.colormaps[name], or matplotlib.pyplot.get_cmap', 'matplotlib.pyplot.cm.get_cmap': 'matplotlib.pyplot.get_cmap', 'matplotlib.pyplot.plot_date': 'matplotlib.pyplot.plot' },
      method: { 'matplotlib.axes.Axes.plot_date': 'ax.plot' },
    },
  },
  deprecated: { 'matplotlib.cm.get_cmap': '3.7.0', 'matplotlib.pyplot.hist(normed=)': '2.1.0' },
};

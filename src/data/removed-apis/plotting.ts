import type { RemovedApiTable } from './table.js';

const NAMES = 'x=, y= and data= by name';

export const seaborn: RemovedApiTable = {
  package: 'seaborn',
  source: "seaborn What's new in v{v}",
  removed: {
    '0.10.0': { function: { 'seaborn.tsplot': 'seaborn.lineplot' } },
    '0.11.0': {
      function: { 'seaborn.lvplot': 'seaborn.boxenplot' },
      method: { 'seaborn.JointGrid.annotate': 'ax.annotate' },
    },
    '0.12.0': {
      function: { 'seaborn.factorplot': 'seaborn.catplot' },
      module: { 'seaborn.apionly': 'seaborn', 'seaborn.linearmodels': 'seaborn.regression', 'seaborn.timeseries': 'seaborn.lineplot' },
      argument: {
        'seaborn.FacetGrid(size=)': 'height=',
        'seaborn.PairGrid(size=)': 'height=',
        'seaborn.JointGrid(size=)': 'height=',
        'seaborn.lmplot(size=)': 'height=',
      },
      positional: {
        'seaborn.scatterplot(*1)': NAMES,
        'seaborn.lineplot(*1)': NAMES,
        'seaborn.barplot(*1)': NAMES,
        'seaborn.boxplot(*1)': NAMES,
        'seaborn.violinplot(*1)': NAMES,
        'seaborn.stripplot(*1)': NAMES,
        'seaborn.swarmplot(*1)': NAMES,
        'seaborn.pointplot(*1)': NAMES,
        'seaborn.regplot(*1)': NAMES,
        'seaborn.lmplot(*1)': NAMES,
        'seaborn.jointplot(*1)': NAMES,
        'seaborn.relplot(*1)': NAMES,
        'seaborn.catplot(*1)': NAMES,
        'seaborn.kdeplot(*1)': NAMES,
      },
    },
  },
};

export const plotly: RemovedApiTable = {
  package: 'plotly',
  source: 'plotly.py {v} changelog',
  removed: {
    '4.0.0': {
      module: { 'plotly.plotly': 'chart_studio.plotly', 'plotly.dashboard_objs': 'chart_studio.dashboard_objs', 'plotly.grid_objs': 'chart_studio.grid_objs', 'plotly.presentation_objs': 'chart_studio' },
    },
  },
};

export const bokeh: RemovedApiTable = {
  package: 'bokeh',
  source: 'Bokeh {v} release notes',
  removed: {
    '3.0.0': {
      attribute: { 'bokeh.plotting.Figure': 'bokeh.plotting.figure' },
      function: { 'bokeh.layouts.widgetbox': 'bokeh.layouts.column' },
    },
  },
};

export const moviepy: RemovedApiTable = {
  package: 'moviepy',
  source: 'MoviePy {v} updating guide',
  removed: { '2.0.0': { module: { 'moviepy.editor': 'moviepy' } } },
};

export const folium: RemovedApiTable = {
  package: 'folium',
  source: 'folium {v} release notes',
  removed: { '0.15.0': { method: { 'folium.Map.choropleth': 'folium.Choropleth(...).add_to(m)' } } },
};

export const pillow: RemovedApiTable = {
  package: 'pillow',
  source: 'Pillow {v} release notes',
  removed: {
    '9.0.0': { attribute: { 'PIL.PILLOW_VERSION': 'PIL.__version__' } },
    '10.0.0': {
      attribute: {
        'PIL.Image.ANTIALIAS': 'PIL.Image.LANCZOS',
        'PIL.Image.LINEAR': 'PIL.Image.BILINEAR',
        'PIL.Image.CUBIC': 'PIL.Image.BICUBIC',
      },
      method: {
        'PIL.ImageDraw.ImageDraw.textsize': 'draw.textbbox or draw.textlength',
        'PIL.ImageDraw.ImageDraw.multiline_textsize': 'draw.multiline_textbbox',
        'PIL.ImageFont.FreeTypeFont.getsize': 'font.getbbox or font.getlength',
        'PIL.ImageFont.FreeTypeFont.getoffset': 'font.getbbox',
      },
      module: { 'PIL.FitsStubImagePlugin': 'PIL.FitsImagePlugin' },
    },
    '12.0.0': { function: { 'PIL.ImageMath.eval': 'PIL.ImageMath.lambda_eval or unsafe_eval' } },
  },
};

export const scikitImage: RemovedApiTable = {
  package: 'scikit-image',
  source: 'scikit-image {v} release notes',
  removed: {
    '0.15.0': { function: { 'skimage.filters.threshold_adaptive': 'skimage.filters.threshold_local', 'skimage.util.montage2d': 'skimage.util.montage' } },
    '0.16.1': { module: { 'skimage.novice': 'skimage itself' }, function: { 'skimage.transform.seam_carve': 'nothing: patented when it went' }, argument: { 'skimage.feature.hog(visualise=)': 'visualize=' } },
    '0.18.0': {
      function: {
        'skimage.measure.compare_ssim': 'skimage.metrics.structural_similarity',
        'skimage.measure.compare_psnr': 'skimage.metrics.peak_signal_noise_ratio',
        'skimage.measure.compare_mse': 'skimage.metrics.mean_squared_error',
        'skimage.measure.compare_nrmse': 'skimage.metrics.normalized_root_mse',
        'skimage.transform.match_histograms': 'skimage.exposure.match_histograms',
        'skimage.data.load': 'skimage.io.imread',
      },
      argument: { 'skimage.measure.label(neighbors=)': 'connectivity=' },
    },
    '0.19.0': {
      function: {
        'skimage.color.rgb2grey': 'skimage.color.rgb2gray',
        'skimage.color.grey2rgb': 'skimage.color.gray2rgb',
        'skimage.draw.circle': 'skimage.draw.disk',
        'skimage.feature.register_translation': 'skimage.registration.phase_cross_correlation',
        'skimage.measure.marching_cubes_lewiner': 'skimage.measure.marching_cubes',
        'skimage.measure.marching_cubes_classic': "skimage.measure.marching_cubes(..., method='lorensen')",
        'skimage.morphology.watershed': 'skimage.segmentation.watershed',
      },
    },
    '0.20.0': {
      function: { 'skimage.feature.greycomatrix': 'skimage.feature.graycomatrix', 'skimage.feature.greycoprops': 'skimage.feature.graycoprops' },
      module: { 'skimage.future.graph': 'skimage.graph', 'skimage.morphology.selem': 'skimage.morphology.footprints', 'skimage.viewer': 'napari' },
      argument: {
        'skimage.filters.gaussian(multichannel=)': 'channel_axis=',
        'skimage.metrics.structural_similarity(multichannel=)': 'channel_axis=',
        'skimage.feature.hog(multichannel=)': 'channel_axis=',
        'skimage.restoration.denoise_nl_means(multichannel=)': 'channel_axis=',
        'skimage.restoration.denoise_wavelet(multichannel=)': 'channel_axis=',
        'skimage.restoration.estimate_sigma(multichannel=)': 'channel_axis=',
        'skimage.segmentation.felzenszwalb(multichannel=)': 'channel_axis=',
        'skimage.segmentation.slic(multichannel=)': 'channel_axis=',
        'skimage.transform.rescale(multichannel=)': 'channel_axis=',
        'skimage.feature.peak_local_max(indices=)': 'a mask made of the coordinates',
        'skimage.morphology.dilation(selem=)': 'footprint=',
        'skimage.morphology.erosion(selem=)': 'footprint=',
        'skimage.morphology.binary_dilation(selem=)': 'footprint=',
        'skimage.morphology.binary_erosion(selem=)': 'footprint=',
        'skimage.morphology.opening(selem=)': 'footprint=',
        'skimage.morphology.closing(selem=)': 'footprint=',
        'skimage.filters.median(selem=)': 'footprint=',
      },
    },
    '0.25.0': { function: { 'skimage.feature.plot_matches': 'skimage.feature.plot_matched_features', 'skimage.morphology.skeletonize_3d': "skimage.morphology.skeletonize(..., method='lee')" } },
  },
};

/**
 * What the usual libraries do with files. By dotted name: the action, and which argument is the path (its position, and
 * the keyword that it goes by). Sources: the libraries' own reference pages. `~name`: a method of whatever type.
 */
import type { FileAction } from '../api/index.js';

export interface FileApi {
  readonly action: FileAction;
  readonly position: number;
  readonly keywords: readonly string[];
  /** The position of a mode such as "w" that decides about reading and writing. */
  readonly mode?: number;
}

/** action | position | names, `module:` before a run of them | keywords */
export const ROWS: readonly (readonly [FileAction, number, string, string])[] = [
  ['read', 0, 'pandas: read_csv read_table read_fwf read_excel read_json read_html read_xml read_parquet read_feather read_orc read_sas read_spss read_stata read_pickle read_hdf', 'filepath_or_buffer io path_or_buf path'],
  ['read', 0, 'pandas: ExcelFile HDFStore', 'path_or_buffer path io'],
  ['write', 0, 'pandas: ExcelWriter', 'path'],
  ['write', 0, '~to_csv ~to_excel ~to_parquet ~to_feather ~to_pickle ~to_json ~to_hdf ~to_stata ~to_html ~to_latex ~to_markdown ~to_xml ~to_orc ~to_netcdf ~to_zarr ~to_file ~to_raster ~to_gbq', 'path_or_buf path excel_writer fname filename buf store'],
  ['read', 0, 'numpy: load loadtxt genfromtxt fromfile memmap fromregex recfromcsv', 'file fname filename'],
  ['write', 0, 'numpy: save savez savez_compressed savetxt', 'file fname'],
  ['write', 0, '~tofile', 'fid'],
  ['read', 0, 'scipy.io: loadmat readsav mmread netcdf_file | scipy.io.wavfile: read | scipy.sparse: load_npz | scipy.misc: imread', 'file_name filename file source'],
  ['write', 0, 'scipy.io: savemat mmwrite | scipy.io.wavfile: write | scipy.sparse: save_npz', 'file_name filename file target'],
  ['read', 0, 'joblib: load | sklearn.externals.joblib: load | dill: load_session | pickle5: load | compress_pickle: load', 'filename path'],
  ['write', 1, 'joblib: dump | sklearn.externals.joblib: dump | compress_pickle: dump', 'filename path'],
  ['write', 0, 'dill: dump_session', 'filename'],
  ['read', 0, 'PIL.Image: open | matplotlib.image: imread | matplotlib.pyplot: imread | skimage.io: imread imread_collection | imageio: imread get_reader mimread volread | imageio.v2: imread get_reader | imageio.v3: imread | tifffile: imread TiffFile | cv2: VideoCapture FileStorage | rawpy: imread | pydicom: dcmread read_file | nibabel: load | SimpleITK: ReadImage', 'fp fname filename uri path'],
  ['read', 0, 'cv2: CascadeClassifier | cv2.dnn: readNet readNetFromCaffe readNetFromTensorflow readNetFromDarknet readNetFromONNX | dlib: shape_predictor face_recognition_model_v1 cnn_face_detection_model_v1', 'filename'],
  ['read', 1, 'cv2.dnn: readNet readNetFromCaffe readNetFromTensorflow readNetFromDarknet', 'caffeModel config'],
  ['read', 0, 'IPython.display: Image Audio | IPython.core.display: Image | IPython.lib.display: Audio', 'filename data'],
  ['read', 2, 'IPython.display: SVG | IPython.core.display: SVG', 'filename'],
  ['read', 0, 'keras.preprocessing.image: load_img | tensorflow.keras.preprocessing.image: load_img | keras.utils: load_img | tensorflow.keras.utils: load_img', 'path'],
  ['write', 0, 'matplotlib.pyplot: savefig imsave | matplotlib.image: imsave | cv2: imwrite VideoWriter | skimage.io: imsave | imageio: imwrite imsave mimsave get_writer mimwrite | imageio.v2: imwrite imsave mimsave get_writer | imageio.v3: imwrite | tifffile: imwrite imsave | SimpleITK: WriteImage', 'fname filename uri'],
  ['write', 0, '~savefig ~write_html ~write_image ~write_json ~write_csv ~write_parquet ~write_ipc ~write_excel ~write_ndjson ~sink_csv ~sink_parquet ~write_text ~write_bytes ~save_weights ~save_pretrained ~save_model ~save_to_disk ~save_word2vec_format ~export_graphviz ~save_npz ~save_state ~export_png ~write_gexf ~to_disk ~save_graph ~write_videofile ~write_gif ~savetxt ~export ~saveas ~write_h5ad ~write_loom ~write_h5mu ~to_tiff ~savez ~save_html ~save_hdf5 ~save_local', 'fname filename file path filepath output_file path_or_buf save_directory'],
  ['write', 0, '~save', 'fp filepath path file filename fname'],
  ['write', 1, 'torch: save | torch.jit: save | torchvision.utils: save_image | safetensors.torch: save_file', 'f fp filename'],
  ['read', 0, 'torch: load | torch.jit: load | torchaudio: load | torchvision.io: read_image | safetensors.torch: load_file', 'f path filename filepath'],
  ['list', 0, 'torchvision.datasets: ImageFolder DatasetFolder', 'root'],
  ['read', 0, 'keras.models: load_model | tensorflow.keras.models: load_model | tensorflow.saved_model: load | tensorflow.io: read_file | tensorflow.data: TextLineDataset TFRecordDataset | keras.saving: load_model', 'filepath filename path export_dir'],
  ['read', 0, '~load_weights ~load_word2vec_format ~load_from_checkpoint', 'filepath fname path'],
  ['list', 0, '~flow_from_directory | keras.preprocessing: image_dataset_from_directory | tensorflow.keras.preprocessing: image_dataset_from_directory | tensorflow.keras.utils: image_dataset_from_directory | keras.utils: image_dataset_from_directory', 'directory'],
  ['write', 0, 'keras.callbacks: ModelCheckpoint CSVLogger | tensorflow.keras.callbacks: ModelCheckpoint CSVLogger | keras.utils: plot_model | tensorflow.keras.utils: plot_model', 'filepath filename'],
  ['read', 0, 'pyarrow.parquet: read_table ParquetFile read_pandas | pyarrow.feather: read_table read_feather | pyarrow.csv: read_csv | pyarrow.orc: read_table | fastparquet: ParquetFile', 'source'],
  ['write', 1, 'pyarrow.parquet: write_table | pyarrow.feather: write_feather | pyarrow.csv: write_csv', 'where dest'],
  ['write', 0, 'fastparquet: write | pyarrow.parquet: ParquetWriter', 'filename where'],
  ['read', 0, 'polars: read_csv scan_csv read_parquet scan_parquet read_json read_ndjson scan_ndjson read_excel read_ipc scan_ipc read_avro', 'source'],
  ['read', 0, 'dask.dataframe: read_csv read_parquet read_json | vaex: open | cudf: read_csv read_parquet | modin.pandas: read_csv read_excel read_parquet | datatable: fread', 'urlpath path filepath_or_buffer'],
  ['read', 0, 'geopandas: read_file read_parquet read_feather | geopandas.GeoDataFrame: from_file | fiona: open | rasterio: open | shapefile: Reader | rioxarray: open_rasterio | osgeo.gdal: Open', 'filename fp path'],
  ['read', 0, 'xarray: open_dataset load_dataset open_dataarray open_zarr open_rasterio open_mfdataset load_dataarray', 'filename_or_obj paths store'],
  ['read', 0, 'h5py: File', 'name'],
  ['read', 0, 'netCDF4: Dataset MFDataset', 'filename'],
  ['read', 0, 'obspy: read read_inventory read_events', 'pathname_or_url path_or_file_object'],
  ['read', 0, 'librosa: load | librosa.core: load | soundfile: read SoundFile info | wave: open | audioread: audio_open | pydub.AudioSegment: from_file from_wav from_mp3 | mne: read_epochs read_evokeds | mne.io: read_raw_fif read_raw_edf read_raw_brainvision', 'path file f'],
  ['write', 0, 'soundfile: write', 'file'],
  ['read', 0, 'networkx: read_gml read_graphml read_edgelist read_adjlist read_gexf read_gpickle read_pajek read_weighted_edgelist read_multiline_adjlist read_shp', 'path'],
  ['write', 1, 'networkx: write_gml write_graphml write_edgelist write_adjlist write_gexf write_gpickle write_pajek write_weighted_edgelist', 'path'],
  ['read', 0, 'xml.etree.ElementTree: parse | lxml.etree: parse | xml.dom.minidom: parse | openpyxl: load_workbook | xlrd: open_workbook | docx: Document | PyPDF2: PdfReader PdfFileReader | pypdf: PdfReader | fitz: open | pdfplumber: open | Bio.SeqIO: parse read | pysam: AlignmentFile VariantFile FastaFile | scanpy: read read_h5ad read_csv read_10x_h5 read_loom | anndata: read_h5ad read | mdtraj: load | ase.io: read | gensim.models.KeyedVectors: load_word2vec_format load | gensim.models.Word2Vec: load | astropy.io.fits: open getdata getheader | astropy.io.ascii: read | astropy.table.Table: read | astropy.table.QTable: read | pyreadstat: read_sav read_dta read_sas7bdat | rpy2.robjects: r | trimesh: load | open3d.io: read_point_cloud | uproot: open', 'filename path file fp filepath'],
  ['read', 1, 'Bio.SeqIO: index', 'filename'],
  ['write', 0, 'xlsxwriter: Workbook', 'filename'],
  ['write', 1, 'sklearn.tree: export_graphviz', 'out_file'],
  ['write', 0, 'graphviz.Digraph: render | graphviz.Graph: render | graphviz.Source: render', 'filename'],
  ['write', 1, 'ase.io: write', ''],
  ['read', 0, 'configparser.ConfigParser: read', 'filenames'],
  ['read', 0, 'zipfile: ZipFile | tarfile: open TarFile', 'file name'],
  ['write', 0, 'zipfile.ZipFile: extractall | tarfile: extractall', 'path'],
  ['load', 0, 'zipfile.ZipFile: write | file: add', 'filename name'],
  ['read', 0, 'shutil: copy copyfile copy2 copytree move unpack_archive | os: rename replace', 'src filename'],
  ['write', 1, 'shutil: copy copyfile copy2 copytree move | os: rename replace', 'dst'],
  ['write', 1, 'shutil: unpack_archive', 'extract_dir'],
  ['write', 0, 'shutil: make_archive', 'base_name'],
  ['remove', 0, 'os: remove unlink rmdir | shutil: rmtree', 'path'],
  ['read', 0, 'os: chmod', 'path'],
  ['make', 0, 'os: makedirs mkdir', 'name path'],
  ['list', 0, 'os: listdir scandir', 'path'],
  ['check', 0, 'os: walk | os.path: exists isfile isdir getsize getmtime lexists | glob: glob iglob | os: access stat', 'path top pathname'],
  ['enter', 0, 'os: chdir', 'path'],
  ['download', 1, 'urllib.request: urlretrieve | urllib: urlretrieve | wget: download', 'filename out'],
  ['download', 1, 'gdown: download', 'output'],
  ['fetch', 0, 'urllib.request: urlretrieve urlopen | urllib: urlretrieve urlopen | wget: download | gdown: download | requests: get', 'url'],
  // It makes an empty database where there is none; what is read and written, the queries tell.
  ['mention', 0, 'sqlite3: connect | duckdb: connect', 'database'],
  ['write', 0, 'logging: FileHandler basicConfig | shelve: open', 'filename'],
  ['write', 0, 'torch.utils.tensorboard: SummaryWriter | tensorflow.summary: create_file_writer', 'log_dir'],
  ['write', 0, 'torchvision.datasets: MNIST CIFAR10 CIFAR100 FashionMNIST SVHN STL10 EMNIST KMNIST', 'root'],
  ['syspath', 0, 'sys.path: append', ''],
  ['syspath', 1, 'sys.path: insert', ''],
];

/** Those with a mode: `open(path, "w")`. */
export const WITH_MODE: readonly (readonly [string, number, string])[] = [
  ['open', 1, 'file'],
  ['io.open', 1, 'file'],
  ['codecs.open', 1, 'filename'],
  ['gzip.open', 1, 'filename'],
  ['bz2.open', 1, 'filename'],
  ['lzma.open', 1, 'filename'],
  ['smart_open.open', 1, 'uri'],
  ['tables.open_file', 1, 'filename'],
  ['CGAT.IOTools.openFile', 1, 'filename'],
  ['h5py.File', 1, 'name'],
  ['pandas.HDFStore', 1, 'path'],
  ['netCDF4.Dataset', 1, 'filename'],
  ['zipfile.ZipFile', 1, 'file'],
  ['tarfile.open', 1, 'name'],
  ['rasterio.open', 1, 'fp'],
  ['fiona.open', 1, 'fp'],
  ['wave.open', 1, 'f'],
  ['uproot.open', 1, 'path'],
  ['numpy.memmap', 2, 'filename'],
  ['soundfile.SoundFile', 1, 'file'],
];

/** Methods of paths. The path is what they are called on. */
export const PATH_METHODS: Readonly<Record<string, FileAction>> = {
  open: 'read',
  read_text: 'read',
  read_bytes: 'read',
  write_text: 'write',
  write_bytes: 'write',
  touch: 'write',
  mkdir: 'make',
  unlink: 'remove',
  rmdir: 'remove',
  iterdir: 'list',
  exists: 'check',
  is_file: 'check',
  is_dir: 'check',
  stat: 'check',
  glob: 'check',
  rglob: 'check',
};

function build(): ReadonlyMap<string, readonly FileApi[]> {
  const table = new Map<string, FileApi[]>();
  const add = (name: string, api: FileApi): void => {
    table.set(name, [...(table.get(name) ?? []), api]);
  };
  const modes = new Map(WITH_MODE.map(([name, mode]) => [name, mode]));
  for (const [action, position, text, keywords] of ROWS)
    for (const part of text.split('|')) {
      const colon = part.indexOf(':');
      const module = colon < 0 ? '' : `${part.slice(0, colon).trim()}.`;
      for (const name of part.slice(colon + 1).trim().split(/\s+/)) {
        const full = module + name;
        const mode = modes.get(full);
        add(full, { action, position, keywords: keywords.split(' '), ...(mode === undefined ? {} : { mode }) });
      }
    }
  for (const [name, mode, keyword] of WITH_MODE)
    if (!table.has(name)) add(name, { action: 'read', position: 0, keywords: [keyword], mode });
  return table;
}

let table: ReadonlyMap<string, readonly FileApi[]> | undefined;
const NONE: readonly FileApi[] = [];

/** What calling `name` does with files, by its full name, else as a method of whatever. Empty for calls that are not known. */
export function fileApis(name: string): readonly FileApi[] {
  table ??= build();
  const known = table.get(name);
  if (known !== undefined) return known;
  const dot = name.lastIndexOf('.');
  return dot < 0 ? NONE : (table.get(`~${name.slice(dot + 1)}`) ?? NONE);
}

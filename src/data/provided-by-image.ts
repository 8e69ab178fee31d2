import { imageName } from './image-name.js';

/** What well-known container images come with, beyond Python itself: written by hand from their documentation. */
const SCIENCE =
  'numpy scipy pandas matplotlib seaborn scikit-learn scikit-image statsmodels sympy cython numba bokeh dask h5py sqlalchemy ipywidgets beautifulsoup4 cloudpickle dill patsy protobuf tables xlrd openpyxl';

/** The providers that Airflow's own image is built with. */
const AIRFLOW = `apache-airflow ${'amazon celery cncf-kubernetes common-compat common-io common-sql docker elasticsearch fab ftp google grpc hashicorp http imap microsoft-azure mysql odbc openlineage postgres redis sendgrid sftp slack smtp snowflake sqlite ssh standard'
  .split(' ')
  .map((name) => `apache-airflow-providers-${name}`)
  .join(' ')} pendulum sqlalchemy alembic flask jinja2 requests httpx attrs pandas numpy boto3 redis celery psycopg2-binary mysqlclient paramiko pyyaml python-dateutil cryptography docker slack-sdk`;

const images: readonly (readonly [pattern: RegExp, packages: string])[] = [
  [/(?:^|\/)(?:scipy|datascience|pyspark|all-spark)-notebook$/, `${SCIENCE} notebook jupyterlab ipython ipykernel pyspark`],
  [/(?:^|\/)tensorflow-notebook$/, `${SCIENCE} notebook jupyterlab ipython ipykernel tensorflow keras`],
  [/(?:^|\/)pytorch-notebook$/, `${SCIENCE} notebook jupyterlab ipython ipykernel torch torchvision torchaudio`],
  [/(?:^|\/)(?:minimal|base)-notebook$/, 'notebook jupyterlab ipython ipykernel'],
  [/^tensorflow\/tensorflow$/, 'tensorflow keras numpy h5py protobuf'],
  [/^pytorch\/pytorch$|^nvcr\.io\/nvidia\/pytorch$/, 'torch torchvision torchaudio numpy pillow tqdm pyyaml'],
  [/^(?:apache\/)?airflow$/, AIRFLOW],
  [/(?:^|\/)(?:anaconda3?|kaggle\/python|kaggle-images\/python)$/, '*'],
  [/^(?:pangeo\/|rapidsai\/|nvcr\.io\/nvidia\/(?:rapidsai|tensorflow|cuda)|gcr\.io\/deeplearning|huggingface\/|ghcr\.io\/osgeo|ccbr|databricksruntime)/, '*'],
];

/** The packages that an image (without its tag) comes with; `*` for too many to list; nothing for plain ones. */
export function packagesOfImage(image: string): readonly string[] {
  const name = imageName(image).replace(/^(?:docker\.io|quay\.io)\//, '');
  return images.find(([pattern]) => pattern.test(name))?.[1].split(' ') ?? [];
}

import type { RemovedApiTable } from './table.js';

export const flask: RemovedApiTable = {
  package: 'flask',
  source: 'Flask {v} changelog',
  removed: {
    '2.1.0': { method: { 'flask.Config.from_json': 'app.config.from_file(name, load=json.load)' } },
    '2.3.0': {
      attribute: { 'flask.json.JSONEncoder': 'flask.json.provider.DefaultJSONProvider', 'flask.json.JSONDecoder': 'flask.json.provider.DefaultJSONProvider' },
      method: { 'flask.Flask.before_first_request': 'code that runs when the app is created', 'flask.Flask.json_encoder': 'app.json_provider_class', 'flask.Flask.env': 'app.debug', 'flask.Blueprint.before_app_first_request': 'code that runs when the app is created' },
    },
    '3.0.0': { attribute: { 'flask.Markup': 'markupsafe.Markup', 'flask.escape': 'markupsafe.escape' } },
  },
};

export const werkzeug: RemovedApiTable = {
  package: 'werkzeug',
  source: 'Werkzeug {v} changelog',
  removed: {
    '1.0.0': {
      attribute: { 'werkzeug.secure_filename': 'werkzeug.utils.secure_filename', 'werkzeug.generate_password_hash': 'werkzeug.security.generate_password_hash', 'werkzeug.check_password_hash': 'werkzeug.security.check_password_hash', 'werkzeug.url_encode': 'urllib.parse.urlencode' },
      module: { 'werkzeug.contrib': 'cachelib and other packages' },
    },
    '2.1.0': { function: { 'werkzeug.security.safe_str_cmp': 'hmac.compare_digest' } },
    '3.0.0': { function: { 'werkzeug.urls.url_quote': 'urllib.parse.quote', 'werkzeug.urls.url_unquote': 'urllib.parse.unquote', 'werkzeug.urls.url_encode': 'urllib.parse.urlencode', 'werkzeug.urls.url_decode': 'urllib.parse.parse_qs', 'werkzeug.urls.url_parse': 'urllib.parse.urlsplit' } },
  },
};

export const jinja2: RemovedApiTable = {
  package: 'jinja2',
  source: 'Jinja {v} changelog',
  removed: {
    '3.1.0': {
      attribute: { 'jinja2.Markup': 'markupsafe.Markup', 'jinja2.escape': 'markupsafe.escape' },
      function: { 'jinja2.contextfilter': 'jinja2.pass_context', 'jinja2.contextfunction': 'jinja2.pass_context', 'jinja2.environmentfilter': 'jinja2.pass_environment', 'jinja2.evalcontextfilter': 'jinja2.pass_eval_context' },
    },
  },
};

export const markupsafe: RemovedApiTable = {
  package: 'markupsafe',
  source: 'MarkupSafe {v} changelog',
  removed: { '2.1.0': { function: { 'markupsafe.soft_unicode': 'markupsafe.soft_str' } } },
};

export const sqlalchemy: RemovedApiTable = {
  package: 'sqlalchemy',
  source: 'SQLAlchemy {v} changelog',
  removed: {
    '1.4.0': { method: { 'sqlalchemy.Table.count': 'sqlalchemy.select(sqlalchemy.func.count()).select_from(table)' } },
    '2.0.0': {
      attribute: { 'sqlalchemy.ThreadLocalMetaData': 'sqlalchemy.MetaData' },
      method: { 'sqlalchemy.engine.Engine.execute': 'with engine.connect() as connection: connection.execute(sqlalchemy.text(...))', 'sqlalchemy.engine.Engine.table_names': 'sqlalchemy.inspect(engine).get_table_names()', 'sqlalchemy.engine.Engine.has_table': 'sqlalchemy.inspect(engine).has_table(name)' },
      argument: { 'sqlalchemy.MetaData(bind=)': 'the engine given to each call' },
    },
  },
};

export const geopandas: RemovedApiTable = {
  package: 'geopandas',
  source: 'GeoPandas {v} changelog',
  removed: {
    '1.0.0': {
      function: { 'geopandas.datasets.get_path': 'a file of your own, or the geodatasets package' },
      argument: { 'geopandas.sjoin(op=)': 'predicate=' },
    },
  },
};

export const shapely: RemovedApiTable = {
  package: 'shapely',
  source: 'Shapely {v} release notes',
  removed: {
    '2.0.0': { function: { 'shapely.geometry.asShape': 'shapely.geometry.shape', 'shapely.geometry.asPolygon': 'shapely.geometry.Polygon', 'shapely.geometry.asPoint': 'shapely.geometry.Point', 'shapely.geometry.asLineString': 'shapely.geometry.LineString' }, module: { 'shapely.examples': 'nothing' } },
    '2.1.0': { function: { 'shapely.ops.cascaded_union': 'shapely.ops.unary_union' }, method: { 'shapely.Polygon.almost_equals': 'equals_exact', 'shapely.geometry.Polygon.almost_equals': 'equals_exact' } },
  },
};

export const ipython: RemovedApiTable = {
  package: 'ipython',
  source: "IPython What's new in {v}",
  removed: {
    '8.0.0': { module: { 'IPython.nbconvert': 'nbconvert', 'IPython.nbformat': 'nbformat', 'IPython.parallel': 'ipyparallel', 'IPython.html': 'ipywidgets or notebook', 'IPython.config': 'traitlets.config' } },
    '9.0.0': {
      attribute: { 'IPython.core.display.display': 'IPython.display.display' },
      function: { 'IPython.display.set_matplotlib_formats': 'matplotlib_inline.backend_inline.set_matplotlib_formats' },
      module: { 'IPython.utils.traitlets': 'traitlets' },
    },
  },
};

export const h5py: RemovedApiTable = {
  package: 'h5py',
  source: "h5py What's new in {v}",
  removed: { '3.0': { method: { 'h5py.Dataset.value': 'dataset[()]' } } },
};

export const pymongo: RemovedApiTable = {
  package: 'pymongo',
  source: 'PyMongo {v} changelog',
  removed: {
    '4.0': {
      method: {
        'pymongo.collection.Collection.insert': 'insert_one or insert_many',
        'pymongo.collection.Collection.update': 'update_one or update_many',
        'pymongo.collection.Collection.remove': 'delete_one or delete_many',
        'pymongo.collection.Collection.save': 'insert_one or replace_one',
        'pymongo.collection.Collection.count': 'count_documents',
        'pymongo.collection.Collection.ensure_index': 'create_index',
        'pymongo.collection.Collection.map_reduce': 'aggregate',
        'pymongo.database.Database.collection_names': 'list_collection_names',
        'pymongo.mongo_client.MongoClient.database_names': 'list_database_names',
      },
    },
  },
};

export const nibabel: RemovedApiTable = {
  package: 'nibabel',
  source: 'NiBabel {v} changelog',
  removed: { '5.0.0': { method: { 'nibabel.Nifti1Image.get_data': 'img.get_fdata()', 'nibabel.nifti1.Nifti1Image.get_data': 'img.get_fdata()' } } },
};

export const langchain: RemovedApiTable = {
  package: 'langchain',
  source: 'LangChain v{v} migration guide',
  removed: {
    '1.0.0': {
      module: {
        'langchain.llms': 'langchain_community.llms or langchain_openai',
        'langchain.chat_models.openai': 'langchain_openai',
        'langchain.embeddings.openai': 'langchain_openai',
        'langchain.vectorstores': 'langchain_community.vectorstores',
        'langchain.document_loaders': 'langchain_community.document_loaders',
        'langchain.text_splitter': 'langchain_text_splitters',
        'langchain.chains': 'langchain_classic.chains',
        'langchain.prompts': 'langchain_core.prompts',
        'langchain.schema': 'langchain_core',
        'langchain.memory': 'langchain_classic.memory',
        'langchain.docstore': 'langchain_core.documents',
        'langchain.callbacks': 'langchain_core.callbacks',
      },
    },
  },
};

export const pydantic: RemovedApiTable = {
  package: 'pydantic',
  source: 'Pydantic V{v} migration guide',
  removed: { '2.0': { attribute: { 'pydantic.BaseSettings': 'pydantic_settings.BaseSettings' }, module: {} } },
};

import type { RemovedApiTable } from './table.js';

export const networkx: RemovedApiTable = {
  package: 'networkx',
  source: 'NetworkX {v} release notes',
  removed: {
    '2.0': {
      method: {
        'networkx.Graph.nodes_iter': 'G.nodes',
        'networkx.Graph.edges_iter': 'G.edges',
        'networkx.Graph.neighbors_iter': 'G.neighbors',
        'networkx.Graph.degree_iter': 'G.degree',
        'networkx.DiGraph.successors_iter': 'G.successors',
        'networkx.DiGraph.predecessors_iter': 'G.predecessors',
      },
    },
    '2.4': {
      method: {
        'networkx.Graph.node': 'G.nodes',
        'networkx.DiGraph.node': 'G.nodes',
        'networkx.Graph.add_path': 'networkx.add_path(G, nodes)',
        'networkx.Graph.add_cycle': 'networkx.add_cycle(G, nodes)',
        'networkx.Graph.add_star': 'networkx.add_star(G, nodes)',
        'networkx.Graph.selfloop_edges': 'networkx.selfloop_edges(G)',
        'networkx.Graph.number_of_selfloops': 'networkx.number_of_selfloops(G)',
      },
      function: {
        'networkx.connected_component_subgraphs': '(G.subgraph(c) for c in networkx.connected_components(G))',
        'networkx.strongly_connected_component_subgraphs': '(G.subgraph(c) for c in networkx.strongly_connected_components(G))',
        'networkx.weakly_connected_component_subgraphs': '(G.subgraph(c) for c in networkx.weakly_connected_components(G))',
        'networkx.biconnected_component_subgraphs': '(G.subgraph(c) for c in networkx.biconnected_components(G))',
      },
    },
    '2.6': { function: { 'networkx.read_yaml': 'yaml.load', 'networkx.write_yaml': 'yaml.dump' } },
    '3.0': {
      function: {
        'networkx.info': 'print(G)',
        'networkx.to_numpy_matrix': 'networkx.to_numpy_array',
        'networkx.from_numpy_matrix': 'networkx.from_numpy_array',
        'networkx.to_scipy_sparse_matrix': 'networkx.to_scipy_sparse_array',
        'networkx.from_scipy_sparse_matrix': 'networkx.from_scipy_sparse_array',
        'networkx.read_gpickle': 'pickle.load',
        'networkx.write_gpickle': 'pickle.dump',
        'networkx.read_shp': 'geopandas or momepy',
        'networkx.write_shp': 'geopandas or momepy',
        'networkx.pagerank_numpy': 'networkx.pagerank',
        'networkx.pagerank_scipy': 'networkx.pagerank',
        'networkx.hits_numpy': 'networkx.hits',
        'networkx.hits_scipy': 'networkx.hits',
        'networkx.adj_matrix': 'networkx.adjacency_matrix',
        'networkx.edge_betweenness': 'networkx.edge_betweenness_centrality',
        'networkx.to_numpy_recarray': 'networkx.to_numpy_array(..., dtype=...)',
        'networkx.jit_data': 'networkx.node_link_data',
        'networkx.jit_graph': 'networkx.node_link_graph',
        'networkx.k_nearest_neighbors': 'networkx.average_degree_connectivity',
        'networkx.find_cores': 'networkx.core_number',
      },
      attribute: { 'networkx.OrderedGraph': 'networkx.Graph', 'networkx.OrderedDiGraph': 'networkx.DiGraph' },
    },
    '3.2': {
      function: { 'networkx.graph_clique_number': 'max(len(c) for c in networkx.find_cliques(G))', 'networkx.graph_number_of_cliques': 'sum(1 for _ in networkx.find_cliques(G))' },
    },
    '3.4': { function: { 'networkx.random_tree': 'networkx.random_labeled_tree', 'networkx.join': 'networkx.join_trees', 'networkx.forest_str': 'networkx.write_network_text' } },
    '3.5': { function: { 'networkx.d_separated': 'networkx.is_d_separator', 'networkx.minimal_d_separator': 'networkx.find_minimal_d_separator' } },
    '3.6': { argument: { 'networkx.node_link_data(link=)': 'edges=' } },
  },
};

export const gensim: RemovedApiTable = {
  package: 'gensim',
  source: 'Gensim {v} migration guide',
  removed: {
    '4.0.0': {
      module: {
        'gensim.summarization': 'another summariser, such as sumy',
        'gensim.models.wrappers': 'the tools themselves',
        'gensim.models.deprecated': 'gensim.models',
        'gensim.models.base_any2vec': 'gensim.models.word2vec',
        'gensim.similarities.index': 'gensim.similarities.annoy',
        'gensim.viz': 'visdom',
      },
      function: { 'gensim.utils.lemmatize': 'spacy or nltk', 'gensim.matutils.softcossim': 'gensim.similarities.SoftCosineSimilarity' },
      argument: {
        'gensim.models.Word2Vec(size=)': 'vector_size=',
        'gensim.models.Word2Vec(iter=)': 'epochs=',
        'gensim.models.word2vec.Word2Vec(size=)': 'vector_size=',
        'gensim.models.word2vec.Word2Vec(iter=)': 'epochs=',
        'gensim.models.FastText(size=)': 'vector_size=',
        'gensim.models.FastText(iter=)': 'epochs=',
        'gensim.models.fasttext.FastText(size=)': 'vector_size=',
        'gensim.models.fasttext.FastText(iter=)': 'epochs=',
      },
      method: {
        'gensim.models.Word2Vec.wmdistance': 'model.wv.wmdistance',
        'gensim.models.Word2Vec.most_similar': 'model.wv.most_similar',
        'gensim.models.Word2Vec.similarity': 'model.wv.similarity',
        'gensim.models.Word2Vec.doesnt_match': 'model.wv.doesnt_match',
      },
    },
  },
};

export const spacy: RemovedApiTable = {
  package: 'spacy',
  source: 'spaCy v{v} migration guide',
  removed: {
    '3.0.0': {
      'literal-argument': { "spacy.load(name='en'|'de'|'fr'|'es'|'it'|'pt'|'nl')": "the full name, such as 'en_core_web_sm'" },
      module: { 'spacy.gold': 'spacy.training' },
      attribute: { 'spacy.lemmatizer.Lemmatizer': "nlp.add_pipe('lemmatizer')" },
    },
  },
};

export const biopython: RemovedApiTable = {
  package: 'biopython',
  source: 'Biopython {v} NEWS',
  removed: {
    '1.77': { module: { 'Bio.KDTree': 'Bio.PDB.kdtrees or scipy.spatial.cKDTree', 'Bio.trie': 'another package' } },
    '1.78': { module: { 'Bio.Alphabet': "nothing, or record.annotations['molecule_type']" } },
    '1.80': { module: { 'Bio.SubsMat': 'Bio.Align.substitution_matrices' } },
    '1.81': { attribute: { 'Bio.Seq.UnknownSeq': 'Bio.Seq.Seq(None, length)' } },
    '1.82': { function: { 'Bio.SeqUtils.GC': 'Bio.SeqUtils.gc_fraction(seq) * 100' } },
    '1.86': { module: { 'Bio.Application': 'subprocess', 'Bio.Align.Applications': 'subprocess', 'Bio.Blast.Applications': 'subprocess', 'Bio.HMM.MarkovModel': 'hmmlearn', 'Bio.NaiveBayes': 'scikit-learn', 'Bio.kNN': 'scikit-learn', 'Bio.LogisticRegression': 'scikit-learn' } },
  },
};

export const librosa: RemovedApiTable = {
  package: 'librosa',
  source: 'librosa {v} changelog',
  removed: {
    '0.8.0': {
      module: { 'librosa.output': 'soundfile.write' },
      function: { 'librosa.core.ifgram': 'librosa.reassigned_spectrogram' },
    },
    '0.9.0': { function: { 'librosa.display.waveplot': 'librosa.display.waveshow', 'librosa.util.example_audio_file': 'librosa.ex' } },
  },
};

export const tweepy: RemovedApiTable = {
  package: 'tweepy',
  source: 'Tweepy {v} release notes',
  removed: {
    '4.0.0': {
      attribute: { 'tweepy.StreamListener': 'tweepy.StreamingClient', 'tweepy.TweepError': 'tweepy.TweepyException' },
      module: { 'tweepy.binder': 'nothing public' },
      method: { 'tweepy.API.search': 'api.search_tweets', 'tweepy.API.followers': 'api.get_followers', 'tweepy.API.friends': 'api.get_friends', 'tweepy.API.me': 'api.verify_credentials', 'tweepy.API.trends_place': 'api.get_place_trends' },
    },
  },
};

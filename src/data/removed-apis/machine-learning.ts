import type { RemovedApiTable } from './table.js';

export const imbalancedLearn: RemovedApiTable = {
  package: 'imbalanced-learn',
  source: "imbalanced-learn What's new in {v}",
  removed: {
    '0.6.0': {
      attribute: { 'imblearn.ensemble.EasyEnsemble': 'imblearn.ensemble.EasyEnsembleClassifier', 'imblearn.ensemble.BalanceCascade': 'imblearn.ensemble' },
      argument: {
        'imblearn.over_sampling.SMOTE(ratio=)': 'sampling_strategy=',
        'imblearn.over_sampling.SMOTE(kind=)': 'BorderlineSMOTE or SVMSMOTE',
        'imblearn.over_sampling.RandomOverSampler(ratio=)': 'sampling_strategy=',
        'imblearn.over_sampling.ADASYN(ratio=)': 'sampling_strategy=',
        'imblearn.under_sampling.RandomUnderSampler(ratio=)': 'sampling_strategy=',
        'imblearn.under_sampling.RandomUnderSampler(return_indices=)': 'sampler.sample_indices_',
        'imblearn.under_sampling.NearMiss(ratio=)': 'sampling_strategy=',
        'imblearn.combine.SMOTETomek(ratio=)': 'sampling_strategy=',
        'imblearn.combine.SMOTEENN(ratio=)': 'sampling_strategy=',
      },
    },
    '0.8.0': {
      method: {
        'imblearn.over_sampling.SMOTE.fit_sample': 'fit_resample',
        'imblearn.over_sampling.RandomOverSampler.fit_sample': 'fit_resample',
        'imblearn.over_sampling.ADASYN.fit_sample': 'fit_resample',
        'imblearn.under_sampling.RandomUnderSampler.fit_sample': 'fit_resample',
        'imblearn.under_sampling.NearMiss.fit_sample': 'fit_resample',
        'imblearn.under_sampling.TomekLinks.fit_sample': 'fit_resample',
        'imblearn.combine.SMOTETomek.fit_sample': 'fit_resample',
        'imblearn.combine.SMOTEENN.fit_sample': 'fit_resample',
      },
    },
    '0.13.0': {
      argument: { 'imblearn.over_sampling.SMOTE(n_jobs=)': 'k_neighbors=NearestNeighbors(n_jobs=...)', 'imblearn.over_sampling.ADASYN(n_jobs=)': 'n_neighbors=NearestNeighbors(n_jobs=...)' },
    },
  },
};

export const xgboost: RemovedApiTable = {
  package: 'xgboost',
  source: 'XGBoost {v} release notes',
  removed: {
    '1.6.0': { function: { 'xgboost.callback.print_evaluation': 'xgboost.callback.EvaluationMonitor', 'xgboost.callback.early_stop': 'xgboost.callback.EarlyStopping', 'xgboost.callback.reset_learning_rate': 'xgboost.callback.LearningRateScheduler' } },
    '2.0.0': { method: { 'xgboost.XGBClassifier.best_ntree_limit': 'model.best_iteration + 1', 'xgboost.XGBRegressor.best_ntree_limit': 'model.best_iteration + 1' } },
    '2.1.0': {
      module: { 'xgboost.rabit': 'xgboost.collective' },
      argument: {
        'xgboost.XGBClassifier.fit(early_stopping_rounds=)': 'early_stopping_rounds= of the constructor',
        'xgboost.XGBRegressor.fit(early_stopping_rounds=)': 'early_stopping_rounds= of the constructor',
        'xgboost.XGBClassifier.fit(eval_metric=)': 'eval_metric= of the constructor',
        'xgboost.XGBRegressor.fit(eval_metric=)': 'eval_metric= of the constructor',
        'xgboost.XGBRegressor.fit(callbacks=)': 'callbacks= of the constructor',
      },
    },
  },
};

export const lightgbm: RemovedApiTable = {
  package: 'lightgbm',
  source: 'LightGBM {v} release notes',
  removed: {
    '4.0.0': {
      argument: {
        'lightgbm.train(early_stopping_rounds=)': 'callbacks=[lightgbm.early_stopping(...)]',
        'lightgbm.train(verbose_eval=)': 'callbacks=[lightgbm.log_evaluation(...)]',
        'lightgbm.train(evals_result=)': 'callbacks=[lightgbm.record_evaluation(...)]',
        'lightgbm.train(learning_rates=)': 'callbacks=[lightgbm.reset_parameter(...)]',
        'lightgbm.cv(early_stopping_rounds=)': 'callbacks=[lightgbm.early_stopping(...)]',
        'lightgbm.cv(verbose_eval=)': 'callbacks=[lightgbm.log_evaluation(...)]',
        'lightgbm.LGBMClassifier.fit(early_stopping_rounds=)': 'callbacks=[lightgbm.early_stopping(...)]',
        'lightgbm.LGBMClassifier.fit(verbose=)': 'callbacks=[lightgbm.log_evaluation(...)]',
        'lightgbm.LGBMRegressor.fit(early_stopping_rounds=)': 'callbacks=[lightgbm.early_stopping(...)]',
        'lightgbm.LGBMRegressor.fit(verbose=)': 'callbacks=[lightgbm.log_evaluation(...)]',
      },
    },
  },
};

export const statsmodels: RemovedApiTable = {
  package: 'statsmodels',
  source: 'statsmodels {v} release notes',
  removed: {
    '0.13.0': {
      attribute: { 'statsmodels.tsa.arima_model.ARMA': 'statsmodels.tsa.arima.model.ARIMA', 'statsmodels.tsa.arima_model.ARIMA': 'statsmodels.tsa.arima.model.ARIMA', 'statsmodels.api.tsa.ARMA': 'statsmodels.api.tsa.ARIMA', 'statsmodels.tsa.api.ARMA': 'statsmodels.tsa.api.ARIMA' },
    },
  },
};

export const transformers: RemovedApiTable = {
  package: 'transformers',
  source: 'Transformers v{v} release notes',
  removed: {
    '4.50.0': {
      attribute: { 'transformers.AdamW': 'torch.optim.AdamW' },
    },
    '5.0.0': {
      argument: { 'transformers.TrainingArguments(no_cuda=)': 'use_cpu=', 'transformers.TrainingArguments(overwrite_output_dir=)': 'nothing', 'transformers.TrainingArguments(per_gpu_train_batch_size=)': 'per_device_train_batch_size=' },
    },
  },
};

export const datasets: RemovedApiTable = {
  package: 'datasets',
  source: 'Datasets {v} release notes',
  removed: {
    '3.0.0': { function: { 'datasets.load_metric': 'evaluate.load', 'datasets.list_metrics': 'evaluate.list_evaluation_modules', 'datasets.list_datasets': 'huggingface_hub.list_datasets' }, attribute: { 'datasets.Metric': 'evaluate.Metric' }, module: { 'datasets.metric': 'evaluate' } },
  },
};

export const huggingfaceHub: RemovedApiTable = {
  package: 'huggingface-hub',
  source: 'huggingface_hub v{v} release notes',
  removed: { '0.26.0': { function: { 'huggingface_hub.cached_download': 'huggingface_hub.hf_hub_download' } }, '1.0.0': { attribute: { 'huggingface_hub.Repository': 'huggingface_hub.HfApi', 'huggingface_hub.HfFolder': 'huggingface_hub.get_token' } } },
};

export const openai: RemovedApiTable = {
  package: 'openai',
  source: 'openai-python v{v} migration guide',
  removed: {
    '1.0.0': {
      method: {
        'openai.ChatCompletion.create': 'client.chat.completions.create',
        'openai.Completion.create': 'client.completions.create',
        'openai.Embedding.create': 'client.embeddings.create',
        'openai.Image.create': 'client.images.generate',
        'openai.FineTune.create': 'client.fine_tuning.jobs.create',
      },
      module: { 'openai.error': 'openai (openai.RateLimitError and its like)' },
    },
  },
};

import type { RemovedApiTable } from './table.js';

export const torch: RemovedApiTable = {
  package: 'torch',
  source: 'PyTorch {v} release notes',
  removed: {
    '2.0.0': { module: { 'torch._six': 'the builtins: int, str, collections.abc' } },
  },
};

export const torchvision: RemovedApiTable = {
  package: 'torchvision',
  source: 'TorchVision {v} release notes',
  removed: {
    '0.11.0': { module: { 'torchvision.models.utils': 'torch.hub' } },
    '0.12.0': {
      attribute: {
        'torchvision.transforms.Scale': 'torchvision.transforms.Resize',
        'torchvision.transforms.RandomSizedCrop': 'torchvision.transforms.RandomResizedCrop',
      },
    },
  },
};

export const torchtext: RemovedApiTable = {
  package: 'torchtext',
  source: 'torchtext {v} release notes',
  removed: {
    '0.9.0': {
      attribute: {
        'torchtext.data.Field': 'a tokenizer and vocabulary of your own (torchtext.legacy up to 0.11)',
        'torchtext.data.BucketIterator': 'torch.utils.data.DataLoader',
        'torchtext.data.TabularDataset': 'torch.utils.data.Dataset',
        'torchtext.data.LabelField': 'a vocabulary of your own',
        'torchtext.data.Iterator': 'torch.utils.data.DataLoader',
        'torchtext.data.Example': 'a dataset of your own',
      },
    },
    '0.12.0': { module: { 'torchtext.legacy': 'torch.utils.data and a tokenizer of your own' } },
  },
};

export const pytorchLightning: RemovedApiTable = {
  package: 'pytorch-lightning',
  source: 'Lightning {v} changelog',
  removed: {
    '1.5.0': { module: { 'pytorch_lightning.metrics': 'torchmetrics' } },
    '1.7.0': { argument: { 'pytorch_lightning.Trainer(progress_bar_refresh_rate=)': 'callbacks=[TQDMProgressBar(refresh_rate=...)]', 'pytorch_lightning.Trainer(checkpoint_callback=)': 'enable_checkpointing=', 'pytorch_lightning.Trainer(flush_logs_every_n_steps=)': 'the logger itself', 'pytorch_lightning.Trainer(weights_summary=)': 'enable_model_summary=' } },
    '2.0.0': {
      argument: {
        'pytorch_lightning.Trainer(gpus=)': "accelerator='gpu', devices=",
        'pytorch_lightning.Trainer(tpu_cores=)': "accelerator='tpu', devices=",
        'pytorch_lightning.Trainer(auto_lr_find=)': 'pytorch_lightning.tuner.Tuner(trainer).lr_find(model)',
        'pytorch_lightning.Trainer(auto_scale_batch_size=)': 'pytorch_lightning.tuner.Tuner(trainer).scale_batch_size(model)',
        'pytorch_lightning.Trainer(resume_from_checkpoint=)': 'trainer.fit(..., ckpt_path=...)',
        'pytorch_lightning.Trainer(auto_select_gpus=)': "devices='auto'",
        'pytorch_lightning.Trainer(track_grad_norm=)': 'a hook of your own',
        'pytorch_lightning.Trainer(amp_backend=)': 'precision=',
      },
      module: { 'pytorch_lightning.lite': 'lightning_fabric' },
    },
  },
};

import type { PathText } from '../../../api/index.js';

/** Places that only a hosted platform has: Colab, Kaggle, Databricks, cloud storage. */
export function isHosted({ from, path, text }: PathText): boolean {
  if (from === 'url') return /^(?:gs|s3|s3a|s3n|abfss?|wasbs?|dbfs|hdfs|adl):\/\//.test(path);
  if (from === 'absolute') return /^\/(?:content|kaggle|dbfs|databricks|datasets\/_|gdrive)(?:\/|$)/.test(path);
  // Kaggle's notebooks run in /kaggle/working, beside /kaggle/input.
  if (from === 'here')
    return /^(?:\.\.\/(?:input|working)(?:\/|$)|(?:\.\/)?(?:g?drive)\/(?:My ?Drive|Shareddrives)(?:\/|$)|dbfs:)/.test(
      text.replaceAll('\\', '/'),
    );
  return false;
}

/** Places that every machine has. */
export function isEverywhere({ path }: PathText): boolean {
  return /^\/(?:tmp|dev|proc|sys|etc|usr|bin|sbin|var\/tmp|var\/log|run)(?:\/|$)/.test(path);
}

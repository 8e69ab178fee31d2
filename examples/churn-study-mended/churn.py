"""Stateless steps of the churn study: each takes what it needs and returns what it made."""

import logging
from pathlib import Path

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

log = logging.getLogger(__name__)
FEATURES = ["age", "months", "calls"]


def load(path):
    """Read the customers' table, or say what to run if it is not there."""
    path = Path(path)
    if not path.exists():
        raise FileNotFoundError(f"{path} is missing: run 'python make_data.py' first")
    customers = pd.read_csv(path)
    log.info("read %d customers from %s", len(customers), path)
    return customers


def clean(customers):
    """Leave out customers with a missing value."""
    complete = customers.dropna()
    log.info("kept %d of %d customers", len(complete), len(customers))
    return complete


def split(customers, seed):
    """Split into training and test data, the same way for the same seed."""
    return train_test_split(customers[FEATURES], customers["left"], test_size=0.25, random_state=seed)


def fit(features, target):
    """Fit the model that the study reports."""
    return LogisticRegression(max_iter=500).fit(features, target)

"""Evaluation: how right extraction is on documents that a careful reader has labelled, as a whole and by rule."""

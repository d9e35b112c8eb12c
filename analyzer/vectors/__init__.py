"""The only home of scipy and scikit-learn matrices."""
